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

    /// How many choices were asked for: fewer than these are not the whole answer. 1 unless told.
    void setExpectedChoices(int count) { m_expectedChoices = count; }

    /// Whether a choice has come at all, and whether all that are to come have their finish reason.
    [[nodiscard]] bool hasChoices() const { return !m_completion.choices.isEmpty(); }
    [[nodiscard]] bool isFinished() const { return allEnded() && m_completion.choices.size() >= m_expectedChoices; }
    /// The same for the choices that came: some servers never make more than one.
    [[nodiscard]] bool allEnded() const;

private:
    [[nodiscard]] ChatChoice &choiceAt(int index);
    static int placeOfCall(const QList<ToolCall> &calls, const QJsonObject &from);
    static bool addToolCalls(ChatMessage &message, const QJsonObject &delta);

    ChatCompletion m_completion;
    int m_expectedChoices = 1;
};

} // namespace holt::openai
