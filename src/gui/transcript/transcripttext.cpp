#include "gui/transcript/transcripttext.h"

#include "gui/common/relativetime.h"
#include "render/document.h"
#include "render/showntext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::gui::TranscriptText)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString usageText(const store::TokenUsage &usage)
{
    std::optional<qint64> total = usage.total;
    if (!total && usage.prompt && usage.completion) {
        total = *usage.prompt + *usage.completion;
    }
    QString split;
    if (usage.prompt && usage.completion) {
        split = Words::tr("%1 in, %2 out").arg(number(*usage.prompt), number(*usage.completion));
    } else if (usage.prompt) {
        split = Words::tr("%1 in").arg(number(*usage.prompt));
    } else if (usage.completion) {
        split = Words::tr("%1 out").arg(number(*usage.completion));
    }
    if (usage.reasoning.value_or(0) > 0) {
        split = split.isEmpty() ? Words::tr("%1 of them reasoning").arg(number(*usage.reasoning))
                                : Words::tr("%1, %2 of them reasoning").arg(split, number(*usage.reasoning));
    }
    if (usage.cached.value_or(0) > 0) {
        split = split.isEmpty() ? Words::tr("%1 cached").arg(number(*usage.cached))
                                : Words::tr("%1; %2 cached").arg(split, number(*usage.cached));
    }
    if (!total) {
        return split.isEmpty() ? QString() : Words::tr("Tokens: %1").arg(split);
    }
    const QString sum = Words::tr("%Ln token(s)", nullptr, static_cast<int>(*total));
    return split.isEmpty() ? sum : Words::tr("%1 (%2)", "tokens and how they divide").arg(sum, split);
}

QString speedText(const store::Message &message)
{
    if (message.durationMs <= 0) {
        return {};
    }
    const double seconds = static_cast<double>(message.durationMs) / 1000.0;
    const QString time = Words::tr("%1 s", "seconds").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
    // The wait for the first token is not writing, and of what came in one piece nobody knows how fast it was written.
    constexpr qint64 leastMs = 50;
    if (message.usage.completion.value_or(0) <= 0 || message.writingMs < leastMs) {
        return time;
    }
    const double rate =
        static_cast<double>(*message.usage.completion) * 1000.0 / static_cast<double>(message.writingMs);
    return Words::tr("%1, %2 tokens/s").arg(time, QLocale().toString(rate, 'f', rate < 10 ? 1 : 0));
}

QString stateText(store::MessageState state)
{
    switch (state) {
    case store::MessageState::Stopped:
        return Words::tr("Stopped");
    case store::MessageState::Interrupted:
        return Words::tr("Interrupted");
    default:
        return {};
    }
}

QString timeText(const store::Message &message)
{
    if (!message.createdAt.isValid()) {
        return {};
    }
    const QDateTime local = message.createdAt.toLocalTime();
    const QString time = shortTime(local.time());
    return local.date() == QDate::currentDate()
               ? time
               : QString(QLocale().toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time);
}

QString captionText(const core::TranscriptEntry &entry)
{
    const store::Message &message = entry.message;
    if (message.role == store::Role::User || message.state == store::MessageState::Streaming || entry.waiting) {
        return {};
    }
    QStringList parts{stateText(message.state), message.model};
    parts += timeText(message);
    parts += usageText(message.usage);
    parts += speedText(message);
    parts += core::finishReasonText(message.finishReason);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString versionText(const core::TranscriptEntry &entry)
{
    return entry.siblingCount > 1
               ? Words::tr("Version %1 of %2").arg(number(entry.siblingIndex + 1), number(entry.siblingCount))
               : QString();
}

QString descriptionText(const core::TranscriptEntry &entry)
{
    QStringList parts{versionText(entry), captionText(entry)};
    if (entry.message.role == store::Role::User) {
        parts += timeText(entry.message);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString shownMessage(const store::Message &message)
{
    render::Document document(message.role == store::Role::User ? render::Document::Mode::Typed
                                                                : render::Document::Mode::Markdown);
    document.setSource(message.text);
    QString text = QStringLiteral(""); // not null: it is known
    for (const render::BlockPtr &block : document.blocks()) {
        if (!text.isEmpty() && !block->midLine) {
            text += u'\n';
        }
        text += render::shownText(*block);
    }
    return text.replace(QChar(QChar::LineSeparator), u'\n');
}

QStringList toolNames(const store::Message &message)
{
    QStringList names;
    for (const QJsonValue &value : message.toolCalls) {
        const QJsonObject call = value.toObject();
        const QJsonObject function = call.contains(u"function") ? call.value(u"function").toObject() : call;
        names += function.value(u"name").toString(Words::tr("unnamed tool"));
    }
    return names;
}

QString spokenText(const core::TranscriptEntry &entry, const QString &shown)
{
    QStringList parts;
    if (!shown.isEmpty()) {
        parts += shown;
    } else if (entry.waiting) {
        parts += Words::tr("waiting for the answer");
    }
    const QStringList tools = toolNames(entry.message);
    if (!tools.isEmpty()) {
        parts += Words::tr("Tool call: %1").arg(tools.join(QStringLiteral(", ")));
    }
    if (entry.error) {
        parts += Words::tr("%1. %2", "an error's title and text").arg(entry.error->title, entry.error->text);
    }
    const QString state = stateText(entry.message.state);
    if (!state.isEmpty()) {
        parts += state;
    }
    const QString text = parts.join(u'\n');
    return entry.message.role == store::Role::User ? Words::tr("You: %1").arg(text)
                                                   : Words::tr("Assistant: %1").arg(text);
}

QString prettyArguments(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    return document.isNull() ? json : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace holt::gui
