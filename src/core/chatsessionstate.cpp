#include "core/chatsession_p.h"

#include "core/answer.h"
#include "core/servers.h"

namespace holt::core {

using namespace std::chrono_literals;

ChatSession::Private::Private(ChatSession *session, QString conversationId, store::Conversations &store,
                              Servers &serverList, openai::Client &apiClient)
    : q(session)
    , conversations(store)
    , servers(serverList)
    , client(apiClient)
{
    conversation.id = std::move(conversationId);
    draftTimer.setSingleShot(true);
    draftTimer.setInterval(300ms);
    QObject::connect(&draftTimer, &QTimer::timeout, q, [this] { storeDraft(); });
    retryTimer.setSingleShot(true);
    QObject::connect(&retryTimer, &QTimer::timeout, q, [this] {
        if (state == State::Retrying) {
            setState(State::Waiting);
        }
    });
    // A conversation without a server of its own follows the current one.
    QObject::connect(&servers, &Servers::currentChanged, q, [this] {
        if (conversation.profileId.isEmpty()) {
            Q_EMIT q->serverChanged();
        }
    });
}

void ChatSession::Private::load()
{
    constexpr int firstSeen = 40; // messages: more than a screen shows
    conversations.loadEnd(conversation.id, firstSeen, q, [this](const Result<store::ConversationContent> &content) {
        if (content) {
            showEnd(*content);
        }
    });
    conversations.load(conversation.id, q, [this](const Result<store::ConversationContent> &content) {
        if (!content) {
            Q_EMIT q->loadFailed(content.error());
            return;
        }
        arrangeLater(*content, q, [this](LoadedChat loaded) {
            takeContent(std::move(loaded));
            setState(State::Idle);
            Q_EMIT q->loaded();
        });
    });
}

void ChatSession::Private::showEnd(const store::ConversationContent &content)
{
    conversation.title = content.conversation.title;
    Q_EMIT q->titleChanged();
    QList<TranscriptEntry> entries;
    for (const store::Message &message : content.messages) {
        TranscriptEntry entry;
        entry.message = message;
        entries.append(entry);
    }
    transcript.reset(std::move(entries));
}

void ChatSession::Private::takeContent(LoadedChat loaded)
{
    const QString typed = conversation.draft; // while it was being read
    conversation = loaded.conversation;
    if (draftDirty) {
        conversation.draft = typed;
        draftTimer.start();
    }
    parameters = ChatParameters::fromJson(conversation.parameters);
    tree = std::move(loaded.tree);

    QList<TranscriptEntry> &entries = loaded.entries;
    const int shown = transcript.rowCount();
    const qsizetype above = entries.size() - shown;
    const bool endsAlike = shown > 0 && above >= 0 && transcript.entry(0).message.id == entries.at(above).message.id &&
                           transcript.entry(shown - 1).message.id == entries.constLast().message.id;
    if (!endsAlike) {
        transcript.reset(std::move(entries));
        return;
    }
    for (int row = 0; row < shown; ++row) {
        if (!entries.at(above + row).looksLike(transcript.entry(row))) {
            transcript.replace(row, entries.at(above + row));
        }
    }
    entries.resize(above);
    transcript.prepend(std::move(entries));
}

void ChatSession::Private::setState(State next)
{
    if (state == next) {
        return;
    }
    state = next;
    Q_EMIT q->stateChanged();
}

void ChatSession::Private::ensureExists(const QString &firstMessage)
{
    const bool untitled = conversation.title.isEmpty() && !conversation.titleIsManual;
    if (untitled) {
        conversation.title = titleFor(firstMessage);
    }
    if (exists) {
        if (untitled) {
            conversations.rename(conversation.id, conversation.title, false, nullptr, {});
            Q_EMIT q->titleChanged();
        }
        return;
    }
    exists = true;
    conversation.createdAt = QDateTime::currentDateTimeUtc();
    conversation.updatedAt = conversation.createdAt;
    conversation.parameters = parameters.toJson();
    conversation.draft.clear();
    // It keeps the server it was begun with, whatever becomes the current one later.
    conversation.profileId = q->serverId();
    conversations.create(conversation, nullptr, {});
    conversations.setNewDraft(QString(), nullptr, {});
    draftDirty = false;
    Q_EMIT q->created();
    Q_EMIT q->titleChanged();
}

store::Message ChatSession::Private::makeMessage(store::Role role, const QString &parentId, const QString &text) const
{
    store::Message message;
    message.id = store::newId();
    message.conversationId = conversation.id;
    message.parentId = parentId;
    message.role = role;
    message.text = text;
    message.createdAt = QDateTime::currentDateTimeUtc();
    return message;
}

void ChatSession::Private::answerTo(const QString &parentId)
{
    store::Message answer = makeMessage(store::Role::Assistant, parentId, QString());
    answer.state = store::MessageState::Streaming;
    const QList<store::Message> above = branch(parentId);
    tree.add(answer);
    conversation.currentLeaf = answer.id;
    startTurn(answer, requestMessages(parameters.systemPrompt, above), false);
}

void ChatSession::Private::startTurn(const store::Message &answer, QList<openai::ChatMessage> messages, bool inStore)
{
    turn = new ChatTurn(answer, q->serverId(), parameters, std::move(messages), servers, client, q);
    QObject::connect(turn, &ChatTurn::changed, q, [this] { turnChanged(); });
    QObject::connect(turn, &ChatTurn::journalDue, q,
                     [this] { conversations.updateMessage(turn->answer(), nullptr, {}); });
    QObject::connect(turn, &ChatTurn::retrying, q, [this](const net::RetryNotice &next) { turnRetrying(next); });
    QObject::connect(turn, &ChatTurn::finished, q, [this] { turnFinished(); });
    showBranch(answer.id);
    refresh(answer.id);
    setState(State::Waiting);

    // The store works in order: once the answer's row is written, the question is on disk too, and the request may go
    // out. A write that fails has been told by the database; the person still gets an answer.
    const auto begin = [asked = turn](const Result<bool> &) {
        if (asked) {
            asked->start();
        }
    };
    if (inStore) {
        conversations.updateMessage(answer, turn, begin);
    } else {
        conversations.addMessage(answer, turn, begin);
    }
}

void ChatSession::Private::turnChanged()
{
    store::Message *kept = tree.find(turn->answer().id);
    if (!kept) {
        return;
    }
    *kept = turn->answer();
    setState(State::Streaming);
    refresh(kept->id);
}

void ChatSession::Private::turnRetrying(const net::RetryNotice &next)
{
    notice = next;
    retryAt = QDateTime::currentDateTimeUtc().addMSecs(next.delay.count());
    retryTimer.start(next.delay);
    const bool again = state == State::Retrying;
    setState(State::Retrying);
    if (again) {
        Q_EMIT q->stateChanged();
    }
}

void ChatSession::Private::turnFinished()
{
    ChatTurn *ended = turn;
    store::Message answer = ended->answer();
    const bool broken = answer.state == store::MessageState::Failed || answer.state == store::MessageState::Interrupted;
    answer.error = broken ? toJson(errorCard(ended->error())) : QJsonObject();
    turn.clear();
    ended->deleteLater();
    retryTimer.stop();
    conversations.updateMessage(answer, nullptr, {});
    if (store::Message *kept = tree.find(answer.id)) {
        *kept = answer;
        refresh(answer.id);
    }
    setState(State::Idle);
    Q_EMIT q->answerFinished(answer.id);
}

QList<store::Message> ChatSession::Private::branch(const QString &leaf) const
{
    QList<store::Message> messages;
    const QStringList path = tree.pathTo(leaf);
    messages.reserve(path.size());
    for (const QString &id : path) {
        messages.append(*tree.find(id));
    }
    return messages;
}

TranscriptEntry ChatSession::Private::entryFor(const store::Message &message) const
{
    const bool waiting = turn && turn->answer().id == message.id && !turn->hasStarted();
    return transcriptEntry(tree, message, conversation.currentLeaf, waiting, turn != nullptr);
}

void ChatSession::Private::showBranch(const QString &newLeaf)
{
    const QStringList path = tree.pathTo(newLeaf);
    int same = 0;
    while (same < path.size() && same < transcript.rowCount() && transcript.entry(same).message.id == path.at(same)) {
        ++same;
    }
    if (same == 0 || path.size() - same > 2) {
        QList<TranscriptEntry> entries;
        entries.reserve(path.size());
        for (const QString &id : path) {
            entries.append(entryFor(*tree.find(id)));
        }
        transcript.reset(std::move(entries));
        return;
    }
    transcript.truncate(same);
    refresh(path.at(same - 1)); // it may have stopped being the last
    for (qsizetype row = same; row < path.size(); ++row) {
        transcript.append(entryFor(*tree.find(path.at(row))));
    }
}

void ChatSession::Private::refresh(const QString &messageId)
{
    const int row = transcript.rowOf(messageId);
    const store::Message *message = tree.find(messageId);
    if (row >= 0 && message) {
        transcript.replace(row, entryFor(*message));
    }
}

const store::Message *ChatSession::Private::idleMessage(const QString &messageId) const
{
    return turn || state == State::Loading ? nullptr : tree.find(messageId);
}

void ChatSession::Private::storeDraft()
{
    draftTimer.stop();
    if (!draftDirty || state == State::Loading) {
        return; // what was typed while the conversation is being read is kept by takeContent() and written then
    }
    draftDirty = false;
    if (exists) {
        conversations.setDraft(conversation.id, conversation.draft, nullptr, {});
    } else {
        conversations.setNewDraft(conversation.draft, nullptr, {});
    }
}

} // namespace holt::core
