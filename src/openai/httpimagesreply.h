#pragma once

#include "openai/replies.h"

#include "base/result.h"
#include "net/request.h"
#include "net/response.h"
#include "net/sseparser.h"

#include <QPointer>

#include <optional>

namespace holt::net {
class Client;
class HttpReply;
} // namespace holt::net

namespace holt::openai {

/// ImagesReply over HTTP: a stream of events, or one JSON object, whichever the server sends. Events and bodies are
/// read in the thread pool, one after the other: each holds megabytes of base64.
class HttpImagesReply : public ImagesReply
{
    Q_OBJECT

public:
    /// @p count is how many images the request asks for.
    HttpImagesReply(net::Client &http, const Result<net::Request> &request, int count, QObject *owner);

    void abort() override;
    [[nodiscard]] const ImagesResult &partial() const override { return m_result; }

private:
    /// What the answer turned out to be, by its first byte: servers' content types are not to be relied on.
    enum class Form { Unknown, Events, Whole };
    struct ReadEvent;
    struct ReadAnswer;

    void takeBytes(const QByteArray &bytes);
    void takeEvents(const QList<net::SseEvent> &events);
    void readNext();
    void takeEvent(const ReadEvent &event);
    void httpEnded(const net::Response &response);
    void httpFailed(const Error &error);
    void readWhole();
    void takeWhole(const ReadAnswer &answer);
    /// After the last event: how the stream ended decides what it was worth.
    void concludeStream();
    void succeed();
    void fail(const Error &error);
    void failWithApi(ApiError error);
    void endHttp(bool cancelled);

    QPointer<net::HttpReply> m_http;
    QList<QByteArray> m_secrets;
    net::SseParser m_events;
    QList<net::SseEvent> m_waiting; ///< events that are to be read
    ImagesResult m_result;
    QByteArray m_whole;
    std::optional<Error> m_httpError; ///< kept until the events before it are read
    Form m_form = Form::Unknown;
    int m_expected = 1;
    int m_status = 200;
    bool m_reading = false;
    bool m_saidDone = false; ///< "[DONE]" came
    bool m_httpOver = false;
    bool m_done = false;
};

} // namespace holt::openai
