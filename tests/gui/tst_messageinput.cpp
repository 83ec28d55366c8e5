#include "gui/chat/messageinput.h"

#include <QInputMethodEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using holt::gui::MessageInput;

namespace {

void compose(QWidget &input, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&input, &event);
}

} // namespace

class TestMessageInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterSends();
    void keypadEnterAndControlEnterSend();
    void heldEnterSendsOnce();
    void shiftEnterBreaksTheLine();
    void enterWhileComposingNeverSends();
    void enterSendsAgainAfterComposing();
    void escapeWhileComposingIsTheInputMethods();
    void growsWithItsTextUpToTheLimit();
    void growsWithWrappedLines();
    void shrinksAgain();
    void tabLeaves();
    void upInAnEmptyInputAsksForTheLastMessage();
    void upInATextMovesTheCursor();
    void setTextCanBeUndone();
    void isNamedMessage();
};

void TestMessageInput::enterSends()
{
    MessageInput input;
    QSignalSpy sent(&input, &MessageInput::sendRequested);
    QTest::keyClicks(&input, QStringLiteral("Hello"));
    QTest::keyClick(&input, Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(input.toPlainText(), QStringLiteral("Hello"));
}

void TestMessageInput::keypadEnterAndControlEnterSend()
{
    MessageInput input;
    QSignalSpy sent(&input, &MessageInput::sendRequested);
    QTest::keyClick(&input, Qt::Key_Enter, Qt::KeypadModifier);
    QTest::keyClick(&input, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 2);
    QVERIFY(input.toPlainText().isEmpty());
}

void TestMessageInput::heldEnterSendsOnce()
{
    MessageInput input;
    QSignalSpy sent(&input, &MessageInput::sendRequested);
    QKeyEvent first(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    QCoreApplication::sendEvent(&input, &first);
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QCoreApplication::sendEvent(&input, &repeated);
    QCOMPARE(sent.size(), 1);
    QVERIFY(input.toPlainText().isEmpty());
}

void TestMessageInput::shiftEnterBreaksTheLine()
{
    MessageInput input;
    QSignalSpy sent(&input, &MessageInput::sendRequested);
    QTest::keyClicks(&input, QStringLiteral("one"));
    QTest::keyClick(&input, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&input, QStringLiteral("two"));
    QTest::keyClick(&input, Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(input.toPlainText(), QStringLiteral("one\ntwo\n"));
}

void TestMessageInput::enterWhileComposingNeverSends()
{
    MessageInput input;
    QSignalSpy sent(&input, &MessageInput::sendRequested);
    compose(input, QStringLiteral("ni hao"));
    QVERIFY(input.isComposing());
    QTest::keyClick(&input, Qt::Key_Return);
    QTest::keyClick(&input, Qt::Key_Enter);
    QTest::keyClick(&input, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&input, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(input.toPlainText(), QString());
}

void TestMessageInput::enterSendsAgainAfterComposing()
{
    MessageInput input;
    QSignalSpy sent(&input, &MessageInput::sendRequested);
    compose(input, QStringLiteral("ni hao"));
    compose(input, QString(), QStringLiteral("你好"));
    QVERIFY(!input.isComposing());
    QCOMPARE(input.toPlainText(), QStringLiteral("你好"));
    QTest::keyClick(&input, Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
}

void TestMessageInput::escapeWhileComposingIsTheInputMethods()
{
    MessageInput input;
    QSignalSpy escaped(&input, &MessageInput::escapePressed);
    compose(input, QStringLiteral("ni"));
    QTest::keyClick(&input, Qt::Key_Escape);
    QCOMPARE(escaped.size(), 0);
    compose(input, QString());
    QTest::keyClick(&input, Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
}

void TestMessageInput::growsWithItsTextUpToTheLimit()
{
    MessageInput input;
    input.resize(400, input.height());
    input.setHeightLimit(200);
    input.show();
    const int one = input.height();
    input.setPlainText(QStringLiteral("a\nb\nc"));
    const int three = input.height();
    QVERIFY(three > one);
    QVERIFY(three >= one + 2 * input.fontMetrics().height());
    input.setPlainText(QStringLiteral("line\n").repeated(100));
    QCOMPARE(input.height(), 200);
}

void TestMessageInput::growsWithWrappedLines()
{
    MessageInput input;
    input.resize(200, input.height());
    input.setHeightLimit(400);
    input.show();
    const int one = input.height();
    input.setPlainText(QStringLiteral("word ").repeated(60));
    QTRY_VERIFY(input.height() > 2 * one);
}

void TestMessageInput::shrinksAgain()
{
    MessageInput input;
    input.show();
    const int one = input.height();
    input.setPlainText(QStringLiteral("a\nb\nc"));
    input.clear();
    QCOMPARE(input.height(), one);
}

void TestMessageInput::tabLeaves()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *input = new MessageInput(&window);
    auto *button = new QPushButton(QStringLiteral("Next"), &window);
    layout->addWidget(input);
    layout->addWidget(button);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    input->setFocus();
    QTest::keyClick(input, Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QVERIFY(input->toPlainText().isEmpty());
}

void TestMessageInput::upInAnEmptyInputAsksForTheLastMessage()
{
    MessageInput input;
    QSignalSpy asked(&input, &MessageInput::editLastRequested);
    QTest::keyClick(&input, Qt::Key_Up);
    QCOMPARE(asked.size(), 1);
}

void TestMessageInput::upInATextMovesTheCursor()
{
    MessageInput input;
    QSignalSpy asked(&input, &MessageInput::editLastRequested);
    input.setText(QStringLiteral("a\nb"));
    QTest::keyClick(&input, Qt::Key_Up);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(input.textCursor().blockNumber(), 0);
}

void TestMessageInput::setTextCanBeUndone()
{
    MessageInput input;
    QTest::keyClicks(&input, QStringLiteral("mine"));
    input.setText(QStringLiteral("theirs"));
    QCOMPARE(input.textCursor().position(), 6);
    input.undo();
    QCOMPARE(input.toPlainText(), QStringLiteral("mine"));
}

void TestMessageInput::isNamedMessage()
{
    const MessageInput input;
    QCOMPARE(input.accessibleName(), QStringLiteral("Message"));
}

QTEST_MAIN(TestMessageInput)
#include "tst_messageinput.moc"
