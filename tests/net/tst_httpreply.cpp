#include "net/netfixture.h"

#include <QLoggingCategory>

using namespace holt;
using namespace holt::net;
using namespace std::chrono_literals;

class TestHttpReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeAnswerSucceeds()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{\"a\":1}", 200, {{"x-request-id", "req_7"}}));
        HttpOutcome outcome(wire.send(wire.get()));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value->status, 200);
        QCOMPARE(outcome.value->body, QByteArray("{\"a\":1}"));
        QCOMPARE(outcome.value->header("content-TYPE"), QByteArray("application/json"));
        QCOMPARE(outcome.value->requestId(), QByteArray("req_7"));
        QTRY_VERIFY(outcome.deleted);
    }

    void theRequestArrivesAsItWasMade()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{}"));
        Request request = wire.post("{\"x\":\"\xC3\xA4\"}");
        request.headers.emplaceBack("Authorization", "Bearer abc");
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.succeeded());
        const FakeRequest came = wire.server.requests().constFirst();
        QCOMPARE(came.method, QByteArray("POST"));
        QCOMPARE(came.target, QByteArray("/v1/chat/completions"));
        QCOMPARE(came.body, request.body);
        QCOMPARE(came.header("Authorization"), QByteArray("Bearer abc"));
        QCOMPARE(came.header("Content-Type"), QByteArray("application/json"));
        QVERIFY(came.header("User-Agent").startsWith("Holt/"));
        QVERIFY(!came.hasHeader("Cookie"));
    }

    void nothingIsEmittedBeforeSendReturns()
    {
        Wire wire;
        Request request;
        request.url = QUrl(QStringLiteral("nonsense"));
        HttpOutcome outcome(wire.send(request));
        QCOMPARE(outcome.failures, 0);
        QVERIFY(outcome.failed());
    }

    void badAddressesFailAtTheAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("empty") << QString();
        QTest::newRow("ftp") << QStringLiteral("ftp://example.org/");
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("no host") << QStringLiteral("http:///v1");
        QTest::newRow("no scheme") << QStringLiteral("example.org");
    }

    void badAddressesFailAtTheAddress()
    {
        QFETCH(QString, url);
        Wire wire;
        Request request;
        request.url = QUrl(url);
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Address));
        QVERIFY(outcome.retries.isEmpty());
    }

    void anErrorStatusFailsAndKeepsTheWholeBody()
    {
        Wire wire;
        const QByteArray body = "{\"error\":\"" + QByteArray(10000, 'x') + "\"}";
        wire.server.enqueue(FakeAnswer::json(body, 400, {{"x-request-id", "req_9"}}));
        HttpReply *reply = wire.send(wire.post());
        HttpOutcome outcome(reply);
        Response seen;
        connect(reply, &Reply::failed, this, [&] { seen = reply->response(); });
        QVERIFY(outcome.failed());
        const auto *error = outcome.as<HttpError>();
        QVERIFY(error);
        QCOMPARE(error->status, 400);
        QCOMPARE(error->requestId, QStringLiteral("req_9"));
        QCOMPARE(error->body.size(), 4096);
        QCOMPARE(seen.body, body);
    }

    void aRefusedLoginKeepsItsBody()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{\"error\":1}", 401, {{"WWW-Authenticate", "Basic realm=\"x\""}}));
        HttpReply *reply = wire.send(wire.post());
        HttpOutcome outcome(reply);
        QByteArray body;
        connect(reply, &Reply::failed, this, [&] { body = reply->response().body; });
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error->status(), 401);
        QCOMPARE(body, QByteArray("{\"error\":1}"));
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void aStreamIsHandedOnAsItComes()
    {
        Wire wire;
        wire.server.enqueue(
            FakeAnswer::chunked("text/event-stream").chunk("data: 1\n\n").pause(50ms).chunk("data: 2\n\n").lastChunk());
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.send(request);
        HttpOutcome outcome(reply);
        QSignalSpy heads(reply, &HttpReply::headersReceived);
        QByteArray bytes;
        connect(reply, &HttpReply::bytesReceived, this, [&](const QByteArray &part) { bytes += part; });
        QTRY_COMPARE(bytes, QByteArray("data: 1\n\n"));
        QCOMPARE(outcome.finishes, 0);
        QVERIFY(outcome.succeeded());
        QCOMPARE(bytes, QByteArray("data: 1\n\ndata: 2\n\n"));
        QCOMPARE(heads.count(), 1);
        QVERIFY(outcome.value->body.isEmpty());
        QCOMPARE(wire.server.requests().constFirst().header("Accept-Encoding"), QByteArray("identity"));
    }

    void aStreamWithoutALengthEndsWithItsConnection()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({"1", "2"}).close());
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.send(request);
        HttpOutcome outcome(reply);
        QByteArray bytes;
        connect(reply, &HttpReply::bytesReceived, this, [&](const QByteArray &part) { bytes += part; });
        QVERIFY(outcome.succeeded());
        QCOMPARE(bytes, QByteArray("data: 1\n\ndata: 2\n\n"));
    }

    void aBodyCutOffIsBroken_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::addColumn<bool>("streamed");
        QTest::addColumn<bool>("reset");
        for (int bits = 0; bits < 8; ++bits) {
            QTest::addRow("%s %s %s", bits & 1 ? "chunked" : "length", bits & 2 ? "streamed" : "whole",
                          bits & 4 ? "reset" : "close")
                << bool(bits & 1) << bool(bits & 2) << bool(bits & 4);
        }
    }

    void aBodyCutOffIsBroken()
    {
        QFETCH(bool, chunked);
        QFETCH(bool, streamed);
        QFETCH(bool, reset);
        Wire wire;
        FakeAnswer answer;
        if (chunked) {
            answer = FakeAnswer::chunked("application/json").chunk("{\"a\":").send("20\r\nonly this");
        } else {
            answer.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":");
        }
        answer.pause(20ms);
        wire.server.enqueue(reset ? answer.reset() : answer.close());
        Request request = wire.post();
        request.streamed = streamed;
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Broken));
        QVERIFY(outcome.retries.isEmpty());
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void somethingThatIsNotHttpFails()
    {
        Wire wire;
        wire.server.setHandler(
            [](const FakeRequest &) { return FakeAnswer().send("SSH-2.0-OpenSSH_9.2\r\n\r\n").close(); });
        HttpOutcome outcome(wire.send(wire.get()));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<TransportError>());
    }

    void anAnswerOverTheLimitFails()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::chunked("application/json").chunk(QByteArray(5000, 'x')).stall());
        Request request = wire.get();
        request.maxBodySize = 1000;
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<DecodeError>());
        QTRY_COMPARE(wire.server.openConnections(), 0);
    }

    void anErrorBodyWithoutEndIsCutAndTheStatusReported()
    {
        Wire wire;
        FakeAnswer answer = FakeAnswer::chunked("text/plain");
        answer = FakeAnswer().send("HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 40; ++i) {
            answer.chunk(QByteArray(64 * 1024, 'x'));
        }
        wire.server.enqueue(answer.stall());
        HttpOutcome outcome(wire.send(wire.get()));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error->status(), 404);
    }

    void abortFailsOnceWithCancelledAndClosesTheConnection()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({"1"}).stall());
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.send(request);
        HttpOutcome outcome(reply);
        QSignalSpy bytes(reply, &HttpReply::bytesReceived);
        QTRY_COMPARE(bytes.count(), 1);
        reply->abort();
        reply->abort();
        QVERIFY(outcome.failed());
        QVERIFY(outcome.error->isCancelled());
        QTRY_VERIFY(outcome.deleted);
        QVERIFY(outcome.isOne());
        QTRY_COMPARE(wire.server.openConnections(), 0);
    }

    void abortBeforeTheStartSendsNothing()
    {
        Wire wire;
        HttpReply *reply = wire.send(wire.get());
        HttpOutcome outcome(reply);
        reply->abort();
        QVERIFY(outcome.failed());
        QTRY_VERIFY(outcome.deleted);
        QCOMPARE(wire.server.requestCount(), 0);
    }

    void abortInASlotOfTheStreamIsSafe()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({"1"}).stall());
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.send(request);
        HttpOutcome outcome(reply);
        connect(reply, &HttpReply::headersReceived, reply, &HttpReply::abort);
        QVERIFY(outcome.failed());
        QVERIFY(outcome.error->isCancelled());
    }

    void aReplyWhoseOwnerIsDeletedIsSilent_data()
    {
        QTest::addColumn<int>("moment");
        QTest::newRow("before the start") << 0;
        QTest::newRow("while it waits") << 1;
        QTest::newRow("in a slot of the stream") << 2;
        QTest::newRow("in a slot of the end") << 3;
    }

    void aReplyWhoseOwnerIsDeletedIsSilent()
    {
        QFETCH(int, moment);
        Wire wire;
        wire.server.enqueue(moment == 1 ? FakeAnswer::stalled() : FakeAnswer::eventStream({"1", "2"}).close());
        auto *owner = new QObject;
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.client.send(request, owner);
        HttpOutcome outcome(reply);
        if (moment == 0) {
            delete owner;
        } else if (moment == 1) {
            QTRY_COMPARE(wire.server.requestCount(), 1);
            delete owner;
        } else if (moment == 2) {
            connect(reply, &HttpReply::bytesReceived, &wire.owner, [&] { delete std::exchange(owner, nullptr); });
        } else {
            connect(reply, &HttpReply::succeeded, &wire.owner, [&] { delete std::exchange(owner, nullptr); });
        }
        QTRY_VERIFY(outcome.deleted);
        QCoreApplication::processEvents();
        QCOMPARE(outcome.finishes, 0);
        QCOMPARE(outcome.failures, 0);
        QTRY_COMPARE(wire.server.openConnections(), 0);
    }

    void aConnectionIsUsedAgain()
    {
        Wire wire;
        wire.server.setHandler([](const FakeRequest &) { return FakeAnswer::json("{}"); });
        for (int i = 0; i < 3; ++i) {
            HttpOutcome outcome(wire.send(wire.post()));
            QVERIFY(outcome.succeeded());
        }
        QCOMPARE(wire.server.connectionCount(), 1);
    }

    void letRunOutIsSilentAndKeepsTheConnection()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::chunked("text/event-stream").chunk("data: [DONE]\n\n").pause(30ms).lastChunk());
        wire.server.enqueue(FakeAnswer::json("{}"));
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.send(request);
        HttpOutcome outcome(reply);
        connect(reply, &HttpReply::bytesReceived, reply, &HttpReply::letRunOut);
        QTRY_VERIFY(outcome.deleted);
        QCOMPARE(outcome.finishes, 0);
        HttpOutcome next(wire.send(wire.get()));
        QVERIFY(next.succeeded());
        QCOMPARE(wire.server.connectionCount(), 1);
    }

    void theLogNamesNoKeyAndNoBody()
    {
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("holt.net*=true"));
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { lines.append(text); });
        {
            Wire wire;
            wire.server.enqueue(FakeAnswer::json("{\"echo\":\"tellnoone\"}", 401));
            Request request = wire.post("{\"private\":1}");
            request.url.setQuery(QStringLiteral("key=tellnoone"));
            request.headers.emplaceBack("Authorization", "Bearer tellnoone");
            HttpOutcome outcome(wire.send(request));
            Q_UNUSED(outcome.wait())
        }
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        const QString text = lines.join(QLatin1Char('\n'));
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(QLatin1String("tellnoone")) && !text.contains(QLatin1String("private")),
                 qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestHttpReply)
#include "tst_httpreply.moc"
