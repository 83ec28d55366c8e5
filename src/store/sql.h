#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

/// What every statement of the store goes through. Store thread.
namespace holt::store {

/// What a result code of SQLite (extended or not) means to Holt.
[[nodiscard]] LocalError::Kind kindOfSqliteCode(int code);

/// Whether the code says that the file itself is damaged or no database at all.
[[nodiscard]] bool isDamage(int code);

[[nodiscard]] int sqliteCode(const QSqlError &error); ///< 0 where the driver gave none
[[nodiscard]] Error toError(const QSqlError &error, const QString &subject);

/// Prepares, binds in order, and runs one statement; forward-only. Null strings are bound as empty ones: no column of
/// Holt tells them apart, and NOT NULL would refuse them.
[[nodiscard]] tl::expected<QSqlQuery, QSqlError> tryExecute(const QSqlDatabase &database, const QString &sql,
                                                            const QVariantList &values = {});
[[nodiscard]] Result<QSqlQuery> execute(const QSqlDatabase &database, const QString &sql,
                                        const QVariantList &values = {});

/// A write transaction, from BEGIN IMMEDIATE so that a lock is met here and not in the middle. Rolls back unless it was
/// committed.
class Transaction
{
public:
    explicit Transaction(QSqlDatabase &database)
        : m_database(database)
    {
    }
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<bool> begin();
    [[nodiscard]] Result<bool> commit();

private:
    QSqlDatabase &m_database;
    bool m_open = false;
};

} // namespace holt::store
