#include "gui/transcript/transcriptview_p.h"
#include "gui/transcripthelper.h"
#include "render/decoration.h"
#include "render/harddocument.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

using namespace holt;
using namespace holt::gui;
using test::answer;
using test::Transcript;

namespace {

constexpr int patience = 60'000; // ms

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

core::TranscriptEntry streaming(const QString &text)
{
    core::TranscriptEntry entry = answer(s("a"), text);
    entry.message.state = store::MessageState::Streaming;
    return entry;
}

QString wideTable(int rows)
{
    QString text = QStringLiteral("|") + s(" column with words |").repeated(14) + QStringLiteral("\n|") +
                   s("---|").repeated(14) + u'\n';
    for (int row = 0; row < rows; ++row) {
        text += QStringLiteral("|") + s(" unbreakableword%1 |").arg(row).repeated(14) + u'\n';
    }
    return text;
}

MessageLayout &messageOf(Transcript &t)
{
    return TranscriptView::Private::of(t.view).layout.message(0);
}

std::vector<SidewaysBar> barsOf(Transcript &t)
{
    if (!QTest::qWaitFor([&t] { return messageOf(t).pieces().front().kind != Piece::Kind::Parsing; }, patience)) {
        qWarning("the text was not parsed");
    }
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    const qreal top = -d.rowRect(0).top();
    return messageOf(t).sidewaysBars(top, top + t.view.viewport()->height());
}

QPoint inView(Transcript &t, const QPointF &point)
{
    return (point + TranscriptView::Private::of(t.view).rowRect(0).topLeft()).toPoint();
}

/// The paragraph of a message that is code inside of something.
QTextBlock innerCode(Transcript &t)
{
    t.view.viewport()->repaint();
    for (size_t i = 0; i < messageOf(t).pieces().size(); ++i) {
        const QTextDocument *document = messageOf(t).pieces()[i].document.get();
        for (QTextBlock block = document == nullptr ? QTextBlock() : document->begin(); block.isValid();
             block = block.next()) {
            if (block.blockFormat().hasProperty(render::CodeProperty)) {
                return block;
            }
        }
    }
    return {};
}

QColor firstColour(const QTextBlock &block)
{
    const QList<QTextLayout::FormatRange> formats = block.layout()->formats();
    return formats.isEmpty() ? QColor() : formats.first().format.foreground().color();
}

} // namespace

class TestMarkdownView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPrefixKeepsTheLayoutsOfEarlierPieces();
    void nothingAboveTheEndMovesWhileAnAnswerGrows();
    void marksAreShownOnceTheAnswerHasEnded();
    void longTextsAreParsedAside_data();
    void longTextsAreParsedAside();
    void aLongTextThatGrowsIsParsedAside();
    void whatWasParsedIsKept();
    void codeInListsIsColoured_data();
    void codeInListsIsColoured();
    void growingCodeInAListKeepsItsColours();
    void wideTablesHaveAScrollBar();
    void narrowOnesHaveNone();
    void scrollBarIsDragged();
    void scrollBarIsWithinSightInALongTable();
    void partsOfATableScrollTogether();
    void wheelScrollsSideways_data();
    void wheelScrollsSideways();
    void arrowsScrollSideways();
    void selectingBringsIntoSight();
};

void TestMarkdownView::everyPrefixKeepsTheLayoutsOfEarlierPieces()
{
    Theme theme;
    const TranscriptStyle style = TranscriptStyle::of(theme);
    MessageLayout layout(style);
    layout.setWidth(600);
    const QString text = test::hardDocument();
    std::vector<const QTextDocument *> documents;
    std::vector<render::BlockPtr> blocks;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        layout.setEntry(streaming(text.left(length)), {}, true);
        layout.layOut(0, 1e6);
        const std::vector<Piece> &pieces = layout.pieces();
        for (size_t i = 0; i + 2 < blocks.size(); ++i) {
            QVERIFY2(pieces[i].block == blocks[i], qPrintable(text.left(length).right(60)));
            QCOMPARE(pieces[i].document.get(), documents[i]);
            QVERIFY(pieces[i].exact);
        }
        documents.clear();
        blocks.clear();
        for (const Piece &piece : pieces) {
            if (piece.block) {
                documents.push_back(piece.document.get());
                blocks.push_back(piece.block);
            }
        }
    }
    QVERIFY(blocks.size() > 15);
}

void TestMarkdownView::nothingAboveTheEndMovesWhileAnAnswerGrows()
{
    Theme theme;
    const TranscriptStyle style = TranscriptStyle::of(theme);
    MessageLayout layout(style);
    layout.setWidth(600);
    const QString text = test::hardDocument();
    std::vector<qreal> tops;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        layout.setEntry(streaming(text.left(length)), {}, true);
        layout.layOut(0, 1e6);
        for (size_t i = 0; i + 2 < tops.size(); ++i) {
            QCOMPARE(layout.pieces()[i].top, tops[i]);
        }
        tops.clear();
        for (const Piece &piece : layout.pieces()) {
            if (piece.block) {
                tops.push_back(piece.top);
            }
        }
    }
}

