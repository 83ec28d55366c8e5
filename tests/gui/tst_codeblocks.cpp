#include "gui/transcript/transcriptaccessible.h"
#include "gui/transcript/transcriptview_p.h"
#include "gui/transcripthelper.h"

#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>

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

const QString cppAnswer = QStringLiteral("```cpp\nreturn 0; // done\nint x;\n```\n");

MessageLayout &messageOf(Transcript &t)
{
    return TranscriptView::Private::of(t.view).layout.message(0);
}

/// The colour of the first character of a piece of code, or none.
QColor firstColour(Transcript &t, int piece = 0)
{
    t.view.viewport()->repaint();
    QTextDocument *document = messageOf(t).documentOf(piece);
    const QList<QTextLayout::FormatRange> formats = document->firstBlock().layout()->formats();
    return formats.isEmpty() ? QColor() : formats.first().format.foreground().color();
}

void perform(Transcript &t, Verb verb)
{
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    const MessageAction *action = d.find({0, verb, 0});
    QVERIFY(action != nullptr);
    const MessageAction chosen = *action;
    d.perform(0, chosen);
}

QStringList menuTexts(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts += action->text();
    }
    return texts;
}

} // namespace

class TestCodeBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursComeWithoutMovingAnything();
    void coloursFollowTheTheme();
    void growingCodeKeepsItsColours();
    void unknownLanguagesStayPlain();
    void headerOffersTheVerbs();
    void menuOffersTheVerbs();
    void menuOffersSwitchesOnce();
    void wrappingIsSwitched();
    void wideCodeScrollsSideways();
    void numbersStandBesideTheCode();
    void viewIsToldWhatWasChosen();
    void switchesAreAccessible();
    void savesUnderTheChosenName();
    void tellsWhenSavingFails();
};

