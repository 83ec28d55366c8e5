#pragma once

#include "net/client.h"
#include "support/fakeserver.h"
#include "support/outcome.h"

#include <QSignalSpy>
#include <QTest>

namespace holt::net {

using holt::test::FakeAnswer;
using holt::test::FakeRequest;
using holt::test::FakeServer;
using HttpOutcome = holt::test::Outcome<Response, HttpReply>;
using Stage = TransportError::Stage;

/// A server, a client whose waits are a thousandth of the real ones, and an owner for its replies.
struct Wire
{
    Wire()
    {
        RetryPolicy policy;
        policy.dice = [] { return 0.0; };
        policy.waitScale = 0.001;
        client.setRetryPolicy(policy);
    }

    [[nodiscard]] Request get(const QString &path = QStringLiteral("/v1/models")) const
    {
        Request request;
        request.url = server.url(path);
        return request;
    }

    [[nodiscard]] Request post(const QByteArray &body = "{}") const
    {
        Request request = get(QStringLiteral("/v1/chat/completions"));
        request.verb = "POST";
        request.headers = {{"Content-Type", "application/json"}};
        request.body = body;
        return request;
    }

    [[nodiscard]] HttpReply *send(const Request &request) { return client.send(request, &owner); }

    FakeServer server;
    Client client;
    QObject owner;
};

/// A port nobody listens on.
inline quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace holt::net
