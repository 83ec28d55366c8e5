#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace holt::app {

SingleInstance::SingleInstance(const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , m_directory(QDir(dataDirectory).absolutePath())
    , m_lock(m_directory + QStringLiteral("/holt.lock"))
{
    // A lock outlives a crash; QLockFile sees that its process is gone. Age alone never makes it stale.
    m_lock.setStaleLockTime(0);
    m_first = m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError;
    if (!m_first) {
        return;
    }
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(serverName()); // left behind by a crash
    m_server.listen(serverName());
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            socket->deleteLater();
        }
        Q_EMIT raiseRequested();
    });
}

bool SingleInstance::isFirst() const
{
    return m_first;
}

bool SingleInstance::raiseFirst() const
{
    // The second start has no window yet and is about to end: waiting here blocks nobody.
    QLocalSocket socket;
    socket.connectToServer(serverName());
    return socket.waitForConnected(2000);
}

QString SingleInstance::serverName() const
{
    const QByteArray hash = QCryptographicHash::hash(m_directory.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString(QStringLiteral("holt-") + QString::fromLatin1(hash.left(24)));
}

} // namespace holt::app
