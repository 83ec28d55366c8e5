#include "gui/shell/mainwindow.h"

#include "core/preferences.h"
#include "gui/common/noticebar.h"
#include "gui/common/theme.h"
#include "gui/shell/navigationrail.h"
#include "gui/shell/shortcutsdialog.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

QString geometryName()
{
    return QStringLiteral("window.geometry");
}

} // namespace

MainWindow::MainWindow(core::Preferences &preferences, const Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_actions(this)
    , m_rail(new NavigationRail(theme, this))
    , m_notices(new NoticeBar(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Holt"));
    setWindowIcon(applicationIcon());
    setupFrame();
    setupActions();
    restorePlace();
    connect(&theme, &Theme::changed, this, &MainWindow::applyTheme);
    applyTheme();
}

MainWindow::~MainWindow() = default;

void MainWindow::setupFrame()
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(column, 1);
    setCentralWidget(central);

    connect(m_rail, &NavigationRail::currentChanged, this, &MainWindow::openPage);
    connect(m_rail, &NavigationRail::settingsRequested, this, &MainWindow::settingsRequested);
}

void MainWindow::setupActions()
{
    const QString group = tr("Window");
    QAction *settings = m_actions.add(QStringLiteral("window.settings"), group, tr("Settings…"),
                                      {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    settings->setIcon(icon(Icon::Settings, m_theme));
    connect(settings, &QAction::triggered, this, &MainWindow::settingsRequested);

    QAction *shortcuts = m_actions.add(QStringLiteral("window.shortcuts"), group, tr("Keyboard shortcuts"),
                                       {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    shortcuts->setIcon(icon(Icon::Keyboard, m_theme));
    connect(shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);

    QAction *menu =
        m_actions.add(QStringLiteral("window.menu"), group, tr("Open the menu"), {QKeySequence(Qt::Key_F10)});
    connect(menu, &QAction::triggered, m_rail, &NavigationRail::openMenu);

    QAction *quit =
        m_actions.add(QStringLiteral("window.quit"), group, tr("Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setIcon(icon(Icon::Quit, m_theme));
    connect(quit, &QAction::triggered, this, &QWidget::close);

    m_menu->setAccessibleName(tr("Menu"));
    m_rail->setMenu(m_menu);
    // Filled when it opens: pages add their actions after the window was made.
    connect(m_menu, &QMenu::aboutToShow, this, [this, menu] {
        m_menu->clear();
        QString last;
        const QList<QAction *> all = m_actions.actions();
        const auto addGroup = [&](bool own) {
            for (QAction *action : all) {
                const QString name = m_actions.groupOf(action);
                if (action == menu || action->menuRole() == QAction::NoRole || !m_actions.isOnScreen(action) ||
                    m_pageIds.contains(action->data().toString()) || (name == tr("Window")) != own) {
                    continue;
                }
                if (name != last && !m_menu->isEmpty()) {
                    m_menu->addSeparator();
                }
                last = name;
                m_menu->addAction(action);
            }
        };
        addGroup(false);
        addGroup(true);
    });
}

void MainWindow::addPage(const QString &id, const QString &title, Icon icon, PageFactory make)
{
    m_pageIds.append(id);
    m_unmade.append(std::move(make));
    m_pages->addWidget(new QWidget(m_pages)); // stands in for the page until it is made
    m_rail->addTab(icon, title);
    if (m_pageIds.size() == 1) {
        openPage(0);
    }
    constexpr qsizetype digits = 9;
    QList<QKeySequence> shortcuts;
    if (m_pageIds.size() <= digits) {
        shortcuts.append(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + m_pageIds.size())));
    }
    QAction *action = m_actions.add(QStringLiteral("page.") + id, tr("Window"), title, shortcuts);
    action->setData(id);
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
}

bool MainWindow::showPage(const QString &id)
{
    const qsizetype index = m_pageIds.indexOf(id);
    if (index < 0) {
        return false;
    }
    m_rail->setCurrentIndex(static_cast<int>(index));
    return true;
}

void MainWindow::openPage(int index)
{
    if (const PageFactory make = std::exchange(m_unmade[index], {})) {
        QWidget *standIn = m_pages->widget(index);
        m_pages->insertWidget(index, make());
        m_pages->removeWidget(standIn);
        delete standIn;
    }
    m_pages->setCurrentIndex(index);
}

QString MainWindow::currentPage() const
{
    return m_pageIds.value(m_rail->currentIndex());
}

void MainWindow::showShortcuts()
{
    if (!m_shortcuts) {
        m_shortcuts = new ShortcutsDialog(m_actions, m_theme, this);
        m_shortcuts->show();
    }
    m_shortcuts->raise();
    m_shortcuts->activateWindow();
}

void MainWindow::restorePlace()
{
    if (restoreGeometry(m_preferences.windowState(geometryName()))) {
        return;
    }
    QSize size(m_theme.px(1180), m_theme.px(760));
    if (const QScreen *screen = QGuiApplication::primaryScreen()) {
        size = size.boundedTo(screen->availableSize() * 0.94);
    }
    resize(size);
}

void MainWindow::applyTheme()
{
    setMinimumHeight(m_theme.px(420));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindowState(geometryName(), saveGeometry());
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

} // namespace holt::gui
