#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// The value types of /models. API page: "Models" of the API reference.
namespace holt::openai {

struct Model
{
    QString id;
    std::optional<QDateTime> created;
    QString ownedBy;
    std::optional<QDate> shutdownDate;
};

/// What a model is for, guessed from its name: the list does not say.
enum class Task { Chat, Completion, Embedding, Image, Transcription, Speech, Other };

[[nodiscard]] Task taskOfModel(const QString &id);

/// Reads {"data":[…]} and, as some compatible servers answer, {"models":[…]} or a bare list given as "data".
[[nodiscard]] QList<Model> modelsFromJson(const QJsonObject &object);

} // namespace holt::openai

Q_DECLARE_METATYPE(QList<holt::openai::Model>)
