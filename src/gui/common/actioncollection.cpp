#include "gui/common/actioncollection.h"

#include <QLoggingCategory>
#include <QWidget>

#include <algorithm>

Q_LOGGING_CATEGORY(actionLog, "holt.gui.actions", QtWarningMsg)

namespace holt::gui {

ActionCollection::ActionCollection(QWidget *window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
}

QAction *ActionCollection::add(const QString &id, const QString &group, const QString &text,
                               const QList<QKeySequence> &shortcuts, QWidget *scope)
{
    Q_ASSERT_X(!find(id), "ActionCollection::add", qUtf8Printable(id));
    QList<QKeySequence> granted;
    for (const QKeySequence &shortcut : shortcuts) {
        if (shortcut.isEmpty() || granted.contains(shortcut)) {
            continue;
        }
        if (const Entry *holder = holderOf(shortcut, scope)) {
            qCWarning(actionLog).noquote()
                << "The shortcut" << shortcut.toString() << "of" << id << "belongs to" << holder->id << "already";
            m_conflicts.append({holder->id, id, shortcut});
            continue;
        }
        granted.append(shortcut);
    }

    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setShortcuts(granted);
    action->setShortcutContext(scope ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    if (QWidget *place = scope ? scope : m_window) {
        place->addAction(action);
    }
    m_entries.append({id, group, action, scope});
    return action;
}

QAction *ActionCollection::addToPage(const QString &id, const QString &group, const QString &text,
                                     const QList<QKeySequence> &shortcuts, QWidget *page)
{
    QAction *action = add(id, group, text, shortcuts, page);
    // Qt asks that the widget an action was added to is visible: the page, not the window.
    action->setShortcutContext(Qt::WindowShortcut);
    return action;
}

bool ActionCollection::isOnScreen(const QAction *action) const
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [action](const Entry &candidate) { return candidate.action == action; });
    return entry != m_entries.cend() && (!entry->scope || entry->scope->isVisible());
}

QAction *ActionCollection::find(const QString &id) const
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const Entry &candidate) { return candidate.id == id; });
    return entry == m_entries.cend() ? nullptr : entry->action;
}

QList<QAction *> ActionCollection::actions() const
{
    QList<QAction *> actions;
    actions.reserve(m_entries.size());
    for (const Entry &entry : m_entries) {
        actions.append(entry.action);
    }
    return actions;
}

QString ActionCollection::groupOf(const QAction *action) const
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [action](const Entry &candidate) { return candidate.action == action; });
    return entry == m_entries.cend() ? QString() : entry->group;
}

const ActionCollection::Entry *ActionCollection::holderOf(const QKeySequence &shortcut, const QWidget *scope) const
{
    for (const Entry &entry : m_entries) {
        // Two actions collide where both can be meant at once: Qt runs neither of them then.
        const bool samePlace = !scope || !entry.scope || scope == entry.scope || scope->isAncestorOf(entry.scope) ||
                               entry.scope->isAncestorOf(scope);
        if (samePlace && entry.action->shortcuts().contains(shortcut)) {
            return &entry;
        }
    }
    return nullptr;
}

} // namespace holt::gui
