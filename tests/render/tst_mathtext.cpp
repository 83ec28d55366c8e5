#include "render/document.h"
#include "render/markdownwriter.h"
#include "render/mathrenderer.h"
#include "render/mathtext.h"
#include "render/plaintext.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace holt::render;

namespace {

constexpr int patience = 120'000; // ms
constexpr std::chrono::milliseconds longLimit{100'000};

TextStyle testStyle()
{
    TextStyle style;
    style.body = QFont(QStringLiteral("DejaVu Sans"));
    style.body.setPixelSize(20);
    style.mono = QFont(QStringLiteral("DejaVu Sans Mono"));
    style.mono.setPixelSize(20);
    style.text = Qt::black;
    style.muted = QColor(0x10, 0x80, 0x10);
    style.link = Qt::blue;
    style.code = QColor(0xEE, 0xEE, 0xEE);
    return style;
}

std::unique_ptr<QTextDocument> written(MathRenderer *math, const QString &text)
{
    static const TextStyle style = testStyle();
    Document document;
    document.setSource(text);
    return makeDocument(*document.blocks().first(), style, math);
}

/// The document with all its formulas drawn, or given up.
std::unique_ptr<QTextDocument> drawnDocument(MathRenderer &math, const QString &text)
{
    QSignalSpy spy(&math, &MathRenderer::rendered);
    std::unique_ptr<QTextDocument> document = written(&math, text);
    requestFormulas(*document, math, true);
    QElapsedTimer timer;
    timer.start();
    while (hasPendingFormulas(*document, math) && timer.elapsed() < patience) {
        spy.wait(patience);
    }
    showFormulas(*document, math);
    document->setTextWidth(600);
    return document;
}

QImage picture(QTextDocument &document)
{
    QImage image(700, qCeil(document.size().height()) + 10, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    document.drawContents(&painter);
    return image;
}

/// The lowest row with ink in a column; -1 where there is none.
int lowestInk(const QImage &image, int x)
{
    for (int y = image.height() - 1; y >= 0; --y) {
        if (qGray(image.pixel(x, y)) < 128) {
            return y;
        }
    }
    return -1;
}

int objects(const QTextDocument &document)
{
    return static_cast<int>(document.toPlainText().count(QChar::ObjectReplacementCharacter));
}

} // namespace

#define NEEDS_MATHJAX                                                                                                  \
    if (!MathRenderer::isAvailable()) {                                                                                \
        QSKIP("built without MathJax");                                                                                \
    }

class TestMathText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRendererFormulasAreTheirSource();
    void unknownFormulasAreTheirSourceUntilTheyAreDrawn();
    void knownFormulasAreDrawnAtOnce();
    void openFormulasAreNotAskedFor();
    void badFormulasStayTheirSource();
    void standsOnTheBaseline_data();
    void standsOnTheBaseline();
    void tallFormulasMakeRoom();
    void displayTakesALineInTheMiddle();
    void wideFormulasMakeTheDocumentWide();
    void takesTheColourOfItsText();
    void isAsLargeAsItsText();
    void worksInTablesListsQuotesAndHeadings();
    void spellsOutWhatIsDrawn();
    void offsetsGoBothWays();
    void editsMovePlaces();
};

void TestMathText::withoutRendererFormulasAreTheirSource()
{
    const auto document = written(nullptr, QStringLiteral("so $a_1$ is\n"));
    QCOMPARE(document->toPlainText(), QStringLiteral("so $a_1$ is"));
    QCOMPARE(spelledText(*document), QStringLiteral("so $a_1$ is"));
}

void TestMathText::unknownFormulasAreTheirSourceUntilTheyAreDrawn()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const auto document = written(&math, QStringLiteral("so $a_1$ is"));
    QCOMPARE(document->toPlainText(), QStringLiteral("so $a_1$ is"));
    QVERIFY(hasPendingFormulas(*document, math));
    QVERIFY(showFormulas(*document, math).isEmpty());
    const auto later = drawnDocument(math, QStringLiteral("so $a_1$ is"));
    QCOMPARE(later->toPlainText(), QString(u"so " + QString(QChar::ObjectReplacementCharacter) + u" is"));
    QVERIFY(!hasPendingFormulas(*later, math));
    const QList<FormulaEdit> edits = showFormulas(*document, math);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().position, 3);
    QCOMPARE(edits.first().removed, 5);
    QCOMPARE(document->toPlainText(), later->toPlainText());
}

void TestMathText::knownFormulasAreDrawnAtOnce()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    drawnDocument(math, QStringLiteral("$a_1$"));
    QCOMPARE(objects(*written(&math, QStringLiteral("now $a_1$ again $a_1$"))), 2);
}

