#include "core/chatserver.h"
#include "core/conversationlistmodel.h"
#include "core/corefixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace holt;
using core::ChatSession;
using core::ConversationListModel;

class ConversationListModelTest : public QObject
{
    Q_OBJECT

private:
    static void add(CoreFixture &core, const char *id, const char *title, int minutesAgo)
    {
        store::Conversation conversation;
        conversation.id = QString::fromLatin1(id);
        conversation.title = QString::fromLatin1(title);
        conversation.createdAt = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
        conversation.updatedAt = conversation.createdAt;
        core.conversations.create(conversation, nullptr, {});
    }

    static QStringList titles(const ConversationListModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            all.append(model.index(row).data().toString());
        }
        return all;
    }

private Q_SLOTS:
    void theNewestIsFirst()
    {
        const QTemporaryDir data;
        CoreFixture core(data.path());
        add(core, "a", "Older", 20);
        add(core, "b", "Newer", 10);
        ConversationListModel model(core.conversations, core.sessions);
        const QAbstractItemModelTester tester(&model);
        model.load();
        QTRY_COMPARE(titles(model), QStringList({QStringLiteral("Newer"), QStringLiteral("Older")}));
    }

    void aMessageMovesItsConversationToTheTop()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("x")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        add(core, "a", "Older", 20);
        add(core, "b", "Newer", 10);
        ConversationListModel model(core.conversations, core.sessions);
        const QAbstractItemModelTester tester(&model);
        model.load();
        QTRY_COMPARE(model.rowCount(), 2);
        ChatSession *session = core.sessions.open(QStringLiteral("a"));
        core.sessions.setCurrent(session);
        QTRY_VERIFY(session->state() == ChatSession::State::Idle);
        QVERIFY(session->send(QStringLiteral("Hi")));
        QCOMPARE(titles(model), QStringList({QStringLiteral("Older"), QStringLiteral("Newer")}));
        QVERIFY(model.index(0).data(ConversationListModel::BusyRole).toBool());
        QTRY_VERIFY(!session->isBusy());
    }

    void aNewConversationAppearsWithItsFirstMessage()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("x")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        ConversationListModel model(core.conversations, core.sessions);
        const QAbstractItemModelTester tester(&model);
        model.load();
        QTRY_VERIFY(model.isLoaded());
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Plan a trip")));
        QCOMPARE(titles(model), QStringList({QStringLiteral("Plan a trip")}));
        QTRY_VERIFY(!session->isBusy());
    }

    void aConversationBegunWhileTheListIsReadIsNotLost()
    {
        const QTemporaryDir data;
        ChatServer server;
        server.answer({QStringLiteral("x")});
        CoreFixture core(data.path());
        core.useServer(server.baseUrl());
        add(core, "a", "Older", 20);
        ConversationListModel model(core.conversations, core.sessions);
        const QAbstractItemModelTester tester(&model);
        model.load();
        ChatSession *session = core.newChat();
        QVERIFY(session->send(QStringLiteral("Begun")));
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(titles(model), QStringList({QStringLiteral("Begun"), QStringLiteral("Older")}));
        QTRY_VERIFY(!session->isBusy());
    }

    void renamingLasts()
    {
        const QTemporaryDir data;
        CoreFixture core(data.path());
        add(core, "a", "Before", 1);
        ConversationListModel model(core.conversations, core.sessions);
        model.load();
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(model.setData(model.index(0), QStringLiteral("  After ")));
        QCOMPARE(titles(model), QStringList({QStringLiteral("After")}));
        QVERIFY(!model.setData(model.index(0), QStringLiteral(" ")));
        QSignalSpy loaded(&model, &ConversationListModel::loaded);
        model.load();
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(titles(model), QStringList({QStringLiteral("After")}));
    }

    void aDeletedConversationComesBack()
    {
        const QTemporaryDir data;
        CoreFixture core(data.path());
        add(core, "a", "One", 1);
        add(core, "b", "Two", 2);
        ConversationListModel model(core.conversations, core.sessions);
        const QAbstractItemModelTester tester(&model);
        model.load();
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy removed(&model, &ConversationListModel::removed);
        model.remove(QStringLiteral("a"));
        QCOMPARE(titles(model), QStringList({QStringLiteral("Two")}));
        QCOMPARE(removed.constFirst().at(1).toString(), QStringLiteral("One"));
        model.undoRemove();
        QTRY_COMPARE(titles(model), QStringList({QStringLiteral("One"), QStringLiteral("Two")}));
    }

    void searchingShowsOnlyTheHits()
    {
        const QTemporaryDir data;
        CoreFixture core(data.path());
        add(core, "a", "Gardening", 1);
        add(core, "b", "Cooking", 2);
        ConversationListModel model(core.conversations, core.sessions);
        const QAbstractItemModelTester tester(&model);
        model.load();
        QTRY_COMPARE(model.rowCount(), 2);
        model.search(QStringLiteral("garden"));
        QTRY_COMPARE(titles(model), QStringList({QStringLiteral("Gardening")}));
        model.search(QString());
        QCOMPARE(model.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(ConversationListModelTest)
#include "tst_conversationlistmodel.moc"
