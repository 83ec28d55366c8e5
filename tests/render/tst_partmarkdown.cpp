#include "render/document.h"
#include "render/markdownwriter.h"
#include "render/partmarkdown.h"

#include <QTest>
#include <QTextDocument>

using namespace holt::render;

class TestPartMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatWasWritten_data();
    void givesWhatWasWritten();
};

void TestPartMarkdown::givesWhatWasWritten_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QString &source, const QString &first, const QString &last,
                        const QString &expected) { QTest::newRow(name) << source << first << last << expected; };

    add("one word of several looks is itself", QStringLiteral("Some **bold** text"), QStringLiteral("bold"),
        QStringLiteral("bold"), QStringLiteral("bold"));
    add("bold inside", QStringLiteral("Some **bold** text"), QStringLiteral("me"), QStringLiteral("te"),
        QStringLiteral("me **bold** te"));
    add("bold that is cut", QStringLiteral("Some **bold** text"), QStringLiteral("ld"), QStringLiteral("te"),
        QStringLiteral("**ld** te"));
    add("emphasis and strike", QStringLiteral("a *b* ~~c~~ d e"), QStringLiteral("a"), QStringLiteral("d"),
        QStringLiteral("a *b* ~~c~~ d"));
    add("code", QStringLiteral("call `f(*x*)` now please"), QStringLiteral("call"), QStringLiteral("now"),
        QStringLiteral("call `f(*x*)` now"));
    add("link", QStringLiteral("see [the **site**](https://example.org/a_b) for more"), QStringLiteral("see"),
        QStringLiteral("for"), QStringLiteral("see [the **site**](https://example.org/a_b) for"));
    add("bare address", QStringLiteral("at https://example.org/x for more"), QStringLiteral("at"),
        QStringLiteral("for"), QStringLiteral("at https://example.org/x for"));
    add("image", QStringLiteral("an ![a cat](https://example.org/c.png) and more"), QStringLiteral("an"),
        QStringLiteral("and"), QStringLiteral("an ![a cat](https://example.org/c.png) and"));
    add("formula", QStringLiteral("so $a_1*b*c$ is **it** always"), QStringLiteral("so"), QStringLiteral("it"),
        QStringLiteral("so $a_1*b*c$ is **it**"));
    add("escaped marks", QStringLiteral("2 \\* 3 **is** 6 or so"), QStringLiteral("2"), QStringLiteral("6"),
        QStringLiteral("2 \\* 3 **is** 6"));
    add("bullets", QStringLiteral("- one\n- **two**\n- three"), QStringLiteral("two"), QStringLiteral("three"),
        QStringLiteral("- **two**\n- three"));
    add("numbers", QStringLiteral("1. one\n2. two\n3. three"), QStringLiteral("ne"), QStringLiteral("two"),
        QStringLiteral("ne\n2. two"));
    add("tasks", QStringLiteral("- [ ] one\n- [x] two\n- [ ] three"), QStringLiteral("one"), QStringLiteral("two"),
        QStringLiteral("- [ ] one\n- [x] two"));
    add("nested", QStringLiteral("1. one\n   - two\n   - three\n2. four"), QStringLiteral("one"),
        QStringLiteral("three"), QStringLiteral("1. one\n   - two\n   - three"));
    add("nested alone", QStringLiteral("1. one\n   - two\n   - three\n2. four"), QStringLiteral("two"),
        QStringLiteral("three"), QStringLiteral("- two\n- three"));
    add("quote", QStringLiteral("> one\n>\n> two"), QStringLiteral("ne"), QStringLiteral("two"),
        QStringLiteral("> ne\n>\n> two"));
    add("cells of a table", QStringLiteral("|a|b|\n|-|-|\n|c|**d**|\n|e|f|"), QStringLiteral("c"), QStringLiteral("f"),
        QStringLiteral("| c | **d** |\n| e | f |"));
    add("a table from its head", QStringLiteral("|a|b|\n|-|-|\n|c|**d**|\n|e|f|"), QStringLiteral("a"),
        QStringLiteral("d"), QStringLiteral("| a | b |\n|---|---|\n| c | **d** |"));
    add("one cell", QStringLiteral("|a|b|\n|-|-|\n|c|**d**|"), QStringLiteral("d"), QStringLiteral("d"),
        QStringLiteral("d"));
    add("code block", QStringLiteral("```c\nint a;\nint b;\n```"), QStringLiteral("a"), QStringLiteral("int b"),
        QStringLiteral("a;\nint b"));
    add("Chinese", QStringLiteral("这是**重要**的文字"), QStringLiteral("是"), QStringLiteral("的"),
        QStringLiteral("是**重要**的"));
}

void TestPartMarkdown::givesWhatWasWritten()
{
    QFETCH(QString, source);
    QFETCH(QString, first);
    QFETCH(QString, last);
    Document document;
    document.setSource(source);
    TextStyle style;
    style.body = QFont(QStringLiteral("Sans"), 10);
    style.mono = QFont(QStringLiteral("Monospace"), 10);
    const Block &block = *document.blocks().constFirst();
    const auto shown = makeDocument(block, style);
    const QTextCursor from = shown->find(first, 0, QTextDocument::FindCaseSensitively);
    QVERIFY(!from.isNull());
    const QTextCursor to = shown->find(last, from.selectionStart(), QTextDocument::FindCaseSensitively);
    QVERIFY(!to.isNull());
    QTEST(markdownPart(*shown, block, from.selectionStart(), to.selectionEnd()), "expected");
}

QTEST_MAIN(TestPartMarkdown)
#include "tst_partmarkdown.moc"
