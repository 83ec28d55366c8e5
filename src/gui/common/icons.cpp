#include "gui/common/icons.h"

#include "gui/common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

// Outside every namespace, as the macro asks: a static library's resources are only linked when they are named.
static void initIconResources()
{
    Q_INIT_RESOURCE(holt);
}

namespace holt::gui {

namespace {

QString fileOf(Icon icon)
{
    struct Entry
    {
        Icon icon;
        const char *name;
    };
    static constexpr Entry entries[] = {
        {Icon::ArrowDown, "arrow-down"},
        {Icon::Brush, "brush"},
        {Icon::Canvas, "canvas"},
        {Icon::Chat, "chat"},
        {Icon::Check, "check"},
        {Icon::ChevronDown, "chevron-down"},
        {Icon::ChevronLeft, "chevron-left"},
        {Icon::ChevronRight, "chevron-right"},
        {Icon::ChevronUp, "chevron-up"},
        {Icon::Clock, "clock"},
        {Icon::Close, "close"},
        {Icon::Compare, "compare"},
        {Icon::Continue, "continue"},
        {Icon::Copy, "copy"},
        {Icon::Delete, "delete"},
        {Icon::Edit, "edit"},
        {Icon::Eraser, "eraser"},
        {Icon::Error, "error"},
        {Icon::Fill, "fill"},
        {Icon::Fit, "fit"},
        {Icon::Folder, "folder"},
        {Icon::FullScreen, "fullscreen"},
        {Icon::Images, "images"},
        {Icon::Info, "info"},
        {Icon::Invert, "invert"},
        {Icon::Key, "key"},
        {Icon::Keyboard, "keyboard"},
        {Icon::Lasso, "lasso"},
        {Icon::Lines, "lines"},
        {Icon::Link, "link"},
        {Icon::Menu, "menu"},
        {Icon::NewChat, "newchat"},
        {Icon::PanelRight, "panel-right"},
        {Icon::Pixels, "pixels"},
        {Icon::Plus, "plus"},
        {Icon::Print, "print"},
        {Icon::Quit, "quit"},
        {Icon::Rectangle, "rectangle"},
        {Icon::Redo, "redo"},
        {Icon::Refresh, "refresh"},
        {Icon::Save, "save"},
        {Icon::Search, "search"},
        {Icon::Send, "send"},
        {Icon::Server, "server"},
        {Icon::Settings, "settings"},
        {Icon::Spark, "spark"},
        {Icon::Star, "star"},
        {Icon::Stop, "stop"},
        {Icon::Success, "success"},
        {Icon::Undo, "undo"},
        {Icon::Vary, "vary"},
        {Icon::Warning, "warning"},
        {Icon::Wrap, "wrap"},
        {Icon::ZoomIn, "zoom-in"},
        {Icon::ZoomOut, "zoom-out"},
    };
    static_assert(entries[static_cast<int>(Icon::ZoomOut)].icon == Icon::ZoomOut,
                  "one entry an icon, in the enum's order");
    return QStringLiteral(":/holt/icons/") + QLatin1String(entries[static_cast<int>(icon)].name) +
           QStringLiteral(".svg");
}

QPixmap tinted(Icon icon, const QSize &pixels, const QColor &colour)
{
    const QString key = QStringLiteral("holt-icon-%1-%2x%3-%4")
                            .arg(static_cast<int>(icon))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.rgba(), 0, 16);
    QPixmap pixmap;
    if (pixels.isEmpty() || QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    initIconResources();
    QFile file(fileOf(icon));
    if (!file.open(QIODevice::ReadOnly)) {
        return pixmap;
    }
    QSvgRenderer renderer(file.readAll());
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor toneColour(const ThemeColours &colours, IconTone tone)
{
    switch (tone) {
    case IconTone::Text:
        return colours.text;
    case IconTone::Muted:
        return colours.mutedText;
    case IconTone::Accent:
        return colours.accent;
    case IconTone::OnAccent:
        return colours.accentText;
    case IconTone::Danger:
        return colours.danger;
    case IconTone::Warning:
        return colours.warning;
    case IconTone::Success:
        return colours.success;
    }
    return colours.text;
}

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(Icon icon, const Theme &theme, IconTone tone)
        : m_icon(icon)
        , m_theme(&theme)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = pixmap(rect.size() * ratio, mode, state);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        if (!m_theme) {
            return {};
        }
        const ThemeColours &colours = m_theme->colours();
        QColor colour = toneColour(colours, m_tone);
        if (mode == QIcon::Disabled) {
            colour = m_tone == IconTone::OnAccent ? colours.mutedText : colour;
            colour.setAlphaF(0.5F);
        } else if (mode == QIcon::Selected && m_tone != IconTone::OnAccent) {
            colour = colours.selectionText;
        }
        return tinted(m_icon, size, colour);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return QStringLiteral("holt"); }
    bool isNull() override { return m_theme.isNull(); }

private:
    Icon m_icon;
    QPointer<const Theme> m_theme;
    IconTone m_tone;
};

} // namespace

QIcon icon(Icon icon, const Theme &theme, IconTone tone)
{
    return QIcon(new ThemedIconEngine(icon, theme, tone)); // the QIcon owns it
}

void paintIcon(QPainter &painter, Icon icon, const QRectF &rect, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = tinted(icon, (rect.size() * ratio).toSize(), colour);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

QIcon applicationIcon()
{
    initIconResources();
    return QIcon(QStringLiteral(":/holt/icons/holt.svg"));
}

} // namespace holt::gui
