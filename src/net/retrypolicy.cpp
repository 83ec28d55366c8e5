#include "net/retrypolicy.h"

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace holt::net {

using std::chrono::milliseconds;

namespace {

constexpr double longestReadable = 1e12; // far beyond any use, and safe to convert

std::optional<milliseconds> fromNumber(const QByteArray &text, double unit)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok) * unit;
    if (!ok || !std::isfinite(value) || value < 0 || value > longestReadable) {
        return std::nullopt;
    }
    return milliseconds(std::llround(value));
}

QDateTime fromHttpDate(const QByteArray &text)
{
    // "Wed, 21 Oct 2015 07:28:00 GMT"
    QString date = QString::fromLatin1(text.trimmed());
    if (date.endsWith(QLatin1String(" GMT"))) {
        date.chop(4);
    }
    QDateTime time = QLocale::c().toDateTime(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

bool RetryPolicy::isWorthRetrying(const Response &response)
{
    const QByteArray should = response.header("x-should-retry").trimmed().toLower();
    if (should == "true") {
        return true;
    }
    if (should == "false") {
        return false;
    }
    return response.status == 408 || response.status == 409 || response.status == 429 || response.status >= 500;
}

std::optional<milliseconds> RetryPolicy::serverDelay(const Response &response) const
{
    if (const auto delay = fromNumber(response.header("retry-after-ms"), 1)) {
        return delay;
    }
    const QByteArray after = response.header("Retry-After");
    if (after.isEmpty()) {
        return std::nullopt;
    }
    if (const auto delay = fromNumber(after, 1000)) {
        return delay;
    }
    const QDateTime date = fromHttpDate(after);
    if (!date.isValid()) {
        return std::nullopt;
    }
    const qint64 left = (now ? now() : QDateTime::currentDateTimeUtc()).msecsTo(date);
    return left < 0 ? std::nullopt : std::optional(milliseconds(left));
}

milliseconds RetryPolicy::delay(int retriesMade, const Response &response) const
{
    if (const auto asked = serverDelay(response); asked && *asked <= longestServerDelay) {
        return *asked;
    }
    const double doubled = static_cast<double>(firstDelay.count()) * std::pow(2.0, std::clamp(retriesMade, 0, 30));
    const double capped = std::min(doubled, static_cast<double>(longestDelay.count()));
    const double jitter = 1.0 - 0.25 * (dice ? dice() : QRandomGenerator::global()->generateDouble());
    return milliseconds(std::llround(capped * jitter));
}

} // namespace holt::net
