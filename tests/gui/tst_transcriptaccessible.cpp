#include "gui/transcript/messageaccessible.h"
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

/// Hears what a screen reader would hear.
struct Listener
{
    explicit Listener(TranscriptView &view)
    {
        static_cast<void>(QAccessible::queryAccessibleInterface(&view)); // it is looked at
        TranscriptView::Private::of(view).hear = [this](QAccessibleEvent &event) { hear(event); };
    }

    QStringList sentences;
    QList<int> carets;
    int busyChanges = 0;

private:
    void hear(QAccessibleEvent &event)
    {
        if (event.type() == QAccessible::TextInserted) {
            const auto &insertion = static_cast<QAccessibleTextInsertEvent &>(event);
            sentences += insertion.textInserted().trimmed();
            // It stands where the event says.
            QAccessibleTextInterface *text = event.accessibleInterface()->textInterface();
            const int from = insertion.changePosition();
            QCOMPARE(text->text(from, from + static_cast<int>(insertion.textInserted().size())),
                     insertion.textInserted());
        } else if (event.type() == QAccessible::TextCaretMoved) {
            carets += static_cast<QAccessibleTextCursorEvent &>(event).cursorPosition();
        } else if (event.type() == QAccessible::StateChanged &&
                   static_cast<QAccessibleStateChangeEvent &>(event).changedStates().busy) {
            ++busyChanges;
        }
    }
};

/// A question, and an answer that has not begun.
QList<core::TranscriptEntry> asked()
{
    core::TranscriptEntry waiting = answer(QStringLiteral("b"), QString());
    waiting.waiting = true;
    waiting.message.state = store::MessageState::Streaming;
    return {person(QStringLiteral("a"), QStringLiteral("Question")), waiting};
}

void finish(Transcript &t)
{
    core::TranscriptEntry entry = t.model.entry(t.model.rowCount() - 1);
    entry.waiting = false;
    entry.message.state = store::MessageState::Complete;
    t.model.replace(t.model.rowCount() - 1, entry);
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
    void linesAreThoseOfTheScreen();
    void listsAreReadWithTheirMarkers();
    void looksAreAttributes();
    void charactersHavePlaces();
    void charactersOfRightToLeftTextHavePlaces();
    void linksAndPicturesAreThere();
    void cardsSayWhetherTheyAreOpen();
    void versionsAreSaid();
    void focusIsAtTheCurrentMessage();
    void focusGoesInsideAMessage();
    void selectingMovesTheCaret();
    void reportsWhileAnAnswerComes();
    void followsMarksThatBecomeLooks();
    void saysNothingOfAnAnswerTwice();
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

void TestTranscriptAccessible::linesAreThoseOfTheScreen()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("Some words of a text that goes on. ").repeated(8) +
                                                  QStringLiteral("\n\nLast line."))});
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&t.view)->child(0)->textInterface();
    int start = 0;
    int end = 0;
    const QString all = text->text(0, text->characterCount());
    QString put;
    int lines = 0;
    int at = 0;
    while (at < all.size()) {
        const QString line = text->textAtOffset(at, QAccessible::LineBoundary, &start, &end);
        QCOMPARE(start, at);
        QCOMPARE(line, all.mid(start, end - start));
        QVERIFY(!line.isEmpty());
        put += line;
        at = end < all.size() && all.at(end) == u'\n' ? end + 1 : end;
        ++lines;
    }
    QVERIFY(lines >= 4);
    QCOMPARE(put, QString(all).remove(u'\n'));
    QCOMPARE(text->textAtOffset(all.size() - 2, QAccessible::LineBoundary, &start, &end), QStringLiteral("Last line."));
    const int last = start;
    const QString before = text->textBeforeOffset(last, QAccessible::LineBoundary, &start, &end);
    QVERIFY(end == last - 1 && !before.isEmpty());
    QCOMPARE(text->textAfterOffset(start, QAccessible::LineBoundary, &start, &end), QStringLiteral("Last line."));
    QCOMPARE(text->textAfterOffset(last, QAccessible::LineBoundary, &start, &end), QString());
    const QRect first = text->characterRect(0);
    text->textAtOffset(0, QAccessible::LineBoundary, &start, &end);
    QCOMPARE(text->characterRect(end - 1).top(), first.top());
    QVERIFY(text->characterRect(end).top() > first.top());
}

