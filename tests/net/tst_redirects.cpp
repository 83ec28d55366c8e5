#include "net/netfixture.h"
#include "net/redirect.h"

using namespace holt;
using namespace holt::net;

namespace {

Hop from(const QByteArray &verb, const QString &url)
{
    return {verb,
            QUrl(url),
            {{"Authorization", "Bearer abc"}, {"X-Custom-Key", "abc"}, {"Accept", "application/json"}},
            verb == "POST"};
}

Response redirect(int status, const QByteArray &location)
{
    Response response;
    response.status = status;
    response.headers = {{"Location", location}};
    return response;
}

bool hasHeader(const Headers &headers, const QByteArray &name)
{
    for (const auto &header : headers) {
        if (header.first == name) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originsAreSchemeHostAndPort_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("path") << "https://a.b/x"
                              << "https://a.b/y" << true;
        QTest::newRow("usual port") << "https://a.b/x"
                                    << "https://a.b:443/" << true;
        QTest::newRow("usual port, http") << "http://a.b/x"
                                          << "http://a.b:80/" << true;
        QTest::newRow("case") << "https://A.b/x"
                              << "https://a.B/" << true;
        QTest::newRow("port") << "https://a.b/x"
                              << "https://a.b:444/" << false;
        QTest::newRow("scheme") << "http://a.b/x"
                                << "https://a.b/x" << false;
        QTest::newRow("subdomain") << "https://a.b/x"
                                   << "https://evil.a.b/x" << false;
        QTest::newRow("suffix") << "https://a.b/x"
                                << "https://a.b.evil/x" << false;
    }

    void originsAreSchemeHostAndPort()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(isSameOrigin(QUrl(one), QUrl(other)), "same");
    }

