#include "net/httpreply.h"

#include "net/client.h"
#include "net/httperror.h"
#include "net/logging.h"
#include "net/oneshotbody.h"
#include "net/redirect.h"

#include <QBuffer>
#include <QNetworkReply>

namespace holt::net {

namespace {

constexpr int maxRedirects = 5;
constexpr qint64 maxErrorBodyBytes = 1024 * 1024;
constexpr qsizetype captureBytes = TrafficLog::maxBodyBytes + 4096;

QNetworkRequest networkRequest(const Request &request, qint64 bodySize)
{
    QNetworkRequest made(request.url);
    for (const auto &[name, value] : request.headers) {
        made.setRawHeader(name, value);
    }
    if (bodySize >= 0) {
        // With the length known and no buffering, the body is read as it goes out.
        made.setHeader(QNetworkRequest::ContentLengthHeader, bodySize);
        made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return made;
}

std::unique_ptr<QIODevice> openBody(const Request &request)
{
    if (request.makeBody) {
        return request.makeBody();
    }
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(request.body);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

} // namespace

HttpReply::HttpReply(Client &client, Request request, QObject *owner)
    : Reply(owner)
    , m_client(client)
    , m_request(request)
    , m_first(std::move(request))
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &HttpReply::timedOut);
    m_retryWait.setSingleShot(true);
    connect(&m_retryWait, &QTimer::timeout, this, &HttpReply::beginAttempt);
}

HttpReply::~HttpReply()
{
    if (!m_done) {
        endRecord(TrafficRecord::Outcome::Cancelled, nullptr);
    }
    dropNetworkReply();
}

void HttpReply::start()
{
    if (m_done) {
        return; // aborted before it began
    }
    const QString scheme = m_request.url.scheme();
    if (!m_request.url.isValid() || m_request.url.host().isEmpty() ||
        (scheme != QLatin1String("http") && scheme != QLatin1String("https"))) {
        failWith(transport(TransportError::Stage::Address, m_request.url.errorString()));
        return;
    }
    beginAttempt();
}

void HttpReply::beginAttempt()
{
    m_status = 0;
    m_headers.clear();
    m_body.clear();
    m_capture.clear();
    m_timedOut = false;
    m_tooLarge = false;

    OneShotBody *body = nullptr;
    const bool hasBody = m_request.makeBody || !m_request.body.isEmpty();
    if (hasBody) {
        std::unique_ptr<QIODevice> source = openBody(m_request);
        if (!source || !source->isReadable()) {
            failWith(LocalError{LocalError::Kind::File, tr("to upload"), source ? source->errorString() : QString()});
            return;
        }
        body = new OneShotBody(std::move(source));
    }

    TrafficRecord record;
    record.startedAt = QDateTime::currentDateTimeUtc();
    record.verb = m_request.verb;
    record.url = m_request.url;
    record.requestHeaders = m_request.headers;
    record.requestBody = m_request.body.left(captureBytes);
    record.requestBytes = body ? body->totalSize() : 0;
    record.attempt = m_retries;
    m_record = record;
    m_record.id = m_client.traffic().begin(std::move(record), m_request.secrets);
    m_clock.start();

    const QNetworkRequest request = networkRequest(m_request, body ? body->totalSize() : -1);
    m_reply = m_client.network().sendCustomRequest(request, m_request.verb, body);
    if (body) {
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(readBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpReply::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpReply::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpReply::attemptEnded);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        if (sent > 0) {
            m_idle.start(m_request.idleTimeout);
            Q_EMIT uploadProgress(sent, total);
        }
    });
    m_idle.start(m_request.idleTimeout);
}

void HttpReply::takeHeaders()
{
    if (m_done || m_status != 0) {
        return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        return;
    }
    m_idle.start(m_request.idleTimeout);
    m_status = status;
    m_headers = m_reply->rawHeaderPairs();
    m_record.firstByteMs = m_clock.elapsed();
    if (status >= 200 && status < 300) {
        Q_EMIT headersReceived(status, m_headers);
    }
}

void HttpReply::takeBytes()
{
    if (m_done || !m_reply) {
        return;
    }
    takeHeaders();
    if (m_done) {
        return;
    }
    m_idle.start(m_request.idleTimeout);
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty()) {
        return;
    }
    m_record.responseBytes += bytes.size();
    if (m_capture.size() < captureBytes) {
        m_capture += bytes.left(captureBytes - m_capture.size());
    }
    const bool good = m_status >= 200 && m_status < 300;
    if (good && m_request.streamed) {
        m_showedBytes = true;
        Q_EMIT bytesReceived(bytes);
        return;
    }
    const qint64 room = (good ? m_request.maxBodyBytes : maxErrorBodyBytes) - m_body.size();
    if (bytes.size() <= room) {
        m_body += bytes;
    } else if (good) {
        m_tooLarge = true;
        m_reply->abort(); // goes on in attemptEnded()
        return;
    }
    if (good) {
        const QVariant total = m_reply->header(QNetworkRequest::ContentLengthHeader);
        Q_EMIT downloadProgress(m_body.size(), total.isValid() ? total.toLongLong() : -1);
    }
}

