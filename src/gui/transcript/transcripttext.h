#pragma once

#include "core/transcriptmodel.h"

#include <QString>

namespace holt::gui {

// What the transcript says about a message, in words.

/// "1,204 tokens (1,100 in, 104 out, 60 of them reasoning; 512 cached)", as much of it as is known.
[[nodiscard]] QString usageText(const store::TokenUsage &usage);

/// "12 s, 35 tokens/s": from the request to the end, and how fast a streamed answer was written from its first token
/// on. As much of it as is known.
[[nodiscard]] QString speedText(const store::Message &message);

/// The line under an answer: state, model, time, tokens, speed and the reason it ended.
[[nodiscard]] QString captionText(const core::TranscriptEntry &entry);

/// "Stopped", "Interrupted"; empty for other states.
[[nodiscard]] QString stateText(store::MessageState state);

/// When it was written: the time, with the date where that is not today's. Empty where it is not known.
[[nodiscard]] QString timeText(const store::Message &message);

/// "Version 2 of 3" where there are siblings.
[[nodiscard]] QString versionText(const core::TranscriptEntry &entry);

/// What a screen reader says of the message besides its text: version, state, model, time, tokens.
[[nodiscard]] QString descriptionText(const core::TranscriptEntry &entry);

/// Of the tools an answer calls, in order.
[[nodiscard]] QStringList toolNames(const store::Message &message);

/// The text of a message as it is shown, read without laying it out.
[[nodiscard]] QString shownMessage(const store::Message &message);

/// What a screen reader says for the message: "You: …", "Assistant: …". @p shown is its text as shownMessage() has it.
[[nodiscard]] QString spokenText(const core::TranscriptEntry &entry, const QString &shown);

/// A tool's arguments with line breaks, or as they came where they are no JSON.
[[nodiscard]] QString prettyArguments(const QString &json);

} // namespace holt::gui