    void withinAnOriginEverythingGoesAlong_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 307, 308}) {
            QTest::addRow("%d", status) << status;
        }
    }

    void withinAnOriginEverythingGoesAlong()
    {
        QFETCH(int, status);
        const auto hop = nextHop(from("POST", QStringLiteral("https://a.b/v1/x?q=1")), redirect(status, "../v2/y"));
        QVERIFY(hop);
        QCOMPARE(hop->url, QUrl(QStringLiteral("https://a.b/v2/y")));
        QCOMPARE(hop->verb, QByteArray("POST"));
        QVERIFY(hop->withBody);
        QVERIFY(hasHeader(hop->headers, "Authorization"));
    }

    void seeOtherBecomesAGet()
    {
        const auto hop = nextHop(from("POST", QStringLiteral("https://a.b/x")), redirect(303, "/y"));
        QVERIFY(hop);
        QCOMPARE(hop->verb, QByteArray("GET"));
        QVERIFY(!hop->withBody);
    }

    void toAnotherOriginOnlyHarmlessHeadersGo()
    {
        const auto hop = nextHop(from("GET", QStringLiteral("https://a.b/x")), redirect(302, "https://cdn.c/y"));
        QVERIFY(hop);
        QVERIFY(!hasHeader(hop->headers, "Authorization"));
        QVERIFY(!hasHeader(hop->headers, "X-Custom-Key"));
        QVERIFY(hasHeader(hop->headers, "Accept"));
    }

    void hopsThatAreNotTaken_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("POST to another host") << QByteArray("POST") << QByteArray("https://c.d/x");
        QTest::newRow("https to http") << QByteArray("GET") << QByteArray("http://a.b/x");
        QTest::newRow("file") << QByteArray("GET") << QByteArray("file:///etc/passwd");
        QTest::newRow("javascript") << QByteArray("GET") << QByteArray("javascript:alert(1)");
        QTest::newRow("no host") << QByteArray("GET") << QByteArray("https:///x");
    }

    void hopsThatAreNotTaken()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, location);
        const auto hop = nextHop(from(verb, QStringLiteral("https://a.b/x")), redirect(307, location));
        QVERIFY(!hop);
        QVERIFY(!hop.error().isEmpty());
    }

    void aGetIsFollowedOverTheWire()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::redirect(301, "/v1/models/"));
        wire.server.enqueue(FakeAnswer::json("{\"ok\":1}"));
        Request request = wire.get();
        request.headers = {{"Authorization", "Bearer abc"}};
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value->url, wire.server.url(QStringLiteral("/v1/models/")));
        QCOMPARE(wire.server.requests()[1].header("Authorization"), QByteArray("Bearer abc"));
    }

    void aHopThatMayNotBeVisitedFails()
    {
        FakeServer server;
        Client client;
        server.enqueue(FakeAnswer::redirect(302, server.otherOriginUrl(QStringLiteral("/inside")).toEncoded()));
        Request request;
        request.url = server.url(QStringLiteral("/a"));
        request.mayVisit = [&server](const QUrl &url) { return url.port() == server.port(); };
        QObject owner;
        HttpReply *reply = client.send(request, &owner);
        QSignalSpy failed(reply, &Reply::failed);
        QVERIFY(failed.wait(10000));
        QCOMPARE(failed.first().first().value<Error>().status(), 302);
        QCOMPARE(server.requestCount(), 1);
    }

    void theKeyStaysBehindWhenTheOriginChanges()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::redirect(302, wire.server.otherOriginUrl(QStringLiteral("/y")).toEncoded()));
        wire.server.enqueue(FakeAnswer::json("{}"));
        Request request = wire.get();
        request.headers = {{"Authorization", "Bearer abc"}, {"api-key", "abc"}, {"Cookie", "abc"}, {"X-Mine", "abc"}};
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.succeeded());
        QCOMPARE(wire.server.requestCount(), 2);
        for (const auto &header : wire.server.requests()[1].headers) {
            QVERIFY2(!header.second.contains("abc"), header.first.constData());
        }
    }

    void aPostWithItsBodyIsFollowedWithinTheOrigin()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::redirect(307, "/elsewhere"));
        wire.server.enqueue(FakeAnswer::json("{}"));
        HttpOutcome outcome(wire.send(wire.post("{\"a\":1}")));
        QVERIFY(outcome.succeeded());
        QCOMPARE(wire.server.requests()[1].method, QByteArray("POST"));
        QCOMPARE(wire.server.requests()[1].body, QByteArray("{\"a\":1}"));
    }

    void aPostToAnotherOriginFailsWithTheStatus()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::redirect(308, wire.server.otherOriginUrl(QStringLiteral("/y")).toEncoded()));
        HttpOutcome outcome(wire.send(wire.post()));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<HttpError>());
        QCOMPARE(outcome.error->status(), 308);
        QVERIFY(outcome.error->details().contains(QString::number(wire.server.otherOriginUrl().port())));
        QCOMPARE(wire.server.requestCount(), 1);
    }

    void aCircleEnds()
    {
        Wire wire;
        wire.server.setHandler([](const FakeRequest &) { return FakeAnswer::redirect(302, "/again"); });
        HttpOutcome outcome(wire.send(wire.get()));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error->status(), 302);
        QCOMPARE(wire.server.requestCount(), 6);
    }

    void aRedirectWithoutAPlaceFails()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::whole(301, "text/html", "moved"));
        HttpOutcome outcome(wire.send(wire.get()));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error->status(), 301);
    }

    void theBodyOfARedirectIsNotHandedOn()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::redirect(307, "/y"));
        wire.server.enqueue(FakeAnswer::whole(200, "text/event-stream", "data: 1\n\n"));
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.send(request);
        HttpOutcome outcome(reply);
        QByteArray bytes;
        connect(reply, &HttpReply::bytesReceived, this, [&](const QByteArray &part) { bytes += part; });
        QVERIFY(outcome.succeeded());
        QCOMPARE(bytes, QByteArray("data: 1\n\n"));
    }

    void aRetryBeginsAtTheBeginning()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::redirect(302, wire.server.otherOriginUrl(QStringLiteral("/y")).toEncoded()));
        wire.server.enqueue(FakeAnswer::json("{}", 503));
        wire.server.enqueue(FakeAnswer::json("{}"));
        Request request = wire.get();
        request.headers = {{"Authorization", "Bearer abc"}};
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.succeeded());
        QCOMPARE(wire.server.requests()[2].target, QByteArray("/v1/models"));
        QCOMPARE(wire.server.requests()[2].header("Authorization"), QByteArray("Bearer abc"));
    }
};

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
