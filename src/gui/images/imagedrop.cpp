#include "gui/images/imagedrop.h"

#include <QMimeData>

namespace holt::gui {

namespace {

const QStringList &encodedTypes()
{
    static const QStringList types{QStringLiteral("image/png"), QStringLiteral("image/jpeg"),
                                   QStringLiteral("image/webp")};
    return types;
}

bool isWeb(const QUrl &url)
{
    return (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) && !url.host().isEmpty();
}

} // namespace

QString ImageDrop::galleryType()
{
    return QStringLiteral("application/x-holt-images");
}

bool ImageDrop::isOffered(const QMimeData &data)
{
    return data.hasFormat(galleryType()) || data.hasImage() || data.hasUrls() ||
           std::any_of(encodedTypes().cbegin(), encodedTypes().cend(),
                       [&data](const QString &type) { return data.hasFormat(type); });
}

ImageDrop ImageDrop::from(const QMimeData &data)
{
    ImageDrop drop;
    if (data.hasFormat(galleryType())) {
        drop.imageIds = QString::fromUtf8(data.data(galleryType())).split(u'\n', Qt::SkipEmptyParts);
        return drop;
    }
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            drop.files.append(url.toLocalFile());
        }
    }
    if (!drop.files.isEmpty()) {
        return drop;
    }
    for (const QString &type : encodedTypes()) {
        const QByteArray bytes = data.data(type);
        if (!bytes.isEmpty()) {
            drop.encoded.append(bytes);
            return drop;
        }
    }
    if (data.hasImage()) {
        drop.image = data.imageData().value<QImage>();
        if (!drop.image.isNull()) {
            return drop;
        }
    }
    for (const QUrl &url : urls) {
        if (isWeb(url)) {
            drop.urls.append(url);
        }
    }
    return drop;
}

} // namespace holt::gui
