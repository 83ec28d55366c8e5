#include "demo/demofixture.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <thread>
#include <vector>

using namespace holt;
using namespace holt::demo::test;
using namespace std::chrono_literals;

class TestDemoServer : public DemoFixture
{
    Q_OBJECT

private Q_SLOTS:
    // The server itself

    void listensOnTheLoopbackAddress()
    {
        QVERIFY(m_server->port() > 0);
        QCOMPARE(m_server->baseUrl(), QStringLiteral("http://127.0.0.1:%1/v1").arg(m_server->port()));
    }

    void startingTwiceChangesNothing()
    {
        const int port = m_server->port();
        const QByteArray key = m_server->key();
        QVERIFY(m_server->start());
        QCOMPARE(m_server->port(), port);
        QCOMPARE(m_server->key(), key);
    }

    void hasANewKeyAtEachStart()
    {
        const QByteArray first = m_server->key();
        QVERIFY(first.size() >= 40);
        m_server->stop();
        QVERIFY(m_server->key().isEmpty());
        QVERIFY(m_server->baseUrl().isEmpty());
        QCOMPARE(m_server->port(), 0);
        QVERIFY(m_server->start());
        QVERIFY(m_server->key() != first);
    }

    void startsAndStopsAtOnce()
    {
        for (int i = 0; i < 20; ++i) {
            demo::Server server(demo::Options{0ms});
            QVERIFY(server.start());
        }
    }

    void severalRunBesideEachOther()
    {
        demo::Server other(demo::Options{0ms});
        QVERIFY(other.start());
        QVERIFY(other.port() != m_server->port());
    }

