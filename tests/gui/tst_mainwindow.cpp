#include "core/preferences.h"
#include "gui/common/theme.h"
#include "gui/shell/mainwindow.h"
#include "store/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace holt;
using namespace holt::gui;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesThePageOfTheFirstTabAtOnce();
    void makesAPageWhenItsTabIsShownForTheFirstTime();
    void showsThePageOfEachTab();
    void knowsNoPageThatWasNotAdded();
};

namespace {

/// A window with two tabs that count how often their pages were made.
struct Tabs
{
    QTemporaryDir directory;
    store::Settings settings{directory.path()};
    core::Preferences preferences{settings};
    Theme theme;
    MainWindow window{preferences, theme};
    int made[2] = {};
    QPointer<QWidget> pages[2];

    Tabs()
    {
        add(0, QStringLiteral("first"));
        add(1, QStringLiteral("second"));
        window.show();
    }

    void add(int tab, const QString &id)
    {
        window.addPage(id, id, Icon::Chat, [this, tab] {
            ++made[tab];
            return pages[tab] = new QWidget;
        });
    }
};

} // namespace

void TestMainWindow::makesThePageOfTheFirstTabAtOnce()
{
    const Tabs tabs;
    QCOMPARE(tabs.made[0], 1);
    QCOMPARE(tabs.made[1], 0);
    QVERIFY(tabs.pages[0]->isVisible());
}

void TestMainWindow::makesAPageWhenItsTabIsShownForTheFirstTime()
{
    Tabs tabs;
    QVERIFY(tabs.window.showPage(QStringLiteral("second")));
    QVERIFY(tabs.window.showPage(QStringLiteral("first")));
    QVERIFY(tabs.window.showPage(QStringLiteral("second")));
    QCOMPARE(tabs.made[0], 1);
    QCOMPARE(tabs.made[1], 1);
}

void TestMainWindow::showsThePageOfEachTab()
{
    Tabs tabs;
    tabs.window.showPage(QStringLiteral("second"));
    QCOMPARE(tabs.window.currentPage(), QStringLiteral("second"));
    QVERIFY(tabs.pages[1]->isVisible());
    QVERIFY(!tabs.pages[0]->isVisible());
    tabs.window.showPage(QStringLiteral("first"));
    QCOMPARE(tabs.window.currentPage(), QStringLiteral("first"));
    QVERIFY(tabs.pages[0]->isVisible());
    QVERIFY(!tabs.pages[1]->isVisible());
}

void TestMainWindow::knowsNoPageThatWasNotAdded()
{
    Tabs tabs;
    QVERIFY(!tabs.window.showPage(QStringLiteral("third")));
    QCOMPARE(tabs.window.currentPage(), QStringLiteral("first"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
