#pragma once

#include "base/result.h"
#include "store/conversations.h"
#include "store/database.h"
#include "store/sql.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

/// What the tests of the store share.
namespace storetest {

using namespace holt;

/// Runs an asynchronous call and waits for its outcome.
template <typename T, typename Call>
Result<T> await(Call call)
{
    QObject context;
    std::optional<Result<T>> outcome;
    call(&context, Then<T>([&](Result<T> result) { outcome = std::move(result); }));
    (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 30000);
    return outcome ? std::move(*outcome) : fail(LocalError{LocalError::Kind::Invalid, QStringLiteral("no answer"), {}});
}

/// Waits for opened() of a database that was just made.
inline store::OpenReport opened(store::Database &database)
{
    QSignalSpy spy(&database, &store::Database::opened);
    return spy.wait(30000) ? spy.first().first().value<store::OpenReport>() : store::OpenReport{};
}

/// Runs one statement on the store thread; its first value.
inline Result<QVariant> sql(store::Database &database, const QString &statement)
{
    return await<QVariant>([&](QObject *context, Then<QVariant> then) {
        database.run<QVariant>(
            [statement](QSqlDatabase &connection) -> Result<QVariant> {
                return store::execute(connection, statement).map([](QSqlQuery query) {
                    return query.next() ? query.value(0) : QVariant();
                });
            },
            context, std::move(then));
    });
}

/// A connection of "another program" to a file.
class Other
{
public:
    explicit Other(const QString &path)
        : m_name(QUuid::createUuid().toString())
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        m_database.setDatabaseName(path);
        (void)m_database.open();
    }
    ~Other()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Other)

    QVariant run(const QString &statement)
    {
        auto query = store::execute(m_database, statement);
        if (!query) {
            qWarning() << statement << query.error().details();
            return {};
        }
        return query->next() ? query->value(0) : QVariant(true);
    }

private:
    QString m_name;
    QSqlDatabase m_database;
};

inline const LocalError *local(const std::optional<Error> &error)
{
    return error ? error->as<LocalError>() : nullptr;
}

template <typename T>
bool isKind(const Result<T> &result, LocalError::Kind kind)
{
    return !result && result.error().template as<LocalError>() &&
           result.error().template as<LocalError>()->kind == kind;
}

inline store::Conversation conversation(const QString &id, const QString &title = {}, qint64 at = 1000)
{
    store::Conversation result;
    result.id = id;
    result.title = title;
    result.createdAt = result.updatedAt = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return result;
}

inline store::Message message(const QString &id, const QString &conversationId, const QString &parentId,
                              const QString &text, qint64 at = 2000)
{
    store::Message result;
    result.id = id;
    result.conversationId = conversationId;
    result.parentId = parentId;
    result.text = text;
    result.createdAt = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return result;
}

/// The verbs, waited for.
class Waiting
{
public:
    explicit Waiting(store::Database &database)
        : store(database)
    {
    }

    Result<bool> create(const store::Conversation &value)
    {
        return await<bool>([&](QObject *c, Then<bool> t) { store.create(value, c, std::move(t)); });
    }
    Result<bool> add(const store::Message &value)
    {
        return await<bool>([&](QObject *c, Then<bool> t) { store.addMessage(value, c, std::move(t)); });
    }
    Result<bool> update(const store::Message &value)
    {
        return await<bool>([&](QObject *c, Then<bool> t) { store.updateMessage(value, c, std::move(t)); });
    }
    Result<store::ConversationContent> load(const QString &id)
    {
        return await<store::ConversationContent>(
            [&](QObject *c, Then<store::ConversationContent> t) { store.load(id, c, std::move(t)); });
    }
    Result<QList<store::ConversationSummary>> list()
    {
        return await<QList<store::ConversationSummary>>(
            [&](QObject *c, Then<QList<store::ConversationSummary>> t) { store.list(c, std::move(t)); });
    }
    Result<QList<store::SearchHit>> search(const QString &text, int limit = 50)
    {
        return await<QList<store::SearchHit>>(
            [&](QObject *c, Then<QList<store::SearchHit>> t) { store.search(text, limit, c, std::move(t)); });
    }

    store::Conversations store;
};

} // namespace storetest