void TestCodeBlocks::coloursComeWithoutMovingAnything()
{
    if (!render::Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    Transcript t({answer(s("a"), cppAnswer)});
    const qreal height = messageOf(t).height();
    QTRY_COMPARE_WITH_TIMEOUT(firstColour(t), t.theme.colours().syntax.keyword, patience);
    QCOMPARE(messageOf(t).height(), height);
    QCOMPARE(messageOf(t).code(0), s("return 0; // done\nint x;"));
}

void TestCodeBlocks::coloursFollowTheTheme()
{
    if (!render::Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    Transcript t({answer(s("a"), cppAnswer)});
    QTRY_COMPARE_WITH_TIMEOUT(firstColour(t), t.theme.colours().syntax.keyword, patience);
    t.theme.setScheme(Theme::Scheme::Dark);
    // Known already: there at the next painting.
    QCOMPARE(firstColour(t), Theme::coloursOf(Theme::Scheme::Dark).syntax.keyword);
}

void TestCodeBlocks::growingCodeKeepsItsColours()
{
    if (!render::Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    Transcript t({answer(s("a"), s("```cpp\nreturn 0;\n"))});
    QTRY_COMPARE_WITH_TIMEOUT(firstColour(t), t.theme.colours().syntax.keyword, patience);
    QString text = s("```cpp\nreturn 0;\n");
    for (int i = 0; i < 30; ++i) {
        text += s("return %1;\n").arg(i);
        t.stream(text);
        QCOMPARE(firstColour(t), t.theme.colours().syntax.keyword);
    }
    // And the end of it is coloured a little later, by itself.
    const auto lastColoured = [&t] {
        const int last = static_cast<int>(messageOf(t).code(0).count(u'\n'));
        const QTextBlock block = messageOf(t).documentOf(0)->findBlockByNumber(last);
        return !block.layout()->formats().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(lastColoured(), patience);
}

void TestCodeBlocks::unknownLanguagesStayPlain()
{
    Transcript t({answer(s("a"), s("```brainfrog\nreturn 0;\n```\n"))});
    QCOMPARE(firstColour(t), QColor());
    QCOMPARE(messageOf(t).languageOf(0).name, s("brainfrog"));
}

void TestCodeBlocks::headerOffersTheVerbs()
{
    Transcript t({answer(s("a"), s("```\nplain\n```\n"))});
    TranscriptView::Private &d = TranscriptView::Private::of(t.view);
    const QRectF box = messageOf(t).pieceRect(messageOf(t).pieces().front());
    for (const Verb verb : {Verb::CopyCode, Verb::SaveCode, Verb::ToggleWrap, Verb::ToggleNumbers}) {
        const MessageAction *action = d.find({0, verb, 0});
        QVERIFY(action != nullptr);
        QVERIFY(box.contains(action->rect));
        QVERIFY(action->rect.bottom() <= box.top() + messageOf(t).pieces().front().textRect.top());
    }
}

void TestCodeBlocks::menuOffersTheVerbs()
{
    Transcript t({answer(s("a"), cppAnswer)});
    const std::unique_ptr<QMenu> menu(TranscriptView::Private::of(t.view).makeMenu(0, false));
    const QStringList texts = menuTexts(*menu);
    for (const Verb verb : {Verb::CopyCode, Verb::SaveCode, Verb::ToggleWrap, Verb::ToggleNumbers}) {
        QVERIFY2(texts.contains(verbName(verb)), qPrintable(texts.join(u'\n')));
    }
}

void TestCodeBlocks::menuOffersSwitchesOnce()
{
    Transcript t({answer(s("a"), cppAnswer + s("\ntext\n\n") + cppAnswer)});
    const std::unique_ptr<QMenu> menu(TranscriptView::Private::of(t.view).makeMenu(0, false));
    const QStringList texts = menuTexts(*menu);
    QCOMPARE(texts.count(verbName(Verb::ToggleWrap)), 1);
    QCOMPARE(texts.filter(verbName(Verb::SaveCode)).size(), 2);
    for (const QAction *action : menu->actions()) {
        if (action->text() == verbName(Verb::ToggleWrap)) {
            QVERIFY(action->isCheckable() && action->isChecked());
        }
    }
}

void TestCodeBlocks::wrappingIsSwitched()
{
    Transcript t({answer(s("a"), s("```\n") + s("word ").repeated(100) + s("\n```\n"))});
    const qreal wrapped = messageOf(t).height();
    perform(t, Verb::ToggleWrap);
    QVERIFY(messageOf(t).height() < wrapped);
    perform(t, Verb::ToggleWrap);
    QCOMPARE(messageOf(t).height(), wrapped);
}

void TestCodeBlocks::wideCodeScrollsSideways()
{
    Transcript t({answer(s("a"), s("```\n") + s("word ").repeated(100) + s("\n```\n"))});
    MessageLayout &message = messageOf(t);
    const QPointF inside = message.pieceRect(message.pieces().front()).center();
    QVERIFY(!message.scrollSideways(inside, 10));
    t.view.setCodeView(false, false);
    QVERIFY(messageOf(t).scrollSideways(messageOf(t).pieceRect(messageOf(t).pieces().front()).center(), 10));
    QCOMPARE(messageOf(t).pieces().front().scrollX, 10.0);
}

void TestCodeBlocks::numbersStandBesideTheCode()
{
    Transcript t({answer(s("a"), cppAnswer)});
    const qreal left = messageOf(t).pieces().front().textRect.left();
    perform(t, Verb::ToggleNumbers);
    QVERIFY(messageOf(t).pieces().front().textRect.left() > left);
    QCOMPARE(messageOf(t).code(0), s("return 0; // done\nint x;"));
    t.view.selectAll();
    QVERIFY(t.view.selectedText().contains(s("return 0; // done\nint x;")));
    t.view.viewport()->repaint();
}

void TestCodeBlocks::viewIsToldWhatWasChosen()
{
    Transcript t({answer(s("a"), cppAnswer)});
    QSignalSpy spy(&t.view, &TranscriptView::codeViewChosen);
    perform(t, Verb::ToggleNumbers);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first(), QVariantList({true, true}));
    t.view.setCodeView(false, false);
    QCOMPARE(spy.count(), 1);
}

void TestCodeBlocks::switchesAreAccessible()
{
    Transcript t({answer(s("a"), cppAnswer)});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    QVERIFY(list != nullptr && list->child(0) != nullptr);
    QAccessibleInterface *message = list->child(0);
    int found = 0;
    for (int i = 0; i < message->childCount(); ++i) {
        QAccessibleInterface *button = message->child(i);
        if (button->text(QAccessible::Name) == verbName(Verb::ToggleWrap)) {
            QVERIFY(button->state().checkable && button->state().checked);
            button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            QVERIFY(!button->state().checked);
            ++found;
        } else if (button->text(QAccessible::Name) == verbName(Verb::SaveCode)) {
            QVERIFY(!button->state().checkable);
            ++found;
        }
    }
    QCOMPARE(found, 2);
}

void TestCodeBlocks::savesUnderTheChosenName()
{
    const QTemporaryDir directory;
    Transcript t({answer(s("a"), cppAnswer)});
    TranscriptView::Private::of(t.view).saveDirectory = directory.path();
    QSignalSpy failed(&t.view, &TranscriptView::saveFailed);
    perform(t, Verb::SaveCode);
    auto *dialog = t.view.findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->selectedFiles(), QStringList(directory.filePath(s("code.cpp"))));
    Q_EMIT dialog->fileSelected(directory.filePath(s("mine.cpp")));
    dialog->reject();
    QFile file(directory.filePath(s("mine.cpp")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("return 0; // done\nint x;\n"));
    QCOMPARE(failed.count(), 0);
}

void TestCodeBlocks::tellsWhenSavingFails()
{
    const QTemporaryDir directory;
    Transcript t({answer(s("a"), cppAnswer)});
    TranscriptView::Private::of(t.view).saveDirectory = directory.path();
    QSignalSpy failed(&t.view, &TranscriptView::saveFailed);
    perform(t, Verb::SaveCode);
    auto *dialog = t.view.findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->fileSelected(directory.filePath(s("missing/mine.cpp")));
    dialog->reject();
    QCOMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
}

QTEST_MAIN(TestCodeBlocks)
#include "tst_codeblocks.moc"