void TestMarkdownView::marksAreShownOnceTheAnswerHasEnded()
{
    Transcript t({streaming(s("so **bo"))});
    QCOMPARE(messageOf(t).documentOf(0)->toPlainText(), s("so bo"));
    t.model.replace(0, answer(s("a"), s("so **bo")));
    QCOMPARE(messageOf(t).documentOf(0)->toPlainText(), s("so **bo"));
}

void TestMarkdownView::longTextsAreParsedAside_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << s("Some *words* of a text.\n\n").repeated(20000);
    QTest::newRow("one line") << s("word ").repeated(100000);
    QTest::newRow("code") << QString(s("```cpp\n") + s("int x;\n").repeated(50000));
    QTest::newRow("table") << QString(s("|a|b|\n|-|-|\n") + s("|1|2|\n").repeated(10000));
    QTest::newRow("list") << s("- item\n").repeated(8000);
    QTest::newRow("quotes") << QString(QString(200, u'>') + s(" words").repeated(20000));
}

void TestMarkdownView::longTextsAreParsedAside()
{
    QFETCH(QString, text);
    Transcript t;
    t.model.reset({answer(s("a"), text)});
    QCOMPARE(messageOf(t).pieces().front().kind, Piece::Kind::Parsing);
    QVERIFY(messageOf(t).pieces().front().height > t.view.height());
    t.view.viewport()->repaint();
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(t).pieces().front().kind != Piece::Kind::Parsing, patience);
    render::Document whole;
    whole.setSource(text);
    QStringList expected;
    for (const render::BlockPtr &block : whole.blocks()) {
        expected += block->source;
    }
    QStringList sources;
    for (const Piece &piece : messageOf(t).pieces()) {
        if (piece.block) {
            sources += piece.block->source;
        }
    }
    QCOMPARE(sources, expected);
    t.view.viewport()->repaint();
}

void TestMarkdownView::aLongTextThatGrowsIsParsedAside()
{
    QString text = s("```cpp\n") + s("int x;\n").repeated(20000);
    Transcript t({streaming(text)});
    for (int i = 0; i < 50; ++i) {
        text += s("return %1;\n").arg(i);
        t.stream(text);
        t.view.viewport()->repaint();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(t).code(0).endsWith(s("return 49;")), patience);
    t.model.replace(0, answer(s("a"), text + s("```\n\n**The end**")));
    const auto ended = [&t] {
        const std::vector<Piece> &pieces = messageOf(t).pieces();
        return std::any_of(pieces.cbegin(), pieces.cend(),
                           [](const Piece &piece) { return piece.block && piece.block->source == s("**The end**"); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), patience);
}

void TestMarkdownView::whatWasParsedIsKept()
{
    const QString text = s("Some *words* of a text.\n\n").repeated(20000);
    Transcript t({answer(s("a"), text)});
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(t).pieces().front().kind != Piece::Kind::Parsing, patience);
    t.model.reset({answer(s("b"), s("short"))});
    t.model.reset({answer(s("a"), text)});
    QVERIFY(messageOf(t).pieces().front().kind != Piece::Kind::Parsing);
}

void TestMarkdownView::codeInListsIsColoured_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("item") << s("- a\n\n  ```cpp\n  return 0; // done\n  int x;\n  ```\n");
    QTest::newRow("quote") << s("> ```cpp\n> return 0; // done\n> int x;\n> ```\n");
    QTest::newRow("item in a quote") << s("> 1. b\n>    ```cpp\n>    return 0; // done\n>    int x;\n>    ```\n");
    QTest::newRow("second of two") << s("- ```\n  none\n  ```\n- ```cpp\n  return 0; // done\n  int x;\n  ```\n");
}

