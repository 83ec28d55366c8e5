#include "net/client.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace holt::net {

namespace {

/// The system's proxies, but none between this machine and itself: an environment that names a proxy rarely
/// remembers to except the loopback, and a model server on this machine must not be asked for through the office.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback()) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return systemProxyForQuery(query);
    }
};

QNetworkAccessManager *newManager(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    manager->setProxyFactory(new SystemProxies); // the manager owns it
    return manager;
}

} // namespace

Client::Client(QObject *parent)
    : QObject(parent)
    , m_manager(*newManager(this))
{
}

Client::Client(QNetworkAccessManager &manager, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
{
}

HttpReply *Client::send(const Request &request, QObject *owner)
{
    return new HttpReply(*this, request, owner);
}

} // namespace holt::net
