#include "harddocument.h"
#include "shown.h"

#include "render/document.h"
#include "render/markdownwriter.h"

#include <QTest>
#include <QTextDocument>

using namespace holt;
using namespace holt::render;

// What is shown of an answer while it comes: its end is most often half of something.

class TestGrowingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfOfSomething_data();
    void halfOfSomething();
    void whatIsNoMarkStays_data();
    void whatIsNoMarkStays();
    void theEndIsReadAsItIs_data() { growing_data(); }
    void theEndIsReadAsItIs();
    void sourcesAreAsTheyCame_data() { growing_data(); }
    void sourcesAreAsTheyCame();
    void earlierBlocksKeepTheirObjects_data() { growing_data(); }
    void earlierBlocksKeepTheirObjects();
    void noMarksShowUp_data();
    void noMarksShowUp();

private:
    static void growing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("hard") << test::hardDocument();
        QTest::newRow("definitions") << test::definitionsDocument();
        QTest::newRow("marks") << QStringLiteral(
            "*a **b** `c` ~~d* [e](f \"g\") ![h](i) <j> ``k` **l\n\n> - *m\n>   **n\n\n| `o | **p |\n"
            "|-|-|\n| *q | ~~r |\n\n1. ***s***\n   ```x\n   *t\n   ```\n\n<div>*u\n\n    **v");
    }
    static void row(const char *name, const char *came, const char *expected)
    {
        QTest::newRow(name) << QString::fromUtf8(came) << QString::fromUtf8(expected);
    }
};

