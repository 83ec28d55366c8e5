#pragma once

#include "core/messagetree.h"
#include "core/transcriptmodel.h"

#include <functional>

class QObject;

namespace holt::core {

/// How a message is shown. @p leaf is the last one of the branch on screen; @p waiting says that its answer is on its
/// way and no byte of it is in, @p busy that one is on its way at all.
[[nodiscard]] TranscriptEntry transcriptEntry(const MessageTree &tree, const store::Message &message,
                                              const QString &leaf, bool waiting, bool busy);

/// A conversation as a session shows it.
struct LoadedChat
{
    store::Conversation conversation;
    MessageTree tree;
    QList<TranscriptEntry> entries; ///< of the branch shown
};

/// Arranges what was read on the thread pool: with thousands of messages that takes longer than a frame. @p then gets
/// it in the thread of @p context, or is not called where that is gone.
void arrangeLater(const store::ConversationContent &content, QObject *context, std::function<void(LoadedChat)> then);

} // namespace holt::core
