#include "gui/transcript/transcriptaccessible.h"
#include "gui/transcripthelper.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace holt;
using namespace holt::gui;
using test::answer;
using test::person;
using test::Transcript;

namespace {

/// The middle of a button, in the viewport.
QPoint buttonAt(TranscriptView &view, int row, Verb verb)
{
    TranscriptView::Private &d = TranscriptView::Private::of(view);
    const MessageAction *action = d.find({row, verb, 0});
    return action == nullptr ? QPoint() : action->rect.translated(d.rowRect(row).topLeft()).center().toPoint();
}

QPoint textAt(TranscriptView &view, const TextPosition &position)
{
    TranscriptView::Private &d = TranscriptView::Private::of(view);
    const QRectF box = d.layout.message(position.row).characterRect(position.at);
    return QPointF(box.left(), box.center().y()).toPoint() + d.rowRect(position.row).topLeft().toPoint();
}

void settleAll(TranscriptView &view)
{
    QTRY_VERIFY(!TranscriptView::Private::of(view).prepareTimer.isActive());
}

} // namespace

class TestTranscriptView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtTheEnd();
    void holdsLayoutsOnlyNearTheViewport();
    void whatIsSeenStaysWhenEstimatesBecomeExact();
    void whatIsSeenStaysWhenTheWidthChanges();
    void whatIsSeenStaysWhileTextStreamsInBelow();
    void followsTheEndOnlyWhileThere();
    void saysWhenTheEndIsLeft();
    void copiesMarkdownOfWholeMessages();
    void copiesPlainTextOfAPart();
    void copiesWholeBlocksAsMarkdown();
    void doubleClickTakesTheWord();
    void tripleClickTakesTheParagraph();
    void dragSelectsAcrossMessages();
    void aPressInTheSelectionKeepsItForADrag();
    void draggedTextIsPlainAndMarkdown();
    void shiftArrowsSelect();
    void upAndDownKeepTheColumn();
    void shiftAndPageKeysSelectPages();
    void shiftControlAndUpSelectsParagraphs();
    void arrowsAreThoseOfTheScreenInRightToLeftText();
    void selectingAllOfALongConversationLaysNothingOut();
    void theSelectionStaysWhenReasoningCloses();
    void theWheelSelectsWhileTheButtonIsDown();
    void arrowsWalkTheMessages();
    void homeAndEndGoToTheEnds();
    void pageKeysTakeTheKeyboardAlong();
    void arrowsGoInsideAMessage();
    void enterUsesWhatTheKeyboardIsAt();
    void tabLeaves();
    void escapeClearsTheSelectionOnce();
    void enterOpensTheActions();
    void theMenuOpensInWhatIsSeen();
    void theMenuOfALinkOffersIt();
    void buttonsAskByMouse_data();
    void buttonsAskByMouse();
    void buttonsThatStartAnswersWaitWhileBusy();
    void copyTakesTheMessage();
    void copyCodeTakesTheWholeBlock();
    void versionsStayUnderThePointer();
    void errorCardOffersItsStep();
    void reasoningOpensAndCloses();
    void linksAreAskedFor();
    void survivesItsModel();
    void survivesEveryPrefix();
    void themesRestyle();
    void isTurnedOverFromRightToLeft();
};

void TestTranscriptView::opensAtTheEnd()
{
    Transcript t(test::conversation(100));
    QVERIFY(t.view.isAtEnd());
    QCOMPARE(t.view.verticalScrollBar()->value(), t.view.verticalScrollBar()->maximum());
    QVERIFY(t.view.messageRect(99).bottom() <= t.view.viewport()->height());
}

void TestTranscriptView::holdsLayoutsOnlyNearTheViewport()
{
    Transcript t(test::conversation(10000));
    settleAll(t.view);
    QVERIFY2(t.view.layoutCount() < 60, qPrintable(QString::number(t.view.layoutCount())));
    for (int step = 0; step <= 20; ++step) {
        t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->maximum() / 20 * step);
        settleAll(t.view);
        QVERIFY2(t.view.layoutCount() < 60, qPrintable(QString::number(t.view.layoutCount())));
    }
}

