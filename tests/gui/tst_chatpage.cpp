#include "gui/chat/chatheader.h"
#include "gui/chat/emptychat.h"
#include "gui/chat/parameterspane.h"
#include "gui/chat/retrybar.h"
#include "gui/chatpagefixture.h"
#include "gui/common/modelcombo.h"
#include "gui/common/noticebar.h"
#include "gui/transcript/transcriptview.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace holt;
using namespace holt::gui;
using core::ChatSession;
using test::FakeAnswer;

class TestChatPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmptyWithTheCursorInTheInput();
    void suggestionIsPutIntoTheInputAndNotSent();
    void enterSendsAndEmptiesTheInput();
    void blankTextCannotBeSent();
    void buttonStopsWhileTheAnswerComes();
    void escapeStopsTheAnswer();
    void whatIsTypedMeanwhileStays();
    void eachConversationKeepsItsDraft();
    void switchingDoesNotStopTheAnswer();
    void upInAnEmptyInputEditsTheLastMessage();
    void cancellingAnEditBringsTheDraftBack();
    void aDeletedConversationCanBeBroughtBack();
    void deletingTheOnlyConversationLeavesANewChat();
    void aDeletedMessageCanBeBroughtBack();
    void aDeletedMessageComesBackFromAnotherConversation();
    void escapeLeavesTheTranscriptForTheInput();
    void theWayToTheEndSaysThatThereIsNewText();
    void theDemoIsCalledOne();
    void connectingAsksForTheSettings();
    void theWaitBeforeARetryIsShownAndCanBeLeft();
    void parametersBelongToTheConversation();
    void theModelChosenIsSent();
    void parametersPaneHidesAndStaysHidden();
    void shortcutsDoNotCollide();
    void tabGoesRoundWithoutATrap();
    void everyControlHasANameOrALabel();
};

void TestChatPage::startsEmptyWithTheCursorInTheInput()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    QVERIFY(chat.page->findChild<EmptyChat *>()->isVisible());
    QVERIFY(!chat.page->transcript()->isVisible());
    QTRY_VERIFY(chat.input()->hasFocus());
    QCOMPARE(chat.window.windowTitle(), QStringLiteral("Holt"));
}

void TestChatPage::suggestionIsPutIntoTheInputAndNotSent()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    const QList<QPushButton *> buttons = chat.page->findChild<EmptyChat *>()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == QStringLiteral("Explain something")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY(chat.input()->toPlainText().contains(QStringLiteral("hash table")));
    QCOMPARE(chat.server.requestCount(), 0);
    QVERIFY(chat.button()->isEnabled());
}

void TestChatPage::enterSendsAndEmptiesTheInput()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("Hello"), "Hi there");
    QCOMPARE(chat.textOf(0), QStringLiteral("Hello"));
    QCOMPARE(chat.textOf(1), QStringLiteral("Hi there"));
    QVERIFY(chat.input()->toPlainText().isEmpty());
    QVERIFY(chat.page->transcript()->isVisible());
    QCOMPARE(chat.conversations()->currentIndex().data().toString(), QStringLiteral("Hello"));
}

void TestChatPage::blankTextCannotBeSent()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    QVERIFY(!chat.button()->isEnabled());
    chat.say(QStringLiteral("  \n "));
    QVERIFY(!chat.button()->isEnabled());
    QCOMPARE(chat.session()->transcript()->rowCount(), 0);
}

void TestChatPage::buttonStopsWhileTheAnswerComes()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    QCOMPARE(chat.button()->text(), QStringLiteral("Send"));
    chat.hold("Half");
    chat.say(QStringLiteral("Tell me"));
    QTRY_COMPARE(chat.textOf(1), QStringLiteral("Half"));
    QCOMPARE(chat.button()->text(), QStringLiteral("Stop"));
    QVERIFY(chat.button()->isEnabled());
    QTest::mouseClick(chat.button(), Qt::LeftButton);
    QTRY_VERIFY(chat.isIdle());
    QCOMPARE(chat.button()->text(), QStringLiteral("Send"));
    QCOMPARE(chat.textOf(1), QStringLiteral("Half"));
}

void TestChatPage::escapeStopsTheAnswer()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.hold("Half");
    chat.say(QStringLiteral("Tell me"));
    QTRY_COMPARE(chat.textOf(1), QStringLiteral("Half"));
    QTest::keyClick(chat.input(), Qt::Key_Escape);
    QTRY_VERIFY(chat.isIdle());
}