void TestGrowingText::halfOfSomething_data()
{
    QTest::addColumn<QString>("came");
    QTest::addColumn<QString>("expected");
    row("strong", "so **bo", "so {b:bo}");
    row("strong, with a space at the end", "so **bo ", "so {b:bo}");
    row("strong, half closed", "so **bo*", "so {b:bo}");
    row("strong of which nothing came", "so **", "so");
    row("half of its mark", "so *", "so");
    row("emphasis", "so *it", "so {i:it}");
    row("underscores", "so __bo and _it", "so {b:bo and }{bi:it}");
    row("both", "***ib", "{bi:ib}");
    row("strong in emphasis", "*a **b", "{i:a }{bi:b}");
    row("one of two", "**a** and **b", "{b:a} and {b:b}");
    row("Chinese", "这是**粗", "这是{b:粗}");
    row("struck out", "a ~~b", "a {s:b}");
    row("struck out, half closed", "a ~~b~", "a {s:b}");
    row("code", "run `ls -", "run {c:ls -}");
    row("code with stars in it", "run `ls *", "run {c:ls *}");
    row("code in two backticks", "run ``a ` b`", "run {c:a ` b}");
    row("code in strong", "**a `b", "{b:a }{bc:b}");
    row("code of which nothing came", "run `", "run");
    row("the text of a link", "see [Qt do", "see Qt do");
    row("the text of a link alone", "see [Qt docs]", "see Qt docs");
    row("the address of a link", "see [Qt docs](https://doc.q", "see Qt docs");
    row("the title of a link", "see [Qt docs](https://doc.qt.io \"Q", "see Qt docs");
    row("strong text of a link", "see [**Qt** d", "see {b:Qt} d");
    row("a link in strong", "**see [Qt](https://d", "{b:see Qt}");
    row("an image", "![a cat](https://x.org/c", "[image: a cat]");
    row("an image that holds its picture", "![a cat](data:image/png;base64,iVBORw0K", "[image: a cat]");
    row("the description of an image", "![a c", "[image: a c]");
    row("an image in a link", "[![a](https://x.org/b.png)](https://y", "{a=https://x.org/b.png:[image: a — x.org]}");
    row("an address", "<https://x.org/a", "{a=https://x.org/a:https://x.org/a}");
    row("an escape", "5 \\", "5");
    row("a footnote", "so[^no", "so");
    row("over lines", "a **b\nc", "a {b:b c}");
    row("with a line end", "a **b\n", "a {b:b}");
    row("in a heading", "## A **b", "h2 A b");
    row("in an item", "- a\n- **b", ". • a\n. • {b:b}");
    row("in a quote", "> a\n> *b", "> a {i:b}");
    row("in a cell", "| a | b |\n|---|---|\n| **c** | **d", "table(l,l): a | b // {b:c} | {b:d}");
    row("behind a formula", "$a*b$ and *c", "{c:$a*b$} and {i:c}");

    row("a number sign", "a\n\n##", "a");
    row("an item", "a\n\n-", "a");
    row("an item below text, not its underline", "a\n-", "a");
    row("a nested one", "- a\n  -", ". • a");
    row("an item behind an item", "- a\n- ", ". • a\n. •");
    row("a number", "1. a\n2", ". 1. a");
    row("a number with its point", "1. a\n2.", ". 1. a");
    row("a rule, or strong text", "a\n\n**", "a");
    row("an underline", "a\n==", "a");
    row("a box", "- [", ". •");
    row("half of a box", "- [x", ". •");
    row("a box without text", "- [x] ", ". •");
    row("a fence", "a\n\n``", "a");
    row("a language", "```py", "code(): ");
    row("a language that came", "```python\n", "code(python): ");
    row("code", "```py\na = **b", "code(py): a = **b");
    row("the end of a fence", "```py\na\n``", "code(py): a");
    row("the end of a longer fence", "````md\n```\na\n```", "code(md): ```⏎a");
    row("the end of a fence in an item", "- a\n  ```py\n  b\n  ``", ". • a\n. code(py): b");

    row("the header of a table", "| Na", "table(l): Na");
    row("two cells of it", "a\n\n| Name | **Va", "a\ntable(l,l): Name | Va");
    row("all of it", "| a | b |\n", "table(l,l): a | b");
    row("the second line begun", "| a | b |\n|", "table(l,l): a | b");
    row("with an alignment", "| a | b | c |\n|:-:|--", "table(c,l,l): a | b | c");
    row("the second line", "| a | b |\n|---|--:|", "table(l,r): a | b");
    row("a row begun", "| a | b |\n|---|--:|\n|", "table(l,r): a | b");
    row("half a row", "| a | b |\n|---|--:|\n| 1 | 2", "table(l,r): a | b // 1 | 2");
    row("in an item", "- a\n\n  | b | c |\n  |-", ". • a\ntable(l,l): b | c");
    row("in a quote", "> | b | c |\n> |--", "table(l,l): b | c");
    row("a formula over lines", "a\n\n$$\nx_1 *", "a\nmath: $$⏎x_1 *");
}

void TestGrowingText::halfOfSomething()
{
    QFETCH(QString, came);
    QFETCH(QString, expected);
    QCOMPARE(test::shown(came, true), expected);
}

void TestGrowingText::whatIsNoMarkStays_data()
{
    QTest::addColumn<QString>("came");
    QTest::addColumn<QString>("expected");
    row("times", "2 * 3 = 6", "2 * 3 = 6");
    row("times without spaces", "so 2*3 is 6", "so 2*3 is 6");
    row("a power", "2**8 is", "2**8 is");
    row("a name", "the snake_case_name of", "the snake_case_name of");
    row("an index", "a[1] and b[i", "a[1] and b[i");
    row("a range", "in [1, 2", "in [1, 2");
    row("brackets", "(see [1])", "(see [1])");
    row("about", "~5 of", "~5 of");
    row("less", "a < b", "a < b");
    row("HTML", "<div>**a", "html: <div>**a");
    row("indented code", "a\n\n    b = **c", "a\ncode(): b = **c");
    row("code in an item", "- a\n\n      b = **c", ". • a\n. code(): b = **c");
    row("what an earlier paragraph left open", "a **b\n\nc", "a **b\nc");
    row("what an earlier item left open", "- a **b\n- c", ". • a **b\n. • c");
    row("an absolute value", "|x| is", "|x| is");
    row("a list at the end", "- a\n- b\n", ". • a\n. • b");
}

