#include "gui/common/noticebar.h"
#include "gui/common/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace std::chrono_literals;
using holt::gui::NoticeBar;
using holt::gui::Theme;

class TestNoticeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenUntilThereIsANotice();
    void showsItsText();
    void actionRunsOnceAndClosesTheNotice();
    void newestNoticeReplacesTheOlder();
    void closeButtonDismisses();
    void escapeDismisses();
    void goesByItself();
    void staysWithoutATimeLimit();
    void isAnAlertToAssistiveTechnology();
    void everyPartHasAName();
    void textIsNeverMarkup();
};

void TestNoticeBar::hiddenUntilThereIsANotice()
{
    Theme theme;
    NoticeBar bar(theme);
    QVERIFY(bar.isHidden());
}

void TestNoticeBar::showsItsText()
{
    Theme theme;
    NoticeBar bar(theme);
    bar.showNotice(NoticeBar::Kind::Warning, QStringLiteral("The disk is full."));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.text(), QStringLiteral("The disk is full."));
    QCOMPARE(bar.kind(), NoticeBar::Kind::Warning);
}

void TestNoticeBar::actionRunsOnceAndClosesTheNotice()
{
    Theme theme;
    NoticeBar bar(theme);
    int runs = 0;
    bool hiddenThen = false;
    bar.showNotice(NoticeBar::Kind::Information, QStringLiteral("Deleted."), {{QStringLiteral("Undo"), [&] {
                                                                                   ++runs;
                                                                                   hiddenThen = bar.isHidden();
                                                                               }}});
    auto *undo = bar.findChild<QPushButton *>();
    QVERIFY(undo);
    QCOMPARE(undo->text(), QStringLiteral("Undo"));
    undo->click();
    QCOMPARE(runs, 1);
    QVERIFY(hiddenThen);
}

void TestNoticeBar::newestNoticeReplacesTheOlder()
{
    Theme theme;
    NoticeBar bar(theme);
    bar.showNotice(NoticeBar::Kind::Error, QStringLiteral("one"), {{QStringLiteral("A"), [] {}}});
    bar.showNotice(NoticeBar::Kind::Success, QStringLiteral("two"), {{QStringLiteral("B"), [] {}}});
    QCOMPARE(bar.text(), QStringLiteral("two"));
    QTRY_COMPARE(bar.findChildren<QPushButton *>().size(), 1);
    QCOMPARE(bar.findChild<QPushButton *>()->text(), QStringLiteral("B"));
}

void TestNoticeBar::closeButtonDismisses()
{
    Theme theme;
    NoticeBar bar(theme);
    QSignalSpy dismissed(&bar, &NoticeBar::dismissed);
    bar.showNotice(NoticeBar::Kind::Information, QStringLiteral("x"));
    bar.findChild<QToolButton *>()->click();
    QVERIFY(bar.isHidden());
    QCOMPARE(dismissed.size(), 1);
}

void TestNoticeBar::escapeDismisses()
{
    Theme theme;
    NoticeBar bar(theme);
    bar.showNotice(NoticeBar::Kind::Information, QStringLiteral("x"));
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(bar.isHidden());
}

void TestNoticeBar::goesByItself()
{
    Theme theme;
    QWidget window;
    NoticeBar bar(theme, &window);
    bar.showNotice(NoticeBar::Kind::Information, QStringLiteral("x"), {}, 1ms);
    QTRY_VERIFY(bar.isHidden());
}

void TestNoticeBar::staysWithoutATimeLimit()
{
    Theme theme;
    NoticeBar bar(theme);
    bar.showNotice(NoticeBar::Kind::Information, QStringLiteral("short"), {}, 1ms);
    bar.showNotice(NoticeBar::Kind::Information, QStringLiteral("long"));
    QTest::qWait(30); // the first notice's limit must not hit the second
    QVERIFY(!bar.isHidden());
}

void TestNoticeBar::isAnAlertToAssistiveTechnology()
{
    Theme theme;
    NoticeBar bar(theme);
    bar.showNotice(NoticeBar::Kind::Error, QStringLiteral("It failed."));
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&bar);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::AlertMessage);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("It failed."));
}

void TestNoticeBar::everyPartHasAName()
{
    Theme theme;
    NoticeBar bar(theme);
    bar.showNotice(NoticeBar::Kind::Error, QStringLiteral("It failed."), {{QStringLiteral("Retry"), [] {}}});
    const QAccessibleInterface *close = QAccessible::queryAccessibleInterface(bar.findChild<QToolButton *>());
    QCOMPARE(close->text(QAccessible::Name), QStringLiteral("Close message"));
    const QAccessibleInterface *action = QAccessible::queryAccessibleInterface(bar.findChild<QPushButton *>());
    QCOMPARE(action->text(QAccessible::Name), QStringLiteral("Retry"));
}

void TestNoticeBar::textIsNeverMarkup()
{
    Theme theme;
    NoticeBar bar(theme);
    bar.showNotice(NoticeBar::Kind::Error, QStringLiteral("<b>x</b>"));
    const QList<QLabel *> labels = bar.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->text().isEmpty()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
}

QTEST_MAIN(TestNoticeBar)
#include "tst_noticebar.moc"
