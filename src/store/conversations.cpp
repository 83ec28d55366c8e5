#include "store/conversations.h"

#include "store/database.h"
#include "store/messagerow.h"
#include "store/sql.h"

#include <QCoreApplication>
#include <QUuid>

namespace holt::store {

namespace {

using Access = Database::Access;

constexpr QLatin1String kNewDraft("new draft");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::store::Conversations)
};

tl::unexpected<Error> conversationGone(const QString &id)
{
    return fail(LocalError{LocalError::Kind::NotFound, Words::tr("The conversation"), id});
}

tl::unexpected<Error> messageGone(const QString &id)
{
    return fail(LocalError{LocalError::Kind::NotFound, Words::tr("The message"), id});
}

/// A statement that must touch the one row of @p id, its last value.
Result<bool> changeConversation(const QSqlDatabase &database, const QString &sql, const QVariantList &values,
                                const QString &id)
{
    const auto query = execute(database, sql, values + QVariantList{id});
    if (!query) {
        return tl::unexpected(query.error());
    }
    if (query->numRowsAffected() == 0) {
        return conversationGone(id);
    }
    return true;
}

/// Runs @p work in a transaction.
template <typename Work>
Result<bool> transact(QSqlDatabase &database, Work work)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(); !begun) {
        return begun;
    }
    if (Result<bool> done = work(); !done) {
        return done;
    }
    return transaction.commit();
}

QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1Char(','));
}

Result<Conversation> readConversation(const QSqlDatabase &database, const QString &id)
{
    auto query = execute(database,
                         QStringLiteral("SELECT title, title_is_manual, profile_id, parameters, current_leaf, draft, "
                                        "created_at, updated_at FROM conversation WHERE id = ?"),
                         {id});
    if (!query) {
        return tl::unexpected(query.error());
    }
    if (!query->next()) {
        return conversationGone(id);
    }
    Conversation conversation;
    conversation.id = id;
    conversation.title = query->value(0).toString();
    conversation.titleIsManual = query->value(1).toBool();
    conversation.profileId = query->value(2).toString();
    conversation.parameters = jsonObject(query->value(3).toString());
    conversation.currentLeaf = query->value(4).toString();
    conversation.draft = query->value(5).toString();
    conversation.createdAt = fromMSecs(query->value(6).toLongLong());
    conversation.updatedAt = fromMSecs(query->value(7).toLongLong());
    return conversation;
}

/// The messages that @p rest of a SELECT names.
Result<ConversationContent> readMessages(const QSqlDatabase &database, const Conversation &conversation,
                                         const QString &rest, const QVariantList &values)
{
    auto query = execute(database, QStringLiteral("SELECT ") + messageColumns() + rest, values);
    if (!query) {
        return tl::unexpected(query.error());
    }
    ConversationContent content{conversation, {}};
    while (query->next()) {
        content.messages.append(readMessage(*query));
    }
    return content;
}

Result<bool> insertMessage(const QSqlDatabase &database, const Message &message)
{
    const QVariant parent = message.parentId.isEmpty() ? QVariant(QMetaType::fromType<qint64>()) // NULL, not ''
                                                       : QVariant(message.parentId);
    const QVariantList values = QVariantList{message.id, message.conversationId, parent} + contentValues(message);
    return execute(database,
                   QStringLiteral("INSERT INTO message (") + messageColumns() + QStringLiteral(") VALUES (") +
                       placeholders(values.size()) + QLatin1Char(')'),
                   values)
        .map([](const QSqlQuery &) { return true; });
}

} // namespace

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Conversations::Conversations(Database &database)
    : m_database(database)
{
}

void Conversations::list(QObject *context, Then<QList<ConversationSummary>> then)
{
    m_database.run<QList<ConversationSummary>>(
        [](QSqlDatabase &database) -> Result<QList<ConversationSummary>> {
            auto query = execute(database, QStringLiteral("SELECT id, title, updated_at FROM conversation "
                                                          "WHERE deleted_at IS NULL ORDER BY updated_at DESC"));
            if (!query) {
                return tl::unexpected(query.error());
            }
            QList<ConversationSummary> summaries;
            while (query->next()) {
                summaries.append(
                    {query->value(0).toString(), query->value(1).toString(), fromMSecs(query->value(2).toLongLong())});
            }
            return summaries;
        },
        context, std::move(then), Access::Read);
}