void TestTranscriptView::whatIsSeenStaysWhenEstimatesBecomeExact()
{
    Transcript t(test::conversation(200));
    settleAll(t.view);
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->maximum() / 2);
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    const int row = d.layout.heights().rowAt(d.scroll() + 200);
    const int before = t.view.messageRect(row).top();
    settleAll(t.view); // the screens above and below become exact
    QVERIFY(qAbs(t.view.messageRect(row).top() - before) <= 1);
}

void TestTranscriptView::whatIsSeenStaysWhenTheWidthChanges()
{
    QString text;
    for (int i = 0; i < 300; ++i) {
        text += QStringLiteral("word%1 ").arg(i);
    }
    QList<core::TranscriptEntry> entries = test::conversation(50);
    entries.insert(25, answer(QStringLiteral("long"), text));
    Transcript t(entries);
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->value() + t.view.messageRect(25).top() + 100);
    settleAll(t.view);
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->value() + t.view.messageRect(25).top() + 100);
    settleAll(t.view);
    const TextPosition before = d.positionAt(QPointF(350, 1));
    QCOMPARE(before.row, 25);
    const TextPosition firstSeen = d.positionAt(QPointF(0, 1));
    t.view.resize(480, 500);
    settleAll(t.view);
    QCOMPARE(d.positionAt(QPointF(0, 1)).row, 25);
    const QRectF box = d.layout.message(25).characterRect(firstSeen.at).translated(d.rowRect(25).topLeft());
    QVERIFY2(box.top() > -60 && box.top() < 60, qPrintable(QString::number(box.top())));
}

void TestTranscriptView::whatIsSeenStaysWhileTextStreamsInBelow()
{
    QList<core::TranscriptEntry> entries = test::conversation(20);
    entries += answer(QStringLiteral("new"), QStringLiteral("Start"));
    Transcript t(entries);
    settleAll(t.view);
    t.view.verticalScrollBar()->setValue(300);
    settleAll(t.view);
    const int before = t.view.verticalScrollBar()->value();
    const int top = t.view.messageRect(3).top();
    t.stream(QStringLiteral("Much more text.\n\n").repeated(100));
    settleAll(t.view);
    QCOMPARE(t.view.verticalScrollBar()->value(), before);
    QCOMPARE(t.view.messageRect(3).top(), top);
}

void TestTranscriptView::followsTheEndOnlyWhileThere()
{
    QList<core::TranscriptEntry> entries = test::conversation(20);
    entries += answer(QStringLiteral("new"), QStringLiteral("Start"));
    Transcript t(entries);
    QScrollBar *bar = t.view.verticalScrollBar();
    t.stream(QStringLiteral("Text.\n\n").repeated(50));
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(bar->maximum() - 200);
    const int value = bar->value();
    t.stream(QStringLiteral("Text.\n\n").repeated(90));
    QVERIFY(!t.view.isAtEnd());
    QCOMPARE(bar->value(), value);
    t.view.scrollToEnd();
    QCOMPARE(bar->value(), bar->maximum());
    t.stream(QStringLiteral("Text.\n\n").repeated(120));
    QCOMPARE(bar->value(), bar->maximum());
}

void TestTranscriptView::saysWhenTheEndIsLeft()
{
    Transcript t(test::conversation(30));
    QSignalSpy spy(&t.view, &TranscriptView::atEndChanged);
    t.view.verticalScrollBar()->setValue(0);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toBool(), false);
    t.view.scrollToEnd();
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.last().first().toBool(), true);
}

void TestTranscriptView::copiesMarkdownOfWholeMessages()
{
    Transcript t({person(QStringLiteral("a"), QStringLiteral("*Hi*")),
                  answer(QStringLiteral("b"), QStringLiteral("# Hello\n\n- **x**"))});
    t.view.selectAll();
    QCOMPARE(t.view.selectedText(), QStringLiteral("*Hi*\n\n# Hello\n\n- **x**"));
    t.view.copySelection();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("*Hi*\n\n# Hello\n\n- **x**"));
}

