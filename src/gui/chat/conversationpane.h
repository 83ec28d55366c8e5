#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace holt::core {
class ConversationListModel;
}

namespace holt::gui {

class Theme;

/// The conversations at the left: begin one, find one, open, rename and delete one.
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    ConversationPane(core::ConversationListModel &model, const Theme &theme, QWidget *parent = nullptr);

    /// Marks the conversation that is open; one that is not in the list marks none. Says nothing.
    void setCurrent(const QString &conversationId);

    [[nodiscard]] QPushButton *newButton() const { return m_new; }
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    [[nodiscard]] QListView *list() const { return m_list; }

    void renameCurrent();
    void removeCurrent();
    /// Opens the conversation @p offset rows away from the open one.
    void openNeighbour(int offset);

Q_SIGNALS:
    void newRequested();
    void openRequested(const QString &conversationId);
    void menuRequested(const QPoint &globalPosition); ///< on the list's current row

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyTheme();
    void currentRowChanged(const QModelIndex &current);
    void showEmptyNote();
    void contextMenu(const QPoint &position);

    core::ConversationListModel &m_model;
    const Theme &m_theme;
    QPushButton *m_new;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_note;
    QTimer m_searchTimer;
    QTimer m_clock; ///< "5 min ago" grows old
    QString m_currentId;
    bool m_quiet = false; ///< the row is being chosen by the program
};

} // namespace holt::gui
