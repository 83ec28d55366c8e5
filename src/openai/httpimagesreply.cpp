#include "openai/httpimagesreply.h"

#include "base/onpool.h"
#include "net/client.h"
#include "net/httpreply.h"
#include "openai/errors.h"
#include "openai/parsing.h"

namespace holt::openai {

namespace {

constexpr qsizetype maxWholeBytes = qsizetype(512) * 1024 * 1024;
constexpr qsizetype startKept = 4096; ///< of a body, to say what came instead of images

} // namespace

struct HttpImagesReply::ReadEvent
{
    ImageEvent event;
    std::optional<ApiError> error;
    QByteArray start;
    QString problem; ///< why it is no JSON
};

struct HttpImagesReply::ReadAnswer
{
    ImagesResult result;
    std::optional<ApiError> error;
    bool isAnswer = false;
    QString problem;
};

HttpImagesReply::HttpImagesReply(net::Client &http, const Result<net::Request> &request, int count, QObject *owner)
    : ImagesReply(owner)
    , m_expected(count)
{
    if (!request) {
        QMetaObject::invokeMethod(
            this, [this, error = request.error()] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    m_secrets = request->secrets;
    m_http = http.send(*request, this);
    connect(m_http, &net::Reply::retrying, this, &net::Reply::retrying);
    connect(m_http, &net::Reply::failed, this, &HttpImagesReply::httpFailed);
    connect(m_http, &net::HttpReply::uploadProgress, this, &ImagesReply::uploadProgress);
    connect(m_http, &net::HttpReply::bytesReceived, this, &HttpImagesReply::takeBytes);
    connect(m_http, &net::HttpReply::succeeded, this, &HttpImagesReply::httpEnded);
}

void HttpImagesReply::abort()
{
    fail(Cancelled{});
}

void HttpImagesReply::takeBytes(const QByteArray &bytes)
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
        fail(unexpected(tr("an answer of less than 512 MB"), m_whole, {}, m_secrets));
    } else {
        m_whole += bytes;
    }
}

void HttpImagesReply::takeEvents(const QList<net::SseEvent> &events)
{
    m_waiting.append(events);
    if (m_events.overflowed()) {
        fail(unexpected(tr("events of less than 64 MB"), {}, {}, m_secrets));
        return;
    }
    readNext();
}

void HttpImagesReply::readNext()
{
    while (!m_reading && !m_done && !m_waiting.isEmpty()) {
        const net::SseEvent event = m_waiting.takeFirst();
        const QByteArray data = event.data.trimmed();
        if (data.isEmpty()) {
            continue;
        }
        if (data == "[DONE]") {
            m_saidDone = true;
            continue;
        }
        m_reading = true;
        onPool(
            this,
            [data, named = event.type == "error", status = m_status] {
                const ParsedJson parsed = parseJson(data);
                const QJsonObject object = parsed.document.object();
                ReadEvent read;
                read.start = data.left(startKept);
                read.error = apiErrorFromJson(object, status);
                if (!parsed.document.isObject()) {
                    read.problem = parsed.problem.isEmpty() ? QStringLiteral("no object") : parsed.problem;
                }
                if (!read.error && named) {
                    read.error = ApiError();
                    read.error->status = status;
                    read.error->message =
                        object.value(QLatin1String("message")).toString(QString::fromUtf8(data.left(1000)));
                }
                if (!read.error) {
                    read.event = imageEventFromJson(object);
                    if (read.event.kind == ImageEvent::Kind::Unknown && object.contains(QLatin1String("data"))) {
                        // A server that puts the whole answer into one event.
                        const ImagesResult whole = imagesFromJson(object);
                        if (!whole.images.isEmpty()) {
                            read.event.kind = ImageEvent::Kind::Completed;
                            read.event.image = whole.images.constFirst();
                            read.event.facts = whole;
                        }
                    }
                }
                return read;
            },
            [this](const ReadEvent &read) {
                m_reading = false;
                takeEvent(read);
            });
    }
    if (!m_reading && !m_done && m_waiting.isEmpty()) {
        if (m_saidDone || m_httpOver) {
            concludeStream();
        }
    }
}

void HttpImagesReply::takeEvent(const ReadEvent &read)
{
    if (m_done) {
        return;
    }
    if (read.error) {
        failWithApi(*read.error);
        return;
    }
    if (!read.problem.isEmpty()) {
        fail(unexpected(tr("a JSON object in the stream"), read.start, read.problem, m_secrets));
        return;
    }
    const QPointer<HttpImagesReply> alive(this);
    const int image = static_cast<int>(m_result.images.size());
    if (read.event.kind == ImageEvent::Kind::Partial && !read.event.image.bytes.isEmpty()) {
        Q_EMIT partialImage(PartialImage{image, read.event.index, read.event.image.bytes});
    } else if (read.event.kind == ImageEvent::Kind::Completed) {
        QList<ImageItem> images = m_result.images;
        const QList<ImageItem> several = read.event.facts.images;
        images.append(several.isEmpty() ? QList<ImageItem>{read.event.image} : several);
        m_result = read.event.facts;
        m_result.images = images;
        Q_EMIT imageCompleted(image);
    }
    if (alive && !m_done) {
        readNext();
    }
}

void HttpImagesReply::httpEnded(const net::Response &response)
{
    m_status = response.status;
    if (m_form == Form::Unknown && !response.body.isEmpty()) {
        // Not asked to stream: all comes now, and from some servers as events nevertheless.
        takeBytes(response.body);
        if (m_done) {
            return;
        }
    }
    m_httpOver = true;
    if (m_form == Form::Whole) {
        readWhole();
    } else if (m_form == Form::Unknown) {
        fail(unexpected(tr("an image"), {}, tr("The server sent nothing."), m_secrets));
    } else {
        takeEvents(m_events.finish());
    }
}

void HttpImagesReply::httpFailed(const Error &error)
{
    if (error.isCancelled()) {
        fail(error);
        return;
    }
    // The images that came before the connection broke are read first.
    m_httpOver = true;
    m_httpError = withApiError(error, m_http ? m_http->response().body : QByteArray(), m_secrets);
    if (m_form == Form::Events) {
        readNext();
    } else {
        fail(*m_httpError);
    }
}

void HttpImagesReply::concludeStream()
{
    const bool whole = m_result.images.size() >= m_expected || (m_saidDone && !m_result.images.isEmpty());
    if (whole || (!m_httpError && !m_result.images.isEmpty())) {
        succeed(); // fewer than asked for are for the caller to tell
    } else if (m_httpError) {
        fail(*m_httpError);
    } else {
        fail(TransportError{TransportError::Stage::Broken, m_http ? m_http->response().url.host() : QString(),
                            tr("The stream ended without its last event.")});
    }
}

void HttpImagesReply::readWhole()
{
    const QByteArray body = std::exchange(m_whole, m_whole.left(startKept));
    onPool(
        this,
        [body, status = m_status] {
            const ParsedJson parsed = parseJson(body);
            const QJsonObject object = parsed.document.object();
            ReadAnswer answer;
            answer.problem = parsed.problem;
            answer.error = apiErrorFromJson(object, status);
            if (!answer.error) {
                answer.isAnswer = object.value(QLatin1String("data")).isArray();
                answer.result = imagesFromJson(object);
            }
            return answer;
        },
        [this](const ReadAnswer &answer) { takeWhole(answer); });
}

void HttpImagesReply::takeWhole(const ReadAnswer &answer)
{
    if (m_done) {
        return;
    }
    if (answer.error) {
        failWithApi(*answer.error);
    } else if (!answer.isAnswer) {
        fail(unexpected(tr("images"), m_whole, answer.problem, m_secrets));
    } else if (answer.result.images.isEmpty()) {
        fail(unexpected(tr("an image"), {}, tr("The list of images is empty."), m_secrets));
    } else {
        m_result = answer.result;
        succeed();
    }
}

void HttpImagesReply::succeed()
{
    if (m_done) {
        return;
    }
    m_done = true;
    endHttp(false);
    deleteLater();
    const QPointer<HttpImagesReply> alive(this);
    const ImagesResult result = m_result;
    Q_EMIT succeeded(result);
    if (alive) {
        Q_EMIT finished();
    }
}

void HttpImagesReply::fail(const Error &error)
{
    if (m_done) {
        return;
    }
    m_done = true;
    endHttp(error.isCancelled());
    deleteLater();
    const QPointer<HttpImagesReply> alive(this);
    Q_EMIT failed(error);
    if (alive) {
        Q_EMIT finished();
    }
}

void HttpImagesReply::failWithApi(ApiError error)
{
    if (m_http) {
        error.requestId = QString::fromLatin1(m_http->response().requestId());
    }
    fail(withoutSecrets(std::move(error), m_secrets));
}

void HttpImagesReply::endHttp(bool cancelled)
{
    m_waiting.clear();
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
