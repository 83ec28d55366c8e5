#include "demo/server.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <thread>
#include <vector>

using namespace holt;
using namespace std::chrono_literals;

namespace {

/// What came back, however it came.
struct Outcome
{
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QByteArray contentType;
    QList<QJsonObject> events; ///< of an event stream, without [DONE]
    bool done = false;         ///< [DONE] came

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonObject apiError() const { return json()[u"error"].toObject(); }
    [[nodiscard]] QJsonObject choice(int index = 0) const { return json()[u"choices"][index].toObject(); }
    [[nodiscard]] QString content(int index = 0) const { return choice(index)[u"message"][u"content"].toString(); }

    /// A field of all deltas of one choice, joined.
    [[nodiscard]] QString streamed(const QString &field = QStringLiteral("content"), int index = 0) const
    {
        QString text;
        for (const QJsonObject &event : events) {
            const QJsonValue choice = event[u"choices"][0];
            text += choice[u"index"].toInt() == index ? choice[u"delta"][field].toString() : QString();
        }
        return text;
    }
    [[nodiscard]] QString streamedFinishReason(int index = 0) const
    {
        QString reason;
        for (const QJsonObject &event : events) {
            const QJsonValue choice = event[u"choices"][0];
            if (choice.isObject() && choice[u"index"].toInt() == index) {
                reason += choice[u"finish_reason"].toString();
            }
        }
        return reason;
    }
};

QJsonObject message(const QString &role, const QString &text)
{
    return {{QStringLiteral("role"), role}, {QStringLiteral("content"), text}};
}

QJsonObject chat(const QString &text, const QJsonObject &more = {})
{
    QJsonObject request{{QStringLiteral("model"), QStringLiteral("holt-demo-echo")},
                        {QStringLiteral("messages"), QJsonArray{message(QStringLiteral("user"), text)}}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        request[it.key()] = it.value();
    }
    return request;
}

QJsonObject streamedChat(const QString &text, QJsonObject more = {})
{
    more[u"stream"] = true;
    return chat(text, more);
}

} // namespace

