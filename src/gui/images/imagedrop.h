#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

class QMimeData;

namespace holt::gui {

/// What pictures a drop or the clipboard holds, from a file manager, a browser, a paint program or the gallery.
struct ImageDrop
{
    QStringList imageIds;      ///< of the gallery
    QStringList files;         ///< on this computer
    QList<QByteArray> encoded; ///< whole files, as a browser gives them
    QImage image;              ///< pixels, as a clipboard has them
    QList<QUrl> urls;          ///< http and https: only the address came

    [[nodiscard]] bool isEmpty() const
    {
        return imageIds.isEmpty() && files.isEmpty() && encoded.isEmpty() && image.isNull() && urls.isEmpty();
    }

    /// Whether from() would give anything; looks at the kinds only, as a drag does at every move.
    [[nodiscard]] static bool isOffered(const QMimeData &data);
    /// The best of what is there: files before pixels before addresses.
    [[nodiscard]] static ImageDrop from(const QMimeData &data);

    /// The kind of data in which the gallery names its pictures, one id a line.
    [[nodiscard]] static QString galleryType();
};

} // namespace holt::gui