void HttpReply::attemptEnded()
{
    if (m_done || !m_reply) {
        return;
    }
    m_idle.stop();
    // A listener of the last bytes may end the call, or delete it.
    const QPointer<HttpReply> alive(this);
    takeHeaders();
    if (alive && !m_done && !m_tooLarge && !m_timedOut) {
        takeBytes();
    }
    if (!alive || m_done || !m_reply) {
        return;
    }
    m_idle.stop();

    const QNetworkReply::NetworkError networkError = m_reply->error();
    if (m_tooLarge) {
        failWith(DecodeError{tr("an answer of at most %1 MB").arg(m_request.maxBodyBytes / (1024 * 1024)),
                             redacted(m_capture.left(512), m_request.secrets).left(256), {}});
    } else if (m_timedOut) {
        retryOrFail(transport(TransportError::Stage::Timeout, QString()), m_status == 0);
    } else if (isRedirect(m_status)) {
        followRedirect();
    } else if (m_status != 0 && (m_status < 200 || m_status >= 300)) {
        const HttpError error =
            httpError(m_status, m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray(), m_headers,
                      m_body, m_request.secrets);
        const bool retryable = RetryPolicy::isRetryable(m_status, m_headers) &&
                               (!m_request.mayRetry || m_request.mayRetry(m_status, m_body));
        retryOrFail(error, retryable);
    } else if (networkError != QNetworkReply::NoError || m_status == 0) {
        const TransportError::Stage stage = stageOf(networkError, m_status != 0);
        retryOrFail(transport(stage, m_reply->errorString()), m_status == 0 && isConnectionFailure(stage));
    } else {
        succeedNow();
    }
}

void HttpReply::followRedirect()
{
    const std::optional<Request> next = m_redirects < maxRedirects
                                            ? redirected(m_request, m_status, headerValue(m_headers, "location"))
                                            : std::nullopt;
    if (!next) {
        failWith(httpError(m_status, m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray(),
                           m_headers, m_body, m_request.secrets));
        return;
    }
    ++m_redirects;
    endRecord(TrafficRecord::Outcome::Succeeded, nullptr);
    dropNetworkReply();
    m_request = *next;
    beginAttempt();
}

void HttpReply::retryOrFail(const Error &error, bool retryable)
{
    if (!retryable || m_showedBytes || m_retries >= m_request.maxRetries) {
        failWith(error);
        return;
    }
    endRecord(TrafficRecord::Outcome::Failed, &error);
    const Headers headers = m_headers;
    dropNetworkReply();
    ++m_retries;
    m_redirects = 0;
    m_request = m_first;
    const std::chrono::milliseconds delay = m_client.retryPolicy().delay(m_retries, headers);
    qCDebug(log) << "retry" << m_retries << "in" << delay.count() << "ms";
    m_retryWait.start(delay);
    Q_EMIT retrying({m_retries, m_request.maxRetries, delay, error});
}

void HttpReply::timedOut()
{
    if (m_reply && !m_done) {
        m_timedOut = true;
        m_reply->abort(); // goes on in attemptEnded()
    }
}

void HttpReply::abort()
{
    failWith(Cancelled{});
}

void HttpReply::finishEarly()
{
    if (!m_done && m_status != 0) {
        succeedNow();
    }
}

void HttpReply::succeedNow()
{
    m_done = true;
    m_idle.stop();
    endRecord(TrafficRecord::Outcome::Succeeded, nullptr);
    dropNetworkReply();
    deleteLater();
    const QPointer<HttpReply> alive(this);
    Q_EMIT succeeded({m_status, m_headers, m_body});
    if (alive) {
        Q_EMIT finished();
    }
}

void HttpReply::failWith(const Error &error)
{
    if (m_done) {
        return;
    }
    m_done = true;
    m_idle.stop();
    m_retryWait.stop();
    const auto outcome = error.isCancelled() ? TrafficRecord::Outcome::Cancelled : TrafficRecord::Outcome::Failed;
    endRecord(outcome, &error);
    dropNetworkReply();
    deleteLater();
    const QPointer<HttpReply> alive(this);
    Q_EMIT failed(error);
    if (alive) {
        Q_EMIT finished();
    }
}

void HttpReply::endRecord(TrafficRecord::Outcome outcome, const Error *error)
{
    if (m_record.id == 0 || m_record.outcome != TrafficRecord::Outcome::Running) {
        return;
    }
    m_record.status = m_status;
    m_record.responseHeaders = m_headers;
    m_record.responseBody = std::exchange(m_capture, {});
    m_record.durationMs = m_clock.elapsed();
    m_record.outcome = outcome;
    m_record.problem = error ? error->message() : QString();
    m_client.traffic().update(m_record, m_request.secrets);
}

void HttpReply::dropNetworkReply()
{
    if (!m_reply) {
        return;
    }
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    disconnect(reply, nullptr, this, nullptr);
    reply->abort();
    reply->deleteLater();
}

TransportError HttpReply::transport(TransportError::Stage stage, const QString &details) const
{
    return {stage, m_request.url.host(), redacted(details, m_request.secrets)};
}

} // namespace holt::net
