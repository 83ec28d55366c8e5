#include "core/serverprobe.h"
#include "corefixture.h"
#include "support/fakeserver.h"

#include <QSignalSpy>

using namespace holt;
using core::ServerProbe;
using test::FakeAnswer;
using test::FakeServer;

class TestServerProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyThisMachine()
    {
        const auto candidates = ServerProbe::usualCandidates();
        QVERIFY(candidates.size() >= 4);
        for (const auto &candidate : candidates) {
            QCOMPARE(candidate.url.host(), QStringLiteral("127.0.0.1"));
            QVERIFY(candidate.url.port() > 0);
            QVERIFY(!candidate.name.isEmpty());
        }
    }

    void asksNothingUnasked()
    {
        FakeServer server;
        ServerProbe probe(m_client, {at(server)});
        QVERIFY(!probe.isRunning());
        QTest::qWait(50);
        QCOMPARE(server.connectionCount(), 0);
    }

    void findsWhatAnswers()
    {
        FakeServer alive;
        alive.enqueue(FakeAnswer::json(R"({"data":[{"id":"m1"},{"id":"m2"}]})"));
        FakeServer webPage;
        webPage.enqueue(FakeAnswer::whole(200, "text/html", "<p>Hello</p>"));
        FakeServer dead;
        dead.stopListening();
        ServerProbe probe(m_client, {at(dead), at(alive), at(webPage)});
        QSignalSpy found(&probe, &ServerProbe::found);
        QSignalSpy finished(&probe, &ServerProbe::finished);
        probe.start();
        QVERIFY(probe.isRunning());
        QVERIFY(finished.wait(20000));
        QVERIFY(!probe.isRunning());
        QCOMPARE(finished.first().first().toInt(), 1);
        QCOMPARE(found.count(), 1);
        const auto server = found.first().first().value<ServerProbe::Found>();
        QCOMPARE(server.name, QStringLiteral("Candidate"));
        QCOMPARE(server.baseUrl, alive.url(QStringLiteral("/v1")).toString());
        QCOMPARE(server.models, (QStringList{QStringLiteral("m1"), QStringLiteral("m2")}));
    }

    void sendsNoKey()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"data":[]})"));
        ServerProbe probe(m_client, {at(server)});
        QSignalSpy finished(&probe, &ServerProbe::finished);
        probe.start();
        QVERIFY(finished.wait());
        QVERIFY(!server.requests().first().hasHeader("authorization"));
    }

    void findsAServerThatWantsAKey()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::json(R"({"error":{"message":"key"}})", 401));
        ServerProbe probe(m_client, {at(server)});
        QSignalSpy finished(&probe, &ServerProbe::finished);
        probe.start();
        QVERIFY(finished.wait());
        QCOMPARE(finished.first().first().toInt(), 1);
    }

    void saysNothingAfterCancel()
    {
        FakeServer server;
        server.enqueue(FakeAnswer::stalled());
        ServerProbe probe(m_client, {at(server)});
        QSignalSpy finished(&probe, &ServerProbe::finished);
        probe.start();
        QTRY_COMPARE(server.requestCount(), 1);
        probe.cancel();
        QVERIFY(!probe.isRunning());
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(finished.count(), 0);
    }

    void canBeStartedAgain()
    {
        FakeServer server;
        server.setHandler([](const test::FakeRequest &) { return FakeAnswer::json(R"({"data":[]})"); });
        ServerProbe probe(m_client, {at(server)});
        QSignalSpy finished(&probe, &ServerProbe::finished);
        for (int round = 1; round <= 2; ++round) {
            probe.start();
            QTRY_COMPARE(finished.count(), round);
            QCOMPARE(finished.last().first().toInt(), 1);
        }
    }

    void finishesWithoutCandidates()
    {
        ServerProbe probe(m_client, {});
        QSignalSpy finished(&probe, &ServerProbe::finished);
        probe.start();
        QVERIFY(finished.wait());
    }

private:
    static ServerProbe::Candidate at(const FakeServer &server)
    {
        return {QStringLiteral("Candidate"), server.url(QStringLiteral("/v1"))};
    }

    net::Client m_http;
    openai::Client m_client{m_http};
};

QTEST_GUILESS_MAIN(TestServerProbe)
#include "tst_serverprobe.moc"
