#include "store/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace holt::store {

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir()) {
        return true;
    }
    const QString parent = folder.dir().absolutePath();
    constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    return QDir().mkpath(parent) && (QDir().mkdir(folder.absoluteFilePath(), onlyOwner) || QFileInfo(path).isDir());
}

Result<bool> writePrivateFile(const QString &path, const QByteArray &content)
{
    const auto failure = [&](const QSaveFile &file) {
        const auto kind = errno == ENOSPC || file.error() == QFileDevice::ResourceError ? LocalError::Kind::DiskFull
                                                                                        : LocalError::Kind::File;
        return fail(LocalError{kind, path, file.errorString()});
    };

    if (!makePrivateFolder(QFileInfo(path).absolutePath())) {
        return fail(LocalError{LocalError::Kind::File, path, QStringLiteral("the folder cannot be made")});
    }
    errno = 0;
    QSaveFile file(path);
    // QSaveFile takes over the mode of the file it replaces: set ours while the new one is still empty.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(content) != content.size() || !file.commit()) {
        return failure(file);
    }
    return true;
}

QString damagedName(const QString &path)
{
    const QFileInfo info(path);
    const QString stem = info.absolutePath() + QLatin1Char('/') + info.completeBaseName() +
                         QStringLiteral("-damaged-") +
                         QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString suffix = info.suffix().isEmpty() ? QString() : QString(QLatin1Char('.') + info.suffix());
    QString name = stem + suffix;
    for (int number = 2; QFileInfo::exists(name); ++number) {
        name = stem + QLatin1Char('-') + QString::number(number) + suffix;
    }
    return name;
}

Result<QString> setAside(const QString &path)
{
    const QString name = damagedName(path);
    QFile file(path);
    if (!file.rename(name)) {
        return fail(LocalError{LocalError::Kind::File, path, file.errorString()});
    }
    return name;
}

} // namespace holt::store
