#include "core/imagecache.h"

#include "base/onpool.h"
#include "core/imagereading.h"

#include <QThreadPool>

#include <algorithm>

namespace holt::core {

namespace {

constexpr qint64 kUnit = 1024;
constexpr int kMostWaiting = 300; ///< more than any window shows at once
constexpr int kThumbnailQuality = 85;
constexpr int kLowPriority = -1; ///< below what a person waits for, such as the image in the viewer

QByteArray encodedThumbnail(const QImage &thumbnail)
{
    return encodeImage(thumbnail, thumbnail.hasAlphaChannel() ? QByteArrayLiteral("png") : QByteArrayLiteral("jpeg"),
                       kThumbnailQuality)
        .value_or(QByteArray());
}

QImage scaled(const QImage &image, int side)
{
    return image.width() > side || image.height() > side
               ? image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
               : image;
}

/// From disk, or made of the image and kept. Null where the image cannot be read.
QImage fetchThumbnail(const store::ImageFiles &files, const QString &file)
{
    if (const QByteArray kept = files.thumbnail(file); !kept.isEmpty()) {
        if (const auto thumbnail = decodeImage(kept)) {
            return *thumbnail;
        }
    }
    const auto content = files.read(file);
    if (!content) {
        return {};
    }
    const auto image = decodeImageScaled(*content, ImageCache::thumbnailSide());
    if (!image) {
        return {};
    }
    // Where the disk is full it is made again the next time.
    (void)files.putThumbnail(file, encodedThumbnail(*image));
    return *image;
}

QString fullKey(const QString &file)
{
    return QLatin1Char('/') + file; // no file's name
}

} // namespace

ImageCache::ImageCache(store::ImageFiles files, QObject *parent)
    : QObject(parent)
    , m_files(std::move(files))
    , m_cache(defaultLimit() / kUnit)
{
}

ImageCache::~ImageCache() = default;

qint64 ImageCache::limit() const
{
    return m_cache.maxCost() * kUnit;
}

void ImageCache::setLimit(qint64 bytes)
{
    m_cache.setMaxCost(bytes / kUnit);
}

qint64 ImageCache::cachedBytes() const
{
    return m_cache.totalCost() * kUnit;
}

void ImageCache::storeThumbnail(const store::ImageFiles &files, const QString &file, const QImage &image)
{
    (void)files.putThumbnail(file, encodedThumbnail(scaled(image, thumbnailSide())));
}

QImage ImageCache::thumbnail(const QString &file)
{
    if (const QImage *cached = m_cache.object(file)) {
        return *cached;
    }
    if (file.isEmpty() || m_failed.contains(file) || m_running.contains(file)) {
        return {};
    }
    m_waiting.removeOne(file);
    m_waiting.append(file);
    if (m_waiting.size() > kMostWaiting) {
        m_waiting.removeFirst();
    }
    startNext();
    return {};
}

void ImageCache::startNext()
{
    // One thread of the pool stays free for what else there is to do.
    const qsizetype most = std::max(1, QThreadPool::globalInstance()->maxThreadCount() - 1);
    while (m_running.size() < most && !m_waiting.isEmpty()) {
        const QString file = m_waiting.takeLast();
        m_running.insert(file);
        onPool(
            this, [files = m_files, file] { return fetchThumbnail(files, file); },
            [this, file](const QImage &thumbnail) { take(file, thumbnail); }, kLowPriority);
    }
}

void ImageCache::take(const QString &file, const QImage &thumbnail)
{
    m_running.remove(file);
    if (thumbnail.isNull()) {
        m_failed.insert(file);
    } else {
        keep(file, thumbnail);
    }
    startNext();
    Q_EMIT thumbnailReady(file);
}

void ImageCache::keep(const QString &key, const QImage &image)
{
    m_cache.insert(key, new QImage(image), std::max<qint64>(1, (image.sizeInBytes() + kUnit - 1) / kUnit));
}

void ImageCache::image(const QString &file, QObject *context, Then<QImage> then)
{
    if (const QImage *cached = m_cache.object(fullKey(file))) {
        QMetaObject::invokeMethod(
            context, [image = *cached, then = std::move(then)] { then(image); }, Qt::QueuedConnection);
        return;
    }
    onPool(
        context,
        [files = m_files, file]() -> Result<QImage> {
            const auto content = files.read(file);
            return content ? decodeImage(*content) : Result<QImage>(tl::unexpected(content.error()));
        },
        [self = QPointer<ImageCache>(this), file, then = std::move(then)](const Result<QImage> &image) {
            // One large image must not throw out all thumbnails.
            if (self && image && image->sizeInBytes() <= self->limit() / 4) {
                self->keep(fullKey(file), *image);
            }
            then(image);
        },
        1);
}

} // namespace holt::core
