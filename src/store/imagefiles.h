#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace holt::store {

/// The files of images, each named by the SHA-256 of its content, so that the same image is kept once:
/// images/<two digits>/<digest>.<suffix>, and beside them thumbnails/ by the same names. Mode 0600, written whole or
/// not at all. Copyable; every function may be called from any thread.
class ImageFiles
{
public:
    /// @p directory is the data directory; its folders are made when something is written.
    explicit ImageFiles(QString directory);

    /// Keeps @p content and gives its name, such as "ab12….png". LocalError: File, or DiskFull.
    [[nodiscard]] Result<QString> put(const QByteArray &content, const QString &suffix) const;

    /// Whether the name is one that put() gives: what comes from a database is no path until this was asked.
    [[nodiscard]] static bool isName(const QString &file);

    /// Where a file is; empty where @p file is no name of ours.
    [[nodiscard]] QString path(const QString &file) const;
    [[nodiscard]] QString thumbnailPath(const QString &file) const;
    [[nodiscard]] bool exists(const QString &file) const;

    /// The content. LocalError::Kind::NotFound where it is gone.
    [[nodiscard]] Result<QByteArray> read(const QString &file) const;

    [[nodiscard]] Result<bool> putThumbnail(const QString &file, const QByteArray &content) const;
    [[nodiscard]] QByteArray thumbnail(const QString &file) const; ///< empty where there is none

    /// Deletes a file and its thumbnail.
    void remove(const QString &file) const;

private:
    [[nodiscard]] QString placeOf(const QString &folder, const QString &file) const;

    QString m_directory;
};

} // namespace holt::store
