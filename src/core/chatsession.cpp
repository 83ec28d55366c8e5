#include "core/chatsession_p.h"

#include "core/answer.h"
#include "core/servers.h"

namespace holt::core {

using namespace std::chrono_literals;

ChatSession::ChatSession(const QString &conversationId, store::Conversations &conversations, Servers &servers,
                         openai::Client &client, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, conversationId, conversations, servers, client))
{
    d->state = State::Loading;
    d->exists = true;
    d->load();
}

ChatSession::ChatSession(store::Conversations &conversations, Servers &servers, openai::Client &client, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store::newId(), conversations, servers, client))
{
    conversations.newDraft(this, [this](const Result<QString> &draft) {
        // What was typed before the draft could be read is newer.
        if (draft && d->conversation.draft.isEmpty() && !d->exists && !draft->isEmpty()) {
            d->conversation.draft = *draft;
            Q_EMIT loaded();
        }
    });
}

ChatSession::~ChatSession()
{
    flushDraft();
    if (d->turn) {
        // The program or the session ends: what came is kept, and the message says that it is not whole.
        store::Message answer = d->turn->answer();
        answer.state = store::MessageState::Interrupted;
        d->conversations.updateMessage(answer, nullptr, {});
    }
}

QString ChatSession::conversationId() const
{
    return d->conversation.id;
}

bool ChatSession::exists() const
{
    return d->exists;
}

QString ChatSession::title() const
{
    return d->conversation.title;
}

TranscriptModel *ChatSession::transcript()
{
    return &d->transcript;
}

ChatSession::State ChatSession::state() const
{
    return d->state;
}

bool ChatSession::isBusy() const
{
    return d->turn != nullptr;
}

QDateTime ChatSession::retryAt() const
{
    return d->retryAt;
}

net::RetryNotice ChatSession::retryNotice() const
{
    return d->notice;
}

ChatParameters ChatSession::parameters() const
{
    return d->parameters;
}

void ChatSession::setParameters(const ChatParameters &parameters)
{
    if (parameters == d->parameters) {
        return;
    }
    const bool newModel = parameters.model != d->parameters.model && !parameters.model.isEmpty();
    d->parameters = parameters;
    if (d->exists) {
        d->conversations.setParameters(d->conversation.id, d->conversation.profileId, parameters.toJson(), nullptr, {});
    }
    const store::Profile *profile = d->servers.find(serverId());
    if (newModel && profile && !profile->defaultModels.contains(QStringLiteral("chat"))) {
        // The first model chosen on a server is what the next new chat should start with.
        store::Profile withDefault = *profile;
        withDefault.defaultModels.insert(QStringLiteral("chat"), parameters.model);
        d->servers.save(withDefault);
    }
    Q_EMIT parametersChanged();
}

QString ChatSession::serverId() const
{
    const QString &own = d->conversation.profileId;
    return !own.isEmpty() && d->servers.find(own) ? own : d->servers.current().id;
}

void ChatSession::setServer(const QString &profileId)
{
    if (profileId == d->conversation.profileId) {
        return;
    }
    d->conversation.profileId = profileId;
    if (d->exists) {
        d->conversations.setParameters(d->conversation.id, profileId, d->parameters.toJson(), nullptr, {});
    }
    Q_EMIT serverChanged();
}

QString ChatSession::draft() const
{
    return d->conversation.draft;
}

void ChatSession::setDraft(const QString &draft)
{
    if (draft == d->conversation.draft) {
        return;
    }
    d->conversation.draft = draft;
    d->draftDirty = true;
    if (!d->draftTimer.isActive()) {
        d->draftTimer.start();
    }
}

void ChatSession::flushDraft()
{
    d->storeDraft();
}

bool ChatSession::send(const QString &text)
{
    if (isBusy() || d->state == State::Loading || text.trimmed().isEmpty()) {
        return false;
    }
    if (const QString problem = d->parameters.problem(); !problem.isEmpty()) {
        Q_EMIT refused(problem);
        return false;
    }
    d->ensureExists(text);
    const store::Message question = d->makeMessage(store::Role::User, d->conversation.currentLeaf, text);
    d->tree.add(question);
    d->conversation.currentLeaf = question.id;
    d->showBranch(question.id);
    d->conversations.addMessage(question, nullptr, {});
    setDraft(QString());
    flushDraft();
    Q_EMIT activity();
    d->answerTo(question.id);
    return true;
}

void ChatSession::stop()
{
    if (d->turn) {
        d->turn->stop();
    }
}

void ChatSession::regenerate(const QString &messageId)
{
    const store::Message *message = d->idleMessage(messageId);
    if (!message) {
        return;
    }
    if (message->role == store::Role::User) {
        d->answerTo(messageId);
    } else if (message->role == store::Role::Assistant && !message->parentId.isEmpty()) {
        d->answerTo(QString(message->parentId));
    }
}

