#include "openai/images.h"

#include "openai/json.h"

#include <QCoreApplication>

namespace holt::openai {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::openai::ImageItem)
};

/// A data URL says what it is; only its bytes count.
QString withoutDataPrefix(const QString &text)
{
    if (!text.startsWith(QLatin1String("data:"))) {
        return text;
    }
    const qsizetype comma = text.indexOf(QLatin1Char(','));
    return text.left(comma).endsWith(QLatin1String(";base64")) ? text.mid(comma + 1) : text;
}

ImageItem itemFromJson(const QJsonObject &object)
{
    ImageItem item;
    item.revisedPrompt = json::text(object, "revised_prompt");
    const QString base64 = json::text(object, "b64_json");
    const QString url = json::text(object, "url");
    const bool inUrl = base64.isEmpty() && url.startsWith(QLatin1String("data:"));
    if (!base64.isEmpty() || inUrl) {
        const auto bytes = bytesFromBase64(inUrl ? url : base64);
        if (bytes && !bytes->isEmpty()) {
            item.bytes = *bytes;
        } else {
            item.problem = Words::tr("The server sent an image that is no valid base64.");
        }
    } else if (!url.isEmpty()) {
        item.url = QUrl(url);
    } else {
        item.problem = Words::tr("The server sent neither an image nor an address of one.");
    }
    return item;
}

void readFacts(const QJsonObject &object, ImagesResult &result)
{
    for (const char *key : {"created", "created_at"}) {
        if (const auto seconds = json::integer(object, key)) {
            result.created = QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC);
        }
    }
    result.background = json::text(object, "background");
    result.outputFormat = json::text(object, "output_format");
    result.size = json::text(object, "size");
    result.quality = json::text(object, "quality");
    result.usage = json::object(object, "usage");
}

} // namespace

std::optional<QByteArray> bytesFromBase64(const QString &text)
{
    QByteArray base64 = withoutDataPrefix(text).toLatin1(); // what is not ASCII becomes '?', which base64 has not
    for (const char blank : {'\n', '\r', ' ', '\t'}) {
        if (base64.contains(blank)) {
            base64.replace(QByteArray(1, blank), QByteArray());
        }
    }
    auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return std::nullopt;
    }
    return std::move(decoded.decoded);
}

ImagesResult imagesFromJson(const QJsonObject &object)
{
    ImagesResult result;
    readFacts(object, result);
    const QJsonArray data = object.value(QLatin1String("data")).toArray();
    for (const QJsonValue &entry : data) {
        result.images.append(itemFromJson(entry.toObject()));
    }
    return result;
}

ImageEvent imageEventFromJson(const QJsonObject &object)
{
    ImageEvent event;
    // "image_generation." and "image_edit."; a compatible server may have others.
    const QString type = json::text(object, "type");
    if (type.endsWith(QLatin1String(".partial_image"))) {
        event.kind = ImageEvent::Kind::Partial;
        event.index = static_cast<int>(json::integer(object, "partial_image_index").value_or(0));
    } else if (type.endsWith(QLatin1String(".completed"))) {
        event.kind = ImageEvent::Kind::Completed;
    } else {
        return event;
    }
    event.image = itemFromJson(object);
    readFacts(object, event.facts);
    return event;
}

} // namespace holt::openai
