#include "support/fakeserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace holt::test {

QByteArray FakeRequest::header(const QByteArray &name) const
{
    for (const auto &each : headers) {
        if (each.first.compare(name, Qt::CaseInsensitive) == 0) {
            return each.second;
        }
    }
    return {};
}

bool FakeRequest::hasHeader(const QByteArray &name) const
{
    return std::any_of(headers.cbegin(), headers.cend(),
                       [&name](const auto &each) { return each.first.compare(name, Qt::CaseInsensitive) == 0; });
}

/// One client: reads a request, plays its answer, reads the next.
class FakeServer::Connection : public QObject
{
public:
    Connection(FakeServer &server, QTcpSocket *socket, int number)
        : QObject(&server)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_wait.setSingleShot(true);
        connect(&m_wait, &QTimer::timeout, this, &Connection::play);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            --m_server.m_openConnections;
            Q_EMIT m_server.connectionClosed();
            deleteLater();
        });
        if (m_server.m_readLimit >= 0) {
            socket->setReadBufferSize(std::max<qint64>(m_server.m_readLimit, 16384));
        }
    }

    ~Connection() override { disconnect(m_socket, nullptr, this, nullptr); }

private:
    void read()
    {
        if (m_server.m_readLimit >= 0 && m_readTotal >= m_server.m_readLimit) {
            return;
        }
        const QByteArray bytes = m_socket->readAll();
        m_readTotal += bytes.size();
        if (!m_headDone) {
            m_pending += bytes;
            readHead();
        } else {
            takeBody(bytes);
        }
    }

    void readHead()
    {
        if (m_answering) {
            return; // the next request waits until this answer is out
        }
        const qsizetype end = m_pending.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        QList<QByteArray> lines = m_pending.left(end).split('\n');
        const QByteArray rest = m_pending.mid(end + 4);
        m_pending.clear();
        m_request = {};
        m_request.connection = m_number;
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        m_request.method = first.value(0);
        m_request.target = first.value(1);
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            m_request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
        m_bodyLeft = m_request.header("Content-Length").toLongLong();
        m_headDone = true;
        takeBody(rest);
    }

    void takeBody(const QByteArray &bytes)
    {
        const QByteArray part = bytes.left(m_bodyLeft);
        m_pending += bytes.mid(part.size());
        m_bodyLeft -= part.size();
        m_request.bodySize += part.size();
        if (m_server.m_keepBodies) {
            m_request.body += part;
        }
        if (m_bodyLeft > 0) {
            return;
        }
        m_headDone = false;
        m_answering = true;
        m_server.m_requests.append(m_request);
        m_steps = m_server.answerTo(m_request).steps();
        m_answerable = !m_steps.isEmpty();
        Q_EMIT m_server.requestReceived(m_request);
        play();
    }

    void play()
    {
        while (!m_steps.isEmpty()) {
            const FakeAnswer::Step step = m_steps.takeFirst();
            if (const auto *send = std::get_if<FakeAnswer::Send>(&step)) {
                m_socket->write(send->bytes);
                m_socket->flush();
                m_server.m_bytesSent += send->bytes.size();
                // Through the event loop before the next write, so that it travels alone.
                m_wait.start(0);
                return;
            }
            if (const auto *pause = std::get_if<FakeAnswer::Pause>(&step)) {
                m_wait.start(pause->time);
                return;
            }
            if (std::holds_alternative<FakeAnswer::Stall>(step)) {
                return;
            }
            if (std::holds_alternative<FakeAnswer::Close>(step)) {
                m_socket->disconnectFromHost();
                return;
            }
#ifdef Q_OS_UNIX
            // Without lingering, a close is a reset.
            const linger none{1, 0};
            ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
            m_socket->abort();
            return;
        }
        if (m_answerable) {
            m_answering = false;
            readHead();
        }
    }

    FakeServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QTimer m_wait;
    QByteArray m_pending;
    FakeRequest m_request;
    qint64 m_bodyLeft = 0;
    qint64 m_readTotal = 0;
    bool m_headDone = false;
    bool m_answering = false;
    bool m_answerable = false;
    QList<FakeAnswer::Step> m_steps;
};

FakeServer::FakeServer(QObject *parent)
    : QObject(parent)
{
    for (QTcpServer *server : {&m_server, &m_otherOrigin}) {
        connect(server, &QTcpServer::newConnection, this, [this, server] {
            while (QTcpSocket *socket = server->nextPendingConnection()) {
                ++m_connectionCount;
                ++m_openConnections;
                new Connection(*this, socket, m_connectionCount); // a child of the server
            }
        });
        if (!server->listen(QHostAddress::LocalHost)) {
            qFatal("The fake server found no port: %s", qPrintable(server->errorString()));
        }
    }
}

FakeServer::~FakeServer()
{
    // Before the members they use are gone.
    const QObjectList connections = children();
    qDeleteAll(connections);
}

quint16 FakeServer::port() const
{
    return m_server.serverPort();
}

QUrl FakeServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(path));
}

QUrl FakeServer::otherOriginUrl(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_otherOrigin.serverPort()).arg(path));
}

FakeAnswer FakeServer::answerTo(const FakeRequest &request)
{
    if (!m_queue.isEmpty()) {
        return m_queue.takeFirst();
    }
    if (m_handler) {
        return m_handler(request);
    }
    return FakeAnswer::whole(404, "text/plain", "no answer was prepared");
}

} // namespace holt::test
