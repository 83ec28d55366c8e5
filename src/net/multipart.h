#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>

namespace holt::net {

/// A form with files (multipart/form-data), written byte for byte as the official SDKs' FormData writes it: names and
/// file names in UTF-8 with '"', CR and LF percent-encoded, line ends of values made CRLF. Files stay on disk: they are
/// read while the body goes out. Copyable.
class Multipart
{
public:
    Multipart(); ///< with a random boundary
    explicit Multipart(QByteArray boundary);

    void addField(const QByteArray &name, const QString &value);
    /// @p path must stay as it is until the body went out. @p contentType may be empty: application/octet-stream then.
    void addFile(const QByteArray &name, const QString &fileName, const QByteArray &contentType, const QString &path);

    /// For the header Content-Type.
    [[nodiscard]] QByteArray contentType() const;

    /// The body from its beginning, for Request::openBody; its size() is known. Null where a file cannot be read.
    [[nodiscard]] std::unique_ptr<QIODevice> open() const;

    /// A piece of the body: bytes, or a file's content.
    struct Segment
    {
        QByteArray bytes;
        QString path; ///< instead of @c bytes where it is not empty
    };

private:
    void append(const QByteArray &bytes);

    QByteArray m_boundary;
    QList<Segment> m_segments;
};

} // namespace holt::net
