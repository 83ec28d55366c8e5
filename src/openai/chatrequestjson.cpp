#include "openai/chat.h"

namespace holt::openai {

namespace {

/// Puts @p value under @p key where it is set: an unset field is not sent.
template <typename T>
void put(QJsonObject &object, const char *key, const std::optional<T> &value)
{
    if (value) {
        object.insert(QLatin1String(key), QJsonValue(*value));
    }
}

void put(QJsonObject &object, const char *key, const std::optional<QStringList> &value)
{
    if (value) {
        object.insert(QLatin1String(key), QJsonArray::fromStringList(*value));
    }
}

void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(QLatin1String(key), value);
    }
}

QJsonObject functionObject(const ToolCall &call)
{
    return {{QStringLiteral("name"), call.name}, {QStringLiteral("arguments"), call.arguments}};
}

} // namespace

QJsonObject toJson(const ToolCall &call)
{
    QJsonObject object;
    put(object, "id", call.id);
    put(object, "type", call.type);
    if (call.type == QLatin1String("custom")) {
        object.insert(QStringLiteral("custom"),
                      QJsonObject{{QStringLiteral("name"), call.name}, {QStringLiteral("input"), call.arguments}});
    } else {
        object.insert(QStringLiteral("function"), functionObject(call));
    }
    return object;
}

QJsonObject toJson(const ChatMessage &message)
{
    QJsonObject object{{QStringLiteral("role"), message.role}};
    const bool calls = !message.toolCalls.isEmpty() || message.functionCall;
    if (message.parts) {
        object.insert(QStringLiteral("content"), *message.parts);
    } else if (!message.text.isEmpty() || !calls) {
        object.insert(QStringLiteral("content"), message.text);
    }
    put(object, "name", message.name);
    put(object, "tool_call_id", message.toolCallId);
    put(object, "refusal", message.refusal);
    if (!message.toolCalls.isEmpty()) {
        QJsonArray array;
        for (const ToolCall &call : message.toolCalls) {
            array.append(toJson(call));
        }
        object.insert(QStringLiteral("tool_calls"), array);
    }
    if (message.functionCall) {
        object.insert(QStringLiteral("function_call"), functionObject(*message.functionCall));
    }
    return object;
}

QJsonObject toJson(const ChatRequest &request)
{
    QJsonObject object = request.extra;
    object.insert(QStringLiteral("model"), request.model);
    QJsonArray messages;
    for (const ChatMessage &message : request.messages) {
        messages.append(toJson(message));
    }
    object.insert(QStringLiteral("messages"), messages);
    put(object, "audio", request.audio);
    put(object, "frequency_penalty", request.frequencyPenalty);
    put(object, "presence_penalty", request.presencePenalty);
    put(object, "logit_bias", request.logitBias);
    put(object, "logprobs", request.logprobs);
    put(object, "top_logprobs", request.topLogprobs);
    put(object, "max_completion_tokens", request.maxCompletionTokens);
    put(object, "max_tokens", request.maxTokens);
    put(object, "metadata", request.metadata);
    put(object, "modalities", request.modalities);
    put(object, "moderation", request.moderation);
    put(object, "n", request.n);
    put(object, "parallel_tool_calls", request.parallelToolCalls);
    put(object, "prediction", request.prediction);
    put(object, "prompt_cache_key", request.promptCacheKey);
    put(object, "prompt_cache_options", request.promptCacheOptions);
    put(object, "prompt_cache_retention", request.promptCacheRetention);
    put(object, "reasoning_effort", request.reasoningEffort);
    put(object, "response_format", request.responseFormat);
    put(object, "safety_identifier", request.safetyIdentifier);
    put(object, "seed", request.seed);
    put(object, "service_tier", request.serviceTier);
    if (request.stop && request.stop->size() == 1) {
        object.insert(QStringLiteral("stop"), request.stop->constFirst());
    } else {
        put(object, "stop", request.stop);
    }
    put(object, "store", request.store);
    put(object, "stream", request.stream);
    if (request.streamOptions) {
        QJsonObject options;
        put(options, "include_usage", request.streamOptions->includeUsage);
        put(options, "include_obfuscation", request.streamOptions->includeObfuscation);
        object.insert(QStringLiteral("stream_options"), options);
    }
    put(object, "temperature", request.temperature);
    put(object, "top_p", request.topP);
    put(object, "tools", request.tools);
    put(object, "tool_choice", request.toolChoice);
    put(object, "verbosity", request.verbosity);
    put(object, "web_search_options", request.webSearchOptions);
    put(object, "functions", request.functions);
    put(object, "function_call", request.functionCall);
    put(object, "user", request.user);
    return object;
}

} // namespace holt::openai
