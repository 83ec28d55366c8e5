#include "app/demo.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace holt::app {

core::Servers::Demo Demo::start()
{
    if (!m_server) {
        QPluginLoader loader(QStringLiteral("holt-demo"));
        const auto *module = qobject_cast<DemoInterface *>(loader.instance());
        if (!module) {
            qWarning("The demo cannot be used: %s", qUtf8Printable(loader.errorString()));
            return {};
        }
        m_server = module->makeServer();
    }
    return m_server->start() ? core::Servers::Demo{QUrl(m_server->baseUrl()), Secret(m_server->key())}
                             : core::Servers::Demo();
}

void addModulePaths()
{
    // Beside the program is where Qt looks anyway.
    QCoreApplication::addLibraryPath(QCoreApplication::applicationDirPath() +
                                     QStringLiteral("/" HOLT_MODULES_FROM_BIN));
}

} // namespace holt::app
