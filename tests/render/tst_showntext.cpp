#include "harddocument.h"
#include "render/decoration.h"
#include "render/document.h"
#include "render/markdownwriter.h"
#include "render/showntext.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace holt::render;

namespace {

TextStyle style()
{
    TextStyle style;
    style.body = QFont(QStringLiteral("Sans"), 10);
    style.mono = QFont(QStringLiteral("Monospace"), 10);
    return style;
}

/// The paragraphs of the document that hold something, folded.
QStringList paragraphsOf(const QTextDocument &document)
{
    QStringList paragraphs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.text().isEmpty()) {
            paragraphs += foldedForFind(block.text());
        }
    }
    return paragraphs;
}

void compareWithDocuments(const Document &document)
{
    for (const BlockPtr &block : document.blocks()) {
        const QStringList shown = foldedForFind(shownText(*block)).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(shown, paragraphsOf(*makeDocument(*block, style())));
    }
}

} // namespace

class TestShownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheDocumentShows_data();
    void isWhatTheDocumentShows();
    void isWhatTheDocumentShowsAtEveryPrefix();
    void typedTextToo();
    void foldingKeepsPlaces();
    void foldingIsBlindToCase();
};

void TestShownText::isWhatTheDocumentShows_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("inline") << QStringLiteral(
        "*it* **bo** `co  de` ~~no~~ [link](http://a.b) &amp; \\* x<br>y  \nz\nw");
    QTest::newRow("html") << QStringLiteral("a <b\nc> d\n\n<div>\nx\n</div>\n\nend");
    QTest::newRow("code") << QStringLiteral(
        "- a\n\n  ```\n  x\n\n  y\n  ```\n\n> ```\n> q\n> ```\n\n```c\nint x;\n\n```");
    QTest::newRow("lists") << QStringLiteral("1. one\n   - two\n\n     three\n2.\n- [x] done\n- [ ] todo");
    QTest::newRow("table") << QStringLiteral(
        "| a | *b* |\n|---|---|\n| 1 | 2 | 3 |\n|   | `x` |\n\n- | c |\n  |---|\n  | d |");
    QTest::newRow("image") << QStringLiteral(
        "x ![a *b* c](http://host.example/i.png) y ![](data:image/png;base64,AA) z");
    QTest::newRow("footnote") << QStringLiteral("a[^1] b[^n]\n\n[^1]: one\n[^n]: two\n\n    three");
    QTest::newRow("formula") << QStringLiteral("a $x_1 * y$ b\n\n$$\n\\frac{1}{2}\n$$\n\n\\(z\\)");
    QTest::newRow("headings") << QStringLiteral("# A\n\nB\n=\n\n---\n\n###### C");
    QString rows = QStringLiteral("| n |\n|---|\n");
    QString items;
    for (int i = 0; i < 200; ++i) {
        rows += QStringLiteral("| row %1 |\n").arg(i);
        items += QStringLiteral("- item %1\n").arg(i);
    }
    QTest::newRow("long table") << rows;
    QTest::newRow("long list") << items;
    QTest::newRow("long code") << QString(QStringLiteral("```\n") + QStringLiteral("code\n").repeated(500));
    QTest::newRow("long paragraph") << QStringLiteral("word *and* ").repeated(5000);
}

void TestShownText::isWhatTheDocumentShows()
{
    QFETCH(QString, text);
    Document document;
    document.setSource(text);
    QVERIFY(!document.blocks().isEmpty());
    compareWithDocuments(document);
}

void TestShownText::isWhatTheDocumentShowsAtEveryPrefix()
{
    const QString text = holt::test::hardDocument();
    for (qsizetype length = 1; length <= text.size(); length += 7) {
        Document document;
        document.setSource(text.left(length));
        compareWithDocuments(document);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestShownText::typedTextToo()
{
    Document document(Document::Mode::Typed);
    document.setSource(QStringLiteral("a *b*\n\n\tc\n```py\nx\n\ny\n```\nd"));
    compareWithDocuments(document);
}

void TestShownText::foldingKeepsPlaces()
{
    const QString text = QStringLiteral("Straße İI 😀\t𐐀 Ǆ");
    QCOMPARE(foldedForFind(text).size(), text.size());
}

void TestShownText::foldingIsBlindToCase()
{
    QCOMPARE(foldedForFind(QStringLiteral("ÄPFEL ΣΑΣ Жук")), foldedForFind(QStringLiteral("äpfel σας жУК")));
    QCOMPARE(foldedForFind(QStringLiteral("𐐀")), foldedForFind(QStringLiteral("𐐨")));
    QCOMPARE(foldedForFind(QStringLiteral("a\u00a0b\u2028c")), QStringLiteral("a b c"));
}

QTEST_MAIN(TestShownText)
#include "tst_showntext.moc"
