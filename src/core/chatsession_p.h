#pragma once

#include "core/chatsession.h"
#include "core/chatturn.h"
#include "core/loadedchat.h"

namespace holt::core {

class ChatSession::Private
{
public:
    Private(ChatSession *session, QString conversationId, store::Conversations &store, Servers &serverList,
            openai::Client &apiClient);

    /// Reads the conversation: its end first, which is seen at once, then all of it.
    void load();
    void showEnd(const store::ConversationContent &content);
    void takeContent(LoadedChat loaded);
    void setState(State next);

    /// Writes the conversation first where it does not exist yet.
    void ensureExists(const QString &firstMessage);
    [[nodiscard]] store::Message makeMessage(store::Role role, const QString &parentId, const QString &text) const;

    /// Makes an empty answer below @p parentId, shows and stores it, and asks.
    void answerTo(const QString &parentId);
    /// Asks for @p answer, which is in the tree; @p inStore says whether the store has it already.
    void startTurn(const store::Message &answer, QList<openai::ChatMessage> messages, bool inStore);
    void turnChanged();
    void turnFinished();
    void turnRetrying(const net::RetryNotice &notice);

    /// The branch above and with @p leaf.
    [[nodiscard]] QList<store::Message> branch(const QString &leaf) const;
    [[nodiscard]] TranscriptEntry entryFor(const store::Message &message) const;
    /// Shows the branch that ends in @p newLeaf: rows that stay are kept.
    void showBranch(const QString &newLeaf);
    void refresh(const QString &messageId);
    [[nodiscard]] const store::Message *idleMessage(const QString &messageId) const;
    void storeDraft();

    ChatSession *q;
    store::Conversations &conversations;
    Servers &servers;
    openai::Client &client;

    store::Conversation conversation;
    ChatParameters parameters;
    MessageTree tree;
    TranscriptModel transcript;
    State state = State::Idle;
    bool exists = false;
    QPointer<ChatTurn> turn;
    net::RetryNotice notice;
    QDateTime retryAt;
    QTimer retryTimer;
    QTimer draftTimer;
    bool draftDirty = false;
};

} // namespace holt::core
