#include "gui/transcript/transcriptaccessible.h"
#include "gui/transcripthelper.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

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
    void arrowsWalkTheMessages();
    void homeAndEndGoToTheEnds();
    void tabLeaves();
    void escapeClearsTheSelectionOnce();
    void enterOpensTheActions();
    void buttonsAskByMouse_data();
    void buttonsAskByMouse();
    void buttonsThatStartAnswersWaitWhileBusy();
    void copyTakesTheMessage();
    void copyCodeTakesTheWholeBlock();
    void errorCardOffersItsStep();
    void reasoningOpensAndCloses();
    void linksAreAskedFor();
    void survivesItsModel();
    void survivesEveryPrefix();
    void themesRestyle();
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
    QCOMPARE(t.view.selectedText(), QStringLiteral("bold\n\n*two*"));
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
    QCOMPARE(t.view.selectedText(), QStringLiteral("• one second"));
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

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