void Conversations::load(const QString &id, QObject *context, Then<ConversationContent> then)
{
    m_database.run<ConversationContent>(
        [id](QSqlDatabase &database) -> Result<ConversationContent> {
            auto conversation = readConversation(database, id);
            if (!conversation) {
                return tl::unexpected(conversation.error());
            }
            return readMessages(database, *conversation,
                                QStringLiteral(" FROM message WHERE conversation_id = ? ORDER BY seq"), {id});
        },
        context, std::move(then), Access::Read);
}

void Conversations::loadEnd(const QString &id, int count, QObject *context, Then<ConversationContent> then)
{
    m_database.run<ConversationContent>(
        [id, count](QSqlDatabase &database) -> Result<ConversationContent> {
            auto conversation = readConversation(database, id);
            if (!conversation) {
                return tl::unexpected(conversation.error());
            }
            const QString branch =
                QStringLiteral(" FROM message WHERE id IN (WITH RECURSIVE branch (id, parent_id, depth) AS ("
                               "SELECT id, parent_id, 1 FROM message WHERE id = ? AND conversation_id = ? UNION ALL "
                               "SELECT message.id, message.parent_id, depth + 1 FROM message "
                               "JOIN branch ON message.id = branch.parent_id WHERE depth < ?) "
                               "SELECT id FROM branch) ORDER BY seq");
            return readMessages(database, *conversation, branch, {conversation->currentLeaf, id, count});
        },
        context, std::move(then), Access::Read);
}

void Conversations::create(const Conversation &conversation, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [conversation](QSqlDatabase &database) {
            const qint64 createdAt = toMSecs(conversation.createdAt);
            return execute(
                       database,
                       QStringLiteral("INSERT INTO conversation (id, title, title_is_manual, profile_id, parameters, "
                                      "current_leaf, draft, created_at, updated_at) VALUES (?,?,?,?,?,?,?,?,?)"),
                       {conversation.id, conversation.title, conversation.titleIsManual, conversation.profileId,
                        jsonText(conversation.parameters), conversation.currentLeaf, conversation.draft, createdAt,
                        conversation.updatedAt.isValid() ? toMSecs(conversation.updatedAt) : createdAt})
                .map([](const QSqlQuery &) { return true; });
        },
        context, std::move(then));
}

void Conversations::addMessage(const Message &message, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [message](QSqlDatabase &database) {
            return transact(database, [&]() -> Result<bool> {
                // Newest even where two fall into one millisecond or the clock was set back.
                const QString sql = QStringLiteral(
                    "UPDATE conversation SET current_leaf = ?, updated_at = max(?, "
                    "(SELECT ifnull(max(updated_at), 0) + (id <> ?) FROM (SELECT id, updated_at FROM conversation "
                    "WHERE deleted_at IS NULL ORDER BY updated_at DESC LIMIT 1))) WHERE id = ?");
                const auto moved =
                    changeConversation(database, sql, {message.id, toMSecs(message.createdAt), message.conversationId},
                                       message.conversationId);
                return moved ? insertMessage(database, message) : moved;
            });
        },
        context, std::move(then));
}

void Conversations::updateMessage(const Message &message, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [message](QSqlDatabase &database) -> Result<bool> {
            const auto query =
                execute(database,
                        QStringLiteral("UPDATE message SET ") + contentColumns().join(QStringLiteral(" = ?, ")) +
                            QStringLiteral(" = ? WHERE id = ?"),
                        contentValues(message) + QVariantList{message.id});
            if (!query) {
                return tl::unexpected(query.error());
            }
            if (query->numRowsAffected() == 0) {
                return messageGone(message.id);
            }
            return true;
        },
        context, std::move(then));
}

