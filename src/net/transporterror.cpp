#include "net/transporterror.h"

namespace holt::net {

namespace {

TransportError::Stage stageOf(QNetworkReply::NetworkError code, bool headSeen)
{
    using Stage = TransportError::Stage;
    switch (code) {
    case QNetworkReply::HostNotFoundError:
        return Stage::Resolve;
    case QNetworkReply::SslHandshakeFailedError:
        return Stage::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Stage::Proxy;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return Stage::Address;
    case QNetworkReply::ProtocolFailure:
        return Stage::Broken; // something answered, but not in HTTP: asking again changes nothing
    default:
        return headSeen ? Stage::Broken : Stage::Connect;
    }
}

} // namespace

QString hostOf(const QUrl &url)
{
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    QUrl bare = url;
    bare.setUserInfo({});
    if (bare.port() == usual) {
        bare.setPort(-1);
    }
    return bare.authority();
}

TransportError transportError(QNetworkReply::NetworkError code, const QUrl &url, const QString &details, bool headSeen)
{
    TransportError error;
    error.stage = stageOf(code, headSeen);
    error.host = error.stage == TransportError::Stage::Resolve ? url.host() : hostOf(url);
    error.details = details;
    return error;
}

} // namespace holt::net
