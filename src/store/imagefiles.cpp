#include "store/imagefiles.h"

#include "store/privatefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace holt::store {

namespace {

constexpr QLatin1String images("images");
constexpr QLatin1String thumbnails("thumbnails");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::store::ImageFiles)
};

} // namespace

ImageFiles::ImageFiles(QString directory)
    : m_directory(std::move(directory))
{
}

bool ImageFiles::isName(const QString &file)
{
    static const QRegularExpression name(QStringLiteral("\\A[0-9a-f]{64}\\.[a-z0-9]{1,5}\\z"));
    return name.match(file).hasMatch();
}

QString ImageFiles::placeOf(const QString &folder, const QString &file) const
{
    if (!isName(file)) {
        return {};
    }
    return m_directory + QLatin1Char('/') + folder + QLatin1Char('/') + file.left(2) + QLatin1Char('/') + file;
}

QString ImageFiles::path(const QString &file) const
{
    return placeOf(images, file);
}

QString ImageFiles::thumbnailPath(const QString &file) const
{
    return placeOf(thumbnails, file);
}

bool ImageFiles::exists(const QString &file) const
{
    const QString place = path(file);
    return !place.isEmpty() && QFileInfo::exists(place);
}

Result<QString> ImageFiles::put(const QByteArray &content, const QString &suffix) const
{
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    const QString file = QString::fromLatin1(digest) + QLatin1Char('.') + suffix;
    const QString place = path(file);
    if (place.isEmpty()) {
        return fail(LocalError{LocalError::Kind::Invalid, suffix, QStringLiteral("no suffix of a file")});
    }
    // The name says what is in it: a file of the same size is the same file. Another size is one that was damaged.
    if (const QFileInfo there(place); there.isFile() && there.size() == content.size()) {
        return file;
    }
    return writePrivateFile(place, content).map([&file](bool) { return file; });
}

Result<QByteArray> ImageFiles::read(const QString &name) const
{
    QFile file(path(name));
    if (name.isEmpty() || file.fileName().isEmpty() || !file.exists()) {
        return fail(LocalError{LocalError::Kind::NotFound, Words::tr("The image"), name});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(LocalError{LocalError::Kind::File, file.fileName(), file.errorString()});
    }
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(LocalError{LocalError::Kind::File, file.fileName(), file.errorString()});
    }
    return content;
}

Result<bool> ImageFiles::putThumbnail(const QString &file, const QByteArray &content) const
{
    const QString place = thumbnailPath(file);
    if (place.isEmpty()) {
        return fail(LocalError{LocalError::Kind::Invalid, file, QStringLiteral("no name of a file")});
    }
    return writePrivateFile(place, content);
}

QByteArray ImageFiles::thumbnail(const QString &name) const
{
    QFile file(thumbnailPath(name));
    return !file.fileName().isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ImageFiles::remove(const QString &file) const
{
    for (const QString &place : {path(file), thumbnailPath(file)}) {
        if (!place.isEmpty()) {
            QFile::remove(place);
        }
    }
}

} // namespace holt::store
