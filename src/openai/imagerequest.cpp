#include "openai/images.h"

#include "net/multipart.h"

namespace holt::openai {

namespace {

template <typename T>
void put(QJsonObject &object, const char *key, const std::optional<T> &value)
{
    if (value) {
        object.insert(QLatin1String(key), QJsonValue(*value));
    }
}

void put(net::Multipart &form, const char *name, const std::optional<QString> &value)
{
    if (value) {
        form.addField(name, *value);
    }
}

void put(net::Multipart &form, const char *name, const std::optional<int> &value)
{
    if (value) {
        form.addField(name, QString::number(*value));
    }
}

void put(net::Multipart &form, const char *name, const std::optional<bool> &value)
{
    if (value) {
        form.addField(name, *value ? QStringLiteral("true") : QStringLiteral("false"));
    }
}

void put(net::Multipart &form, const char *name, const ImageFile &file)
{
    form.addFile(name, file.name, file.contentType, file.path);
}

} // namespace

QString imagePath(ImageOperation operation)
{
    switch (operation) {
    case ImageOperation::Generate:
        return QStringLiteral("/images/generations");
    case ImageOperation::Edit:
        return QStringLiteral("/images/edits");
    case ImageOperation::Vary:
        return QStringLiteral("/images/variations");
    }
    return {};
}

QJsonObject toJson(const ImageRequest &request)
{
    QJsonObject object = request.extra;
    object.insert(QStringLiteral("model"), request.model);
    object.insert(QStringLiteral("prompt"), request.prompt);
    put(object, "n", request.n);
    put(object, "size", request.size);
    put(object, "quality", request.quality);
    put(object, "style", request.style);
    put(object, "background", request.background);
    put(object, "output_format", request.outputFormat);
    put(object, "output_compression", request.outputCompression);
    put(object, "moderation", request.moderation);
    put(object, "complexity", request.complexity);
    put(object, "response_format", request.responseFormat);
    put(object, "safety_identifier", request.safetyIdentifier);
    put(object, "user", request.user);
    put(object, "stream", request.stream);
    put(object, "partial_images", request.partialImages);
    return object;
}

net::Multipart toForm(const ImageRequest &request)
{
    net::Multipart form;
    form.addField("model", request.model);
    if (request.operation == ImageOperation::Edit) {
        form.addField("prompt", request.prompt);
    }
    // One is "image", several are "image[]": as the official SDKs write a file and a list of files.
    const char *name = request.images.size() == 1 ? "image" : "image[]";
    for (const ImageFile &image : request.images) {
        put(form, name, image);
    }
    if (request.mask) {
        put(form, "mask", *request.mask);
    }
    put(form, "n", request.n);
    put(form, "size", request.size);
    if (request.operation == ImageOperation::Edit) {
        put(form, "quality", request.quality);
        put(form, "style", request.style);
        put(form, "background", request.background);
        put(form, "output_format", request.outputFormat);
        put(form, "output_compression", request.outputCompression);
        put(form, "input_fidelity", request.inputFidelity);
        put(form, "complexity", request.complexity);
    }
    put(form, "response_format", request.responseFormat);
    if (request.operation == ImageOperation::Edit) {
        put(form, "safety_identifier", request.safetyIdentifier);
    }
    put(form, "user", request.user);
    if (request.operation == ImageOperation::Edit) {
        put(form, "stream", request.stream);
        put(form, "partial_images", request.partialImages);
    }
    return form;
}

} // namespace holt::openai
