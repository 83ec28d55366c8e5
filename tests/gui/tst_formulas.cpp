#include "gui/transcript/transcriptaccessible.h"
#include "gui/transcript/transcriptview_p.h"
#include "gui/transcripthelper.h"
#include "render/mathrenderer.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolTip>

using namespace holt;
using namespace holt::gui;
using test::answer;
using test::person;
using test::Transcript;

namespace {

constexpr int patience = 120'000; // ms

TranscriptView::Private &inner(Transcript &t)
{
    return TranscriptView::Private::of(t.view);
}

MessageLayout &messageOf(Transcript &t, int row = 0)
{
    return inner(t).layout.message(row);
}

QTextDocument &documentOf(Transcript &t, int piece = 0, int row = 0)
{
    return *messageOf(t, row).documentOf(piece);
}

int drawnIn(const QTextDocument &document)
{
    return static_cast<int>(document.toPlainText().count(QChar::ObjectReplacementCharacter));
}

int drawnIn(Transcript &t, int row = 0)
{
    int count = 0;
    for (size_t i = 0; i < messageOf(t, row).pieces().size(); ++i) {
        const Piece &piece = messageOf(t, row).pieces()[i];
        count += piece.document ? drawnIn(*piece.document) : 0;
    }
    return count;
}

bool hasColour(Transcript &t, const QColor &colour)
{
    const QImage image = t.view.viewport()->grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

#define NEEDS_MATHJAX                                                                                                  \
    if (!render::MathRenderer::isAvailable()) {                                                                        \
        QSKIP("built without MathJax");                                                                                \
    }

class TestFormulas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutFormulasNothingIsStarted();
    void moneyStaysText();
    void formulasAreDrawnWhenTheyAreKnown();
    void formulasOfAPersonStayAsTyped();
    void badFormulasSayWhy();
    void openFormulasStaySourceWhileStreaming();
    void drawnFormulasStayDrawnWhileStreaming();
    void colourFollowsTheTheme();
    void selectedFormulasStandOut();
    void selectionStaysWhereItWas();
    void copiesGiveLatex();
    void doubleClickTakesTheFormula();
    void findsInFormulas();
    void screenReadersReadLatex();
    void wideFormulasScrollSideways();
    void theViewDoesNotJump();
    void manyFormulasDoNotBlock();
    void viewMayGoWhileFormulasAreOnTheirWay();
};

void TestFormulas::withoutFormulasNothingIsStarted()
{
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("Only text, `$x$` in code and\n\n```\n$y$\n```\n"))});
    t.view.viewport()->repaint();
    QCOMPARE(inner(t).math.waiting(), 0);
    QVERIFY(inner(t).math.findChildren<QObject *>().isEmpty());
}

void TestFormulas::moneyStaysText()
{
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("It costs $5 and $6, or $7."))});
    t.view.viewport()->repaint();
    QCOMPARE(inner(t).math.waiting(), 0);
    QCOMPARE(documentOf(t).toPlainText(), QStringLiteral("It costs $5 and $6, or $7."));
}

void TestFormulas::formulasAreDrawnWhenTheyAreKnown()
{
    const QString text = QStringLiteral("So $x^2$ is.\n\n$$\n\\frac{a}{b}\n$$\n\nEnd.");
    Transcript t({answer(QStringLiteral("a"), text)});
    if (!render::MathRenderer::isAvailable()) {
        QCOMPARE(documentOf(t).toPlainText(), QStringLiteral("So $x^2$ is."));
        return;
    }
    const qreal before = messageOf(t).height();
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 2, patience);
    QVERIFY(messageOf(t).height() != before);
    QCOMPARE(inner(t).layout.heights().height(0), messageOf(t).height());
    for (const Piece &piece : messageOf(t).pieces()) {
        QVERIFY(!piece.document || piece.height + 1 >= piece.document->size().height() - 8);
    }
}

void TestFormulas::formulasOfAPersonStayAsTyped()
{
    Transcript t({person(QStringLiteral("p"), QStringLiteral("What is $x^2$?"))});
    t.view.viewport()->repaint();
    QCOMPARE(inner(t).math.waiting(), 0);
    QCOMPARE(documentOf(t).toPlainText(), QStringLiteral("What is $x^2$?"));
}

