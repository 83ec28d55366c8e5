#pragma once

#include "net/reply.h"
#include "net/request.h"
#include "net/trafficlog.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace holt::net {

class Client;

/// One HTTP call, with its retries and redirects. See Reply for the order of signals.
class HttpReply : public Reply
{
    Q_OBJECT

public:
    ~HttpReply() override;

    void abort() override;

    /// Ends the call as succeeded with what has come: for a stream whose last event is in although the connection stays
    /// open. Only after headersReceived().
    void finishEarly();

    /// Holds the pace of a stream: bytes are not read while more than this is unread. In bytes.
    static constexpr qint64 readBufferBytes = 1024 * 1024;

Q_SIGNALS:
    /// The answer begins, with a status of 2xx.
    void headersReceived(int status, const holt::net::Headers &headers);
    /// The next bytes of a streamed answer.
    void bytesReceived(const QByteArray &bytes);
    void uploadProgress(qint64 sent, qint64 total);
    void downloadProgress(qint64 received, qint64 total); ///< total is -1 where the server does not say
    void succeeded(const holt::net::Response &response);

private:
    friend class Client;
    HttpReply(Client &client, Request request, QObject *owner);

    void start();
    void beginAttempt();
    void takeHeaders();
    void takeBytes();
    void attemptEnded();
    void followRedirect();
    void retryOrFail(const Error &error, bool retryable);
    void endRecord(TrafficRecord::Outcome outcome, const Error *error);
    void dropNetworkReply();
    void failWith(const Error &error);
    void succeedNow();
    void timedOut();
    [[nodiscard]] TransportError transport(TransportError::Stage stage, const QString &details) const;

    Client &m_client;
    Request m_request;    ///< as redirects have changed it
    const Request m_first; ///< as it was asked: where a retry begins again
    QPointer<QNetworkReply> m_reply;
    QTimer m_idle;
    QTimer m_retryWait;
    QElapsedTimer m_clock;
    TrafficRecord m_record;
    int m_status = 0;
    Headers m_headers;
    QByteArray m_body;
    QByteArray m_capture; ///< the beginning of the answer, for the record
    int m_retries = 0;
    int m_redirects = 0;
    bool m_showedBytes = false;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_done = false;
};

} // namespace holt::net

Q_DECLARE_METATYPE(holt::net::Response)