void TestMathText::openFormulasAreNotAskedFor()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    for (const QString &text : {QStringLiteral("$$\nx +"), QStringLiteral("\\[ x"), QStringLiteral("so $x")}) {
        const auto document = written(&math, text);
        requestFormulas(*document, math, true);
        QCOMPARE(math.waiting(), 0);
        QVERIFY(!hasPendingFormulas(*document, math));
        QCOMPARE(spelledText(*document), text);
    }
}

void TestMathText::badFormulasStayTheirSource()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const auto document = drawnDocument(math, QStringLiteral("so $\\nosuch$ is"));
    QCOMPARE(document->toPlainText(), QStringLiteral("so $\\nosuch$ is"));
    const FormulaPtr formula = formulaAt(*document, 5);
    QVERIFY(formula);
    QVERIFY(math.known(formula->source)->problem().contains(QLatin1String("nosuch")));
    QVERIFY(!formulaAt(*document, 0));
}

void TestMathText::standsOnTheBaseline_data()
{
    QTest::addColumn<QString>("latex");
    QTest::newRow("shallow") << QStringLiteral("\\rule{1em}{1em}");
    QTest::newRow("deep") << QStringLiteral("\\rule{1em}{1em}\\rule[-3em]{0em}{7em}");
    QTest::newRow("deeper than high") << QStringLiteral("\\rule{1em}{1em}\\rule[-4em]{0em}{5em}");
    QTest::newRow("display in a line") << QStringLiteral("\\displaystyle\\rule{1em}{1em}\\rule[-1em]{0em}{9em}");
}

void TestMathText::standsOnTheBaseline()
{
    NEEDS_MATHJAX
    QFETCH(QString, latex);
    MathRenderer math(nullptr, longLimit);
    const auto document = drawnDocument(math, QString(u'$' + latex +
                                                      u"$ text of the line, long enough for a second one. Is it? "
                                                      u"It is."));
    QCOMPARE(objects(*document), 1);
    const QTextBlock block = document->firstBlock();
    const QTextLine line = block.layout()->lineAt(0);
    const qreal baseline = block.layout()->position().y() + line.y() + line.ascent();
    const int lowest = lowestInk(picture(*document), 8);
    QVERIFY2(qAbs(lowest + 1 - baseline) <= 1.0, qPrintable(QStringLiteral("%1 for %2").arg(lowest).arg(baseline)));
}

void TestMathText::tallFormulasMakeRoom()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const auto plain = drawnDocument(math, QStringLiteral("text"));
    const auto tall = drawnDocument(math, QStringLiteral("text $\\rule[-3em]{1em}{7em}$"));
    const QFontMetricsF metrics(testStyle().body);
    QVERIFY(tall->size().height() > plain->size().height() + 4 * metrics.xHeight());
    const QTextLine line = tall->firstBlock().layout()->lineAt(0);
    const QImage image = picture(*tall);
    const int x = qRound(line.cursorToX(6)) - 8;
    QVERIFY(lowestInk(image, x) > 0);
    QVERIFY(lowestInk(image, x) < tall->size().height());
}

void TestMathText::displayTakesALineInTheMiddle()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    for (const QString &text : {QStringLiteral("$$\\rule{2em}{1em}$$"), QStringLiteral("\\[\n\\rule{2em}{1em}\n\\]"),
                                QStringLiteral("before $$\\rule{2em}{1em}$$ behind")}) {
        const auto document = drawnDocument(math, text);
        QCOMPARE(objects(*document), 1);
        QVERIFY(lowestInk(picture(*document), 300) > 0);
    }
    const auto between = drawnDocument(math, QStringLiteral("before $$\\frac{a}{b}$$ behind"));
    const QTextLayout &layout = *between->firstBlock().layout();
    QCOMPARE(layout.lineCount(), 3);
    QCOMPARE(layout.lineAt(0).height(), layout.lineAt(2).height());
    QVERIFY(layout.lineAt(1).height() > layout.lineAt(0).height());
}

void TestMathText::wideFormulasMakeTheDocumentWide()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const auto narrow = drawnDocument(math, QStringLiteral("$$x$$"));
    QVERIFY(narrow->size().width() <= 600);
    const auto wide = drawnDocument(math, QStringLiteral("$$\\rule{100em}{1em}$$"));
    QVERIFY(wide->size().width() > 1000);
}