void TestMarkdownView::codeInListsIsColoured()
{
    if (!render::Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    QFETCH(QString, text);
    Transcript t({answer(s("a"), text)});
    QTRY_VERIFY_WITH_TIMEOUT(
        [&t] {
            for (QTextBlock block = innerCode(t); block.isValid(); block = block.next()) {
                if (block.text().startsWith(u'r')) {
                    return firstColour(block) == t.theme.colours().syntax.keyword;
                }
            }
            return false;
        }(),
        patience);
    t.view.selectAll();
    QVERIFY(t.view.selectedText().contains(s("return 0; // done")));
}

void TestMarkdownView::growingCodeInAListKeepsItsColours()
{
    if (!render::Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    QString text = s("- a\n  ```cpp\n  return 0;\n");
    Transcript t({streaming(text)});
    QTRY_COMPARE_WITH_TIMEOUT(firstColour(innerCode(t)), t.theme.colours().syntax.keyword, patience);
    for (int i = 0; i < 20; ++i) {
        text += s("  return %1;\n").arg(i);
        t.stream(text);
        QCOMPARE(firstColour(innerCode(t)), t.theme.colours().syntax.keyword);
    }
}

void TestMarkdownView::wideTablesHaveAScrollBar()
{
    Transcript t({answer(s("a"), wideTable(3))});
    QCOMPARE(barsOf(t).size(), size_t(1));
    const SidewaysBar bar = barsOf(t).front();
    QVERIFY(bar.over > 10);
    QVERIFY(bar.handle.width() < bar.groove.width());
    const Piece &piece = messageOf(t).pieces().front();
    QVERIFY(bar.groove.bottom() <= piece.top + piece.height + 1);
    // Below the table, not on it.
    QVERIFY(bar.groove.top() >= piece.top + piece.textRect.bottom() - 1);
    t.view.viewport()->repaint();
}

void TestMarkdownView::narrowOnesHaveNone()
{
    Transcript t({answer(s("a"), s("|a|b|\n|-|-|\n|1|2|\n\n```\ncode\n```\n\n- a\n\n> b\n"))});
    QVERIFY(barsOf(t).empty());
}

void TestMarkdownView::scrollBarIsDragged()
{
    Transcript t({answer(s("a"), wideTable(3))});
    const SidewaysBar bar = barsOf(t).front();
    const QPoint from = inView(t, bar.handle.center());
    QTest::mousePress(t.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(t.view.viewport(), from + QPoint(40, 30));
    QVERIFY(messageOf(t).pieces().front().scrollX > 0);
    QTest::mouseMove(t.view.viewport(), from + QPoint(5000, 30));
    QCOMPARE(messageOf(t).pieces().front().scrollX, bar.over);
    QTest::mouseRelease(t.view.viewport(), Qt::LeftButton, {}, from + QPoint(5000, 30));
    QTest::mouseMove(t.view.viewport(), from);
    QCOMPARE(messageOf(t).pieces().front().scrollX, bar.over);
    QVERIFY(t.view.selectedText().isEmpty());
    // A press beside the handle brings it there.
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, inView(t, QPointF(bar.groove.left() + 2, from.y())));
    QCOMPARE(messageOf(t).pieces().front().scrollX, 0.0);
}

void TestMarkdownView::scrollBarIsWithinSightInALongTable()
{
    Transcript t({answer(s("a"), wideTable(200))});
    QVERIFY(!barsOf(t).empty());
    t.view.verticalScrollBar()->setValue(40);
    QCOMPARE(barsOf(t).size(), size_t(1));
    const QPoint at = inView(t, barsOf(t).front().groove.center());
    QVERIFY(t.view.viewport()->rect().contains(at));
    QVERIFY(barsOf(t).front().floats);
}

void TestMarkdownView::partsOfATableScrollTogether()
{
    Transcript t({answer(s("a"), wideTable(120))});
    QVERIFY(!barsOf(t).empty());
    QVERIFY(messageOf(t).pieces()[1].block->continues);
    messageOf(t).layOut(0, 1e6);
    messageOf(t).setSideways(0, 30);
    QCOMPARE(messageOf(t).pieces()[1].scrollX, 30.0);
    QCOMPARE(messageOf(t).pieces()[2].scrollX, 30.0);
    QCOMPARE(messageOf(t).pieces()[0].contentWidth, messageOf(t).pieces()[1].contentWidth);
}

void TestMarkdownView::wheelScrollsSideways_data()
{
    QTest::addColumn<QPoint>("angle");
    QTest::addColumn<QPoint>("pixels");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Shift and the wheel") << QPoint(0, -120) << QPoint() << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::newRow("a wheel that tilts") << QPoint(-120, 0) << QPoint() << Qt::KeyboardModifiers();
    QTest::newRow("a touchpad") << QPoint(-30, -4) << QPoint(-15, -2) << Qt::KeyboardModifiers();
}

void TestMarkdownView::wheelScrollsSideways()
{
    QFETCH(QPoint, angle);
    QFETCH(QPoint, pixels);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Transcript t({answer(s("a"), wideTable(3))});
    const QPointF at = inView(t, messageOf(t).pieceRect(messageOf(t).pieces().front()).center());
    QWheelEvent event(at, t.view.viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(t.view.viewport(), &event);
    QVERIFY(messageOf(t).pieces().front().scrollX > 0);
}

void TestMarkdownView::arrowsScrollSideways()
{
    Transcript t({answer(s("a"), wideTable(3))});
    t.view.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&t.view, Qt::Key_Right, Qt::ControlModifier);
    const qreal once = messageOf(t).pieces().front().scrollX;
    QVERIFY(once > 0);
    QTest::keyClick(&t.view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(messageOf(t).pieces().front().scrollX > once);
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(&t.view, Qt::Key_Left, Qt::ControlModifier);
    }
    QCOMPARE(messageOf(t).pieces().front().scrollX, 0.0);
}

void TestMarkdownView::selectingBringsIntoSight()
{
    Transcript t({answer(s("a"), s("```\n") + s("word ").repeated(100) + s("\n```\n"))});
    t.view.setCodeView(false, false);
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    const TextPosition start{0, {0, 0}};
    d.setSelection({start, start});
    d.extend(CursorMove::LineEnd);
    QCOMPARE(messageOf(t).pieces().front().scrollX, barsOf(t).front().over);
    d.extend(CursorMove::LineStart);
    QCOMPARE(messageOf(t).pieces().front().scrollX, 0.0);
}

QTEST_MAIN(TestMarkdownView)
#include "tst_markdownview.moc"
