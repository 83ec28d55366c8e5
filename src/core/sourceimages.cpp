#include "core/sourceimages.h"

#include "base/onpool.h"
#include "core/imagedownload.h"
#include "core/imagereading.h"
#include "store/images.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace holt::core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::core::SourceImages)
};

constexpr int kGoodQuality = 95; ///< of a JPEG that is written anew

tl::unexpected<Error> refuse(const QString &why)
{
    return fail(DecodeError{Words::tr("an image"), {}, why});
}

Result<QByteArray> contentOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return refuse(Words::tr("It is a folder. Choose the images in it."));
    }
    if (!info.exists()) {
        return refuse(Words::tr("It is not there."));
    }
    if (!info.isFile()) {
        return refuse(Words::tr("It is not a file.")); // a pipe would be waited for without end
    }
    if (info.size() > SourceImages::mostBytes()) {
        return refuse(Words::tr("It is larger than %1 MB.").arg(SourceImages::mostBytes() / (1024 * 1024)));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refuse(Words::tr("It could not be read: %1").arg(file.errorString()));
    }
    QByteArray content = file.read(SourceImages::mostBytes() + 1);
    if (file.error() != QFileDevice::NoError) {
        return refuse(Words::tr("It could not be read: %1").arg(file.errorString()));
    }
    return content;
}

Result<SourceImage> keep(SourceImage image, const QByteArray &bytes, const store::ImageFiles &files)
{
    return files.put(bytes, imageSuffix(image.format)).map([&](const QString &file) {
        image.file = file;
        image.bytes = bytes.size();
        return image;
    });
}

/// Hands one import on as the only one of a list.
void deliver(QObject *context, const SourcesTaken &then, const SourceImport &import)
{
    QMetaObject::invokeMethod(
        context, [then, import] { then({import}); }, Qt::QueuedConnection);
}

} // namespace

QJsonObject SourceImage::toJson() const
{
    return {
        {QStringLiteral("file"), file},
        {QStringLiteral("name"), name},
        {QStringLiteral("width"), size.width()},
        {QStringLiteral("height"), size.height()},
        {QStringLiteral("format"), QString::fromLatin1(format)},
        {QStringLiteral("alpha"), hasAlpha},
        {QStringLiteral("bytes"), bytes},
        {QStringLiteral("image_id"), imageId},
        {QStringLiteral("notes"), QJsonArray::fromStringList(notes)},
    };
}

SourceImage SourceImage::fromJson(const QJsonObject &object)
{
    SourceImage image;
    image.file = object.value(QLatin1String("file")).toString();
    image.name = object.value(QLatin1String("name")).toString();
    image.size = QSize(object.value(QLatin1String("width")).toInt(), object.value(QLatin1String("height")).toInt());
    image.format = object.value(QLatin1String("format")).toString().toLatin1();
    image.hasAlpha = object.value(QLatin1String("alpha")).toBool();
    image.bytes = object.value(QLatin1String("bytes")).toInteger();
    image.imageId = object.value(QLatin1String("image_id")).toString();
    const QJsonArray notes = object.value(QLatin1String("notes")).toArray();
    for (const QJsonValue &note : notes) {
        image.notes.append(note.toString());
    }
    return image;
}

Result<SourceImage> takeInImage(const QByteArray &bytes, const QString &name, const store::ImageFiles &files)
{
    const auto info = inspectImage(bytes);
    if (!info) {
        return tl::unexpected(info.error());
    }
    const auto decoded = decodeImage(bytes); // all of it: one that is damaged in the middle is met here
    if (!decoded) {
        return tl::unexpected(decoded.error());
    }
    SourceImage image;
    image.name = name;
    image.size = decoded->size();
    image.format = info->format;
    image.hasAlpha = decoded->hasAlphaChannel();
    const bool sendable = info->format == "png" || info->format == "jpeg" || info->format == "webp";
    if (info->frames > 1) {
        image.notes.append(Words::tr("The first of %n frame(s) was taken.", nullptr, info->frames));
    }
    if (info->rotated) {
        image.notes.append(Words::tr("It was turned upright."));
    }
    if (info->cmyk) {
        image.notes.append(Words::tr("Its print colours (CMYK) were made screen colours (RGB)."));
    }
    if (sendable && info->frames == 1 && !info->rotated && !info->cmyk) {
        return keep(image, bytes, files); // as it is, to the byte
    }
    image.format = info->format == "jpeg" ? QByteArrayLiteral("jpeg") : QByteArrayLiteral("png");
    if (image.format != info->format) {
        image.notes.append(Words::tr("It was made PNG from %1.").arg(imageFormatName(info->format)));
    }
    const auto written = encodeImage(*decoded, image.format, kGoodQuality);
    return written ? keep(image, *written, files) : Result<SourceImage>(tl::unexpected(written.error()));
}

