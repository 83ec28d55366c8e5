#pragma once

#include "base/result.h"
#include "store/imagefiles.h"

#include <QImage>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace holt::net {
class Client;
}

namespace holt::store {
class Images;
}

namespace holt::core {

/// An image that is to be edited or varied. Its file is in ImageFiles already and upright: what is shown, what a mask
/// is painted on and what is sent is one and the same.
struct SourceImage
{
    QString file;
    QString name;      ///< as the person knows it: "bird.jpg"
    QSize size;        ///< in pixels
    QByteArray format; ///< "png", "jpeg" or "webp"
    bool hasAlpha = false;
    qint64 bytes = 0;
    QString imageId;   ///< the image of the gallery it is, or empty
    QStringList notes; ///< for people: what was done to it when it was taken in

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SourceImage fromJson(const QJsonObject &object);
};

/// One image that was offered, and what became of it. imageProblem() says why one was not taken.
struct SourceImport
{
    QString name;
    Result<SourceImage> image;
};

using SourcesTaken = std::function<void(const QList<SourceImport> &)>;

/// Takes images in: checks them before they are decoded, turns them upright, makes PNG, JPEG or WebP of other formats
/// and of the first frame of animations, and keeps them in ImageFiles. Each call returns at once, works in the thread
/// pool, and calls @p then once, later, unless @p context is gone. GUI thread.
class SourceImages : public QObject
{
    Q_OBJECT

public:
    /// The references must outlive this object.
    SourceImages(const store::ImageFiles &files, store::Images &images, net::Client &http, QObject *parent = nullptr);

    /// In their order. Of more than mostFiles() the rest is refused.
    void addFiles(const QStringList &paths, QObject *context, SourcesTaken then);
    void addBytes(const QByteArray &bytes, const QString &name, QObject *context, SourcesTaken then);
    void addImage(const QImage &image, const QString &name, QObject *context, SourcesTaken then);
    void addFromGallery(const QString &imageId, QObject *context, SourcesTaken then);
    /// An address that was dropped or pasted: of the web, of a file, or with the image in it (data:). From the web it
    /// is fetched without key, cookie or referrer.
    void addUrl(const QUrl &url, QObject *context, SourcesTaken then);

    [[nodiscard]] static int mostFiles() { return 16; }
    [[nodiscard]] static qint64 mostBytes() { return qint64(128) * 1024 * 1024; } ///< of a file

private:
    store::ImageFiles m_files;
    store::Images &m_images;
    net::Client &m_http;
};

/// The work of it, for any thread: checks and keeps one image.
[[nodiscard]] Result<SourceImage> takeInImage(const QByteArray &bytes, const QString &name,
                                              const store::ImageFiles &files);

} // namespace holt::core
