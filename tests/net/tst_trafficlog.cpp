#include "net/netfixture.h"

using namespace holt;
using namespace holt::net;
using namespace std::chrono_literals;
using Outcome = TrafficRecord::Outcome;

namespace {

/// Everything a record holds, as one text to search.
QByteArray everythingIn(const TrafficRecord &record)
{
    QByteArray text = record.verb + record.url.toEncoded() + record.url.toString().toUtf8() + record.requestBody +
                      record.reason + record.responseBody + record.error.toUtf8();
    for (const Headers &headers : {record.requestHeaders, record.responseHeaders}) {
        for (const auto &header : headers) {
            text += header.first + ": " + header.second + '\n';
        }
    }
    return text;
}

} // namespace

class TestTrafficLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExchangeIsRecorded()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{\"b\":2}", 200, {{"x-request-id", "req_1"}}));
        QSignalSpy added(&wire.client.traffic(), &TrafficLog::recordAdded);
        QSignalSpy changed(&wire.client.traffic(), &TrafficLog::recordChanged);
        HttpOutcome outcome(wire.send(wire.post("{\"a\":1}")));
        QVERIFY(outcome.succeeded());
        QCOMPARE(added.count(), 1);
        QCOMPARE(changed.count(), 2); // its head, its end
        const TrafficRecord record = wire.client.traffic().records().front();
        QCOMPARE(record.verb, QByteArray("POST"));
        QCOMPARE(record.url, wire.server.url(QStringLiteral("/v1/chat/completions")));
        QCOMPARE(record.requestBody, QByteArray("{\"a\":1}"));
        QCOMPARE(record.requestSize, 7);
        QCOMPARE(record.status, 200);
        QCOMPARE(record.responseBody, QByteArray("{\"b\":2}"));
        QCOMPARE(record.responseSize, 7);
        QVERIFY(everythingIn(record).contains("x-request-id: req_1"));
        QCOMPARE(record.outcome, Outcome::Answered);
        QVERIFY(record.firstByte && record.total && *record.firstByte <= *record.total);
        QVERIFY(record.started.isValid());
    }

    void everyTryAndHopHasARecordOfItsOwn()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{}", 500));
        wire.server.enqueue(FakeAnswer::closed());
        wire.server.enqueue(FakeAnswer::redirect(302, "/y"));
        wire.server.enqueue(FakeAnswer::json("{}"));
        HttpOutcome outcome(wire.send(wire.post()));
        QVERIFY(outcome.succeeded());
        const auto &records = wire.client.traffic().records();
        QCOMPARE(records.size(), std::size_t(4));
        QCOMPARE(records[0].status, 500);
        QCOMPARE(records[0].attempt, 0);
        QCOMPARE(records[1].outcome, Outcome::Failed);
        QCOMPARE(records[1].attempt, 1);
        QVERIFY(!records[1].error.isEmpty());
        QCOMPARE(records[2].outcome, Outcome::Redirected);
        QCOMPARE(records[3].outcome, Outcome::Answered);
        QCOMPARE(records[3].attempt, 2);
    }

    void whatWasStoppedIsRecordedAsThat()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::eventStream({"1"}).stall());
        Request request = wire.post();
        request.streamed = true;
        HttpReply *reply = wire.send(request);
        QSignalSpy bytes(reply, &HttpReply::bytesReceived);
        QTRY_COMPARE(bytes.count(), 1);
        QCOMPARE(wire.client.traffic().records().front().outcome, Outcome::Running);
        reply->abort();
        QCOMPARE(wire.client.traffic().records().front().outcome, Outcome::Cancelled);
        QCOMPARE(wire.client.traffic().records().front().responseBody, QByteArray("data: 1\n\n"));
    }

    void noKeyIsKeptAnywhere()
    {
        const QByteArray key = "My/Very+Own=Key.0123";
        Wire wire;
        wire.server.setHandler([key](const FakeRequest &) {
            return FakeAnswer::json("{\"error\":{\"message\":\"wrong key: " + key + ", sk-other-0123456789abcdef\"}}",
                                    401, {{"X-Echo", key}, {"Set-Cookie", "session=verysecret"}});
        });
        Request request = wire.post("{\"key\":\"" + key + "\"}");
        request.url.setQuery(QStringLiteral("key=") + QString::fromLatin1(key.toPercentEncoding()));
        request.url.setUserInfo(QStringLiteral("me:mypassword"));
        request.headers.emplaceBack("Authorization", "Bearer " + key);
        request.headers.emplaceBack("api-key", key);
        request.headers.emplaceBack("X-Unknown", key);
        request.secrets = {key};
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        const TrafficRecord record = wire.client.traffic().records().front();
        const QByteArray all =
            everythingIn(record) + outcome.error->details().toUtf8() + outcome.error->message().toUtf8();
        for (const QByteArray &secret : {key, key.toPercentEncoding(), QByteArray("verysecret"),
                                         QByteArray("mypassword"), QByteArray("sk-other")}) {
            QVERIFY2(!all.contains(secret), QByteArray(secret + " in " + all).constData());
        }
        QCOMPARE(wire.server.requests().constFirst().header("Authorization"), "Bearer " + key);
    }

    void aKeyThatTheNetworkCutIsFoundAllTheSame()
    {
        const QByteArray key = "tellnoone-0123456789";
        Wire wire;
        wire.server.enqueue(FakeAnswer::chunked("text/event-stream")
                                .chunk("data: tellnoone-")
                                .pause(30ms)
                                .chunk("0123456789\n\n")
                                .lastChunk());
        Request request = wire.post();
        request.streamed = true;
        request.secrets = {key};
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.succeeded());
        QCOMPARE(wire.client.traffic().records().front().responseBody, QByteArray("data: [key removed]\n\n"));
    }

    void largeBodiesAreKeptInPart()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json(QByteArray(1000000, 'y')));
        HttpOutcome outcome(wire.send(wire.post(QByteArray(900000, 'x'))));
        QVERIFY(outcome.succeeded());
        const TrafficRecord record = wire.client.traffic().records().front();
        QCOMPARE(record.requestBody.size(), TrafficLog::bodyLimit);
        QCOMPARE(record.requestSize, 900000);
        QCOMPARE(record.responseBody.size(), TrafficLog::bodyLimit);
        QCOMPARE(record.responseSize, 1000000);
    }

    void theOldestRecordsGo()
    {
        TrafficLog log;
        for (int i = 0; i < 250; ++i) {
            log.add({});
        }
        QCOMPARE(log.records().size(), TrafficLog::capacity);
        QCOMPARE(log.records().front().id, 51);
        QVERIFY(!log.find(50));
        QCOMPARE(log.find(250)->id, 250);
        QVERIFY(!log.find(251));
    }

    void anUpdateOfARecordThatIsGoneIsIgnored()
    {
        TrafficLog log;
        TrafficRecord record;
        record.id = log.add(record);
        log.clear();
        QSignalSpy changed(&log, &TrafficLog::recordChanged);
        log.update(record);
        QCOMPARE(changed.count(), 0);
        QVERIFY(log.records().empty());
        QCOMPARE(log.add({}), record.id + 1);
    }
};

QTEST_GUILESS_MAIN(TestTrafficLog)
#include "tst_trafficlog.moc"
