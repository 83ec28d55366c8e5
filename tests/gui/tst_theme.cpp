#include "gui/common/theme.h"

#include <QTest>

#include <cmath>

using holt::gui::Theme;
using holt::gui::ThemeColours;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// As the Web Content Accessibility Guidelines define it.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor over(const QColor &top, const QColor &ground)
{
    const double share = top.alphaF();
    const auto mix = [share](double a, double b) { return static_cast<float>(a * share + b * (1.0 - share)); };
    return QColor::fromRgbF(mix(top.redF(), ground.redF()), mix(top.greenF(), ground.greenF()),
                            mix(top.blueF(), ground.blueF()));
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsGround_data();
    void textIsReadableOnItsGround();
    void outlinesOfInputsAreVisible();
    void paletteFollowsScheme();
    void measuresFollowTextSize();
    void textSizeIsBounded();
    void changesAreToldOnce();
    void lessMotionMeansNone();
};

void TestTheme::textIsReadableOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");

    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        const ThemeColours &c = Theme::coloursOf(scheme);
        const char *name = scheme == Theme::Scheme::Light ? "light" : "dark";
        struct Ground
        {
            const char *name;
            QColor colour;
        };
        const auto pairs = [&](const char *what, const QColor &text, const QList<Ground> &grounds) {
            for (const Ground &ground : grounds) {
                QTest::addRow("%s: %s on %s", name, what, ground.name) << text << ground.colour;
            }
        };
        const QList<Ground> surfaces{{"window", c.window}, {"page", c.page}, {"raised", c.raised}};
        const QList<Ground> withCards =
            surfaces + QList<Ground>{{"person card", c.personCard}, {"code", c.code}, {"hover", c.hover}};
        pairs("text", c.text, withCards);
        pairs("text", c.text, {{"danger surface", c.dangerSurface}, {"warning surface", c.warningSurface}});
        pairs("muted text", c.mutedText, withCards);
        pairs("link", c.link, withCards);
        pairs("accent", c.accent, surfaces);
        pairs("text on accent", c.accentText, {{"accent", c.accent}});
        pairs("found text", c.foundText, {{"found", c.found}});
        pairs("found text here", c.foundHereText, {{"found here", c.foundHere}});
        pairs("selected text", c.selectionText, {{"selection", c.selection}});
        pairs("danger", c.danger, surfaces);
        pairs("danger", c.danger, {{"danger surface", c.dangerSurface}});
        pairs("warning", c.warning, surfaces);
        pairs("warning", c.warning, {{"warning surface", c.warningSurface}});
        pairs("success", c.success, surfaces);
        for (int kind = 0; kind <= static_cast<int>(holt::render::TokenClass::Removed); ++kind) {
            const QByteArray what = "code " + QByteArray::number(kind);
            pairs(what.constData(), c.syntax.of(static_cast<holt::render::TokenClass>(kind)),
                  {{"code", c.code}, {"page", c.page}});
        }
    }
}

void TestTheme::textIsReadableOnItsGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2 is %3 : 1").arg(text.name(), ground.name()).arg(ratio)));
}

void TestTheme::outlinesOfInputsAreVisible()
{
    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        const ThemeColours &c = Theme::coloursOf(scheme);
        QColor line = c.mutedText;
        line.setAlphaF(0.72F); // what HoltStyle draws them with
        QVERIFY(contrast(over(line, c.page), c.page) >= 3.0);
        QVERIFY(contrast(over(line, c.raised), c.raised) >= 3.0);
        QVERIFY(contrast(over(line, c.window), c.window) >= 3.0);
    }
}

void TestTheme::paletteFollowsScheme()
{
    Theme theme;
    QCOMPARE(theme.palette().color(QPalette::Window), Theme::coloursOf(Theme::Scheme::Light).window);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(theme.palette().color(QPalette::Window), Theme::coloursOf(Theme::Scheme::Dark).window);
    QCOMPARE(theme.palette().color(QPalette::PlaceholderText), theme.colours().mutedText);
}

void TestTheme::measuresFollowTextSize()
{
    Theme theme;
    const int before = theme.px(100);
    const qreal points = theme.font().pointSizeF();
    theme.setTextSize(150);
    QVERIFY(std::abs(theme.px(100) - before * 1.5) <= 1.0);
    QVERIFY(std::abs(theme.font().pointSizeF() - points * 1.5) < 0.01);
    QVERIFY(theme.smallFont().pointSizeF() < theme.font().pointSizeF());
    QVERIFY(theme.titleFont().pointSizeF() > theme.font().pointSizeF());
    QCOMPARE(theme.space(holt::gui::Space::Huge), theme.px(24));
}

void TestTheme::textSizeIsBounded()
{
    Theme theme;
    theme.setTextSize(200);
    const int largest = theme.px(100);
    theme.setTextSize(5000);
    QCOMPARE(theme.px(100), largest);
    theme.setTextSize(-1);
    QVERIFY(theme.px(1) >= 1);
}

void TestTheme::changesAreToldOnce()
{
    Theme theme;
    int changes = 0;
    connect(&theme, &Theme::changed, this, [&changes] { ++changes; });
    theme.setScheme(Theme::Scheme::Dark);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(changes, 1);
    theme.setTextSize(125);
    theme.setTextSize(125);
    QCOMPARE(changes, 2);
}

void TestTheme::lessMotionMeansNone()
{
    Theme theme;
    QVERIFY(theme.motion().count() > 0);
    QVERIFY(theme.motion().count() <= 150);
    theme.setReducedMotion(true);
    QCOMPARE(theme.motion().count(), 0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
