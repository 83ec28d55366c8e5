#include "gui/transcript/transcriptview_p.h"
#include "gui/transcripthelper.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

using namespace holt;
using namespace holt::gui;
using test::answer;
using test::person;
using test::Transcript;

namespace {

TranscriptView::Private &parts(Transcript &t)
{
    return TranscriptView::Private::of(t.view);
}

void search(Transcript &t, const QString &text)
{
    t.view.find(text);
    QTRY_VERIFY_WITH_TIMEOUT(!t.view.findState().searching, 60000);
}

std::pair<int, int> count(Transcript &t)
{
    return {t.view.findState().number, t.view.findState().total};
}

/// Where the current place is on the screen.
QRect currentBox(Transcript &t)
{
    TranscriptView::Private &d = parts(t);
    const TranscriptSelection range = d.rangeOf(d.finder.current());
    return range.isEmpty() ? QRect()
                           : d.layout.message(range.anchor.row)
                                 .characterRect(range.anchor.at)
                                 .translated(d.rowRect(range.anchor.row).topLeft())
                                 .toRect();
}

bool currentIsSeen(Transcript &t)
{
    return t.view.viewport()->rect().contains(currentBox(t).center());
}

/// How many pixels of the viewport have a colour.
int pixels(Transcript &t, const QColor &colour)
{
    const QImage image = t.view.viewport()->grab().toImage();
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            found += image.pixelColor(x, y) == colour ? 1 : 0;
        }
    }
    return found;
}

QList<core::TranscriptEntry> withNeedles(int messages, const QList<int> &rows)
{
    QList<core::TranscriptEntry> entries = test::conversation(messages);
    for (const int row : rows) {
        entries[row].message.text += QStringLiteral("\n\nhere is a **Nee**dle to find");
    }
    return entries;
}

} // namespace

class TestTranscriptFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInAllMessagesWithoutLayingThemOut();
    void countsWhatIsShownNotWhatIsWritten();
    void isBlindToCase();
    void countsAgreeWithTheDocuments();
    void goesToTheFirstPlaceFromWhatIsSeen();
    void nextAndPreviousGoAround();
    void bringsEveryPlaceIntoView();
    void theNextLetterStaysAtThePlace();
    void opensTheReasoningForAPlaceInIt();
    void marksAllPlacesAndTheCurrentOne();
    void followsAnAnswerThatGrows();
    void followsMessagesThatCome();
    void followsMessagesThatGo();
    void anotherConversationIsSearchedWithoutMoving();
    void endingSelectsThePlace();
    void anEmptyTextEndsIt();
    void scrollsWideTablesSideways();
    void survivesItsModelAndItself();
    void tenThousandMessagesDoNotBlock();
};

void TestTranscriptFind::countsInAllMessagesWithoutLayingThemOut()
{
    Transcript t(withNeedles(2000, {1, 1001, 1999}));
    search(t, QStringLiteral("needle"));
    QCOMPARE(t.view.findState().total, 3);
    QVERIFY2(t.view.layoutCount() < 60, qPrintable(QString::number(t.view.layoutCount())));
}

void TestTranscriptFind::countsWhatIsShownNotWhatIsWritten()
{
    Transcript t(
        {person(QStringLiteral("0"), QStringLiteral("**x** as typed")),
         answer(QStringLiteral("1"), QStringLiteral("a **bo**ld [word](https://strong.example) &amp; `code`"))});
    search(t, QStringLiteral("**"));
    QCOMPARE(count(t), std::pair(1, 2)); // what a person typed is shown as it is
    search(t, QStringLiteral("bold word & code"));
    QCOMPARE(count(t), std::pair(1, 1));
    search(t, QStringLiteral("strong"));
    QCOMPARE(count(t), std::pair(0, 0));
}

void TestTranscriptFind::isBlindToCase()
{
    Transcript t({answer(QStringLiteral("1"), QStringLiteral("Äpfel äpfel ÄPFEL"))});
    search(t, QStringLiteral("äPFEL"));
    QCOMPARE(t.view.findState().total, 3);
}