void TestTranscriptView::copiesPlainTextOfAPart()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("Some **bold** text"))});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    d.setSelection({{0, {0, 5}}, {0, {0, 9}}});
    QCOMPARE(t.view.selectedText(), QStringLiteral("bold"));
}

void TestTranscriptView::copiesWholeBlocksAsMarkdown()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("Some **bold**\n\n*two*\n\nthree"))});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    d.setSelection({{0, {0, 5}}, {0, {1, 3}}});
    QCOMPARE(t.view.selectedText(), QStringLiteral("bold\n\n*two*")); // one word of the first is itself
    d.setSelection({{0, {0, 5}}, {0, {1, 3}}});
    d.copyAsPlainText();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("bold\n\ntwo"));
}

void TestTranscriptView::doubleClickTakesTheWord()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("one second three"))});
    QTest::mouseDClick(t.view.viewport(), Qt::LeftButton, {}, textAt(t.view, {0, {0, 6}}));
    QCOMPARE(t.view.selectedText(), QStringLiteral("second"));
}

void TestTranscriptView::tripleClickTakesTheParagraph()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("- one second\n- three"))});
    const QPoint point = textAt(t.view, {0, {0, 6}});
    QTest::mouseDClick(t.view.viewport(), Qt::LeftButton, {}, point);
    QTest::mousePress(t.view.viewport(), Qt::LeftButton, {}, point);
    QTest::mouseRelease(t.view.viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(t.view.selectedText(), QStringLiteral("one second"));
}

void TestTranscriptView::dragSelectsAcrossMessages()
{
    Transcript t({person(QStringLiteral("a"), QStringLiteral("first message")),
                  answer(QStringLiteral("b"), QStringLiteral("second message"))});
    const QPoint to = textAt(t.view, {1, {0, 6}});
    QTest::mousePress(t.view.viewport(), Qt::LeftButton, {}, textAt(t.view, {0, {0, 6}}));
    QMouseEvent move(QEvent::MouseMove, to, t.view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(t.view.viewport(), &move);
    QTest::mouseRelease(t.view.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(t.view.selectedText(), QStringLiteral("message\n\nsecond"));
}

void TestTranscriptView::aPressInTheSelectionKeepsItForADrag()
{
    Transcript t({answer(QStringLiteral("1"), QStringLiteral("one two three"))});
    const TextPosition begin{0, TranscriptView::Private::of(t.view).layout.message(0).begin()};
    TextPosition inside = begin;
    inside.at.offset += 5;
    t.view.selectAll();
    const QString all = t.view.selectedText();
    QTest::mousePress(t.view.viewport(), Qt::LeftButton, {}, textAt(t.view, inside));
    QCOMPARE(t.view.selectedText(), all);
    QTest::mouseRelease(t.view.viewport(), Qt::LeftButton, {}, textAt(t.view, inside));
    QCOMPARE(t.view.selectedText(), QString()); // it was a click
}

void TestTranscriptView::draggedTextIsPlainAndMarkdown()
{
    Transcript t({answer(QStringLiteral("1"), QStringLiteral("one **two**"))});
    t.view.selectAll();
    const std::unique_ptr<QMimeData> data(TranscriptView::Private::of(t.view).selectionData());
    QCOMPARE(data->text(), QStringLiteral("one two"));
    QCOMPARE(data->data(QStringLiteral("text/markdown")), QByteArray("one **two**"));
}

void TestTranscriptView::shiftArrowsSelect()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("one two\n\nthree four"))});
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(t.view.selectedText().trimmed(), QStringLiteral("one"));
    QTest::keyClick(&t.view, Qt::Key_End, Qt::ShiftModifier);
    QTest::keyClick(&t.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(t.view.selectedText(), QStringLiteral("one tw"));
    QTest::keyClick(&t.view, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(t.view.selectedText().startsWith(QLatin1String("one two\n\nth")));
    QTest::keyClick(&t.view, Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(t.view.selectedText(), QStringLiteral("one two\n\nthree four"));
}

void TestTranscriptView::upAndDownKeepTheColumn()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("a long first line\n\nb\n\na long third line"))});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    t.view.setFocus();
    const TextPosition start{0, {0, 10}};
    d.setSelection({start, start});
    QTest::keyClick(&t.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(d.selection.cursor, (TextPosition{0, {1, 1}}));
    QTest::keyClick(&t.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(d.selection.cursor.at.piece, 2);
    QVERIFY(qAbs(d.selection.cursor.at.offset - 10) <= 1);
    QTest::keyClick(&t.view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&t.view, Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(qAbs(d.selection.cursor.at.offset - 10) <= 1);
}

void TestTranscriptView::shiftAndPageKeysSelectPages()
{
    Transcript t(test::conversation(60));
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_Home);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&t.view, Qt::Key_PageDown, Qt::ShiftModifier);
    }
    QCOMPARE(d.selection.from(), (TextPosition{0, {0, 0}}));
    QVERIFY(d.selection.to().row >= 2);
    QVERIFY(t.view.verticalScrollBar()->value() > 300);
    QVERIFY(t.view.selectedText().startsWith(QLatin1String("Question 0?\n\n# Answer 1")));
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&t.view, Qt::Key_PageUp, Qt::ShiftModifier);
    }
    QCOMPARE(d.selection.cursor.row, 0);
}

