#include "openai/chat.h"

#include <QJsonDocument>
#include <QTest>

Q_DECLARE_METATYPE(holt::openai::ChatMessage)

using namespace holt::openai;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ChatRequest fullRequest()
{
    ChatRequest request;
    request.model = QStringLiteral("m");
    request.audio = object("{\"voice\":\"alloy\",\"format\":\"wav\"}");
    request.frequencyPenalty = -0.5;
    request.presencePenalty = 0.25;
    request.logitBias = object("{\"50256\":-100}");
    request.logprobs = true;
    request.topLogprobs = 3;
    request.maxCompletionTokens = 100;
    request.maxTokens = 0;
    request.metadata = object("{\"a\":\"b\"}");
    request.modalities = QStringList{QStringLiteral("text"), QStringLiteral("audio")};
    request.moderation = object("{\"model\":\"x\"}");
    request.n = 2;
    request.parallelToolCalls = false;
    request.prediction = object("{\"type\":\"content\",\"content\":\"p\"}");
    request.promptCacheKey = QStringLiteral("k");
    request.promptCacheOptions = object("{\"mode\":\"implicit\"}");
    request.promptCacheRetention = QStringLiteral("24h");
    request.reasoningEffort = QStringLiteral("low");
    request.responseFormat = object("{\"type\":\"json_object\"}");
    request.safetyIdentifier = QStringLiteral("s");
    request.seed = 9007199254740993; // more than a double holds
    request.serviceTier = QStringLiteral("flex");
    request.stop = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    request.store = false;
    request.stream = true;
    request.streamOptions = StreamOptions{true, false};
    request.temperature = 0.7;
    request.topP = 0.0;
    request.tools = QJsonArray{object("{\"type\":\"function\",\"function\":{\"name\":\"f\"}}")};
    request.toolChoice = QJsonValue(QStringLiteral("auto"));
    request.verbosity = QStringLiteral("high");
    request.webSearchOptions = object("{\"search_context_size\":\"low\"}");
    request.functions = QJsonArray{object("{\"name\":\"g\"}")};
    request.functionCall = QJsonValue(object("{\"name\":\"g\"}"));
    request.user = QStringLiteral("u");
    return request;
}

} // namespace

class TestChatJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsSentUnderItsName()
    {
        const QJsonObject expected = object(
            "{\"model\":\"m\",\"messages\":[],\"audio\":{\"voice\":\"alloy\",\"format\":\"wav\"},"
            "\"frequency_penalty\":-0.5,\"presence_penalty\":0.25,\"logit_bias\":{\"50256\":-100},\"logprobs\":true,"
            "\"top_logprobs\":3,"
            "\"max_completion_tokens\":100,\"max_tokens\":0,\"metadata\":{\"a\":\"b\"},\"modalities\":[\"text\","
            "\"audio\"],"
            "\"moderation\":{\"model\":\"x\"},\"n\":2,\"parallel_tool_calls\":false,\"prediction\":{\"type\":"
            "\"content\",\"content\":\"p\"},"
            "\"prompt_cache_key\":\"k\",\"prompt_cache_options\":{\"mode\":\"implicit\"},\"prompt_cache_retention\":"
            "\"24h\","
            "\"reasoning_effort\":\"low\",\"response_format\":{\"type\":\"json_object\"},\"safety_identifier\":\"s\","
            "\"seed\":9007199254740993,\"service_tier\":\"flex\",\"stop\":[\"a\",\"b\"],\"store\":false,\"stream\":"
            "true,"
            "\"stream_options\":{\"include_usage\":true,\"include_obfuscation\":false},\"temperature\":0.7,\"top_p\":0,"
            "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}],\"tool_choice\":\"auto\",\"verbosity\":"
            "\"high\","
            "\"web_search_options\":{\"search_context_size\":\"low\"},\"functions\":[{\"name\":\"g\"}],\"function_"
            "call\":{\"name\":\"g\"},"
            "\"user\":\"u\"}");
        const QJsonObject sent = toJson(fullRequest());
        QCOMPARE(sent.keys(), expected.keys());
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            QVERIFY2(sent.value(it.key()) == it.value(), qPrintable(it.key()));
        }
        QVERIFY(compact(sent).contains("9007199254740993"));
        QVERIFY(compact(sent).contains("\"temperature\":0.7,"));
    }

    void anUnsetFieldIsNotSent()
    {
        ChatRequest request;
        request.model = QStringLiteral("m");
        QCOMPARE(compact(toJson(request)), QByteArray("{\"messages\":[],\"model\":\"m\"}"));
    }

    void oneStopIsSentAsAString()
    {
        ChatRequest request;
        request.stop = QStringList{QStringLiteral("END")};
        QCOMPARE(toJson(request).value(QLatin1String("stop")), QJsonValue(QStringLiteral("END")));
    }

    void knownFieldsWinOverExtraOnes()
    {
        ChatRequest request;
        request.temperature = 1;
        request.extra = object("{\"temperature\":2,\"top_k\":40}");
        QCOMPARE(toJson(request).value(QLatin1String("temperature")).toInt(), 1);
        QCOMPARE(toJson(request).value(QLatin1String("top_k")).toInt(), 40);
    }

    void messagesAreSentByTheirKind_data()
    {
        QTest::addColumn<ChatMessage>("message");
        QTest::addColumn<QByteArray>("json");
        ChatMessage text;
        text.role = QStringLiteral("user");
        text.text = QStringLiteral("hi");
        text.name = QStringLiteral("me");
        text.reasoning = QStringLiteral("never sent");
        QTest::newRow("text") << text << QByteArray("{\"role\":\"user\",\"content\":\"hi\",\"name\":\"me\"}");
        ChatMessage empty;
        empty.role = QStringLiteral("user");
        QTest::newRow("empty text") << empty << QByteArray("{\"role\":\"user\",\"content\":\"\"}");
        ChatMessage parts = text;
        parts.name.clear();
        parts.parts = QJsonArray{object("{\"type\":\"text\",\"text\":\"a\"}")};
        QTest::newRow("parts") << parts
                               << QByteArray("{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}");
        ChatMessage tool;
        tool.role = QStringLiteral("tool");
        tool.text = QStringLiteral("42");
        tool.toolCallId = QStringLiteral("call_1");
        QTest::newRow("tool") << tool
                              << QByteArray("{\"role\":\"tool\",\"content\":\"42\",\"tool_call_id\":\"call_1\"}");
        ChatMessage calls;
        calls.role = QStringLiteral("assistant");
        calls.toolCalls = {
            {QStringLiteral("call_1"), QStringLiteral("function"), QStringLiteral("f"), QStringLiteral("{bad")},
            {QStringLiteral("call_2"), QStringLiteral("custom"), QStringLiteral("g"), QStringLiteral("in")}};
        QTest::newRow("calls")
            << calls
            << QByteArray("{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\","
                          "\"function\":{\"name\":\"f\",\"arguments\":\"{bad\"}},"
                          "{\"id\":\"call_2\",\"type\":\"custom\",\"custom\":{\"name\":\"g\",\"input\":\"in\"}}]}");
        ChatMessage old;
        old.role = QStringLiteral("assistant");
        old.functionCall = ToolCall{{}, QStringLiteral("function"), QStringLiteral("f"), QStringLiteral("{}")};
        QTest::newRow("function call")
            << old << QByteArray("{\"role\":\"assistant\",\"function_call\":{\"name\":\"f\",\"arguments\":\"{}\"}}");
    }

    void messagesAreSentByTheirKind()
    {
        QFETCH(ChatMessage, message);
        QFETCH(QByteArray, json);
        QCOMPARE(compact(toJson(message)), compact(object(json)));
    }

    void anAnswerIsRead()
    {
        const ChatCompletion answer =
            chatCompletionFromJson(object("{\"id\":\"c\",\"model\":\"m\",\"created\":1700000000,\"service_tier\":"
                                          "\"default\",\"system_fingerprint\":\"fp\",\"new\":1,"
                                          "\"choices\":[{\"index\":1,\"message\":{\"role\":\"assistant\",\"content\":"
                                          "\"b\"},\"finish_reason\":\"length\"},"
                                          "{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"a\","
                                          "\"refusal\":null,\"reasoning_content\":\"r\"},"
                                          "\"finish_reason\":\"stop\",\"logprobs\":{\"content\":[]}}],"
                                          "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3,"
                                          "\"prompt_tokens_details\":{\"cached_tokens\":4},"
                                          "\"completion_tokens_details\":{\"reasoning_tokens\":5}}}"));
        QCOMPARE(answer.id, QStringLiteral("c"));
        QCOMPARE(answer.created->toSecsSinceEpoch(), 1700000000);
        QCOMPARE(answer.serviceTier, QStringLiteral("default"));
        QCOMPARE(answer.systemFingerprint, QStringLiteral("fp"));
        QCOMPARE(answer.choices.size(), 2);
        QCOMPARE(answer.choices[0].message.text, QStringLiteral("a"));
        QCOMPARE(answer.choices[0].message.reasoning, QStringLiteral("r"));
        QCOMPARE(answer.choices[0].finishReason, QStringLiteral("stop"));
        QVERIFY(answer.choices[0].logprobs);
        QCOMPARE(answer.choices[1].finishReason, QStringLiteral("length"));
        QCOMPARE(answer.usage->promptTokens, std::optional<qint64>(1));
        QCOMPARE(answer.usage->cachedTokens, std::optional<qint64>(4));
        QCOMPARE(answer.usage->reasoningTokens, std::optional<qint64>(5));
    }

    void whatIsMissingStaysAbsent()
    {
        const ChatCompletion answer = chatCompletionFromJson(
            object("{\"choices\":[{\"message\":{\"content\":null}}],\"usage\":{\"total_tokens\":9}}"));
        QVERIFY(!answer.created);
        QCOMPARE(answer.choices.size(), 1);
        QVERIFY(!answer.usage->promptTokens);
        QCOMPARE(answer.usage->totalTokens, std::optional<qint64>(9));
        QVERIFY(!chatCompletionFromJson(object("{}")).usage);
        QVERIFY(!chatCompletionFromJson(object("{\"usage\":null}")).usage);
    }

    void wrongTypesNeverCrash_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {"{\"choices\":{}}", "{\"choices\":\"x\"}", "{\"choices\":[1,null,\"x\",[]]}",
              "{\"choices\":[{\"index\":-5,\"message\":[]}]}", "{\"choices\":[{\"index\":1e300,\"message\":1}]}",
              "{\"choices\":[{\"message\":{\"content\":{\"a\":1},\"tool_calls\":{\"a\":1}}}]}",
              "{\"choices\":[{\"message\":{\"tool_calls\":[1,null,{\"function\":7}]}}],\"usage\":[],\"id\":5,"
              "\"created\":\"x\"}"}) {
            QTest::newRow(json) << QByteArray(json);
        }
    }

    void wrongTypesNeverCrash()
    {
        QFETCH(QByteArray, json);
        Q_UNUSED(chatCompletionFromJson(object(json)))
    }

    void callsAndPartsAreRead()
    {
        const ChatCompletion answer = chatCompletionFromJson(object(
            "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":"
            "\"b\"}],"
            "\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}},"
            "{\"id\":\"2\",\"type\":\"custom\",\"custom\":{\"name\":\"g\",\"input\":\"i\"}}],\"function_call\":{"
            "\"name\":\"old\",\"arguments\":\"x\"}}}]}"));
        const ChatMessage message = answer.choices.constFirst().message;
        QCOMPARE(message.text, QStringLiteral("ab"));
        QCOMPARE(message.toolCalls.size(), 2);
        QCOMPARE(message.toolCalls[1].arguments, QStringLiteral("i"));
        QCOMPARE(message.functionCall->name, QStringLiteral("old"));
    }
};

QTEST_GUILESS_MAIN(TestChatJson)
#include "tst_chatjson.moc"
