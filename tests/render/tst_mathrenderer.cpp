#include "render/mathformulas.h"
#include "render/mathrenderer.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

using namespace holt::render;

namespace {

constexpr int patience = 120'000; // ms

/// Long enough for any formula on a slow machine; short ones are asked for where they matter.
constexpr std::chrono::milliseconds longLimit{100'000};

/// What comes of a formula; without MathJax nothing.
MathPicturePtr rendered(MathRenderer &math, const MathSource &source)
{
    QSignalSpy spy(&math, &MathRenderer::rendered);
    math.request(source, true);
    QElapsedTimer timer;
    timer.start();
    while (MathRenderer::isAvailable() && !math.known(source) && timer.elapsed() < patience) {
        spy.wait(patience);
    }
    return math.known(source);
}

QImage drawn(const MathPicture &picture, const QColor &colour, qreal ex = 10)
{
    const QSizeF size(picture.size().width * ex, picture.size().height * ex);
    QImage image(qCeil(size.width()) + 4, qCeil(size.height()) + 4, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(2, 2), size), colour);
    return image;
}

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
        }
    }
    return count;
}

} // namespace

#define NEEDS_MATHJAX                                                                                                  \
    if (!MathRenderer::isAvailable()) {                                                                                \
        QSKIP("built without MathJax");                                                                                \
    }

class TestMathRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delimitersAreTakenOff_data();
    void delimitersAreTakenOff();
    void nothingRunsBeforeTheFirstRequest();
    void withoutMathJaxNothingIsKnown();
    void drawsFormulas_data();
    void drawsFormulas();
    void displayIsLargerThanInline();
    void drawsInTheColour();
    void lettersOutsideTheFontAreDrawn();
    void saysWhyItCannotBeRead_data();
    void saysWhyItCannotBeRead();
    void tooLongIsKnownAtOnce();
    void tooSlowIsGivenUpAndTheNextOneWorks();
    void definitionsStayInTheirFormula();
    void tooDeepIsNoCrash_data();
    void tooDeepIsNoCrash();
    void tooLargeIsNotDrawn();
    void resultsAreToldOnceForMany();
    void endsWhileItLoads();
    void endsInTheMiddleOfAFormula();
    void checkedSvgKeepsShapes();
    void checkedSvgRefuses_data();
    void checkedSvgRefuses();
};

void TestMathRenderer::delimitersAreTakenOff_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("latex");
    QTest::addColumn<bool>("display");
    QTest::newRow("dollar") << QStringLiteral("$x^2$") << QStringLiteral("x^2") << false;
    QTest::newRow("dollars") << QStringLiteral("$$x^2$$") << QStringLiteral("x^2") << true;
    QTest::newRow("lines") << QStringLiteral("$$\nx\ny\n$$") << QStringLiteral("x\ny") << true;
    QTest::newRow("line separators") << QStringLiteral("$$\u2028x\u2028y\u2028$$") << QStringLiteral("x\ny") << true;
    QTest::newRow("parens") << QStringLiteral("\\(a\\)") << QStringLiteral("a") << false;
    QTest::newRow("brackets") << QStringLiteral("\\[ a \\]") << QStringLiteral("a") << true;
    QTest::newRow("open") << QStringLiteral("$$x +") << QString() << false;
    QTest::newRow("half closed") << QStringLiteral("$$x$") << QString() << false;
    QTest::newRow("only opened") << QStringLiteral("$$") << QString() << false;
    QTest::newRow("empty") << QStringLiteral("$$ $$") << QString() << true;
    QTest::newRow("none") << QStringLiteral("text") << QString() << false;
}

void TestMathRenderer::delimitersAreTakenOff()
{
    QFETCH(QString, written);
    const MathSource source = mathSource(written);
    QTEST(source.latex, "latex");
    QTEST(source.display, "display");
}

void TestMathRenderer::nothingRunsBeforeTheFirstRequest()
{
    MathRenderer math;
    QVERIFY(!math.known({QStringLiteral("x"), false}));
    math.request({QString(), false}, true);
    QCOMPARE(math.waiting(), 0);
}

void TestMathRenderer::withoutMathJaxNothingIsKnown()
{
    if (MathRenderer::isAvailable()) {
        QSKIP("built with MathJax");
    }
    MathRenderer math;
    const MathSource source{QStringLiteral("x^2"), false};
    math.request(source, true);
    QCOMPARE(math.waiting(), 0);
    QVERIFY(!math.known(source));
}

