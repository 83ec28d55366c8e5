#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace holt::demo {

/// What the API's error object carries.
struct ApiFault
{
    int status = 400;
    QString message;
    QString type = QStringLiteral("invalid_request_error");
    QString param; ///< sent as null where empty, as is the code
    QString code;
};

struct Message
{
    QString role;
    QString text;       ///< text parts joined by line ends
    int otherParts = 0; ///< images, sounds and files, which the demo only counts
};

/// The fields of POST /chat/completions that the demo honours.
struct ChatRequest
{
    QString model;
    QList<Message> messages;
    bool stream = false;
    bool includeUsage = false;
    int choices = 1; ///< "n"
    QStringList stop;
    std::optional<qsizetype> maxTokens; ///< max_completion_tokens, or else max_tokens
    bool wantsJson = false;             ///< response_format json_object or json_schema
    bool oldFunctions = false;          ///< "functions" rather than "tools"
    QString toolName;                   ///< of the first tool or function offered, may be empty
};

/// The ids of the models to chat with; the first is the one to start with.
[[nodiscard]] const QStringList &modelIds();

[[nodiscard]] ApiFault unknownModel(const QString &model);

[[nodiscard]] std::variant<ChatRequest, ApiFault> chatRequestFrom(const QByteArray &body);

} // namespace holt::demo
