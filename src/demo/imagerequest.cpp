#include "demo/imagerequest.h"

#include "demo/imagetexts.h"
#include "demo/texts.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace holt::demo {

namespace {

constexpr int mostImages = 10;
constexpr int mostSources = 16;
constexpr int mostPartials = 3;
constexpr int longestPrompt = 32000;
constexpr int longestSide = 4096;

ApiFault invalid(const QString &param, const QString &message, const QString &code = QStringLiteral("invalid_value"))
{
    ApiFault fault;
    fault.message = message;
    fault.param = param;
    fault.code = code;
    return fault;
}

using Problem = std::optional<ApiFault>;

/// A field with a few allowed values.
struct Choice
{
    const char *name;
    const char *values;
};

constexpr std::array choices{
    Choice{"quality", "auto low medium high xhigh max standard hd"},
    Choice{"style", "vivid natural"},
    Choice{"background", "auto opaque transparent"},
    Choice{"output_format", "png jpeg webp"},
    Choice{"moderation", "auto low"},
    Choice{"input_fidelity", "high low"},
    Choice{"complexity", "low medium high"},
    Choice{"response_format", "url b64_json"},
};

/// The fields of an endpoint beside the choices.
bool isKnown(ImageTask task, const QString &name)
{
    QStringList names{QStringLiteral("model"), QStringLiteral("n"), QStringLiteral("size"),
                      QStringLiteral("response_format"), QStringLiteral("user")};
    if (task == ImageTask::Vary) {
        return names.contains(name) || name == QLatin1String("image");
    }
    names +=
        {QStringLiteral("prompt"),        QStringLiteral("quality"),           QStringLiteral("style"),
         QStringLiteral("background"),    QStringLiteral("output_format"),     QStringLiteral("output_compression"),
         QStringLiteral("complexity"),    QStringLiteral("safety_identifier"), QStringLiteral("stream"),
         QStringLiteral("partial_images")};
    names += task == ImageTask::Generate ? QStringList{QStringLiteral("moderation")}
                                         : QStringList{QStringLiteral("image"), QStringLiteral("image[]"),
                                                       QStringLiteral("mask"), QStringLiteral("input_fidelity")};
    return names.contains(name);
}

Problem readNumber(const ImageField &field, int least, int most, int &number)
{
    bool isNumber = false;
    const int value = field.value.trimmed().toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        return invalid(field.name, ImageTexts::outOfRange(field.name, least, most));
    }
    number = value;
    return std::nullopt;
}

Problem readSize(const ImageField &field, ImageRequest &request)
{
    const QString text = QString::fromUtf8(field.value).trimmed();
    if (text == QLatin1String("auto")) {
        return std::nullopt;
    }
    static const QRegularExpression pattern(QStringLiteral("\\A(\\d{1,5})x(\\d{1,5})\\z"));
    const auto match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.isEmpty() || size.width() > longestSide || size.height() > longestSide) {
        return invalid(field.name, ImageTexts::sizeWrong(text, longestSide));
    }
    request.size = size;
    return std::nullopt;
}

Problem readImage(const ImageField &field, ImageRequest &request)
{
    if (!field.isFile) {
        return invalid(field.name, ImageTexts::noFile(field.name));
    }
    QByteArray bytes = field.value;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    const bool sendable = format == "png" || format == "jpeg" || format == "jpg" || format == "webp";
    const QImage image = sendable ? reader.read() : QImage();
    if (image.isNull()) {
        return invalid(field.name, ImageTexts::noImage(field.name), QStringLiteral("invalid_image_file"));
    }
    if (field.name == QLatin1String("mask")) {
        if (!image.hasAlphaChannel()) {
            return invalid(field.name, ImageTexts::maskOpaque(), QStringLiteral("invalid_image_file"));
        }
        request.mask = image.convertToFormat(QImage::Format_ARGB32);
    } else {
        request.images += image.convertToFormat(QImage::Format_ARGB32);
    }
    return std::nullopt;
}

Problem readChoice(const Choice &choice, const QString &value)
{
    const QStringList allowed = QString::fromLatin1(choice.values).split(u' ');
    return allowed.contains(value) ? Problem()
                                   : invalid(QString::fromLatin1(choice.name),
                                             ImageTexts::notAllowed(value, QString::fromLatin1(choice.name), allowed));
}