void TestChatPage::whatIsTypedMeanwhileStays()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.hold("Half");
    chat.say(QStringLiteral("Tell me"));
    QTRY_COMPARE(chat.textOf(1), QStringLiteral("Half"));
    QTest::keyClicks(chat.input(), QStringLiteral("next"));
    QTest::keyClick(chat.input(), Qt::Key_Return); // not while one is coming
    QCOMPARE(chat.input()->toPlainText(), QStringLiteral("next"));
    chat.session()->stop();
    QTRY_VERIFY(chat.isIdle());
    QCOMPARE(chat.input()->toPlainText(), QStringLiteral("next"));
}

void TestChatPage::eachConversationKeepsItsDraft()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("First"), "One");
    const QString id = chat.session()->conversationId();
    chat.input()->setPlainText(QStringLiteral("draft of the first"));
    chat.page->openNew();
    QCOMPARE(chat.input()->toPlainText(), QString());
    QVERIFY(!chat.conversations()->currentIndex().isValid());
    chat.input()->setPlainText(QStringLiteral("draft of the new"));
    chat.page->openConversation(id);
    QTRY_COMPARE(chat.input()->toPlainText(), QStringLiteral("draft of the first"));
    chat.page->openNew();
    QTRY_COMPARE(chat.input()->toPlainText(), QStringLiteral("draft of the new"));
}

void TestChatPage::switchingDoesNotStopTheAnswer()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.hold("Half");
    chat.say(QStringLiteral("Tell me"));
    QTRY_COMPARE(chat.textOf(1), QStringLiteral("Half"));
    const QString id = chat.session()->conversationId();
    chat.page->openNew();
    QCOMPARE(chat.button()->text(), QStringLiteral("Send"));
    QVERIFY(chat.core.sessions.isBusy(id));
    chat.page->openConversation(id);
    QCOMPARE(chat.button()->text(), QStringLiteral("Stop"));
    QCOMPARE(chat.textOf(1), QStringLiteral("Half"));
    chat.session()->stop();
    QTRY_VERIFY(chat.isIdle());
}

void TestChatPage::upInAnEmptyInputEditsTheLastMessage()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("Wrnog"), "What?");
    QTest::keyClick(chat.input(), Qt::Key_Up);
    QVERIFY(chat.page->composer()->isEditing());
    QCOMPARE(chat.input()->toPlainText(), QStringLiteral("Wrnog"));
    chat.converse(QStringLiteral("Wrong"), "Right");
    QVERIFY(!chat.page->composer()->isEditing());
    QCOMPARE(chat.session()->transcript()->rowCount(), 2);
    QCOMPARE(chat.textOf(0), QStringLiteral("Wrong"));
    QCOMPARE(chat.session()->transcript()->entry(0).siblingCount, 2);
}

void TestChatPage::cancellingAnEditBringsTheDraftBack()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("Hello"), "Hi");
    chat.input()->setPlainText(QStringLiteral("my draft"));
    chat.window.actions().find(QStringLiteral("chat.editLast"))->trigger();
    QCOMPARE(chat.input()->toPlainText(), QStringLiteral("Hello"));
    QCOMPARE(chat.session()->draft(), QStringLiteral("my draft"));
    QTest::keyClick(chat.input(), Qt::Key_Escape);
    QVERIFY(!chat.page->composer()->isEditing());
    QCOMPARE(chat.input()->toPlainText(), QStringLiteral("my draft"));
}

void TestChatPage::aDeletedConversationCanBeBroughtBack()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("First"), "One");
    chat.page->openNew();
    chat.converse(QStringLiteral("Second"), "Two");
    QTRY_COMPARE(chat.list.rowCount(), 2);
    chat.conversations()->setFocus();
    QTest::keyClick(chat.conversations(), Qt::Key_Delete);
    QCOMPARE(chat.list.rowCount(), 1);
    QCOMPARE(chat.page->notices()->text(), QStringLiteral("Deleted “Second”."));
    QTRY_COMPARE(chat.textOf(1), QStringLiteral("One")); // the neighbour is open now
    chat.page->notices()->findChild<QPushButton *>()->click();
    QTRY_COMPARE(chat.list.rowCount(), 2);
    QCOMPARE(chat.conversations()->currentIndex().data().toString(), QStringLiteral("First"));
}

void TestChatPage::deletingTheOnlyConversationLeavesANewChat()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("First"), "One");
    chat.window.actions().find(QStringLiteral("chat.delete"))->trigger();
    QTRY_VERIFY(chat.session() && !chat.session()->exists());
    QVERIFY(chat.page->findChild<EmptyChat *>()->isVisible());
    chat.converse(QStringLiteral("Again"), "Yes");
}

