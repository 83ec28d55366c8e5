#include "net/retry.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace holt::net {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestServerDelay = 60s;

std::optional<std::chrono::milliseconds> usable(double milliseconds)
{
    if (!std::isfinite(milliseconds) || milliseconds < 0 ||
        milliseconds > static_cast<double>(longestServerDelay.count())) {
        return std::nullopt;
    }
    return std::chrono::milliseconds(static_cast<qint64>(std::llround(milliseconds)));
}

QDateTime httpDate(const QByteArray &text)
{
    // IMF-fixdate: "Sun, 06 Nov 1994 08:49:37 GMT".
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

RetryPolicy::RetryPolicy() : random([] { return QRandomGenerator::global()->generateDouble(); }) {}

bool RetryPolicy::isRetryable(int status, const Headers &headers)
{
    const QByteArray said = headerValue(headers, "x-should-retry").trimmed().toLower();
    if (said == "true") {
        return status >= 400;
    }
    if (said == "false") {
        return false;
    }
    return status == 408 || status == 409 || status == 429 || status >= 500;
}

std::optional<std::chrono::milliseconds> RetryPolicy::serverDelay(const Headers &headers)
{
    bool isNumber = false;
    if (const QByteArray exact = headerValue(headers, "retry-after-ms").trimmed(); !exact.isEmpty()) {
        const double milliseconds = exact.toDouble(&isNumber);
        if (isNumber) {
            return usable(milliseconds);
        }
    }
    const QByteArray text = headerValue(headers, "retry-after").trimmed();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const double seconds = text.toDouble(&isNumber);
    if (isNumber) {
        return usable(seconds * 1000);
    }
    const QDateTime date = httpDate(text);
    return date.isValid() ? usable(static_cast<double>(QDateTime::currentDateTimeUtc().msecsTo(date))) : std::nullopt;
}

std::chrono::milliseconds RetryPolicy::delay(int retry, const Headers &headers) const
{
    double milliseconds = 0;
    if (const auto asked = serverDelay(headers)) {
        milliseconds = static_cast<double>(asked->count());
    } else {
        const double doubled = 500.0 * std::pow(2.0, std::max(0, retry - 1));
        milliseconds = std::min(doubled, 8000.0) * (1.0 - random() * 0.25);
    }
    return std::chrono::milliseconds(std::llround(milliseconds * scale));
}

} // namespace holt::net
