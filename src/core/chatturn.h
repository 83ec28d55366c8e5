#pragma once

#include "core/chatparameters.h"
#include "net/reply.h"
#include "openai/client.h"
#include "store/conversations.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace holt::core {

class Servers;

/// One answer on its way: finds the endpoint and, where none is set, a model; sends the request; gathers what comes
/// into a message. changed() comes at most once a frame, journalDue() at most every 500 ms, finished() once. GUI
/// thread; the session owns it and deletes it after finished().
class ChatTurn : public QObject
{
    Q_OBJECT

public:
    /// @p answer is the message to write into; its text may hold the beginning of an answer that is continued.
    ChatTurn(store::Message answer, QString serverId, ChatParameters parameters, QList<openai::ChatMessage> messages,
             Servers &servers, openai::Client &client, QObject *parent);

    /// Called once the person's message is on disk.
    void start();
    /// Ends the turn at once as stopped; what came is kept.
    void stop();

    [[nodiscard]] const store::Message &answer() const { return m_answer; }
    /// Whether a byte of the answer has come.
    [[nodiscard]] bool hasStarted() const { return m_started; }
    /// Valid after finished() where the answer is Failed or Interrupted.
    [[nodiscard]] const Error &error() const { return m_error; }

Q_SIGNALS:
    void changed();
    void journalDue();
    void retrying(const holt::net::RetryNotice &notice);
    void finished();

private:
    void withEndpoint(const openai::Endpoint &endpoint);
    void findModel(const openai::Endpoint &endpoint);
    void ask(const openai::Endpoint &endpoint);
    void takeDelta(const openai::ChatDelta &delta);
    void succeed(const openai::ChatCompletion &completion);
    void fail(const Error &error);
    void end(store::MessageState state);
    /// Whether the server refused an option that can be left out; the request is then changed.
    [[nodiscard]] bool dropRefusedOption(const Error &error);

    store::Message m_answer;
    const QString m_before; ///< the text that was there before this turn
    const QString m_serverId;
    const ChatParameters m_parameters;
    openai::ChatRequest m_request;
    Servers &m_servers;
    openai::Client &m_client;
    QPointer<net::Reply> m_reply;
    QPointer<openai::ChatReply> m_chat;
    QTimer m_frame;
    int m_deltas = 0; ///< since the last frame
    QTimer m_journal;
    QElapsedTimer m_clock;
    QElapsedTimer m_writing; ///< since the first token
    Error m_error;
    bool m_started = false;
    bool m_ended = false;
};

} // namespace holt::core
