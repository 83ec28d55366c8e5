#include "core/connectiontest.h"
#include "corefixture.h"
#include "support/fakeserver.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace holt;
using core::ConnectionTest;
using test::FakeAnswer;
using test::FakeServer;

class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_core.emplace(m_dir->path());
    }
    void cleanup()
    {
        m_core.reset();
        m_dir.reset();
    }

    void countsTheModels()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"object":"list","data":[{"id":"a"},{"id":"b"}]})"));
        const auto outcome = run(server.url(QStringLiteral("/v1")).toString());
        QVERIFY(outcome.ok);
        QVERIFY(!outcome.failedStage);
        QCOMPARE(outcome.models, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(outcome.message.contains(QLatin1Char('2')));
    }

    void sendsTheKeyAsTyped()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"data":[]})"));
        QVERIFY(run(server.url(QStringLiteral("/v1")).toString(), Secret("typed-key")).ok);
        QCOMPARE(server.requests().first().header("authorization"), QByteArray("Bearer typed-key"));
        QCOMPARE(server.requests().first().target, QByteArray("/v1/models"));
    }

    void usesTheKeptKeyWhereNoneIsTyped()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"data":[]})"));
        const QString id = m_core->useServer(server.url(QStringLiteral("/v1")));
        bool written = false;
        m_core->servers.writeKey(id, Secret("kept-key"), this, [&](const Result<bool> &) { written = true; });
        QTRY_VERIFY(written);
        ConnectionTest test(m_core->servers, m_core->client);
        QSignalSpy spy(&test, &ConnectionTest::finished);
        test.start(*m_core->servers.find(id), std::nullopt);
        QVERIFY(spy.wait());
        QCOMPARE(server.requests().first().header("authorization"), QByteArray("Bearer kept-key"));
    }

    void namesTheStage_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<ConnectionTest::Stage>("stage");
        using Stage = ConnectionTest::Stage;
        const QByteArray refused =
            R"({"error":{"message":"Incorrect API key provided","type":"x","code":"invalid_api_key"}})";
        QTest::newRow("401") << FakeAnswer::json(refused, 401) << Stage::Key;
        QTest::newRow("401 without an object") << FakeAnswer::whole(401, "text/plain", "no") << Stage::Key;
        QTest::newRow("403") << FakeAnswer::json(refused, 403) << Stage::Key;
        QTest::newRow("404") << FakeAnswer::whole(404, "text/html", "<h1>Not found</h1>") << Stage::Path;
        QTest::newRow("a web page") << FakeAnswer::whole(200, "text/html", "<!doctype html><title>Hi</title>")
                                    << Stage::Path;
        QTest::newRow("no JSON") << FakeAnswer::whole(200, "application/json", "{\"data\":[") << Stage::Path;
        QTest::newRow("407") << FakeAnswer::whole(407, "text/plain", "") << Stage::Proxy;
        QTest::newRow("500") << FakeAnswer::whole(500, "text/plain", "oops") << Stage::Connection;
        QTest::newRow("closed") << FakeAnswer::closed() << Stage::Connection;
    }

    void namesTheStage()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(ConnectionTest::Stage, stage);
        FakeServer server;
        server.setHandler([&](const test::FakeRequest &) { return answer; });
        const auto outcome = run(server.url(QStringLiteral("/v1")).toString());
        QVERIFY(!outcome.ok);
        QVERIFY(outcome.failedStage);
        QCOMPARE(*outcome.failedStage, stage);
        QVERIFY2(outcome.message.startsWith(ConnectionTest::stageName(stage)), qPrintable(outcome.message));
        QVERIFY(!outcome.message.contains(QStringLiteral("typed-key")));
        QVERIFY(!outcome.details.contains(QStringLiteral("typed-key")));
    }

    void nobodyListeningIsTheConnection()
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const quint16 port = free.serverPort();
        free.close();
        QCOMPARE(run(QStringLiteral("http://127.0.0.1:%1/v1").arg(port)).failedStage,
                 std::optional(ConnectionTest::Stage::Connection));
    }

    void plainHttpBehindHttpsIsTls()
    {
        FakeServer server;
        server.setHandler([](const test::FakeRequest &) { return FakeAnswer::closed(); });
        QTcpServer plain; // answers the handshake with something that is none
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QCOMPARE(run(QStringLiteral("https://127.0.0.1:%1/v1").arg(plain.serverPort())).failedStage,
                 std::optional(ConnectionTest::Stage::Tls));
    }

    void noWebAddressIsTheAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("empty") << QString();
        QTest::newRow("another scheme") << QStringLiteral("ftp://example.org/v1");
    }

    void noWebAddressIsTheAddress()
    {
        QFETCH(QString, url);
        QCOMPARE(run(url).failedStage, std::optional(ConnectionTest::Stage::Address));
    }

    void doesNotRetry()
    {
        FakeServer server;
        server.setHandler([](const test::FakeRequest &) { return FakeAnswer::whole(503, "text/plain", ""); });
        QVERIFY(!run(server.url(QStringLiteral("/v1")).toString()).ok);
        QCOMPARE(server.requestCount(), 1);
    }

    void saysNothingAfterCancel()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::stalled());
        ConnectionTest test(m_core->servers, m_core->client);
        QSignalSpy spy(&test, &ConnectionTest::finished);
        test.start(profile(server.url(QStringLiteral("/v1")).toString()), Secret());
        QVERIFY(test.isRunning());
        QTRY_COMPARE(server.requestCount(), 1);
        test.cancel();
        QVERIFY(!test.isRunning());
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(spy.count(), 0);
    }

    void aNewStartCancelsTheOld()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"data":[{"id":"only"}]})"));
        ConnectionTest test(m_core->servers, m_core->client);
        QSignalSpy spy(&test, &ConnectionTest::finished);
        test.start(profile(QStringLiteral("nonsense://")), Secret());
        test.start(profile(server.url(QStringLiteral("/v1")).toString()), Secret());
        QVERIFY(spy.wait());
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.first().first().value<ConnectionTest::Outcome>().ok);
    }

private:
    static store::Profile profile(const QString &url)
    {
        store::Profile result;
        result.name = QStringLiteral("Edited");
        result.baseUrl = url;
        return result;
    }

    ConnectionTest::Outcome run(const QString &url, const Secret &key = Secret("typed-key"))
    {
        ConnectionTest test(m_core->servers, m_core->client);
        QSignalSpy spy(&test, &ConnectionTest::finished);
        test.start(profile(url), key);
        return spy.wait(20000) ? spy.first().first().value<ConnectionTest::Outcome>() : ConnectionTest::Outcome{};
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<CoreFixture> m_core;
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