void TestTranscriptView::shiftControlAndUpSelectsParagraphs()
{
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("- one\n- two\n\nthree")),
                  answer(QStringLiteral("b"), QStringLiteral("four"))});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_Home);
    const auto press = [&](Qt::Key key) { QTest::keyClick(&t.view, key, Qt::ShiftModifier | Qt::ControlModifier); };
    press(Qt::Key_Down);
    QCOMPARE(t.view.selectedText(), QStringLiteral("one"));
    press(Qt::Key_Down);
    QCOMPARE(d.selection.cursor, (TextPosition{0, {1, 0}}));
    press(Qt::Key_Down);
    QCOMPARE(d.selection.cursor.row, 1);
    QCOMPARE(t.view.selectedText(), QStringLiteral("- one\n- two\n\nthree"));
    press(Qt::Key_Up);
    QCOMPARE(d.selection.cursor, (TextPosition{0, {1, 0}}));
}

void TestTranscriptView::arrowsAreThoseOfTheScreenInRightToLeftText()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("שלום עולם\n\nnext"))});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_Home);
    QTest::keyClick(&t.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(t.view.selectedText(), QStringLiteral("ש"));
    const qreal before = d.layout.message(0).caretRect({0, 0}).left();
    QVERIFY(d.layout.message(0).caretRect(d.selection.cursor.at).left() < before);
    QTest::keyClick(&t.view, Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(t.view.selectedText().trimmed(), QStringLiteral("שלום"));
    QTest::keyClick(&t.view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(t.view.selectedText(), QStringLiteral("שלום עולם"));
    QTest::keyClick(&t.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(d.selection.cursor, (TextPosition{0, {1, 0}}));
}

void TestTranscriptView::selectingAllOfALongConversationLaysNothingOut()
{
    Transcript t(test::conversation(10000));
    settleAll(t.view);
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&t.view, Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.startsWith(QLatin1String("Question 0?\n\n# Answer 1\n")));
    QVERIFY(text.endsWith(QLatin1String("int y;\n```\n")));
    QCOMPARE(text.count(QLatin1String("# Answer ")), 5000);
    QVERIFY(t.view.layoutCount() < 60);
}

void TestTranscriptView::theSelectionStaysWhenReasoningCloses()
{
    core::TranscriptEntry thinking = answer(QStringLiteral("b"), QString());
    thinking.message.reasoning = QStringLiteral("One.\n\nTwo.\n\nThree thoughts.");
    thinking.message.state = store::MessageState::Streaming;
    Transcript t({person(QStringLiteral("a"), QStringLiteral("Question")), thinking});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    d.setSelection({{0, {0, 0}}, {1, {3, 5}}});
    QCOMPARE(t.view.selectedText(), QStringLiteral("Question\n\nOne.\n\nTwo.\n\nThree"));
    t.stream(QStringLiteral("Answer"));
    QVERIFY(t.view.selectedText().isEmpty()); // what was selected is not there any more
    QTest::keyClick(&t.view, Qt::Key_Right, Qt::ShiftModifier);
    t.view.clearSelection();

    d.setSelection({{1, {1, 0}}, {1, {1, 6}}});
    QCOMPARE(t.view.selectedText(), QStringLiteral("Answer"));
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 1, Verb::ToggleReasoning));
    QCOMPARE(t.view.selectedText(), QStringLiteral("Answer")); // it is another piece now
    t.stream(QStringLiteral("Answer and more"));
    QCOMPARE(t.view.selectedText(), QStringLiteral("Answer"));
}

