#include "core/answer.h"

namespace holt::core {

store::TokenUsage tokenUsage(const openai::Usage &usage)
{
    return {usage.promptTokens, usage.completionTokens, usage.totalTokens, usage.cachedTokens, usage.reasoningTokens};
}

bool hasContent(const store::Message &message)
{
    return !message.text.isEmpty() || !message.reasoning.isEmpty() || !message.toolCalls.isEmpty();
}

void addDelta(store::Message &message, const openai::ChatDelta &delta)
{
    message.text += delta.content;
    message.text += delta.refusal;
    message.reasoning += delta.reasoning;
    if (!delta.finishReason.isEmpty()) {
        message.finishReason = delta.finishReason;
    }
}

void takeCompletion(store::Message &message, const openai::ChatCompletion &completion, const QString &before)
{
    if (!completion.model.isEmpty()) {
        message.model = completion.model;
    }
    if (completion.usage) {
        message.usage = tokenUsage(*completion.usage);
    }
    if (completion.choices.isEmpty()) {
        return;
    }
    const openai::ChatChoice &choice = completion.choices.constFirst();
    if (!choice.finishReason.isEmpty()) {
        message.finishReason = choice.finishReason;
    }
    // Streamed text is there already; a refusal and an answer in one piece are not.
    const QString whole = choice.message.text + choice.message.refusal;
    if (message.text.size() - before.size() < whole.size()) {
        message.text = before + whole;
    }
    if (message.reasoning.size() < choice.message.reasoning.size()) {
        message.reasoning = choice.message.reasoning;
    }
    QJsonArray calls;
    for (const openai::ToolCall &call : choice.message.toolCalls) {
        calls.append(openai::toJson(call));
    }
    if (choice.message.functionCall) {
        calls.append(openai::toJson(*choice.message.functionCall));
    }
    if (!calls.isEmpty()) {
        message.toolCalls = calls;
    }
}

QList<openai::ChatMessage> requestMessages(const QString &systemPrompt, const QList<store::Message> &branch)
{
    QList<openai::ChatMessage> messages;
    const auto append = [&messages](const QString &role, const QString &text) {
        openai::ChatMessage message;
        message.role = role;
        message.text = text;
        messages.append(message);
    };
    if (!systemPrompt.trimmed().isEmpty()) {
        append(QStringLiteral("system"), systemPrompt);
    }
    for (const store::Message &message : branch) {
        if (message.text.isEmpty()) {
            continue;
        }
        switch (message.role) {
        case store::Role::User:
            append(QStringLiteral("user"), message.text);
            break;
        case store::Role::Assistant:
            append(QStringLiteral("assistant"), message.text);
            break;
        case store::Role::System:
            append(QStringLiteral("system"), message.text);
            break;
        case store::Role::Tool:
            break;
        }
    }
    return messages;
}

QString titleFor(const QString &firstMessage)
{
    constexpr qsizetype longest = 60;
    QString line;
    // Far enough into the text to find a line that says something, without splitting a pasted book.
    const QStringList lines = firstMessage.left(4000).split(QLatin1Char('\n'));
    for (const QString &candidate : lines) {
        line = candidate.simplified();
        while (line.startsWith(QLatin1Char('#')) || line.startsWith(QLatin1Char('>'))) {
            line = line.mid(1).trimmed();
        }
        if (!line.isEmpty() && !line.startsWith(QLatin1String("```"))) {
            break;
        }
    }
    if (line.size() <= longest) {
        return line;
    }
    qsizetype end = line.lastIndexOf(QLatin1Char(' '), longest - 1);
    if (end < longest / 2) {
        end = longest - 1;
        if (line.at(end - 1).isHighSurrogate()) {
            --end;
        }
    }
    return QString(line.left(end) + QChar(0x2026));
}

} // namespace holt::core