void TestMathRenderer::drawsFormulas_data()
{
    QTest::addColumn<QString>("latex");
    const QStringList all{
        QStringLiteral("e^{i\\pi} + 1 = 0"),
        QStringLiteral("\\frac{\\partial f}{\\partial x}"),
        QStringLiteral("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\\\ 5 & 6 \\\\ 7 & 8 \\end{pmatrix}"),
        QStringLiteral("\\begin{align} a &= b + c \\tag{1} \\\\ &= d \\end{align}"),
        QStringLiteral("\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}"),
        QStringLiteral("\\overbrace{a + b + \\cdots + z}^{26} + \\underbrace{x}_{1}"),
        QStringLiteral("\\left( \\frac{\\frac{a}{b}}{\\frac{c}{d}} \\right)"),
        QStringLiteral("\\sqrt[3]{1 + \\sqrt{2}}"),
        QStringLiteral("\\ce{2H2 + O2 -> 2H2O}"),
        QStringLiteral("\\boxed{E = mc^2} \\cancel{x}"),
        QStringLiteral("\\bra{\\psi} \\hat{H} \\ket{\\phi}"),
        QStringLiteral("\\mathbb{R} \\mathcal{L} \\mathfrak{g} \\boldsymbol{\\alpha}"),
        QStringLiteral("\\begin{array}{|c|c|} \\hline 1 & 2 \\\\ \\hdashline 3 & 4 \\\\ \\hline \\end{array}"),
        QStringLiteral("\\xrightarrow[\\text{below}]{\\text{above}} \\color{red}{x}"),
        QStringLiteral("\\newcommand{\\norm}[1]{\\lVert #1 \\rVert} \\norm{x}"),
    };
    for (const QString &latex : all) {
        QTest::newRow(qPrintable(latex)) << latex;
    }
}

void TestMathRenderer::drawsFormulas()
{
    NEEDS_MATHJAX
    QFETCH(QString, latex);
    static MathRenderer math(nullptr, longLimit);
    const MathPicturePtr picture = rendered(math, {latex, true});
    QVERIFY(picture);
    QCOMPARE(picture->problem(), QString());
    QVERIFY(picture->size().width > 0.5);
    QVERIFY(picture->size().height > 0.5);
    QVERIFY(picture->size().depth < picture->size().height);
    QVERIFY(inked(drawn(*picture, Qt::black)) > 30);
}

void TestMathRenderer::displayIsLargerThanInline()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const QString sum = QStringLiteral("\\sum_{i=1}^n i");
    const MathPicturePtr inLine = rendered(math, {sum, false});
    const MathPicturePtr display = rendered(math, {sum, true});
    QVERIFY(inLine && display);
    QVERIFY(display->size().height > inLine->size().height * 1.3);
}

void TestMathRenderer::drawsInTheColour()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const MathPicturePtr picture = rendered(math, {QStringLiteral("\\rule{2em}{1em}"), false});
    QVERIFY(picture);
    for (const QColor &colour : {QColor(0xE0, 0x10, 0x20), QColor(0x10, 0x20, 0xE0)}) {
        const QImage image = drawn(*picture, colour);
        QCOMPARE(QColor(image.pixel(image.rect().center())), colour);
    }
}

void TestMathRenderer::lettersOutsideTheFontAreDrawn()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    const MathPicturePtr without = rendered(math, {QStringLiteral("\\text{} = 1"), true});
    const MathPicturePtr with = rendered(math, {QString::fromUtf8("\\text{速度} = 1"), true});
    QVERIFY(without && with);
    QVERIFY(with->size().width > without->size().width + 2);
    QVERIFY(inked(drawn(*with, Qt::black)) > inked(drawn(*without, Qt::black)) * 5 / 4);
}

