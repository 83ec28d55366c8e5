#include "gui/transcript/transcriptaccessible.h"
#include "gui/transcripthelper.h"

#include <QMenu>
#include <QSignalSpy>

using namespace holt;
using namespace holt::gui;
using test::answer;
using test::person;
using test::Transcript;

namespace {

QAccessibleInterface *button(QAccessibleInterface *message, const QString &name)
{
    for (int i = 0; i < message->childCount(); ++i) {
        if (message->child(i)->text(QAccessible::Name) == name) {
            return message->child(i);
        }
    }
    return nullptr;
}

} // namespace

class TestTranscriptAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAListOfMessages();
    void messagesOutsideTheViewportAreThere();
    void buttonsAreThereWithoutHovering();
    void buttonsCanBePressed();
    void buttonsWorkWhereTheySayTheyAre();
    void pressingAMessageOpensItsActions();
    void textCanBeReadByWordAndLine();
    void charactersHavePlaces();
    void focusIsAtTheCurrentMessage();
    void streamedTextIsSaidBySentence();
    void removedMessagesAreInvalid();
    void goesWithTheView();
};

void TestTranscriptAccessible::isAListOfMessages()
{
    Transcript t(
        {person(QStringLiteral("a"), QStringLiteral("Hello")), answer(QStringLiteral("b"), QStringLiteral("Hi!"))});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Transcript"));
    QCOMPARE(list->childCount(), 2);
    QCOMPARE(list->child(0)->role(), QAccessible::ListItem);
    QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("You: Hello"));
    QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("Assistant: Hi!"));
    QCOMPARE(list->child(1)->parent(), list);
    QCOMPARE(list->indexOfChild(list->child(1)), 1);
    QCOMPARE(list->child(1), list->child(1));
    const QPoint middle = list->child(1)->rect().center();
    QCOMPARE(list->childAt(middle.x(), middle.y()), list->child(1));
}

void TestTranscriptAccessible::messagesOutsideTheViewportAreThere()
{
    Transcript t(test::conversation(1000));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    QCOMPARE(list->childCount(), 1000);
    QVERIFY(list->child(0)->state().offscreen);
    QVERIFY(!list->child(999)->state().offscreen);
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(!list->child(i)->text(QAccessible::Name).isEmpty());
        QVERIFY(list->child(i)->rect().height() > 0);
    }
    QVERIFY(t.view.layoutCount() < 60);
}

void TestTranscriptAccessible::buttonsAreThereWithoutHovering()
{
    Transcript t(
        {person(QStringLiteral("a"), QStringLiteral("Hello")), answer(QStringLiteral("b"), QStringLiteral("Hi!"))});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    for (const QString &name : {QStringLiteral("Copy"), QStringLiteral("Edit"), QStringLiteral("Delete")}) {
        QVERIFY2(button(list->child(0), name) != nullptr, qPrintable(name));
        QCOMPARE(button(list->child(0), name)->role(), QAccessible::PushButton);
    }
    QVERIFY(button(list->child(1), QStringLiteral("Regenerate")) != nullptr);
    QVERIFY(button(list->child(0), QStringLiteral("Regenerate")) == nullptr);
    QVERIFY(list->child(1)->rect().contains(button(list->child(1), QStringLiteral("Regenerate"))->rect()));
}

void TestTranscriptAccessible::buttonsCanBePressed()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("Hi!"))});
    QSignalSpy spy(&t.view, &TranscriptView::regenerateRequested);
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(&t.view)->child(0);
    QAccessibleActionInterface *action = button(message, QStringLiteral("Regenerate"))->actionInterface();
    QVERIFY(action != nullptr);
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.size(), 1);
    t.view.setBusy(true);
    QVERIFY(button(message, QStringLiteral("Regenerate"))->state().disabled);
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.size(), 1);
}