SourceImages::SourceImages(const store::ImageFiles &files, store::Images &images, net::Client &http, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_images(images)
    , m_http(http)
{
}

void SourceImages::addFiles(const QStringList &paths, QObject *context, SourcesTaken then)
{
    onPool(
        context,
        [paths, files = m_files] {
            QList<SourceImport> imports;
            int taken = 0;
            for (const QString &path : paths) {
                const QString name = QFileInfo(path).fileName();
                if (taken == mostFiles()) {
                    imports.append({name, refuse(Words::tr("Up to %1 images can be taken at once.").arg(mostFiles()))});
                    continue;
                }
                const auto content = contentOf(path);
                imports.append({name, content ? takeInImage(*content, name, files)
                                              : Result<SourceImage>(tl::unexpected(content.error()))});
                taken += imports.constLast().image ? 1 : 0;
            }
            return imports;
        },
        [then = std::move(then)](const QList<SourceImport> &imports) { then(imports); });
}

void SourceImages::addBytes(const QByteArray &bytes, const QString &name, QObject *context, SourcesTaken then)
{
    onPool(
        context,
        [bytes, name, files = m_files] {
            return QList<SourceImport>{{name, takeInImage(bytes, name, files)}};
        },
        [then = std::move(then)](const QList<SourceImport> &imports) { then(imports); });
}

void SourceImages::addImage(const QImage &image, const QString &name, QObject *context, SourcesTaken then)
{
    onPool(
        context,
        [image, name, files = m_files] {
            if (image.isNull() || qint64(image.width()) * image.height() > mostPixels()) {
                return QList<SourceImport>{{name, refuse(Words::tr("It is empty or too large."))}};
            }
            const auto written = encodeImage(image, QByteArrayLiteral("png"));
            return QList<SourceImport>{{name, written ? takeInImage(*written, name, files)
                                                      : Result<SourceImage>(tl::unexpected(written.error()))}};
        },
        [then = std::move(then)](const QList<SourceImport> &imports) { then(imports); });
}

void SourceImages::addFromGallery(const QString &imageId, QObject *context, SourcesTaken then)
{
    m_images.load(imageId, context,
                  [context, then = std::move(then), files = m_files](const Result<store::ImageRecord> &record) {
                      if (!record) {
                          then({{QString(), tl::unexpected(record.error())}});
                          return;
                      }
                      onPool(
                          context,
                          [record = *record, files] {
                              const QString name = record.prompt.simplified().left(60);
                              const auto content = files.read(record.file);
                              auto image = content ? takeInImage(*content, name, files)
                                                   : Result<SourceImage>(tl::unexpected(content.error()));
                              if (image) {
                                  image->imageId = record.id;
                              }
                              return QList<SourceImport>{{name, image}};
                          },
                          [then](const QList<SourceImport> &imports) { then(imports); });
                  });
}

void SourceImages::addUrl(const QUrl &url, QObject *context, SourcesTaken then)
{
    if (url.isLocalFile()) {
        addFiles({url.toLocalFile()}, context, std::move(then));
        return;
    }
    const QString name = url.scheme() == QLatin1String("data") ? Words::tr("Dropped image") : url.fileName();
    auto *download = new ImageDownload(m_http, url, {}, context);
    connect(download, &ImageDownload::succeeded, context,
            [context, name, then, files = m_files](const QByteArray &bytes) {
                onPool(
                    context,
                    [bytes, name, files] {
                        return QList<SourceImport>{{name, takeInImage(bytes, name, files)}};
                    },
                    [then](const QList<SourceImport> &imports) { then(imports); });
            });
    connect(download, &ImageDownload::failed, context, [context, name, then](const Error &error) {
        deliver(context, then, {name, tl::unexpected(error)});
    });
}

} // namespace holt::core
