#include "net/httpexchange.h"

#include "net/outbody.h"
#include "net/transporterror.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslError>

#include <algorithm>

namespace holt::net {

namespace {

constexpr qint64 errorBodyLimit = qint64(1024) * 1024;

bool isUnreachable(QNetworkReply::NetworkError code)
{
    return code == QNetworkReply::ConnectionRefusedError || code == QNetworkReply::HostNotFoundError ||
           code == QNetworkReply::TimeoutError;
}

bool usesProxy(const QNetworkAccessManager &manager, const QUrl &url)
{
    QNetworkProxy proxy = manager.proxy();
    if (QNetworkProxyFactory *factory = manager.proxyFactory()) {
        proxy = factory->queryProxy(QNetworkProxyQuery(url)).value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    }
    return proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &manager, TrafficLog &traffic, const Request &request, const Hop &hop,
                           const Redactor &redactor, int attempt, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_traffic(&traffic)
    , m_request(request)
    , m_hop(hop)
    , m_redactor(redactor)
{
    m_record.attempt = attempt;
    m_idle.setSingleShot(true);
    m_idle.setInterval(request.idleTimeout);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        TransportError error;
        error.stage = TransportError::Stage::Timeout;
        error.host = hostOf(m_hop.url);
        error.details = QStringLiteral("silent for %1 ms").arg(m_request.idleTimeout.count());
        endWith(error);
    });
}

HttpExchange::~HttpExchange()
{
    stop();
}

void HttpExchange::stop(TrafficRecord::Outcome outcome)
{
    if (!m_over) {
        m_over = true;
        m_idle.stop();
        dropReply();
        closeRecord(outcome);
    }
}

QNetworkRequest HttpExchange::networkRequest() const
{
    QNetworkRequest request(m_hop.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Text packs well; the limit on the body is the safety.
    request.setDecompressedSafetyCheckThreshold(-1);
    if (m_request.streamed) {
        // A packed stream would arrive in the packer's portions, not the server's.
        request.setRawHeader("Accept-Encoding", "identity");
    }
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Holt/" HOLT_VERSION));
    for (const auto &header : m_hop.headers) {
        request.setRawHeader(header.first, header.second);
    }
    return request;
}

void HttpExchange::start()
{
    QNetworkRequest request = networkRequest();
    m_clock.start();
    OutBody *body = nullptr;
    if (m_hop.withBody && m_request.openBody) {
        std::unique_ptr<QIODevice> source = m_request.openBody();
        if (!source) {
            openRecord(request, 0);
            QMetaObject::invokeMethod(
                this,
                [this] {
                    endWith(LocalError{LocalError::Kind::NotFound, tr("The file to upload"), {}});
                },
                Qt::QueuedConnection);
            return;
        }
        body = new OutBody(std::move(source), nullptr);
    } else if (m_hop.withBody && !m_request.body.isEmpty()) {
        body = new OutBody(m_request.body, nullptr);
    }
    openRecord(request, body ? body->length() : 0);
    if (body) {
        request.setHeader(QNetworkRequest::ContentLengthHeader, body->length());
        m_reply = m_manager.sendCustomRequest(request, m_hop.verb, body);
        body->setParent(m_reply);
    } else {
        m_reply = m_manager.sendCustomRequest(request, m_hop.verb);
    }

    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::takeEnd);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            m_tlsErrors.append(error.errorString());
        }
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        stillAlive();
        if (total > 0) {
            Q_EMIT uploadProgress(sent, total);
        }
    });
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this](qint64 received, qint64 total) {
        if (m_response.isGood()) {
            Q_EMIT downloadProgress(received, total);
        }
    });
    stillAlive();
}

void HttpExchange::stillAlive()
{
    if (!m_over && m_request.idleTimeout.count() > 0) {
        m_idle.start();
    }
}

void HttpExchange::takeHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_over || hasHead() || status < 200) {
        return;
    }
    stillAlive();
    m_response.url = m_hop.url;
    m_response.status = status;
    m_response.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    m_response.headers = m_reply->rawHeaderPairs();
    m_record.firstByte = std::chrono::milliseconds(m_clock.elapsed());
    m_record.status = status;
    m_record.reason = m_redactor.clean(m_response.reason);
    for (const auto &header : std::as_const(m_response.headers)) {
        m_record.responseHeaders.append({header.first, m_redactor.cleanHeader(header.first, header.second)});
    }
    if (m_traffic) {
        m_traffic->update(m_record);
    }
    Q_EMIT headReceived();
}

