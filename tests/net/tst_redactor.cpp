#include "net/redactor.h"

#include <QTest>

using namespace holt::net;

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theValueIsRemovedInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray key("p@ss/w\"ord");
        QTest::newRow("plain") << QByteArray("it is " + key + "!");
        QTest::newRow("url") << QByteArray("x=" + key.toPercentEncoding());
        QTest::newRow("json") << QByteArray("{\"a\":\"p@ss/w\\\"ord\"}");
        QTest::newRow("strict json") << QByteArray("{\"a\":\"p@ss\\/w\\\"ord\"}");
        QTest::newRow("base64") << QByteArray("Basic " + key.toBase64());
    }

    void theValueIsRemovedInEveryForm()
    {
        QFETCH(QByteArray, text);
        const Redactor redactor({"p@ss/w\"ord"});
        QVERIFY2(redactor.clean(text).contains("[key removed]"), redactor.clean(text).constData());
        QVERIFY(redactor.clean(QString::fromUtf8(text)).contains(QLatin1String("[key removed]")));
    }

    void aValueTooShortToMeanAnythingIsLeftAlone()
    {
        QCOMPARE(Redactor({"a", ""}).clean(QByteArray("banana")), QByteArray("banana"));
    }

    void theLongerOfTwoValuesGoesFirst()
    {
        QCOMPARE(Redactor({"abcd", "abcdefgh"}).clean(QByteArray("abcdefgh")), QByteArray("[key removed]"));
    }

    void secretHeadersLoseTheirValue()
    {
        const Redactor redactor({"tellnoone"});
        QCOMPARE(redactor.cleanHeader("Authorization", "anything"), QByteArray("[key removed]"));
        QCOMPARE(redactor.cleanHeader("X-Echo", "tellnoone"), QByteArray("[key removed]"));
        QCOMPARE(redactor.cleanHeader("X-Echo", "something"), QByteArray("something"));
    }

    void theCutNeverHalvesAKey()
    {
        const Redactor redactor({"0123456789abcdef"});
        const QByteArray text = QByteArray(20, 'x') + "0123456789abcdef";
        for (qsizetype size = 0; size <= text.size(); ++size) {
            QVERIFY(!redactor.cleanStart(text, size).contains("0123"));
            QVERIFY(redactor.cleanStart(text, size).size() <= size);
        }
    }

    void urlsLoseLoginsAndKeys()
    {
        const QUrl url(QStringLiteral("https://me:mypassword@host/v1?api-version=2&key=tellnoone#x"));
        const QString clean = Redactor({"tellnoone"}).clean(url).toString();
        QVERIFY2(!clean.contains(QLatin1String("tellnoone")) && !clean.contains(QLatin1String("mypassword")),
                 qPrintable(clean));
        QVERIFY(clean.contains(QLatin1String("api-version=2")));
    }
};

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
