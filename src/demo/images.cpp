#include "demo/images.h"

#include "demo/figures.h"
#include "demo/imagetexts.h"
#include "demo/picture.h"
#include "demo/texts.h"

#include <QBuffer>
#include <QDateTime>
#include <QImageWriter>
#include <QJsonDocument>
#include <QPainter>

#include <algorithm>

namespace holt::demo {

namespace {

constexpr int usualSide = 1024;
constexpr int partialDelays = 25;   ///< a picture takes longer than a word
constexpr int tokensOfPixels = 750; ///< pixels a token, by no rule but that it is a number

std::optional<ApiFault> faultAskedFor(const QString &prompt)
{
    const QStringList words = prompt.simplified().split(u' ');
    ApiFault fault;
    if (words.constFirst() == QLatin1String("/refuse")) {
        fault.message = ImageTexts::refusal();
        fault.type = QStringLiteral("image_generation_user_error");
        fault.code = QStringLiteral("moderation_blocked");
        return fault;
    }
    const int status = words.value(1).toInt();
    if (words.constFirst() == QLatin1String("/error") && status >= 400 && status <= 599) {
        fault.status = status;
        fault.message = Texts::errorAskedFor(status);
        fault.type = status >= 500   ? QStringLiteral("server_error")
                     : status == 429 ? QStringLiteral("rate_limit_error")
                                     : QStringLiteral("invalid_request_error");
        return fault;
    }
    return std::nullopt;
}

bool hasHoles(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb pixel) { return qAlpha(pixel) < 255; })) {
            return true;
        }
    }
    return false;
}

/// What is painted into the holes: the prompt's picture, with the further images along its lower edge.
QImage layerFor(const ImageRequest &request, int number)
{
    const QSize size = request.images.constFirst().size();
    QImage layer = drawPicture(request.prompt, number, size, false);
    QPainter painter(&layer);
    const int height = std::max(1, size.height() / 4);
    int left = 0;
    for (qsizetype i = 1; i < request.images.size(); ++i) {
        const QImage small = request.images.at(i).scaledToHeight(height, Qt::SmoothTransformation);
        painter.drawImage(left, size.height() - height, small);
        left += small.width();
    }
    return layer;
}

QImage edit(const ImageRequest &request, int number)
{
    const QImage &image = request.images.constFirst();
    QImage mask = request.mask;
    if (mask.isNull()) {
        mask = image;
        if (!hasHoles(image)) {
            mask.fill(QColor(0, 0, 0, 128)); // nothing says where: the prompt's picture lies over all of it
        }
    }
    return editPicture(image, mask, layerFor(request, number));
}

QSize sizeOf(const ImageRequest &request)
{
    const QSize own = request.images.isEmpty() ? QSize(usualSide, usualSide) : request.images.constFirst().size();
    return request.size.value_or(own);
}

QJsonObject usageOf(const ImageRequest &request, const QList<QImage> &images)
{
    const auto tokens = [](const QList<QImage> &list) {
        qint64 count = 0;
        for (const QImage &image : list) {
            count += (qint64(image.width()) * image.height() + tokensOfPixels - 1) / tokensOfPixels;
        }
        return count;
    };
    const qint64 text = roughTokens(request.prompt);
    const qint64 input = tokens(request.images);
    const qint64 output = tokens(images);
    return {{QStringLiteral("total_tokens"), text + input + output},
            {QStringLiteral("input_tokens"), text + input},
            {QStringLiteral("output_tokens"), output},
            {QStringLiteral("input_tokens_details"),
             QJsonObject{{QStringLiteral("text_tokens"), text}, {QStringLiteral("image_tokens"), input}}}};
}

QString revisedPrompt(const ImageRequest &request)
{
    return request.task == ImageTask::Edit ? ImageTexts::edited(request.prompt) : ImageTexts::drawn(request.prompt);
}

