#include "gui/common/holtstyle.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace holt::gui {

void HoltStyle::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item) {
        return;
    }
    const ThemeColours &colours = m_theme.colours();
    const QRect rect = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + m_theme.px(8), rect.center().y(), rect.width() - 2 * m_theme.px(8), 1),
                          colours.border);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    const bool selected = enabled && (option->state & State_Selected);
    if (selected) {
        drawRounded(painter, rect, colours.selection, Qt::transparent, 1.0, m_theme.px(5));
    }
    const QColor text = !enabled ? option->palette.color(QPalette::Disabled, QPalette::Text)
                                 : (selected ? colours.selectionText : colours.text);

    const int side = m_theme.px(17);
    const int pad = m_theme.px(8);
    QRect mark(rect.left() + pad, rect.center().y() - side / 2, side, side);
    mark = visualRect(option->direction, rect, mark);
    if (item->checked) {
        paintIcon(*painter, Icon::Check, mark, text);
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }

    QRect words = rect.adjusted(pad + m_theme.px(26), 0, -pad - m_theme.px(18), 0);
    words = visualRect(option->direction, rect, words);
    const QStringList parts = item->text.split(QLatin1Char('\t'));
    const int underline = styleHint(SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->save();
    painter->setFont(item->font);
    painter->setPen(text);
    const Qt::Alignment leading = visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(words, static_cast<int>(leading) | Qt::TextSingleLine | underline, parts.constFirst());
    if (parts.size() > 1) {
        painter->setPen(selected ? colours.selectionText : (enabled ? colours.mutedText : text));
        const Qt::Alignment trailing = visualAlignment(option->direction, Qt::AlignRight | Qt::AlignVCenter);
        painter->drawText(words, static_cast<int>(trailing) | Qt::TextSingleLine, parts.at(1));
    }
    painter->restore();

    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        QRect arrow(rect.right() - pad - side + 1, rect.center().y() - side / 2, side, side);
        arrow = visualRect(option->direction, rect, arrow);
        paintIcon(*painter, option->direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight, arrow, text);
    }
}

void HoltStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColours &colours = m_theme.colours();
    const QRect rect = option->rect;
    if (option->state & State_Selected) {
        painter->fillRect(QRect(rect.left() + m_theme.px(8), rect.bottom() - 1, rect.width() - 2 * m_theme.px(8), 2),
                          colours.accent);
    } else if ((option->state & State_MouseOver) && (option->state & State_Enabled)) {
        drawRounded(painter, rect.adjusted(2, 3, -2, -3), colours.hover, Qt::transparent);
    }
}

void HoltStyle::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar) {
        return;
    }
    const ThemeColours &colours = m_theme.colours();
    const int thick = m_theme.px(6);
    QRectF groove(option->rect.left(), option->rect.center().y() - thick / 2.0, option->rect.width(), thick);
    drawRounded(painter, groove, colours.border, Qt::transparent, 1.0, thick / 2.0);
    const double range = double(bar->maximum) - bar->minimum;
    const double share = range > 0 ? (double(bar->progress) - bar->minimum) / range : 0.35;
    if (share <= 0) {
        return;
    }
    const double width = std::max<double>(thick, groove.width() * std::min(1.0, share));
    if (bar->invertedAppearance != (option->direction == Qt::RightToLeft)) {
        groove.setLeft(groove.right() - width);
    } else {
        groove.setWidth(width);
    }
    drawRounded(painter, groove, colours.accent, Qt::transparent, 1.0, thick / 2.0);
}

void HoltStyle::drawPushButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = button.state & State_Enabled;
    QPalette palette = button.palette;
    if (enabled && widget && widget->property("primary").toBool()) {
        palette.setColor(QPalette::ButtonText, m_theme.colours().accentText);
    }
    QRect words = button.rect;
    if (button.features & QStyleOptionButton::HasMenu) {
        words.setRight(words.right() - pixelMetric(PM_MenuButtonIndicator, &button, widget));
    }
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine |
                      (styleHint(SH_UnderlineShortcut, &button, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    if (button.icon.isNull()) {
        drawItemText(painter, words, flags | Qt::AlignHCenter, palette, enabled, button.text, QPalette::ButtonText);
        return;
    }
    // Icon and word are centred together.
    const int text = button.fontMetrics.size(flags, button.text).width();
    const int gap = button.text.isEmpty() ? 0 : m_theme.px(7);
    const int whole = std::min(button.iconSize.width() + gap + text, words.width());
    const int left = words.left() + (words.width() - whole) / 2;
    QRect picture(left, words.center().y() - button.iconSize.height() / 2, button.iconSize.width(),
                  button.iconSize.height());
    QRect label(left + button.iconSize.width() + gap, words.top(), whole - button.iconSize.width() - gap,
                words.height());
    button.icon.paint(painter, visualRect(button.direction, words, picture), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled, button.state & State_On ? QIcon::On : QIcon::Off);
    label = visualRect(button.direction, words, label);
    drawItemText(painter, label, flags | Qt::AlignHCenter, palette, enabled, button.text, QPalette::ButtonText);
}

void HoltStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        // The panel draws the focus ring itself.
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawPushButtonLabel(*button, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme.colours().border);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy(*tab);
            if (!(copy.state & State_Selected)) {
                copy.palette.setColor(QPalette::WindowText, m_theme.colours().mutedText);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            QStyleOptionProgressBar part(*bar);
            part.rect = subElementRect(SE_ProgressBarContents, bar, widget);
            drawProgress(&part, painter);
            if (bar->textVisible) {
                drawItemText(painter, subElementRect(SE_ProgressBarLabel, bar, widget),
                             Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, bar->palette,
                             bar->state & State_Enabled, bar->text, QPalette::WindowText);
            }
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HoltStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (combo && combo->frame) {
        const bool focused =
            (option->state & State_HasFocus) && (combo->editable || (option->state & State_KeyboardFocusChange));
        drawInputFrame(option, painter, focused);
    }
    QStyleOption arrow(*option);
    arrow.rect = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

void HoltStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin) {
        return;
    }
    if (spin->frame) {
        drawInputFrame(option, painter, option->state & State_HasFocus);
    }
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const bool up = part == SC_SpinBoxUp;
        QStyleOption arrow(*option);
        arrow.rect = subControlRect(CC_SpinBox, option, part, widget);
        const bool possible =
            spin->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        arrow.state.setFlag(State_Enabled, possible && (option->state & State_Enabled));
        if (possible && (option->activeSubControls & part)) {
            const QRect lit = arrow.rect.adjusted(m_theme.px(2), 2, -2, -1);
            const bool down = option->state & State_Sunken;
            drawRounded(painter, lit, down ? m_theme.colours().border : m_theme.colours().hover, Qt::transparent, 1.0,
                        m_theme.px(3));
        }
        drawPrimitive(up ? PE_IndicatorArrowUp : PE_IndicatorArrowDown, &arrow, painter, widget);
    }
}

void HoltStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar) {
        return;
    }
    // The bar stands on the same ground as what it scrolls.
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    for (; parent; parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent)) {
            const QWidget *viewport = area->viewport();
            if (viewport->autoFillBackground()) {
                painter->fillRect(option->rect, viewport->palette().brush(viewport->backgroundRole()));
            }
            break;
        }
    }
    if (bar->maximum <= bar->minimum) {
        return;
    }
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const bool grabbed = (option->state & State_Sunken) && (option->activeSubControls & SC_ScrollBarSlider);
    const bool hovered = option->state & State_MouseOver;
    QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const qreal across = m_theme.px(hovered || grabbed ? 2 : 3);
    const qreal along = m_theme.px(2);
    slider =
        horizontal ? slider.adjusted(along, across, -along, -across) : slider.adjusted(across, along, -across, -along);
    QColor colour = m_theme.colours().mutedText;
    colour.setAlphaF(grabbed ? 0.9F : (hovered ? 0.7F : 0.42F));
    drawRounded(painter, slider, colour, Qt::transparent, 1.0, (horizontal ? slider.height() : slider.width()) / 2.0);
}

void HoltStyle::drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider) {
        return;
    }
    const ThemeColours &colours = m_theme.colours();
    const bool enabled = option->state & State_Enabled;
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const QRectF handle = subControlRect(CC_Slider, option, SC_SliderHandle, widget);
    const qreal thick = m_theme.px(4);
    const qreal knob = m_theme.px(14);
    QRectF groove = option->rect;
    if (horizontal) {
        groove = QRectF(groove.left(), groove.center().y() - thick / 2.0, groove.width(), thick);
    } else {
        groove = QRectF(groove.center().x() - thick / 2.0, groove.top(), thick, groove.height());
    }
    drawRounded(painter, groove, colours.border, Qt::transparent, 1.0, thick / 2.0);
    const QColor fill = enabled ? colours.accent : option->palette.color(QPalette::Disabled, QPalette::Text);
    QRectF done = groove;
    if (horizontal) {
        // From the end where the smallest value is.
        if (slider->upsideDown) {
            done.setLeft(handle.center().x());
        } else {
            done.setRight(handle.center().x());
        }
        drawRounded(painter, done, fill, Qt::transparent, 1.0, thick / 2.0);
    }
    const QRectF round(handle.center().x() - knob / 2.0, handle.center().y() - knob / 2.0, knob, knob);
    drawRounded(painter, round, colours.raised, fill, 2.0, knob / 2.0);
}

void HoltStyle::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button) {
        return;
    }
    drawToolPanel(option, painter, widget);
    QStyleOptionToolButton label(*button);
    label.rect = subControlRect(CC_ToolButton, option, SC_ToolButton, widget);
    if (label.state & State_On) {
        label.palette.setColor(QPalette::ButtonText, m_theme.colours().selectionText);
    }
    label.state.setFlag(State_Sunken, false); // the label does not shift
    if (label.toolButtonStyle == Qt::ToolButtonTextBesideIcon && widget && widget->property("floating").toBool()) {
        label.rect.adjust(m_theme.px(6), 0, -m_theme.px(6), 0); // its ends are round
    }
    drawControl(CE_ToolButtonLabel, &label, painter, widget);
    if (button->subControls & SC_ToolButtonMenu) {
        QStyleOption arrow(*option);
        arrow.rect = subControlRect(CC_ToolButton, option, SC_ToolButtonMenu, widget);
        drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
    }
}

void HoltStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_Slider:
        drawSlider(option, painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace holt::gui
