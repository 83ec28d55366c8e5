#include "render/decoration.h"
#include "render/document.h"
#include "render/markdownwriter.h"
#include "render/plaintext.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

using namespace holt::render;

namespace {

std::unique_ptr<QTextDocument> written(const QString &text, qsizetype block = 0)
{
    Document document;
    document.setSource(text);
    TextStyle style;
    style.body = QFont(QStringLiteral("Sans"), 10);
    style.mono = QFont(QStringLiteral("Monospace"), 10);
    return makeDocument(*document.blocks().at(block), style);
}

QTextCharFormat formatOf(const QTextDocument &document, const QString &word)
{
    QTextCursor cursor = document.find(word);
    cursor.setPosition(cursor.selectionEnd());
    return cursor.charFormat();
}

} // namespace

class TestMarkdownWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emphasis();
    void headingsAreLargerAndMarked();
    void onlySafeLinksAreLinks_data();
    void onlySafeLinksAreLinks();
    void imagesAreNamedAndNotLoaded();
    void listsHaveMarkers();
    void orderedListsStartWhereTheySay();
    void tasksHaveBoxes();
    void quotesAreIndented();
    void tablesAreTables();
    void breaksAndHtml();
    void formulasAreMono();
    void footnotes();
    void rightToLeftParagraphsAreRightToLeft();
    void deepNestingIsBounded();
    void plainTextOfARange();
};

void TestMarkdownWriter::emphasis()
{
    const auto document = written(QStringLiteral("*it* **bo** ***ib*** ~~no~~ `co` x"));
    QCOMPARE(document->toPlainText(), QStringLiteral("it bo ib no co x"));
    QVERIFY(formatOf(*document, QStringLiteral("it")).font().italic());
    QVERIFY(formatOf(*document, QStringLiteral("bo")).font().bold());
    QVERIFY(formatOf(*document, QStringLiteral("ib")).font().bold());
    QVERIFY(formatOf(*document, QStringLiteral("ib")).font().italic());
    QVERIFY(formatOf(*document, QStringLiteral("no")).font().strikeOut());
    QCOMPARE(formatOf(*document, QStringLiteral("co")).font().family(), QStringLiteral("Monospace"));
    QVERIFY(!formatOf(*document, QStringLiteral("x")).font().bold());
}

void TestMarkdownWriter::headingsAreLargerAndMarked()
{
    const auto document = written(QStringLiteral("## Title"));
    QCOMPARE(document->firstBlock().blockFormat().headingLevel(), 2);
    QVERIFY(formatOf(*document, QStringLiteral("Title")).font().pointSizeF() > 10);
}

void TestMarkdownWriter::onlySafeLinksAreLinks_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("link");
    QTest::newRow("https") << QStringLiteral("https://example.org/") << true;
    QTest::newRow("upper case") << QStringLiteral("HTTP://example.org/") << true;
    QTest::newRow("mail") << QStringLiteral("mailto:a@b.c") << true;
    QTest::newRow("javascript") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("data") << QStringLiteral("data:text/html,x") << false;
    QTest::newRow("relative") << QStringLiteral("other.md") << false;
    QTest::newRow("no host") << QStringLiteral("https:///x") << false;
}

void TestMarkdownWriter::onlySafeLinksAreLinks()
{
    QFETCH(QString, address);
    QFETCH(bool, link);
    const auto document = written(QStringLiteral("[text](%1)").arg(address));
    QCOMPARE(document->toPlainText(), QStringLiteral("text"));
    QCOMPARE(formatOf(*document, QStringLiteral("text")).isAnchor(), link);
}

void TestMarkdownWriter::imagesAreNamedAndNotLoaded()
{
    const auto document = written(QStringLiteral("![a *cat*](https://host.example/c.png)"));
    QCOMPARE(document->toPlainText(), QStringLiteral("[image: a cat — host.example]"));
    QVERIFY(!document->toHtml().contains(QLatin1String("<img")));
}

