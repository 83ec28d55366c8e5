#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace holt {

/// The bytes did not travel: nothing usable came back from the server.
struct TransportError
{
    enum class Stage {
        Address, ///< the URL is not one, or its scheme is not http or https
        Resolve, ///< the host's name is not known
        Connect, ///< refused, unreachable, or closed before an answer
        Tls,     ///< certificate or handshake
        Proxy,   ///< the proxy refused or wants a login
        Timeout, ///< no byte for the idle time
        Broken,  ///< closed in the middle of an answer
    };

    Stage stage = Stage::Connect;
    QString host;
    QString details; ///< the library's words, for the inspector
};

/// The server answered with a status outside 2xx and no error object.
struct HttpError
{
    int status = 0;
    QString reason;
    QString requestId; ///< x-request-id, may be empty
    std::optional<std::chrono::milliseconds> retryAfter;
    QByteArray body; ///< its first 4096 bytes at most, keys removed
};

/// The server answered with the API's error object, under an error status, under 200, or inside a stream.
struct ApiError
{
    int status = 0; ///< 200 where the object came with success or in a stream
    QString message;
    QString type;
    QString param;
    QString code;
    QString requestId;
    std::optional<std::chrono::milliseconds> retryAfter;

    /// Whether the prompt or an image was declined for what is in it.
    [[nodiscard]] bool isContentRefusal() const;
};

/// What came could not be read as what was expected.
struct DecodeError
{
    QString expected; ///< "a JSON object", "an event stream"
    QByteArray start; ///< the first 256 bytes at most of what came, keys removed
    QString details;
};

/// Something on this machine failed.
struct LocalError
{
    enum class Kind {
        File,
        Database,
        DatabaseTooNew,
        DatabaseLocked,
        DatabaseReadOnly,
        DiskFull,
        Keychain,
        NotFound,
        Invalid, ///< a value that cannot be sent or stored as it is
    };

    Kind kind = Kind::File;
    QString subject; ///< the path, or the name of the thing
    QString details; ///< the system's words
};

/// The person, or the object that asked, no longer wants it.
struct Cancelled
{
};

/// Every failure of Holt, by origin. Copyable and without keys: whoever makes one redacts first (see redaction.h).
class Error
{
    Q_DECLARE_TR_FUNCTIONS(holt::Error)

public:
    using Origin = std::variant<Cancelled, TransportError, HttpError, ApiError, DecodeError, LocalError>;

    Error() = default; ///< Cancelled
    template <typename T>
    requires std::is_constructible_v<Origin, T> Error(T origin)
        : m_origin(std::move(origin)) // implicit: a function returns any origin as its error
    {
    }

    [[nodiscard]] const Origin &origin() const { return m_origin; }
    template <typename T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&m_origin);
    }
    [[nodiscard]] bool isCancelled() const { return std::holds_alternative<Cancelled>(m_origin); }

    /// One line for people: what happened and what to do next.
    [[nodiscard]] QString message() const;

    /// Everything known, one "name: value" a line, for a details box and the inspector. Never a key.
    [[nodiscard]] QString details() const;

    /// The HTTP status, or 0 where none came.
    [[nodiscard]] int status() const;

    /// How long the server asked to wait.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter() const;

private:
    Origin m_origin;
};

} // namespace holt

Q_DECLARE_METATYPE(holt::Error)
