#include "gui/common/holtstyle.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace holt::gui {

namespace {

bool showsKeyboardFocus(const QStyleOption *option)
{
    constexpr QStyle::State both = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    return (option->state & both) == both;
}

Icon arrowIcon(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return Icon::ChevronUp;
    case QStyle::PE_IndicatorArrowLeft:
        return Icon::ChevronLeft;
    case QStyle::PE_IndicatorArrowRight:
        return Icon::ChevronRight;
    default:
        return Icon::ChevronDown;
    }
}

} // namespace

void HoltStyle::drawRounded(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal width,
                            qreal radius) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal inset = line.alpha() > 0 ? width / 2.0 : 0.0;
    painter->setPen(line.alpha() > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal round = radius < 0 ? m_theme.radius() : radius;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), round, round);
    painter->restore();
}

void HoltStyle::drawRing(QPainter *painter, const QRect &rect) const
{
    drawRounded(painter, rect, Qt::transparent, m_theme.colours().accent, 2.0);
}

void HoltStyle::drawInputFrame(const QStyleOption *option, QPainter *painter, bool focused) const
{
    const QColor fill = option->palette.color(QPalette::Base);
    const bool active = focused && (option->state & State_Enabled);
    drawRounded(painter, option->rect, fill, active ? m_theme.colours().accent : inputBorder(option),
                active ? 2.0 : 1.0);
}

void HoltStyle::drawPushButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ThemeColours &colours = m_theme.colours();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state & State_Enabled;
    const bool pressed = option->state & (State_Sunken | State_On);
    const bool hovered = enabled && (option->state & State_MouseOver);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool primary = widget && widget->property("primary").toBool();

    if (primary && enabled) {
        const bool dark = m_theme.scheme() == Theme::Scheme::Dark;
        QColor fill = colours.accent;
        if (pressed || hovered) {
            const int strength = pressed ? 118 : 109;
            fill = dark ? fill.darker(strength) : fill.lighter(strength + 6);
        }
        drawRounded(painter, option->rect, fill, Qt::transparent);
        if (showsKeyboardFocus(option)) {
            const int inset = m_theme.px(3);
            drawRounded(painter, option->rect.adjusted(inset, inset, -inset, -inset), Qt::transparent,
                        colours.accentText, 1.5, m_theme.px(4));
        }
        return;
    }
    QColor fill = flat ? QColor(Qt::transparent) : option->palette.color(QPalette::Button);
    if (enabled && pressed) {
        fill = colours.border;
    } else if (hovered) {
        fill = colours.hover;
    }
    QColor line = flat ? QColor(Qt::transparent) : inputBorder(option);
    if (!flat && enabled) {
        line.setAlphaF(hovered ? 0.7F : 0.5F);
    }
    drawRounded(painter, option->rect, fill, line);
    if (showsKeyboardFocus(option)) {
        drawRing(painter, option->rect);
    }
}

void HoltStyle::drawToolPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ThemeColours &colours = m_theme.colours();
    if (widget && widget->property("floating").toBool()) {
        const bool hovered = option->state & (State_MouseOver | State_Sunken);
        const bool focused = showsKeyboardFocus(option);
        drawRounded(painter, option->rect, hovered ? colours.personCard : colours.raised,
                    focused ? colours.accent : colours.mutedText, focused ? 2.0 : 1.0, option->rect.height() / 2.0);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    QColor fill = Qt::transparent;
    if (enabled && (option->state & State_Sunken)) {
        fill = colours.border;
    } else if (enabled && (option->state & State_On)) {
        fill = colours.selection;
    } else if (enabled && (option->state & State_MouseOver)) {
        fill = colours.hover;
    }
    drawRounded(painter, option->rect, fill, Qt::transparent);
    if (showsKeyboardFocus(option)) {
        drawRing(painter, option->rect);
    }
}