void TestMathRenderer::saysWhyItCannotBeRead_data()
{
    QTest::addColumn<QString>("latex");
    QTest::newRow("unknown command") << QStringLiteral("\\nosuchcommand");
    QTest::newRow("missing brace") << QStringLiteral("\\frac{a");
    QTest::newRow("missing end") << QStringLiteral("\\begin{matrix} a");
    QTest::newRow("link") << QStringLiteral("\\href{https://example.org}{x}");
    QTest::newRow("require") << QStringLiteral("\\require{html} x");
    QTest::newRow("class") << QStringLiteral("\\class{a}{x}");
    QTest::newRow("style") << QStringLiteral("\\style{color: red}{x}");
    QTest::newRow("unicode") << QStringLiteral("\\unicode{x41}");
    QTest::newRow("link by MathML") << QStringLiteral("\\mmlToken{mi}[href=\"https://example.org\"]{x}");
    QTest::newRow("recursive macro") << QStringLiteral("\\def\\x{\\x\\x}\\x");
    QTest::newRow("a colour that is an address") << QStringLiteral("\\color{url(https://example.org)}{x}");
}

void TestMathRenderer::saysWhyItCannotBeRead()
{
    NEEDS_MATHJAX
    QFETCH(QString, latex);
    static MathRenderer math(nullptr, longLimit);
    const MathPicturePtr picture = rendered(math, {latex, true});
    QVERIFY(picture);
    QVERIFY(picture->isNull());
    QVERIFY(!picture->problem().isEmpty());
}

void TestMathRenderer::tooLongIsKnownAtOnce()
{
    NEEDS_MATHJAX
    MathRenderer math;
    const MathSource source{QString(MathRenderer::longestFormula + 1, u'x'), true};
    math.request(source, true);
    QCOMPARE(math.waiting(), 0);
    QVERIFY(math.known(source));
    QVERIFY(math.known(source)->isNull());
    QVERIFY(!math.known(source)->problem().isEmpty());
}

void TestMathRenderer::tooSlowIsGivenUpAndTheNextOneWorks()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, std::chrono::milliseconds(1500));
    const MathPicturePtr bomb = rendered(math, {holt::test::latexTimeBomb, true});
    QVERIFY(bomb);
    QVERIFY(bomb->isNull());
    QVERIFY(!bomb->problem().isEmpty());
    const MathPicturePtr next = rendered(math, {QStringLiteral("x"), true});
    QVERIFY(next);
    QCOMPARE(next->problem(), QString());
}

void TestMathRenderer::definitionsStayInTheirFormula()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    QVERIFY(!rendered(math, {QStringLiteral("\\newcommand{\\mine}{x} \\mine"), true})->isNull());
    QVERIFY(rendered(math, {QStringLiteral("\\mine"), true})->isNull());
    QVERIFY(!rendered(math, {QStringLiteral("\\def\\frac{} \\alpha"), true})->isNull());
    QVERIFY(rendered(math, {QStringLiteral("\\frac{a}{b}"), true})->size().height > 3);
}

void TestMathRenderer::tooDeepIsNoCrash_data()
{
    QTest::addColumn<QString>("latex");
    const int depth = MathRenderer::longestFormula / 2 - 10;
    QTest::newRow("braces") << QString(QString(depth, u'{') + u'x' + QString(depth, u'}'));
    QTest::newRow("superscripts") << QString(QStringLiteral("x^{").repeated(1000) + QString(1000, u'}'));
    QTest::newRow("fractions") << QString(QStringLiteral("\\frac1{").repeated(600) + QString(600, u'}'));
    QTest::newRow("roots") << QString(QStringLiteral("\\sqrt{").repeated(600) + QString(600, u'}'));
}

void TestMathRenderer::tooDeepIsNoCrash()
{
    NEEDS_MATHJAX
    QFETCH(QString, latex);
    static MathRenderer math;
    const MathPicturePtr picture = rendered(math, {latex, true});
    QVERIFY(picture);
    QVERIFY(picture->isNull() != picture->problem().isEmpty());
    QVERIFY(!picture->isNull() || picture->size().width == 0);
}

void TestMathRenderer::tooLargeIsNotDrawn()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    QVERIFY(rendered(math, {QStringLiteral("\\rule{1000000em}{1em}"), true})->isNull());
    QVERIFY(rendered(math, {QStringLiteral("x\\hspace{1000000em}x"), true})->isNull());
}