class TestDemoServer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;

    [[nodiscard]] QNetworkRequest request(const QString &path, const QByteArray &key) const
    {
        QNetworkRequest request(QUrl(QString(m_server->baseUrl() + path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (!key.isEmpty()) {
            request.setRawHeader("Authorization", QByteArray("Bearer " + key));
        }
        return request;
    }

    static Outcome outcomeOf(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owned(reply);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(30000)) {
            return {};
        }
        Outcome outcome;
        outcome.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        outcome.error = reply->error();
        outcome.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
        outcome.body = reply->readAll();
        const QList<QByteArray> lines = outcome.body.split('\n');
        for (const QByteArray &line : lines) {
            if (line == "data: [DONE]") {
                outcome.done = true;
            } else if (line.startsWith("data: ")) {
                outcome.events += QJsonDocument::fromJson(line.mid(6)).object();
            }
        }
        return outcome;
    }

    Outcome get(const QString &path) { return outcomeOf(m_network->get(request(path, m_server->key()))); }
    Outcome post(const QByteArray &body)
    {
        return outcomeOf(m_network->post(request(QStringLiteral("/chat/completions"), m_server->key()), body));
    }
    Outcome post(const QJsonObject &body) { return post(QJsonDocument(body).toJson()); }

private Q_SLOTS:
    void init()
    {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_server = std::make_unique<demo::Server>(demo::Options{0ms});
        QVERIFY(m_server->start());
    }
    void cleanup()
    {
        m_network.reset();
        m_server.reset();
    }

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
            QVERIFY(reply->error() != QNetworkReply::NoError);
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

    // Answers

    void saysFirstThatItIsNoModel_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Hello", "/tour", "/help", "/code", "/table", "/json", "/long 10", "/slow", "/cut",
                                 "/reason", "/unknown"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void saysFirstThatItIsNoModel()
    {
        QFETCH(QString, text);
        const QString first = post(streamedChat(text)).streamed().section(u'\n', 0, 0);
        QVERIFY2(first.contains(QStringLiteral("demo, not a model")) || text == QStringLiteral("/cut"),
                 qPrintable(first));
    }

    void streamsWhatItSaysAtOnce_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Hello", "/tour", "/help", "/code", "/table", "/json", "/long 300"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void streamsWhatItSaysAtOnce()
    {
        QFETCH(QString, text);
        const Outcome whole = post(chat(text));
        const Outcome streamed = post(streamedChat(text));
        QCOMPARE(streamed.streamed(), whole.content());
        QCOMPARE(whole.choice()[u"finish_reason"].toString(), QStringLiteral("stop"));
        QCOMPARE(streamed.streamedFinishReason(), QStringLiteral("stop"));
    }

    void streamsAsTheApiDoes()
    {
        const Outcome outcome = post(streamedChat(QStringLiteral("Hello")));
        QCOMPARE(outcome.contentType, QByteArray("text/event-stream"));
        QVERIFY(outcome.done);
        QCOMPARE(outcome.events.constFirst()[u"choices"][0][u"delta"][u"role"].toString(), QStringLiteral("assistant"));
        QVERIFY(outcome.events.constLast()[u"choices"][0][u"delta"].toObject().isEmpty());
        const QString id = outcome.events.constFirst()[u"id"].toString();
        QVERIFY(!id.isEmpty());
        for (const QJsonObject &event : outcome.events) {
            QCOMPARE(event[u"id"].toString(), id);
            QCOMPARE(event[u"object"].toString(), QStringLiteral("chat.completion.chunk"));
            QVERIFY(event[u"created"].toInteger() > 0);
            QVERIFY(!event.contains(u"usage"));
        }
    }

    void tellsTheUsageOfAStreamWhereAsked()
    {
        const Outcome outcome = post(
            streamedChat(QStringLiteral("Hello"),
                         {{QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}}}}));
        const QJsonObject last = outcome.events.constLast();
        QVERIFY(last[u"choices"].toArray().isEmpty());
        QVERIFY(last[u"usage"][u"completion_tokens"].toInt() > 0);
        QCOMPARE(last[u"usage"][u"total_tokens"].toInt(),
                 last[u"usage"][u"prompt_tokens"].toInt() + last[u"usage"][u"completion_tokens"].toInt());
        QVERIFY(outcome.events.constFirst()[u"usage"].isNull());
        QVERIFY(outcome.done);
    }

    void givesTheTourToAFirstMessageOnly()
    {
        QJsonObject request =
            chat(QStringLiteral("Hello"), {{QStringLiteral("model"), QStringLiteral("holt-demo-tour")}});
        QVERIFY(post(request).content().contains(QStringLiteral("| Shift+Enter |")));
        request[u"messages"] = QJsonArray{message(QStringLiteral("user"), QStringLiteral("Hello")),
                                          message(QStringLiteral("assistant"), QStringLiteral("The tour")),
                                          message(QStringLiteral("user"), QStringLiteral("And more"))};
        const QString second = post(request).content();
        QVERIFY(!second.contains(QStringLiteral("| Shift+Enter |")));
        QVERIFY(second.contains(QStringLiteral("And more")));
    }

    void echoesWithFigures()
    {
        QJsonObject request = chat(QString());
        request[u"messages"] = QJsonArray{message(QStringLiteral("system"), QStringLiteral("Be brief")),
                                          message(QStringLiteral("user"), QStringLiteral("Two words\n\U0001F600"))};
        const QString answer = post(request).content();
        QVERIFY(answer.contains(QStringLiteral("Two words\n\U0001F600")));
        QVERIFY(answer.contains(QStringLiteral("| Characters | 11 |")));
        QVERIFY(answer.contains(QStringLiteral("| Words | 2 |")));
        QVERIFY(answer.contains(QStringLiteral("| Lines | 2 |")));
        QVERIFY(answer.contains(QStringLiteral("| system | 1 |")));
        QVERIFY(answer.contains(QStringLiteral("| user | 1 |")));
    }

    void echoesBackticksWithoutEndingItsFence()
    {
        const QString answer = post(chat(QStringLiteral("```\ncode\n```"))).content();
        QVERIFY(answer.contains(QStringLiteral("````text\n```\ncode\n```\n````")));
    }

    void readsMessagesOfParts()
    {
        QJsonObject request = chat(QString());
        const QJsonArray parts{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                           {QStringLiteral("text"), QStringLiteral("See")}},
                               QJsonObject{{QStringLiteral("type"), QStringLiteral("image_url")}}};
        request[u"messages"] = QJsonArray{
            QJsonObject{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), parts}}};
        const QString answer = post(request).content();
        QVERIFY(answer.contains(QStringLiteral("See")));
        QVERIFY(answer.contains(QStringLiteral("| Images, sounds and files | 1 |")));
    }

    void writesTheNumberOfWordsAskedFor()
    {
        const QString body = post(chat(QStringLiteral("/long 1234"))).content().section(u'\n', 2);
        static const QRegularExpression space(QStringLiteral("\\s+"));
        QCOMPARE(body.split(space, Qt::SkipEmptyParts).size(), 1234);
    }

    void reasonsApartFromItsAnswer()
    {
        const Outcome streamed = post(streamedChat(QStringLiteral("/reason")));
        const QString reasoning = streamed.streamed(QStringLiteral("reasoning_content"));
        QVERIFY(!reasoning.isEmpty());
        QVERIFY(!streamed.streamed().contains(reasoning));
        const Outcome whole = post(chat(QStringLiteral("/reason")));
        QCOMPARE(whole.choice()[u"message"][u"reasoning_content"].toString(), reasoning);
        QVERIFY(whole.json()[u"usage"][u"completion_tokens_details"][u"reasoning_tokens"].toInt() > 0);
    }

    void callsTheToolItWasOffered()
    {
        const QJsonArray tools{QJsonObject{
            {QStringLiteral("type"), QStringLiteral("function")},
            {QStringLiteral("function"), QJsonObject{{QStringLiteral("name"), QStringLiteral("look_up")}}}}};
        const Outcome outcome = post(streamedChat(QStringLiteral("/tool"), {{QStringLiteral("tools"), tools}}));
        QCOMPARE(outcome.streamedFinishReason(), QStringLiteral("tool_calls"));
        QString name;
        QString id;
        QByteArray arguments;
        for (const QJsonObject &event : outcome.events) {
            const QJsonValue call = event[u"choices"][0][u"delta"][u"tool_calls"][0];
            name += call[u"function"][u"name"].toString();
            id += call[u"id"].toString();
            arguments += call[u"function"][u"arguments"].toString().toUtf8();
        }
        QCOMPARE(name, QStringLiteral("look_up"));
        QVERIFY(id.startsWith(QStringLiteral("call_")));
        QVERIFY(QJsonDocument::fromJson(arguments).isObject());
    }

    void callsTheOldFunctionItWasOffered()
    {
        const QJsonArray functions{QJsonObject{{QStringLiteral("name"), QStringLiteral("look_up")}}};
        const Outcome outcome = post(chat(QStringLiteral("/tool"), {{QStringLiteral("functions"), functions}}));
        QCOMPARE(outcome.choice()[u"finish_reason"].toString(), QStringLiteral("function_call"));
        QCOMPARE(outcome.choice()[u"message"][u"function_call"][u"name"].toString(), QStringLiteral("look_up"));
        QVERIFY(outcome.choice()[u"message"][u"content"].isNull());
    }

    void readsTheResultOfATool()
    {
        QJsonObject request = chat(QStringLiteral("/tool"));
        request[u"messages"] = QJsonArray{message(QStringLiteral("user"), QStringLiteral("/tool")),
                                          message(QStringLiteral("tool"), QStringLiteral("It rains"))};
        QVERIFY(post(request).content().contains(QStringLiteral("It rains")));
    }

    void answersInJsonWhereAsked()
    {
        const QJsonObject format{{QStringLiteral("type"), QStringLiteral("json_object")}};
        const Outcome outcome = post(chat(QStringLiteral("Two words"), {{QStringLiteral("response_format"), format}}));
        const QJsonObject answer = QJsonDocument::fromJson(outcome.content().toUtf8()).object();
        QCOMPARE(answer[u"demo"].toBool(), true);
        QCOMPARE(answer[u"words"].toInt(), 2);
    }

    // Parameters

    void givesSeveralChoices()
    {
        const Outcome whole = post(chat(QStringLiteral("Hello"), {{QStringLiteral("n"), 3}}));
        QCOMPARE(whole.json()[u"choices"].toArray().size(), 3);
        const Outcome streamed = post(streamedChat(QStringLiteral("Hello"), {{QStringLiteral("n"), 3}}));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(whole.choice(i)[u"index"].toInt(), i);
            QCOMPARE(streamed.streamed(QStringLiteral("content"), i), whole.content(i));
            QCOMPARE(streamed.streamedFinishReason(i), QStringLiteral("stop"));
        }
        QVERIFY(whole.content(0) != whole.content(1));
    }

    void endsBeforeAStopText()
    {
        const QString whole = post(chat(QStringLiteral("one stop two"))).content();
        const QString cut =
            post(chat(QStringLiteral("one stop two"),
                      {{QStringLiteral("stop"), QJsonArray{QStringLiteral(" stop"), QStringLiteral("~")}}}))
                .content();
        QVERIFY(cut.endsWith(QStringLiteral("one")));
        QVERIFY(whole.startsWith(cut));
        const Outcome single =
            post(chat(QStringLiteral("one stop two"), {{QStringLiteral("stop"), QStringLiteral(" stop")}}));
        QCOMPARE(single.content(), cut);
        QCOMPARE(single.choice()[u"finish_reason"].toString(), QStringLiteral("stop"));
    }

    void endsAtTheTokenLimit_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("old") << QStringLiteral("max_tokens");
        QTest::newRow("new") << QStringLiteral("max_completion_tokens");
    }
    void endsAtTheTokenLimit()
    {
        QFETCH(QString, field);
        const Outcome outcome = post(chat(QStringLiteral("/tour"), {{field, 10}}));
        QCOMPARE(outcome.choice()[u"finish_reason"].toString(), QStringLiteral("length"));
        QVERIFY(outcome.content().size() <= 40);
        QVERIFY(outcome.json()[u"usage"][u"completion_tokens"].toInt() <= 10);
        QCOMPARE(post(streamedChat(QStringLiteral("/tour"), {{field, 10}})).streamedFinishReason(),
                 QStringLiteral("length"));
    }

    void goesOnWithAnAnswerThatWasBegun_data()
    {
        QTest::addColumn<bool>("inWords");
        QTest::newRow("the request ends with the answer") << false;
        QTest::newRow("the person asks for the rest") << true;
    }
    void goesOnWithAnAnswerThatWasBegun()
    {
        QFETCH(bool, inWords);
        const QString whole = post(chat(QStringLiteral("Hello"))).content();
        const QString begun = whole.left(whole.size() / 2);
        QJsonArray messages{message(QStringLiteral("user"), QStringLiteral("Hello")),
                            message(QStringLiteral("assistant"), begun)};
        if (inWords) {
            messages +=
                message(QStringLiteral("user"),
                        QStringLiteral("Continue your last answer exactly where it stopped. Do not repeat any of it."));
        }
        QJsonObject request = chat(QString());
        request[u"messages"] = messages;
        QCOMPARE(QString(begun + post(request).content()), whole);
    }
};

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
