#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace holt::store {

class Database;

enum class Role { System, User, Assistant, Tool };

/// How a message stands. Stored by name.
enum class MessageState {
    Complete,
    Streaming,   ///< being written now; becomes Interrupted when a database is opened with such a message in it
    Stopped,     ///< the person stopped it; what came is kept
    Interrupted, ///< the program or the connection ended in the middle; what came is kept
    Failed,      ///< no answer came; @c error says why
};

/// Tokens as the server counted them. Absent is not zero.
struct TokenUsage
{
    std::optional<qint64> prompt;
    std::optional<qint64> completion;
    std::optional<qint64> total;
    std::optional<qint64> cached;
    std::optional<qint64> reasoning;
};

/// A node of a conversation's tree.
struct Message
{
    QString id; ///< unique in the database; the caller makes it (see newId())
    QString conversationId;
    QString parentId; ///< empty at the root
    Role role = Role::User;
    QString text;
    QString reasoning;    ///< the model's reasoning, kept apart from its answer
    QJsonArray toolCalls; ///< as the API writes them
    MessageState state = MessageState::Complete;
    QString finishReason; ///< as the server said it
    QString model;        ///< that answered
    QString server;       ///< name of the profile that answered
    TokenUsage usage;
    QDateTime createdAt;   ///< UTC, milliseconds
    qint64 durationMs = 0; ///< from request to last byte; 0 when unknown
    qint64 writingMs = 0;  ///< of a streamed answer: from its first token to the last byte; 0 when unknown
    QJsonObject error;     ///< for Failed and Interrupted; empty otherwise
};

/// A row of the list.
struct ConversationSummary
{
    QString id;
    QString title;       ///< empty until the first exchange
    QDateTime updatedAt; ///< of the last message, UTC
};

/// A conversation without its messages.
struct Conversation
{
    QString id;
    QString title;
    bool titleIsManual = false; ///< the person named it; it is not renamed by itself
    QString profileId;          ///< the server chosen for it; empty takes the current one
    QJsonObject parameters;     ///< what core::ChatParameters writes
    QString currentLeaf;        ///< the last message of the branch shown; empty when there is none
    QString draft;              ///< typed, not sent
    QDateTime createdAt;
    QDateTime updatedAt;
};

struct ConversationContent
{
    Conversation conversation;
    QList<Message> messages; ///< the whole tree, in the order of creation
};

struct SearchHit
{
    QString conversationId;
    QString messageId; ///< empty when the title was hit
    QString title;
    QString snippet; ///< plain text around the hit, one line
    QDateTime createdAt;
};

/// A new random id for a conversation or a message.
[[nodiscard]] QString newId();

/// What was said. Every call returns at once, runs on the database's thread in the order of the calls, and hands its
/// outcome to @p then in the thread of @p context (see Then). @p then may be empty where only the writing matters.
/// Errors are LocalError. The Database must outlive this object.
class Conversations
{
public:
    explicit Conversations(Database &database);

    /// Newest first, without the deleted ones.
    void list(QObject *context, Then<QList<ConversationSummary>> then);
    void load(const QString &id, QObject *context, Then<ConversationContent> then);
    /// The last @p count messages of the branch that is shown, and the conversation: what a person sees first of a long
    /// one.
    void loadEnd(const QString &id, int count, QObject *context, Then<ConversationContent> then);

    void create(const Conversation &conversation, QObject *context, Then<bool> then);
    /// Adds a message and, in the same transaction, makes it the current leaf and the conversation the newest.
    void addMessage(const Message &message, QObject *context, Then<bool> then);
    /// Replaces everything of a message but its place in the tree: the journal of an answer.
    void updateMessage(const Message &message, QObject *context, Then<bool> then);
    /// Deletes messages and all that hangs on them, and sets the leaf to @p newLeaf.
    void removeMessages(const QString &conversationId, const QStringList &ids, const QString &newLeaf, QObject *context,
                        Then<bool> then);
    void setCurrentLeaf(const QString &conversationId, const QString &leaf, QObject *context, Then<bool> then);
    void rename(const QString &id, const QString &title, bool manual, QObject *context, Then<bool> then);
    void setParameters(const QString &id, const QString &profileId, const QJsonObject &parameters, QObject *context,
                       Then<bool> then);
    void setDraft(const QString &id, const QString &draft, QObject *context, Then<bool> then);

    /// Hides a conversation; restore() brings it back. purgeDeleted() removes for good what was hidden before
    /// @p before.
    void remove(const QString &id, QObject *context, Then<bool> then);
    void restore(const QString &id, QObject *context, Then<bool> then);
    void purgeDeleted(const QDateTime &before, QObject *context, Then<bool> then);

    /// Conversations and messages that contain @p text, without regard to case, newest first, at most @p limit.
    /// Words of three characters and more use the full-text index, shorter ones a scan.
    void search(const QString &text, int limit, QObject *context, Then<QList<SearchHit>> then);

    /// The draft of the conversation that does not exist yet.
    void newDraft(QObject *context, Then<QString> then);
    void setNewDraft(const QString &draft, QObject *context, Then<bool> then);

private:
    Database &m_database;
};

} // namespace holt::store
