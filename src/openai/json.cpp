#include "openai/json.h"

namespace holt::openai::json {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject object(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}

std::optional<qint64> integer(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional<qint64>(value.toInteger(static_cast<qint64>(value.toDouble())))
                            : std::nullopt;
}

QString contentText(const QJsonValue &content)
{
    if (!content.isArray()) {
        return content.toString();
    }
    QString joined;
    const QJsonArray parts = content.toArray();
    for (const QJsonValue &part : parts) {
        joined += part.isString() ? part.toString() : text(part.toObject(), "text");
    }
    return joined;
}

} // namespace holt::openai::json
