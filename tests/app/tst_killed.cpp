#include "app/openwindow.h"
#include "demo/server.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace holt;
using namespace std::chrono_literals;

/// The program, killed in the middle of an answer.
class KilledTest : public QObject
{
    Q_OBJECT

private:
    /// The text of the answer as it stands on disk, read beside the running program.
    static QString answerOnDisk(const QString &directory)
    {
        QString text;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("beside"));
            database.setDatabaseName(directory + QStringLiteral("/holt.db"));
            database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
            if (database.open()) {
                QSqlQuery query(database);
                if (query.exec(QStringLiteral("SELECT text FROM message WHERE role = 'assistant'")) && query.next()) {
                    text = query.value(0).toString();
                }
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("beside"));
        return text;
    }

    static QAccessibleInterface *findButton(QAccessibleInterface *node, const QString &name)
    {
        if (node->role() == QAccessible::Button && node->text(QAccessible::Name) == name) {
            return node;
        }
        for (int i = 0; i < node->childCount(); ++i) {
            QAccessibleInterface *child = node->child(i);
            if (QAccessibleInterface *found = child ? findButton(child, name) : nullptr) {
                return found;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void whatHadComeIsThereAtTheNextStart()
    {
        demo::Server server(demo::Options{100ms});
        QVERIFY(server.start());
        const QTemporaryDir data;
        const QTemporaryDir picture;

        QProcess holt;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OPENAI_BASE_URL"), server.baseUrl());
        environment.insert(QStringLiteral("OPENAI_API_KEY"), QString::fromLatin1(server.key()));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        holt.setProcessEnvironment(environment);
        holt.setProcessChannelMode(QProcess::ForwardedChannels);
        holt.start(QStringLiteral(HOLT_BINARY),
                   {QStringLiteral("--data-dir"), data.path(), QStringLiteral("--self-check"),
                    picture.filePath(QStringLiteral("never.png"))});
        QVERIFY(holt.waitForStarted());

        QTRY_VERIFY_WITH_TIMEOUT(!answerOnDisk(data.path()).isEmpty(), 60000);
        holt.kill(); // SIGKILL: no destructor, no last word
        QVERIFY(holt.waitForFinished());
        QCOMPARE(holt.exitStatus(), QProcess::CrashExit);
        const QString kept = answerOnDisk(data.path());
        QVERIFY(!kept.isEmpty());

        OpenWindow open(data.path());
        QTRY_COMPARE(open.conversations()->model()->rowCount(), 1);
        QTest::mouseClick(open.conversations()->viewport(), Qt::LeftButton, {},
                          open.conversations()->visualRect(open.conversations()->model()->index(0, 0)).center());
        QTRY_COMPARE(open.last().message.text, kept);
        QVERIFY(open.last().message.state == store::MessageState::Interrupted);
        QTRY_VERIFY(open.isIdle());
        QVERIFY(!open.session()->transcript()->entry(0).message.text.isEmpty());
        QAccessibleInterface *window = QAccessible::queryAccessibleInterface(&open.window());
        QTRY_VERIFY(findButton(window, QStringLiteral("Retry")));
        QTRY_VERIFY(findButton(window, QStringLiteral("Continue"))); // once all of the conversation was read
    }
};

QTEST_MAIN(KilledTest)
#include "tst_killed.moc"
