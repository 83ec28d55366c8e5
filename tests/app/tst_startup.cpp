#include "app/openwindow.h"

#include "gui/common/noticebar.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace holt;

/// Starting over data that is damaged, or where nothing can be kept.
class StartupTest : public QObject
{
    Q_OBJECT

private:
    static QString notice(OpenWindow &open)
    {
        return open.window().notices()->isHidden() ? QString() : open.window().notices()->text();
    }

private Q_SLOTS:
    void initTestCase() { qputenv("HOLT_DEMO_DELAY_MS", "0"); }

    void aGoodStartSaysNothing()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("Hello"));
        QTRY_VERIFY(open.isIdle() && !open.last().message.text.isEmpty());
        QCOMPARE(notice(open), QString());
    }

    void aDamagedDatabaseIsSetAsideAndToldAbout()
    {
        const QTemporaryDir data;
        QFile file(data.filePath(QStringLiteral("holt.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("this is no database ").repeated(500));
        file.close();
        OpenWindow open(data.path());
        QTRY_VERIFY(notice(open).contains(QStringLiteral("holt-damaged-")));
        const QStringList kept = QDir(data.path()).entryList({QStringLiteral("holt-damaged-*")});
        QVERIFY(!kept.isEmpty());
        open.say(QStringLiteral("Hello"));
        QTRY_VERIFY(open.isIdle() && open.last().message.state == store::MessageState::Complete);
    }

    void aDamagedListOfServersIsSetAsideAndToldAbout()
    {
        const QTemporaryDir data;
        QFile file(data.filePath(QStringLiteral("profiles.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ this is no JSON");
        file.close();
        OpenWindow open(data.path());
        QTRY_VERIFY(!notice(open).isEmpty());
        QVERIFY(!QDir(data.path()).entryList({QStringLiteral("profiles-damaged-*")}).isEmpty());
    }

    void aFolderThatCannotBeWrittenIsToldAboutAndTheChatWorks()
    {
        const QTemporaryDir data;
        // A file where the folder should be: nobody can write there, root included.
        QFile file(data.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        OpenWindow open(data.filePath(QStringLiteral("taken/holt")));
        QTRY_VERIFY(notice(open).contains(QStringLiteral("not kept")));
        open.say(QStringLiteral("Hello"));
        QTRY_VERIFY(open.isIdle() && open.last().message.state == store::MessageState::Complete);
    }

    void anUnknownServerIsToldAbout()
    {
        const QTemporaryDir data;
        app::CommandLine line;
        line.profile = QStringLiteral("Nobody");
        OpenWindow open(data.path(), line);
        QVERIFY(notice(open).contains(QStringLiteral("Nobody")));
    }

    void anUnknownTabIsToldAbout()
    {
        const QTemporaryDir data;
        app::CommandLine line = OpenWindow::demoLine();
        line.tab = QStringLiteral("Painting");
        OpenWindow open(data.path(), line);
        QVERIFY(notice(open).contains(QStringLiteral("Painting")));
    }
};

QTEST_MAIN(StartupTest)
#include "tst_startup.moc"
