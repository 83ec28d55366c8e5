#pragma once

#include <QStyledItemDelegate>

namespace holt::gui {

class Theme;

/// A row of the list of conversations: the title over the time, or over the text a search found, and a dot while an
/// answer comes.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p theme must outlive the delegate.
    explicit ConversationDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    [[nodiscard]] QRect titleRect(const QRect &row) const;

    const Theme &m_theme;
};

} // namespace holt::gui
