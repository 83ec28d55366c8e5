#pragma once

#include <QImage>
#include <QList>
#include <QSize>
#include <QString>

/// The demo's drawing. Pure functions, any thread; the same arguments always give the same pixels. No text is drawn:
/// that would need fonts.
namespace holt::demo {

/// A landscape out of the words of a prompt: colours, the time of day and things it names (sea, mountains, trees, a
/// house, stars …), in English or Chinese; what it does not name is chosen by its digest. ARGB32, opaque unless
/// @p transparent leaves the sky away. @p number tells the images of one request apart.
[[nodiscard]] QImage drawPicture(const QString &prompt, int number, const QSize &size, bool transparent);

/// @p image with @p picture where @p mask is transparent; where the mask is opaque not one pixel changes. All are of
/// one size.
[[nodiscard]] QImage editPicture(const QImage &image, const QImage &mask, const QImage &picture);

/// @p image in other colours, mirrored or turned about, by @p number.
[[nodiscard]] QImage varyPicture(const QImage &image, int number);

/// As it looks @p step of @p steps before it is finished: in coarse tiles.
[[nodiscard]] QImage unfinished(const QImage &image, int step, int steps);

} // namespace holt::demo
