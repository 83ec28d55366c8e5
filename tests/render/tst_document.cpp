#include "harddocument.h"

#include "render/document.h"
#include "render/markdownwriter.h"

#include <QTest>
#include <QTextDocument>

using namespace holt;
using namespace holt::render;

namespace {

QString described(const Document &document)
{
    QString text;
    for (const BlockPtr &block : document.blocks()) {
        text +=
            QStringLiteral("%1%2|%3|%4|%5|%6\n")
                .arg(QString::number(static_cast<int>(block->kind)), block->continues ? QStringLiteral("+") : QString(),
                     block->language, block->source, block->text, QString::number(block->fingerprint));
    }
    return text;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growingGivesWhatAFullParseGives_data();
    void growingGivesWhatAFullParseGives();
    void everyPrefixCanBeWritten_data() { growingGivesWhatAFullParseGives_data(); }
    void everyPrefixCanBeWritten();
    void earlierBlocksKeepTheirObjects();
    void appendingParsesOnlyTheEnd();
    void aChangeInTheMiddleKeepsWhatIsAround();
    void definitionsReachBackwards();
    void aLongCodeBlockGrowsByItsLastPart();
    void aLongLineOfCodeIsCut();
    void aLongListGrowsByItsLastPart();
    void sourcesOfPartsGiveTheWhole();
    void typedTextStaysAsItIs();
    void typedFencesAreCode();
    void hostileTexts_data();
    void hostileTexts();
};

void TestDocument::growingGivesWhatAFullParseGives_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("hard") << test::hardDocument();
    QTest::newRow("definitions") << test::definitionsDocument();
    QTest::newRow("both") << test::hardDocument().left(900) + QStringLiteral("\n~~~\n\n") + test::definitionsDocument();
    QTest::newRow("paragraph into table") << QStringLiteral("a\n\nb\nc | d\n--|--\n1 | 2\n\nend\n\nmore");
    QTest::newRow("carriage returns") << QStringLiteral("# a\r\n\r\n- b\r\n- c\r\n\r\nd\re");
    QTest::newRow("fences in lists and quotes") << QStringLiteral(
        "- ```\n  $a$ code\n\ntext $x_1$\n\n> ~~~\n> $b$\n\ntext $y_2$\n\n1. a\n\n   ```\n   c\nd $z$\n\ne");
    QTest::newRow("formula that never ends")
        << QStringLiteral("a\n\nb\n\n$$\n- x\n- y\n\n- c\n- d\n\n\\[\n# e\n\nf\n\ng");
}

void TestDocument::growingGivesWhatAFullParseGives()
{
    QFETCH(QString, text);
    Document growing;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        growing.setSource(text.left(length));
        Document full;
        full.setSource(text.left(length));
        if (described(growing) != described(full)) {
            QCOMPARE(growing.source(), full.source());
            QCOMPARE(described(growing), described(full));
        }
    }
}

void TestDocument::everyPrefixCanBeWritten()
{
    QFETCH(QString, text);
    const TextStyle style;
    Document growing;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        const QList<BlockPtr> before = growing.blocks();
        growing.setSource(text.left(length));
        for (qsizetype i = 0; i < growing.blocks().size(); ++i) {
            if (i >= before.size() || growing.blocks().at(i) != before.at(i)) {
                const std::unique_ptr<QTextDocument> document = makeDocument(*growing.blocks().at(i), style);
                document->setTextWidth(400);
                QVERIFY(document->size().height() >= 0);
            }
        }
    }
}

void TestDocument::earlierBlocksKeepTheirObjects()
{
    const QString text = test::hardDocument();
    Document document;
    QList<BlockPtr> before;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        document.setSource(text.left(length));
        // All but the last two of before may not change.
        for (qsizetype i = 0; i + 2 < before.size(); ++i) {
            QVERIFY2(document.blocks().at(i) == before.at(i), qPrintable(text.left(length).right(60)));
        }
        before = document.blocks();
    }
    QVERIFY(before.size() > 15);
}

void TestDocument::appendingParsesOnlyTheEnd()
{
    QString text;
    for (int i = 0; i < 100; ++i) {
        text += QStringLiteral("Paragraph %1.\n\n").arg(i);
    }
    Document document;
    document.setSource(text);
    QCOMPARE(document.parsedFrom(), 0);
    document.setSource(text + QStringLiteral("More."));
    QVERIFY(document.parsedFrom() > text.size() - 40);
}

void TestDocument::aChangeInTheMiddleKeepsWhatIsAround()
{
    Document document;
    document.setSource(QStringLiteral("one\n\ntwo\n\nthree\n\nfour"));
    const QList<BlockPtr> before = document.blocks();
    document.setSource(QStringLiteral("one\n\n2\n\nand a half\n\nthree\n\nfour"));
    QCOMPARE(document.blocks().size(), 5);
    QCOMPARE(document.blocks().first(), before.first());
    QCOMPARE(document.blocks().at(3), before.at(2));
    QCOMPARE(document.blocks().at(4), before.at(3));
}

void TestDocument::definitionsReachBackwards()
{
    const QString text = test::definitionsDocument();
    Document document;
    document.setSource(text.left(text.indexOf(u'\n')));
    const BlockPtr before = document.blocks().first();
    document.setSource(text);
    QVERIFY(document.blocks().first() != before);
    const std::unique_ptr<QTextDocument> written = makeDocument(*document.blocks().first(), TextStyle());
    QVERIFY(written->toHtml().contains(QLatin1String("https://example.org/page")));
}

