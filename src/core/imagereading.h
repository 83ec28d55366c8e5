#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

/// Reading and writing images whose bytes may be hostile. Pure functions, any thread; decoding takes time, so not the
/// GUI thread.
namespace holt::core {

/// What the first bytes of an image say, before any of it is decoded.
struct ImageInfo
{
    QByteArray format; ///< "png", "jpeg", "webp", "gif", "bmp" or "tiff", by the bytes and not by a name
    QSize size;        ///< in pixels, upright
    bool hasAlpha = false;
    int frames = 1;       ///< more than one: animated
    bool rotated = false; ///< EXIF says that it is to be turned or mirrored
    bool cmyk = false;
};

/// The most pixels an image may have: as many as fit into Qt's limit of 256 MB.
[[nodiscard]] constexpr qint64 mostPixels()
{
    return qint64(8192) * 8192;
}

/// Looks at the head of an image. DecodeError::details says for people why it cannot be used: no image, empty, cut off,
/// more than mostPixels(). Such an image is not decoded.
[[nodiscard]] Result<ImageInfo> inspectImage(const QByteArray &bytes);

/// The first frame, upright, as ARGB32 where it is transparent and RGB32 elsewhere. Fails as inspectImage() does, and
/// where the image turns out to be damaged.
[[nodiscard]] Result<QImage> decodeImage(const QByteArray &bytes);

/// The same, not larger than @p most on a side: quicker, for thumbnails.
[[nodiscard]] Result<QImage> decodeImageScaled(const QByteArray &bytes, int most);

/// @p format is "png", "jpeg" or "webp". @p quality is 0..100, -1 the format's usual one. Transparent parts become
/// white in a JPEG, which has none.
[[nodiscard]] Result<QByteArray> encodeImage(const QImage &image, const QByteArray &format, int quality = -1);

/// Whether encodeImage() can write it: WebP needs a plug-in of Qt's.
[[nodiscard]] bool canWriteImage(const QByteArray &format);

/// The MIME type of a format: "image/png".
[[nodiscard]] QByteArray imageType(const QByteArray &format);
/// The suffix of a file: "png", "jpg", "webp".
[[nodiscard]] QString imageSuffix(const QByteArray &format);
/// The format as people write it: "PNG".
[[nodiscard]] QString imageFormatName(const QByteArray &format);

/// Why an image cannot be used, for people: the details of a DecodeError of this file, the message of any other.
[[nodiscard]] QString imageProblem(const Error &error);

} // namespace holt::core
