#pragma once

#include "demo/chatrequest.h"

#include <QImage>
#include <QSize>

namespace holt::demo {

enum class ImageTask { Generate, Edit, Vary };

/// A part of a form, or a field of a JSON object: a text, or a file.
struct ImageField
{
    QString name;
    QByteArray value;
    bool isFile = false;
};

/// The fields of the image endpoints that the demo honours.
struct ImageRequest
{
    ImageTask task = ImageTask::Generate;
    QString model;
    QString prompt;
    QList<QImage> images;
    QImage mask; ///< ARGB32, as large as the first image; null where there is none
    int n = 1;
    std::optional<QSize> size; ///< nothing: "auto", or not given
    QString quality;
    QString background = QStringLiteral("auto");
    QString format = QStringLiteral("png");
    int compression = 100;
    bool asUrl = false;
    bool stream = false;
    int partialImages = 0;
};

/// The model that draws; it is not one to chat with.
[[nodiscard]] QString imageModelId();

[[nodiscard]] std::variant<ImageRequest, ApiFault> imageRequestFrom(ImageTask task, const QList<ImageField> &fields);
/// The same from the JSON of a generation.
[[nodiscard]] std::variant<ImageRequest, ApiFault> imageRequestFrom(const QByteArray &body);

} // namespace holt::demo
