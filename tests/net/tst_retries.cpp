#include "net/netfixture.h"

using namespace holt;
using namespace holt::net;
using namespace std::chrono_literals;

class TestRetries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassingFailureIsTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {408, 409, 429, 500, 503}) {
            QTest::addRow("%d", status) << status;
        }
    }

    void aPassingFailureIsTriedAgain()
    {
        QFETCH(int, status);
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{}", status));
        wire.server.enqueue(FakeAnswer::json("{}", status));
        wire.server.enqueue(FakeAnswer::json("{\"ok\":1}"));
        HttpOutcome outcome(wire.send(wire.post("{\"a\":1}")));
        QVERIFY(outcome.succeeded());
        QCOMPARE(wire.server.requestCount(), 3);
        for (const FakeRequest &request : wire.server.requests()) {
            QCOMPARE(request.body, QByteArray("{\"a\":1}"));
        }
        QCOMPARE(outcome.retries.size(), 2);
        QCOMPARE(outcome.retries[0].attempt, 1);
        QCOMPARE(outcome.retries[1].attempt, 2);
        QCOMPARE(outcome.retries[0].maxRetries, 2);
        QCOMPARE(outcome.retries[0].delay, 500ms);
        QCOMPARE(outcome.retries[1].delay, 1000ms);
        QCOMPARE(outcome.retries[0].cause.status(), status);
    }

    void afterTwoRetriesItFails()
    {
        Wire wire;
        wire.server.setHandler([](const FakeRequest &) { return FakeAnswer::json("{}", 503, {{"Retry-After", "3"}}); });
        HttpOutcome outcome(wire.send(wire.post()));
        QVERIFY(outcome.failed());
        QCOMPARE(wire.server.requestCount(), 3);
        QCOMPARE(outcome.retries.size(), 2);
        QCOMPARE(outcome.retries[0].delay, 3000ms);
        QCOMPARE(outcome.error->retryAfter(), std::optional(3000ms));
    }

    void theNumberOfRetriesIsTheRequests()
    {
        Wire wire;
        wire.server.setHandler([](const FakeRequest &) { return FakeAnswer::json("{}", 500); });
        for (const int retries : {0, 4}) {
            const int before = wire.server.requestCount();
            Request request = wire.post();
            request.maxRetries = retries;
            HttpOutcome outcome(wire.send(request));
            QVERIFY(outcome.failed());
            QCOMPARE(wire.server.requestCount() - before, retries + 1);
        }
    }

    void lastingFailuresAreNotTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 404, 413, 422}) {
            QTest::addRow("%d", status) << status;
        }
    }

    void lastingFailuresAreNotTriedAgain()
    {
        QFETCH(int, status);
        Wire wire;
        wire.server.setHandler([status](const FakeRequest &) { return FakeAnswer::json("{}", status); });
        HttpOutcome outcome(wire.send(wire.post()));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error->status(), status);
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void xShouldRetryIsObeyed()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{}", 400, {{"x-should-retry", "true"}}));
        wire.server.enqueue(FakeAnswer::json("{}", 500, {{"x-should-retry", "false"}}));
        HttpOutcome outcome(wire.send(wire.post()));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error->status(), 500);
        QCOMPARE(wire.server.requestCount(), 2);
    }

    void theRequestHasTheLastWord()
    {
        Wire wire;
        wire.server.setHandler([](const FakeRequest &) { return FakeAnswer::json("no credit", 429); });
        Request request = wire.post();
        request.mayRetry = [](const Response &response) { return response.body != "no credit"; };
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void aConnectionClosedBeforeTheAnswerIsTriedAgain_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("close GET") << false << QByteArray("GET");
        QTest::newRow("close POST") << false << QByteArray("POST");
        QTest::newRow("reset GET") << true << QByteArray("GET");
        QTest::newRow("reset POST") << true << QByteArray("POST");
    }

    void aConnectionClosedBeforeTheAnswerIsTriedAgain()
    {
        QFETCH(bool, reset);
        QFETCH(QByteArray, verb);
        Wire wire;
        wire.server.setHandler(
            [reset](const FakeRequest &) { return reset ? FakeAnswer::dropped() : FakeAnswer::closed(); });
        HttpOutcome outcome(wire.send(verb == "GET" ? wire.get() : wire.post()));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Connect));
        QCOMPARE(outcome.retries.size(), 2);
        if (verb == "POST") {
            // What costs money goes out as often as is announced, and not once more.
            QCOMPARE(wire.server.requestCount(), 3);
        }
    }

    void aPostIsNeverResentBehindOurBackOnAUsedConnection()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{}"));
        HttpOutcome first(wire.send(wire.post()));
        QVERIFY(first.succeeded());
        wire.server.setHandler([](const FakeRequest &) { return FakeAnswer::closed(); });
        Request request = wire.post("{\"costs\":\"money\"}");
        request.maxRetries = 0;
        HttpOutcome second(wire.send(request));
        QVERIFY(second.failed());
        QCOMPARE(second.stage(), int(Stage::Connect));
        QCOMPARE(wire.server.requestCount(), 2);
    }

    void aRefusedConnectionIsTriedAgain()
    {
        Wire wire;
        Request request = wire.get();
        request.url.setPort(closedPort());
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Connect));
        QCOMPARE(outcome.retries.size(), 2);
        QVERIFY(outcome.error->message().contains(QString::number(request.url.port())));
    }

    void anUnknownHostIsTriedAgainAndNamed()
    {
        Wire wire;
        Request request = wire.get();
        request.url = QUrl(QStringLiteral("http://no-such-host.invalid/v1"));
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Resolve));
        QCOMPARE(outcome.as<TransportError>()->host, QStringLiteral("no-such-host.invalid"));
        QCOMPARE(outcome.retries.size(), 2);
    }

    void aStreamThatBeganIsNeverTriedAgain()
    {
        Wire wire;
        wire.server.setHandler([](const FakeRequest &) {
            return FakeAnswer::chunked("text/event-stream").chunk("data: 1\n\n").pause(20ms).reset();
        });
        Request request = wire.post();
        request.streamed = true;
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Broken));
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void theBodyOfAFailedTryIsNotHandedOn()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::whole(503, "text/event-stream", "data: wrong\n\n"));
        wire.server.enqueue(FakeAnswer::whole(200, "text/event-stream", "data: right\n\n"));
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.send(request);
        HttpOutcome outcome(reply);
        QSignalSpy heads(reply, &HttpReply::headersReceived);
        QByteArray bytes;
        connect(reply, &HttpReply::bytesReceived, this, [&](const QByteArray &part) { bytes += part; });
        QVERIFY(outcome.succeeded());
        QCOMPARE(bytes, QByteArray("data: right\n\n"));
        QCOMPARE(heads.count(), 1);
    }

    void aWaitCanBeAborted()
    {
        Wire wire;
        wire.client.setRetryPolicy(RetryPolicy());
        wire.server.setHandler([](const FakeRequest &) {
            return FakeAnswer::json("{}", 429, {{"Retry-After", "59"}});
        });
        HttpReply *reply = wire.send(wire.post());
        HttpOutcome outcome(reply);
        QTRY_COMPARE(outcome.retries.size(), 1);
        QCOMPARE(outcome.retries[0].delay, 59000ms);
        reply->abort();
        QVERIFY(outcome.failed());
        QVERIFY(outcome.error->isCancelled());
        QTRY_VERIFY(outcome.deleted);
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void aWaitCanBeAbortedFromItsAnnouncement()
    {
        Wire wire;
        wire.server.setHandler([](const FakeRequest &) { return FakeAnswer::json("{}", 500); });
        HttpReply *reply = wire.send(wire.post());
        HttpOutcome outcome(reply);
        connect(reply, &Reply::retrying, reply, &HttpReply::abort);
        QVERIFY(outcome.failed());
        QVERIFY(outcome.error->isCancelled());
        QTRY_VERIFY(outcome.deleted);
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void theCauseOfARetryCanBeReadWhole()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{\"why\":1}", 500));
        wire.server.enqueue(FakeAnswer::json("{}"));
        HttpReply *reply = wire.send(wire.post());
        HttpOutcome outcome(reply);
        QByteArray body;
        connect(reply, &Reply::retrying, this, [&] { body = reply->response().body; });
        QVERIFY(outcome.succeeded());
        QCOMPARE(body, QByteArray("{\"why\":1}"));
    }
};

QTEST_GUILESS_MAIN(TestRetries)
#include "tst_retries.moc"
