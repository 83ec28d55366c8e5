#include "render/document.h"

#include <QTest>

using namespace holt::render;

namespace {

QList<BlockPtr> blocksOf(const QString &text)
{
    Document document;
    document.setSource(text);
    return document.blocks();
}

} // namespace

class TestSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds();
    void sourcesAreTheLines();
    void aParagraphBeforeATableKeepsItsText();
    void formulasOnTheirOwnAreBlocks();
    void codeHasLanguageAndText();
    void htmlIsText();
    void aParagraphTooLongIsPlain();
    void wideTablesOfManyRowsShareTheirColumns();
    void footnotesComeLast();
    void nothingGivesNothing();
};

void TestSegments::kinds()
{
    const QList<BlockPtr> blocks = blocksOf(QStringLiteral(
        "# h\n\np\n\n- l\n\n> q\n\n```c\nx\n```\n\n|a|\n|-|\n|b|\n\n<div>\n\n$$\nx\n$$\n\n---\n\n    code"));
    QList<BlockKind> kinds;
    for (const BlockPtr &block : blocks) {
        kinds += block->kind;
    }
    const QList<BlockKind> expected{BlockKind::Prose, BlockKind::Prose, BlockKind::Prose, BlockKind::Prose,
                                    BlockKind::Code,  BlockKind::Table, BlockKind::Html,  BlockKind::Math,
                                    BlockKind::Prose, BlockKind::Code};
    QCOMPARE(kinds, expected);
}

void TestSegments::sourcesAreTheLines()
{
    const QList<BlockPtr> blocks = blocksOf(QStringLiteral("\n\n# one\ntwo\nthree\n\n\n- a\n\n- b\n\n\nend  \n\n"));
    QCOMPARE(blocks.size(), 4);
    QCOMPARE(blocks.at(0)->source, QStringLiteral("# one"));
    QCOMPARE(blocks.at(1)->source, QStringLiteral("two\nthree"));
    QCOMPARE(blocks.at(2)->source, QStringLiteral("- a\n\n- b"));
    QCOMPARE(blocks.at(3)->source, QStringLiteral("end  "));
}

void TestSegments::aParagraphBeforeATableKeepsItsText()
{
    const QList<BlockPtr> blocks = blocksOf(QStringLiteral("intro\na | b\n--|--\n1 | 2\n\nend"));
    QString all;
    for (const BlockPtr &block : blocks) {
        all += block->source;
    }
    QVERIFY(all.contains(QLatin1String("intro")));
    QVERIFY(all.contains(QLatin1String("1 | 2")));
    QCOMPARE(blocks.last()->source, QStringLiteral("end"));
}

void TestSegments::formulasOnTheirOwnAreBlocks()
{
    const QList<BlockPtr> blocks = blocksOf(QStringLiteral("$$x$$\n\n\\[ y \\]\n\n$$x$$ and more"));
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks.at(0)->kind, BlockKind::Math);
    QCOMPARE(blocks.at(1)->kind, BlockKind::Math);
    QCOMPARE(blocks.at(1)->text, QStringLiteral("\\[ y \\]"));
    QCOMPARE(blocks.at(2)->kind, BlockKind::Prose);
}

void TestSegments::codeHasLanguageAndText()
{
    const QList<BlockPtr> blocks = blocksOf(QStringLiteral("~~~~ rust,ignore extra\nfn $a$\n\n~~~\n~~~~"));
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first()->language, QStringLiteral("rust,ignore"));
    QCOMPARE(blocks.first()->text, QStringLiteral("fn $a$\n\n~~~"));
}

void TestSegments::htmlIsText()
{
    const QList<BlockPtr> blocks = blocksOf(QStringLiteral("<script>\nalert(1)\n</script>"));
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first()->kind, BlockKind::Html);
    QVERIFY(blocks.first()->text.contains(QLatin1String("alert(1)")));
}

void TestSegments::aParagraphTooLongIsPlain()
{
    const QString text = QStringLiteral("word ").repeated(10000).trimmed();
    const QList<BlockPtr> blocks = blocksOf(text);
    QVERIFY(blocks.size() >= 10);
    for (const BlockPtr &block : blocks) {
        QCOMPARE(block->kind, BlockKind::Plain);
        QVERIFY(block->text.size() <= charactersPerPiece);
    }
}

void TestSegments::wideTablesOfManyRowsShareTheirColumns()
{
    const QList<BlockPtr> blocks =
        blocksOf(QStringLiteral("|name|value|\n|-|-|\n") + QStringLiteral("|a long cell|b|\n").repeated(100));
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks.at(0)->columnWidths.size(), 2);
    QCOMPARE(blocks.at(0)->columnWidths, blocks.at(2)->columnWidths);
    QVERIFY(blocks.at(0)->columnWidths.at(0) > blocks.at(0)->columnWidths.at(1));
}

void TestSegments::footnotesComeLast()
{
    const QList<BlockPtr> blocks = blocksOf(QStringLiteral("a[^n]\n\n[^n]: note\n\nb"));
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks.at(1)->source, QStringLiteral("b"));
    QCOMPARE(blocks.at(2)->source, QStringLiteral("[^n]: note"));
}

void TestSegments::nothingGivesNothing()
{
    QVERIFY(blocksOf(QString()).isEmpty());
    QVERIFY(blocksOf(QStringLiteral("\n \n")).isEmpty());
}

QTEST_GUILESS_MAIN(TestSegments)
#include "tst_segments.moc"
