#pragma once

#include <QDialog>

namespace holt::gui {

class ActionCollection;
class Theme;

/// Every shortcut there is, by group. Not modal; deletes itself when closed.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const ActionCollection &actions, const Theme &theme, QWidget *parent = nullptr);
};

} // namespace holt::gui