void ChatSession::editAndResend(const QString &messageId, const QString &text)
{
    const store::Message *message = d->idleMessage(messageId);
    if (!message || message->role != store::Role::User || text.trimmed().isEmpty()) {
        return;
    }
    const store::Message question = d->makeMessage(store::Role::User, message->parentId, text);
    d->tree.add(question);
    d->conversation.currentLeaf = question.id;
    d->showBranch(question.id);
    d->conversations.addMessage(question, nullptr, {});
    Q_EMIT activity();
    d->answerTo(question.id);
}

void ChatSession::retry(const QString &messageId)
{
    const store::Message *message = d->idleMessage(messageId);
    if (!message) {
        return;
    }
    if (message->role != store::Role::Assistant || hasContent(*message)) {
        regenerate(messageId);
        return;
    }
    store::Message again = d->makeMessage(store::Role::Assistant, message->parentId, QString());
    again.id = message->id;
    again.state = store::MessageState::Streaming;
    *d->tree.find(again.id) = again;
    const QList<store::Message> above = d->branch(again.parentId);
    d->startTurn(again, requestMessages(d->parameters.systemPrompt, above), true);
}

void ChatSession::continueAnswer(const QString &messageId)
{
    const store::Message *message = d->idleMessage(messageId);
    if (!message || message->role != store::Role::Assistant || message->text.isEmpty()) {
        return;
    }
    store::Message going = *message;
    going.state = store::MessageState::Streaming;
    going.error = {};
    going.finishReason.clear();
    *d->tree.find(going.id) = going;
    QList<openai::ChatMessage> messages = requestMessages(d->parameters.systemPrompt, d->branch(going.id));
    openai::ChatMessage ask;
    ask.role = QStringLiteral("user");
    // For the model, not for people: the models are trained most on English.
    ask.text = QStringLiteral("Continue your last answer exactly where it stopped. Do not repeat any of it.");
    messages.append(ask);
    d->startTurn(going, messages, true);
}

ChatSession::Removed ChatSession::removeMessage(const QString &messageId)
{
    const store::Message *message = d->idleMessage(messageId);
    if (!message) {
        return {};
    }
    const QStringList gone = d->tree.subtree(messageId);
    Removed removed{d->conversation.id, d->conversation.currentLeaf, {}};
    removed.messages.reserve(gone.size());
    for (const QString &id : gone) {
        removed.messages.append(*d->tree.find(id));
    }
    const QString parent = message->parentId;
    QStringList others = d->tree.siblings(messageId);
    others.removeOne(messageId);
    d->tree.removeSubtree(messageId);
    // A neighbouring branch takes the place of the one that went; else the conversation ends above it.
    const QString leaf = others.isEmpty() ? parent : d->tree.newestLeafBelow(others.constLast());
    d->conversation.currentLeaf = leaf;
    d->conversations.removeMessages(d->conversation.id, gone, leaf, nullptr, {});
    d->showBranch(leaf);
    return removed;
}

bool ChatSession::restoreMessages(const Removed &removed)
{
    if (isBusy() || d->state == State::Loading || removed.messages.isEmpty() ||
        removed.conversationId != d->conversation.id) {
        return false;
    }
    const store::Message &first = removed.messages.constFirst();
    if ((!first.parentId.isEmpty() && !d->tree.find(first.parentId)) || d->tree.find(first.id)) {
        return false;
    }
    for (const store::Message &message : removed.messages) {
        d->tree.add(message);
        d->conversations.addMessage(message, nullptr, {});
    }
    const QString leaf = d->tree.find(removed.leaf) ? removed.leaf : d->tree.newestLeafBelow(first.id);
    d->conversation.currentLeaf = leaf;
    d->conversations.setCurrentLeaf(d->conversation.id, leaf, nullptr, {});
    d->showBranch(leaf);
    return true;
}

void ChatSession::showSibling(const QString &messageId, int offset)
{
    if (!d->idleMessage(messageId)) {
        return;
    }
    const QStringList siblings = d->tree.siblings(messageId);
    const qsizetype place = siblings.indexOf(messageId) + offset;
    if (place < 0 || place >= siblings.size()) {
        return;
    }
    const QString leaf = d->tree.newestLeafBelow(siblings.at(place));
    d->conversation.currentLeaf = leaf;
    d->conversations.setCurrentLeaf(d->conversation.id, leaf, nullptr, {});
    d->showBranch(leaf);
}

void ChatSession::rename(const QString &title)
{
    const QString clean = title.simplified();
    if (clean.isEmpty() || clean == d->conversation.title) {
        return;
    }
    d->conversation.title = clean;
    d->conversation.titleIsManual = true;
    if (d->exists) {
        d->conversations.rename(d->conversation.id, clean, true, nullptr, {});
    }
    Q_EMIT titleChanged();
}

} // namespace holt::core
