#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

namespace holt::gui {

/// Every action of the window in one place: by id, with its shortcuts, told apart by group for the list of shortcuts.
/// The actions are children of the collection. GUI thread.
class ActionCollection : public QObject
{
    Q_OBJECT

public:
    struct Conflict
    {
        QString first; ///< ids
        QString second;
        QKeySequence shortcut;
    };

    /// @p window takes the shortcuts that hold everywhere in it, and must outlive the collection or be its parent.
    explicit ActionCollection(QWidget *window, QObject *parent = nullptr);

    /// Adds an action under a new id, such as "chat.new". @p scope limits its shortcuts to a widget and what is in it;
    /// without one they hold in the whole window. A shortcut that another action has already in the same place is not
    /// given to this one, and a warning is logged: see conflicts().
    QAction *add(const QString &id, const QString &group, const QString &text,
                 const QList<QKeySequence> &shortcuts = {}, QWidget *scope = nullptr);

    /// The same for an action of a page tab: its shortcuts hold wherever the focus is while @p page is on screen.
    QAction *addToPage(const QString &id, const QString &group, const QString &text,
                       const QList<QKeySequence> &shortcuts, QWidget *page);

    /// Whether the action's place is on screen: those of a page that is not shown mean nothing.
    [[nodiscard]] bool isOnScreen(const QAction *action) const;

    [[nodiscard]] QAction *find(const QString &id) const; ///< null for an unknown id
    [[nodiscard]] QList<QAction *> actions() const;       ///< in the order they were added
    [[nodiscard]] QString groupOf(const QAction *action) const;
    [[nodiscard]] const QList<Conflict> &conflicts() const { return m_conflicts; }

private:
    struct Entry
    {
        QString id;
        QString group;
        QAction *action;
        QWidget *scope;
    };

    [[nodiscard]] const Entry *holderOf(const QKeySequence &shortcut, const QWidget *scope) const;

    QWidget *m_window;
    QList<Entry> m_entries;
    QList<Conflict> m_conflicts;
};

} // namespace holt::gui
