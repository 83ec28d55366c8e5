#include "core/chatserver.h"
#include "core/corefixture.h"

#include <QSignalSpy>

using namespace holt;
using core::ChatSession;

class ChatSessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoConversationsStreamAtOnceAndSwitchingStopsNeither()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.hold({QStringLiteral("x")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *first = core.sessions.openNew();
        core.sessions.setCurrent(first);
        QVERIFY(first->send(QStringLiteral("one")));
        ChatSession *second = core.sessions.openNew();
        core.sessions.setCurrent(second);
        QVERIFY(second->send(QStringLiteral("two")));
        QTRY_VERIFY(first->state() == ChatSession::State::Streaming &&
                    second->state() == ChatSession::State::Streaming);
        QCOMPARE(core.sessions.busyCount(), 2);
        core.sessions.setCurrent(first);
        QVERIFY(second->isBusy());
        first->stop();
        QVERIFY(second->isBusy());
        second->stop();
    }

    void anOpenConversationIsNotOpenedTwice()
    {
        const QTemporaryDir data;
        CoreFixture core(data.path());
        ChatSession *one = core.sessions.open(QStringLiteral("some-id"));
        QCOMPARE(core.sessions.open(QStringLiteral("some-id")), one);
    }

    void theNewChatIsTheSameUntilItIsUsed()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QCOMPARE(core.sessions.openNew(), session);
        QSignalSpy created(&core.sessions, &core::ChatSessions::conversationCreated);
        QVERIFY(session->send(QStringLiteral("Hi")));
        QCOMPARE(created.size(), 1);
        QVERIFY(core.sessions.openNew() != session);
        QTRY_VERIFY(!session->isBusy());
    }

    void anIdleConversationIsClosedWhenAnotherIsShown()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        QPointer<ChatSession> session = core.sessions.openNew();
        core.sessions.setCurrent(session);
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        core.sessions.setCurrent(core.sessions.openNew());
        QTRY_VERIFY(!session);
    }

    void closingADeletedConversationStopsItsAnswer()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.hold({QStringLiteral("x")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        QPointer<ChatSession> session = core.sessions.openNew();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(session->state() == ChatSession::State::Streaming);
        core.sessions.close(session->conversationId());
        QTRY_VERIFY(!session);
        QTRY_COMPARE(server.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(ChatSessionsTest)
#include "tst_chatsessions.moc"