void TestChatPage::aDeletedMessageCanBeBroughtBack()
{
    ChatPageFixture f;
    QVERIFY(f.ready);
    f.converse(QStringLiteral("One"), "first");
    f.converse(QStringLiteral("Two"), "second");
    Q_EMIT f.page->transcript()->deleteRequested(f.session()->transcript()->entry(1).message.id);
    QCOMPARE(f.session()->transcript()->rowCount(), 1);
    QVERIFY(f.page->notices()->text().contains(QLatin1String("2 message")));
    QAbstractButton *undo = nullptr;
    for (QAbstractButton *button : f.page->notices()->findChildren<QAbstractButton *>()) {
        undo = button->text() == QLatin1String("Undo") ? button : undo;
    }
    QVERIFY(undo != nullptr);
    undo->click();
    QCOMPARE(f.session()->transcript()->rowCount(), 4);
    QCOMPARE(f.textOf(3), QStringLiteral("second"));
}

void TestChatPage::aDeletedMessageComesBackFromAnotherConversation()
{
    ChatPageFixture f;
    QVERIFY(f.ready);
    f.converse(QStringLiteral("One"), "first");
    Q_EMIT f.page->transcript()->deleteRequested(f.session()->transcript()->entry(0).message.id);
    QCOMPARE(f.session()->transcript()->rowCount(), 0);
    const QString id = f.session()->conversationId();
    f.page->openNew();
    QVERIFY(f.session()->conversationId() != id);
    for (QAbstractButton *button : f.page->notices()->findChildren<QAbstractButton *>()) {
        if (button->text() == QLatin1String("Undo")) {
            button->click();
            break;
        }
    }
    QTRY_COMPARE(f.session()->conversationId(), id);
    QTRY_COMPARE(f.session()->transcript()->rowCount(), 2);
    QCOMPARE(f.textOf(1), QStringLiteral("first"));
}

void TestChatPage::escapeLeavesTheTranscriptForTheInput()
{
    ChatPageFixture f;
    QVERIFY(f.ready);
    f.converse(QStringLiteral("One"), "first");
    f.page->transcript()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(f.page->transcript(), Qt::Key_Right);
    QTest::keyClick(f.page->transcript(), Qt::Key_Escape);
    QVERIFY(f.page->transcript()->hasFocus()); // out of the message first
    QTest::keyClick(f.page->transcript(), Qt::Key_Escape);
    QVERIFY(f.input()->hasFocus());
}

void TestChatPage::theWayToTheEndSaysThatThereIsNewText()
{
    ChatPageFixture f;
    QVERIFY(f.ready);
    f.converse(QStringLiteral("One"), QByteArray("word ").repeated(3000));
    TranscriptView *view = f.page->transcript();
    const auto jump = [&] {
        for (QToolButton *button : f.page->findChildren<QToolButton *>()) {
            if (button->accessibleName().startsWith(QLatin1String("Jump to the end"))) {
                return button;
            }
        }
        return static_cast<QToolButton *>(nullptr);
    };
    QVERIFY(jump() != nullptr && !jump()->isVisible());
    f.server.enqueue(FakeAnswer::eventStream({f.piece("begin")}).stall());
    f.say(QStringLiteral("Two"));
    QTRY_COMPARE(f.textOf(3), QStringLiteral("begin"));
    view->verticalScrollBar()->setValue(0);
    QVERIFY(jump()->isVisible());
    QCOMPARE(jump()->accessibleName(), QStringLiteral("Jump to the end"));
    core::TranscriptEntry more = f.session()->transcript()->entry(3);
    more.message.text += QStringLiteral(" and more");
    f.session()->transcript()->replace(3, more);
    QTRY_COMPARE(jump()->accessibleName(), QStringLiteral("Jump to the end, where there is new text"));
    jump()->click();
    QVERIFY(view->isAtEnd());
    QVERIFY(!jump()->isVisible());
    QCOMPARE(jump()->accessibleName(), QStringLiteral("Jump to the end"));
    QVERIFY(f.input()->hasFocus());
}

void TestChatPage::theDemoIsCalledOne()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    const auto demoText = [&chat]() -> QLabel * {
        const QList<QLabel *> labels = chat.page->findChildren<QLabel *>();
        for (QLabel *label : labels) {
            if (label->text() == QStringLiteral("This is the built-in demo, not a model.")) {
                return label;
            }
        }
        return nullptr;
    }();
    QVERIFY(demoText);
    QVERIFY(!demoText->isVisible());
    chat.session()->setServer(QStringLiteral("demo"));
    QVERIFY(demoText->isVisible());
}

void TestChatPage::connectingAsksForTheSettings()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.session()->setServer(QStringLiteral("demo"));
    QSignalSpy asked(chat.page, &ChatPage::settingsRequested);
    const QList<QPushButton *> buttons = chat.page->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text() == QStringLiteral("Connect a server…")) {
            button->click();
        }
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), QString());
}

