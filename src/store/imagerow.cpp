#include "store/imagerow.h"

#include "store/messagerow.h"

namespace holt::store {

QString nameOfMode(ImageMode mode)
{
    switch (mode) {
    case ImageMode::Generate:
        return QStringLiteral("generate");
    case ImageMode::Edit:
        return QStringLiteral("edit");
    case ImageMode::Vary:
        return QStringLiteral("vary");
    }
    return {};
}

namespace {

/// An unknown name, from a hand-edited file, is a generation.
ImageMode modeOfName(const QString &name)
{
    for (const ImageMode mode : {ImageMode::Edit, ImageMode::Vary}) {
        if (name == nameOfMode(mode)) {
            return mode;
        }
    }
    return ImageMode::Generate;
}

} // namespace

QString nameOfRole(ImageInput::Role role)
{
    return role == ImageInput::Role::Mask ? QStringLiteral("mask") : QStringLiteral("source");
}

ImageInput::Role roleOfName(const QString &name)
{
    return name == QLatin1String("mask") ? ImageInput::Role::Mask : ImageInput::Role::Source;
}

QString imageColumns()
{
    return QStringLiteral("id, request_id, position, mode, route, prompt, revised_prompt, model, server, parameters, "
                          "usage, file, format, width, height, bytes, created_at, duration_ms");
}

QVariantList imageValues(const ImageRecord &image)
{
    return {image.id,
            image.requestId,
            image.position,
            nameOfMode(image.mode),
            image.route,
            image.prompt,
            image.revisedPrompt,
            image.model,
            image.server,
            jsonText(image.parameters),
            jsonText(image.usage),
            image.file,
            image.format,
            image.size.width(),
            image.size.height(),
            image.bytes,
            toMSecs(image.createdAt),
            image.durationMs};
}

ImageRecord readImage(const QSqlQuery &row, int first)
{
    int column = first;
    const auto text = [&row, &column] { return row.value(column++).toString(); };
    const auto number = [&row, &column] { return row.value(column++).toLongLong(); };
    ImageRecord image;
    image.id = text();
    image.requestId = text();
    image.position = static_cast<int>(number());
    image.mode = modeOfName(text());
    image.route = text();
    image.prompt = text();
    image.revisedPrompt = text();
    image.model = text();
    image.server = text();
    image.parameters = jsonObject(text());
    image.usage = jsonObject(text());
    image.file = text();
    image.format = text();
    const int width = static_cast<int>(number());
    image.size = QSize(width, static_cast<int>(number()));
    image.bytes = number();
    image.createdAt = fromMSecs(number());
    image.durationMs = number();
    return image;
}

} // namespace holt::store
