#pragma once

#include "base/result.h"
#include "store/imagefiles.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QStringList>

namespace holt::core {

/// Images and their thumbnails, decoded in the thread pool and kept in at most limit() bytes of memory. A thumbnail is
/// made once and kept on disk. GUI thread.
class ImageCache : public QObject
{
    Q_OBJECT

public:
    explicit ImageCache(store::ImageFiles files, QObject *parent = nullptr);
    ~ImageCache() override;

    /// At most thumbnailSide() on a side. Null where it is not there yet: it is fetched then, and thumbnailReady()
    /// follows, also when it cannot be had. What was asked for last comes first, and what was asked for long ago and
    /// has not come may be dropped: asking again is cheap.
    [[nodiscard]] QImage thumbnail(const QString &file);
    [[nodiscard]] bool hasFailed(const QString &file) const { return m_failed.contains(file); }

    /// The whole image, upright. The error is a DecodeError of imagereading.h, or LocalError::Kind::NotFound.
    void image(const QString &file, QObject *context, Then<QImage> then);

    [[nodiscard]] static int thumbnailSide() { return 384; }
    [[nodiscard]] static qint64 defaultLimit() { return qint64(64) * 1024 * 1024; }
    [[nodiscard]] qint64 limit() const;
    void setLimit(qint64 bytes);
    [[nodiscard]] qint64 cachedBytes() const; ///< rounded up to 1,024

    /// Makes the thumbnail of an image that was decoded anyway. Any thread but the GUI's.
    static void storeThumbnail(const store::ImageFiles &files, const QString &file, const QImage &image);

Q_SIGNALS:
    void thumbnailReady(const QString &file);

private:
    void startNext();
    void take(const QString &file, const QImage &thumbnail);
    void keep(const QString &key, const QImage &image);

    store::ImageFiles m_files;
    QCache<QString, QImage> m_cache; ///< cost in KB
    QStringList m_waiting;           ///< the last one comes first
    QSet<QString> m_running;
    QSet<QString> m_failed;
};

} // namespace holt::core