void TestTranscriptView::theWheelSelectsWhileTheButtonIsDown()
{
    Transcript t(test::conversation(60));
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    QTest::keyClick(&t.view, Qt::Key_Home);
    const QPoint point = textAt(t.view, {0, {0, 2}});
    QTest::mousePress(t.view.viewport(), Qt::LeftButton, {}, point);
    QWheelEvent wheel(point, t.view.viewport()->mapToGlobal(point), {}, QPoint(0, -960), Qt::LeftButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(t.view.viewport(), &wheel);
    QTest::mouseRelease(t.view.viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(d.selection.from(), (TextPosition{0, {0, 2}}));
    QVERIFY(d.selection.to().row >= 1);
}

void TestTranscriptView::pageKeysTakeTheKeyboardAlong()
{
    Transcript t(test::conversation(60));
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    t.view.activateWindow();
    t.view.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&t.view, Qt::Key_Home);
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&t.view, Qt::Key_PageDown);
        QVERIFY(t.view.messageRect(d.current).intersects(t.view.viewport()->rect()));
    }
    QVERIFY(d.current > 2);
    for (int i = 0; i < 200 && !t.view.isAtEnd(); ++i) {
        QTest::keyClick(&t.view, Qt::Key_PageDown);
    }
    QCOMPARE(d.current, 59);
    QTest::keyClick(&t.view, Qt::Key_Up);
    QCOMPARE(d.current, 58);
}

void TestTranscriptView::arrowsGoInsideAMessage()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("See [this](https://example.org/x).\n\n```c\nx\n```"))});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_Home);
    QStringList names;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(&t.view, Qt::Key_Right);
        const std::optional<MessageItem> item = itemOf(d.layout.message(0), d.inner);
        QVERIFY(item);
        if (!names.isEmpty() && names.constLast() == item->name) {
            break;
        }
        names += item->name;
    }
    QCOMPARE(names, (QStringList{QStringLiteral("this"), QStringLiteral("Number the lines of code"),
                                 QStringLiteral("Wrap long lines of code"), QStringLiteral("Save code as…"),
                                 QStringLiteral("Copy code"), QStringLiteral("Copy"), QStringLiteral("Regenerate"),
                                 QStringLiteral("Delete")}));
    QTest::keyClick(&t.view, Qt::Key_Escape);
    QCOMPARE(d.inner, MessageItem::Key());
    QCOMPARE(d.current, 0);
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&t.view, &again);
    QVERIFY(!again.isAccepted()); // out of the transcript, which is for others
}

void TestTranscriptView::enterUsesWhatTheKeyboardIsAt()
{
    core::TranscriptEntry thought = answer(QStringLiteral("b"), QStringLiteral("See [this](https://example.org/x)."));
    thought.message.reasoning = QStringLiteral("Hm.");
    Transcript t({thought});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    QSignalSpy opened(&t.view, &TranscriptView::linkActivated);
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_Home);
    QTest::keyClick(&t.view, Qt::Key_Right);
    QTest::keyClick(&t.view, Qt::Key_Space);
    QCOMPARE(d.layout.message(0).pieces().at(1).kind, Piece::Kind::ReasoningText);
    QTest::keyClick(&t.view, Qt::Key_Return); // the keyboard is still at the card
    QCOMPARE(d.layout.message(0).pieces().at(1).kind, Piece::Kind::Text);
    QTest::keyClick(&t.view, Qt::Key_Right);
    QTest::keyClick(&t.view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QVERIFY(t.view.findChild<QMenu *>() == nullptr);
}

