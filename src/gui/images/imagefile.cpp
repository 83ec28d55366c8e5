#include "gui/images/imagefile.h"

#include "core/imagereading.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace holt::gui {

namespace {

constexpr qint64 mostBytes = qint64(512) * 1024 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImageFile)
};

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        return fail(LocalError{LocalError::Kind::File, path, Words::tr("This is a folder.")});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(LocalError{LocalError::Kind::File, path, file.errorString()});
    }
    return file.read(mostBytes);
}

Result<bool> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        return true;
    }
    return fail(LocalError{LocalError::Kind::File, path, file.errorString()});
}

} // namespace

Result<QImage> readImageFile(const QString &path)
{
    Result<QByteArray> bytes = bytesOf(path);
    return bytes ? core::decodeImage(*bytes) : tl::unexpected<Error>(std::move(bytes).error());
}

Result<bool> writeImageFile(const QString &path, const QImage &picture, const QByteArray &format)
{
    Result<QByteArray> bytes = core::encodeImage(picture, format);
    return bytes ? write(path, *bytes) : tl::unexpected<Error>(std::move(bytes).error());
}

Result<bool> copyImageFile(const QString &from, const QString &to)
{
    Result<QByteArray> bytes = bytesOf(from);
    return bytes ? write(to, *bytes) : tl::unexpected<Error>(std::move(bytes).error());
}

} // namespace holt::gui
