#include "gui/common/relativetime.h"

#include <QCoreApplication>

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::gui::RelativeTime)
};

} // namespace

QString shortTime(const QTime &time, const QLocale &locale)
{
    const QString format = locale.timeFormat(QLocale::ShortFormat);
    // The C locale's short format has seconds; the "B" of some others is passed on by Qt as a letter.
    if (locale.language() == QLocale::C || format.contains(QLatin1Char('B'))) {
        return time.toString(QStringLiteral("HH:mm"));
    }
    return locale.toString(time, format);
}

QString relativeTime(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toLocalTime();
    const QDateTime today = now.toLocalTime();
    const qint64 seconds = local.secsTo(today);
    if (seconds < 60) {
        return Words::tr("Just now");
    }
    if (seconds < 60 * 60) {
        return Words::tr("%n min ago", nullptr, static_cast<int>(seconds / 60));
    }
    const qint64 days = local.date().daysTo(today.date());
    if (days == 0) {
        return shortTime(local.time(), locale);
    }
    if (days == 1) {
        return Words::tr("Yesterday");
    }
    if (days < 7) {
        return locale.standaloneDayName(local.date().dayOfWeek());
    }
    if (local.date().year() == today.date().year()) {
        //: The day of a conversation this year, in QDate's format: 3 Nov
        return locale.toString(local.date(), Words::tr("d MMM"));
    }
    //: The day of a conversation of another year, in QDate's format: 3 Nov 2024
    return locale.toString(local.date(), Words::tr("d MMM yyyy"));
}

} // namespace holt::gui
