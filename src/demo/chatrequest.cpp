#include "demo/chatrequest.h"

#include "demo/texts.h"

#include <QJsonDocument>

namespace holt::demo {

namespace {

constexpr int mostChoices = 128;
constexpr int mostStops = 4;

ApiFault invalid(const QString &param, const QString &message)
{
    ApiFault fault;
    fault.message = message;
    fault.param = param;
    return fault;
}

/// The content of a message: a string, a list of parts, or null (an assistant's that only calls tools).
void readContent(const QJsonValue &content, Message &message)
{
    if (content.isString()) {
        message.text = content.toString();
        return;
    }
    QStringList texts;
    const QJsonArray parts = content.toArray();
    for (const auto &part : parts) {
        if (part[QLatin1String("type")].toString() == QLatin1String("text")) {
            texts += part[QLatin1String("text")].toString();
        } else {
            ++message.otherParts;
        }
    }
    message.text = texts.join(u'\n');
}

std::optional<ApiFault> readMessages(const QJsonValue &value, ChatRequest &request)
{
    const QJsonArray messages = value.toArray();
    if (messages.isEmpty()) {
        return invalid(QStringLiteral("messages"), Texts::messagesMissing());
    }
    for (qsizetype i = 0; i < messages.size(); ++i) {
        Message message;
        message.role = messages[i][QLatin1String("role")].toString();
        if (message.role.isEmpty()) {
            return invalid(QStringLiteral("messages[%1].role").arg(i), Texts::roleMissing(i + 1));
        }
        readContent(messages[i][QLatin1String("content")], message);
        request.messages += message;
    }
    return std::nullopt;
}

std::optional<ApiFault> readStop(const QJsonValue &value, ChatRequest &request)
{
    if (value.isString()) {
        request.stop = QStringList{value.toString()};
    }
    const QJsonArray several = value.toArray();
    for (const auto &stop : several) {
        request.stop += stop.toString();
    }
    request.stop.removeAll(QString());
    if (request.stop.size() > mostStops) {
        return invalid(QStringLiteral("stop"), Texts::tooManyStops(mostStops));
    }
    return std::nullopt;
}

std::optional<ApiFault> readTokenLimit(const QJsonObject &object, ChatRequest &request)
{
    for (const QString &name : {QStringLiteral("max_completion_tokens"), QStringLiteral("max_tokens")}) {
        const QJsonValue value = object[name];
        if (value.isUndefined() || value.isNull()) {
            continue;
        }
        if (value.toDouble() < 1) {
            return invalid(name, Texts::numberTooSmall(name));
        }
        request.maxTokens = value.toInteger();
        return std::nullopt;
    }
    return std::nullopt;
}

void readTools(const QJsonObject &object, ChatRequest &request)
{
    const QJsonArray tools = object[QLatin1String("tools")].toArray();
    const QJsonArray functions = object[QLatin1String("functions")].toArray();
    if (!tools.isEmpty()) {
        request.toolName = tools[0][QLatin1String("function")][QLatin1String("name")].toString();
    } else if (!functions.isEmpty()) {
        request.oldFunctions = true;
        request.toolName = functions[0][QLatin1String("name")].toString();
    }
}

} // namespace

const QStringList &modelIds()
{
    static const QStringList ids{QStringLiteral("holt-demo-tour"), QStringLiteral("holt-demo-echo"),
                                 QStringLiteral("holt-demo-reasoning")};
    return ids;
}

ApiFault unknownModel(const QString &model)
{
    ApiFault fault = invalid(QStringLiteral("model"), Texts::unknownModel(model, modelIds()));
    fault.status = 404;
    fault.code = QStringLiteral("model_not_found");
    return fault;
}

std::variant<ChatRequest, ApiFault> chatRequestFrom(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (!document.isObject()) {
        return invalid({},
                       Texts::notJson(problem.error == QJsonParseError::NoError ? QString() : problem.errorString()));
    }
    const QJsonObject object = document.object();

    ChatRequest request;
    request.model = object[QLatin1String("model")].toString();
    if (request.model.isEmpty()) {
        return invalid(QStringLiteral("model"), Texts::modelMissing());
    }
    if (!modelIds().contains(request.model)) {
        return unknownModel(request.model);
    }
    if (const auto fault = readMessages(object[QLatin1String("messages")], request)) {
        return *fault;
    }
    if (const auto fault = readStop(object[QLatin1String("stop")], request)) {
        return *fault;
    }
    if (const auto fault = readTokenLimit(object, request)) {
        return *fault;
    }
    request.choices = object[QLatin1String("n")].toInt(1);
    if (request.choices < 1 || request.choices > mostChoices) {
        return invalid(QStringLiteral("n"), Texts::choicesOutOfRange(mostChoices));
    }
    request.stream = object[QLatin1String("stream")].toBool();
    request.includeUsage = object[QLatin1String("stream_options")][QLatin1String("include_usage")].toBool();
    const QString format = object[QLatin1String("response_format")][QLatin1String("type")].toString();
    request.wantsJson = format == QLatin1String("json_object") || format == QLatin1String("json_schema");
    readTools(object, request);
    return request;
}

} // namespace holt::demo
