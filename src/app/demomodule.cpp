#include "app/demointerface.h"
#include "demo/server.h"

#include <QObject>

namespace holt::app {

namespace {

class Server : public DemoServer
{
public:
    bool start() override { return m_server.start(); }
    QString baseUrl() const override { return m_server.baseUrl(); }
    QByteArray key() const override { return m_server.key(); }

private:
    demo::Server m_server;
};

} // namespace

class DemoModule : public QObject, public DemoInterface
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.holt.DemoInterface/1")
    Q_INTERFACES(holt::app::DemoInterface)

public:
    std::unique_ptr<DemoServer> makeServer() const override { return std::make_unique<Server>(); }
};

} // namespace holt::app

#include "demomodule.moc"
