#include "core/chatserver.h"
#include "core/corefixture.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace holt;
using core::ChatSession;
using store::MessageState;

class ChatSessionTest : public QObject
{
    Q_OBJECT

private:
    static const core::TranscriptEntry &last(ChatSession &session)
    {
        return session.transcript()->entry(session.transcript()->rowCount() - 1);
    }

    /// What the store has of a session's conversation.
    static store::ConversationContent stored(CoreFixture &core, const QString &id)
    {
        store::ConversationContent content;
        bool read = false;
        QObject context;
        core.conversations.load(id, &context, [&](const Result<store::ConversationContent> &result) {
            if (result) {
                content = *result;
            }
            read = true;
        });
        [&] { QTRY_VERIFY(read); }();
        return content;
    }

private Q_SLOTS:
    void anAnswerStreamsIntoTheTranscript()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("Hel"), QStringLiteral("lo")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        QCOMPARE(session->transcript()->rowCount(), 2);
        QCOMPARE(last(*session).message.text, QStringLiteral("Hello"));
        QVERIFY(last(*session).message.state == MessageState::Complete);
        QCOMPARE(last(*session).message.model, QStringLiteral("test-model"));
        QCOMPARE(session->title(), QStringLiteral("Hi"));
    }

    void thePersonsMessageIsStoredBeforeTheRequestGoesOut()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.hold();
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Important")));
        QTRY_COMPARE(server.requestCount(), 1);
        const store::ConversationContent content = stored(core, session->conversationId());
        QCOMPARE(content.messages.size(), 2);
        QCOMPARE(content.messages.at(0).text, QStringLiteral("Important"));
        QVERIFY(content.messages.at(1).state == MessageState::Streaming);
        session->stop();
    }

    void theAnswerIsJournalledWhileItComes()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.hold({QStringLiteral("half an "), QStringLiteral("answer")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_COMPARE(last(*session).message.text, QStringLiteral("half an answer"));
        QTRY_COMPARE(stored(core, session->conversationId()).messages.at(1).text, QStringLiteral("half an answer"));
        session->stop();
    }

    void stopKeepsWhatCame()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.hold({QStringLiteral("part")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(session->state() == ChatSession::State::Streaming);
        session->stop();
        QVERIFY(!session->isBusy());
        QVERIFY(last(*session).message.state == MessageState::Stopped);
        QCOMPARE(last(*session).message.text, QStringLiteral("part"));
        QVERIFY(last(*session).canContinue);
        QVERIFY(stored(core, session->conversationId()).messages.at(1).state == MessageState::Stopped);
    }

    void aRefusedRequestBecomesACard()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.refuse(401, QStringLiteral("Incorrect API key provided"));
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        QVERIFY(last(*session).message.state == MessageState::Failed);
        QVERIFY(last(*session).error);
        QVERIFY(last(*session).error->step == core::ErrorCard::Step::OpenServer);
        QCOMPARE(session->transcript()->entry(0).message.text, QStringLiteral("Hi"));
    }

    void retryAnswersInPlaceOfTheCard()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.refuse(400, QStringLiteral("no"));
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        server.answer({QStringLiteral("now")});
        session->retry(last(*session).message.id);
        QTRY_VERIFY(!session->isBusy());
        QCOMPARE(session->transcript()->rowCount(), 2);
        QCOMPARE(last(*session).message.text, QStringLiteral("now"));
        QVERIFY(!last(*session).error);
        QCOMPARE(last(*session).siblingCount, 1);
    }

    void aBrokenStreamKeepsWhatCameAndSaysSo()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.breakOff({QStringLiteral("only this")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        QVERIFY(last(*session).message.state == MessageState::Interrupted);
        QCOMPARE(last(*session).message.text, QStringLiteral("only this"));
        QVERIFY(last(*session).error && last(*session).canContinue);
    }

    void continueAppendsToTheSameAnswer()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.breakOff({QStringLiteral("one ")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Count")));
        QTRY_VERIFY(!session->isBusy());
        server.answer({QStringLiteral("two")});
        session->continueAnswer(last(*session).message.id);
        QTRY_VERIFY(!session->isBusy());
        QCOMPARE(session->transcript()->rowCount(), 2);
        QCOMPARE(last(*session).message.text, QStringLiteral("one two"));
        QVERIFY(last(*session).message.state == MessageState::Complete);
        const QJsonArray sent = server.lastRequest().value(QLatin1String("messages")).toArray();
        QCOMPARE(sent.at(1).toObject().value(QLatin1String("content")).toString(), QStringLiteral("one "));
    }

    void regenerateMakesASiblingAndTheSwitcherGoesBack()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("first")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        server.answer({QStringLiteral("second")});
        session->regenerate(last(*session).message.id);
        QTRY_VERIFY(!session->isBusy());
        QCOMPARE(last(*session).message.text, QStringLiteral("second"));
        QCOMPARE(last(*session).siblingCount, 2);
        session->showSibling(last(*session).message.id, -1);
        QCOMPARE(last(*session).message.text, QStringLiteral("first"));
        QCOMPARE(stored(core, session->conversationId()).conversation.currentLeaf, last(*session).message.id);
    }

    void anEditedMessageIsANewBranch()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("before")));
        QTRY_VERIFY(!session->isBusy());
        session->editAndResend(session->transcript()->entry(0).message.id, QStringLiteral("after"));
        QTRY_VERIFY(!session->isBusy());
        QCOMPARE(session->transcript()->entry(0).message.text, QStringLiteral("after"));
        QCOMPARE(session->transcript()->entry(0).siblingCount, 2);
        QCOMPARE(stored(core, session->conversationId()).messages.size(), 4);
    }

    void aDeletedMessageTakesWhatHangsOnIt()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        session->removeMessage(session->transcript()->entry(0).message.id);
        QCOMPARE(session->transcript()->rowCount(), 0);
        QVERIFY(stored(core, session->conversationId()).messages.isEmpty());
    }

    void aDeletedMessageComesBackWithAllOfIt()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        server.answer({QStringLiteral("b")});
        session->regenerate(session->transcript()->entry(1).message.id);
        QTRY_VERIFY(!session->isBusy());
        session->showSibling(session->transcript()->entry(1).message.id, -1);
        server.answer({QStringLiteral("c")});
        QVERIFY(session->send(QStringLiteral("more")));
        QTRY_VERIFY(!session->isBusy());
        const QString first = session->transcript()->entry(1).message.id;
        const ChatSession::Removed removed = session->removeMessage(first);
        QCOMPARE(removed.messages.size(), 3);
        QCOMPARE(session->transcript()->rowCount(), 2);
        QCOMPARE(session->transcript()->entry(1).message.text, QStringLiteral("b"));
        QVERIFY(session->restoreMessages(removed));
        QCOMPARE(session->transcript()->rowCount(), 4);
        QCOMPARE(session->transcript()->entry(1).message.id, first);
        QCOMPARE(session->transcript()->entry(1).siblingIndex, 0); // where it was
        QCOMPARE(session->transcript()->entry(3).message.text, QStringLiteral("c"));
        QCOMPARE(stored(core, session->conversationId()).messages.size(), 5);
        QCOMPARE(stored(core, session->conversationId()).conversation.currentLeaf,
                 session->transcript()->entry(3).message.id);
        QVERIFY(!session->restoreMessages(removed)); // it is there
    }

    void theWholeBranchAndTheParametersAreSent()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        core::ChatParameters parameters;
        parameters.systemPrompt = QStringLiteral("Be brief.");
        parameters.temperature = 0.25;
        session->setParameters(parameters);
        QVERIFY(session->send(QStringLiteral("one")));
        QTRY_VERIFY(!session->isBusy());
        QVERIFY(session->send(QStringLiteral("two")));
        QTRY_VERIFY(!session->isBusy());
        const QJsonObject request = server.lastRequest();
        QCOMPARE(request.value(QLatin1String("temperature")).toDouble(), 0.25);
        QCOMPARE(request.value(QLatin1String("stream")).toBool(), true);
        QStringList roles;
        const QJsonArray messages = request.value(QLatin1String("messages")).toArray();
        for (const QJsonValue &message : messages) {
            roles.append(message.toObject().value(QLatin1String("role")).toString());
        }
        QCOMPARE(roles, QStringList({QStringLiteral("system"), QStringLiteral("user"), QStringLiteral("assistant"),
                                     QStringLiteral("user")}));
    }

    void withoutAModelTheServersFirstOneIsAsked()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl(), QString());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        QCOMPARE(server.lastRequest().value(QLatin1String("model")).toString(), QStringLiteral("llama-offered"));
        QVERIFY(last(*session).message.state == MessageState::Complete);
    }

    void anOptionTheServerRefusesIsLeftOut()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.refuseOnce(400, QStringLiteral("Unrecognized field stream_options"));
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(!session->isBusy());
        QVERIFY(last(*session).message.state == MessageState::Complete);
        QVERIFY(!server.lastRequest().contains(QLatin1String("stream_options")));
    }

    void aDraftIsKeptAndClearedBySending()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("a")});
        {
            CoreFixture core(data.path());
            core.newChat()->setDraft(QStringLiteral("not yet"));
        }
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QTRY_COMPARE(session->draft(), QStringLiteral("not yet"));
        QVERIFY(session->send(session->draft()));
        QVERIFY(session->draft().isEmpty());
        QTRY_VERIFY(!session->isBusy());
        QVERIFY(stored(core, session->conversationId()).conversation.draft.isEmpty());
    }

    void blankTextIsNotSent()
    {
        const QTemporaryDir data;
        CoreFixture core(data.path());
        QVERIFY(!core.newChat()->send(QStringLiteral(" \n\t")));
    }

    void aSchemaThatIsNoJsonIsRefusedWithWords()
    {
        const QTemporaryDir data;
        CoreFixture core(data.path());
        ChatSession *session = core.newChat();
        core::ChatParameters parameters;
        parameters.responseFormat = QStringLiteral("json_schema");
        parameters.jsonSchema = QStringLiteral("{");
        session->setParameters(parameters);
        QSignalSpy refused(session, &ChatSession::refused);
        QVERIFY(!session->send(QStringLiteral("Hi")));
        QCOMPARE(refused.size(), 1);
    }

    void anAnswerUnderWayAtTheEndIsInterruptedAtTheNextStart()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.hold({QStringLiteral("part")});
        QString id;
        {
            CoreFixture core(data.path());
            core.useServer(server.baseUrl());
            ChatSession *session = core.newChat();
            QVERIFY(session->send(QStringLiteral("Hi")));
            QTRY_VERIFY(session->state() == ChatSession::State::Streaming);
            id = session->conversationId();
        }
        CoreFixture core(data.path());
        ChatSession *session = core.sessions.open(id);
        core.sessions.setCurrent(session);
        QTRY_VERIFY(session->state() == ChatSession::State::Idle);
        QVERIFY(last(*session).message.state == MessageState::Interrupted);
        QCOMPARE(last(*session).message.text, QStringLiteral("part"));
        QVERIFY(last(*session).error && last(*session).canContinue);
    }

    void aRetryIsAnnouncedWithItsTime()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.refuseOnce(503, QStringLiteral("overloaded"));
        server.answer({QStringLiteral("a")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(session->state() == ChatSession::State::Retrying);
        QVERIFY(session->retryAt().isValid());
        QCOMPARE(session->retryNotice().attempt, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!session->isBusy(), 10000);
        QCOMPARE(last(*session).message.text, QStringLiteral("a"));
    }

    void stopEndsTheWaitForARetry()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.refuse(503, QStringLiteral("overloaded"));
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Hi")));
        QTRY_VERIFY(session->state() == ChatSession::State::Retrying);
        session->stop();
        QVERIFY(!session->isBusy());
        QVERIFY(last(*session).message.state == MessageState::Stopped);
    }
};

QTEST_GUILESS_MAIN(ChatSessionTest)
#include "tst_chatsession.moc"