/// What every answer and every event says about the images.
QJsonObject facts(const ImageRequest &request, const char *created)
{
    const QSize size = sizeOf(request);
    return {{QLatin1String(created), QDateTime::currentSecsSinceEpoch()},
            {QStringLiteral("background"), request.background == QLatin1String("transparent")
                                               ? QStringLiteral("transparent")
                                               : QStringLiteral("opaque")},
            {QStringLiteral("output_format"), request.format},
            {QStringLiteral("size"), QStringLiteral("%1x%2").arg(size.width()).arg(size.height())},
            {QStringLiteral("quality"), request.quality.isEmpty() || request.quality == QLatin1String("auto")
                                            ? QStringLiteral("high")
                                            : request.quality}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray event(const QJsonObject &object)
{
    return "event: " + object[QLatin1String("type")].toString().toLatin1() + "\ndata: " + compact(object) + "\n\n";
}

QString base64(const MadeImage &image)
{
    return QString::fromLatin1(image.bytes.toBase64());
}

} // namespace

std::variant<QList<QImage>, ApiFault> makeImages(const ImageRequest &request)
{
    if (const auto fault = faultAskedFor(request.prompt)) {
        return *fault;
    }
    QList<QImage> images;
    for (int number = 0; number < request.n; ++number) {
        QImage image;
        switch (request.task) {
        case ImageTask::Generate:
            image = drawPicture(request.prompt, number, sizeOf(request),
                                request.background == QLatin1String("transparent"));
            break;
        case ImageTask::Edit:
            image = edit(request, number);
            break;
        case ImageTask::Vary:
            image = varyPicture(request.images.constFirst(), number);
            break;
        }
        if (image.size() != sizeOf(request)) {
            image = image.scaled(sizeOf(request), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                        .convertToFormat(QImage::Format_ARGB32);
        }
        images += image;
    }
    return images;
}

MadeImage encoded(const ImageRequest &request, const QImage &image)
{
    MadeImage made;
    made.type = "image/" + request.format.toLatin1();
    QBuffer buffer(&made.bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, request.format.toLatin1());
    if (request.format != QLatin1String("png")) {
        writer.setQuality(request.compression);
    }
    // An opaque image needs no channel for what is not transparent.
    const bool opaque = request.format == QLatin1String("jpeg") || !hasHoles(image);
    writer.write(opaque ? image.convertToFormat(QImage::Format_RGB32) : image);
    return made;
}

QByteArray imagesJson(const ImageRequest &request, const QList<QImage> &images, const ImagePublisher &publish)
{
    QJsonArray data;
    for (const QImage &image : images) {
        const MadeImage made = encoded(request, image);
        QJsonObject entry{{QStringLiteral("revised_prompt"), revisedPrompt(request)}};
        if (request.asUrl) {
            entry[QLatin1String("url")] = publish(made);
        } else {
            entry[QLatin1String("b64_json")] = base64(made);
        }
        data += entry;
    }
    QJsonObject answer = facts(request, "created");
    answer[QLatin1String("data")] = data;
    answer[QLatin1String("usage")] = usageOf(request, images);
    return compact(answer);
}

Stream imageStreamOf(const ImageRequest &request, const QList<QImage> &images)
{
    const QString kind =
        request.task == ImageTask::Generate ? QStringLiteral("image_generation") : QStringLiteral("image_edit");
    Stream stream;
    for (const QImage &image : images) {
        for (int step = 0; step < request.partialImages; ++step) {
            QJsonObject partial = facts(request, "created_at");
            partial[QLatin1String("type")] = QString(kind + QStringLiteral(".partial_image"));
            partial[QLatin1String("partial_image_index")] = step;
            partial[QLatin1String("b64_json")] =
                base64(encoded(request, unfinished(image, step + 1, request.partialImages)));
            stream.parts += StreamPart{event(partial), partialDelays};
        }
        QJsonObject completed = facts(request, "created_at");
        completed[QLatin1String("type")] = QString(kind + QStringLiteral(".completed"));
        completed[QLatin1String("b64_json")] = base64(encoded(request, image));
        completed[QLatin1String("revised_prompt")] = revisedPrompt(request);
        completed[QLatin1String("usage")] = usageOf(request, images);
        stream.parts += StreamPart{event(completed), partialDelays};
    }
    return stream;
}

} // namespace holt::demo
