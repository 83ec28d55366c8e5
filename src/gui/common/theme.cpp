#include "gui/common/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace holt::gui {

namespace {

QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

ThemeColours lightColours()
{
    ThemeColours colours;
    colours.window = rgb(0xf3f1ed);
    colours.page = rgb(0xfdfcfa);
    colours.raised = rgb(0xffffff);
    colours.border = rgb(0xdcd8d1);
    colours.text = rgb(0x23211f);
    colours.mutedText = rgb(0x635f59);
    colours.accent = rgb(0x0f6268);
    colours.accentText = rgb(0xffffff);
    colours.link = rgb(0x0b636d);
    colours.personCard = rgb(0xe6f0ee);
    colours.selection = rgb(0xcbe3e1);
    colours.selectionText = rgb(0x12302f);
    colours.found = rgb(0xffe8a3);
    colours.foundText = rgb(0x23211f);
    colours.foundHere = rgb(0xf59e2e);
    colours.foundHereText = rgb(0x1f1400);
    colours.hover = rgb(0xe9e6e0);
    colours.code = rgb(0xf4f1ec);
    colours.danger = rgb(0xab2419);
    colours.dangerSurface = rgb(0xfcedea);
    colours.warning = rgb(0x754d00);
    colours.warningSurface = rgb(0xfbf1dc);
    colours.success = rgb(0x1b683a);
    colours.mask = rgb(0xd92a6f);
    colours.syntax.keyword = rgb(0x8f2a7c);
    colours.syntax.type = rgb(0x8a4b00);
    colours.syntax.string = rgb(0x27682f);
    colours.syntax.number = rgb(0x9c3d0e);
    colours.syntax.comment = rgb(0x6b665f);
    colours.syntax.function = rgb(0x1c57a5);
    colours.syntax.preprocessor = rgb(0x6b4fa8);
    colours.syntax.variable = rgb(0x0b636d);
    colours.syntax.added = rgb(0x1b683a);
    colours.syntax.removed = rgb(0xab2419);
    return colours;
}

ThemeColours darkColours()
{
    ThemeColours colours;
    colours.window = rgb(0x1a1918);
    colours.page = rgb(0x211f1e);
    colours.raised = rgb(0x2b2927);
    colours.border = rgb(0x3f3c39);
    colours.text = rgb(0xe9e6e1);
    colours.mutedText = rgb(0xaaa59d);
    colours.accent = rgb(0x5fc3be);
    colours.accentText = rgb(0x062322);
    colours.link = rgb(0x7dd0d3);
    colours.personCard = rgb(0x253533);
    colours.selection = rgb(0x2a524f);
    colours.selectionText = rgb(0xf1faf9);
    colours.found = rgb(0x5c4a17);
    colours.foundText = rgb(0xfaf3e0);
    colours.foundHere = rgb(0xf2b544);
    colours.foundHereText = rgb(0x231a05);
    colours.hover = rgb(0x34312e);
    colours.code = rgb(0x292725);
    colours.danger = rgb(0xff9f95);
    colours.dangerSurface = rgb(0x3c2321);
    colours.warning = rgb(0xf0c26d);
    colours.warningSurface = rgb(0x382e1b);
    colours.success = rgb(0x82d29d);
    colours.mask = rgb(0xff5c9c);
    colours.syntax.keyword = rgb(0xe39ad2);
    colours.syntax.type = rgb(0xe8bd79);
    colours.syntax.string = rgb(0x9bd08f);
    colours.syntax.number = rgb(0xf0a878);
    colours.syntax.comment = rgb(0xa09a91);
    colours.syntax.function = rgb(0x8fbcf5);
    colours.syntax.preprocessor = rgb(0xc0aef2);
    colours.syntax.variable = rgb(0x7dd0d3);
    colours.syntax.added = rgb(0x82d29d);
    colours.syntax.removed = rgb(0xff9f95);
    return colours;
}

QColor faded(const QColor &over, const QColor &under, qreal share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1.0 - share)); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemFont(QApplication::font())
{
    // Read once, before the application's font is replaced by font().
    m_fontScale = std::max(0.6, QFontInfo(m_systemFont).pixelSize() / (10.0 * 96.0 / 72.0));
}

Theme::Scheme Theme::scheme() const
{
    return m_scheme;
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme != m_scheme) {
        m_scheme = scheme;
        Q_EMIT changed();
    }
}

void Theme::setTextSize(int percent)
{
    const int size = std::clamp(percent, 75, 200);
    if (size != m_textSize) {
        m_textSize = size;
        Q_EMIT changed();
    }
}

void Theme::setReducedMotion(bool reduced)
{
    if (reduced != m_reducedMotion) {
        m_reducedMotion = reduced;
        Q_EMIT changed();
    }
}

const ThemeColours &Theme::colours() const
{
    return coloursOf(m_scheme);
}

const ThemeColours &Theme::coloursOf(Scheme scheme)
{
    static const ThemeColours light = lightColours();
    static const ThemeColours dark = darkColours();
    return scheme == Scheme::Dark ? dark : light;
}

QPalette Theme::palette() const
{
    const ThemeColours &c = colours();
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.page);
    palette.setColor(QPalette::AlternateBase, c.code);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.mutedText);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.selectionText);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.link);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, faded(c.raised, c.window, 0.5));
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, faded(c.mutedText, c.border, 0.5));
    palette.setColor(QPalette::Shadow, m_scheme == Scheme::Dark ? QColor(0, 0, 0, 160) : QColor(0, 0, 0, 60));

    const QColor disabled = faded(c.text, c.window, 0.45);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::PlaceholderText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.hover);
    return palette;
}

int Theme::px(int atDefault) const
{
    if (atDefault == 0) {
        return 0;
    }
    return std::max(1, qRound(atDefault * m_fontScale * m_textSize / 100.0));
}

int Theme::radius() const
{
    return px(6);
}

QFont Theme::sized(const QFont &base, qreal factor) const
{
    QFont font = base;
    const qreal share = factor * m_textSize / 100.0;
    if (m_systemFont.pointSizeF() > 0) {
        font.setPointSizeF(m_systemFont.pointSizeF() * share);
    } else {
        font.setPixelSize(std::max(1, qRound(m_systemFont.pixelSize() * share)));
    }
    return font;
}

QFont Theme::font() const
{
    return sized(m_systemFont, 1.0);
}

QFont Theme::smallFont() const
{
    return sized(m_systemFont, 0.88);
}

QFont Theme::titleFont() const
{
    QFont font = sized(m_systemFont, 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::monoFont() const
{
    return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), 0.95);
}

std::chrono::milliseconds Theme::motion() const
{
    return std::chrono::milliseconds(m_reducedMotion ? 0 : 120);
}

} // namespace holt::gui
