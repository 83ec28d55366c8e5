#include "gui/transcript/transcripttext.h"

#include "gui/common/relativetime.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::gui::TranscriptText)
};

/// A picture in a text is nothing to be read out.
QString withoutPictures(const QString &text)
{
    if (!text.contains(QLatin1String("(data:image/"), Qt::CaseInsensitive)) {
        return text;
    }
    static const QRegularExpression picture(QStringLiteral(R"(\(data:image/[^)\s]*)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return QString(text).replace(picture, QStringLiteral("("));
}

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
    if (message.usage.completion.value_or(0) <= 0) {
        return time;
    }
    const double rate = static_cast<double>(*message.usage.completion) / seconds;
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

QString captionText(const core::TranscriptEntry &entry)
{
    const store::Message &message = entry.message;
    if (message.role == store::Role::User || message.state == store::MessageState::Streaming || entry.waiting) {
        return {};
    }
    QStringList parts{stateText(message.state), message.model};
    if (message.createdAt.isValid()) {
        const QDateTime local = message.createdAt.toLocalTime();
        const bool today = local.date() == QDate::currentDate();
        const QString time = shortTime(local.time());
        parts +=
            today ? time : QString(QLocale().toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time);
    }
    parts += usageText(message.usage);
    parts += speedText(message);
    parts += core::finishReasonText(message.finishReason);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString spokenText(const core::TranscriptEntry &entry)
{
    QStringList parts;
    if (!entry.message.text.isEmpty()) {
        parts += withoutPictures(entry.message.text);
    } else if (entry.waiting) {
        parts += Words::tr("waiting for the answer");
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
