#include "openai/endpoint.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <array>

namespace holt::openai {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::openai::Endpoint)
};

/// The path of an endpoint that was copied along with the base.
QString withoutEndpoint(QString path)
{
    static const std::array<const char *, 8> endpoints = {"/chat/completions", "/completions",         "/embeddings",
                                                          "/models",           "/images/generations",  "/responses",
                                                          "/audio/speech",     "/audio/transcriptions"};
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    for (const char *endpoint : endpoints) {
        if (path.endsWith(QLatin1String(endpoint))) {
            path.chop(static_cast<qsizetype>(qstrlen(endpoint)));
            break;
        }
    }
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    return path;
}

TransportError notAnAddress(const QString &host)
{
    return {TransportError::Stage::Address, host, Words::tr("not an http or https address")};
}

bool isHeaderName(const QByteArray &name)
{
    static const QByteArray allowed("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    for (const char byte : name) {
        if (!allowed.contains(byte)) {
            return false;
        }
    }
    return !name.isEmpty();
}

/// A header's name as a message may show it, whatever was typed or pasted as one.
QString shown(const QByteArray &name)
{
    return QString::fromUtf8(name).simplified().left(60);
}

/// Headers that say where the request ends: the HTTP layer's own.
bool isFraming(const QByteArray &name)
{
    return name.compare("Content-Length", Qt::CaseInsensitive) == 0 ||
           name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0;
}

bool isHeaderValue(const QByteArray &value)
{
    return !value.contains('\r') && !value.contains('\n') && !value.contains('\0');
}

} // namespace

bool isNearbyHost(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
        host.endsWith(QLatin1String(".local"), Qt::CaseInsensitive) ||
        host.endsWith(QLatin1String(".localhost"), Qt::CaseInsensitive)) {
        return true;
    }
    const QHostAddress address(host);
    if (address.isNull()) {
        return !host.contains(QLatin1Char('.')) && !host.isEmpty(); // a machine's bare name
    }
    static const std::array<const char *, 5> nearby = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
                                                       "169.254.0.0/16", "fc00::/7"};
    if (address.isLoopback() || address.isLinkLocal()) {
        return true;
    }
    for (const char *subnet : nearby) {
        if (address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet)))) {
            return true;
        }
    }
    return false;
}

Result<QUrl> baseUrlFromText(const QString &typed, Endpoint::Kind kind)
{
    QString text = typed.trimmed();
    const qsizetype separator = text.indexOf(QLatin1String("://"));
    if (separator < 0) {
        // The host decides what was meant; an address of IPv6 without brackets is read as one.
        if (QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol) {
            text = QString(QLatin1Char('[') + text + QLatin1Char(']'));
        }
        const QUrl guess(QString(QStringLiteral("http://") + text), QUrl::StrictMode);
        const QString scheme = isNearbyHost(guess.host()) ? QStringLiteral("http://") : QStringLiteral("https://");
        text = QString(scheme + text);
    }
    QUrl url(text, QUrl::StrictMode);
    const bool http = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (text.contains(QLatin1Char(' ')) || !url.isValid() || !http || url.host().isEmpty()) {
        return fail(notAnAddress(url.host()));
    }
    url.setQuery(QString());
    url.setFragment(QString());
    url.setUserInfo(QString());
    QString path = withoutEndpoint(url.path(QUrl::FullyEncoded));
    if (path.isEmpty() && kind != Endpoint::Kind::Azure) {
        path = QStringLiteral("/v1");
    }
    url.setPath(path, QUrl::StrictMode);
    return url;
}

QUrl urlFor(const Endpoint &endpoint, const QString &path, const QString &model, const QUrlQuery &query)
{
    QUrl url = endpoint.baseUrl;
    QString base = url.path(QUrl::FullyEncoded);
    QUrlQuery parameters = query;
    if (endpoint.kind == Endpoint::Kind::Azure) {
        // A base copied from the portal may name a deployment; the request's own model counts.
        if (const qsizetype deployment = base.indexOf(QLatin1String("/deployments/")); deployment >= 0) {
            base.truncate(deployment);
        }
        if (base.isEmpty() || base == QLatin1String("/openai")) {
            base = endpoint.apiVersion.isEmpty() ? QStringLiteral("/openai/v1") : QStringLiteral("/openai");
        }
        if (!endpoint.apiVersion.isEmpty()) {
            if (!model.isEmpty() && !base.endsWith(QLatin1String("/v1"))) {
                base += QStringLiteral("/deployments/") + QString::fromLatin1(QUrl::toPercentEncoding(model));
            }
            parameters.addQueryItem(QStringLiteral("api-version"), endpoint.apiVersion);
        }
    }
    url.setPath(QString(base + path), QUrl::StrictMode);
    if (!parameters.isEmpty()) {
        url.setQuery(parameters);
    }
    return url;
}

Result<QList<QPair<QByteArray, QByteArray>>> identityHeaders(const Endpoint &endpoint)
{
    QList<QPair<QByteArray, QByteArray>> headers;
    if (!endpoint.key.isEmpty()) {
        const QByteArray key = endpoint.key.reveal().trimmed();
        if (endpoint.kind == Endpoint::Kind::Azure) {
            headers.append({"api-key", key});
        } else {
            headers.append({"Authorization", QByteArray("Bearer ") + key});
        }
    }
    if (!endpoint.organisation.isEmpty()) {
        headers.append({"OpenAI-Organization", endpoint.organisation.toUtf8()});
    }
    if (!endpoint.project.isEmpty()) {
        headers.append({"OpenAI-Project", endpoint.project.toUtf8()});
    }
    headers.append(endpoint.extraHeaders);
    for (const auto &[name, value] : std::as_const(headers)) {
        if (!isHeaderName(name) || isFraming(name)) {
            return fail(LocalError{LocalError::Kind::Invalid, Words::tr("The header \"%1\"").arg(shown(name)),
                                   isFraming(name)
                                       ? Words::tr("Holt sets it itself.")
                                       : Words::tr("a header's name has letters, digits and hyphens only.")});
        }
        if (!isHeaderValue(value)) {
            // The value may be the key: it is not repeated.
            return fail(LocalError{LocalError::Kind::Invalid, Words::tr("The value of \"%1\"").arg(shown(name)),
                                   Words::tr("it has a line break in it.")});
        }
    }
    return headers;
}

} // namespace holt::openai
