#pragma once

#include "openai/chat.h"
#include "store/conversations.h"

#include <QList>
#include <QString>

/// Between what the API says and what is kept. Pure functions.
namespace holt::core {

[[nodiscard]] store::TokenUsage tokenUsage(const openai::Usage &usage);

/// Whether anything of an answer is there: text, reasoning or a tool call.
[[nodiscard]] bool hasContent(const store::Message &message);

/// Adds what one event brought.
void addDelta(store::Message &message, const openai::ChatDelta &delta);

/// Takes over everything a finished (or broken) answer brought that the deltas do not carry: tool calls, usage, model,
/// finish reason, and the text where the server ignored "stream". @p before is the text the message had before this
/// answer, when it was continued.
void takeCompletion(store::Message &message, const openai::ChatCompletion &completion, const QString &before);

/// The messages of a request: the system prompt, then a branch. Answers that failed or are empty are left out; tool
/// calls too, since their results are not known and servers refuse a call without its result.
[[nodiscard]] QList<openai::ChatMessage> requestMessages(const QString &systemPrompt,
                                                         const QList<store::Message> &branch);

/// A title for a conversation out of its first message: the first line that says something, at most 60 characters, cut
/// between words.
[[nodiscard]] QString titleFor(const QString &firstMessage);

} // namespace holt::core
