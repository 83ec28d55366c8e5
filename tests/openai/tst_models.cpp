#include "openai/openaifixture.h"

using namespace holt;
using namespace holt::openai;

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormOfTheListIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("OpenAI") << QByteArray(R"({"object":"list","data":[{"id":"a"},{"id":"b"}]})");
        QTest::newRow("models") << QByteArray(R"({"models":[{"name":"a"},{"name":"b"}]})");
        QTest::newRow("texts") << QByteArray(R"({"data":["a","b"]})");
        QTest::newRow("bare list") << QByteArray(R"([{"id":"a"},{"id":"b"}])");
        QTest::newRow("with rubbish") << QByteArray(
            R"({"data":[{"id":"a"},null,7,{},{"id":""},{"id":"b"},{"id":"a"}]})");
    }

    void everyFormOfTheListIsRead()
    {
        QFETCH(QByteArray, body);
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(body));
        ModelsOutcome outcome(wire.models());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value->size(), 2);
        QCOMPARE(outcome.value->at(0).id, QStringLiteral("a"));
        QCOMPARE(outcome.value->at(1).id, QStringLiteral("b"));
        QCOMPARE(wire.server.requests().constFirst().target, QByteArray("/v1/models"));
        QCOMPARE(wire.server.requests().constFirst().method, QByteArray("GET"));
        QCOMPARE(wire.server.requests().constFirst().header("Accept"), QByteArray("application/json"));
        QCOMPARE(wire.server.requests().constFirst().header("Authorization"), "Bearer " + testKey);
    }

    void allFieldsAreRead()
    {
        const QList<Model> models = modelsFromJson(
            object(R"({"data":[{"id":"a","created":1700000000,"owned_by":"me","shutdown_date":"2027-01-20","x":1}]})"));
        QCOMPARE(models.constFirst().created->toSecsSinceEpoch(), 1700000000);
        QCOMPARE(models.constFirst().ownedBy, QStringLiteral("me"));
        QCOMPARE(*models.constFirst().shutdownDate, QDate(2027, 1, 20));
    }

    void anEmptyListIsAList()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(R"({"object":"list","data":[]})"));
        ModelsOutcome outcome(wire.models());
        QVERIFY(outcome.succeeded());
        QVERIFY(outcome.value->isEmpty());
    }

    void whatIsNoListIsADecodeError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << QByteArray("<html>hello</html>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("object") << QByteArray("{\"status\":\"ok\"}");
        QTest::newRow("cut") << QByteArray("{\"data\":[{\"id\"");
    }

    void whatIsNoListIsADecodeError()
    {
        QFETCH(QByteArray, body);
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(body));
        ModelsOutcome outcome(wire.models());
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<DecodeError>());
        QCOMPARE(outcome.as<DecodeError>()->start, body);
    }

    void errorsAreTheApis()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(R"({"error":{"message":"no","code":"invalid_api_key"}})", 401));
        ModelsOutcome outcome(wire.models());
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.as<ApiError>()->code, QStringLiteral("invalid_api_key"));
        QCOMPARE(outcome.error->status(), 401);
    }

    void theListCanBeAborted()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::stalled());
        ModelsReply *reply = wire.models();
        ModelsOutcome outcome(reply);
        QTRY_COMPARE(wire.server.requestCount(), 1);
        reply->abort();
        QVERIFY(outcome.failed());
        QVERIFY(outcome.error->isCancelled());
        QTRY_COMPARE(wire.server.openConnections(), 0);
        QTRY_VERIFY(outcome.deleted);
    }

    void tasksAreGuessedFromNames_data()
    {
        QTest::addColumn<int>("task");
        const auto rows = [](Task task, std::initializer_list<const char *> names) {
            for (const char *name : names) {
                QTest::newRow(name) << int(task);
            }
        };
        rows(Task::Chat,
             {"gpt-5.6", "llama3.2:3b", "qwen3", "deepseek-chat", "o3", "claude-x", "gemma3", "mistral-large"});
        rows(Task::Embedding, {"text-embedding-3-small", "nomic-embed-text", "bge-m3"});
        rows(Task::Image, {"gpt-image-1", "dall-e-3", "stable-diffusion-xl"});
        rows(Task::Transcription, {"whisper-1", "gpt-4o-transcribe"});
        rows(Task::Speech, {"tts-1-hd", "gpt-4o-mini-tts"});
        rows(Task::Completion, {"gpt-3.5-turbo-instruct", "davinci-002"});
        rows(Task::Other, {"omni-moderation-latest", "gpt-4o-realtime-preview"});
    }

    void tasksAreGuessedFromNames() { QTEST(int(taskOfModel(QString::fromUtf8(QTest::currentDataTag()))), "task"); }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