void TestTranscriptView::arrowsWalkTheMessages()
{
    Transcript t(test::conversation(50));
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_End);
    QCOMPARE(d.current, 49);
    for (int row = 48; row >= 20; --row) {
        QTest::keyClick(&t.view, Qt::Key_Up);
        QCOMPARE(d.current, row);
        QVERIFY(t.view.messageRect(row).intersects(t.view.viewport()->rect()));
    }
    QTest::keyClick(&t.view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(d.current, 21);
}

void TestTranscriptView::homeAndEndGoToTheEnds()
{
    Transcript t(test::conversation(50));
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_Home);
    QCOMPARE(t.view.verticalScrollBar()->value(), 0);
    QTest::keyClick(&t.view, Qt::Key_PageDown);
    QVERIFY(t.view.verticalScrollBar()->value() > 100);
    QTest::keyClick(&t.view, Qt::Key_End);
    QVERIFY(t.view.isAtEnd());
}

void TestTranscriptView::tabLeaves()
{
    QWidget window;
    Theme theme;
    core::TranscriptModel model;
    model.reset(test::conversation(4));
    TranscriptView view(theme, &window);
    view.setModel(&model);
    QWidget next(&window);
    next.setFocusPolicy(Qt::StrongFocus);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Tab);
    QVERIFY(next.hasFocus());
}

void TestTranscriptView::escapeClearsTheSelectionOnce()
{
    Transcript t(test::conversation(4));
    t.view.selectAll();
    QTest::keyClick(&t.view, Qt::Key_Escape);
    QVERIFY(t.view.selectedText().isEmpty());
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&t.view, &again);
    QVERIFY(!again.isAccepted());
}

void TestTranscriptView::enterOpensTheActions()
{
    Transcript t(test::conversation(4));
    t.view.setFocus(Qt::TabFocusReason);
    QSignalSpy spy(&t.view, &TranscriptView::regenerateRequested);
    QTest::keyClick(&t.view, Qt::Key_Return);
    auto *menu = t.view.findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    QStringList names;
    for (QAction *action : menu->actions()) {
        names += action->text();
        if (action->text() == QLatin1String("Regenerate")) {
            action->trigger();
        }
    }
    QVERIFY(names.contains(QStringLiteral("Copy")));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), QStringLiteral("3"));
    menu->close();
}

void TestTranscriptView::theMenuOpensInWhatIsSeen()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("A paragraph.\n\n").repeated(300))});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    for (const int value : {0, t.view.verticalScrollBar()->maximum() / 2, t.view.verticalScrollBar()->maximum()}) {
        t.view.verticalScrollBar()->setValue(value);
        QVERIFY(t.view.viewport()->rect().contains(t.view.viewport()->mapFromGlobal(d.menuPlace(0))));
    }
}

void TestTranscriptView::theMenuOfALinkOffersIt()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("[a link](https://example.org/x)"))});
    const QPoint point = textAt(t.view, {0, {0, 3}});
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, t.view.viewport()->mapToGlobal(point));
    QApplication::sendEvent(t.view.viewport(), &event);
    auto *menu = t.view.findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().at(0)->text(), QStringLiteral("Open link…"));
    menu->actions().at(1)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("https://example.org/x"));
    menu->close();
}

void TestTranscriptView::versionsStayUnderThePointer()
{
    QList<core::TranscriptEntry> entries = test::conversation(40);
    entries[21].siblingCount = 2;
    entries[21].siblingIndex = 1;
    Transcript t(entries);
    connect(&t.view, &TranscriptView::siblingRequested, &t.view, [&](const QString &, int) {
        QList<core::TranscriptEntry> other = entries.first(21);
        other += answer(QStringLiteral("other"), QStringLiteral("Another, much shorter answer."));
        other.last().siblingCount = 2;
        other += test::conversation(4);
        t.model.reset(other);
    });
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->maximum() / 2);
    settleAll(t.view);
    const QPoint first = buttonAt(t.view, 21, Verb::PreviousVersion);
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->value() + first.y() - 250);
    settleAll(t.view);
    const QPoint place = buttonAt(t.view, 21, Verb::PreviousVersion);
    QVERIFY(t.view.viewport()->rect().contains(place));
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(t.model.entry(21).message.id, QStringLiteral("other"));
    QVERIFY(qAbs(buttonAt(t.view, 21, Verb::PreviousVersion).y() - place.y()) <= 2);
    QCOMPARE(TranscriptView::Private::of(t.view).current, 21);
}

