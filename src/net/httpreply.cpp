#include "net/httpreply.h"

#include "net/client.h"
#include "net/logging.h"
#include "net/transporterror.h"

#include <cmath>

namespace holt::net {

using namespace std::chrono_literals;

namespace {

constexpr int mostRedirects = 5;
constexpr std::chrono::milliseconds runOutTime = 2s;

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

bool isUnreached(const Error &error)
{
    const auto *transport = error.as<TransportError>();
    return transport &&
           (transport->stage == TransportError::Stage::Resolve || transport->stage == TransportError::Stage::Connect);
}

} // namespace

HttpReply::HttpReply(Client &client, Request request, QObject *owner)
    : Reply(owner)
    , m_client(&client)
    , m_request(std::move(request))
    , m_redactor(m_request.secrets)
    , m_policy(client.retryPolicy())
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &HttpReply::startTry);
    QMetaObject::invokeMethod(this, &HttpReply::startTry, Qt::QueuedConnection);
}

HttpReply::~HttpReply()
{
    m_over = true;
    delete m_exchange;
}

void HttpReply::abort()
{
    if (!m_over) {
        qCInfo(lcNet).noquote() << m_request.verb << hostOf(m_request.url) << "stopped";
        fail(Cancelled{});
    }
}

void HttpReply::letRunOut()
{
    m_over = true;
    m_wait.stop();
    if (!m_exchange || !m_client) {
        deleteLater();
        return;
    }
    setParent(m_client);
    m_exchange->disconnect(this);
    connect(m_exchange, &HttpExchange::ended, this, &QObject::deleteLater);
    QTimer::singleShot(runOutTime, this, [this] {
        if (m_exchange) {
            m_exchange->stop(TrafficRecord::Outcome::Answered); // all that was wanted of it came
        }
        deleteLater();
    });
}

void HttpReply::startTry()
{
    if (m_over) {
        return;
    }
    if (!m_client) {
        fail(Cancelled{});
        return;
    }
    if (!isWebAddress(m_request.url)) {
        fail(TransportError{TransportError::Stage::Address, m_request.url.host(),
                            m_redactor.clean(m_request.url).toDisplayString()});
        return;
    }
    m_hops = 0;
    startHop(Hop{m_request.verb, m_request.url, m_request.headers, m_request.openBody || !m_request.body.isEmpty()});
}

void HttpReply::startHop(const Hop &hop)
{
    m_hop = hop;
    m_response = {};
    m_exchange =
        new HttpExchange(m_client->manager(), m_client->traffic(), m_request, hop, m_redactor, m_retriesMade, this);
    HttpExchange *exchange = m_exchange;
    connect(exchange, &HttpExchange::headReceived, this, [this, exchange] {
        m_response = exchange->response();
        if (!m_over && m_response.isGood()) {
            Q_EMIT headersReceived(m_response);
        }
    });
    connect(exchange, &HttpExchange::bytesReceived, this, &HttpReply::bytesReceived);
    connect(exchange, &HttpExchange::uploadProgress, this, &HttpReply::uploadProgress);
    connect(exchange, &HttpExchange::downloadProgress, this, &HttpReply::downloadProgress);
    connect(exchange, &HttpExchange::ended, this, &HttpReply::exchangeEnded);
    exchange->start();
}

void HttpReply::exchangeEnded()
{
    if (m_over) {
        return;
    }
    const std::optional<Error> error = m_exchange->error();
    m_response = m_exchange->response();
    m_exchange->disconnect(this);
    m_exchange->deleteLater();
    m_exchange = nullptr;
    qCInfo(lcNet).noquote() << m_hop.verb << hostOf(m_hop.url) << "status" << m_response.status << "retries"
                            << m_retriesMade;

    if (error) {
        retryOrFail(*error, m_response.status == 0 && isUnreached(*error));
    } else if (m_response.isGood()) {
        succeed();
    } else if (isRedirect(m_response)) {
        settleRedirect();
    } else {
        retryOrFail(httpError(), isWorthRetrying());
    }
}

void HttpReply::settleRedirect()
{
    if (++m_hops > mostRedirects) {
        fail(httpError(QStringLiteral("The server redirects without end")));
        return;
    }
    if (const auto hop = nextHop(m_hop, m_response)) {
        if (m_request.staysOnHost && !isSameOrigin(m_request.url, hop->url)) {
            fail(httpError(QStringLiteral("The redirect leads to another host: ") + hop->url.host()));
            return;
        }
        if (m_request.mayVisit && !m_request.mayVisit(hop->url)) {
            fail(httpError(QStringLiteral("The redirect leads to a host that may not be asked: ") + hop->url.host()));
            return;
        }
        startHop(*hop);
    } else {
        fail(httpError(hop.error()));
    }
}

bool HttpReply::isWorthRetrying() const
{
    return RetryPolicy::isWorthRetrying(m_response) && (!m_request.mayRetry || m_request.mayRetry(m_response));
}

void HttpReply::retryOrFail(const Error &error, bool worthRetrying)
{
    if (!worthRetrying || m_retriesMade >= m_request.maxRetries) {
        fail(error);
        return;
    }
    RetryNotice notice;
    notice.delay = m_policy.delay(m_retriesMade, m_response);
    notice.attempt = ++m_retriesMade;
    notice.maxRetries = m_request.maxRetries;
    notice.cause = error;
    const double waited = std::ceil(static_cast<double>(notice.delay.count()) * m_policy.waitScale);
    m_wait.start(std::chrono::milliseconds(static_cast<qint64>(waited)));
    Q_EMIT retrying(notice);
}

HttpError HttpReply::httpError(const QString &reason) const
{
    HttpError error;
    error.status = m_response.status;
    error.reason = m_redactor.clean(reason.isEmpty() ? QString::fromLatin1(m_response.reason) : reason);
    error.requestId = m_redactor.clean(QString::fromLatin1(m_response.requestId()));
    error.retryAfter = m_policy.serverDelay(m_response);
    error.body = m_redactor.cleanStart(m_response.body, 4096);
    return error;
}

void HttpReply::succeed()
{
    m_over = true;
    QPointer<HttpReply> self(this);
    Q_EMIT succeeded(m_response);
    if (self) {
        end();
    }
}

void HttpReply::fail(const Error &error)
{
    m_over = true;
    m_wait.stop();
    if (m_exchange) {
        m_exchange->stop();
        m_exchange->deleteLater(); // later: it may be what called
    }
    QPointer<HttpReply> self(this);
    Q_EMIT failed(error);
    if (self) {
        end();
    }
}

void HttpReply::end()
{
    QPointer<HttpReply> self(this);
    Q_EMIT finished();
    if (self) {
        deleteLater();
    }
}

} // namespace holt::net
