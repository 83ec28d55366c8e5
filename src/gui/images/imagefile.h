#pragma once

#include "base/result.h"

#include <QImage>
#include <QString>

namespace holt::gui {

/// A picture of the person's, read whole and turned upright; what it cannot be is said. Any thread, blocks.
[[nodiscard]] Result<QImage> readImageFile(const QString &path);

/// Writes a picture as "png", "jpeg" or "webp"; the old file stays whole where that fails. Any thread, blocks.
[[nodiscard]] Result<bool> writeImageFile(const QString &path, const QImage &picture, const QByteArray &format);

/// Copies a stored file as it is, byte for byte. Any thread, blocks.
[[nodiscard]] Result<bool> copyImageFile(const QString &from, const QString &to);

} // namespace holt::gui
