#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// The value types of POST /chat/completions. API page: "Chat Completions" of the API reference.
/// Everything optional is std::optional and is not sent when unset; unknown fields of an answer are ignored.
namespace holt::openai {

/// A call of a tool, or of the older function, as the model asked for it.
struct ToolCall
{
    QString id;                                ///< empty for the older function_call
    QString type = QStringLiteral("function"); ///< "function" or "custom"
    QString name;
    QString arguments; ///< as the model wrote it: may be no valid JSON
};

/// One message of the request, or the message of an answer.
struct ChatMessage
{
    QString role;                    ///< developer, system, user, assistant, tool, function
    QString text;                    ///< the content where it is plain text
    std::optional<QJsonArray> parts; ///< content parts; sent instead of @c text when set
    QString name;
    QString toolCallId; ///< for the role "tool"
    QString refusal;
    QString reasoning; ///< reasoning_content or reasoning of compatible servers; never sent
    QList<ToolCall> toolCalls;
    std::optional<ToolCall> functionCall; ///< deprecated form
};

struct StreamOptions
{
    std::optional<bool> includeUsage;
    std::optional<bool> includeObfuscation;
};

/// Every field of the request. Ranges are the API's; the server checks them, not this type.
struct ChatRequest
{
    QString model;
    QList<ChatMessage> messages;
    std::optional<QJsonObject> audio;
    std::optional<double> frequencyPenalty; ///< -2..2
    std::optional<double> presencePenalty;  ///< -2..2
    std::optional<QJsonObject> logitBias;   ///< token id -> -100..100
    std::optional<bool> logprobs;
    std::optional<int> topLogprobs; ///< 0..20
    std::optional<qint64> maxCompletionTokens;
    std::optional<qint64> maxTokens; ///< deprecated, but all that many compatible servers know
    std::optional<QJsonObject> metadata;
    std::optional<QStringList> modalities;
    std::optional<QJsonObject> moderation;
    std::optional<int> n; ///< 1..128
    std::optional<bool> parallelToolCalls;
    std::optional<QJsonObject> prediction;
    std::optional<QString> promptCacheKey;
    std::optional<QJsonObject> promptCacheOptions;
    std::optional<QString> promptCacheRetention;
    std::optional<QString> reasoningEffort;
    std::optional<QJsonObject> responseFormat;
    std::optional<QString> safetyIdentifier;
    std::optional<qint64> seed;
    std::optional<QString> serviceTier;
    std::optional<QStringList> stop; ///< 1..4; sent as a string when it is one
    std::optional<bool> store;
    std::optional<bool> stream;
    std::optional<StreamOptions> streamOptions;
    std::optional<double> temperature; ///< 0..2
    std::optional<double> topP;        ///< 0..1
    std::optional<QJsonArray> tools;
    std::optional<QJsonValue> toolChoice; ///< a string or an object
    std::optional<QString> verbosity;
    std::optional<QJsonObject> webSearchOptions;
    std::optional<QJsonArray> functions;    ///< deprecated
    std::optional<QJsonValue> functionCall; ///< deprecated; a string or an object
    std::optional<QString> user;            ///< deprecated
    QJsonObject extra;                      ///< fields this type does not know; sent as they are, known fields win
};

/// Tokens counted by the server. Absent is not zero.
struct Usage
{
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
    std::optional<qint64> totalTokens;
    std::optional<qint64> cachedTokens;    ///< prompt_tokens_details.cached_tokens
    std::optional<qint64> reasoningTokens; ///< completion_tokens_details.reasoning_tokens
};

/// One choice of an answer.
struct ChatChoice
{
    int index = 0;
    ChatMessage message;
    QString
        finishReason; ///< stop, length, tool_calls, content_filter, function_call, or the server's own; may be empty
    std::optional<QJsonObject> logprobs;
};

/// A whole answer, however it came: at once, or gathered from a stream.
struct ChatCompletion
{
    QString id;
    QString model;
    std::optional<QDateTime> created;
    QList<ChatChoice> choices; ///< in the order of their index
    std::optional<Usage> usage;
    QString serviceTier;
    QString systemFingerprint;
};

/// What one event of a stream adds to one choice. Empty parts add nothing.
struct ChatDelta
{
    int choice = 0;
    QString content;
    QString reasoning;
    QString refusal;
    bool toolCallsChanged = false; ///< read the calls from ChatReply::partial()
    QString finishReason;          ///< set once, with the last delta of the choice
};

[[nodiscard]] QJsonObject toJson(const ChatMessage &message);
[[nodiscard]] QJsonObject toJson(const ChatRequest &request);
[[nodiscard]] QJsonObject toJson(const ToolCall &call);

/// Reads a chat.completion object. Missing fields stay empty; an object without "choices" gives none.
[[nodiscard]] ChatCompletion chatCompletionFromJson(const QJsonObject &object);
[[nodiscard]] Usage usageFromJson(const QJsonObject &object);

} // namespace holt::openai

Q_DECLARE_METATYPE(holt::openai::ChatDelta)
Q_DECLARE_METATYPE(holt::openai::ChatCompletion)
