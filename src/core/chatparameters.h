#pragma once

#include "openai/chat.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace holt::core {

/// What a person sets for a conversation. Unset is not sent.
struct ChatParameters
{
    QString systemPrompt;
    QString model;                          ///< empty takes the server's default
    std::optional<double> temperature;      ///< 0..2
    std::optional<double> topP;             ///< 0..1
    std::optional<int> maxTokens;           ///< 1..
    std::optional<double> presencePenalty;  ///< -2..2
    std::optional<double> frequencyPenalty; ///< -2..2
    std::optional<qint64> seed;
    QStringList stop;       ///< at most 4
    QString responseFormat; ///< "", "text", "json_object" or "json_schema"
    QString jsonSchema;     ///< the json_schema object as typed, for "json_schema"

    bool operator==(const ChatParameters &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ChatParameters fromJson(const QJsonObject &object);

    /// Puts the parameters into a request. @p newTokenLimit: max_completion_tokens (OpenAI, Azure) rather than
    /// max_tokens, which is all that many compatible servers know.
    void applyTo(openai::ChatRequest &request, bool newTokenLimit) const;

    /// Why the parameters cannot be sent (a schema that is no JSON object), or empty.
    [[nodiscard]] QString problem() const;
};

} // namespace holt::core