void TestGrowingText::whatIsNoMarkStays()
{
    QFETCH(QString, came);
    QFETCH(QString, expected);
    QCOMPARE(test::shown(came, true), expected);
}

/// When nothing comes any more, marks that nothing closed are text.
void TestGrowingText::theEndIsReadAsItIs()
{
    QFETCH(QString, text);
    for (qsizetype length = 1; length <= text.size(); length += 7) {
        Document growing;
        growing.setSource(text.left(length), true);
        growing.setSource(text.left(length), false);
        Document whole;
        whole.setSource(text.left(length));
        QCOMPARE(growing.blocks().size(), whole.blocks().size());
        for (qsizetype i = 0; i < whole.blocks().size(); ++i) {
            QVERIFY(growing.blocks().at(i)->sameAs(*whole.blocks().at(i)));
        }
    }
}

/// What is copied holds no mark that did not come, and all of what came.
void TestGrowingText::sourcesAreAsTheyCame()
{
    QFETCH(QString, text);
    Document document;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        document.setSource(text.left(length), true);
        const QString &came = document.source();
        qsizetype from = 0;
        for (const BlockPtr &block : document.blocks()) {
            if (text == test::definitionsDocument()) {
                QVERIFY2(came.contains(block->source), qPrintable(block->source)); // notes stand elsewhere
                continue;
            }
            const qsizetype at = came.indexOf(block->source, from);
            QVERIFY2(at >= from, qPrintable(came.right(40)));
            from = at + block->source.size();
        }
    }
}

void TestGrowingText::earlierBlocksKeepTheirObjects()
{
    QFETCH(QString, text);
    Document document;
    QList<BlockPtr> before;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        document.setSource(text.left(length), true);
        for (qsizetype i = 0; i + 2 < before.size() && text != test::definitionsDocument(); ++i) {
            QVERIFY2(document.blocks().at(i) == before.at(i), qPrintable(text.left(length).right(60)));
        }
        for (qsizetype i = 0; i < document.blocks().size(); ++i) {
            if (i >= before.size() || document.blocks().at(i) != before.at(i)) {
                const std::unique_ptr<QTextDocument> written = makeDocument(*document.blocks().at(i), TextStyle());
                written->setTextWidth(400);
                QVERIFY(written->size().height() >= 0);
            }
        }
        before = document.blocks();
    }
}

void TestGrowingText::noMarksShowUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("spans") << QStringLiteral(
        "Say **very bold** and *italic* or ***both***, ~~gone~~ or `code`, [a link](https://x.org).");
    QTest::newRow("items") << QStringLiteral("Steps:\n- **First**: do `this`\n  - *then* that\n- [x] **done**\n");
    QTest::newRow("numbers") << QStringLiteral("1. **One**\n2. **Two**: `x`\n");
    QTest::newRow("Chinese") << QStringLiteral("**重点：**这是*很*好的`代码`，**请看**。");
    QTest::newRow("heading") << QStringLiteral("## A **strong** title\n\n***\n\nText");
    QTest::newRow("table") << QStringLiteral("| Name | Value |\n|------|:-----:|\n| **a** | `b` |\n| *c* | ~~d~~ |\n");
    QTest::newRow("quote") << QStringLiteral("> **Note**\n> a *b* c\n>\n> > d\n");
    QTest::newRow("code") << QStringLiteral("Run:\n\n```bash\nls -l\n```\n\nThen **see**.");
}

/// At every moment, the marks of an ordinary answer are read and not shown.
void TestGrowingText::noMarksShowUp()
{
    QFETCH(QString, text);
    Document document;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        document.setSource(text.left(length), true);
        for (const BlockPtr &block : document.blocks()) {
            const std::unique_ptr<QTextDocument> written = makeDocument(*block, TextStyle());
            const QString shownText = written->toPlainText();
            for (const QChar mark : QStringView(u"*~`#[]|_")) {
                QVERIFY2(!shownText.contains(mark), qPrintable(text.left(length) + QStringLiteral(" -> ") + shownText));
            }
        }
    }
}

QTEST_MAIN(TestGrowingText)
#include "tst_growingtext.moc"
