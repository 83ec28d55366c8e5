#pragma once

#include "gui/common/icons.h"

#include <QList>
#include <QWidget>

class QMenu;
class QTabBar;
class QToolButton;

namespace holt::gui {

class Theme;

/// The left edge of the window: a page tab with icon and word for each page, and, at the bottom, the menu and the
/// settings.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the rail.
    explicit NavigationRail(const Theme &theme, QWidget *parent = nullptr);

    void addTab(Icon icon, const QString &title);
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);

    /// Shown by the menu button. Not owned.
    void setMenu(QMenu *menu);
    void openMenu();

Q_SIGNALS:
    void currentChanged(int index);
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    const Theme &m_theme;
    QTabBar *m_tabs;
    QToolButton *m_menuButton;
    QToolButton *m_settings;
};

} // namespace holt::gui
