#include "openai/models.h"

#include "openai/json.h"

#include <QSet>

#include <array>

namespace holt::openai {

namespace {

struct Pattern
{
    const char *part;
    Task task;
};

/// Looked for in this order: the first that is in the name decides.
constexpr std::array<Pattern, 27> patterns = {{
    {"embed", Task::Embedding},
    {"bge-", Task::Embedding},
    {"e5-", Task::Embedding},
    {"gpt-image", Task::Image},
    {"chatgpt-image", Task::Image},
    {"dall-e", Task::Image},
    {"stable-diffusion", Task::Image},
    {"flux", Task::Image},
    {"sdxl", Task::Image},
    {"image", Task::Image},
    {"whisper", Task::Transcription},
    {"transcribe", Task::Transcription},
    {"tts", Task::Speech},
    {"moderation", Task::Other},
    {"realtime", Task::Other},
    {"gpt-live", Task::Other},
    {"rerank", Task::Other},
    {"turbo-instruct", Task::Completion},
    {"davinci-002", Task::Completion},
    {"babbage-002", Task::Completion},
    {"gpt", Task::Chat},
    {"llama", Task::Chat},
    {"mistral", Task::Chat},
    {"qwen", Task::Chat},
    {"deepseek", Task::Chat},
    {"chat", Task::Chat},
    {"instruct", Task::Chat},
}};

} // namespace

Task taskOfModel(const QString &id)
{
    const QString name = id.toLower();
    for (const Pattern &pattern : patterns) {
        if (name.contains(QLatin1String(pattern.part))) {
            return pattern.task;
        }
    }
    // Most models that say nothing of themselves are made to chat: gemma3, phi4, o3, command-r …
    return Task::Chat;
}

QList<Model> modelsFromJson(const QJsonObject &object)
{
    QJsonArray items = object.value(QLatin1String("data")).toArray();
    if (items.isEmpty()) {
        items = object.value(QLatin1String("models")).toArray();
    }
    QList<Model> models;
    QSet<QString> seen;
    for (const QJsonValue &item : std::as_const(items)) {
        const QJsonObject from = item.toObject();
        Model model;
        model.id = item.isString() ? item.toString() : json::text(from, "id");
        if (model.id.isEmpty()) {
            model.id = json::text(from, "name");
        }
        if (model.id.isEmpty() || seen.contains(model.id)) {
            continue;
        }
        seen.insert(model.id);
        if (const auto created = json::integer(from, "created")) {
            model.created = QDateTime::fromSecsSinceEpoch(*created, Qt::UTC);
        }
        model.ownedBy = json::text(from, "owned_by");
        const QDate shutdown = QDate::fromString(json::text(from, "shutdown_date"), Qt::ISODate);
        if (shutdown.isValid()) {
            model.shutdownDate = shutdown;
        }
        models.append(model);
    }
    return models;
}

} // namespace holt::openai
