#include "core/chatsessions.h"

namespace holt::core {

ChatSessions::ChatSessions(store::Conversations &conversations, Servers &servers, openai::Client &client,
                           QObject *parent)
    : QObject(parent)
    , m_conversations(conversations)
    , m_servers(servers)
    , m_client(client)
{
}

ChatSession *ChatSessions::open(const QString &conversationId)
{
    if (ChatSession *session = m_sessions.value(conversationId)) {
        return session;
    }
    auto *session = new ChatSession(conversationId, m_conversations, m_servers, m_client, this);
    adopt(session);
    return session;
}

ChatSession *ChatSessions::openNew()
{
    if (!m_new) {
        m_new = new ChatSession(m_conversations, m_servers, m_client, this);
        adopt(m_new);
    }
    return m_new;
}

ChatSession *ChatSessions::current() const
{
    return m_current;
}

void ChatSessions::setCurrent(ChatSession *session)
{
    if (session == m_current) {
        return;
    }
    if (m_current) {
        m_current->flushDraft();
    }
    m_current = session;
    Q_EMIT currentChanged();
    prune();
}

void ChatSessions::close(const QString &conversationId)
{
    ChatSession *session = m_sessions.take(conversationId);
    if (!session) {
        return;
    }
    session->stop();
    if (m_current == session) {
        m_current.clear();
        Q_EMIT currentChanged();
    }
    session->deleteLater();
}

int ChatSessions::busyCount() const
{
    int count = 0;
    for (const ChatSession *session : m_sessions) {
        count += session->isBusy() ? 1 : 0;
    }
    return count;
}

bool ChatSessions::isBusy(const QString &conversationId) const
{
    const ChatSession *session = m_sessions.value(conversationId);
    return session && session->isBusy();
}

void ChatSessions::flush()
{
    for (ChatSession *session : std::as_const(m_sessions)) {
        session->flushDraft();
    }
}

void ChatSessions::adopt(ChatSession *session)
{
    m_sessions.insert(session->conversationId(), session);
    connect(session, &ChatSession::stateChanged, this, [this, session] {
        Q_EMIT busyChanged(session->conversationId());
        if (!session->isBusy()) {
            // Not within the session's own signal: others still read it.
            QMetaObject::invokeMethod(this, &ChatSessions::prune, Qt::QueuedConnection);
        }
    });
    connect(session, &ChatSession::created, this, [this, session] {
        if (session == m_new) {
            m_new.clear();
        }
        Q_EMIT conversationCreated(session->conversationId(), session->title());
    });
    connect(session, &ChatSession::activity, this,
            [this, session] { Q_EMIT conversationTouched(session->conversationId()); });
    connect(session, &ChatSession::titleChanged, this,
            [this, session] { Q_EMIT conversationRenamed(session->conversationId(), session->title()); });
}

void ChatSessions::prune()
{
    const QList<ChatSession *> sessions = m_sessions.values();
    for (ChatSession *session : sessions) {
        if (session != m_current && session != m_new && !session->isBusy() &&
            session->state() != ChatSession::State::Loading) {
            m_sessions.remove(session->conversationId());
            session->deleteLater();
        }
    }
}

} // namespace holt::core
