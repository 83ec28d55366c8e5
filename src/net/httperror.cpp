#include "net/httperror.h"

#include "net/retry.h"
#include "net/trafficlog.h"

namespace holt::net {

TransportError::Stage stageOf(QNetworkReply::NetworkError error, bool gotHeaders)
{
    using Stage = TransportError::Stage;
    switch (error) {
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
    case QNetworkReply::TimeoutError:
        return Stage::Timeout;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return gotHeaders ? Stage::Broken : Stage::Address;
    default:
        return gotHeaders ? Stage::Broken : Stage::Connect;
    }
}

bool isConnectionFailure(TransportError::Stage stage)
{
    using Stage = TransportError::Stage;
    return stage == Stage::Connect || stage == Stage::Resolve || stage == Stage::Timeout || stage == Stage::Proxy;
}

HttpError httpError(int status, const QByteArray &reason, const Headers &headers, const QByteArray &body,
                    const QList<Secret> &secrets)
{
    constexpr qsizetype keptBytes = 4096;
    HttpError error;
    error.status = status;
    error.reason = redacted(QString::fromUtf8(reason), secrets);
    error.requestId = redacted(QString::fromUtf8(headerValue(headers, "x-request-id")), secrets);
    error.retryAfter = RetryPolicy::serverDelay(headers);
    // More than is kept is cleaned, so that a key across the cut is seen whole.
    error.body = redacted(body.left(2 * keptBytes), secrets).left(keptBytes);
    return error;
}

} // namespace holt::net
