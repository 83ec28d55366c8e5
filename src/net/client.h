#pragma once

#include "net/httpreply.h"
#include "net/request.h"
#include "net/retrypolicy.h"
#include "net/trafficlog.h"

#include <QObject>

class QNetworkAccessManager;

namespace holt::net {

/// Sends requests. Must outlive its replies. GUI thread.
class Client : public QObject
{
    Q_OBJECT

public:
    /// Makes a QNetworkAccessManager of its own, which uses the system's proxy but never one to reach this machine.
    explicit Client(QObject *parent = nullptr);
    /// Uses @p manager, which must outlive it.
    explicit Client(QNetworkAccessManager &manager, QObject *parent = nullptr);

    /// Returns at once, never null. The reply is a child of @p owner and deletes itself after finished().
    [[nodiscard]] HttpReply *send(const Request &request, QObject *owner);

    [[nodiscard]] TrafficLog &traffic() { return m_traffic; }

    [[nodiscard]] const RetryPolicy &retryPolicy() const { return m_retryPolicy; }
    /// For the requests to come.
    void setRetryPolicy(const RetryPolicy &policy) { m_retryPolicy = policy; }

private:
    friend class HttpReply;
    [[nodiscard]] QNetworkAccessManager &manager() { return m_manager; }

    QNetworkAccessManager &m_manager;
    TrafficLog m_traffic;
    RetryPolicy m_retryPolicy;
};

} // namespace holt::net
