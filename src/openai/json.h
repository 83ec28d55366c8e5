#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

/// Reading JSON that may lack anything.
namespace holt::openai::json {

[[nodiscard]] QString text(const QJsonObject &object, const char *key);
[[nodiscard]] QJsonObject object(const QJsonObject &object, const char *key);
[[nodiscard]] std::optional<qint64> integer(const QJsonObject &object, const char *key);

/// A message's content: a string, or the texts of an array of parts joined.
[[nodiscard]] QString contentText(const QJsonValue &content);

} // namespace holt::openai::json
