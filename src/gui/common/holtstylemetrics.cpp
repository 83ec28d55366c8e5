#include "gui/common/holtstyle.h"
#include "gui/common/theme.h"

#include <QAbstractScrollArea>
#include <QFrame>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

namespace holt::gui {

int HoltStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // A scroll area's square viewport must stay clear of the frame's round corners.
        return qobject_cast<const QAbstractScrollArea *>(widget) ? m_theme.px(3) : 1;
    case PM_ButtonMargin:
        return m_theme.px(12);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_MenuPanelWidth:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.px(17);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_theme.space(Space::Small);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? m_theme.space(Space::Large) : m_theme.space(Space::Medium);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return m_theme.px(17);
    case PM_ToolBarIconSize:
        return m_theme.px(20);
    case PM_MessageBoxIconSize:
        return m_theme.px(32);
    case PM_ScrollBarExtent:
        return m_theme.px(11);
    case PM_ScrollBarSliderMin:
        return m_theme.px(32);
    case PM_SplitterWidth:
        return 1;
    case PM_FocusFrameHMargin:
        return m_theme.px(7);
    case PM_FocusFrameVMargin:
        return m_theme.px(2);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return m_theme.px(5);
    case PM_TabBarTabHSpace:
        return m_theme.px(28);
    case PM_TabBarTabVSpace:
        return m_theme.px(16);
    case PM_TabBarBaseHeight:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return m_theme.px(6);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize HoltStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int height = std::max(controlHeight(option), size.height() + m_theme.px(8));
        if (button && button->text.isEmpty()) {
            return {std::max(height, size.width() + m_theme.px(12)), height};
        }
        return {size.width() + 2 * m_theme.px(14), height};
    }
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0) {
            break; // inside a box that has a frame of its own
        }
        return {size.width() + 2 * m_theme.px(7), std::max(size.height(), controlHeight(option))};
    case CT_ComboBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + m_theme.px(12), std::max(base.height(), controlHeight(option))};
    }
    case CT_SpinBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + m_theme.px(14), std::max(size.height(), controlHeight(option))};
    }
    case CT_ToolButton: {
        const int pad = 2 * m_theme.px(5);
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        int width = size.width() + pad;
        if (button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            width += m_theme.px(6);
        }
        return {width, size.height() + pad};
    }
    case CT_ItemViewItem: {
        QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        base.setHeight(std::max(base.height(), option->fontMetrics.height() + 2 * m_theme.px(5)));
        return base;
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item) {
            break;
        }
        if (item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {m_theme.px(10), m_theme.px(9)};
        }
        int width = size.width() + 2 * m_theme.px(8) + m_theme.px(26) + m_theme.px(18);
        if (item->text.contains(QLatin1Char('\t'))) {
            width += m_theme.px(24) + item->reservedShortcutWidth;
        }
        return {width, std::max(size.height(), option->fontMetrics.height()) + 2 * m_theme.px(5)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect HoltStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            return option->rect.adjusted(m_theme.px(7), 1, -m_theme.px(7), -1);
        }
        break;
    }
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        const int words = bar && bar->textVisible ? option->fontMetrics.horizontalAdvance(QStringLiteral("100%")) : 0;
        const int gap = words > 0 ? m_theme.px(8) : 0;
        QRect part = option->rect.adjusted(0, 0, -words - gap, 0);
        if (element == SE_ProgressBarLabel) {
            part = QRect(option->rect.right() - words + 1, option->rect.top(), words, option->rect.height());
        }
        return visualRect(option->direction, option->rect, part);
    }
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

namespace {

QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part, int shortest)
{
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep));
        slider = std::clamp(slider, std::min(shortest, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                                      bar->upsideDown);

    const auto span = [&](int from, int to) {
        return horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height())
                          : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return span(start, start + slider);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + slider, length);
    case QStyle::SC_ScrollBarGroove:
        return span(0, length);
    default:
        return {}; // no arrow buttons
    }
}

} // namespace

QRect HoltStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                const QWidget *widget) const
{
    const QRect rect = option->rect;
    QRect part;
    switch (control) {
    case CC_ComboBox: {
        const int arrow = m_theme.px(26);
        if (subControl == SC_ComboBoxEditField) {
            // A line edit keeps two pixels more beside its text.
            const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            const int side = m_theme.px(6) + (combo && combo->editable ? 0 : 2);
            part = rect.adjusted(side, 2, -arrow, -2);
        } else if (subControl == SC_ComboBoxArrow) {
            part = QRect(rect.right() - arrow + 1, rect.top(), arrow, rect.height());
        } else {
            return QProxyStyle::subControlRect(control, option, subControl, widget);
        }
        return visualRect(option->direction, rect, part);
    }
    case CC_SpinBox: {
        const int arrow = m_theme.px(22);
        const QRect column(rect.right() - arrow, rect.top() + 1, arrow, rect.height() - 2);
        if (subControl == SC_SpinBoxEditField) {
            part = rect.adjusted(m_theme.px(6), 2, -arrow - 2, -2);
        } else if (subControl == SC_SpinBoxUp) {
            part = column.adjusted(0, 0, 0, -column.height() / 2);
        } else if (subControl == SC_SpinBoxDown) {
            part = column.adjusted(0, column.height() / 2, 0, 0);
        } else {
            return QProxyStyle::subControlRect(control, option, subControl, widget);
        }
        return visualRect(option->direction, rect, part);
    }
    case CC_GroupBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
            box && subControl == SC_GroupBoxFrame && !box->text.isEmpty()) {
            return rect.adjusted(0, option->fontMetrics.height() + m_theme.px(5), 0, 0); // the title stands above
        }
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            part = scrollBarPart(bar, subControl, pixelMetric(PM_ScrollBarSliderMin, option, widget));
            return visualRect(option->direction, rect, part);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace holt::gui
