#include "openai/errors.h"

#include "net/redactor.h"
#include "openai/json.h"
#include "openai/parsing.h"

#include <QJsonDocument>

namespace holt::openai {

namespace {

/// A code or a param may be text, a number or null.
QString anyText(const QJsonValue &value)
{
    if (value.isDouble()) {
        return QString::number(value.toInteger());
    }
    return value.toString();
}

/// FastAPI's "detail": a text, or a list of {"msg":…}.
QString detailText(const QJsonValue &detail)
{
    if (detail.isArray()) {
        QStringList lines;
        const QJsonArray items = detail.toArray();
        for (const QJsonValue &item : items) {
            lines.append(item.isString() ? item.toString() : json::text(item.toObject(), "msg"));
        }
        return lines.join(QStringLiteral("; "));
    }
    if (detail.isObject()) {
        return json::text(detail.toObject(), "message");
    }
    return detail.toString();
}

} // namespace

std::optional<ApiError> apiErrorFromJson(const QJsonObject &object, int status)
{
    ApiError error;
    error.status = status;
    const QJsonValue value = object.value(QLatin1String("error"));
    if (value.isObject()) {
        const QJsonObject inner = value.toObject();
        error.message = json::text(inner, "message");
        error.type = anyText(inner.value(QLatin1String("type")));
        error.param = anyText(inner.value(QLatin1String("param")));
        error.code = anyText(inner.value(QLatin1String("code")));
        if (error.message.isEmpty()) {
            error.message = anyText(inner.value(QLatin1String("detail")));
        }
    } else if (value.isString() && !value.toString().isEmpty()) {
        error.message = value.toString();
    } else if (status >= 400 && object.contains(QLatin1String("detail"))) {
        error.message = detailText(object.value(QLatin1String("detail")));
    } else if (json::text(object, "object") == QLatin1String("error") ||
               (status >= 400 && object.contains(QLatin1String("message")))) {
        error.message = json::text(object, "message");
        error.type = anyText(object.value(QLatin1String("type")));
        error.code = anyText(object.value(QLatin1String("code")));
    } else {
        return std::nullopt;
    }
    constexpr qsizetype longest = 4000;
    error.message = error.message.left(longest);
    return error;
}

std::optional<ApiError> apiErrorFromBody(const QByteArray &body, int status)
{
    const QJsonDocument document = parseJson(body).document;
    return apiErrorFromJson(document.isArray() ? document.array().at(0).toObject() : document.object(), status);
}

ApiError withoutSecrets(ApiError error, const QList<QByteArray> &secrets)
{
    const net::Redactor redactor(secrets);
    for (QString *text : {&error.message, &error.type, &error.param, &error.code}) {
        *text = redactor.clean(*text);
    }
    return error;
}

Error withApiError(const Error &error, const QByteArray &body, const QList<QByteArray> &secrets)
{
    const auto *http = error.as<HttpError>();
    if (!http) {
        return error;
    }
    std::optional<ApiError> api = apiErrorFromBody(body, http->status);
    if (!api) {
        return error;
    }
    api->requestId = http->requestId;
    api->retryAfter = http->retryAfter;
    return withoutSecrets(*api, secrets);
}

DecodeError unexpected(const QString &expected, const QByteArray &body, const QString &details,
                       const QList<QByteArray> &secrets)
{
    return {expected, net::Redactor(secrets).cleanStart(body, 256), details};
}

bool mayRetry(const net::Response &response)
{
    if (response.status != 429) {
        return true;
    }
    const auto error = apiErrorFromBody(response.body, response.status);
    return !error ||
           (error->code != QLatin1String("insufficient_quota") && error->type != QLatin1String("insufficient_quota") &&
            error->code != QLatin1String("credit_balance_exhausted"));
}

} // namespace holt::openai