void TestTranscriptFind::countsAgreeWithTheDocuments()
{
    Transcript t(test::conversation(30));
    for (const QString &text :
         {QStringLiteral("e"), QStringLiteral("some words"), QStringLiteral("int"), QStringLiteral(" ")}) {
        search(t, text);
        int expected = 0;
        for (int row = 0; row < 30; ++row) {
            MessageLayout &message = parts(t).layout.message(row);
            for (int piece = 0; piece < static_cast<int>(message.pieces().size()); ++piece) {
                if (placeOfPiece(message, row, piece)) {
                    expected += static_cast<int>(foundIn(*message.documentOf(piece), parts(t).finder.folded()).size());
                }
            }
        }
        QCOMPARE(t.view.findState().total, expected);
    }
}

void TestTranscriptFind::goesToTheFirstPlaceFromWhatIsSeen()
{
    Transcript t(withNeedles(200, {11, 101, 181}));
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->maximum() / 3);
    search(t, QStringLiteral("needle"));
    QCOMPARE(count(t), std::pair(2, 3));
    QVERIFY(currentIsSeen(t));
}

void TestTranscriptFind::nextAndPreviousGoAround()
{
    Transcript t(withNeedles(100, {11, 51, 91}));
    t.view.verticalScrollBar()->setValue(0);
    search(t, QStringLiteral("needle"));
    QList<int> numbers{t.view.findState().number};
    for (int i = 0; i < 3; ++i) {
        t.view.findNext();
        numbers += t.view.findState().number;
    }
    QCOMPARE(numbers, (QList<int>{1, 2, 3, 1}));
    t.view.findPrevious();
    QCOMPARE(t.view.findState().number, 3);
    t.view.findPrevious();
    QCOMPARE(t.view.findState().number, 2);
}

void TestTranscriptFind::bringsEveryPlaceIntoView()
{
    Transcript t(test::conversation(120));
    search(t, QStringLiteral("answer"));
    const int total = t.view.findState().total;
    QCOMPARE(total, 60);
    for (int i = 0; i < total; ++i) {
        t.view.findNext();
        QVERIFY2(currentIsSeen(t), qPrintable(QString::number(i)));
    }
}

void TestTranscriptFind::theNextLetterStaysAtThePlace()
{
    Transcript t({answer(QStringLiteral("1"), QStringLiteral("fig fog foo food"))});
    search(t, QStringLiteral("f"));
    t.view.findNext();
    t.view.findNext();
    QCOMPARE(count(t), std::pair(3, 4)); // foo
    search(t, QStringLiteral("foo"));
    QVERIFY(t.view.findState().number >= 1);
    QCOMPARE(t.view.findState().total, 2);
}

void TestTranscriptFind::opensTheReasoningForAPlaceInIt()
{
    QList<core::TranscriptEntry> entries = test::conversation(40);
    entries[21].message.reasoning = QStringLiteral("First I think of a *zebra*.");
    Transcript t(entries);
    search(t, QStringLiteral("a zebra"));
    QCOMPARE(count(t), std::pair(1, 1));
    QVERIFY(currentIsSeen(t));
    bool open = false;
    for (const Piece &piece : parts(t).layout.message(21).pieces()) {
        open = open || piece.kind == Piece::Kind::ReasoningText;
    }
    QVERIFY(open);
}

void TestTranscriptFind::marksAllPlacesAndTheCurrentOne()
{
    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        Transcript t(
            {answer(QStringLiteral("1"), QStringLiteral("mmm and\n\n```\nmmm\n```\n\n| a |\n|---|\n| mmm |"))});
        t.theme.setScheme(scheme);
        QCOMPARE(pixels(t, t.theme.colours().found), 0);
        search(t, QStringLiteral("mmm"));
        QCOMPARE(t.view.findState().total, 3);
        const int here = pixels(t, t.theme.colours().foundHere);
        QVERIFY(here > 20);
        QVERIFY(pixels(t, t.theme.colours().found) > here);
        t.view.find(QString());
        QCOMPARE(pixels(t, t.theme.colours().found), 0);
    }
}

void TestTranscriptFind::followsAnAnswerThatGrows()
{
    Transcript t(
        {person(QStringLiteral("0"), QStringLiteral("drop?")), answer(QStringLiteral("1"), QStringLiteral("a"))});
    search(t, QStringLiteral("drop"));
    QCOMPARE(count(t), std::pair(1, 1));
    QString text;
    for (int i = 1; i <= 30; ++i) {
        text += QStringLiteral("another drop\n\n");
        t.stream(text);
    }
    QTRY_COMPARE(count(t), std::pair(1, 31));
}