void TestMathText::takesTheColourOfItsText()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const auto hasColour = [](QTextDocument &document, const QColor &colour) {
        const QImage image = picture(document);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (QColor(image.pixel(x, y)) == colour) {
                    return true;
                }
            }
        }
        return false;
    };
    const TextStyle style = testStyle();
    QVERIFY(hasColour(*drawnDocument(math, QStringLiteral("$\\rule{1em}{1em}$")), style.text));
    QVERIFY(hasColour(*drawnDocument(math, QStringLiteral("> $\\rule{1em}{1em}$")), style.muted));
    QVERIFY(hasColour(*drawnDocument(math, QStringLiteral("[$\\rule{1em}{1em}$](https://example.org)")), style.link));
}

void TestMathText::isAsLargeAsItsText()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const auto width = [&](const QString &text) {
        const auto document = drawnDocument(math, text);
        return document->firstBlock().layout()->lineAt(0).naturalTextWidth();
    };
    const qreal text = width(QStringLiteral("$\\rule{5em}{1em}$"));
    const qreal heading = width(QStringLiteral("# $\\rule{5em}{1em}$"));
    QVERIFY(text > 60);
    QVERIFY2(qAbs(heading / text - 1.6) < 0.1, qPrintable(QString::number(heading / text)));
}

void TestMathText::worksInTablesListsQuotesAndHeadings()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const QStringList texts{
        QStringLiteral("| a | b |\n|---|---|\n| $x^2$ | $|y|$ |\n| $$z$$ | c |"),
        QStringLiteral("1. first $x$\n2. second\n   $$\n   y = z\n   $$\n   then $w$"),
        QStringLiteral("> quoted $x$\n>\n> $$\n> y = z\n> $$\n>\n> $w$"),
        QStringLiteral("### A heading with $x$, $y$ and $z$"),
        QStringLiteral("*emphasis $x$*, **strong $y$** and ~~gone $z$~~"),
    };
    for (const QString &text : texts) {
        const auto document = drawnDocument(math, text);
        QVERIFY2(objects(*document) == 3, qPrintable(text + u'\n' + document->toPlainText()));
        QVERIFY(document->size().width() <= 601);
        QVERIFY(!spelledText(*document).contains(QChar::ObjectReplacementCharacter));
        // A formula on a line of its own starts one.
        QCOMPARE(spelledText(*document).replace(u'\n', u' '),
                 written(nullptr, text)->toPlainText().replace(u'\n', u' '));
    }
}

void TestMathText::spellsOutWhatIsDrawn()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const QString text = QStringLiteral("so $a_1$ and \\(b\\) are");
    const auto document = drawnDocument(math, text);
    QCOMPARE(objects(*document), 2);
    QCOMPARE(spelledText(*document), text);
    QCOMPARE(plainText(*document), text);
    QCOMPARE(plainText(*document, 3, 4), QStringLiteral("$a_1$"));
    QCOMPARE(plainText(*document, 0, 3), QStringLiteral("so "));
    QCOMPARE(plainText(*document, 4, 10), QStringLiteral(" and \\(b\\)"));
    const auto block = drawnDocument(math, QStringLiteral("$$\na\n$$"));
    QCOMPARE(objects(*block), 1);
    QCOMPARE(plainText(*block), QStringLiteral("$$\na\n$$"));
}

void TestMathText::offsetsGoBothWays()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const auto document = drawnDocument(math, QStringLiteral("so $a_1$ and $b$."));
    const QString spelled = spelledText(*document);
    for (int position = 0; position < document->characterCount() - 1; ++position) {
        const int offset = spelledOffset(*document, position);
        QCOMPARE(offsetOfSpelled(*document, offset), position);
        if (const QChar c = document->characterAt(position); c != QChar::ObjectReplacementCharacter && c.isPrint()) {
            QCOMPARE(spelled.at(offset), c);
        }
    }
    const QTextBlock block = document->firstBlock();
    QCOMPARE(offsetOfSpelled(block, 5), 3);
    QCOMPARE(offsetOfSpelled(block, 5, true), 4);
    QCOMPARE(offsetOfSpelled(block, 8, true), 4);
}

void TestMathText::editsMovePlaces()
{
    const QList<FormulaEdit> edits{{3, 5}, {8, 4}};
    QCOMPARE(movedBy(edits, 2), 2);
    QCOMPARE(movedBy(edits, 3), 3);
    QCOMPARE(movedBy(edits, 6), 3);
    QCOMPARE(movedBy(edits, 8), 4);
    QCOMPARE(movedBy(edits, 12), 8);
    QCOMPARE(movedBy(edits, 14), 8);
    QCOMPARE(movedBy(edits, 16), 9);
}

QTEST_MAIN(TestMathText)
#include "tst_mathtext.moc"
