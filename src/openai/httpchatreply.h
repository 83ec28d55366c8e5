#pragma once

#include "openai/replies.h"

#include "base/result.h"
#include "net/request.h"
#include "net/response.h"
#include "net/sseparser.h"
#include "openai/chataccumulator.h"

#include <QPointer>
#include <QTimer>

namespace holt::net {
class Client;
class HttpReply;
} // namespace holt::net

namespace holt::openai {

struct ParsedJson;

/// ChatReply over HTTP: a stream of events, or one JSON object, whichever the server sends.
class HttpChatReply : public ChatReply
{
    Q_OBJECT

public:
    /// @p choices is how many the request asks for.
    HttpChatReply(net::Client &http, const Result<net::Request> &request, int choices, QObject *owner);

    void abort() override;
    [[nodiscard]] const ChatCompletion &partial() const override { return m_answer.completion(); }

private:
    /// What the answer turned out to be, by its first byte: servers' content types are not to be relied on.
    enum class Form { Unknown, Events, Whole };

    void takeBytes(const QByteArray &bytes);
    void takeEvents(const QList<net::SseEvent> &events);
    void takeEvent(const net::SseEvent &event);
    void httpEnded(const net::Response &response);
    void httpFailed(const Error &error);
    void takeWhole(const ParsedJson &parsed);
    void succeed();
    void fail(const Error &error);
    void failWithApi(ApiError error);
    void endHttp(bool cancelled);

    QPointer<net::HttpReply> m_http;
    QList<QByteArray> m_secrets;
    net::SseParser m_events;
    ChatAccumulator m_answer;
    QTimer m_grace;
    QByteArray m_whole;
    Form m_form = Form::Unknown;
    int m_status = 200;
    bool m_done = false;
};

} // namespace holt::openai
