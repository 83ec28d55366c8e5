#pragma once

#include "store/images.h"

#include <QSqlQuery>
#include <QVariantList>

/// An image as a row.
namespace holt::store {

[[nodiscard]] QString nameOfMode(ImageMode mode);
[[nodiscard]] QString nameOfRole(ImageInput::Role role);
[[nodiscard]] ImageInput::Role roleOfName(const QString &name);

/// The columns of imageValues() and readImage(), separated by commas.
[[nodiscard]] QString imageColumns();
[[nodiscard]] QVariantList imageValues(const ImageRecord &image);
/// The image whose columns begin at @p first.
[[nodiscard]] ImageRecord readImage(const QSqlQuery &row, int first);

} // namespace holt::store