void TestMathRenderer::resultsAreToldOnceForMany()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    QSignalSpy spy(&math, &MathRenderer::rendered);
    constexpr int count = 200;
    const auto source = [](int i) { return MathSource{QStringLiteral("x_{%1}").arg(i), false}; };
    for (int i = 0; i < count; ++i) {
        math.request(source(i), false);
        math.request(source(i), i % 2 == 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(math.waiting(), 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(math.known(source(count - 1)), patience);
    for (int i = 0; i < count; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(math.known(source(i)), patience);
    }
    QVERIFY(spy.count() < count);
}

void TestMathRenderer::endsWhileItLoads()
{
    NEEDS_MATHJAX
    for (int i = 0; i < 3; ++i) {
        MathRenderer math;
        math.request({QStringLiteral("x"), false}, true);
        QCOMPARE(math.waiting(), 1);
    }
}

void TestMathRenderer::endsInTheMiddleOfAFormula()
{
    NEEDS_MATHJAX
    MathRenderer math(nullptr, longLimit);
    QVERIFY(rendered(math, {QStringLiteral("x"), false}));
    math.request({holt::test::latexTimeBomb, true}, true);
    QCOMPARE(math.waiting(), 1);
    // The test's own limit would end it if the destructor waited for the formula.
}

void TestMathRenderer::checkedSvgKeepsShapes()
{
    const QByteArray svg = checkedSvg(QStringLiteral(
        "<svg style=\"vertical-align: -1ex;\" xmlns=\"http://www.w3.org/2000/svg\" width=\"2ex\" height=\"2ex\" "
        "role=\"img\" "
        "viewBox=\"0 -750 1778 1000\"><g stroke=\"currentColor\" fill=\"currentColor\" stroke-width=\"0\" "
        "transform=\"scale(1,-1)\"><g data-mml-node=\"math\" transform=\"translate(1,2) scale(0.7)\"><path "
        "data-c=\"28\" "
        "d=\"M0 0L10,10H-3Z\"></path><rect width=\"12\" height=\"3.5\" x=\"1\" y=\"-2\"></rect><text "
        "font-size=\"884px\" "
        "transform=\"scale(1,-1)\" font-family=\"serif\">a&lt;b</text></g></g></svg>"));
    QVERIFY(svg.contains("M0 0L10,10H-3Z"));
    QVERIFY(svg.contains("a&lt;b"));
    QVERIFY(svg.contains("currentColor"));
    QVERIFY(!svg.contains("data-c"));
    QVERIFY(!svg.contains("style"));
    QVERIFY(QSvgRenderer(svg).isValid());
}

void TestMathRenderer::checkedSvgRefuses_data()
{
    QTest::addColumn<QString>("inside");
    const auto row = [](const char *name, const char *inside) { QTest::newRow(name) << QString::fromLatin1(inside); };
    row("link", "<a href=\"https://example.org\"><path d=\"M0 0\"/></a>");
    row("picture", "<image width=\"1\" height=\"1\"/>");
    row("reference", "<use href=\"#a\"/>");
    row("script", "<script>1</script>");
    row("foreign object", "<foreignObject/>");
    row("style element", "<style>path {}</style>");
    row("style attribute", "<path style=\"fill:red\" d=\"M0 0\"/>");
    row("nested svg", "<svg/>");
    row("address as colour", "<path fill=\"url(#a)\" d=\"M0 0\"/>");
    row("no number", "<rect width=\"12%\"/>");
    row("huge number", "<rect width=\"1e99\"/>");
    row("strange transform", "<path transform=\"skewX(3)\" d=\"M0 0\"/>");
    row("strange path", "<path d=\"M0 0 url(x)\"/>");
    row("text between", "<g>text</g>");
    row("element in text", "<text>a<tspan>b</tspan></text>");
    row("not closed", "<g>");
    row("processing instruction", "<?xml-stylesheet href=\"a\"?>");
    QTest::newRow("deep") << QString(QStringLiteral("<g>").repeated(1000) + QStringLiteral("</g>").repeated(1000));
}

void TestMathRenderer::checkedSvgRefuses()
{
    QFETCH(QString, inside);
    const QString whole =
        QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">%1</svg>").arg(inside);
    QCOMPARE(checkedSvg(whole), QByteArray());
    QVERIFY(!checkedSvg(QStringLiteral("<svg viewBox=\"0 0 1 1\"><g/></svg>")).isEmpty());
    QCOMPARE(checkedSvg(QStringLiteral("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 1 1\"/>")), QByteArray());
}

QTEST_MAIN(TestMathRenderer)
#include "tst_mathrenderer.moc"