void HoltStyle::drawCheckIndicator(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColours &colours = m_theme.colours();
    const bool enabled = option->state & State_Enabled;
    const bool partly = option->state & State_NoChange;
    const qreal corner = m_theme.px(4);
    if (!(option->state & State_On) && !partly) {
        drawRounded(painter, option->rect, option->palette.color(QPalette::Base), inputBorder(option), 1.0, corner);
        return;
    }
    drawRounded(painter, option->rect, enabled ? colours.accent : colours.border, Qt::transparent, 1.0, corner);
    const QColor mark = enabled ? colours.accentText : colours.mutedText;
    if (partly) {
        const QRectF middle = QRectF(option->rect).adjusted(corner, 0, -corner, 0);
        painter->fillRect(QRectF(middle.left(), middle.center().y() - 1, middle.width(), 2), mark);
    } else {
        paintIcon(*painter, Icon::Check, QRectF(option->rect), mark);
    }
}

void HoltStyle::drawRadioIndicator(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColours &colours = m_theme.colours();
    const bool enabled = option->state & State_Enabled;
    const QRectF rect = option->rect;
    const qreal round = rect.width() / 2.0;
    if (!(option->state & State_On)) {
        drawRounded(painter, rect, option->palette.color(QPalette::Base), inputBorder(option), 1.0, round);
        return;
    }
    drawRounded(painter, rect, enabled ? colours.accent : colours.border, Qt::transparent, 1.0, round);
    const qreal inset = rect.width() * 0.31;
    drawRounded(painter, rect.adjusted(inset, inset, -inset, -inset), enabled ? colours.accentText : colours.mutedText,
                Qt::transparent, 1.0, round - inset);
}

void HoltStyle::drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth <= 0) {
        return;
    }
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget)) {
        if (area->isWindow() || area->inherits("QComboBoxListView")) {
            return; // the popup's container draws the frame
        }
        drawInputFrame(option, painter, area->hasFocus());
        return;
    }
    drawRounded(painter, option->rect, Qt::transparent, m_theme.colours().border);
}

void HoltStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const ThemeColours &colours = m_theme.colours();
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            drawInputFrame(option, painter, option->state & State_HasFocus);
        }
        return;
    }
    case PE_FrameLineEdit:
        drawInputFrame(option, painter, option->state & State_HasFocus);
        return;
    case PE_Frame:
        drawFrame(option, painter, widget);
        return;
    case PE_FrameGroupBox:
        drawRounded(painter, option->rect, Qt::transparent, colours.border);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, colours.raised);
        drawRounded(painter, option->rect, Qt::transparent, colours.border, 1.0, 0.0);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colours.raised);
        drawRounded(painter, option->rect, Qt::transparent, colours.border, 1.0, 0.0);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        drawPushButtonPanel(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolPanel(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameTabBarBase:
    case PE_PanelItemViewRow:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), colours.border);
        return;
    case PE_FrameFocusRect:
        // In a box's list the chosen row says enough.
        if (showsKeyboardFocus(option) && !(widget && widget->inherits("QComboBoxListView"))) {
            drawRing(painter, option->rect);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckIndicator(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioIndicator(option, painter);
        return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush) {
            painter->fillRect(option->rect, item->backgroundBrush);
        }
        const QRect row = option->rect.adjusted(2, 1, -2, -1);
        if (option->state & State_Selected) {
            drawRounded(painter, row, colours.selection, Qt::transparent, 1.0, m_theme.px(5));
        } else if ((option->state & State_MouseOver) && (option->state & State_Enabled)) {
            drawRounded(painter, row, colours.hover, Qt::transparent, 1.0, m_theme.px(5));
        }
        return;
    }
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const qreal side = std::min<qreal>(m_theme.px(16), std::max(option->rect.width(), option->rect.height()));
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(option->rect).center());
        QColor colour = colours.mutedText;
        if (!(option->state & State_Enabled)) {
            colour.setAlphaF(0.5F);
        }
        paintIcon(*painter, arrowIcon(element), box, colour);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace holt::gui
