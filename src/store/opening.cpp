#include "store/opening.h"

#include "store/migrations.h"
#include "store/privatefile.h"
#include "store/sql.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace holt::store {

namespace {

/// Why a file cannot be used. Damage is told apart: such a file is set aside, any other is left alone.
struct Refusal
{
    LocalError error;
    bool damaged = false;
};
using Opened = tl::expected<int, Refusal>; ///< the number of interrupted messages

tl::unexpected<Refusal> refuse(const QSqlError &error, const QString &path)
{
    const int code = sqliteCode(error);
    return tl::unexpected(Refusal{LocalError{kindOfSqliteCode(code), path, error.databaseText()}, isDamage(code)});
}

tl::unexpected<Refusal> refuse(LocalError::Kind kind, const QString &path, const QString &details, bool damaged = false)
{
    return tl::unexpected(Refusal{LocalError{kind, path, details}, damaged});
}

/// Whether the place can hold a database: a folder that takes files, and no folder where the file should be.
std::optional<LocalError> placeProblem(const QString &path)
{
    constexpr auto kind = LocalError::Kind::DatabaseReadOnly;
    const QFileInfo info(path);
    if (!makePrivateFolder(info.absolutePath())) {
        return LocalError{kind, info.absolutePath(), QStringLiteral("the folder cannot be made")};
    }
    if (info.exists() && !info.isFile()) {
        return LocalError{kind, path, QStringLiteral("not a file")};
    }
    if (info.exists() && !info.isWritable()) {
        return LocalError{kind, path, QStringLiteral("the file is read-only")};
    }
    // SQLite needs to make files next to its own. Trying is the only question every file system answers truly.
    QTemporaryFile probe(info.absolutePath() + QStringLiteral("/.holt-XXXXXX"));
    if (!probe.open()) {
        return LocalError{kind, info.absolutePath(), probe.errorString()};
    }
    return std::nullopt;
}

/// SQLite gives its -wal and -shm files the mode of the database. This must happen before the first connection:
/// closing a file descriptor of an open database would drop SQLite's locks on it.
void makePrivateFile(const QString &path)
{
    constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(path);
    if (file.exists()) {
        file.setPermissions(onlyOwner);
    } else if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOwner)) {
        file.close();
    }
}

/// Whether the file starts as no database does. Asked before SQLite is: closing such a file, it would delete the -wal,
/// and with it what could still be saved.
bool isNoDatabase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0) {
        return false; // SQLite says why, or begins anew
    }
    const QByteArray magic = QByteArray("SQLite format 3", 16); // with its NUL
    return file.read(magic.size()) != magic;
}

QSqlDatabase connectTo(const QString &name, const QString &connection)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    database.setDatabaseName(name);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000"));
    return database;
}

tl::expected<QString, QSqlError> pragma(const QSqlDatabase &database, const QString &text)
{
    return tryExecute(database, QStringLiteral("PRAGMA ") + text).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toString() : QString();
    });
}

/// Everything between an open connection and one that can be worked with.
Opened prepare(QSqlDatabase &database, const QString &path)
{
    const auto version = pragma(database, QStringLiteral("user_version"));
    if (!version) {
        return refuse(version.error(), path);
    }
    if (version->toInt() > schemaVersion()) {
        return refuse(LocalError::Kind::DatabaseTooNew, path, QStringLiteral("version ") + *version);
    }
    if (version->toInt() < 0) {
        return refuse(LocalError::Kind::Database, path, QStringLiteral("version ") + *version, true);
    }

    const auto check = pragma(database, QStringLiteral("quick_check(1)"));
    if (!check) {
        return refuse(check.error(), path);
    }
    if (*check != QLatin1String("ok")) {
        return refuse(LocalError::Kind::Database, path, *check, true);
    }

    // FULL: a committed message survives a power cut, for one fsync a commit on a thread that nobody waits for.
    for (const char *setting :
         {"journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "temp_store = MEMORY"}) {
        if (const auto set = pragma(database, QLatin1String(setting)); !set) {
            return refuse(set.error(), path);
        }
    }

    if (const auto begun = tryExecute(database, QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return refuse(begun.error(), path);
    }
    if (const auto migrated = migrate(database, version->toInt()); !migrated) {
        return refuse(migrated.error(), path);
    }
    int interrupted = 0;
    {
        const auto marked =
            tryExecute(database, QStringLiteral("UPDATE message SET state = 'interrupted' WHERE state = 'streaming'"));
        if (!marked) {
            return refuse(marked.error(), path);
        }
        interrupted = marked->numRowsAffected();
    }
    if (const auto committed = tryExecute(database, QStringLiteral("COMMIT")); !committed) {
        return refuse(committed.error(), path);
    }
    return interrupted;
}

Opened openFile(const QString &path, const QString &connection)
{
    if (isNoDatabase(path)) {
        return refuse(LocalError::Kind::Database, path, QStringLiteral("not a database"), true);
    }
    makePrivateFile(path);
    Opened opened = [&]() -> Opened {
        QSqlDatabase database = connectTo(path, connection);
        if (!database.open()) {
            return refuse(database.lastError(), path);
        }
        return prepare(database, path);
    }();
    if (!opened) {
        closeDatabase(connection);
    }
    return opened;
}

/// The database and what belongs to it, under one new name, so that sqlite3's own tools can still read it.
Result<QString> setDatabaseAside(const QString &path)
{
    Result<QString> aside = setAside(path);
    if (aside) {
        for (const QLatin1String suffix : {QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")}) {
            if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, *aside + suffix)) {
                // Left behind, it would be taken for the new database's.
                QFile::remove(path + suffix);
            }
        }
    }
    return aside;
}

/// Opens the file; a damaged one is set aside first and a new one begun.
std::optional<Error> openOrReplace(const QString &path, const QString &connection, OpenReport &report)
{
    Opened opened = openFile(path, connection);
    if (!opened && opened.error().damaged) {
        const Result<QString> aside = setDatabaseAside(path);
        if (!aside) {
            return aside.error();
        }
        report.setAsidePath = *aside;
        opened = openFile(path, connection);
    }
    if (!opened) {
        return opened.error().error;
    }
    report.interruptedMessages = *opened;
    return std::nullopt;
}

} // namespace

OpenReport openDatabase(const QString &path, const QString &connection)
{
    OpenReport report;
    if (const auto place = placeProblem(path)) {
        report.problem = *place;
    } else {
        report.problem = openOrReplace(path, connection, report);
    }
    if (report.problem) {
        report.inMemory = true;
        QSqlDatabase database = connectTo(QStringLiteral(":memory:"), connection);
        // Where even this fails (no SQLite driver), every call fails with the driver's words.
        if (database.open()) {
            (void)prepare(database, QStringLiteral(":memory:"));
        }
    }
    return report;
}

void closeDatabase(const QString &connection)
{
    {
        QSqlDatabase database = QSqlDatabase::database(connection, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(connection);
}

} // namespace holt::store
