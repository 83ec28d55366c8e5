#include "render/mathspans.h"

#include <QTest>

using namespace holt::render;

class TestMathSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFormulas_data();
    void findsFormulas();
    void keepsLines();
    void givesBackWhatItTook();
};

void TestMathSpans::findsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("formulas"); ///< in braces
    QTest::newRow("inline") << QStringLiteral("a $x_1$ b") << QStringLiteral("a {$x_1$} b");
    QTest::newRow("money") << QStringLiteral("$5 and $6") << QStringLiteral("$5 and $6");
    QTest::newRow("money in a range") << QStringLiteral("$20-$30") << QStringLiteral("$20-$30");
    QTest::newRow("variables") << QStringLiteral("$HOME/$USER and $PATH") << QStringLiteral("$HOME/$USER and $PATH");
    QTest::newRow("after a word") << QStringLiteral("US$5, A$") << QStringLiteral("US$5, A$");
    QTest::newRow("escaped") << QStringLiteral("\\$a$ b$") << QStringLiteral("\\$a$ b$");
    QTest::newRow("parentheses") << QStringLiteral("\\(a*b\\)") << QStringLiteral("{\\(a*b\\)}");
    QTest::newRow("brackets") << QStringLiteral("see \\[a\\] end") << QStringLiteral("see {\\[a\\]} end");
    QTest::newRow("escaped link") << QStringLiteral("see \\[a\\](b)") << QStringLiteral("see \\[a\\](b)");
    QTest::newRow("display in a line") << QStringLiteral("so $$a$$ b") << QStringLiteral("so {$$a$$} b");
    QTest::newRow("display over lines") << QStringLiteral("$$\na\n$$\nb") << QStringLiteral("{$$\na\n$$}\nb");
    QTest::newRow("display with a blank line") << QStringLiteral("$$\na\n\nb") << QStringLiteral("$$\na\n\nb");
    QTest::newRow("display on its way") << QStringLiteral("$$\n- a") << QStringLiteral("{$$\n- a}");
    QTest::newRow("display in a quote") << QStringLiteral("> $$\n> a\n> $$\nb")
                                        << QStringLiteral("> {$$\n> a\n> $$}\nb");
    QTest::newRow("code span") << QStringLiteral("`$a$` $b$") << QStringLiteral("`$a$` {$b$}");
    QTest::newRow("code fence") << QStringLiteral("```\n$a$\n```\n$b$") << QStringLiteral("```\n$a$\n```\n{$b$}");
    QTest::newRow("empty") << QStringLiteral("a $$$$ $") << QStringLiteral("a $$$$ $");
    QTest::newRow("two") << QStringLiteral("$a$, $b$") << QStringLiteral("{$a$}, {$b$}");
}

void TestMathSpans::findsFormulas()
{
    QFETCH(QString, text);
    QFETCH(QString, formulas);
    QString marked = protectMath(text).text;
    marked.replace(QChar(0xE1F0), u'{')
        .replace(QChar(0xE1F2), u'{')
        .replace(QChar(0xE1F1), u'}')
        .replace(QChar(0xE1F3), u'}');
    QCOMPARE(unprotected(marked), formulas);
}

void TestMathSpans::keepsLines()
{
    const QString text = QStringLiteral("a\n$$\nx\n$$\n> b\n```\nc\n```\n");
    const ProtectedText result = protectMath(text);
    QCOMPARE(result.text.count(u'\n'), text.count(u'\n'));
    QCOMPARE(static_cast<qsizetype>(result.lines.size()), text.count(u'\n'));
    QCOMPARE(result.lines.at(6).fence, u'`');
    QCOMPARE(result.lines.at(7).fence, u'`');
    QCOMPARE(result.lines.at(5).fence, char16_t(0));
}

void TestMathSpans::givesBackWhatItTook()
{
    const QString text = QStringLiteral("$a_b*c<d|e\\f$ and \\(\\alpha\\) 中");
    QVERIFY(protectMath(text).text != text);
    QCOMPARE(unprotected(protectMath(text).text), text);
}

QTEST_GUILESS_MAIN(TestMathSpans)
#include "tst_mathspans.moc"