void TestDocument::aLongCodeBlockGrowsByItsLastPart()
{
    QString text = QStringLiteral("```cpp\n");
    Document document;
    for (int line = 0; line < 250; ++line) {
        text += QStringLiteral("line %1;\n").arg(line);
        const QList<BlockPtr> before = document.blocks();
        document.setSource(text);
        for (qsizetype i = 0; i + 1 < before.size(); ++i) {
            QCOMPARE(document.blocks().at(i), before.at(i));
        }
    }
    QCOMPARE(document.blocks().size(), 3);
    QVERIFY(!document.blocks().at(0)->continues);
    QVERIFY(document.blocks().at(1)->continues);
    QCOMPARE(document.blocks().at(2)->language, QStringLiteral("cpp"));
}

void TestDocument::aLongLineOfCodeIsCut()
{
    const QString line(30000, u'y');
    const QString text = QStringLiteral("```js\na\n") + line + QStringLiteral("\nb\n```");
    Document document;
    document.setSource(text);
    QString code;
    QString source;
    for (const BlockPtr &block : document.blocks()) {
        QVERIFY(block->text.size() <= charactersOfCode);
        if (block->continues && !block->midLine) {
            code += u'\n';
            source += u'\n';
        }
        code += block->text;
        source += block->source;
    }
    QCOMPARE(code, QString(QStringLiteral("a\n") + line + QStringLiteral("\nb")));
    QCOMPARE(source, text);
}

void TestDocument::aLongListGrowsByItsLastPart()
{
    QString text;
    Document document;
    for (int item = 1; item <= 100; ++item) {
        text += QStringLiteral("%1. item\n").arg(item);
        const QList<BlockPtr> before = document.blocks();
        document.setSource(text);
        for (qsizetype i = 1; i + 1 < before.size(); ++i) {
            QCOMPARE(document.blocks().at(i), before.at(i));
        }
    }
    QCOMPARE(document.blocks().size(), 4);
}

void TestDocument::sourcesOfPartsGiveTheWhole()
{
    QString text = QStringLiteral("```\n");
    for (int line = 0; line < 230; ++line) {
        text += QStringLiteral("line %1\n").arg(line);
    }
    text += QStringLiteral("```");
    Document document;
    document.setSource(text);
    QStringList sources;
    for (const BlockPtr &block : document.blocks()) {
        sources += block->source;
    }
    QCOMPARE(sources.join(u'\n'), text);
}

void TestDocument::typedTextStaysAsItIs()
{
    Document document(Document::Mode::Typed);
    document.setSource(QStringLiteral("# no heading\n  __init__ *x*\n\n- y"));
    QCOMPARE(document.blocks().size(), 1);
    QCOMPARE(document.blocks().first()->kind, BlockKind::Plain);
    QCOMPARE(document.blocks().first()->text, QStringLiteral("# no heading\n  __init__ *x*\n\n- y"));
}

void TestDocument::typedFencesAreCode()
{
    Document document(Document::Mode::Typed);
    document.setSource(QStringLiteral("Look:\n```py\nx = 1\n\ny = 2\n```\nand?"));
    QCOMPARE(document.blocks().size(), 3);
    QCOMPARE(document.blocks().at(1)->kind, BlockKind::Code);
    QCOMPARE(document.blocks().at(1)->language, QStringLiteral("py"));
    QCOMPARE(document.blocks().at(1)->text, QStringLiteral("x = 1\n\ny = 2"));
    QCOMPARE(document.blocks().at(2)->text, QStringLiteral("and?"));
}

void TestDocument::hostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("deep quotes") << QString(20000, u'>') + QStringLiteral("a");
    QTest::newRow("deep lists") << QStringLiteral("- ").repeated(5000) + QStringLiteral("a");
    QTest::newRow("deep brackets") << QString(20000, u'[');
    QTest::newRow("deep emphasis") << QStringLiteral("*a _b ").repeated(5000);
    QTest::newRow("long line") << QString(1 << 20, u'x');
    QTest::newRow("long words") << QStringLiteral("word ").repeated(200000);
    QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b\n\n") + QChar(0));
    QTest::newRow("surrogates") << QString(QChar(0xD800)) + QStringLiteral("a") + QChar(0xDC00) + QChar(0xDBFF);
    QTest::newRow("frame marks") << QString(QChar(0xFDD0)) + QChar(0xFDD1) + QChar(0xFFFC) + QChar(0x2029) +
                                        QChar(0x2028);
    QTest::newRow("private use") << QString(QChar(0xE1F0)) + QStringLiteral("a") + QChar(0xE141) + QChar(0xE1F3);
    QTest::newRow("dollars") << QString(20000, u'$');
    QTest::newRow("backticks") << QStringLiteral("`a``b").repeated(3000);
    QTest::newRow("many rows") << QStringLiteral("|a|b|\n|-|-|\n") + QStringLiteral("|1|2|\n").repeated(2000);
    QTest::newRow("many columns") << QString(500, u'|') + QStringLiteral("\n") + QStringLiteral("|-").repeated(499);
}

void TestDocument::hostileTexts()
{
    QFETCH(QString, text);
    Document document;
    document.setSource(text);
    QVERIFY(!document.blocks().isEmpty() || text.trimmed().isEmpty());
    int laidOut = 0;
    for (const BlockPtr &block : document.blocks()) {
        const std::unique_ptr<QTextDocument> written = makeDocument(*block, TextStyle());
        if (++laidOut <= 3) {
            written->setTextWidth(500);
            QVERIFY(written->size().height() > 0);
        }
        if (laidOut == 20) {
            break;
        }
    }
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
