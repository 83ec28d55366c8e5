#include "openai/errors.h"
#include "openai/openaifixture.h"

using namespace holt;
using namespace holt::openai;

class TestApiErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormOfTheErrorObjectIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *body, const char *message, const char *code) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(message) << QString::fromUtf8(code);
        };
        row("OpenAI", R"({"error":{"message":"no","type":"t","param":null,"code":"c"}})", "no", "c");
        row("number as code", R"({"error":{"message":"no","code":404}})", "no", "404");
        row("no code", R"({"error":{"message":"no"}})", "no", "");
        row("Ollama", R"({"error":"no"})", "no", "");
        row("FastAPI", R"({"detail":"no"})", "no", "");
        row("FastAPI list", R"({"detail":[{"loc":["a"],"msg":"no"},{"msg":"never"}]})", "no; never", "");
        row("vLLM", R"({"object":"error","message":"no","type":"t","code":400})", "no", "400");
        row("message alone", R"({"message":"no"})", "no", "");
        row("Azure", R"({"error":{"code":"content_filter","message":"no","innererror":{"code":"x"}}})", "no",
            "content_filter");
        row("in a list", R"([{"error":{"message":"no","code":400}}])", "no", "400");
    }

    void everyFormOfTheErrorObjectIsRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        QFETCH(QString, code);
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(body, 400, {{"x-request-id", "req_1"}}));
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        const auto *error = outcome.as<ApiError>();
        QVERIFY2(error, qPrintable(outcome.error->details()));
        QCOMPARE(error->status, 400);
        QCOMPARE(error->message, message);
        QCOMPARE(error->code, code);
        QCOMPARE(error->requestId, QStringLiteral("req_1"));
        QVERIFY(!outcome.error->message().isEmpty());
    }

    void whatIsNoErrorObjectStaysAnHttpError_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"", "<html>Bad gateway</html>", "plain words", "{}", "[]", "null", "{\"error\":null}",
                                 "{\"error\":", "\xff\xfe"}) {
            QTest::newRow(*body ? body : "empty") << QByteArray(body);
        }
    }

    void whatIsNoErrorObjectStaysAnHttpError()
    {
        QFETCH(QByteArray, body);
        Wire wire;
        wire.server.enqueue(FakeAnswer::whole(404, "text/html", body));
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        const auto *error = outcome.as<HttpError>();
        QVERIFY(error);
        QCOMPARE(error->status, 404);
        QCOMPARE(error->body, body);
    }

    void anErrorObjectBeyondTheKeptPartIsRead()
    {
        Wire wire;
        const QByteArray padding(20000, 'x');
        wire.server.enqueue(FakeAnswer::json("{\"padding\":\"" + padding + "\",\"error\":{\"message\":\"no\"}}", 400));
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<ApiError>());
    }

    void invalidUtf8InAnErrorIsReplaced()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{\"error\":{\"message\":\"bad \xff byte\"}}", 400));
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.as<ApiError>()->message, QString::fromUtf8("bad \xEF\xBF\xBD byte"));
    }

    void theKeyIsNotRepeated_data()
    {
        QTest::addColumn<QByteArray>("echo");
        QTest::newRow("openai's form") << testKey;
        QTest::newRow("any form") << QByteArray("tellnoone!");
    }

    void theKeyIsNotRepeated()
    {
        QFETCH(QByteArray, echo);
        Wire wire;
        wire.endpoint.key = Secret(echo);
        wire.endpoint.extraHeaders = {{"X-Gateway-Token", "gatewaysecret"}};
        const QByteArray words = "Incorrect key " + echo + " or gatewaysecret";
        wire.server.enqueue(
            FakeAnswer::json("{\"error\":{\"message\":\"" + words + "\",\"code\":\"" + echo + "\"}}", 401));
        wire.server.enqueue(FakeAnswer::json("{\"error\":{\"message\":\"" + words + "\"}}"));
        wire.server.enqueue(FakeAnswer::eventStream({"{\"error\":{\"message\":\"" + words + "\"}}"}).close());
        wire.server.enqueue(FakeAnswer::eventStream({"no json " + words}).close());
        wire.server.enqueue(FakeAnswer::whole(200, "text/html", "<html>" + words));
        wire.server.enqueue(FakeAnswer::whole(404, "text/html", "<html>" + words));
        for (int i = 0; i < 6; ++i) {
            ChatOutcome outcome(wire.chat());
            QVERIFY(outcome.failed());
            const QString all = outcome.error->message() + outcome.error->details();
            QVERIFY2(!all.contains(QString::fromLatin1(echo)) && !all.contains(QLatin1String("gatewaysecret")),
                     qPrintable(all));
        }
        for (const net::TrafficRecord &record : wire.http.traffic().records()) {
            QByteArray all = record.requestBody + record.responseBody + record.url.toEncoded();
            for (const net::Headers &headers : {record.requestHeaders, record.responseHeaders}) {
                for (const auto &header : headers) {
                    all += header.second;
                }
            }
            QVERIFY2(!all.contains(echo) && !all.contains("gatewaysecret"), all.constData());
        }
    }

    void noCreditIsNotTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("code") << QByteArray(R"({"error":{"message":"no","code":"insufficient_quota"}})");
        QTest::newRow("type") << QByteArray(R"({"error":{"message":"no","type":"insufficient_quota"}})");
        QTest::newRow("balance") << QByteArray(R"({"error":{"message":"no","code":"credit_balance_exhausted"}})");
    }

    void noCreditIsNotTriedAgain()
    {
        QFETCH(QByteArray, body);
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(body, 429));
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        QVERIFY(outcome.retries.isEmpty());
        QCOMPARE(wire.server.requestCount(), 1);
        QCOMPARE(outcome.as<ApiError>()->status, 429);
    }

    void aRateLimitIsTriedAgainAndKeepsItsDelay()
    {
        Wire wire;
        wire.server.setHandler([](const FakeRequest &) {
            return FakeAnswer::json(R"({"error":{"message":"slow","code":"rate_limit_exceeded"}})", 429,
                                    {{"Retry-After", "2"}});
        });
        ChatOutcome outcome(wire.chat());
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.retries.size(), 2);
        QCOMPARE(outcome.as<ApiError>()->retryAfter, std::optional(std::chrono::milliseconds(2000)));
        QVERIFY(outcome.retries.constFirst().cause.status() == 429);
    }
};

QTEST_GUILESS_MAIN(TestApiErrors)
#include "tst_apierrors.moc"
