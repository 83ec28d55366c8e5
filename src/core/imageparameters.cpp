#include "core/imageparameters.h"

#include <array>

namespace holt::core {

namespace {

/// The fields that are text, with their names on the wire.
struct TextField
{
    const char *name;
    QString ImageParameters::*own;
    std::optional<QString> openai::ImageRequest::*sent; ///< null: the model, which is always sent
};

constexpr std::array kTexts{
    TextField{"model", &ImageParameters::model, nullptr},
    TextField{"size", &ImageParameters::size, &openai::ImageRequest::size},
    TextField{"quality", &ImageParameters::quality, &openai::ImageRequest::quality},
    TextField{"style", &ImageParameters::style, &openai::ImageRequest::style},
    TextField{"background", &ImageParameters::background, &openai::ImageRequest::background},
    TextField{"output_format", &ImageParameters::outputFormat, &openai::ImageRequest::outputFormat},
    TextField{"moderation", &ImageParameters::moderation, &openai::ImageRequest::moderation},
    TextField{"input_fidelity", &ImageParameters::inputFidelity, &openai::ImageRequest::inputFidelity},
    TextField{"complexity", &ImageParameters::complexity, &openai::ImageRequest::complexity},
    TextField{"response_format", &ImageParameters::responseFormat, &openai::ImageRequest::responseFormat},
    TextField{"safety_identifier", &ImageParameters::safetyIdentifier, &openai::ImageRequest::safetyIdentifier},
    TextField{"user", &ImageParameters::user, &openai::ImageRequest::user},
};

struct NumberField
{
    const char *name;
    std::optional<int> ImageParameters::*own;
    std::optional<int> openai::ImageRequest::*sent;
};

constexpr std::array kNumbers{
    NumberField{"n", &ImageParameters::n, &openai::ImageRequest::n},
    NumberField{"output_compression", &ImageParameters::outputCompression, &openai::ImageRequest::outputCompression},
    NumberField{"partial_images", &ImageParameters::partialImages, &openai::ImageRequest::partialImages},
};

constexpr QLatin1String kStream("stream");

} // namespace

QJsonObject ImageParameters::toJson() const
{
    QJsonObject object;
    for (const TextField &field : kTexts) {
        if (const QString &value = this->*field.own; !value.isEmpty()) {
            object.insert(QLatin1String(field.name), value);
        }
    }
    for (const NumberField &field : kNumbers) {
        if (const auto &value = this->*field.own) {
            object.insert(QLatin1String(field.name), *value);
        }
    }
    if (stream) {
        object.insert(kStream, true);
    }
    return object;
}

ImageParameters ImageParameters::fromJson(const QJsonObject &object)
{
    ImageParameters parameters;
    for (const TextField &field : kTexts) {
        parameters.*field.own = object.value(QLatin1String(field.name)).toString();
    }
    for (const NumberField &field : kNumbers) {
        if (const QJsonValue value = object.value(QLatin1String(field.name)); value.isDouble()) {
            parameters.*field.own = value.toInt();
        }
    }
    parameters.stream = object.value(kStream).toBool();
    return parameters;
}

void ImageParameters::applyTo(openai::ImageRequest &request) const
{
    request.model = model;
    for (const TextField &field : kTexts) {
        if (const QString &value = this->*field.own; field.sent && !value.isEmpty()) {
            request.*field.sent = value;
        }
    }
    for (const NumberField &field : kNumbers) {
        request.*field.sent = this->*field.own;
    }
    if (stream) {
        request.stream = true;
    }
}

} // namespace holt::core
