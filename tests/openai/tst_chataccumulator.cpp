#include "openai/chataccumulator.h"

#include <QJsonDocument>
#include <QTest>

using namespace holt::openai;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray delta(const QByteArray &inner, int choice = 0)
{
    return "{\"choices\":[{\"index\":" + QByteArray::number(choice) + ",\"delta\":" + inner + "}]}";
}

} // namespace

class TestChatAccumulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentIsJoined()
    {
        ChatAccumulator answer;
        QVERIFY(answer.add(object(delta(R"({"role":"assistant","content":""})"))).isEmpty());
        QCOMPARE(answer.add(object(delta(R"({"content":"Hel"})"))).constFirst().content, QStringLiteral("Hel"));
        answer.add(object(delta(R"({"content":"lo"})")));
        QCOMPARE(answer.completion().choices[0].message.text, QStringLiteral("Hello"));
        QCOMPARE(answer.completion().choices[0].message.role, QStringLiteral("assistant"));
        QVERIFY(answer.hasChoices() && !answer.isFinished());
    }

    void reasoningIsKeptApart_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("reasoning_content") << QByteArray("reasoning_content");
        QTest::newRow("reasoning") << QByteArray("reasoning");
    }

    void reasoningIsKeptApart()
    {
        QFETCH(QByteArray, field);
        ChatAccumulator answer;
        const auto deltas = answer.add(object(delta("{\"" + field + "\":\"hmm\",\"content\":null}")));
        QCOMPARE(deltas.constFirst().reasoning, QStringLiteral("hmm"));
        QVERIFY(deltas.constFirst().content.isEmpty());
        QCOMPARE(answer.completion().choices[0].message.reasoning, QStringLiteral("hmm"));
    }

    void toolCallsAreJoinedByTheirIndex()
    {
        ChatAccumulator answer;
        answer.add(object(delta(
            R"({"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"f","arguments":""}}]})")));
        answer.add(object(delta(R"({"tool_calls":[{"index":1,"id":"b","function":{"name":"g","arguments":"{"}}]})")));
        const auto deltas = answer.add(object(delta(
            R"({"tool_calls":[{"index":0,"function":{"arguments":"{x:"}},{"index":1,"function":{"arguments":"}"}}]})")));
        QVERIFY(deltas.constFirst().toolCallsChanged);
        answer.add(object(delta(R"({"tool_calls":[{"index":0,"function":{"arguments":"1}"}}]})")));
        const QList<ToolCall> calls = answer.completion().choices[0].message.toolCalls;
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls[0].id, QStringLiteral("a"));
        QCOMPARE(calls[0].arguments, QStringLiteral("{x:1}"));
        QCOMPARE(calls[1].name, QStringLiteral("g"));
        QCOMPARE(calls[1].arguments, QStringLiteral("{}"));
    }

    void toolCallsWithoutIndexAreTakenInOrder()
    {
        ChatAccumulator answer;
        answer.add(object(delta(R"({"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{"}}]})")));
        answer.add(object(delta(R"({"tool_calls":[{"function":{"arguments":"}"}}]})")));
        answer.add(object(delta(R"({"tool_calls":[{"id":"b","function":{"name":"g","arguments":"{}"}}]})")));
        const QList<ToolCall> calls = answer.completion().choices[0].message.toolCalls;
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls[0].arguments, QStringLiteral("{}"));
        QCOMPARE(calls[1].id, QStringLiteral("b"));
    }

    void theOldFunctionCallIsJoined()
    {
        ChatAccumulator answer;
        answer.add(object(delta(R"({"function_call":{"name":"f","arguments":"{"}})")));
        answer.add(object(delta(R"({"function_call":{"arguments":"}"}})")));
        QCOMPARE(answer.completion().choices[0].message.functionCall->arguments, QStringLiteral("{}"));
    }

    void choicesInterleave()
    {
        ChatAccumulator answer;
        answer.setExpectedChoices(2);
        answer.add(object(delta(R"({"content":"b"})", 1)));
        answer.add(object(delta(R"({"content":"a"})", 0)));
        answer.add(object(delta(R"({"content":"B"})", 1)));
        QCOMPARE(answer.completion().choices.size(), 2);
        QCOMPARE(answer.completion().choices[0].message.text, QStringLiteral("a"));
        QCOMPARE(answer.completion().choices[1].message.text, QStringLiteral("bB"));
        answer.add(object(R"({"choices":[{"index":1,"delta":{},"finish_reason":"stop"}]})"));
        QVERIFY(!answer.isFinished());
        answer.add(object(R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})"));
        QVERIFY(answer.isFinished());
    }

    void oneOfTwoChoicesIsNotTheWholeAnswer()
    {
        ChatAccumulator answer;
        answer.setExpectedChoices(2);
        answer.add(object(R"({"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":"stop"}]})"));
        QVERIFY(!answer.isFinished());
        QVERIFY(answer.allEnded());
    }

    void usageComesInAChunkOfItsOwn()
    {
        ChatAccumulator answer;
        answer.add(object(R"({"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":"stop"}],"usage":null})"));
        QVERIFY(!answer.completion().usage);
        QVERIFY(answer.add(object(R"({"choices":[],"usage":{"total_tokens":3}})")).isEmpty());
        QCOMPARE(answer.completion().usage->totalTokens, std::optional<qint64>(3));
    }

    void aWholeMessageInAChunkIsADelta()
    {
        ChatAccumulator answer;
        const auto deltas = answer.add(object(R"({"choices":[{"message":{"content":"all"},"finish_reason":"stop"}]})"));
        QCOMPARE(deltas.constFirst().content, QStringLiteral("all"));
        QCOMPARE(deltas.constFirst().finishReason, QStringLiteral("stop"));
    }

    void absurdPlacesAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("chunk");
        QTest::newRow("choice") << delta(R"({"content":"a"})", 2000000000);
        QTest::newRow("negative choice") << delta(R"({"content":"a"})", -1);
        QTest::newRow("call") << delta(R"({"tool_calls":[{"index":2000000000,"id":"a"}]})");
        QTest::newRow("negative call") << delta(R"({"tool_calls":[{"index":-1,"id":"a"}]})");
        QTest::newRow("types") << QByteArray(
            R"({"choices":[1,null,{"delta":[]},{"delta":{"tool_calls":[1,null]}}],"usage":5})");
    }

    void absurdPlacesAreIgnored()
    {
        QFETCH(QByteArray, chunk);
        ChatAccumulator answer;
        answer.add(object(chunk));
        QVERIFY(answer.completion().choices.size() <= 1);
        for (const ChatChoice &choice : answer.completion().choices) {
            QVERIFY(choice.message.toolCalls.size() <= 2);
        }
    }

    void aPairOfSurrogatesCutBetweenChunksIsOneCharacter()
    {
        ChatAccumulator answer;
        answer.add(object(delta("{\"content\":\"\\ud83d\"}")));
        answer.add(object(delta("{\"content\":\"\\ude42\"}")));
        QCOMPARE(answer.completion().choices[0].message.text, QString::fromUtf8("\xF0\x9F\x99\x82"));
    }
};

QTEST_GUILESS_MAIN(TestChatAccumulator)
#include "tst_chataccumulator.moc"
