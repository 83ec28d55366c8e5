#include "app/openwindow.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace holt;
using core::ChatSession;
using store::MessageState;

/// The whole program, used through its window, with the built-in demo as the server.
class ChatWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("HOLT_DEMO_DELAY_MS", "0");
        qunsetenv("OPENAI_API_KEY");
        qunsetenv("OPENAI_BASE_URL");
    }

    void aPersonGetsAnAnswerWithinOneClick()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("Hello"));
        QTRY_VERIFY(open.isIdle() && open.last().message.role == store::Role::Assistant);
        QVERIFY(open.last().message.state == MessageState::Complete);
        QVERIFY(!open.last().message.text.isEmpty());
        QVERIFY(open.input()->toPlainText().isEmpty());
    }

    void aFirstRunWithoutOptionsStartsWithTheDemo()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path(), app::CommandLine());
        QCOMPARE(open.application().servers().current().id, QStringLiteral("demo"));
    }

    void theEnvironmentsServerIsChosenOnTheFirstRun()
    {
        qputenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1");
        const QTemporaryDir data;
        OpenWindow open(data.path(), app::CommandLine());
        QCOMPARE(open.application().servers().current().name, QStringLiteral("Environment"));
    }

    void theConversationIsThereAfterARestart()
    {
        const QTemporaryDir data;
        QString answer;
        {
            OpenWindow open(data.path());
            open.say(QStringLiteral("Remember me"));
            QTRY_VERIFY(open.isIdle() && open.last().message.state == MessageState::Complete);
            answer = open.last().message.text;
        }
        OpenWindow open(data.path());
        QTRY_COMPARE(open.conversations()->model()->rowCount(), 1);
        const QModelIndex first = open.conversations()->model()->index(0, 0);
        QCOMPARE(first.data().toString(), QStringLiteral("Remember me"));
        QTest::mouseClick(open.conversations()->viewport(), Qt::LeftButton, {},
                          open.conversations()->visualRect(first).center());
        QTRY_COMPARE(open.last().message.text, answer);
    }

    void aDraftSurvivesARestart()
    {
        const QTemporaryDir data;
        {
            OpenWindow open(data.path());
            QTest::keyClicks(open.input(), QStringLiteral("not sent yet"));
        }
        OpenWindow open(data.path());
        QTRY_COMPARE(open.input()->toPlainText(), QStringLiteral("not sent yet"));
    }

    void theSendButtonIsNamedStopWhileAnAnswerComes()
    {
        qputenv("HOLT_DEMO_DELAY_MS", "20");
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("/long 2000"));
        QTRY_VERIFY(open.find<QAbstractButton>("Stop"));
        QVERIFY(!open.find<QAbstractButton>("Send"));
        open.session()->stop();
        QTRY_VERIFY(open.find<QAbstractButton>("Send"));
    }

    void stopKeepsWhatCame()
    {
        qputenv("HOLT_DEMO_DELAY_MS", "20");
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("/long 2000"));
        QTRY_VERIFY(open.session()->state() == ChatSession::State::Streaming && open.last().message.text.size() > 20);
        open.input()->setFocus();
        QTest::keyClick(open.input(), Qt::Key_Escape);
        QTRY_VERIFY(open.isIdle());
        QVERIFY(open.last().message.state == MessageState::Stopped);
        QVERIFY(open.last().message.text.size() > 20);
        QVERIFY(open.last().canContinue);
    }

    void twoConversationsStreamAtOnce()
    {
        qputenv("HOLT_DEMO_DELAY_MS", "20");
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("/long 1000"));
        QTRY_VERIFY(open.session()->state() == ChatSession::State::Streaming);
        ChatSession *first = open.session();
        QTest::mouseClick(open.find<QAbstractButton>("New chat"), Qt::LeftButton);
        QTRY_VERIFY(open.session() != first);
        open.say(QStringLiteral("/long 1000"));
        QTRY_VERIFY(open.session()->state() == ChatSession::State::Streaming);
        QVERIFY(first->state() == ChatSession::State::Streaming);
        QCOMPARE(open.application().sessions().busyCount(), 2);
        first->stop();
        open.session()->stop();
    }

    void aRefusedKeyIsACardWithRetry()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("/error 401"));
        QTRY_VERIFY(open.isIdle() && open.last().error.has_value());
        QVERIFY(open.last().error->canRetry);
        QVERIFY(open.last().error->step == core::ErrorCard::Step::OpenServer);
        QCOMPARE(open.session()->transcript()->entry(0).message.text, QStringLiteral("/error 401"));
    }

    void aDeletedConversationComesBackWithUndo()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("Keep me"));
        QTRY_VERIFY(open.isIdle() && open.last().message.state == MessageState::Complete);
        QListView *list = open.conversations();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_VERIFY(open.find<QAbstractButton>("Undo"));
        QTest::mouseClick(open.find<QAbstractButton>("Undo"), Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }

    void regenerateMakesASecondBranch()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        open.say(QStringLiteral("Once more"));
        QTRY_VERIFY(open.isIdle() && open.last().message.state == MessageState::Complete);
        open.session()->regenerate(open.last().message.id);
        QTRY_VERIFY(open.isIdle() && open.last().siblingCount == 2);
        QCOMPARE(open.last().siblingIndex, 1);
        QCOMPARE(open.session()->transcript()->rowCount(), 2);
    }

    void noKeyIsEverOnDisk()
    {
        const QByteArray key = "sk-test-0123456789abcdefghij";
        const QTemporaryDir data;
        {
            qputenv("OPENAI_API_KEY", key);
            qputenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1");
            OpenWindow open(data.path(), app::CommandLine());
            open.say(QStringLiteral("Hello"));
            QTRY_VERIFY_WITH_TIMEOUT(open.isIdle() && open.last().error.has_value(), 20000);
        }
        QDirIterator files(data.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                continue; // a lock of another program's
            }
            ++count;
            QVERIFY2(!file.readAll().contains(key), qPrintable(file.fileName()));
        }
        QVERIFY(count > 0);
    }
};

QTEST_MAIN(ChatWindowTest)
#include "tst_chatwindow.moc"
