#include "openai/openaifixture.h"

using namespace holt;
using namespace holt::openai;
using namespace std::chrono_literals;

class TestChatReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamIsAnswered()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("Hel"), contentChunk("lo"), endChunk(),
                                                     R"({"choices":[],"usage":{"total_tokens":7}})", "[DONE]"})
                                .close());
        ChatReply *reply = wire.chat();
        ChatOutcome outcome(reply);
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text(), QStringLiteral("Hello"));
        QCOMPARE(outcome.streamed(), QStringLiteral("Hello"));
        QCOMPARE(outcome.deltas.size(), 3);
        QCOMPARE(outcome.deltas.constLast().finishReason, QStringLiteral("stop"));
        QCOMPARE(outcome.value->id, QStringLiteral("c1"));
        QCOMPARE(outcome.value->usage->totalTokens, std::optional<qint64>(7));
        QTRY_VERIFY(outcome.deleted);
    }

    void theRequestSaysWhatIsWanted_data()
    {
        QTest::addColumn<bool>("stream");
        QTest::addColumn<QByteArray>("accept");
        QTest::newRow("stream") << true << QByteArray("text/event-stream");
        QTest::newRow("whole") << false << QByteArray("application/json");
    }

    void theRequestSaysWhatIsWanted()
    {
        QFETCH(bool, stream);
        QFETCH(QByteArray, accept);
        Wire wire;
        wire.endpoint.extraHeaders = {{"X-Title", "Holt"}};
        wire.server.enqueue(FakeAnswer::json(R"({"choices":[{"message":{"content":"a"}}]})"));
        ChatOutcome outcome(wire.chat(stream));
        QVERIFY(outcome.succeeded());
        const FakeRequest request = wire.server.requests().constFirst();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/v1/chat/completions"));
        QCOMPARE(request.header("Accept"), accept);
        QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(request.header("Authorization"), "Bearer " + testKey);
        QCOMPARE(request.header("User-Agent"), QByteArray("Holt/" HOLT_VERSION));
        QCOMPARE(request.header("X-Title"), QByteArray("Holt"));
        QCOMPARE(object(request.body).value(QLatin1String("stream")).toBool(), stream);
        QCOMPARE(object(request.body).value(QLatin1String("messages")).toArray().size(), 1);
    }

    void azureIsAskedAtItsDeployment()
    {
        Wire wire;
        wire.endpoint.kind = Endpoint::Kind::Azure;
        wire.endpoint.baseUrl = wire.server.url();
        wire.endpoint.apiVersion = QStringLiteral("2024-10-21");
        wire.server.enqueue(FakeAnswer::json(R"({"choices":[{"message":{"content":"a"}}]})"));
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QCOMPARE(wire.server.requests().constFirst().target,
                 QByteArray("/openai/deployments/m/chat/completions?api-version=2024-10-21"));
        QCOMPARE(wire.server.requests().constFirst().header("api-key"), testKey);
        QVERIFY(!wire.server.requests().constFirst().hasHeader("Authorization"));
    }

    void aWholeAnswerComesWithoutDeltas()
    {
        Wire wire;
        wire.server.enqueue(
            FakeAnswer::json(R"({"id":"x","choices":[{"message":{"content":"all"},"finish_reason":"stop"}]})"));
        ChatReply *reply = wire.chat(false);
        ChatOutcome outcome(reply);
        QString partial;
        connect(reply, &ChatReply::succeeded, this,
                [&] { partial = reply->partial().choices.constFirst().message.text; });
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text(), QStringLiteral("all"));
        QCOMPARE(partial, QStringLiteral("all"));
        QVERIFY(outcome.deltas.isEmpty());
    }

    void aLargeWholeAnswerIsReadInThePool()
    {
        Wire wire;
        const QByteArray text(3000000, 'a');
        wire.server.enqueue(FakeAnswer::json("{\"choices\":[{\"message\":{\"content\":\"" + text + "\"}}]}"));
        ChatOutcome outcome(wire.chat(false));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text().size(), text.size());
    }

    void abortWhileTheLargeAnswerIsReadIsSafe()
    {
        Wire wire;
        const QByteArray text(3000000, 'a');
        wire.server.enqueue(FakeAnswer::json("{\"choices\":[{\"message\":{\"content\":\"" + text + "\"}}]}"));
        auto *owner = new QObject;
        ChatRequest request;
        ChatReply *reply = wire.client.chat(wire.endpoint, request, owner);
        ChatOutcome outcome(reply);
        // When all has come, the pool begins to read: then the owner goes.
        const net::TrafficLog &traffic = wire.http.traffic();
        connect(&traffic, &net::TrafficLog::recordChanged, &wire.owner, [&traffic, &owner](qint64 id) {
            if (traffic.find(id)->outcome == net::TrafficRecord::Outcome::Answered) {
                QMetaObject::invokeMethod(
                    owner, [&owner] { delete std::exchange(owner, nullptr); }, Qt::QueuedConnection);
            }
        });
        QTRY_VERIFY(outcome.deleted);
        QCOMPARE(outcome.finishes, 0);
    }

    void everyCutOfTheStreamGivesTheSameAnswer()
    {
        const QByteArray stream = "\xEF\xBB\xBF: hi\r\n\r\nid: 1\r\ndata: " + contentChunk("\xE4\xBD\xA0") +
                                  "\r\n\r\ndata:" + contentChunk("\xF0\x9F\x99\x82") + "\n\ndata: " + endChunk() +
                                  "\n\ndata: [DONE]\n\n";
        Wire wire;
        for (qsizetype cut = 1; cut < stream.size(); cut += 3) {
            wire.server.enqueue(FakeAnswer::eventStream().send(stream.left(cut)).send(stream.mid(cut)).close());
            ChatOutcome outcome(wire.chat());
            QVERIFY2(outcome.succeeded(), QByteArray::number(cut).constData());
            QCOMPARE(outcome.text(), QString::fromUtf8("\xE4\xBD\xA0\xF0\x9F\x99\x82"));
        }
    }

    void byteByByteGivesTheSameAnswer()
    {
        Wire wire;
        wire.server.enqueue(
            FakeAnswer::eventStream()
                .sendByteByByte("data: " + contentChunk("\xE4\xBD\xA0") + "\n\ndata: " + endChunk() + "\n\n")
                .close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text(), QString::fromUtf8("\xE4\xBD\xA0"));
    }

    void aStreamCutOffFailsAndKeepsWhatCame_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("close") << false;
        QTest::newRow("reset") << true;
    }

    void aStreamCutOffFailsAndKeepsWhatCame()
    {
        QFETCH(bool, reset);
        Wire wire;
        FakeAnswer answer = FakeAnswer::chunked("text/event-stream");
        answer.chunk("data: " + contentChunk("half") + "\n\n").send("50\r\ndata: {\"cho").pause(30ms);
        wire.server.enqueue(reset ? answer.reset() : answer.close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Broken));
        QCOMPARE(outcome.partialText(), QStringLiteral("half"));
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void aStalledStreamTimesOutAndKeepsWhatCame()
    {
        Wire wire;
        wire.endpoint.idleTimeout = 200ms;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("half")}).stall());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Timeout));
        QCOMPARE(outcome.partialText(), QStringLiteral("half"));
    }

    void abortKeepsWhatCame()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("half")}).stall());
        ChatReply *reply = wire.chat();
        ChatOutcome outcome(reply);
        QTRY_COMPARE(outcome.deltas.size(), 1);
        reply->abort();
        reply->abort();
        QVERIFY(outcome.failed());
        QVERIFY(outcome.error->isCancelled());
        QCOMPARE(outcome.partialText(), QStringLiteral("half"));
        QTRY_VERIFY(outcome.deleted);
        QVERIFY(outcome.isOne());
        QTRY_COMPARE(wire.server.openConnections(), 0);
    }

    void abortInADeltaEmitsNoOther()
    {
        Wire wire;
        wire.server.enqueue(
            FakeAnswer::eventStream()
                .send("data: " + contentChunk("a") + "\n\ndata: " + contentChunk("b") + "\n\ndata: [DONE]\n\n")
                .close());
        ChatReply *reply = wire.chat();
        ChatOutcome outcome(reply);
        connect(reply, &ChatReply::delta, reply, &ChatReply::abort);
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.deltas.size(), 1);
        QTRY_VERIFY(outcome.deleted);
        QVERIFY(outcome.isOne());
    }

    void anOwnerDeletedInADeltaIsSafe()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("a"), contentChunk("b"), "[DONE]"}).close());
        auto *owner = new QObject;
        ChatRequest request;
        request.stream = true;
        ChatReply *reply = wire.client.chat(wire.endpoint, request, owner);
        ChatOutcome outcome(reply);
        connect(reply, &ChatReply::delta, &wire.owner, [&] { delete std::exchange(owner, nullptr); });
        QTRY_VERIFY(outcome.deleted);
        QCOMPARE(outcome.finishes, 0);
    }

    void aRequestThatCannotBeSentFailsLater()
    {
        Wire wire;
        wire.endpoint.key = Secret("a\nb: c");
        ChatOutcome outcome(wire.chat());
        QCOMPARE(outcome.failures, 0);
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<LocalError>());
        QCOMPARE(wire.server.requestCount(), 0);
    }

    void aFailedTryIsAnnouncedAndAnswered()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(R"({"error":{"message":"overloaded"}})", 503));
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("ok"), endChunk(), "[DONE]"}).close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.retries.size(), 1);
        QCOMPARE(outcome.retries.constFirst().cause.status(), 503);
    }

    void fiveThousandChunksAreOneAnswer()
    {
        Wire wire;
        QByteArray stream;
        for (int i = 0; i < 5000; ++i) {
            stream += "data: " + contentChunk("word ") + "\n\n";
        }
        wire.server.enqueue(
            FakeAnswer::eventStream().send(stream + "data: " + endChunk() + "\n\ndata: [DONE]\n\n").close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text().size(), 25000);
        QCOMPARE(outcome.deltas.size(), 5001);
    }
};

QTEST_GUILESS_MAIN(TestChatReply)
#include "tst_chatreply.moc"
