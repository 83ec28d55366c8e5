#include "openai/openaifixture.h"

#include <QElapsedTimer>

using namespace holt;
using namespace holt::openai;
using namespace std::chrono_literals;

/// The ways in which servers differ from the one they are compatible with.
class TestTolerantServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonInAnswerToAStreamIsAWholeAnswer_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("json") << QByteArray("application/json");
        QTest::newRow("event stream") << QByteArray("text/event-stream");
        QTest::newRow("none of both") << QByteArray("text/plain");
    }

    void jsonInAnswerToAStreamIsAWholeAnswer()
    {
        QFETCH(QByteArray, type);
        Wire wire;
        wire.server.enqueue(FakeAnswer::whole(200, type, " \n{\"choices\":[{\"message\":{\"content\":\"all\"}}]}"));
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text(), QStringLiteral("all"));
        QVERIFY(outcome.deltas.isEmpty());
    }

    void eventsAreReadUnderAnyContentType_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("stream");
        QTest::newRow("json") << QByteArray("application/json") << true;
        QTest::newRow("text") << QByteArray("text/plain") << true;
        QTest::newRow("not asked to stream") << QByteArray("text/event-stream") << false;
    }

    void eventsAreReadUnderAnyContentType()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, stream);
        Wire wire;
        wire.server.enqueue(FakeAnswer::whole(200, type, "data: " + contentChunk("a") + "\n\ndata: [DONE]\n\n"));
        ChatOutcome outcome(wire.chat(stream));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text(), QStringLiteral("a"));
    }

    void oddStreamsThatAreWhole_data()
    {
        QTest::addColumn<QByteArray>("stream");
        const QByteArray a = contentChunk("a");
        const QByteArray end = endChunk();
        QTest::newRow("no space after data") << QByteArray("data:" + a + "\n\ndata:[DONE]\n\n");
        QTest::newRow("no DONE") << QByteArray("data: " + a + "\n\ndata: " + end + "\n\n");
        QTest::newRow("no DONE, no blank line") << QByteArray("data: " + a + "\n\ndata: " + end);
        QTest::newRow("no blank line after DONE") << QByteArray("data: " + a + "\n\ndata: [DONE]");
        QTest::newRow("no finish reason") << QByteArray("data: " + a + "\n\ndata: [DONE]\n\n");
        QTest::newRow("CRLF") << QByteArray("data: " + a + "\r\n\r\ndata: [DONE]\r\n\r\n");
        QTest::newRow("event names") << QByteArray("event: message\ndata: " + a + "\n\nevent: done\ndata: [DONE]\n\n");
        QTest::newRow("keep-alive") << QByteArray(": ping\n\n: ping\n\ndata:\n\ndata: " + a +
                                                  "\n\n: ping\n\ndata: [DONE]\n\n");
        QTest::newRow("error null") << QByteArray(
            "data: {\"error\":null,\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\ndata: [DONE]\n\n");
        QTest::newRow("no index, no id") << QByteArray(
            "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\ndata: [DONE]\n\n");
        QTest::newRow("blank lines first") << QByteArray("\n\n\ndata: " + a + "\n\ndata: [DONE]\n\n");
        QTest::newRow("empty choices first")
            << QByteArray("data: {\"choices\":[],\"prompt_filter_results\":[]}\n\ndata: " + a + "\n\ndata: [DONE]\n\n");
        QTest::newRow("usage after the end")
            << QByteArray("data: " + a + "\n\ndata: " + end + "\n\ndata: {\"usage\":{\"total_tokens\":1}}\n\n");
        QTest::newRow("more after DONE") << QByteArray("data: " + a + "\n\ndata: [DONE]\n\ndata: rubbish\n\n");
    }

    void oddStreamsThatAreWhole()
    {
        QFETCH(QByteArray, stream);
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream().send(stream).close());
        ChatOutcome outcome(wire.chat());
        QVERIFY2(outcome.succeeded(), outcome.error ? qPrintable(outcome.error->details()) : "");
        QCOMPARE(outcome.text(), QStringLiteral("a"));
    }

    void doneEndsTheAnswerThoughTheConnectionStaysOpen()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("a"), "[DONE]"}).stall());
        QElapsedTimer clock;
        clock.start();
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QVERIFY(clock.elapsed() < 5000);
        QTRY_COMPARE(wire.server.openConnections(), 0); // not held for good
    }

    void aFinishedAnswerIsNotWaitedForWithoutEnd()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("a"), endChunk()}).stall());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
    }

    void aResetAfterTheFinishReasonIsNoFailure()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("a"), endChunk()}).pause(50ms).reset());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
    }

    void aStreamWithoutAnyEndIsBrokenAndKept()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("half")}).close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Broken));
        QCOMPARE(outcome.partialText(), QStringLiteral("half"));
    }

    void errorsInTheStreamKeepWhatCame_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::newRow("object") << QByteArray("data: {\"error\":{\"message\":\"overloaded\",\"code\":\"c\"}}\n\n");
        QTest::newRow("named") << QByteArray("event: error\ndata: {\"message\":\"overloaded\"}\n\n");
        QTest::newRow("named, words") << QByteArray("event: error\ndata: overloaded\n\n");
        QTest::newRow("text") << QByteArray("data: {\"error\":\"overloaded\"}\n\n");
        QTest::newRow("vLLM") << QByteArray("data: {\"object\":\"error\",\"message\":\"overloaded\",\"code\":500}\n\n");
        QTest::newRow("with choices") << QByteArray(
            "data: {\"choices\":[],\"error\":{\"message\":\"overloaded\"}}\n\n");
    }

    void errorsInTheStreamKeepWhatCame()
    {
        QFETCH(QByteArray, event);
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("half")}, {{"x-request-id", "req_5"}})
                                .send(event + "data: [DONE]\n\n")
                                .close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        const auto *error = outcome.as<ApiError>();
        QVERIFY2(error, qPrintable(outcome.error->details()));
        QCOMPARE(error->status, 200);
        QCOMPARE(error->message, QStringLiteral("overloaded"));
        QCOMPARE(error->requestId, QStringLiteral("req_5"));
        QCOMPARE(outcome.partialText(), QStringLiteral("half"));
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void aGood200WithAnErrorObjectIsAnApiError_data()
    {
        QTest::addColumn<bool>("stream");
        QTest::newRow("stream") << true;
        QTest::newRow("whole") << false;
    }

    void aGood200WithAnErrorObjectIsAnApiError()
    {
        QFETCH(bool, stream);
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(R"({"error":{"message":"no","type":"t"}})"));
        ChatOutcome outcome(wire.chat(stream));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<ApiError>());
        QCOMPARE(outcome.error->status(), 200);
    }

    void bodiesThatAreNoAnswerAreDecodeErrors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << QByteArray("<!doctype html><title>Login</title>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("white space") << QByteArray("  \n\n ");
        QTest::newRow("words") << QByteArray("OK");
        QTest::newRow("half JSON") << QByteArray("{\"choices\":[{\"mess");
        QTest::newRow("other JSON") << QByteArray("{\"status\":\"ok\"}");
        QTest::newRow("list") << QByteArray("[1,2]");
        QTest::newRow("no choices") << QByteArray("{\"choices\":[]}");
        QTest::newRow("DONE alone") << QByteArray("data: [DONE]\n\n");
        QTest::newRow("usage alone") << QByteArray("data: {\"choices\":[],\"usage\":{}}\n\n");
        QTest::newRow("comments alone") << QByteArray(": hello\n\n");
        QTest::newRow("NUL") << QByteArray(100, '\0');
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe", 18);
        QTest::newRow("deep") << QByteArray(QByteArray("{\"a\":").repeated(100000));
    }

    void bodiesThatAreNoAnswerAreDecodeErrors()
    {
        QFETCH(QByteArray, body);
        for (const bool stream : {true, false}) {
            Wire wire;
            wire.server.enqueue(FakeAnswer::whole(200, "text/html", body));
            ChatOutcome outcome(wire.chat(stream));
            QVERIFY(outcome.failed());
            const auto *error = outcome.as<DecodeError>();
            QVERIFY2(error, qPrintable(outcome.error->details()));
            QVERIFY(!error->expected.isEmpty());
            QVERIFY(error->start.size() <= 256);
        }
    }

    void malformedJsonInOneEventKeepsWhatCame_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("half") << QByteArray("{\"choices\":[{\"del");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("html") << QByteArray("<html>502</html>");
        QTest::newRow("NUL") << QByteArray("{\"choices\":\0}", 13);
        QTest::newRow("two objects") << QByteArray("{}{}");
    }

    void malformedJsonInOneEventKeepsWhatCame()
    {
        QFETCH(QByteArray, data);
        Wire wire;
        wire.server.enqueue(
            FakeAnswer::eventStream({contentChunk("half"), data, contentChunk("more"), "[DONE]"}).close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<DecodeError>());
        QCOMPARE(outcome.partialText(), QStringLiteral("half"));
    }

    void invalidUtf8IsReplaced()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk("a\xff\xfe"
                                                                  "b"),
                                                     "[DONE]"})
                                .close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text(), QString::fromUtf8("a\xEF\xBF\xBD\xEF\xBF\xBD"
                                                   "b"));
    }

    void anEventOfTenMegabytesIsRead()
    {
        Wire wire;
        const QByteArray text(10 * 1024 * 1024, 'a');
        wire.server.enqueue(FakeAnswer::eventStream({contentChunk(text), "[DONE]"}).close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.text().size(), text.size());
    }

    void reasoningAndToolCallsComeThrough()
    {
        Wire wire;
        wire.server.enqueue(
            FakeAnswer::eventStream(
                {R"({"choices":[{"delta":{"reasoning_content":"hmm"}}]})",
                 R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{}"}}]}}]})",
                 endChunk("tool_calls"), "[DONE]"})
                .close());
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value->choices.constFirst().message.reasoning, QStringLiteral("hmm"));
        QCOMPARE(outcome.value->choices.constFirst().message.toolCalls.constFirst().name, QStringLiteral("f"));
        QCOMPARE(outcome.value->choices.constFirst().finishReason, QStringLiteral("tool_calls"));
        QVERIFY(outcome.deltas[1].toolCallsChanged);
    }
};

QTEST_GUILESS_MAIN(TestTolerantServers)
#include "tst_tolerantservers.moc"
