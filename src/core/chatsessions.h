#pragma once

#include "core/chatsession.h"

#include <QHash>

namespace holt::core {

/// The open sessions: the one on screen and those whose answers still come. GUI thread.
class ChatSessions : public QObject
{
    Q_OBJECT

public:
    ChatSessions(store::Conversations &conversations, Servers &servers, openai::Client &client,
                 QObject *parent = nullptr);

    /// The session of a conversation, opened when it is not open. Owned by this object; it lives while it is busy or
    /// pinned by being the current one.
    [[nodiscard]] ChatSession *open(const QString &conversationId);
    /// The session of the conversation that does not exist yet, with its draft.
    [[nodiscard]] ChatSession *openNew();

    [[nodiscard]] ChatSession *current() const;
    void setCurrent(ChatSession *session);

    /// Stops and forgets the session of a conversation that was deleted.
    void close(const QString &conversationId);
    [[nodiscard]] int busyCount() const;
    [[nodiscard]] bool isBusy(const QString &conversationId) const;
    /// Journals everything: called before the program ends.
    void flush();

Q_SIGNALS:
    void currentChanged();
    void busyChanged(const QString &conversationId);
    /// For the list.
    void conversationCreated(const QString &id, const QString &title);
    void conversationTouched(const QString &id);
    void conversationRenamed(const QString &id, const QString &title);

private:
    void adopt(ChatSession *session);
    void prune();

    store::Conversations &m_conversations;
    Servers &m_servers;
    openai::Client &m_client;
    QHash<QString, ChatSession *> m_sessions;
    QPointer<ChatSession> m_new;
    QPointer<ChatSession> m_current;
};

} // namespace holt::core
