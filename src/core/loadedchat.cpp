#include "core/loadedchat.h"

#include "core/chatsession.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace holt::core {

namespace {

LoadedChat arrange(const store::ConversationContent &content)
{
    LoadedChat loaded;
    loaded.conversation = content.conversation;
    loaded.tree.reserve(content.messages.size());
    for (const store::Message &message : content.messages) {
        loaded.tree.add(message);
    }
    QString &leaf = loaded.conversation.currentLeaf;
    if (!loaded.tree.find(leaf)) {
        leaf = loaded.tree.newestLeaf();
    }
    const QStringList path = loaded.tree.pathTo(leaf);
    loaded.entries.reserve(path.size());
    for (const QString &id : path) {
        loaded.entries.append(transcriptEntry(loaded.tree, *loaded.tree.find(id), leaf, false, false));
    }
    return loaded;
}

} // namespace

TranscriptEntry transcriptEntry(const MessageTree &tree, const store::Message &message, const QString &leaf,
                                bool waiting, bool busy)
{
    TranscriptEntry entry;
    entry.message = message;
    const QStringList siblings = tree.siblings(message.id);
    entry.siblingIndex = static_cast<int>(siblings.indexOf(message.id));
    entry.siblingCount = static_cast<int>(siblings.size());
    const bool atLeaf = message.id == leaf;
    entry.waiting = waiting;
    const bool ended = message.state == store::MessageState::Interrupted ||
                       message.state == store::MessageState::Stopped || message.state == store::MessageState::Failed;
    entry.canContinue = atLeaf && ended && message.role == store::Role::Assistant && !message.text.isEmpty();
    if (!message.error.isEmpty()) {
        entry.error = errorCardFromJson(message.error);
    } else if (message.state == store::MessageState::Interrupted) {
        ErrorCard card;
        card.title = ChatSession::tr("This answer was interrupted");
        card.text = message.text.isEmpty()
                        ? ChatSession::tr("Holt ended before it was there. Retry asks again.")
                        : ChatSession::tr("Holt ended before it was complete. What had come is kept.");
        entry.error = card;
    } else if (atLeaf && message.role == store::Role::User && !busy) {
        ErrorCard card;
        card.title = ChatSession::tr("Not answered yet");
        card.text = ChatSession::tr("Retry asks for an answer to this message.");
        entry.error = card;
    }
    return entry;
}

void arrangeLater(const store::ConversationContent &content, QObject *context, std::function<void(LoadedChat)> then)
{
    using Outcome = std::shared_ptr<LoadedChat>;
    auto *watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(std::move(*watcher->result()));
    });
    auto promise = std::make_shared<QPromise<Outcome>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, content] {
        promise->addResult(std::make_shared<LoadedChat>(arrange(content)));
        promise->finish();
    });
}

} // namespace holt::core