void TestTranscriptAccessible::listsAreReadWithTheirMarkers()
{
    Transcript t(
        {answer(QStringLiteral("b"), QStringLiteral("Do:\n\n3. one\n4. two\n\n- [x] done\n\n|a|b|\n|-|-|\n|c|d|"))});
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(&t.view)->child(0);
    QAccessibleTextInterface *text = message->textInterface();
    const QString all = text->text(0, text->characterCount());
    QCOMPARE(all, QStringLiteral("Do:\n3. one\n4. two\n☑ done\na\tb\nc\td"));
    int start = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(all.indexOf(u"two"), QAccessible::LineBoundary, &start, &end),
             QStringLiteral("4. two"));
    // Places behind a marker are those of the text that is seen.
    text->setSelection(0, static_cast<int>(all.indexOf(u"two")), static_cast<int>(all.indexOf(u"two")) + 3);
    QCOMPARE(t.view.selectedText(), QStringLiteral("two"));
    text->selection(0, &start, &end);
    QCOMPARE(start, static_cast<int>(all.indexOf(u"two")));
    text->setCursorPosition(static_cast<int>(all.indexOf(u'd', all.indexOf(u"c\t"))));
    QCOMPARE(text->cursorPosition(), static_cast<int>(all.size()) - 1);
}

void TestTranscriptAccessible::looksAreAttributes()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("One **bold** word"))});
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&t.view)->child(0)->textInterface();
    int start = 0;
    int end = 0;
    QVERIFY(text->attributes(5, &start, &end).contains(QLatin1String("font-weight:bold")));
    QCOMPARE(start, 4);
    QCOMPARE(end, 8);
    QVERIFY(text->attributes(9, &start, &end).contains(QLatin1String("font-weight:normal")));
    QCOMPARE(start, 8);
    QCOMPARE(end, 13);
}

void TestTranscriptAccessible::charactersOfRightToLeftTextHavePlaces()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("שלום עולם"))});
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&t.view)->child(0)->textInterface();
    for (int i = 1; i < text->characterCount(); ++i) {
        QVERIFY(text->characterRect(i).left() <= text->characterRect(i - 1).left());
        QCOMPARE(text->offsetAtPoint(QPoint(text->characterRect(i).right(), text->characterRect(i).center().y())), i);
    }
    QVERIFY(text->characterRect(0).center().x() > t.view.mapToGlobal(QPoint(t.view.width() / 2, 0)).x());
}

void TestTranscriptAccessible::linksAndPicturesAreThere()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("See [the **site**](https://example.org/x).\n\n"
                                                             "![a red cat](https://pictures.example/c.png)"))});
    QSignalSpy opened(&t.view, &TranscriptView::linkActivated);
    QSignalSpy wanted(&t.view, &TranscriptView::imageRequested);
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(&t.view)->child(0);
    QAccessibleInterface *link = button(message, QStringLiteral("the site"));
    QVERIFY(link != nullptr);
    QCOMPARE(link->role(), QAccessible::Link);
    QCOMPARE(link->text(QAccessible::Description), QStringLiteral("https://example.org/x"));
    QVERIFY(message->rect().contains(link->rect()));
    QCOMPARE(message->childAt(link->rect().center().x(), link->rect().center().y()), link);
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(QStringLiteral("https://example.org/x")));

    QAccessibleInterface *picture = button(message, QStringLiteral("a red cat"));
    QVERIFY(picture != nullptr);
    QCOMPARE(picture->role(), QAccessible::Graphic);
    QVERIFY(picture->text(QAccessible::Description).contains(QLatin1String("pictures.example")));
    QAccessibleInterface *load = button(message, QStringLiteral("Load image from pictures.example"));
    QVERIFY(load != nullptr);
    QVERIFY(message->indexOfChild(load) > message->indexOfChild(picture));
    load->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(wanted.size(), 1);
    QTRY_COMPARE(picture->text(QAccessible::Description), QStringLiteral("Loading…"));
}

void TestTranscriptAccessible::cardsSayWhetherTheyAreOpen()
{
    core::TranscriptEntry thought = answer(QStringLiteral("b"), QStringLiteral("Answer"));
    thought.message.reasoning = QStringLiteral("Hm.");
    Transcript t({thought});
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(&t.view)->child(0);
    QAccessibleInterface *card = button(message, QStringLiteral("Reasoning"));
    QVERIFY(card->state().expandable);
    QVERIFY(card->state().collapsed && !card->state().expanded);
    QVERIFY(!message->textInterface()->text(0, 100).contains(QLatin1String("Hm.")));
    card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(!card->state().collapsed && card->state().expanded);
    QVERIFY(message->textInterface()->text(0, 100).contains(QLatin1String("Hm.")));
}

