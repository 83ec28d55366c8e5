#pragma once

#include "support/fakeanswer.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace holt::test {

/// A request as it came over the wire.
struct FakeRequest
{
    QByteArray method;
    QByteArray target; ///< path and query, as sent
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< empty where the server was told to keep no bodies
    qint64 bodySize = 0;
    int connection = 0; ///< which connection it came over: 1 is the first

    /// The value of the first header of this name, in any case; empty where there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] bool hasHeader(const QByteArray &name) const;
};

/// A web server for tests, on a free port of 127.0.0.1, in the thread that makes it: its event loop must run (QTRY_*,
/// QSignalSpy::wait). It reads HTTP/1.1 requests, keeps them, and plays an answer for each: the enqueued ones in
/// their order, then what the handler gives, then 404. Connections are kept alive unless an answer closes them.
class FakeServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<FakeAnswer(const FakeRequest &)>;

    explicit FakeServer(QObject *parent = nullptr);
    ~FakeServer() override;

    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:<port><path>"
    [[nodiscard]] QUrl url(const QString &path = {}) const;
    /// The same on another port: another origin for a client, the same server.
    [[nodiscard]] QUrl otherOriginUrl(const QString &path = {}) const;

    void enqueue(const FakeAnswer &answer) { m_queue.append(answer); }
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// For uploads whose size alone is of interest.
    void setKeepBodies(bool keep) { m_keepBodies = keep; }
    /// Reads @p bytes of each request's body, then nothing more: a server that has stopped to listen.
    void setReadNoMoreThan(qint64 bytes) { m_readLimit = bytes; }

    [[nodiscard]] const QList<FakeRequest> &requests() const { return m_requests; }
    [[nodiscard]] int requestCount() const { return static_cast<int>(m_requests.size()); }
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    [[nodiscard]] int openConnections() const { return m_openConnections; }
    /// How many bytes of the answers were handed to the network so far.
    [[nodiscard]] qint64 bytesSent() const { return m_bytesSent; }

    /// Accepts no connection any more; those that are open stay.
    void stopListening()
    {
        m_server.close();
        m_otherOrigin.close();
    }

Q_SIGNALS:
    void requestReceived(const holt::test::FakeRequest &request);
    void connectionClosed();

private:
    class Connection;

    FakeAnswer answerTo(const FakeRequest &request);

    QTcpServer m_server;
    QTcpServer m_otherOrigin; ///< another port, for redirects to elsewhere
    QList<FakeAnswer> m_queue;
    Handler m_handler;
    QList<FakeRequest> m_requests;
    int m_connectionCount = 0;
    int m_openConnections = 0;
    qint64 m_bytesSent = 0;
    qint64 m_readLimit = -1;
    bool m_keepBodies = true;
};

} // namespace holt::test
