#pragma once

#include "net/client.h"
#include "openai/client.h"
#include "support/fakeserver.h"
#include "support/outcome.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

namespace holt::openai {

using holt::test::FakeAnswer;
using holt::test::FakeRequest;
using holt::test::FakeServer;
using Stage = TransportError::Stage;
using ModelsOutcome = holt::test::Outcome<QList<Model>, ModelsReply>;

inline const QByteArray testKey = QByteArrayLiteral("sk-test-0123456789abcdef");

inline QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A chunk of a stream that adds @p content.
inline QByteArray contentChunk(const QByteArray &content)
{
    return R"({"id":"c1","model":"m","choices":[{"index":0,"delta":{"content":")" + content + R"("}}]})";
}

inline QByteArray endChunk(const QByteArray &reason = "stop")
{
    return R"({"choices":[{"index":0,"delta":{},"finish_reason":")" + reason + R"("}]})";
}

/// Listens to a ChatReply: its outcome, its deltas, and what had come when it ended.
class ChatOutcome : public holt::test::Outcome<ChatCompletion, ChatReply>
{
public:
    explicit ChatOutcome(ChatReply *reply)
        : Outcome(reply)
    {
        connect(reply, &ChatReply::delta, this, [this](const ChatDelta &delta) { deltas.append(delta); });
        connect(reply, &net::Reply::failed, this, [this, reply] { partial = reply->partial(); });
    }

    [[nodiscard]] QString streamed() const
    {
        QString text;
        for (const ChatDelta &delta : deltas) {
            text += delta.content;
        }
        return text;
    }
    [[nodiscard]] QString text() const { return value ? value->choices.value(0).message.text : QString(); }
    [[nodiscard]] QString partialText() const { return partial.choices.value(0).message.text; }

    QList<ChatDelta> deltas;
    ChatCompletion partial;
};

/// A server, a client whose waits are short, and an endpoint of the server.
struct Wire
{
    Wire()
    {
        net::RetryPolicy policy;
        policy.waitScale = 0.001;
        http.setRetryPolicy(policy);
        endpoint.baseUrl = server.url(QStringLiteral("/v1"));
        endpoint.key = Secret(testKey);
    }

    [[nodiscard]] ChatReply *chat(bool stream = true)
    {
        ChatRequest request;
        request.model = QStringLiteral("m");
        ChatMessage message;
        message.role = QStringLiteral("user");
        message.text = QStringLiteral("hello");
        request.messages = {message};
        request.stream = stream;
        return client.chat(endpoint, request, &owner);
    }

    [[nodiscard]] ModelsReply *models() { return client.models(endpoint, &owner); }

    FakeServer server;
    net::Client http;
    Client client{http};
    Endpoint endpoint;
    QObject owner;
};

} // namespace holt::openai
