#pragma once

#include "core/transcriptmodel.h"

#include <QString>

namespace holt::gui {

// What the transcript says about a message, in words.

/// "1,204 tokens (1,100 in, 104 out, 60 of them reasoning; 512 cached)", as much of it as is known.
[[nodiscard]] QString usageText(const store::TokenUsage &usage);

/// "12 s, 35 tokens/s"; empty when the time is not known.
[[nodiscard]] QString speedText(const store::Message &message);

/// The line under an answer: state, model, time, tokens, speed and the reason it ended.
[[nodiscard]] QString captionText(const core::TranscriptEntry &entry);

/// "Stopped", "Interrupted"; empty for other states.
[[nodiscard]] QString stateText(store::MessageState state);

/// What a screen reader says for the message: "You: …", "Assistant: …".
[[nodiscard]] QString spokenText(const core::TranscriptEntry &entry);

/// A tool's arguments with line breaks, or as they came where they are no JSON.
[[nodiscard]] QString prettyArguments(const QString &json);

} // namespace holt::gui