void TestTranscriptAccessible::buttonsWorkWhereTheySayTheyAre()
{
    Transcript t(
        {person(QStringLiteral("a"), QStringLiteral("Hello")), answer(QStringLiteral("b"), QStringLiteral("Hi!"))});
    QSignalSpy spy(&t.view, &TranscriptView::editRequested);
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(&t.view)->child(0);
    const QPoint point = button(message, QStringLiteral("Edit"))->rect().center();
    QTest::mouseClick(t.view.viewport(), Qt::LeftButton, {}, t.view.viewport()->mapFromGlobal(point));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(message->childAt(point.x(), point.y()), button(message, QStringLiteral("Edit")));
}

void TestTranscriptAccessible::pressingAMessageOpensItsActions()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("Hi!"))});
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(&t.view)->child(0);
    QVERIFY(message->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    message->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    auto *menu = t.view.findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    menu->close();
}

void TestTranscriptAccessible::textCanBeReadByWordAndLine()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("First **line** here.\n\nSecond line."))});
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&t.view)->child(0)->textInterface();
    QVERIFY(text != nullptr);
    QCOMPARE(text->text(0, text->characterCount()), QStringLiteral("First line here.\nSecond line."));
    int start = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(7, QAccessible::WordBoundary, &start, &end), QStringLiteral("line"));
    QCOMPARE(text->textAtOffset(18, QAccessible::ParagraphBoundary, &start, &end), QStringLiteral("Second line."));
    text->setSelection(0, 6, 10);
    QCOMPARE(t.view.selectedText(), QStringLiteral("line"));
    text->selection(0, &start, &end);
    QCOMPARE(start, 6);
    QCOMPARE(end, 10);
}

void TestTranscriptAccessible::charactersHavePlaces()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("First line.\n\nSecond line."))});
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(&t.view)->child(0);
    QAccessibleTextInterface *text = message->textInterface();
    const QRect first = text->characterRect(0);
    const QRect second = text->characterRect(12);
    QVERIFY(message->rect().contains(first.center()));
    QVERIFY(second.top() > first.bottom());
    QCOMPARE(text->offsetAtPoint(QPoint(second.left() + 1, second.center().y())), 12);
}

void TestTranscriptAccessible::focusIsAtTheCurrentMessage()
{
    Transcript t(test::conversation(4));
    t.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&t.view));
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_End);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    QCOMPARE(list->focusChild(), list->child(3));
    QTest::keyClick(&t.view, Qt::Key_Up);
    QCOMPARE(list->focusChild(), list->child(2));
    QVERIFY(list->child(2)->state().focused);
}

void TestTranscriptAccessible::streamedTextIsSaidBySentence()
{
    QCOMPARE(newSentences(QStringLiteral("One sen"), 0, true), QString());
    QCOMPARE(newSentences(QStringLiteral("One sentence. And"), 0, true), QStringLiteral("One sentence."));
    QCOMPARE(newSentences(QStringLiteral("One sentence. And"), 13, true), QString());
    QCOMPARE(newSentences(QStringLiteral("一句。二"), 0, true), QStringLiteral("一句。"));
    QCOMPARE(newSentences(QStringLiteral("Version 6.4 is"), 0, true), QString());
    QCOMPARE(newSentences(QStringLiteral("One sentence. And the end"), 13, false), QStringLiteral(" And the end"));
}

void TestTranscriptAccessible::removedMessagesAreInvalid()
{
    Transcript t(test::conversation(4));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    const QAccessible::Id id = QAccessible::uniqueId(list->child(3));
    t.model.truncate(2);
    QCOMPARE(list->childCount(), 2);
    QVERIFY(QAccessible::accessibleInterface(id) == nullptr);
    t.model.reset(test::conversation(2));
    QCOMPARE(list->childCount(), 2);
    QVERIFY(list->child(1)->isValid());
}

void TestTranscriptAccessible::goesWithTheView()
{
    QAccessible::Id messageId = 0;
    QAccessible::Id buttonId = 0;
    {
        Transcript t(test::conversation(4));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
        messageId = QAccessible::uniqueId(list->child(1));
        buttonId = QAccessible::uniqueId(list->child(1)->child(0));
    }
    QVERIFY(QAccessible::accessibleInterface(messageId) == nullptr);
    QVERIFY(QAccessible::accessibleInterface(buttonId) == nullptr);
}

QTEST_MAIN(TestTranscriptAccessible)
#include "tst_transcriptaccessible.moc"
