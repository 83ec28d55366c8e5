#include "gui/common/relativetime.h"

#include <QTest>

using holt::gui::relativeTime;

class TestRelativeTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesHaveNoLetterThatQtCannotRead()
    {
        QCOMPARE(holt::gui::shortTime(QTime(14, 5), QLocale(QStringLiteral("zh_TW"))), QStringLiteral("14:05"));
        QCOMPARE(holt::gui::shortTime(QTime(14, 5), QLocale::c()), QStringLiteral("14:05"));
        QVERIFY(holt::gui::shortTime(QTime(14, 5), QLocale(QStringLiteral("en_US"))).startsWith(QLatin1String("2:05")));
    }

    void saysWhenItWas_data();
    void saysWhenItWas();
    void nothingForNoTime();
    void timeOfTheLanguage();
};

void TestRelativeTime::saysWhenItWas_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QString>("expected");
    const QDate today(2026, 3, 18); // a Wednesday
    const auto row = [](const char *name, const QDateTime &when, const char *expected) {
        QTest::newRow(name) << when << QString::fromLatin1(expected);
    };
    const QDateTime now(today, QTime(14, 30));
    row("a moment", now.addSecs(-59), "Just now");
    row("the clock was set back", now.addSecs(500), "Just now");
    row("an hour less a second", now.addSecs(-3599), "59 min ago");
    row("this morning", QDateTime(today, QTime(8, 5)), "08:05");
    row("yesterday, late", QDateTime(today.addDays(-1), QTime(23, 0)), "Yesterday");
    row("this week", QDateTime(today.addDays(-6), QTime(14, 0)), "Thursday");
    row("a week ago", QDateTime(today.addDays(-7), QTime(14, 0)), "11 Mar");
    row("last year", QDateTime(QDate(2025, 12, 31), QTime(14, 0)), "31 Dec 2025");
}

void TestRelativeTime::saysWhenItWas()
{
    QFETCH(QDateTime, when);
    QFETCH(QString, expected);
    const QDateTime now(QDate(2026, 3, 18), QTime(14, 30));
    QCOMPARE(relativeTime(when, now, QLocale::c()), expected);
    QCOMPARE(relativeTime(when.toUTC(), now.toUTC(), QLocale::c()), expected);
}

void TestRelativeTime::nothingForNoTime()
{
    QCOMPARE(relativeTime(QDateTime(), QDateTime::currentDateTime()), QString());
}

void TestRelativeTime::timeOfTheLanguage()
{
    const QDateTime now(QDate(2026, 3, 18), QTime(18, 30));
    const QDateTime when(QDate(2026, 3, 18), QTime(14, 5));
    QCOMPARE(relativeTime(when, now, QLocale(QLocale::German, QLocale::Germany)), QStringLiteral("14:05"));
}

QTEST_GUILESS_MAIN(TestRelativeTime)
#include "tst_relativetime.moc"
