#pragma once

#include "core/chatparameters.h"
#include "core/messagetree.h"
#include "core/transcriptmodel.h"
#include "net/reply.h"
#include "openai/client.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace holt::core {

class Servers;

/// One conversation and its verbs. Every verb writes to the store first and speaks with the server after: what was
/// typed is on disk before a request goes out, an answer at least every 500 ms while it comes. One answer at a time;
/// another session is not affected. Errors go into the transcript as cards. GUI thread.
class ChatSession : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loading, ///< the conversation is being read
        Idle,
        Waiting,   ///< the request is out
        Retrying,  ///< a try failed, the next one waits: see retryAt()
        Streaming, ///< the answer is coming
    };
    Q_ENUM(State)

    /// A conversation of the store, which is read at once. The references must outlive this object.
    ChatSession(const QString &conversationId, store::Conversations &conversations, Servers &servers,
                openai::Client &client, QObject *parent = nullptr);
    /// A conversation that does not exist yet: it is created with the first message.
    ChatSession(store::Conversations &conversations, Servers &servers, openai::Client &client,
                QObject *parent = nullptr);
    ~ChatSession() override;

    [[nodiscard]] QString conversationId() const; ///< known from the start, also of a new one
    [[nodiscard]] bool exists() const;            ///< whether the store has it
    [[nodiscard]] QString title() const;
    [[nodiscard]] TranscriptModel *transcript();
    [[nodiscard]] State state() const;
    [[nodiscard]] bool isBusy() const; ///< Waiting, Retrying or Streaming
    /// When the next try starts, and why the last one failed; valid while Retrying.
    [[nodiscard]] QDateTime retryAt() const;
    [[nodiscard]] net::RetryNotice retryNotice() const;

    [[nodiscard]] ChatParameters parameters() const;
    void setParameters(const ChatParameters &parameters);
    /// The server this conversation uses: its own choice, or the current one.
    [[nodiscard]] QString serverId() const;
    void setServer(const QString &profileId);

    [[nodiscard]] QString draft() const;
    /// Kept after 300 ms without another change, and by flushDraft().
    void setDraft(const QString &draft);
    void flushDraft();

    /// Appends the person's message and asks for an answer. Nothing happens while busy or for blank text (false then).
    bool send(const QString &text);
    /// Stops the answer and keeps what came.
    void stop();
    /// Another answer beside the one @p messageId names.
    void regenerate(const QString &messageId);
    /// A new version of a message of the person's, beside the old, and an answer to it.
    void editAndResend(const QString &messageId, const QString &text);
    /// The failed, interrupted or stopped answer once more, in its place when it is empty, beside it when it has text.
    void retry(const QString &messageId);
    /// Asks the model to go on where its answer ended; the text is appended to the same message.
    void continueAnswer(const QString &messageId);
    /// Messages that were deleted, with all it takes to bring them back.
    struct Removed
    {
        QString conversationId;
        QString leaf; ///< what was shown
        QList<store::Message> messages;
    };
    /// Deletes a message and everything below it. Without messages where it could not be done.
    Removed removeMessage(const QString &messageId);
    /// Brings them back and shows them again; false while busy, or where the message above them is gone.
    bool restoreMessages(const Removed &removed);
    /// Shows the branch of the sibling @p offset (-1 or +1) beside the message.
    void showSibling(const QString &messageId, int offset);

    void rename(const QString &title);

Q_SIGNALS:
    void loaded();
    void loadFailed(const holt::Error &error);
    void stateChanged();
    void titleChanged();
    void parametersChanged();
    void serverChanged();
    void created();                                ///< the first message made the conversation exist
    void activity();                               ///< a message was added: the conversation is the newest now
    void answerFinished(const QString &messageId); ///< complete, stopped or failed
    /// A verb could not be carried out: its message for the person.
    void refused(const QString &message);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holt::core
