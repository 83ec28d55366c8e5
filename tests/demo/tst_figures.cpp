#include "demo/figures.h"

#include <QTest>

using namespace holt::demo;

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatAPersonCounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("lines");

        QTest::newRow("nothing") << QString() << 0 << 0 << 0;
        QTest::newRow("one word") << QStringLiteral("Hello") << 5 << 1 << 1;
        QTest::newRow("punctuation is no word") << QStringLiteral("Hello, world!") << 13 << 2 << 1;
        QTest::newRow("lines") << QStringLiteral("one\ntwo\n\nfour") << 13 << 3 << 4;
        QTest::newRow("a line end ends the line") << QStringLiteral("one\n") << 4 << 1 << 1;
        QTest::newRow("an emoji of several code points is one")
            << QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467") << 1 << 0 << 1;
        QTest::newRow("a combined accent is one") << QStringLiteral("e\u0301t\u00E9") << 3 << 1 << 1;
    }
    void countsWhatAPersonCounts()
    {
        QFETCH(QString, text);
        const Figures figures = figuresOf(text);
        QTEST(int(figures.characters), "characters");
        QTEST(int(figures.words), "words");
        QTEST(int(figures.lines), "lines");
    }

    void countsATokenForFourBytes()
    {
        QCOMPARE(roughTokens(QString()), 0);
        QCOMPARE(roughTokens(QStringLiteral("abc")), 1);
        QCOMPARE(roughTokens(QStringLiteral("abcde")), 2);
        QCOMPARE(roughTokens(QStringLiteral("\u4F60\u597D\u4E16\u754C")), 3);
    }

    void cutsToTokensBetweenCharacters()
    {
        QCOMPARE(firstTokens(QStringLiteral("abcdefgh"), 1), QStringLiteral("abcd"));
        QCOMPARE(firstTokens(QStringLiteral("abcdefgh"), 2), QStringLiteral("abcdefgh"));
        QCOMPARE(firstTokens(QStringLiteral("ab\U0001F600"), 1), QStringLiteral("ab"));
        QCOMPARE(firstTokens(QStringLiteral("abc"), 0), QString());
    }

    void piecesJoinedAreTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("prose") << QStringLiteral("A line of text, and then **more** of it.\n\n- a list\n");
        QTest::newRow("a long word") << QString(200, u'x');
        QTest::newRow("long runs of emoji") << QStringLiteral("\U0001F600").repeated(50);
        QTest::newRow("one character longer than a piece") << QStringLiteral("e") + QString(60, QChar(0x0301));
        QTest::newRow("Chinese") << QStringLiteral("\u4F60\u597D\u4E16\u754C\uFF0C\u6211\u4EEC\u6765\u8BD5\u8BD5");
        QTest::newRow("indentation") << QString(100, u' ') + QStringLiteral("x");
    }
    void piecesJoinedAreTheText()
    {
        QFETCH(QString, text);
        const QStringList pieces = piecesOf(text);
        QCOMPARE(pieces.join(QString()), text);
        for (const QString &piece : pieces) {
            QVERIFY(!piece.isEmpty());
            QVERIFY2(piece.isValidUtf16(), "a piece ends inside a character");
        }
    }

    void cutsProseIntoWords()
    {
        const QString text = QStringLiteral("one two three four five six seven eight nine ten");
        QVERIFY(piecesOf(text).size() >= 10);
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
