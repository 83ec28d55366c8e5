#pragma once

#include "store/database.h"

#include <QSqlDatabase>

namespace holt::store {

/// Opens the connection @p connection on the file @p path, or in memory where the file cannot be used (see Database).
/// Store thread; may take as long as a look over the whole file takes.
[[nodiscard]] OpenReport openDatabase(const QString &path, const QString &connection);

/// Closes and forgets the connection. No query of it may be alive.
void closeDatabase(const QString &connection);

} // namespace holt::store
