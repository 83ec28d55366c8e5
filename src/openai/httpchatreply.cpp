#include "openai/httpchatreply.h"

#include "net/client.h"
#include "net/httpreply.h"
#include "openai/errors.h"
#include "openai/parsing.h"

namespace holt::openai {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype maxWholeBytes = qsizetype(256) * 1024 * 1024;

/// After every choice has ended, only the usage and "[DONE]" can come. A server that sends neither and keeps the
/// connection open is not waited for longer than this.
constexpr std::chrono::milliseconds graceAfterEnd = 5s;

} // namespace

HttpChatReply::HttpChatReply(net::Client &http, const Result<net::Request> &request, int choices, QObject *owner)
    : ChatReply(owner)
{
    m_answer.setExpectedChoices(choices);
    m_grace.setSingleShot(true);
    m_grace.setInterval(graceAfterEnd);
    connect(&m_grace, &QTimer::timeout, this, &HttpChatReply::succeed);
    if (!request) {
        QMetaObject::invokeMethod(
            this, [this, error = request.error()] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    m_secrets = request->secrets;
    m_http = http.send(*request, this);
    connect(m_http, &net::Reply::retrying, this, &net::Reply::retrying);
    connect(m_http, &net::Reply::failed, this, &HttpChatReply::httpFailed);
    connect(m_http, &net::HttpReply::bytesReceived, this, &HttpChatReply::takeBytes);
    connect(m_http, &net::HttpReply::succeeded, this, &HttpChatReply::httpEnded);
}

void HttpChatReply::abort()
{
    fail(Cancelled{});
}

void HttpChatReply::takeBytes(const QByteArray &bytes)
{
    if (m_form == Form::Unknown) {
        m_whole += bytes;
        QByteArrayView start = QByteArrayView(m_whole);
        if (start.startsWith("\xEF\xBB\xBF")) {
            start = start.sliced(3);
        }
        start = start.trimmed();
        if (start.isEmpty()) {
            return;
        }
        m_form = start.front() == '{' || start.front() == '[' || start.front() == '<' ? Form::Whole : Form::Events;
        if (m_form == Form::Events) {
            takeEvents(m_events.feed(std::exchange(m_whole, {})));
        }
        return;
    }
    if (m_form == Form::Events) {
        takeEvents(m_events.feed(bytes));
    } else if (m_whole.size() + bytes.size() > maxWholeBytes) {
        fail(unexpected(tr("an answer of less than 256 MB"), m_whole, {}, m_secrets));
    } else {
        m_whole += bytes;
    }
}

void HttpChatReply::takeEvents(const QList<net::SseEvent> &events)
{
    // A listener may abort or delete this reply.
    const QPointer<HttpChatReply> alive(this);
    for (const net::SseEvent &event : events) {
        takeEvent(event);
        if (!alive || m_done) {
            return;
        }
    }
    if (m_events.overflowed()) {
        fail(unexpected(tr("events of less than 64 MB"), {}, {}, m_secrets));
    }
}

void HttpChatReply::takeEvent(const net::SseEvent &event)
{
    const QByteArray data = event.data.trimmed();
    if (data.isEmpty()) {
        return;
    }
    if (data == "[DONE]") {
        if (m_answer.hasChoices()) {
            succeed();
        } else {
            fail(unexpected(tr("an answer"), {}, tr("The stream ended without one."), m_secrets));
        }
        return;
    }
    const ParsedJson parsed = parseJson(data);
    const QJsonObject object = parsed.document.object();
    if (const auto error = apiErrorFromJson(object, m_status)) {
        failWithApi(*error);
        return;
    }
    if (event.type == "error") {
        ApiError error;
        error.status = m_status;
        error.message = object.value(QLatin1String("message")).toString(QString::fromUtf8(data.left(1000)));
        failWithApi(error);
        return;
    }
    if (!parsed.document.isObject()) {
        fail(unexpected(tr("a JSON object in the stream"), data, parsed.problem, m_secrets));
        return;
    }
    const QPointer<HttpChatReply> alive(this);
    const QList<ChatDelta> deltas = m_answer.add(object);
    for (const ChatDelta &part : deltas) {
        Q_EMIT delta(part);
        if (!alive || m_done) {
            return;
        }
    }
    if (m_answer.isFinished()) {
        m_grace.start(); // anew with each event
    }
}

void HttpChatReply::httpEnded(const net::Response &response)
{
    m_status = response.status;
    if (m_form == Form::Unknown && !response.body.isEmpty()) {
        // Not asked to stream: all comes now, and from some servers as events nevertheless.
        const QPointer<HttpChatReply> here(this);
        takeBytes(response.body);
        if (!here || m_done) {
            return;
        }
    }
    if (m_form == Form::Whole) {
        const QByteArray body = std::exchange(m_whole, m_whole.left(4096));
        parseJsonLater(body, this, [this](const ParsedJson &parsed) { takeWhole(parsed); });
        return;
    }
    const QPointer<HttpChatReply> alive(this);
    takeEvents(m_events.finish());
    if (!alive || m_done) {
        return;
    }
    if (m_answer.allEnded()) {
        succeed();
    } else if (m_answer.hasChoices()) {
        fail(TransportError{TransportError::Stage::Broken, response.url.host(),
                            tr("The stream ended without its last event.")});
    } else {
        fail(unexpected(tr("an answer"), {}, tr("The server sent nothing."), m_secrets));
    }
}

void HttpChatReply::httpFailed(const Error &error)
{
    // Everything was said before the connection went: the answer is whole.
    if (!error.isCancelled() && m_answer.isFinished()) {
        succeed();
    } else {
        fail(withApiError(error, m_http ? m_http->response().body : QByteArray(), m_secrets));
    }
}

void HttpChatReply::takeWhole(const ParsedJson &parsed)
{
    if (m_done) {
        return;
    }
    const QJsonObject object = parsed.document.object();
    if (const auto error = apiErrorFromJson(object, m_status)) {
        failWithApi(*error);
        return;
    }
    if (!object.contains(QLatin1String("choices"))) {
        fail(unexpected(tr("a chat completion"), m_whole, parsed.problem, m_secrets));
        return;
    }
    m_answer.setCompletion(chatCompletionFromJson(object));
    if (m_answer.hasChoices()) {
        succeed();
    } else {
        fail(unexpected(tr("an answer"), {}, tr("The list of choices is empty."), m_secrets));
    }
}

void HttpChatReply::succeed()
{
    if (m_done) {
        return;
    }
    m_done = true;
    endHttp(false);
    deleteLater();
    const QPointer<HttpChatReply> alive(this);
    const ChatCompletion completion = m_answer.completion();
    Q_EMIT succeeded(completion);
    if (alive) {
        Q_EMIT finished();
    }
}

void HttpChatReply::fail(const Error &error)
{
    if (m_done) {
        return;
    }
    m_done = true;
    endHttp(error.isCancelled());
    deleteLater();
    const QPointer<HttpChatReply> alive(this);
    Q_EMIT failed(error);
    if (alive) {
        Q_EMIT finished();
    }
}

void HttpChatReply::failWithApi(ApiError error)
{
    if (m_http) {
        error.requestId = QString::fromLatin1(m_http->response().requestId());
    }
    fail(withoutSecrets(std::move(error), m_secrets));
}

void HttpChatReply::endHttp(bool cancelled)
{
    m_grace.stop();
    if (!m_http) {
        return;
    }
    disconnect(m_http, nullptr, this, nullptr);
    if (cancelled) {
        m_http->abort();
    } else {
        m_http->letRunOut();
    }
}

} // namespace holt::openai
