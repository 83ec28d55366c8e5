#include "net/redirect.h"

namespace holt::net {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

/// Extra headers may hold a key under any name, so this lists what is known to be harmless, not what is secret.
bool isHarmless(const QByteArray &name)
{
    for (const char *harmless : {"accept", "accept-encoding", "accept-language", "user-agent", "content-type"}) {
        if (name.compare(harmless, Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host().compare(other.host(), Qt::CaseInsensitive) == 0 &&
           portOf(one) == portOf(other);
}

bool isRedirect(const Response &response)
{
    switch (response.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return !response.header("Location").trimmed().isEmpty();
    default:
        return false;
    }
}

tl::expected<Hop, QString> nextHop(const Hop &from, const Response &response)
{
    const QByteArray location = response.header("Location").trimmed();
    QUrl target = from.url.resolved(QUrl::fromEncoded(location));
    target.setUserInfo({});
    target.setFragment({});
    const QString where = QStringLiteral(" (redirected to ") + target.toString(QUrl::RemoveQuery) + QLatin1Char(')');

    const bool isHttp = target.scheme() == QLatin1String("http");
    if (!target.isValid() || target.host().isEmpty() || (!isHttp && target.scheme() != QLatin1String("https"))) {
        return tl::unexpected(QStringLiteral("The redirect does not lead to a web address") + where);
    }
    if (isHttp && from.url.scheme() == QLatin1String("https")) {
        return tl::unexpected(QStringLiteral("The redirect leads from https to http, which is not safe") + where);
    }

    Hop hop = from;
    hop.url = target;
    if (response.status == 303 && from.verb != "HEAD") {
        hop.verb = QByteArrayLiteral("GET");
        hop.withBody = false;
        hop.headers.removeIf(
            [](const auto &header) { return header.first.compare("Content-Type", Qt::CaseInsensitive) == 0; });
    }
    if (isSameOrigin(from.url, target)) {
        return hop;
    }
    if (hop.verb != "GET" && hop.verb != "HEAD") {
        return tl::unexpected(QStringLiteral("The request was not sent on to another server") + where);
    }
    hop.headers.removeIf([](const auto &header) { return !isHarmless(header.first); });
    return hop;
}

} // namespace holt::net
