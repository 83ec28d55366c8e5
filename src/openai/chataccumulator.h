#pragma once

#include "openai/chat.h"

namespace holt::openai {

/// Gathers the chunks of a stream into the completion they make.
class ChatAccumulator
{
public:
    /// Takes one chat.completion.chunk and gives what it adds, choice by choice. A chunk that adds nothing (usage,
    /// padding, the opening role) gives none. A whole "message" in place of a "delta" is taken as one.
    QList<ChatDelta> add(const QJsonObject &chunk);

    [[nodiscard]] const ChatCompletion &completion() const { return m_completion; }
    void setCompletion(const ChatCompletion &completion) { m_completion = completion; }

    /// Whether a choice has come at all, and whether every one that did has its finish reason.
    [[nodiscard]] bool hasChoices() const { return !m_completion.choices.isEmpty(); }
    [[nodiscard]] bool isFinished() const;

private:
    [[nodiscard]] ChatChoice &choiceAt(int index);
    static bool addToolCalls(ChatMessage &message, const QJsonObject &delta);

    ChatCompletion m_completion;
};

} // namespace holt::openai