void TestTranscriptView::buttonsAskByMouse_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("verb");
    QTest::addColumn<QByteArray>("signal");
    const auto add = [](const char *name, int row, Verb verb, const char *signal) {
        QTest::newRow(name) << row << static_cast<int>(verb) << QByteArray(signal);
    };
    add("edit", 0, Verb::Edit, SIGNAL(editRequested(QString)));
    add("delete", 0, Verb::Delete, SIGNAL(deleteRequested(QString)));
    add("regenerate", 1, Verb::Regenerate, SIGNAL(regenerateRequested(QString)));
    add("retry", 1, Verb::Retry, SIGNAL(retryRequested(QString)));
    add("continue", 1, Verb::Continue, SIGNAL(continueRequested(QString)));
    add("version", 1, Verb::PreviousVersion, SIGNAL(siblingRequested(QString, int)));
}

void TestTranscriptView::buttonsAskByMouse()
{
    QFETCH(int, row);
    QFETCH(int, verb);
    QFETCH(QByteArray, signal);
    core::TranscriptEntry stopped = answer(QStringLiteral("b"), QStringLiteral("Half an"));
    stopped.message.state = store::MessageState::Stopped;
    stopped.canContinue = true;
    stopped.siblingCount = 2;
    stopped.siblingIndex = 1;
    Transcript t({person(QStringLiteral("a"), QStringLiteral("Question")), stopped});
    QSignalSpy spy(&t.view, signal.constData());
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, row, static_cast<Verb>(verb)));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), row == 0 ? QStringLiteral("a") : QStringLiteral("b"));
}

void TestTranscriptView::buttonsThatStartAnswersWaitWhileBusy()
{
    Transcript t(
        {person(QStringLiteral("a"), QStringLiteral("Question")), answer(QStringLiteral("b"), QStringLiteral("A"))});
    QSignalSpy spy(&t.view, &TranscriptView::regenerateRequested);
    t.view.setBusy(true);
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 1, Verb::Regenerate));
    QCOMPARE(spy.size(), 0);
    t.view.setBusy(false);
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 1, Verb::Regenerate));
    QCOMPARE(spy.size(), 1);
}

void TestTranscriptView::copyTakesTheMessage()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("Some *text*"))});
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 0, Verb::Copy));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Some *text*"));
}

void TestTranscriptView::copyCodeTakesTheWholeBlock()
{
    const QString code = QStringLiteral("line\n").repeated(250).trimmed();
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("```\n") + code + QStringLiteral("\n```"))});
    t.view.verticalScrollBar()->setValue(0);
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 0, Verb::CopyCode));
    QCOMPARE(QApplication::clipboard()->text(), code);
}

void TestTranscriptView::errorCardOffersItsStep()
{
    core::TranscriptEntry failed = answer(QStringLiteral("b"), QString());
    failed.message.state = store::MessageState::Failed;
    failed.error = core::ErrorCard{QStringLiteral("Title"), QStringLiteral("Text"), QStringLiteral("Details"),
                                   core::ErrorCard::Step::OpenServer, true};
    Transcript t({failed});
    QSignalSpy server(&t.view, &TranscriptView::openServerRequested);
    QSignalSpy retry(&t.view, &TranscriptView::retryRequested);
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 0, Verb::OpenServer));
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 0, Verb::Retry));
    QCOMPARE(server.size(), 1);
    QCOMPARE(retry.size(), 1);
    const int before = t.view.messageRect(0).height();
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 0, Verb::ToggleDetails));
    QVERIFY(t.view.messageRect(0).height() > before);
}