    void stopsQuicklyWhileStreamsRun()
    {
        m_server = std::make_unique<demo::Server>(demo::Options{1h});
        QVERIFY(m_server->start());
        std::vector<std::unique_ptr<QNetworkReply>> replies;
        for (int i = 0; i < 3; ++i) {
            replies.emplace_back(m_network->post(request(QStringLiteral("/chat/completions"), m_server->key()),
                                                 QJsonDocument(streamedChat(QStringLiteral("Hello"))).toJson()));
        }
        for (const auto &reply : replies) {
            QTRY_VERIFY_WITH_TIMEOUT(reply->bytesAvailable() > 0, 20000);
        }
        QElapsedTimer timer;
        timer.start();
        m_server->stop();
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        for (const auto &reply : replies) {
            QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20000);
            QVERIFY(!reply->readAll().contains("[DONE]")); // broken off, whatever Qt calls it
        }
    }

    void stopsThoughAConnectionSaysNothing()
    {
        QTcpSocket silent;
        silent.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_server->port()));
        QVERIFY(silent.waitForConnected(20000));
        QElapsedTimer timer;
        timer.start();
        m_server->stop();
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    }

    void answersSeveralAtOnce()
    {
        std::vector<QNetworkReply *> replies;
        for (int i = 0; i < 12; ++i) {
            replies.push_back(m_network->post(request(QStringLiteral("/chat/completions"), m_server->key()),
                                              QJsonDocument(streamedChat(QStringLiteral("/tour"))).toJson()));
        }
        for (QNetworkReply *reply : replies) {
            QVERIFY(outcomeOf(reply).done);
        }
    }

    void canBeAskedFromAnyThread()
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([this] {
                for (int turn = 0; turn < 50; ++turn) {
                    m_server->start();
                    (void)m_server->baseUrl();
                    (void)m_server->key();
                }
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        QVERIFY(m_server->port() > 0);
    }

    void pacesItsAnswer()
    {
        m_server = std::make_unique<demo::Server>(demo::Options{5ms});
        QVERIFY(m_server->start());
        QElapsedTimer timer;
        timer.start();
        const Outcome outcome = post(streamedChat(QStringLiteral("Hello")));
        QVERIFY(outcome.done);
        QVERIFY(timer.elapsed() >= (outcome.events.size() - 2) * 5);
    }

    void takesItsPaceFromTheEnvironment()
    {
        QCOMPARE(demo::Options::fromEnvironment().chunkDelay, demo::Options().chunkDelay);
        qputenv("HOLT_DEMO_DELAY_MS", "7");
        QCOMPARE(demo::Options::fromEnvironment().chunkDelay, 7ms);
        qputenv("HOLT_DEMO_DELAY_MS", "soon");
        QCOMPARE(demo::Options::fromEnvironment().chunkDelay, demo::Options().chunkDelay);
        qunsetenv("HOLT_DEMO_DELAY_MS");
    }

    // Who may ask

    void refusesARequestWithoutItsKey_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("another") << QByteArray("sk-of-someone-else");
        QTest::newRow("a part of it") << QByteArray("holt-demo-");
    }
    void refusesARequestWithoutItsKey()
    {
        QFETCH(QByteArray, key);
        const Outcome models = outcomeOf(m_network->get(request(QStringLiteral("/models"), key)));
        QCOMPARE(models.status, 401);
        QCOMPARE(models.apiError()[u"code"].toString(), QStringLiteral("invalid_api_key"));
        const Outcome answer = outcomeOf(m_network->post(request(QStringLiteral("/chat/completions"), key),
                                                         QJsonDocument(chat(QStringLiteral("Hello"))).toJson()));
        QCOMPARE(answer.status, 401);
        QVERIFY(!answer.apiError()[u"message"].toString().isEmpty());
    }

    // Models

    void listsItsModels()
    {
        const Outcome outcome = get(QStringLiteral("/models"));
        QCOMPARE(outcome.status, 200);
        QCOMPARE(outcome.json()[u"object"].toString(), QStringLiteral("list"));
        QStringList ids;
        const QJsonArray models = outcome.json()[u"data"].toArray();
        for (const QJsonValue &model : models) {
            QCOMPARE(model[u"object"].toString(), QStringLiteral("model"));
            ids += model[u"id"].toString();
        }
        QCOMPARE(ids.value(0), QStringLiteral("holt-demo-tour"));
        QVERIFY(ids.contains(QStringLiteral("holt-demo-echo")));
    }

    void describesOneModel()
    {
        QCOMPARE(get(QStringLiteral("/models/holt-demo-echo")).json()[u"id"].toString(),
                 QStringLiteral("holt-demo-echo"));
        const Outcome unknown = get(QStringLiteral("/models/gpt-4"));
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.apiError()[u"code"].toString(), QStringLiteral("model_not_found"));
    }

    // Errors

    void refusesWhatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("param");
        const QByteArray user = R"([{"role":"user","content":"x"}])";
        QTest::newRow("nothing") << QByteArray() << 400 << QString();
        QTest::newRow("no JSON") << QByteArray("{\"model\":") << 400 << QString();
        QTest::newRow("a list") << QByteArray("[]") << 400 << QString();
        QTest::newRow("invalid UTF-8") << QByteArray("{\"model\":\"\xff\xfe\"}") << 400 << QString();
        QTest::newRow("no model") << QByteArray("{\"messages\":" + user + "}") << 400 << QStringLiteral("model");
        QTest::newRow("unknown model") << QByteArray("{\"model\":\"gpt-4\",\"messages\":" + user + "}") << 404
                                       << QStringLiteral("model");
        QTest::newRow("no messages") << QByteArray("{\"model\":\"holt-demo-echo\"}") << 400
                                     << QStringLiteral("messages");
        QTest::newRow("empty messages") << QByteArray("{\"model\":\"holt-demo-echo\",\"messages\":[]}") << 400
                                        << QStringLiteral("messages");
        QTest::newRow("no role") << QByteArray("{\"model\":\"holt-demo-echo\",\"messages\":[{\"content\":\"x\"}]}")
                                 << 400 << QStringLiteral("messages[0].role");
        QTest::newRow("n of zero") << QByteArray("{\"model\":\"holt-demo-echo\",\"n\":0,\"messages\":" + user + "}")
                                   << 400 << QStringLiteral("n");
        QTest::newRow("no tokens") << QByteArray("{\"model\":\"holt-demo-echo\",\"max_tokens\":0,\"messages\":" + user +
                                                 "}")
                                   << 400 << QStringLiteral("max_tokens");
        QTest::newRow("five stops")
            << QByteArray(R"({"model":"holt-demo-echo","stop":["a","b","c","d","e"],"messages":)" + user + "}") << 400
            << QStringLiteral("stop");
    }
    void refusesWhatIsNoRequest()
    {
        QFETCH(QByteArray, body);
        const Outcome outcome = post(body);
        QTEST(outcome.status, "status");
        QTEST(outcome.apiError()[u"param"].toString(), "param");
        QVERIFY(!outcome.apiError()[u"message"].toString().isEmpty());
        QCOMPARE(outcome.apiError()[u"type"].toString(), QStringLiteral("invalid_request_error"));
    }

    void answersAnUnknownPathWithAnErrorObject()
    {
        const Outcome outcome = get(QStringLiteral("/nowhere"));
        QCOMPARE(outcome.status, 404);
        QCOMPARE(outcome.apiError()[u"code"].toString(), QStringLiteral("unknown_url"));
    }

    void failsWithTheStatusAskedFor_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 404, 429, 500, 503}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void failsWithTheStatusAskedFor()
    {
        QFETCH(int, status);
        const QString text = QStringLiteral("/error %1").arg(status);
        QCOMPARE(post(chat(text)).status, status);
        const Outcome streamed = post(streamedChat(text));
        QCOMPARE(streamed.status, status);
        QVERIFY(!streamed.apiError()[u"message"].toString().isEmpty());
    }

    void explainsAnErrorItCannotMake()
    {
        const Outcome outcome = post(chat(QStringLiteral("/error 200")));
        QCOMPARE(outcome.status, 200);
        QVERIFY(outcome.content().contains(QStringLiteral("/error 401")));
    }

    void failsInTheMiddleOfAStream()
    {
        const Outcome outcome = post(streamedChat(QStringLiteral("/error stream")));
        QCOMPARE(outcome.status, 200);
        QVERIFY(!outcome.streamed().isEmpty());
        QVERIFY(outcome.events.constLast()[u"error"].isObject());
        QVERIFY(!outcome.done);
    }

    void breaksOffAStream()
    {
        const Outcome outcome = post(streamedChat(QStringLiteral("/cut")));
        QVERIFY(outcome.error != QNetworkReply::NoError);
        QVERIFY(!outcome.streamed().isEmpty());
        QVERIFY(!outcome.done);
        QVERIFY(outcome.streamedFinishReason().isEmpty());
    }

    void breaksOffAWholeAnswer()
    {
        const Outcome outcome = post(chat(QStringLiteral("/cut")));
        QVERIFY(outcome.error != QNetworkReply::NoError);
    }
};

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
