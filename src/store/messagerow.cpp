#include "store/messagerow.h"

#include <QJsonDocument>

#include <array>

namespace holt::store {

namespace {

template <typename Enum>
struct Name
{
    Enum value;
    QLatin1String name;
};

constexpr std::array kRoles{
    Name<Role>{Role::System, QLatin1String("system")},
    Name<Role>{Role::User, QLatin1String("user")},
    Name<Role>{Role::Assistant, QLatin1String("assistant")},
    Name<Role>{Role::Tool, QLatin1String("tool")},
};

constexpr std::array kStates{
    Name<MessageState>{MessageState::Complete, QLatin1String("complete")},
    Name<MessageState>{MessageState::Streaming, QLatin1String("streaming")},
    Name<MessageState>{MessageState::Stopped, QLatin1String("stopped")},
    Name<MessageState>{MessageState::Interrupted, QLatin1String("interrupted")},
    Name<MessageState>{MessageState::Failed, QLatin1String("failed")},
};

template <typename Names, typename Enum>
QString nameOf(const Names &names, Enum value)
{
    for (const auto &entry : names) {
        if (entry.value == value) {
            return entry.name;
        }
    }
    Q_UNREACHABLE();
    return {};
}

/// An unknown name, from a hand-edited file, is the first one.
template <typename Names>
auto valueOf(const Names &names, const QString &name)
{
    for (const auto &entry : names) {
        if (name == entry.name) {
            return entry.value;
        }
    }
    return names.front().value;
}

QVariant nullable(std::optional<qint64> count)
{
    return count ? QVariant(*count) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<qint64> count(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<qint64>(value.toLongLong());
}

QString jsonText(const QJsonArray &array)
{
    return array.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray jsonArray(const QString &text)
{
    return text.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(text.toUtf8()).array();
}

} // namespace

qint64 toMSecs(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : QDateTime::currentMSecsSinceEpoch();
}

QDateTime fromMSecs(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

QString jsonText(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonObject(const QString &text)
{
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

QStringList contentColumns()
{
    return {
        QStringLiteral("role"),
        QStringLiteral("text"),
        QStringLiteral("reasoning"),
        QStringLiteral("tool_calls"),
        QStringLiteral("state"),
        QStringLiteral("finish_reason"),
        QStringLiteral("model"),
        QStringLiteral("server"),
        QStringLiteral("usage_prompt"),
        QStringLiteral("usage_completion"),
        QStringLiteral("usage_total"),
        QStringLiteral("usage_cached"),
        QStringLiteral("usage_reasoning"),
        QStringLiteral("created_at"),
        QStringLiteral("duration_ms"),
        QStringLiteral("error"),
        QStringLiteral("writing_ms"),
    };
}

QVariantList contentValues(const Message &message)
{
    return {
        nameOf(kRoles, message.role),
        message.text,
        message.reasoning,
        jsonText(message.toolCalls),
        nameOf(kStates, message.state),
        message.finishReason,
        message.model,
        message.server,
        nullable(message.usage.prompt),
        nullable(message.usage.completion),
        nullable(message.usage.total),
        nullable(message.usage.cached),
        nullable(message.usage.reasoning),
        toMSecs(message.createdAt),
        message.durationMs,
        jsonText(message.error),
        message.writingMs,
    };
}

QString messageColumns()
{
    return QStringLiteral("id, conversation_id, parent_id, ") + contentColumns().join(QStringLiteral(", "));
}

Message readMessage(const QSqlQuery &row)
{
    Message message;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    message.id = next().toString();
    message.conversationId = next().toString();
    message.parentId = next().toString();
    message.role = valueOf(kRoles, next().toString());
    message.text = next().toString();
    message.reasoning = next().toString();
    message.toolCalls = jsonArray(next().toString());
    message.state = valueOf(kStates, next().toString());
    message.finishReason = next().toString();
    message.model = next().toString();
    message.server = next().toString();
    message.usage.prompt = count(next());
    message.usage.completion = count(next());
    message.usage.total = count(next());
    message.usage.cached = count(next());
    message.usage.reasoning = count(next());
    message.createdAt = fromMSecs(next().toLongLong());
    message.durationMs = next().toLongLong();
    message.error = jsonObject(next().toString());
    message.writingMs = next().toLongLong();
    return message;
}

} // namespace holt::store
