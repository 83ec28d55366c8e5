#include "gui/common/actioncollection.h"

#include <QRegularExpression>
#include <QTest>
#include <QWidget>

using holt::gui::ActionCollection;

class TestActionCollection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsActionsById();
    void keepsOrderAndGroups();
    void windowActionsRunByShortcut();
    void sameShortcutInTheSamePlaceIsAConflict();
    void sameShortcutInASubWidgetIsAConflict();
    void sameShortcutInTwoSeparateWidgetsIsNone();
};

void TestActionCollection::findsActionsById()
{
    QWidget window;
    ActionCollection actions(&window);
    QAction *added = actions.add(QStringLiteral("a"), QStringLiteral("G"), QStringLiteral("Text"));
    QCOMPARE(actions.find(QStringLiteral("a")), added);
    QVERIFY(!actions.find(QStringLiteral("b")));
    QVERIFY(window.actions().contains(added));
}

void TestActionCollection::keepsOrderAndGroups()
{
    QWidget window;
    ActionCollection actions(&window);
    QAction *one = actions.add(QStringLiteral("1"), QStringLiteral("First"), QStringLiteral("One"));
    QAction *two = actions.add(QStringLiteral("2"), QStringLiteral("Second"), QStringLiteral("Two"));
    QCOMPARE(actions.actions(), (QList<QAction *>{one, two}));
    QCOMPARE(actions.groupOf(two), QStringLiteral("Second"));
}

void TestActionCollection::windowActionsRunByShortcut()
{
    QWidget window;
    ActionCollection actions(&window);
    QAction *action = actions.add(QStringLiteral("a"), QString(), QStringLiteral("Text"),
                                  {QKeySequence(Qt::CTRL | Qt::Key_J), QKeySequence(Qt::Key_F7)});
    int runs = 0;
    connect(action, &QAction::triggered, this, [&runs] { ++runs; });
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_F7);
    QCOMPARE(runs, 2);
}

void TestActionCollection::sameShortcutInTheSamePlaceIsAConflict()
{
    QWidget window;
    ActionCollection actions(&window);
    actions.add(QStringLiteral("first"), QString(), QStringLiteral("1"), {QKeySequence(Qt::Key_F5)});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("F5.*second.*first")));
    QAction *second = actions.add(QStringLiteral("second"), QString(), QStringLiteral("2"),
                                  {QKeySequence(Qt::Key_F5), QKeySequence(Qt::Key_F6)});
    QCOMPARE(actions.conflicts().size(), 1);
    QCOMPARE(actions.conflicts().constFirst().first, QStringLiteral("first"));
    QCOMPARE(actions.conflicts().constFirst().second, QStringLiteral("second"));
    QCOMPARE(second->shortcuts(), QList<QKeySequence>{QKeySequence(Qt::Key_F6)});
}

void TestActionCollection::sameShortcutInASubWidgetIsAConflict()
{
    QWidget window;
    QWidget inner(&window);
    ActionCollection actions(&window);
    actions.add(QStringLiteral("everywhere"), QString(), QStringLiteral("1"), {QKeySequence(Qt::Key_Delete)});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Del")));
    actions.add(QStringLiteral("inner"), QString(), QStringLiteral("2"), {QKeySequence(Qt::Key_Delete)}, &inner);
    QCOMPARE(actions.conflicts().size(), 1);
}

void TestActionCollection::sameShortcutInTwoSeparateWidgetsIsNone()
{
    QWidget window;
    QWidget left(&window);
    QWidget right(&window);
    ActionCollection actions(&window);
    actions.add(QStringLiteral("left"), QString(), QStringLiteral("1"), {QKeySequence(Qt::Key_Delete)}, &left);
    QAction *second =
        actions.add(QStringLiteral("right"), QString(), QStringLiteral("2"), {QKeySequence(Qt::Key_Delete)}, &right);
    QVERIFY(actions.conflicts().isEmpty());
    QCOMPARE(second->shortcut(), QKeySequence(Qt::Key_Delete));
    QCOMPARE(second->shortcutContext(), Qt::WidgetWithChildrenShortcut);
}

QTEST_MAIN(TestActionCollection)
#include "tst_actioncollection.moc"
