#include "net/netfixture.h"

#include <QElapsedTimer>

using namespace holt;
using namespace holt::net;
using namespace std::chrono_literals;

class TestIdleTimeout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silenceBeforeTheAnswerFails()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::stalled());
        Request request = wire.post();
        request.idleTimeout = 150ms;
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Timeout));
        // The answer may be on its way and paid for: the person decides whether to ask again.
        QVERIFY(outcome.retries.isEmpty());
        QTRY_COMPARE(wire.server.openConnections(), 0);
    }

    void silenceInTheAnswerFailsAndKeepsWhatCame()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({"1"}).stall());
        Request request = wire.post();
        request.streamed = true;
        request.idleTimeout = 150ms;
        HttpReply *reply = wire.send(request);
        HttpOutcome outcome(reply);
        QByteArray bytes;
        connect(reply, &HttpReply::bytesReceived, this, [&](const QByteArray &part) { bytes += part; });
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Timeout));
        QCOMPARE(bytes, QByteArray("data: 1\n\n"));
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void everyByteStartsTheTimeAnew()
    {
        Wire wire;
        FakeAnswer answer = FakeAnswer::chunked("text/event-stream");
        for (int i = 0; i < 12; ++i) {
            answer.pause(100ms).chunk(": still here\n");
        }
        wire.server.enqueue(answer.lastChunk());
        Request request = wire.post();
        request.streamed = true;
        request.idleTimeout = 1000ms;
        QElapsedTimer clock;
        clock.start();
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.succeeded());
        QVERIFY(clock.elapsed() > 1000);
    }

    void zeroMeansNoLimit()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer().pause(200ms).send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
        Request request = wire.post();
        request.idleTimeout = 0ms;
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.succeeded());
    }

    void anErrorWhoseBodyStallsIsStillThatError()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer().send("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{").stall());
        Request request = wire.post();
        request.idleTimeout = 150ms;
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error->status(), 404);
    }
};

QTEST_GUILESS_MAIN(TestIdleTimeout)
#include "tst_idletimeout.moc"
