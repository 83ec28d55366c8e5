#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

/// Files that only their owner may read.
namespace holt::store {

/// Makes the folder (0700) and those above it where they are missing. A folder that is there keeps its mode.
[[nodiscard]] bool makePrivateFolder(const QString &path);

/// Writes @p content whole or not at all, with mode 0600 from before the first byte. LocalError::Kind::File, or
/// DiskFull.
[[nodiscard]] Result<bool> writePrivateFile(const QString &path, const QByteArray &content);

/// "<folder>/<stem>-damaged-20261124-101500.<suffix>", with a number added where that is taken.
[[nodiscard]] QString damagedName(const QString &path);

/// Renames a damaged file to damagedName() and returns that name.
[[nodiscard]] Result<QString> setAside(const QString &path);

} // namespace holt::store
