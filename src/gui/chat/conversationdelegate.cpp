#include "gui/chat/conversationdelegate.h"

#include "core/conversationlistmodel.h"
#include "gui/common/relativetime.h"
#include "gui/common/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

namespace holt::gui {

ConversationDelegate::ConversationDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QRect ConversationDelegate::titleRect(const QRect &row) const
{
    const int side = m_theme.px(10);
    return {row.left() + side, row.top() + m_theme.px(7), row.width() - 2 * side,
            QFontMetrics(m_theme.font()).height()};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColours &colours = m_theme.colours();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    constexpr QStyle::State keyboardFocus = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & keyboardFocus) == keyboardFocus) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        ring.rect = option.rect.adjusted(2, 1, -2, -1);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    }

    const bool selected = option.state & QStyle::State_Selected;
    QRect title = titleRect(option.rect);
    QRect below = title.translated(0, title.height() + m_theme.px(1));
    below.setHeight(QFontMetrics(m_theme.smallFont()).height());
    if (index.data(core::ConversationListModel::BusyRole).toBool()) {
        const qreal dot = m_theme.px(8);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accent);
        QRect place(title.right() - static_cast<int>(dot), title.center().y() - static_cast<int>(dot / 2),
                    static_cast<int>(dot), static_cast<int>(dot));
        painter->drawEllipse(QStyle::visualRect(option.direction, option.rect, place));
        painter->restore();
        title.setRight(title.right() - m_theme.px(14));
    }

    const auto line = [&](const QRect &rect, const QFont &font, const QColor &colour, const QString &text) {
        painter->setFont(font);
        painter->setPen(colour);
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text.simplified(), Qt::ElideRight, rect.width());
        const QRect place = QStyle::visualRect(option.direction, option.rect, rect);
        // At a point and not in a rectangle, which would break the text into lines first: this is most of a start's
        // paint.
        const int left =
            option.direction == Qt::LeftToRight ? place.left() : place.right() + 1 - metrics.horizontalAdvance(shown);
        painter->drawText(QPoint(left, place.top() + (place.height() - metrics.height()) / 2 + metrics.ascent()),
                          shown);
    };
    painter->save();
    line(title, m_theme.font(), selected ? colours.selectionText : colours.text, ground.text);
    const QString snippet = index.data(core::ConversationListModel::SnippetRole).toString();
    const QDateTime when = index.data(core::ConversationListModel::UpdatedRole).toDateTime();
    line(below, m_theme.smallFont(), selected ? colours.selectionText : colours.mutedText,
         snippet.isEmpty() ? relativeTime(when, QDateTime::currentDateTime(), option.locale) : snippet);
    painter->restore();
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = QFontMetrics(m_theme.font()).height() + QFontMetrics(m_theme.smallFont()).height();
    return {m_theme.px(120), text + m_theme.px(1) + 2 * m_theme.px(7)};
}

QWidget *ConversationDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setAccessibleName(tr("Title"));
        line->setMaxLength(200);
        line->setFrame(true);
    }
    return editor;
}

void ConversationDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                                const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(2, 1, -2, -1)); // over both lines
}

} // namespace holt::gui
