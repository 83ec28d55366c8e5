#include "store/sql.h"

namespace holt::store {

namespace {

// From sqlite3.h, which the driver does not hand through.
constexpr int kPerm = 3;
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCantOpen = 14;
constexpr int kAuth = 23;
constexpr int kNotADatabase = 26;

constexpr int primary(int code)
{
    return code & 0xff; // the upper bits are the extended code
}

} // namespace

LocalError::Kind kindOfSqliteCode(int code)
{
    switch (primary(code)) {
    case kBusy:
    case kLocked:
        return LocalError::Kind::DatabaseLocked;
    case kReadOnly:
    case kCantOpen:
    case kPerm:
    case kAuth:
        return LocalError::Kind::DatabaseReadOnly;
    case kFull:
        return LocalError::Kind::DiskFull;
    default:
        return LocalError::Kind::Database;
    }
}

bool isDamage(int code)
{
    return primary(code) == kCorrupt || primary(code) == kNotADatabase;
}

int sqliteCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

Error toError(const QSqlError &error, const QString &subject)
{
    return LocalError{kindOfSqliteCode(sqliteCode(error)), subject, error.databaseText()};
}

tl::expected<QSqlQuery, QSqlError> tryExecute(const QSqlDatabase &database, const QString &sql,
                                              const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return tl::unexpected(query.lastError());
    }
    for (const QVariant &value : values) {
        if (value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull()) {
            query.addBindValue(QStringLiteral(""));
        } else {
            query.addBindValue(value);
        }
    }
    if (!query.exec()) {
        return tl::unexpected(query.lastError());
    }
    return query;
}

Result<QSqlQuery> execute(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    return tryExecute(database, sql, values).map_error([&](const QSqlError &error) {
        return toError(error, database.databaseName());
    });
}

Transaction::~Transaction()
{
    if (m_open) {
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
    }
}

Result<bool> Transaction::begin()
{
    return execute(m_database, QStringLiteral("BEGIN IMMEDIATE")).map([this](const QSqlQuery &) {
        m_open = true;
        return true;
    });
}

Result<bool> Transaction::commit()
{
    return execute(m_database, QStringLiteral("COMMIT")).map([this](const QSqlQuery &) {
        m_open = false;
        return true;
    });
}

} // namespace holt::store
