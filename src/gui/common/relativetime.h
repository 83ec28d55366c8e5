#pragma once

#include <QDateTime>
#include <QLocale>

namespace holt::gui {

/// When something was, short enough for a list: "Just now", "5 min ago", "14:05", "Yesterday", "Monday", "3 Nov",
/// "3 Nov 2024". @p now and @p when may be in any time zone; the answer is in local time.
[[nodiscard]] QString relativeTime(const QDateTime &when, const QDateTime &now, const QLocale &locale = QLocale());

/// The time of day in the locale's short form, without seconds: "14:05", "2:05 PM". A form that Qt cannot write, such
/// as traditional Chinese's with the part of the day in words, becomes "14:05".
[[nodiscard]] QString shortTime(const QTime &time, const QLocale &locale = QLocale());

} // namespace holt::gui
