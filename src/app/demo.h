#pragma once

#include "app/demointerface.h"
#include "core/servers.h"

namespace holt::app {

/// The built-in demo. It is in a module of its own, "holt-demo", which is loaded when the demo is first needed: the
/// HTTP server's libraries would be a tenth of every start. GUI thread.
class Demo
{
public:
    /// Where the demo is; empty where the module is missing or the system gives no port. Starts it the first time.
    [[nodiscard]] core::Servers::Demo start();

private:
    std::unique_ptr<DemoServer> m_server;
};

/// Where the program looks for its modules: beside it, and where they are installed.
void addModulePaths();

} // namespace holt::app
