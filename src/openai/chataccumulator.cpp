#include "openai/chataccumulator.h"

#include "openai/json.h"

#include <algorithm>

namespace holt::openai {

namespace {

// An index is a place in a list: what a server sends beyond this is no place but a mistake or an attack.
constexpr int maxChoices = 128;
constexpr int maxToolCalls = 1024;

void addCall(ToolCall &call, const QJsonObject &from)
{
    if (const QString id = json::text(from, "id"); !id.isEmpty()) {
        call.id = id;
    }
    if (const QString type = json::text(from, "type"); !type.isEmpty()) {
        call.type = type;
    }
    const QJsonObject function = json::object(from, "function");
    const QJsonObject custom = json::object(from, "custom");
    if (call.name.isEmpty()) {
        call.name = json::text(function, "name") + json::text(custom, "name");
    }
    call.arguments += json::text(function, "arguments");
    call.arguments += json::text(custom, "input");
}

} // namespace

QList<ChatDelta> ChatAccumulator::add(const QJsonObject &chunk)
{
    if (m_completion.id.isEmpty()) {
        m_completion.id = json::text(chunk, "id");
    }
    if (m_completion.model.isEmpty()) {
        m_completion.model = json::text(chunk, "model");
    }
    if (const auto created = json::integer(chunk, "created"); created && !m_completion.created) {
        m_completion.created = QDateTime::fromSecsSinceEpoch(*created, Qt::UTC);
    }
    if (const QString tier = json::text(chunk, "service_tier"); !tier.isEmpty()) {
        m_completion.serviceTier = tier;
    }
    if (const QString fingerprint = json::text(chunk, "system_fingerprint"); !fingerprint.isEmpty()) {
        m_completion.systemFingerprint = fingerprint;
    }
    if (const QJsonObject usage = json::object(chunk, "usage"); !usage.isEmpty()) {
        m_completion.usage = usageFromJson(usage);
    }

    QList<ChatDelta> deltas;
    const QJsonArray choices = chunk.value(QLatin1String("choices")).toArray();
    for (const QJsonValue &value : choices) {
        const QJsonObject from = value.toObject();
        const int index = from.value(QLatin1String("index")).toInt(0);
        if (index < 0 || index >= maxChoices) {
            continue;
        }
        const QJsonObject part =
            from.contains(QLatin1String("delta")) ? json::object(from, "delta") : json::object(from, "message");
        ChatDelta delta;
        delta.choice = index;
        delta.content = json::contentText(part.value(QLatin1String("content")));
        delta.refusal = json::text(part, "refusal");
        delta.reasoning = json::text(part, "reasoning_content");
        if (delta.reasoning.isEmpty()) {
            delta.reasoning = json::text(part, "reasoning");
        }
        delta.finishReason = json::text(from, "finish_reason");

        ChatChoice &choice = choiceAt(index);
        if (const QString role = json::text(part, "role"); !role.isEmpty()) {
            choice.message.role = role;
        }
        choice.message.text += delta.content;
        choice.message.refusal += delta.refusal;
        choice.message.reasoning += delta.reasoning;
        if (!delta.finishReason.isEmpty()) {
            choice.finishReason = delta.finishReason;
        }
        delta.toolCallsChanged = addToolCalls(choice.message, part);
        if (!delta.content.isEmpty() || !delta.refusal.isEmpty() || !delta.reasoning.isEmpty() ||
            !delta.finishReason.isEmpty() || delta.toolCallsChanged) {
            deltas.append(delta);
        }
    }
    return deltas;
}

bool ChatAccumulator::allEnded() const
{
    return hasChoices() && std::all_of(m_completion.choices.cbegin(), m_completion.choices.cend(),
                                       [](const ChatChoice &choice) { return !choice.finishReason.isEmpty(); });
}

ChatChoice &ChatAccumulator::choiceAt(int index)
{
    auto it = std::lower_bound(m_completion.choices.begin(), m_completion.choices.end(), index,
                               [](const ChatChoice &choice, int wanted) { return choice.index < wanted; });
    if (it == m_completion.choices.end() || it->index != index) {
        ChatChoice choice;
        choice.index = index;
        it = m_completion.choices.insert(it, choice);
    }
    return *it;
}

/// The index a server gave; where it left that out, a new id begins a call and anything else goes on with the last.
int ChatAccumulator::placeOfCall(const QList<ToolCall> &calls, const QJsonObject &from)
{
    const QJsonValue index = from.value(QLatin1String("index"));
    if (index.isDouble()) {
        return index.toInt(-1);
    }
    const QString id = json::text(from, "id");
    const bool goesOn = !calls.isEmpty() && (id.isEmpty() || id == calls.constLast().id) &&
                        (!id.isEmpty() || json::text(json::object(from, "function"), "name").isEmpty());
    return static_cast<int>(calls.size()) - (goesOn ? 1 : 0);
}

bool ChatAccumulator::addToolCalls(ChatMessage &message, const QJsonObject &delta)
{
    bool changed = false;
    const QJsonArray calls = delta.value(QLatin1String("tool_calls")).toArray();
    for (const QJsonValue &value : calls) {
        const QJsonObject from = value.toObject();
        const int index = placeOfCall(message.toolCalls, from);
        if (index < 0 || index >= maxToolCalls) {
            continue;
        }
        while (message.toolCalls.size() <= index) {
            message.toolCalls.append(ToolCall());
        }
        addCall(message.toolCalls[index], from);
        changed = true;
    }
    const QJsonObject function = json::object(delta, "function_call");
    if (!function.isEmpty()) {
        ToolCall call = message.functionCall.value_or(ToolCall());
        if (call.name.isEmpty()) {
            call.name = json::text(function, "name");
        }
        call.arguments += json::text(function, "arguments");
        message.functionCall = call;
        changed = true;
    }
    return changed;
}

} // namespace holt::openai