void Conversations::removeMessages(const QString &conversationId, const QStringList &ids, const QString &newLeaf,
                                   QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [conversationId, ids, newLeaf](QSqlDatabase &database) {
            return transact(database, [&]() -> Result<bool> {
                for (const QString &id : ids) {
                    const auto removed = execute(
                        database,
                        QStringLiteral("WITH RECURSIVE doomed (id) AS ("
                                       "SELECT id FROM message WHERE id = ? AND conversation_id = ? UNION "
                                       "SELECT message.id FROM message JOIN doomed ON message.parent_id = doomed.id) "
                                       "DELETE FROM message WHERE id IN doomed"),
                        {id, conversationId});
                    if (!removed) {
                        return tl::unexpected(removed.error());
                    }
                }
                return changeConversation(database,
                                          QStringLiteral("UPDATE conversation SET current_leaf = ? WHERE id = ?"),
                                          {newLeaf}, conversationId);
            });
        },
        context, std::move(then));
}

void Conversations::setCurrentLeaf(const QString &conversationId, const QString &leaf, QObject *context,
                                   Then<bool> then)
{
    m_database.run<bool>(
        [conversationId, leaf](QSqlDatabase &database) {
            return changeConversation(database, QStringLiteral("UPDATE conversation SET current_leaf = ? WHERE id = ?"),
                                      {leaf}, conversationId);
        },
        context, std::move(then));
}

void Conversations::rename(const QString &id, const QString &title, bool manual, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [id, title, manual](QSqlDatabase &database) {
            return changeConversation(
                database, QStringLiteral("UPDATE conversation SET title = ?, title_is_manual = ? WHERE id = ?"),
                {title, manual}, id);
        },
        context, std::move(then));
}

void Conversations::setParameters(const QString &id, const QString &profileId, const QJsonObject &parameters,
                                  QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [id, profileId, parameters](QSqlDatabase &database) {
            return changeConversation(
                database, QStringLiteral("UPDATE conversation SET profile_id = ?, parameters = ? WHERE id = ?"),
                {profileId, jsonText(parameters)}, id);
        },
        context, std::move(then));
}

void Conversations::setDraft(const QString &id, const QString &draft, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [id, draft](QSqlDatabase &database) {
            return changeConversation(database, QStringLiteral("UPDATE conversation SET draft = ? WHERE id = ?"),
                                      {draft}, id);
        },
        context, std::move(then));
}

void Conversations::remove(const QString &id, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [id](QSqlDatabase &database) {
            return changeConversation(database, QStringLiteral("UPDATE conversation SET deleted_at = ? WHERE id = ?"),
                                      {QDateTime::currentMSecsSinceEpoch()}, id);
        },
        context, std::move(then));
}

void Conversations::restore(const QString &id, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [id](QSqlDatabase &database) {
            return changeConversation(database,
                                      QStringLiteral("UPDATE conversation SET deleted_at = NULL WHERE id = ?"), {}, id);
        },
        context, std::move(then));
}

void Conversations::purgeDeleted(const QDateTime &before, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [before](QSqlDatabase &database) {
            return transact(database, [&]() -> Result<bool> {
                return execute(database, QStringLiteral("DELETE FROM conversation WHERE deleted_at < ?"),
                               {toMSecs(before)})
                    .map([](const QSqlQuery &) { return true; });
            });
        },
        context, std::move(then));
}

void Conversations::newDraft(QObject *context, Then<QString> then)
{
    m_database.run<QString>(
        [](QSqlDatabase &database) -> Result<QString> {
            return execute(database, QStringLiteral("SELECT value FROM scratch WHERE name = ?"), {QString(kNewDraft)})
                .map([](QSqlQuery query) { return query.next() ? query.value(0).toString() : QString(); });
        },
        context, std::move(then), Access::Read);
}

void Conversations::setNewDraft(const QString &draft, QObject *context, Then<bool> then)
{
    m_database.run<bool>(
        [draft](QSqlDatabase &database) {
            return execute(database,
                           QStringLiteral("INSERT INTO scratch (name, value) VALUES (?, ?) "
                                          "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                           {QString(kNewDraft), draft})
                .map([](const QSqlQuery &) { return true; });
        },
        context, std::move(then));
}

} // namespace holt::store