void TestFormulas::badFormulasSayWhy()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("$\\nosuchcommand x$"))});
    QTRY_VERIFY_WITH_TIMEOUT(!messageOf(t).pieces().front().formulas, patience);
    QCOMPARE(documentOf(t).toPlainText(), QStringLiteral("$\\nosuchcommand x$"));
    const QPoint place = messageOf(t).characterRect({0, 5}).center().toPoint();
    QVERIFY(inner(t).formulaProblemAt(place).contains(QLatin1String("nosuchcommand")));
    QHelpEvent help(QEvent::ToolTip, place, t.view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(t.view.viewport(), &help);
    QVERIFY(QToolTip::text().contains(QLatin1String("nosuchcommand")));
    QVERIFY(inner(t).formulaProblemAt(QPointF(place.x(), place.y() + 200)).isEmpty());
}

void TestFormulas::openFormulasStaySourceWhileStreaming()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QString())});
    const QString whole = QStringLiteral("$$\nx + y\n$$");
    for (qsizetype length = 1; length < whole.size(); ++length) {
        t.stream(whole.left(length));
        t.view.viewport()->repaint();
        QCOMPARE(inner(t).math.waiting(), 0);
        QCOMPARE(drawnIn(t), 0);
    }
    t.stream(whole);
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 1, patience);
}

void TestFormulas::drawnFormulasStayDrawnWhileStreaming()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QString())});
    QString text = QStringLiteral("So $x^2$ and");
    t.stream(text);
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 1, patience);
    for (int i = 0; i < 20; ++i) {
        text += QStringLiteral(" more");
        t.stream(text);
        t.view.viewport()->repaint();
        QCOMPARE(drawnIn(t), 1);
    }
}

void TestFormulas::colourFollowsTheTheme()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("$$\\rule{3em}{3em}$$"))});
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 1, patience);
    QVERIFY(hasColour(t, t.theme.colours().text));
    const QColor before = t.theme.colours().text;
    t.theme.setScheme(t.theme.scheme() == Theme::Scheme::Dark ? Theme::Scheme::Light : Theme::Scheme::Dark);
    QVERIFY(t.theme.colours().text != before);
    QCOMPARE(drawnIn(t), 1); // known: nothing is waited for again
    QVERIFY(hasColour(t, t.theme.colours().text));
    QVERIFY(!hasColour(t, before));
}

void TestFormulas::selectedFormulasStandOut()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("$\\rule{3em}{3em}$"))});
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 1, patience);
    QVERIFY(!hasColour(t, t.theme.colours().selection));
    t.view.selectAll();
    QVERIFY(hasColour(t, t.theme.colours().selectionText));
}

void TestFormulas::selectionStaysWhereItWas()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("So $x^2$ is four."))});
    const int from = static_cast<int>(documentOf(t).toPlainText().indexOf(QLatin1String("is four")));
    QCOMPARE(from, 9);
    inner(t).setSelection({{0, {0, from}}, {0, {0, from + 7}}});
    QCOMPARE(t.view.selectedText(), QStringLiteral("is four"));
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 1, patience);
    QCOMPARE(t.view.selectedText(), QStringLiteral("is four"));
}

void TestFormulas::copiesGiveLatex()
{
    NEEDS_MATHJAX
    const QString text = QStringLiteral("So $x^2$ is.\n\n$$\n\\frac{a}{b}\n$$\n\nEnd.");
    Transcript t({answer(QStringLiteral("a"), text)});
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 2, patience);
    t.view.selectAll();
    QCOMPARE(t.view.selectedText(), text);
    QCOMPARE(selectedPlainText(inner(t).layout, inner(t).selection), text);
    QCOMPARE(plainTextOf(messageOf(t)), text);
    inner(t).setSelection({{0, {0, 0}}, {0, {0, 6}}}); // "So ", the formula, " i"
    QCOMPARE(t.view.selectedText(), QStringLiteral("So $x^2$ i"));
    inner(t).setSelection({{0, {0, 3}}, {0, {1, 1}}});
    QCOMPARE(t.view.selectedText(), QStringLiteral("$x^2$ is.\n\n$$\n\\frac{a}{b}\n$$"));
}

void TestFormulas::doubleClickTakesTheFormula()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("So $x^2 + y^2 + z^2$ is."))});
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 1, patience);
    const QRectF box = messageOf(t).characterRect({0, 3});
    QVERIFY(box.width() > 20);
    const QPoint place(qRound(box.left() + 5), qRound(box.center().y()));
    QTest::mouseDClick(t.view.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(t.view.selectedText(), QStringLiteral("$x^2 + y^2 + z^2$"));
}

