#pragma once

#include "net/httpexchange.h"
#include "net/reply.h"
#include "net/retrypolicy.h"

#include <QPointer>
#include <QTimer>

namespace holt::net {

class Client;

/// A request on its way, with its retries and redirects. See Reply for the order of signals. An answer whose status is
/// not 2xx fails with HttpError; response() has its whole body then, for those who can read more in it.
class HttpReply : public Reply
{
    Q_OBJECT

public:
    ~HttpReply() override;

    void abort() override;

    /// Wants no more: emits nothing from now on, reads the rest of an answer whose end is near so that its connection
    /// can be used again, and deletes itself. Leaves its owner for the client.
    void letRunOut();

    /// The last answer, as far as it came. Also during retrying(), and after failed(). Its status is 0 where none came.
    [[nodiscard]] const Response &response() const { return m_response; }
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }
    [[nodiscard]] int retriesMade() const { return m_retriesMade; }

Q_SIGNALS:
    /// The head of the answer that counts: a good one. Once at most.
    void headersReceived(const holt::net::Response &head);
    void bytesReceived(const QByteArray &bytes); ///< where the request is streamed
    void uploadProgress(qint64 sent, qint64 total);
    void downloadProgress(qint64 received, qint64 total); ///< @p total is -1 where it is not known
    void succeeded(const holt::net::Response &response);

private:
    friend class Client;
    HttpReply(Client &client, Request request, QObject *owner);

    void startTry();
    void startHop(const Hop &hop);
    void exchangeEnded();
    void retryOrFail(const Error &error, bool worthRetrying);
    void settleRedirect();
    [[nodiscard]] HttpError httpError(const QString &reason = {}) const;
    [[nodiscard]] bool isWorthRetrying() const;
    void succeed();
    void fail(const Error &error);
    void end();

    QPointer<Client> m_client;
    Request m_request;
    Redactor m_redactor;
    RetryPolicy m_policy;
    Hop m_hop;
    QPointer<HttpExchange> m_exchange;
    QTimer m_wait;
    Response m_response;
    int m_retriesMade = 0;
    int m_hops = 0;
    bool m_over = false;
};

} // namespace holt::net
