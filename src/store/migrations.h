#pragma once

#include "store/sql.h"

namespace holt::store {

/// The schema this Holt writes. user_version of the file tells which one it has.
[[nodiscard]] int schemaVersion();

/// Brings the database from @p version to schemaVersion(), all steps in the caller's transaction. A step, once
/// released, never changes: files in the world were made by it.
[[nodiscard]] tl::expected<bool, QSqlError> migrate(QSqlDatabase &database, int version);

} // namespace holt::store
