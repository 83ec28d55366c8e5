#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace holt::net {
class Multipart;
}

/// The value types of POST /images/generations, /images/edits and /images/variations. API page: "Images" of the API
/// reference. Everything optional is std::optional and is not sent when unset; unknown fields of an answer are ignored.
namespace holt::openai {

enum class ImageOperation {
    Generate, ///< JSON
    Edit,     ///< multipart/form-data
    Vary,     ///< multipart/form-data; OpenAI retired it in May 2026, compatible servers keep it
};

/// The path of the operation: "/images/edits".
[[nodiscard]] QString imagePath(ImageOperation operation);

/// A file of the form. It is read from disk while it is sent.
struct ImageFile
{
    QString path;
    QString name; ///< as the server is told
    QByteArray contentType;
};

/// Every field of the three requests. Ranges are the API's; the server checks them, not this type.
struct ImageRequest
{
    ImageOperation operation = ImageOperation::Generate;
    QString model;           ///< always sent: the API's own default is a model that is gone
    QString prompt;          ///< not of a variation
    QList<ImageFile> images; ///< 1..16 to edit, 1 to vary
    std::optional<ImageFile> mask;
    std::optional<int> n; ///< 1..10
    std::optional<QString> size;
    std::optional<QString> quality;
    std::optional<QString> style;
    std::optional<QString> background;
    std::optional<QString> outputFormat;
    std::optional<int> outputCompression; ///< 0..100
    std::optional<QString> moderation;    ///< not in the form of an edit
    std::optional<QString> inputFidelity; ///< of an edit only
    std::optional<QString> complexity;
    std::optional<QString> responseFormat;
    std::optional<QString> safetyIdentifier;
    std::optional<QString> user;
    std::optional<bool> stream;
    std::optional<int> partialImages; ///< 0..3
    QJsonObject extra;                ///< of a generation: fields this type does not know; known fields win

    /// The longest silence allowed, where it is more than the endpoint's: a picture takes minutes, and nothing is heard
    /// of it meanwhile. The default is the official SDKs'.
    std::chrono::milliseconds patience{std::chrono::minutes(10)};
};

/// One image of an answer: its bytes, or where they can be fetched.
struct ImageItem
{
    QByteArray bytes;
    QUrl url; ///< as the server gave it; may be relative or a data URL; fetch it without the key
    QString revisedPrompt;
    QString problem; ///< why there are no bytes although the server sent some; empty otherwise
};

/// A whole answer, however it came.
struct ImagesResult
{
    std::optional<QDateTime> created;
    QList<ImageItem> images;
    QString background;
    QString outputFormat;
    QString size;
    QString quality;
    QJsonObject usage; ///< as the server counted; empty where it did not
};

/// A picture as it stands in the middle of a stream.
struct PartialImage
{
    int image = 0; ///< which image of the request: how many were completed before
    int index = 0; ///< partial_image_index
    QByteArray bytes;
};

/// What one event of a stream brought.
struct ImageEvent
{
    enum class Kind { Unknown, Partial, Completed };

    Kind kind = Kind::Unknown;
    ImageItem image;
    int index = 0;
    ImagesResult facts; ///< size, quality … and usage, without images
};

/// The body of a generation.
[[nodiscard]] QJsonObject toJson(const ImageRequest &request);
/// The body of an edit or a variation, its parts in the order the API reference lists them.
[[nodiscard]] net::Multipart toForm(const ImageRequest &request);

/// Reads an answer and decodes its images, which takes time: not for the GUI thread when it is large.
[[nodiscard]] ImagesResult imagesFromJson(const QJsonObject &object);
[[nodiscard]] ImageEvent imageEventFromJson(const QJsonObject &object);

/// Strict: nothing where it is no base64. White space is allowed, and a "data:" prefix, since servers send both.
[[nodiscard]] std::optional<QByteArray> bytesFromBase64(const QString &text);

} // namespace holt::openai

Q_DECLARE_METATYPE(holt::openai::ImagesResult)
Q_DECLARE_METATYPE(holt::openai::PartialImage)
