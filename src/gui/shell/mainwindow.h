#pragma once

#include "gui/common/actioncollection.h"
#include "gui/common/icons.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <functional>

class QMenu;
class QStackedWidget;

namespace holt::core {
class Preferences;
}

namespace holt::gui {

class NavigationRail;
class NoticeBar;
class ShortcutsDialog;
class Theme;

/// The window "Holt": a frame around the pages the composition root adds, and nothing of what they do. Its geometry is
/// kept in the preferences. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive the window.
    MainWindow(core::Preferences &preferences, const Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Where the window and its pages register their actions.
    [[nodiscard]] ActionCollection &actions() { return m_actions; }

    /// Makes a page when its tab is shown for the first time: a tab that is never opened costs nothing. The window owns
    /// what it returns.
    using PageFactory = std::function<QWidget *()>;
    /// Adds a page tab. @p id is what --tab names.
    void addPage(const QString &id, const QString &title, Icon icon, PageFactory make);
    /// Whether there is such a page; it is shown then.
    bool showPage(const QString &id);
    [[nodiscard]] QString currentPage() const;

    /// Above the pages: what concerns the whole program, such as a store that cannot be used.
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }
    [[nodiscard]] NavigationRail *rail() const { return m_rail; }

    void showShortcuts();

Q_SIGNALS:
    void settingsRequested();
    /// The window is about to close: what is not on disk yet must go there now.
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void setupFrame();
    void setupActions();
    void restorePlace();
    void openPage(int index);
    void applyTheme();

    core::Preferences &m_preferences;
    const Theme &m_theme;
    ActionCollection m_actions;
    NavigationRail *m_rail;
    NoticeBar *m_notices;
    QStackedWidget *m_pages;
    QMenu *m_menu;
    QStringList m_pageIds;       ///< in the order of the tabs
    QList<PageFactory> m_unmade; ///< likewise; empty where the page was made
    QPointer<ShortcutsDialog> m_shortcuts;
};

} // namespace holt::gui
