#include "net/sseparser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace holt::net;

namespace {

QByteArray shown(const QList<SseEvent> &events)
{
    QByteArray text;
    for (const SseEvent &event : events) {
        text += event.type + '|' + event.data + '|' + event.id + '#';
    }
    return text;
}

QByteArray parsed(const QByteArray &stream, const QList<qsizetype> &cuts = {})
{
    SseParser parser;
    QList<SseEvent> events;
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        events += parser.feed(QByteArrayView(stream).sliced(from, cut - from));
        from = cut;
    }
    events += parser.feed(QByteArrayView(stream).sliced(from));
    return shown(events);
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streams_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("events");
        QTest::newRow("one") << QByteArray("data: a\n\n") << QByteArray("|a|#");
        QTest::newRow("no space") << QByteArray("data:a\n\n") << QByteArray("|a|#");
        QTest::newRow("one space alone is taken away") << QByteArray("data:  a\n\n") << QByteArray("| a|#");
        QTest::newRow("CRLF") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << QByteArray("|a|#|b|#");
        QTest::newRow("CR") << QByteArray("data: a\r\rdata: b\r\r") << QByteArray("|a|#|b|#");
        QTest::newRow("mixed ends") << QByteArray("data: a\r\n\ndata: b\n\r\ndata: c\r\n\r")
                                    << QByteArray("|a|#|b|#|c|#");
        QTest::newRow("CR then LF is one end") << QByteArray("data: a\r\ndata: b\r\n\r\n") << QByteArray("|a\nb|#");
        QTest::newRow("several lines") << QByteArray("data: a\ndata: b\ndata\n\n") << QByteArray("|a\nb\n|#");
        QTest::newRow("empty data") << QByteArray("data:\n\n") << QByteArray("||#");
        QTest::newRow("data without a colon") << QByteArray("data\n\n") << QByteArray("||#");
        QTest::newRow("comments") << QByteArray(": ping\n:\n\ndata: a\n: more\n\n") << QByteArray("|a|#");
        QTest::newRow("type") << QByteArray("event: error\ndata: a\n\ndata: b\n\n") << QByteArray("error|a|#|b|#");
        QTest::newRow("type without data is no event") << QByteArray("event: x\n\ndata: b\n\n") << QByteArray("|b|#");
        QTest::newRow("id lasts") << QByteArray("id: 7\ndata: a\n\ndata: b\n\n") << QByteArray("|a|7#|b|7#");
        QTest::newRow("id with NUL") << QByteArray("id: 1\0002\ndata: a\n\n", 18) << QByteArray("|a|#");
        QTest::newRow("unknown fields") << QByteArray("retry: 5\nfoo: 1\nfoo\ndata: a\n\n") << QByteArray("|a|#");
        QTest::newRow("names are exact") << QByteArray("Data: x\n data: y\ndata : z\ndata: a\n\n")
                                         << QByteArray("|a|#");
        QTest::newRow("colon in the value") << QByteArray("data: {\"a\":1}\n\n") << QByteArray("|{\"a\":1}|#");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: a\n\n")
                                         << QByteArray("|a|#");
        QTest::newRow("two marks") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF"
                                                 "data: x\n\ndata: a\n\n")
                                   << QByteArray("|a|#");
        QTest::newRow("half a mark") << QByteArray("\xEF\xBB"
                                                   "data: x\ndata: a\n\n")
                                     << QByteArray("|a|#");
        QTest::newRow("mark later is text") << QByteArray("data: \xEF\xBB\xBF\n\n") << QByteArray("|\xEF\xBB\xBF|#");
        QTest::newRow("UTF-8") << QByteArray("data: \xE4\xBD\xA0\xF0\x9F\x99\x82\n\n")
                               << QByteArray("|\xE4\xBD\xA0\xF0\x9F\x99\x82|#");
        QTest::newRow("no UTF-8") << QByteArray("data: \xff\xfe\n\n") << QByteArray("|\xff\xfe|#");
        QTest::newRow("NUL") << QByteArray("data: a\0b\n\n", 11) << QByteArray("|a\0b|#", 6);
        QTest::newRow("unfinished event") << QByteArray("data: a\n\ndata: b\n") << QByteArray("|a|#");
        QTest::newRow("blank lines") << QByteArray("\n\n\r\n\rdata: a\n\n\n\n") << QByteArray("|a|#");
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }

    void streams()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, events);
        QCOMPARE(parsed(stream), events);
        QList<qsizetype> everywhere;
        for (qsizetype first = 0; first <= stream.size(); ++first) {
            QCOMPARE(parsed(stream, {first}), events);
            for (qsizetype second = first; second <= stream.size(); ++second) {
                QCOMPARE(parsed(stream, {first, second}), events);
            }
            everywhere.append(first);
        }
        QCOMPARE(parsed(stream, everywhere), events); // byte by byte, with empty pieces
    }

    void finishGivesTheEventWhoseBlankLineIsMissing_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("no blank line") << QByteArray("data: [DONE]\n") << QByteArray("|[DONE]|#");
        QTest::newRow("no line end") << QByteArray("data: a\ndata: [DONE]") << QByteArray("|a\n[DONE]|#");
        QTest::newRow("nothing left") << QByteArray("data: a\n\n") << QByteArray();
        QTest::newRow("a comment") << QByteArray(": bye") << QByteArray();
    }

    void finishGivesTheEventWhoseBlankLineIsMissing()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, rest);
        SseParser parser;
        Q_UNUSED(parser.feed(stream))
        QCOMPARE(shown(parser.finish()), rest);
        QCOMPARE(shown(parser.finish()), QByteArray());
    }

    void aLineOfTenMegabytesIsReadInLinearTime_data()
    {
        QTest::addColumn<int>("piece");
        QTest::newRow("1 KB pieces") << 1024;
        QTest::newRow("64 KB pieces") << 65536;
        QTest::newRow("at once") << 20000000;
    }

    void aLineOfTenMegabytesIsReadInLinearTime()
    {
        QFETCH(int, piece);
        const QByteArray big(10 * 1024 * 1024, 'x');
        const QByteArray stream = "data: " + big + "\n\n";
        SseParser parser;
        QList<SseEvent> events;
        QElapsedTimer clock;
        clock.start();
        for (qsizetype at = 0; at < stream.size(); at += piece) {
            events += parser.feed(QByteArrayView(stream).sliced(at, std::min<qsizetype>(piece, stream.size() - at)));
        }
        QCOMPARE(events.size(), 1);
        QVERIFY(events.constFirst().data == big);
        // Milliseconds when linear, minutes when every piece reads the line anew.
        QVERIFY2(clock.elapsed() < 5000, QByteArray::number(clock.elapsed()).constData());
    }

    void manyLineFeedsWithoutCarriageReturnAreReadInLinearTime()
    {
        const QByteArray stream = QByteArray("data: a\n\n").repeated(500000);
        SseParser parser;
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(parser.feed(stream).size(), 500000);
        QVERIFY2(clock.elapsed() < 5000, QByteArray::number(clock.elapsed()).constData());
    }

    void aLineOverTheLimitStopsTheParser()
    {
        SseParser parser(100);
        QCOMPARE(parser.feed("data: a\n\n").size(), 1);
        QVERIFY(parser.feed(QByteArray("data: ").append(QByteArray(200, 'x'))).isEmpty());
        QVERIFY(parser.overflowed());
        QVERIFY(parser.feed("\n\ndata: b\n\n").isEmpty());
        QVERIFY(parser.finish().isEmpty());
    }

    void anEventOfManyLinesOverTheLimitStopsTheParser()
    {
        SseParser parser(100);
        QVERIFY(parser.feed(QByteArray("data: 0123456789\n").repeated(20).append('\n')).isEmpty());
        QVERIFY(parser.overflowed());
    }

    void manySmallEventsStayUnderTheLimit()
    {
        SseParser parser(100);
        QCOMPARE(parser.feed(QByteArray("data: 0123456789\n\n").repeated(50)).size(), 50);
        QVERIFY(!parser.overflowed());
    }
};

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