void TestTranscriptFind::followsMessagesThatCome()
{
    Transcript t(withNeedles(4, {1}));
    search(t, QStringLiteral("needle"));
    t.model.append(answer(QStringLiteral("new"), QStringLiteral("needle and needle")));
    QTRY_COMPARE(t.view.findState().total, 3);
}

void TestTranscriptFind::followsMessagesThatGo()
{
    Transcript t(withNeedles(20, {3, 15}));
    search(t, QStringLiteral("needle"));
    t.view.findNext();
    t.model.truncate(10);
    QCOMPARE(t.view.findState().total, 1);
    t.view.findNext();
    QCOMPARE(count(t), std::pair(1, 1));
    t.model.truncate(0);
    QCOMPARE(count(t), std::pair(0, 0));
    t.view.findNext();
}

void TestTranscriptFind::anotherConversationIsSearchedWithoutMoving()
{
    Transcript t(withNeedles(60, {3}));
    search(t, QStringLiteral("needle"));
    core::TranscriptModel other;
    other.reset(withNeedles(80, {5, 7}));
    t.view.setModel(&other);
    QTRY_COMPARE(count(t), std::pair(0, 2));
    QVERIFY(t.view.isAtEnd());
    t.view.findPrevious();
    QCOMPARE(count(t), std::pair(2, 2));
    t.view.setModel(nullptr);
    QCOMPARE(count(t), std::pair(0, 0));
}

void TestTranscriptFind::endingSelectsThePlace()
{
    Transcript t(withNeedles(20, {3}));
    search(t, QStringLiteral("NEEDLE"));
    t.view.endFind();
    QCOMPARE(t.view.selectedPlain(), QStringLiteral("Needle"));
    QCOMPARE(count(t), std::pair(0, 0));
}

void TestTranscriptFind::anEmptyTextEndsIt()
{
    Transcript t(withNeedles(20, {3}));
    search(t, QStringLiteral("needle"));
    QSignalSpy spy(&t.view, &TranscriptView::findStateChanged);
    t.view.find(QString());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(count(t), std::pair(0, 0));
}

void TestTranscriptFind::scrollsWideTablesSideways()
{
    QString head;
    QString line;
    QString row;
    for (int i = 0; i < 40; ++i) {
        head += QStringLiteral("| column%1 ").arg(i);
        line += QStringLiteral("|---");
        row += QStringLiteral("| value%1 ").arg(i);
    }
    Transcript t({answer(QStringLiteral("1"), QString(head + u'\n' + line + u'\n' + row))});
    search(t, QStringLiteral("value39"));
    QCOMPARE(count(t), std::pair(1, 1));
    QVERIFY(currentIsSeen(t));
}

void TestTranscriptFind::survivesItsModelAndItself()
{
    {
        Transcript t;
        auto model = std::make_unique<core::TranscriptModel>();
        model->reset(withNeedles(500, {3}));
        t.view.setModel(model.get());
        t.view.find(QStringLiteral("needle"));
        model.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!t.view.findState().searching, 60000);
        QCOMPARE(count(t), std::pair(0, 0));
    }
    Transcript t(withNeedles(500, {3}));
    t.view.find(QStringLiteral("needle"));
}

void TestTranscriptFind::tenThousandMessagesDoNotBlock()
{
    Transcript t(withNeedles(10000, {1, 5001, 9999}));
    QElapsedTimer clock;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, &t.view, [&] { longest = qMax(longest, clock.restart()); });
    beat.start(0);
    clock.start();
    t.view.find(QStringLiteral("needle"));
    QVERIFY(clock.elapsed() < 500);
    QTRY_VERIFY_WITH_TIMEOUT(!t.view.findState().searching, 60000);
    QCOMPARE(t.view.findState().total, 3);
    // An unoptimised build under a sanitizer on a busy machine; the bench measures the real one.
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
    t.view.find(QStringLiteral("needle t"));
    QTRY_VERIFY_WITH_TIMEOUT(!t.view.findState().searching, 60000);
    QCOMPARE(t.view.findState().total, 3);
}

QTEST_MAIN(TestTranscriptFind)
#include "tst_transcriptfind.moc"