void TestFormulas::findsInFormulas()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("An alpha, $\\alpha + \\beta$ and alpha."))});
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 1, patience);
    t.view.find(QStringLiteral("alpha"));
    QTRY_COMPARE_WITH_TIMEOUT(t.view.findState().total, 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(t.view.findState().number, 1, patience);
    t.view.findNext();
    QCOMPARE(t.view.findState().number, 2);
    t.view.endFind();
    QCOMPARE(t.view.selectedText(), QStringLiteral("$\\alpha + \\beta$"));
    t.view.find(QStringLiteral("and alpha"));
    QTRY_COMPARE_WITH_TIMEOUT(t.view.findState().number, 1, patience);
    t.view.endFind();
    QCOMPARE(t.view.selectedText(), QStringLiteral("and alpha"));
}

void TestFormulas::screenReadersReadLatex()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("So $x^2$ is.\n\n$$y$$"))});
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 2, patience);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.view);
    QVERIFY(list != nullptr && list->childCount() == 1);
    QAccessibleTextInterface *text = list->child(0)->textInterface();
    QVERIFY(text != nullptr);
    const QString all = QStringLiteral("So $x^2$ is.\n$$y$$");
    QCOMPARE(text->text(0, text->characterCount()).left(all.size()), all);
    inner(t).setSelection({{0, {0, 3}}, {0, {0, 7}}});
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(text->text(start, end), QStringLiteral("$x^2$ is"));
    text->setSelection(0, 9, 11);
    QCOMPARE(t.view.selectedText(), QStringLiteral("is"));
    QCOMPARE(text->characterRect(4), text->characterRect(6)); // both in the formula
}

void TestFormulas::wideFormulasScrollSideways()
{
    NEEDS_MATHJAX
    Transcript t({answer(QStringLiteral("a"), QStringLiteral("$$\\rule{100em}{1em}$$"))});
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t), 1, patience);
    const Piece &piece = messageOf(t).pieces().front();
    QVERIFY(messageOf(t).scrollSideways(QPointF(piece.textRect.center().x(), piece.top + 5), 50));
    QCOMPARE(piece.scrollX, 50.0);
}

void TestFormulas::theViewDoesNotJump()
{
    NEEDS_MATHJAX
    QList<core::TranscriptEntry> entries;
    for (int i = 0; i < 12; ++i) {
        entries += answer(QString::number(i),
                          QStringLiteral("$$\n\\begin{matrix} %1 \\\\ 2 \\\\ 3 \\\\ 4 \\\\ 5 \\\\ 6 \\\\ 7 "
                                         "\\end{matrix}\n$$\n\nText of answer %1.\n\n")
                              .arg(i));
    }
    Transcript t(entries);
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->maximum() / 2);
    TranscriptView::Private &d = inner(t);
    // The place of a text in the middle of the view, while formulas above and below it become higher.
    const int row = d.positionAt(QPointF(300, 5)).row;
    const auto top = [&] { return d.rowRect(row).top() + messageOf(t, row).pieces()[1].top; };
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->value() + qRound(top()) - 1);
    const qreal before = top();
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(t, row), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(d.math.waiting(), 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!d.prepareTimer.isActive(), patience);
    QVERIFY2(qAbs(top() - before) <= 2, qPrintable(QStringLiteral("%1 and %2").arg(before).arg(top())));
}

void TestFormulas::manyFormulasDoNotBlock()
{
    NEEDS_MATHJAX
    QString text;
    for (int i = 0; i < 200; ++i) {
        text += QStringLiteral("The number $\\frac{x_{%1}}{%1}$ is one.%2")
                    .arg(i)
                    .arg(i % 10 == 9 ? QStringLiteral("\n\n") : QStringLiteral(" "));
    }
    Transcript t({answer(QStringLiteral("a"), text)});
    QSignalSpy spy(&inner(t).math, &render::MathRenderer::rendered);
    // The view paints and scrolls all the while: what is asked for last is drawn first.
    t.view.verticalScrollBar()->setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(spy.count() > 0, patience);
    QVERIFY(inner(t).math.waiting() > 0);
    t.view.verticalScrollBar()->setValue(t.view.verticalScrollBar()->maximum());
    QTRY_COMPARE_WITH_TIMEOUT(inner(t).math.waiting(), 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(drawnIn(documentOf(t, 19)), 10, patience);
    QVERIFY(spy.count() < 200);
}

void TestFormulas::viewMayGoWhileFormulasAreOnTheirWay()
{
    NEEDS_MATHJAX
    for (int i = 0; i < 2; ++i) {
        Transcript t({answer(QStringLiteral("a"), QStringLiteral("So $x^2$ and $y$."))});
        t.view.viewport()->repaint();
        QCOMPARE(inner(t).math.waiting(), 2);
    }
}

QTEST_MAIN(TestFormulas)
#include "tst_formulas.moc"