void TestTranscriptAccessible::versionsAreSaid()
{
    core::TranscriptEntry second = answer(QStringLiteral("b"), QStringLiteral("Answer"));
    second.siblingCount = 3;
    second.siblingIndex = 1;
    Transcript t({second});
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(&t.view)->child(0);
    QVERIFY(message->text(QAccessible::Description).startsWith(QLatin1String("Version 2 of 3")));
    QVERIFY(button(message, QStringLiteral("Previous version (1 of 3)")) != nullptr);
    QVERIFY(button(message, QStringLiteral("Next version (3 of 3)")) != nullptr);
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

void TestTranscriptAccessible::focusGoesInsideAMessage()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("See [this](https://example.org/x)."))});
    t.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&t.view));
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_End);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    QTest::keyClick(&t.view, Qt::Key_Right);
    QCOMPARE(list->focusChild(), button(list->child(0), QStringLiteral("this")));
    QVERIFY(list->focusChild()->state().focused);
    QVERIFY(!list->child(0)->state().focused);
    QTest::keyClick(&t.view, Qt::Key_Right);
    QCOMPARE(list->focusChild()->role(), QAccessible::PushButton);
    QTest::keyClick(&t.view, Qt::Key_Left);
    QTest::keyClick(&t.view, Qt::Key_Left);
    QCOMPARE(list->focusChild(), list->child(0));
}

void TestTranscriptAccessible::selectingMovesTheCaret()
{
    Transcript t({answer(QStringLiteral("b"), QStringLiteral("one two three"))});
    const Listener listener(t.view);
    t.view.setFocus();
    QTest::keyClick(&t.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&t.view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(listener.carets, (QList<int>{1, 4}));
}

void TestTranscriptAccessible::reportsWhileAnAnswerComes()
{
    Transcript t({person(QStringLiteral("0"), QStringLiteral("Hi"))});
    const Listener listener(t.view);
    for (const core::TranscriptEntry &entry : asked()) {
        t.model.append(entry);
    }
    const QString text =
        QStringLiteral("The first sentence. \"The second!\" Version 6.4 is third.\n\n- 一。二？「三！」四\n\n"
                       "```c\nint x;\n```\n\nNo end");
    for (int length = 1; length <= text.size(); ++length) {
        t.stream(text.left(length));
    }
    QCOMPARE(listener.busyChanges, 0);
    finish(t);
    QCOMPARE(listener.busyChanges, 1);
    QCOMPARE(listener.sentences.join(QStringLiteral("|")),
             QStringLiteral(
                 "The first sentence.|\"The second!\"|Version 6.4 is third.|• 一。|二？|「三！」|四|int x;|No end"));
}

void TestTranscriptAccessible::followsMarksThatBecomeLooks()
{
    Transcript t;
    const Listener listener(t.view);
    for (const core::TranscriptEntry &entry : asked()) {
        t.model.append(entry);
    }
    // A sentence ends within emphasis of which the end has not come, and reasoning stands before it for a while.
    core::TranscriptEntry thinking = t.model.entry(1);
    thinking.waiting = false;
    thinking.message.reasoning = QStringLiteral("I think. And think.");
    t.model.replace(1, thinking);
    const QString text =
        QStringLiteral("This is **bold. And it** goes on. Then [a link](https://a.example/x) ends. So.");
    for (int length = 1; length <= text.size(); ++length) {
        t.stream(text.left(length));
    }
    finish(t);
    QCOMPARE(listener.sentences.join(QStringLiteral(" ")).remove(u'*'),
             QStringLiteral("This is bold. And it goes on. Then a link ends. So."));
}

void TestTranscriptAccessible::saysNothingOfAnAnswerTwice()
{
    core::TranscriptEntry half = answer(QStringLiteral("b"), QStringLiteral("It was said. And"));
    half.message.state = store::MessageState::Streaming;
    Transcript t({half}); // its conversation was opened while it came
    const Listener listener(t.view);
    t.stream(QStringLiteral("It was said. And this"));
    t.stream(QStringLiteral("It was said. And this is new. So"));
    finish(t);
    QCOMPARE(listener.sentences.join(QStringLiteral("|")), QStringLiteral("is new.|So"));
}

void TestTranscriptAccessible::streamedTextIsSaidBySentence()
{
    QCOMPARE(newSentences(QStringLiteral("One sen"), 0, true), QString());
    QCOMPARE(newSentences(QStringLiteral("One sentence. And"), 0, true), QStringLiteral("One sentence."));
    QCOMPARE(newSentences(QStringLiteral("One sentence. And"), 13, true), QString());
    QCOMPARE(newSentences(QStringLiteral("一句。"), 0, true), QString()); // a quotation mark may follow
    QCOMPARE(newSentences(QStringLiteral("一句。二"), 0, true), QStringLiteral("一句。"));
    QCOMPARE(newSentences(QStringLiteral("Version 6.4 is"), 0, true), QString());
    QCOMPARE(newSentences(QStringLiteral("Do:\n1. One"), 4, true), QString());
    QCOMPARE(newSentences(QStringLiteral("This is *so. And"), 0, true), QString()); // or is it emphasis?
    QCOMPARE(newSentences(QStringLiteral("This is *so. And"), 0, false), QStringLiteral("This is *so. And"));
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