void HttpExchange::takeBytes()
{
    if (m_over || !m_reply) {
        return;
    }
    const QPointer<HttpExchange> self(this);
    takeHead();
    if (!self || m_over) {
        return; // a listener ended it
    }
    stillAlive();
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty()) {
        return;
    }
    m_received += bytes.size();
    const qsizetype room =
        TrafficLog::bodyLimit + std::max<qsizetype>(m_redactor.longest(), 1024) - m_recordedBody.size();
    if (room > 0) {
        m_recordedBody.append(bytes.left(room));
    }
    if (m_request.streamed && m_response.isGood()) {
        Q_EMIT bytesReceived(bytes);
    } else if (!keep(bytes)) {
        endWith(m_error);
    }
}

/// False when there is no use in reading on.
bool HttpExchange::keep(const QByteArray &bytes)
{
    const qint64 limit = m_response.isGood() ? m_request.maxBodySize : std::min(errorBodyLimit, m_request.maxBodySize);
    if (m_response.body.size() + bytes.size() <= limit) {
        m_response.body.append(bytes);
        return true;
    }
    if (m_response.isGood()) {
        m_error = DecodeError{tr("an answer of at most %1 MB").arg(limit / (1024 * 1024)),
                              m_redactor.cleanStart(m_response.body, 256),
                              {}};
    } else {
        m_response.body.append(bytes.left(limit - m_response.body.size())); // enough to know the error by
    }
    return false;
}

void HttpExchange::takeEnd()
{
    const QPointer<HttpExchange> self(this);
    takeBytes();
    if (!self || m_over || !m_reply) {
        return;
    }
    const QNetworkReply::NetworkError code = m_reply->error();
    QString details = m_reply->errorString();
    if (!m_tlsErrors.isEmpty()) {
        details = m_tlsErrors.join(QLatin1String("; "));
    }
    if (hasHead() && !m_response.isGood()) {
        endWith(std::nullopt); // the status says more than how its body ended
        return;
    }
    if (code != QNetworkReply::NoError || !hasHead()) {
        TransportError error = transportError(code, m_hop.url, m_redactor.clean(details), hasHead());
        if (!hasHead() && isUnreachable(code) && usesProxy(m_manager, m_hop.url)) {
            error.stage = TransportError::Stage::Proxy; // the only one a connection was made to
            error.host = hostOf(m_hop.url);
        }
        endWith(error);
        return;
    }
    bool hasLength = false;
    const qint64 length = m_response.header("Content-Length").toLongLong(&hasLength);
    if (hasLength && m_hop.verb != "HEAD" && m_response.header("Content-Encoding").isEmpty() && m_received < length) {
        endWith(transportError(QNetworkReply::RemoteHostClosedError, m_hop.url,
                               QStringLiteral("%1 of %2 bytes came").arg(m_received).arg(length), true));
        return;
    }
    endWith(std::nullopt);
}

void HttpExchange::endWith(std::optional<Error> error)
{
    if (m_over) {
        return;
    }
    m_over = true;
    m_idle.stop();
    m_error = std::move(error);
    dropReply();
    const auto *timeout = m_error ? m_error->as<TransportError>() : nullptr;
    if (timeout && timeout->stage == TransportError::Stage::Timeout && hasHead() && !m_response.isGood()) {
        m_error.reset(); // the status says more than how its body ended
    }
    closeRecord(m_error                  ? TrafficRecord::Outcome::Failed
                : isRedirect(m_response) ? TrafficRecord::Outcome::Redirected
                                         : TrafficRecord::Outcome::Answered);
    Q_EMIT ended();
}

void HttpExchange::dropReply()
{
    if (!m_reply) {
        return;
    }
    m_reply->disconnect(this);
    if (m_reply->isRunning()) {
        m_reply->abort();
    }
    m_reply->deleteLater();
    m_reply = nullptr;
}

void HttpExchange::openRecord(const QNetworkRequest &request, qint64 bodySize)
{
    m_record.verb = m_hop.verb;
    m_record.url = m_redactor.clean(m_hop.url);
    const QList<QByteArray> names = request.rawHeaderList();
    for (const QByteArray &name : names) {
        m_record.requestHeaders.append({name, m_redactor.cleanHeader(name, request.rawHeader(name))});
    }
    if (m_hop.withBody) {
        m_record.requestBody = m_redactor.cleanStart(m_request.body, TrafficLog::bodyLimit);
    }
    m_record.requestSize = bodySize;
    m_record.started = QDateTime::currentDateTime();
    if (m_traffic) {
        m_record.id = m_traffic->add(m_record);
    }
}

void HttpExchange::closeRecord(TrafficRecord::Outcome outcome)
{
    if (!m_traffic || m_record.id == 0) {
        return;
    }
    m_record.outcome = outcome;
    m_record.total = std::chrono::milliseconds(m_clock.elapsed());
    m_record.responseSize = m_received;
    m_record.responseBody = m_redactor.cleanStart(m_recordedBody, TrafficLog::bodyLimit);
    m_record.error = m_error ? m_error->details() : QString();
    m_traffic->update(m_record);
}

} // namespace holt::net
