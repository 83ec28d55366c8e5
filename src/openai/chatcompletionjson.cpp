#include "openai/chat.h"

#include "openai/json.h"

#include <algorithm>

namespace holt::openai {

namespace {

ToolCall toolCallFromJson(const QJsonObject &object)
{
    ToolCall call;
    call.id = json::text(object, "id");
    if (const QString type = json::text(object, "type"); !type.isEmpty()) {
        call.type = type;
    }
    if (call.type == QLatin1String("custom")) {
        const QJsonObject custom = json::object(object, "custom");
        call.name = json::text(custom, "name");
        call.arguments = json::text(custom, "input");
    } else {
        const QJsonObject function = json::object(object, "function");
        call.name = json::text(function, "name");
        call.arguments = json::text(function, "arguments");
    }
    return call;
}

ChatMessage messageFromJson(const QJsonObject &object)
{
    ChatMessage message;
    message.role = json::text(object, "role");
    message.text = json::contentText(object.value(QLatin1String("content")));
    message.refusal = json::text(object, "refusal");
    message.reasoning = json::text(object, "reasoning_content");
    if (message.reasoning.isEmpty()) {
        message.reasoning = json::text(object, "reasoning");
    }
    const QJsonArray calls = object.value(QLatin1String("tool_calls")).toArray();
    for (const QJsonValue &call : calls) {
        message.toolCalls.append(toolCallFromJson(call.toObject()));
    }
    const QJsonObject function = json::object(object, "function_call");
    if (!function.isEmpty()) {
        ToolCall call;
        call.name = json::text(function, "name");
        call.arguments = json::text(function, "arguments");
        message.functionCall = call;
    }
    return message;
}

} // namespace

Usage usageFromJson(const QJsonObject &object)
{
    Usage usage;
    usage.promptTokens = json::integer(object, "prompt_tokens");
    usage.completionTokens = json::integer(object, "completion_tokens");
    usage.totalTokens = json::integer(object, "total_tokens");
    usage.cachedTokens = json::integer(json::object(object, "prompt_tokens_details"), "cached_tokens");
    usage.reasoningTokens = json::integer(json::object(object, "completion_tokens_details"), "reasoning_tokens");
    return usage;
}

ChatCompletion chatCompletionFromJson(const QJsonObject &object)
{
    ChatCompletion completion;
    completion.id = json::text(object, "id");
    completion.model = json::text(object, "model");
    if (const auto created = json::integer(object, "created")) {
        completion.created = QDateTime::fromSecsSinceEpoch(*created, Qt::UTC);
    }
    completion.serviceTier = json::text(object, "service_tier");
    completion.systemFingerprint = json::text(object, "system_fingerprint");
    if (const QJsonObject usage = json::object(object, "usage"); !usage.isEmpty()) {
        completion.usage = usageFromJson(usage);
    }
    const QJsonArray choices = object.value(QLatin1String("choices")).toArray();
    for (const QJsonValue &value : choices) {
        const QJsonObject from = value.toObject();
        ChatChoice choice;
        choice.index = from.value(QLatin1String("index")).toInt(static_cast<int>(completion.choices.size()));
        choice.message = messageFromJson(json::object(from, "message"));
        choice.finishReason = json::text(from, "finish_reason");
        if (const QJsonObject logprobs = json::object(from, "logprobs"); !logprobs.isEmpty()) {
            choice.logprobs = logprobs;
        }
        completion.choices.append(choice);
    }
    std::sort(completion.choices.begin(), completion.choices.end(),
              [](const ChatChoice &one, const ChatChoice &other) { return one.index < other.index; });
    return completion;
}

} // namespace holt::openai