void TestTranscriptView::reasoningOpensAndCloses()
{
    core::TranscriptEntry thinking = answer(QStringLiteral("b"), QString());
    thinking.message.reasoning = QStringLiteral("Hm.\n\nLet me think.");
    thinking.message.state = store::MessageState::Streaming;
    Transcript t({thinking});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    QCOMPARE(d.layout.message(0).pieces().at(1).kind, Piece::Kind::ReasoningText); // open while nothing else is there
    t.stream(QStringLiteral("Answer"));
    QCOMPARE(d.layout.message(0).pieces().at(1).kind, Piece::Kind::Text);
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 0, Verb::ToggleReasoning));
    QCOMPARE(d.layout.message(0).pieces().at(1).kind, Piece::Kind::ReasoningText);
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 0, Verb::ToggleReasoning));
    QCOMPARE(d.layout.message(0).pieces().at(1).kind, Piece::Kind::Text);
}

void TestTranscriptView::linksAreAskedFor()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("[a link](https://example.org/x) [bad](file:///etc)"))});
    QSignalSpy spy(&t.view, &TranscriptView::linkActivated);
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, textAt(t.view, {0, {0, 3}}));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toUrl(), QUrl(QStringLiteral("https://example.org/x")));
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, textAt(t.view, {0, {0, 9}}));
    QCOMPARE(spy.size(), 1);
}

void TestTranscriptView::survivesItsModel()
{
    Theme theme;
    TranscriptView view(theme);
    view.resize(500, 400);
    view.show();
    auto model = std::make_unique<core::TranscriptModel>();
    model->reset(test::conversation(10));
    view.setModel(model.get());
    view.selectAll();
    model.reset();
    QVERIFY(view.model() == nullptr);
    view.grab();
    QCOMPARE(view.layoutCount(), 0);
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(100, 100));
    view.setModel(nullptr);
}

void TestTranscriptView::survivesEveryPrefix()
{
    QString text = QStringLiteral(
        "# T\n\n| a | b |\n|--|--|\n| 1 | $x|y$ |\n\n> q\n> - l\n\n```c\nx\n```\n\n$$\na\n$$\n\n1. a\n   - b\n");
    Transcript t({person(QStringLiteral("a"), QStringLiteral("Q")), answer(QStringLiteral("b"), QString())});
    for (int length = 1; length <= text.size(); ++length) {
        t.stream(text.left(length));
        t.view.viewport()->repaint();
    }
    QVERIFY(t.view.isAtEnd());
    t.model.truncate(1);
    t.view.grab();
    t.model.truncate(0);
    t.view.grab();
}

void TestTranscriptView::themesRestyle()
{
    Transcript t(test::conversation(6));
    const QColor light = t.view.grab().toImage().pixelColor(2, 2);
    t.theme.setScheme(Theme::Scheme::Dark);
    QVERIFY(t.view.grab().toImage().pixelColor(2, 2) != light);
    const int before = t.view.messageRect(1).height();
    t.theme.setTextSize(200);
    QVERIFY(t.view.messageRect(1).height() > before);
    QVERIFY(t.view.isAtEnd());
}

void TestTranscriptView::isTurnedOverFromRightToLeft()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    core::TranscriptEntry thought = answer(QStringLiteral("b"), QStringLiteral("See [this](https://example.org/x)."));
    thought.message.reasoning = QStringLiteral("Hm.");
    thought.siblingCount = 2;
    Transcript t({person(QStringLiteral("a"), QStringLiteral("שלום")), thought});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    const QRectF column = d.layout.message(1).column();
    QCOMPARE(d.layout.message(0).column().left(), column.left());
    const MessageAction *card = d.find({1, Verb::ToggleReasoning, 0});
    QVERIFY(card != nullptr);
    QCOMPARE(card->rect.right(), column.right());
    QVERIFY(d.find({1, Verb::PreviousVersion, 0})->rect.left() > d.find({1, Verb::NextVersion, 0})->rect.left());
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, buttonAt(t.view, 1, Verb::ToggleReasoning));
    QCOMPARE(d.layout.message(1).pieces().at(1).kind, Piece::Kind::ReasoningText);
    QTest::keyClick(&t.view, Qt::Key_End);
    QTest::keyClick(&t.view, Qt::Key_Left); // onwards
    QCOMPARE(itemOf(d.layout.message(1), d.inner)->name, QStringLiteral("Reasoning"));
    t.view.grab();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
