#include "net/retrypolicy.h"

#include <QTest>

using namespace holt::net;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

Response answer(int status, const Headers &headers = {})
{
    Response response;
    response.status = status;
    response.headers = headers;
    return response;
}

RetryPolicy fixedPolicy(double dice = 0)
{
    RetryPolicy policy;
    policy.dice = [dice] { return dice; };
    policy.now = [] { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); };
    return policy;
}

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusesWorthAnotherTry_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("worth");
        for (const int status : {408, 409, 429, 500, 502, 503, 504, 529, 599}) {
            QTest::addRow("%d", status) << status << true;
        }
        for (const int status : {200, 301, 400, 401, 403, 404, 405, 413, 415, 422, 451}) {
            QTest::addRow("%d", status) << status << false;
        }
    }

    void statusesWorthAnotherTry()
    {
        QFETCH(int, status);
        QFETCH(bool, worth);
        QCOMPARE(RetryPolicy::isWorthRetrying(answer(status)), worth);
    }

    void xShouldRetryDecidesFirst()
    {
        QVERIFY(RetryPolicy::isWorthRetrying(answer(400, {{"X-Should-Retry", "true"}})));
        QVERIFY(!RetryPolicy::isWorthRetrying(answer(503, {{"x-should-retry", "false"}})));
        QVERIFY(RetryPolicy::isWorthRetrying(answer(503, {{"x-should-retry", "perhaps"}})));
    }

    void theServersWishIsRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("expected"); // -1: none
        QTest::newRow("ms") << QByteArray("retry-after-ms") << QByteArray("1500") << qint64(1500);
        QTest::newRow("ms with a fraction") << QByteArray("retry-after-ms") << QByteArray("12.6") << qint64(13);
        QTest::newRow("seconds") << QByteArray("Retry-After") << QByteArray("3") << qint64(3000);
        QTest::newRow("half a second") << QByteArray("retry-after") << QByteArray(" 0.5 ") << qint64(500);
        QTest::newRow("zero") << QByteArray("Retry-After") << QByteArray("0") << qint64(0);
        QTest::newRow("date") << QByteArray("Retry-After") << QByteArray("Tue, 24 Nov 2026 12:00:20 GMT")
                              << qint64(20000);
        QTest::newRow("past date") << QByteArray("Retry-After") << QByteArray("Tue, 24 Nov 2026 11:00:00 GMT")
                                   << qint64(-1);
        QTest::newRow("negative") << QByteArray("Retry-After") << QByteArray("-1") << qint64(-1);
        QTest::newRow("infinite") << QByteArray("Retry-After") << QByteArray("inf") << qint64(-1);
        QTest::newRow("not a number") << QByteArray("Retry-After") << QByteArray("nan") << qint64(-1);
        QTest::newRow("huge") << QByteArray("Retry-After") << QByteArray("1e300") << qint64(-1);
        QTest::newRow("words") << QByteArray("Retry-After") << QByteArray("soon") << qint64(-1);
    }

    void theServersWishIsRead()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(qint64, expected);
        const auto delay = fixedPolicy().serverDelay(answer(429, {{name, value}}));
        QCOMPARE(delay ? qint64(delay->count()) : qint64(-1), expected);
    }

    void millisecondsBeatSeconds()
    {
        QCOMPARE(fixedPolicy().delay(0, answer(429, {{"Retry-After", "9"}, {"retry-after-ms", "70"}})), 70ms);
    }

    void aWishOfUpToAMinuteIsObeyed()
    {
        QCOMPARE(fixedPolicy().delay(0, answer(429, {{"Retry-After", "60"}})), 60000ms);
        QCOMPARE(fixedPolicy().delay(0, answer(429, {{"Retry-After", "0"}})), 0ms);
        QCOMPARE(fixedPolicy().delay(0, answer(429, {{"Retry-After", "61"}})), 500ms);
    }

    void theDelayDoublesToEightSeconds()
    {
        const QList<milliseconds> expected = {500ms, 1000ms, 2000ms, 4000ms, 8000ms, 8000ms};
        for (int made = 0; made < expected.size(); ++made) {
            QCOMPARE(fixedPolicy().delay(made, answer(500)), expected[made]);
        }
        QCOMPARE(fixedPolicy().delay(100000, answer(500)), 8000ms);
    }

    void theJitterTakesUpToAQuarter()
    {
        QCOMPARE(fixedPolicy(1.0).delay(0, answer(500)), 375ms);
        for (int i = 0; i < 100; ++i) {
            const milliseconds delay = RetryPolicy().delay(0, answer(500));
            QVERIFY(delay >= 375ms && delay <= 500ms);
        }
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
