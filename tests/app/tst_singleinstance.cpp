#include "app/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using holt::app::SingleInstance;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondOnTheSameDataIsNotTheFirst()
    {
        const QTemporaryDir directory;
        const SingleInstance first(directory.path());
        const SingleInstance second(directory.path());
        QVERIFY(first.isFirst());
        QVERIFY(!second.isFirst());
    }

    void theSecondBringsTheFirstForward()
    {
        const QTemporaryDir directory;
        const SingleInstance first(directory.path());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        const SingleInstance second(directory.path());
        QVERIFY(second.raiseFirst());
        QTRY_COMPARE(raised.size(), 1);
    }

    void otherDataIsAnotherWindow()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        const SingleInstance first(one.path());
        const SingleInstance second(other.path());
        QVERIFY(first.isFirst() && second.isFirst());
    }

    void afterTheFirstEndedTheNextIsFirst()
    {
        const QTemporaryDir directory;
        {
            const SingleInstance first(directory.path());
            QVERIFY(first.isFirst());
        }
        QVERIFY(SingleInstance(directory.path()).isFirst());
    }

    void aFolderThatCannotHoldALockStopsNobody()
    {
        QVERIFY(SingleInstance(QStringLiteral("/proc/no-such-folder")).isFirst());
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
