#pragma once

#include <QByteArray>
#include <QString>
#include <QtPlugin>

#include <memory>

namespace holt::app {

/// The running demo, as demo::Server describes it.
class DemoServer
{
public:
    virtual ~DemoServer() = default;

    [[nodiscard]] virtual bool start() = 0;
    [[nodiscard]] virtual QString baseUrl() const = 0;
    [[nodiscard]] virtual QByteArray key() const = 0;
};

/// What the module "holt-demo" offers.
class DemoInterface
{
public:
    virtual ~DemoInterface() = default;

    [[nodiscard]] virtual std::unique_ptr<DemoServer> makeServer() const = 0;
};

} // namespace holt::app

Q_DECLARE_INTERFACE(holt::app::DemoInterface, "io.github.holt.DemoInterface/1")
