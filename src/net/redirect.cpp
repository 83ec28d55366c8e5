#include "net/redirect.h"

#include "base/redaction.h"

#include <algorithm>

namespace holt::net {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool carriesSecret(const QByteArray &value, const QList<Secret> &secrets)
{
    return std::any_of(secrets.cbegin(), secrets.cend(), [&value](const Secret &secret) {
        return !secret.isEmpty() && value.contains(secret.reveal());
    });
}

} // namespace

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::optional<Request> redirected(const Request &request, int status, const QByteArray &location)
{
    const QUrl target = request.url.resolved(QUrl::fromEncoded(location.trimmed()));
    const bool secure = target.scheme() == QLatin1String("https");
    if (location.trimmed().isEmpty() || target.host().isEmpty() || (!secure && target.scheme() != QLatin1String("http"))) {
        return std::nullopt;
    }
    if (request.url.scheme() == QLatin1String("https") && !secure) {
        return std::nullopt;
    }
    const bool sameOrigin = isSameOrigin(request.url, target);
    const bool hasBody = request.verb != "GET" && request.verb != "HEAD";
    if (hasBody && (!sameOrigin || (status != 307 && status != 308))) {
        return std::nullopt;
    }
    Request next = request;
    next.url = target;
    if (!sameOrigin) {
        const auto isPrivate = [&request](const QPair<QByteArray, QByteArray> &header) {
            const QByteArray name = header.first.toLower();
            return isSecretHeader(header.first) || carriesSecret(header.second, request.secrets) ||
                   name.startsWith("openai-");
        };
        next.headers.removeIf(isPrivate);
    }
    return next;
}

} // namespace holt::net
