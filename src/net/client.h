#pragma once

#include "net/httpreply.h"
#include "net/request.h"
#include "net/retry.h"
#include "net/trafficlog.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace holt::net {

/// HTTP over QNetworkAccessManager: retries, idle timeouts, redirects and the record of what went over the wire. Cookies
/// and stored logins are never used. GUI thread.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(QObject *parent = nullptr);

    /// Sends @p request, after this function has returned. The reply is a child of @p owner and deletes itself.
    [[nodiscard]] HttpReply *send(Request request, QObject *owner);

    [[nodiscard]] TrafficLog &traffic() { return m_traffic; }
    [[nodiscard]] RetryPolicy &retryPolicy() { return m_retryPolicy; }
    [[nodiscard]] QNetworkAccessManager &network() { return m_network; }

private:
    QNetworkAccessManager m_network;
    TrafficLog m_traffic;
    RetryPolicy m_retryPolicy;
};

} // namespace holt::net
