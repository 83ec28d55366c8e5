#include "gui/shell/shortcutsdialog.h"

#include "gui/common/actioncollection.h"
#include "gui/common/mnemonic.h"
#include "gui/common/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

QString shortcutText(const QList<QKeySequence> &shortcuts)
{
    return QKeySequence::listToString(shortcuts, QKeySequence::NativeText)
        .replace(QLatin1String("; "), QLatin1String("   "));
}

QTreeWidgetItem *addRow(QTreeWidgetItem *group, const QString &what, const QString &keys)
{
    auto *row = new QTreeWidgetItem(group, {what, keys});
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return row;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const ActionCollection &actions, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setIndentation(0);
    tree->setAllColumnsShowFocus(true);

    QHash<QString, QTreeWidgetItem *> groups;
    const auto groupItem = [&](const QString &name) {
        QTreeWidgetItem *&item = groups[name];
        if (!item) {
            item = new QTreeWidgetItem(tree, {name});
            item->setFirstColumnSpanned(true);
            item->setFont(0, theme.titleFont());
            item->setFlags(Qt::ItemIsEnabled);
        }
        return item;
    };
    const QList<QAction *> all = actions.actions();
    for (const QAction *action : all) {
        if (!action->shortcut().isEmpty()) {
            addRow(groupItem(actions.groupOf(action)), withoutMnemonic(action->text()),
                   shortcutText(action->shortcuts()));
        }
    }
    QTreeWidgetItem *writing = groupItem(tr("Writing a message"));
    const auto keys = [](QKeyCombination combination) {
        return QKeySequence(combination).toString(QKeySequence::NativeText);
    };
    addRow(writing, tr("Send"), shortcutText({QKeySequence(Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Return)}));
    addRow(writing, tr("Break the line"), keys(Qt::SHIFT | Qt::Key_Return));
    addRow(writing, tr("Stop the answer, or leave editing"), keys(Qt::Key_Escape));
    addRow(writing, tr("Edit the last message (in an empty input)"), keys(Qt::Key_Up));
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    resize(theme.px(520), theme.px(560));
}

} // namespace holt::gui