void TestMarkdownWriter::listsHaveMarkers()
{
    const auto document = written(QStringLiteral("- a\n  - b\n\n    c\n-\n- - d"));
    QCOMPARE(plainText(*document), QStringLiteral("• a\n    ◦ b\nc\n• \n• ◦ d"));
}

void TestMarkdownWriter::orderedListsStartWhereTheySay()
{
    const auto document = written(QStringLiteral("7) a\n8) b"));
    QCOMPARE(plainText(*document), QStringLiteral("7) a\n8) b"));
}

void TestMarkdownWriter::tasksHaveBoxes()
{
    const auto document = written(QStringLiteral("- [ ] a\n- [x] b"));
    QCOMPARE(plainText(*document), QStringLiteral("☐ a\n☑ b"));
}

void TestMarkdownWriter::quotesAreIndented()
{
    const auto document = written(QStringLiteral("> a\n>\n> > b"));
    QCOMPARE(document->firstBlock().blockFormat().intProperty(QuoteLevelsProperty), 1);
    QCOMPARE(document->lastBlock().blockFormat().intProperty(QuoteLevelsProperty), 3);
    QCOMPARE(document->lastBlock().blockFormat().indent(), 2);
}

void TestMarkdownWriter::tablesAreTables()
{
    const auto document = written(QStringLiteral("|a|b|\n|-|-:|\n|c|**d**|"));
    const auto *table = qobject_cast<QTextTable *>(document->rootFrame()->childFrames().first());
    QVERIFY(table != nullptr);
    QCOMPARE(table->rows(), 2);
    QCOMPARE(table->columns(), 2);
    QVERIFY(table->cellAt(0, 1).firstCursorPosition().blockFormat().alignment().testFlag(Qt::AlignRight));
    QCOMPARE(plainText(*document), QStringLiteral("a\tb\nc\td"));
}

void TestMarkdownWriter::breaksAndHtml()
{
    const auto document = written(QStringLiteral("a\\\nb  \nc\nd <b>e</b><br>f"));
    QCOMPARE(plainText(*document), QStringLiteral("a\nb\nc d <b>e</b>\nf"));
}

void TestMarkdownWriter::formulasAreMono()
{
    const auto document = written(QStringLiteral("so $a_1*b*c$ is"));
    QCOMPARE(document->toPlainText(), QStringLiteral("so $a_1*b*c$ is"));
    QCOMPARE(formatOf(*document, QStringLiteral("a_1")).font().family(), QStringLiteral("Monospace"));
    QVERIFY(formatOf(*document, QStringLiteral("is")).font().family() != QStringLiteral("Monospace"));
}

void TestMarkdownWriter::footnotes()
{
    const QString text = QStringLiteral("a[^n] b[^m]\n\n[^m]: second\n[^n]: first");
    const auto references = written(text);
    QCOMPARE(references->toPlainText(), QStringLiteral("a1 b2"));
    QCOMPARE(formatOf(*references, QStringLiteral("1")).verticalAlignment(), QTextCharFormat::AlignSuperScript);
    const auto first = written(text, 1);
    QCOMPARE(plainText(*first), QStringLiteral("1. first"));
    const auto second = written(text, 2);
    QCOMPARE(plainText(*second), QStringLiteral("2. second"));
}

void TestMarkdownWriter::rightToLeftParagraphsAreRightToLeft()
{
    const auto document = written(QStringLiteral("שלום עולם"));
    QCOMPARE(document->firstBlock().textDirection(), Qt::RightToLeft);
}

void TestMarkdownWriter::deepNestingIsBounded()
{
    const auto document = written(QString(200, u'>') + QStringLiteral(" deep"));
    QVERIFY(document->lastBlock().blockFormat().indent() <= 8);
    QCOMPARE(document->toPlainText(), QStringLiteral("deep"));
}

void TestMarkdownWriter::plainTextOfARange()
{
    const auto document = written(QStringLiteral("- one\n- two"));
    QCOMPARE(plainText(*document, 1, 5), QStringLiteral("ne\n• t"));
}

QTEST_MAIN(TestMarkdownWriter)
#include "tst_markdownwriter.moc"