void TestChatPage::theWaitBeforeARetryIsShownAndCanBeLeft()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.server.enqueue(FakeAnswer::json(R"({"error":{"message":"Slow down"}})", 429, {{"Retry-After", "30"}}));
    chat.say(QStringLiteral("Hello"));
    auto *bar = chat.page->findChild<RetryBar *>();
    QTRY_VERIFY(bar->isVisible());
    bool counts = false;
    const QList<QLabel *> labels = bar->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        counts = counts || (label->text().contains(QStringLiteral("The server asked to wait.")) &&
                            label->text().contains(QStringLiteral(" s.")));
    }
    QVERIFY(counts);
    bar->findChild<QPushButton *>()->click();
    QTRY_VERIFY(chat.isIdle());
    QVERIFY(!bar->isVisible());
}

void TestChatPage::parametersBelongToTheConversation()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("First"), "One");
    const QString id = chat.session()->conversationId();
    core::ChatParameters parameters = chat.session()->parameters();
    parameters.systemPrompt = QStringLiteral("Be brief.");
    chat.session()->setParameters(parameters);
    QCOMPARE(chat.page->parameters()->parameters().systemPrompt, QStringLiteral("Be brief."));
    chat.page->openNew();
    QCOMPARE(chat.page->parameters()->parameters().systemPrompt, QString());
    chat.page->openConversation(id);
    QTRY_COMPARE(chat.page->parameters()->parameters().systemPrompt, QStringLiteral("Be brief."));
}

void TestChatPage::theModelChosenIsSent()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    ModelCombo *combo = chat.page->header()->modelCombo();
    combo->setFocus();
    QTest::keyClicks(combo, QStringLiteral("special-model"));
    QTest::keyClick(combo, Qt::Key_Tab);
    QCOMPARE(chat.session()->parameters().model, QStringLiteral("special-model"));
    chat.converse(QStringLiteral("Hello"), "Hi");
    QVERIFY(chat.server.requests().constLast().body.contains("special-model"));
}

void TestChatPage::parametersPaneHidesAndStaysHidden()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    const bool before = chat.page->parameters()->isVisible();
    QTest::mouseClick(chat.page->header()->parametersButton(), Qt::LeftButton);
    QCOMPARE(chat.page->parameters()->isVisible(), !before);
    QCOMPARE(chat.preferences.parametersVisible(), !before);
    QCOMPARE(chat.page->header()->parametersButton()->isChecked(), !before);
}

void TestChatPage::shortcutsDoNotCollide()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    QVERIFY(chat.window.actions().conflicts().isEmpty());
}

void TestChatPage::tabGoesRoundWithoutATrap()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("Hello"), "Hi");
    QVERIFY(QTest::qWaitForWindowActive(&chat.window));
    chat.input()->setFocus();
    QList<const QWidget *> visited;
    constexpr int enough = 60;
    for (int press = 0; press < enough; ++press) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        visited.append(QApplication::focusWidget());
        if (QApplication::focusWidget() == chat.input()) {
            break;
        }
    }
    QCOMPARE(visited.constLast(), static_cast<const QWidget *>(chat.input()));
    QVERIFY(visited.contains(chat.conversations()));
    QVERIFY(visited.contains(chat.page->transcript()));
    QVERIFY(visited.indexOf(chat.conversations()) < visited.indexOf(chat.page->header()->modelCombo()));
    QVERIFY(visited.indexOf(chat.page->header()->modelCombo()) < visited.indexOf(chat.page->transcript()));
}

void TestChatPage::everyControlHasANameOrALabel()
{
    ChatPageFixture chat;
    QVERIFY(chat.ready);
    chat.converse(QStringLiteral("Hello"), "Hi");
    QStringList nameless;
    const std::function<void(QAccessibleInterface *)> visit = [&](QAccessibleInterface *node) {
        const QAccessible::State state = node->state();
        const bool named = !node->text(QAccessible::Name).isEmpty() ||
                           !node->relations(QAccessible::Label).isEmpty(); // a combo box is named by its label
        if (state.focusable && !state.invisible && !named) {
            const QObject *object = node->object();
            const QObject *parent = object ? object->parent() : nullptr;
            nameless.append(QStringLiteral("%1 in %2")
                                .arg(QLatin1String(object ? object->metaObject()->className() : "item"),
                                     QLatin1String(parent ? parent->metaObject()->className() : "nothing")));
        }
        for (int child = 0; child < node->childCount(); ++child) {
            if (QAccessibleInterface *next = node->child(child)) {
                visit(next);
            }
        }
    };
    visit(QAccessible::queryAccessibleInterface(&chat.window));
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
}

QTEST_MAIN(TestChatPage)
#include "tst_chatpage.moc"