Problem readField(const ImageField &field, ImageRequest &request)
{
    const QString &name = field.name;
    const QString text = QString::fromUtf8(field.value);
    for (const Choice &choice : choices) {
        if (name == QLatin1String(choice.name)) {
            if (const Problem problem = readChoice(choice, text)) {
                return problem;
            }
        }
    }
    if (name == QLatin1String("model")) {
        request.model = text;
    } else if (name == QLatin1String("prompt")) {
        request.prompt = text;
    } else if (name == QLatin1String("n")) {
        return readNumber(field, 1, mostImages, request.n);
    } else if (name == QLatin1String("size")) {
        return readSize(field, request);
    } else if (name == QLatin1String("quality")) {
        request.quality = text;
    } else if (name == QLatin1String("background")) {
        request.background = text;
    } else if (name == QLatin1String("output_format")) {
        request.format = text;
    } else if (name == QLatin1String("output_compression")) {
        return readNumber(field, 0, 100, request.compression);
    } else if (name == QLatin1String("response_format")) {
        request.asUrl = text == QLatin1String("url");
    } else if (name == QLatin1String("stream")) {
        request.stream = text == QLatin1String("true");
    } else if (name == QLatin1String("partial_images")) {
        return readNumber(field, 0, mostPartials, request.partialImages);
    } else if (name == QLatin1String("image") || name == QLatin1String("image[]") || name == QLatin1String("mask")) {
        return readImage(field, request);
    }
    return std::nullopt;
}

/// What one field alone does not tell.
Problem problemOf(const ImageRequest &request)
{
    if (request.model.isEmpty()) {
        return invalid(QStringLiteral("model"), Texts::modelMissing(), QString());
    }
    if (request.model != imageModelId()) {
        ApiFault fault = invalid(QStringLiteral("model"), Texts::unknownModel(request.model, {imageModelId()}),
                                 QStringLiteral("model_not_found"));
        fault.status = 404;
        return fault;
    }
    if (request.task != ImageTask::Vary && request.prompt.trimmed().isEmpty()) {
        return invalid(QStringLiteral("prompt"), ImageTexts::promptMissing(), QString());
    }
    if (request.prompt.toUcs4().size() > longestPrompt) {
        return invalid(QStringLiteral("prompt"), ImageTexts::promptTooLong(longestPrompt));
    }
    if (request.task != ImageTask::Generate) {
        const int most = request.task == ImageTask::Vary ? 1 : mostSources;
        if (request.images.isEmpty() || request.images.size() > most) {
            return invalid(QStringLiteral("image"), ImageTexts::imagesOutOfRange(most));
        }
    }
    if (!request.mask.isNull() && request.mask.size() != request.images.constFirst().size()) {
        return invalid(QStringLiteral("mask"), ImageTexts::maskSize());
    }
    if (request.background == QLatin1String("transparent") && request.format == QLatin1String("jpeg")) {
        return invalid(QStringLiteral("background"), ImageTexts::transparentJpeg());
    }
    if (request.compression < 100 && request.format == QLatin1String("png")) {
        return invalid(QStringLiteral("output_compression"), ImageTexts::compressedPng());
    }
    if (request.format == QLatin1String("webp") && !QImageWriter::supportedImageFormats().contains("webp")) {
        return invalid(QStringLiteral("output_format"), ImageTexts::noWebp());
    }
    return std::nullopt;
}

} // namespace

QString imageModelId()
{
    return QStringLiteral("holt-demo-image");
}

std::variant<ImageRequest, ApiFault> imageRequestFrom(ImageTask task, const QList<ImageField> &fields)
{
    ImageRequest request;
    request.task = task;
    for (const ImageField &field : fields) {
        if (!isKnown(task, field.name)) {
            return invalid(field.name, ImageTexts::unknownField(field.name), QStringLiteral("unknown_parameter"));
        }
        if (const Problem problem = readField(field, request)) {
            return *problem;
        }
    }
    if (const Problem problem = problemOf(request)) {
        return *problem;
    }
    return request;
}

std::variant<ImageRequest, ApiFault> imageRequestFrom(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (!document.isObject()) {
        ApiFault fault;
        fault.message = Texts::notJson(problem.error == QJsonParseError::NoError ? QString() : problem.errorString());
        return fault;
    }
    QList<ImageField> fields;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isNull()) {
            fields += {it.key(), it->toVariant().toString().toUtf8(), false};
        }
    }
    return imageRequestFrom(ImageTask::Generate, fields);
}

} // namespace holt::demo
