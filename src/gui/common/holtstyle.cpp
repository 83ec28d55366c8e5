#include "gui/common/holtstyle.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTextEdit>

namespace holt::gui {

HoltStyle::HoltStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme)
{
    setObjectName(QStringLiteral("holt"));
}

int HoltStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list below the box rather than a menu over it
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
        return 0;
    case SH_ComboBox_ListMouseTracking:
    case SH_Menu_MouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_UnderlineShortcut:
        return qobject_cast<const QMenu *>(widget) ? 1 : 0;
    case SH_Widget_Animation_Duration:
        return static_cast<int>(m_theme.motion().count());
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_TabBar_Alignment:
        return static_cast<int>(Qt::AlignLeft);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon HoltStyle::standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    switch (standardIcon) {
    case SP_LineEditClearButton:
        return icon(Icon::Close, m_theme, IconTone::Muted);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(Icon::Info, m_theme, IconTone::Accent);
    case SP_MessageBoxWarning:
        return icon(Icon::Warning, m_theme, IconTone::Warning);
    case SP_MessageBoxCritical:
        return icon(Icon::Error, m_theme, IconTone::Danger);
    default:
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

void HoltStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget)) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
        widget->setAttribute(Qt::WA_Hover);
    } else if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        combo->setAttribute(Qt::WA_Hover);
        // The box's own delegate paints its rows without asking the style.
        if (combo->itemDelegate()->inherits("QComboBoxDelegate")) {
            combo->setItemDelegate(new QStyledItemDelegate(combo));
        }
    } else if (qobject_cast<QAbstractSpinBox *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    } else if (qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QPlainTextEdit *>(widget) ||
               qobject_cast<QTextEdit *>(widget)) {
        // They repaint only their viewport when the focus changes, but the ring is on their frame.
        widget->installEventFilter(this);
    }
}

void HoltStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool HoltStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto *widget = qobject_cast<QWidget *>(watched)) {
            widget->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

QColor HoltStyle::inputBorder(const QStyleOption *option) const
{
    const ThemeColours &colours = m_theme.colours();
    if (!(option->state & State_Enabled)) {
        return colours.border;
    }
    // Between border and text, so that the outline of what can be typed into has 3:1 on the page.
    QColor line = colours.mutedText;
    line.setAlphaF(option->state & State_MouseOver ? 0.95F : 0.72F);
    return line;
}

int HoltStyle::controlHeight(const QStyleOption *option) const
{
    const int text = option ? option->fontMetrics.height() : m_theme.px(17);
    return text + 2 * m_theme.px(6) + 2;
}

} // namespace holt::gui
