#include "core/chatparameters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

namespace holt::core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::core::ChatParameters)
};

template <typename T>
void put(QJsonObject &object, const char *key, const std::optional<T> &value)
{
    if (value) {
        object.insert(QLatin1String(key), QJsonValue(*value));
    }
}

void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(QLatin1String(key), value);
    }
}

std::optional<double> number(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional<double>(value.toDouble()) : std::nullopt;
}

std::optional<qint64> integer(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
}

QJsonObject parsedSchema(const QString &text, QString *problem)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (!document.isObject()) {
        *problem = error.error == QJsonParseError::NoError
                       ? Words::tr("The JSON schema must be an object in braces.")
                       : Words::tr("The JSON schema is not valid JSON: %1").arg(error.errorString());
        return {};
    }
    return document.object();
}

/// The json_schema member of response_format. A bare schema is wrapped with the name that the API demands.
QJsonObject schemaMember(const QJsonObject &typed)
{
    if (typed.contains(QLatin1String("schema"))) {
        QJsonObject named = typed;
        if (!named.contains(QLatin1String("name"))) {
            named.insert(QStringLiteral("name"), QStringLiteral("answer"));
        }
        return named;
    }
    return {{QStringLiteral("name"), QStringLiteral("answer")}, {QStringLiteral("schema"), typed}};
}

} // namespace

QJsonObject ChatParameters::toJson() const
{
    QJsonObject object;
    put(object, "system_prompt", systemPrompt);
    put(object, "model", model);
    put(object, "temperature", temperature);
    put(object, "top_p", topP);
    put(object, "max_tokens", maxTokens);
    put(object, "presence_penalty", presencePenalty);
    put(object, "frequency_penalty", frequencyPenalty);
    put(object, "seed", seed);
    if (!stop.isEmpty()) {
        object.insert(QStringLiteral("stop"), QJsonArray::fromStringList(stop));
    }
    put(object, "response_format", responseFormat);
    put(object, "json_schema", jsonSchema);
    return object;
}

ChatParameters ChatParameters::fromJson(const QJsonObject &object)
{
    ChatParameters parameters;
    parameters.systemPrompt = object.value(QLatin1String("system_prompt")).toString();
    parameters.model = object.value(QLatin1String("model")).toString();
    parameters.temperature = number(object, "temperature");
    parameters.topP = number(object, "top_p");
    if (const auto tokens = integer(object, "max_tokens")) {
        parameters.maxTokens = static_cast<int>(*tokens);
    }
    parameters.presencePenalty = number(object, "presence_penalty");
    parameters.frequencyPenalty = number(object, "frequency_penalty");
    parameters.seed = integer(object, "seed");
    const QJsonArray stops = object.value(QLatin1String("stop")).toArray();
    for (const QJsonValue &stop : stops) {
        parameters.stop.append(stop.toString());
    }
    parameters.responseFormat = object.value(QLatin1String("response_format")).toString();
    parameters.jsonSchema = object.value(QLatin1String("json_schema")).toString();
    return parameters;
}

void ChatParameters::applyTo(openai::ChatRequest &request, bool newTokenLimit) const
{
    if (!model.isEmpty()) {
        request.model = model;
    }
    request.temperature = temperature;
    request.topP = topP;
    if (maxTokens) {
        (newTokenLimit ? request.maxCompletionTokens : request.maxTokens) = *maxTokens;
    }
    request.presencePenalty = presencePenalty;
    request.frequencyPenalty = frequencyPenalty;
    request.seed = seed;
    if (!stop.isEmpty()) {
        request.stop = stop;
    }
    if (responseFormat == QLatin1String("json_schema")) {
        QString unused;
        request.responseFormat = QJsonObject{
            {QStringLiteral("type"), responseFormat},
            {QStringLiteral("json_schema"), schemaMember(parsedSchema(jsonSchema, &unused))},
        };
    } else if (!responseFormat.isEmpty()) {
        request.responseFormat = QJsonObject{{QStringLiteral("type"), responseFormat}};
    }
}

QString ChatParameters::problem() const
{
    QString text;
    if (responseFormat == QLatin1String("json_schema")) {
        parsedSchema(jsonSchema, &text);
    }
    return text;
}

} // namespace holt::core
