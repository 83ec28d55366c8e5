#include "core/modelcatalog.h"
#include "corefixture.h"
#include "support/fakeserver.h"

#include <QSignalSpy>

using namespace holt;
using core::ModelCatalog;
using test::FakeAnswer;
using test::FakeServer;

class TestModelCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_core.emplace(m_dir->path());
        m_server.emplace();
        m_id = m_core->useServer(m_server->url(QStringLiteral("/v1")));
        m_catalog.emplace(m_core->servers, m_core->client);
    }
    void cleanup()
    {
        m_catalog.reset();
        m_server.reset();
        m_core.reset();
        m_dir.reset();
    }

    void knowsNothingAndAsksNothingAtFirst()
    {
        QCOMPARE(m_catalog->state(m_id), ModelCatalog::State::Unknown);
        QVERIFY(m_catalog->models(m_id, openai::Task::Chat).isEmpty());
        QTest::qWait(30);
        QCOMPARE(m_server->requestCount(), 0);
    }

    void listsModelsByName()
    {
        m_server->enqueue(
            FakeAnswer::json(R"({"data":[{"id":"zeta"},{"id":"Alpha"},{"id":"text-embedding-3-small"}]})"));
        refresh();
        QCOMPARE(m_catalog->state(m_id), ModelCatalog::State::Loaded);
        QCOMPARE(m_catalog->models(m_id, openai::Task::Chat),
                 (QStringList{QStringLiteral("Alpha"), QStringLiteral("zeta")}));
        QVERIFY(m_catalog->models(m_id, openai::Task::Embedding).contains(QStringLiteral("text-embedding-3-small")));
    }

    void keepsServersApart()
    {
        m_server->enqueue(FakeAnswer::json(R"({"data":[{"id":"one"}]})"));
        refresh();
        QVERIFY(m_catalog->models(QStringLiteral("demo"), openai::Task::Chat).isEmpty());
        QCOMPARE(m_catalog->state(QStringLiteral("demo")), ModelCatalog::State::Unknown);
    }

    void doesNotRepeatARequestUnderWay()
    {
        m_server->enqueue(FakeAnswer()
                              .pause(std::chrono::milliseconds(50))
                              .send("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"data\":[]}"));
        QSignalSpy spy(&*m_catalog, &ModelCatalog::changed);
        m_catalog->refresh(m_id);
        m_catalog->refresh(m_id);
        QCOMPARE(m_catalog->state(m_id), ModelCatalog::State::Loading);
        QTRY_COMPARE(m_catalog->state(m_id), ModelCatalog::State::Loaded);
        QCOMPARE(m_server->requestCount(), 1);
    }

    void tellsAFailureAndTriesAgainWhenAsked()
    {
        m_server->enqueue(FakeAnswer::json(R"({"error":{"message":"bad key"}})", 401));
        m_server->enqueue(FakeAnswer::json(R"({"data":[{"id":"one"}]})"));
        refresh();
        QCOMPARE(m_catalog->state(m_id), ModelCatalog::State::Failed);
        QCOMPARE(m_catalog->error(m_id).status(), 401);
        refresh();
        QCOMPARE(m_catalog->models(m_id, openai::Task::Chat), QStringList{QStringLiteral("one")});
    }

    void aFailedRefreshKeepsTheListKnown()
    {
        m_server->enqueue(FakeAnswer::json(R"({"data":[{"id":"one"}]})"));
        m_server->enqueue(FakeAnswer::whole(401, "text/plain", ""));
        refresh();
        refresh();
        QCOMPARE(m_catalog->state(m_id), ModelCatalog::State::Failed);
        QCOMPARE(m_catalog->models(m_id, openai::Task::Chat), QStringList{QStringLiteral("one")});
    }

    void tellsAServerThatIsGone()
    {
        m_catalog->refresh(QStringLiteral("nobody"));
        QTRY_COMPARE(m_catalog->state(QStringLiteral("nobody")), ModelCatalog::State::Failed);
    }

    void forgetsTheListOfAServerThatWasChanged()
    {
        m_server->enqueue(FakeAnswer::json(R"({"data":[{"id":"one"}]})"));
        refresh();
        store::Profile changed = *m_core->servers.find(m_id);
        changed.baseUrl = QStringLiteral("http://127.0.0.1:9/v1");
        m_core->servers.save(changed);
        QCOMPARE(m_catalog->state(m_id), ModelCatalog::State::Unknown);
        QVERIFY(m_catalog->models(m_id, openai::Task::Chat).isEmpty());
    }

private:
    void refresh()
    {
        m_catalog->refresh(m_id);
        QTRY_VERIFY(m_catalog->state(m_id) != ModelCatalog::State::Loading);
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<CoreFixture> m_core;
    std::optional<FakeServer> m_server;
    std::optional<ModelCatalog> m_catalog;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestModelCatalog)
#include "tst_modelcatalog.moc"
