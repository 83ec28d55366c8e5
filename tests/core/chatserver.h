#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

/// A chat server over a real socket, whose next answers a test decides. GET /models offers one model.
class ChatServer : public QTcpServer
{
public:
    ChatServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    [[nodiscard]] QUrl baseUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(serverPort())); }
    [[nodiscard]] int requestCount() const { return m_count; }
    [[nodiscard]] QJsonObject lastRequest() const { return m_last; } ///< of the chat requests
    [[nodiscard]] int openConnections() const
    {
        int open = 0;
        for (const QTcpSocket *socket : findChildren<QTcpSocket *>()) {
            open += socket->state() == QAbstractSocket::ConnectedState ? 1 : 0;
        }
        return open;
    }

    /// A whole stream of these pieces.
    void answer(const QStringList &pieces)
    {
        m_response = streamHead() + events(pieces) +
                     "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
        m_keepOpen = false;
    }
    /// These pieces, then silence.
    void hold(const QStringList &pieces = {})
    {
        m_response = streamHead() + events(pieces);
        m_keepOpen = true;
    }
    /// These pieces, then the end of the connection.
    void breakOff(const QStringList &pieces)
    {
        m_response = streamHead() + events(pieces);
        m_keepOpen = false;
    }
    void refuse(int status, const QString &message)
    {
        m_response = refusal(status, message);
        m_keepOpen = false;
    }
    /// Only the next request.
    void refuseOnce(int status, const QString &message) { m_once = refusal(status, message); }

private:
    static QByteArray streamHead()
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    }

    static QByteArray events(const QStringList &pieces)
    {
        QByteArray bytes;
        for (const QString &piece : pieces) {
            const QJsonObject choice{{QStringLiteral("index"), 0},
                                     {QStringLiteral("delta"), QJsonObject{{QStringLiteral("content"), piece}}}};
            bytes += "data: " +
                     QJsonDocument(QJsonObject{{QStringLiteral("choices"), QJsonArray{choice}}})
                         .toJson(QJsonDocument::Compact) +
                     "\n\n";
        }
        return bytes;
    }

    static QByteArray whole(int status, const QByteArray &body)
    {
        return "HTTP/1.1 " + QByteArray::number(status) +
               " X\r\nContent-Type: application/json\r\nConnection: close\r\n" +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    static QByteArray refusal(int status, const QString &message)
    {
        const QJsonObject error{{QStringLiteral("message"), message}, {QStringLiteral("type"), QStringLiteral("test")}};
        return whole(status, QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson());
    }

    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        const qsizetype head = buffer.indexOf("\r\n\r\n");
        if (head < 0) {
            return;
        }
        const QByteArray headers = buffer.left(head).toLower();
        const qsizetype at = headers.indexOf("content-length:");
        const qsizetype length = at < 0 ? 0 : headers.mid(at + 15).split('\r').constFirst().trimmed().toLongLong();
        if (buffer.size() < head + 4 + length) {
            return;
        }
        const QByteArray body = buffer.mid(head + 4, length);
        const bool models = headers.startsWith("get");
        m_buffers.remove(socket);
        if (models) {
            socket->write(whole(200, "{\"data\":[{\"id\":\"llama-offered\"}]}"));
            socket->disconnectFromHost();
            return;
        }
        ++m_count;
        m_last = QJsonDocument::fromJson(body).object();
        const bool once = !m_once.isEmpty();
        socket->write(once ? std::exchange(m_once, {}) : m_response);
        if (once || !m_keepOpen) {
            socket->disconnectFromHost();
        }
    }

    QHash<QTcpSocket *, QByteArray> m_buffers;
    QByteArray m_response;
    QByteArray m_once;
    QJsonObject m_last;
    int m_count = 0;
    bool m_keepOpen = false;
};
