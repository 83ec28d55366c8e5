#include "storetest.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace holt;
using namespace storetest;
using holt::store::Database;

namespace {

QString c(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_database.emplace(m_dir->filePath(c("holt.db")));
        m_store.emplace(*m_database);
    }
    void cleanup()
    {
        m_store.reset();
        m_database.reset();
        m_dir.reset();
    }

    void startsEmpty() { QVERIFY(m_store->list()->isEmpty()); }

    void keepsAConversationWhole()
    {
        store::Conversation value = conversation(c("c"), c("Title"), 1234567);
        value.titleIsManual = true;
        value.profileId = c("p");
        value.parameters = {{c("temperature"), 0.25}, {c("stop"), c("\n")}};
        value.draft = c("späße 🙂\nzweite Zeile");
        QVERIFY(m_store->create(value));
        const auto read = m_store->load(c("c"))->conversation;
        QCOMPARE(read.title, value.title);
        QVERIFY(read.titleIsManual);
        QCOMPARE(read.profileId, value.profileId);
        QCOMPARE(read.parameters, value.parameters);
        QCOMPARE(read.draft, value.draft);
        QCOMPARE(read.createdAt, value.createdAt);
        QCOMPARE(read.createdAt.timeSpec(), Qt::UTC);
    }

    void keepsAMessageWhole()
    {
        QVERIFY(m_store->create(conversation(c("c"))));
        store::Message value = message(c("m"), c("c"), {}, c("text 中文 🙂 \"quoted\" '; DROP TABLE message; --"));
        value.role = store::Role::Assistant;
        value.reasoning = c("because");
        value.toolCalls = {QJsonObject{{c("id"), c("call_1")}}};
        value.state = store::MessageState::Stopped;
        value.finishReason = c("length");
        value.model = c("model");
        value.server = c("server");
        value.usage = {.prompt = 1, .completion = 0, .total = {}, .cached = 4000000000, .reasoning = {}};
        value.durationMs = 1500;
        value.writingMs = 1200;
        value.error = {{c("title"), c("Broken off")}};
        QVERIFY(m_store->add(value));
        const store::Message read = m_store->load(c("c"))->messages.value(0);
        QCOMPARE(read.id, value.id);
        QCOMPARE(read.conversationId, value.conversationId);
        QVERIFY(read.parentId.isEmpty());
        QCOMPARE(read.role, value.role);
        QCOMPARE(read.text, value.text);
        QCOMPARE(read.reasoning, value.reasoning);
        QCOMPARE(read.toolCalls, value.toolCalls);
        QCOMPARE(read.state, value.state);
        QCOMPARE(read.finishReason, value.finishReason);
        QCOMPARE(read.model, value.model);
        QCOMPARE(read.server, value.server);
        QCOMPARE(read.usage.prompt, std::optional<qint64>(1));
        QCOMPARE(read.usage.completion, std::optional<qint64>(0)); // absent is not zero
        QCOMPARE(read.usage.total, std::optional<qint64>());
        QCOMPARE(read.usage.cached, std::optional<qint64>(4000000000));
        QCOMPARE(read.usage.reasoning, std::optional<qint64>());
        QCOMPARE(read.createdAt, value.createdAt);
        QCOMPARE(read.durationMs, value.durationMs);
        QCOMPARE(read.writingMs, value.writingMs);
        QCOMPARE(read.error, value.error);
    }

    void keepsNulCharacters()
    {
        QVERIFY(m_store->create(conversation(c("c"))));
        QString text = c("before");
        text.append(QChar(0)).append(c("after"));
        QVERIFY(m_store->add(message(c("m"), c("c"), {}, text)));
        QCOMPARE(m_store->load(c("c"))->messages.first().text, text);
    }

    void listsNewestFirst()
    {
        QVERIFY(m_store->create(conversation(c("old"), c("Old"), 1000)));
        QVERIFY(m_store->create(conversation(c("new"), c("New"), 3000)));
        QVERIFY(m_store->create(conversation(c("middle"), c("Middle"), 2000)));
        QCOMPARE(titles(), (QStringList{c("New"), c("Middle"), c("Old")}));
    }

    void aMessageMakesItsConversationTheNewest_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::newRow("later") << qint64(9000);
        QTest::newRow("in the same millisecond") << qint64(3000);
        QTest::newRow("after the clock was set back") << qint64(10);
    }

    void aMessageMakesItsConversationTheNewest()
    {
        QFETCH(qint64, at);
        QVERIFY(m_store->create(conversation(c("a"), c("A"), 1000)));
        QVERIFY(m_store->create(conversation(c("b"), c("B"), 3000)));
        QVERIFY(m_store->add(message(c("m"), c("a"), {}, c("hi"), at)));
        QCOMPARE(titles(), (QStringList{c("A"), c("B")}));
    }

    void aMessageBecomesTheLeaf()
    {
        QVERIFY(m_store->create(conversation(c("c"))));
        QVERIFY(m_store->add(message(c("m1"), c("c"), {}, c("hi"))));
        QVERIFY(m_store->add(message(c("m2"), c("c"), c("m1"), c("hello"))));
        const auto content = m_store->load(c("c"));
        QCOMPARE(content->conversation.currentLeaf, c("m2"));
        QCOMPARE(content->messages.at(1).parentId, c("m1"));
    }

    void keepsTheOrderOfCreation()
    {
        QVERIFY(m_store->create(conversation(c("c"))));
        for (const char *id : {"z", "a", "m"}) {
            QVERIFY(m_store->add(message(c(id), c("c"), {}, c(id), 5000)));
        }
        QStringList ids;
        const auto content = m_store->load(c("c"));
        for (const auto &each : content->messages) {
            ids.append(each.id);
        }
        QCOMPARE(ids, (QStringList{c("z"), c("a"), c("m")}));
    }

    void aMessageOfAConversationThatIsGoneIsRefused()
    {
        QVERIFY(isKind(m_store->add(message(c("m"), c("nowhere"), {}, c("hi"))), LocalError::Kind::NotFound));
    }

    void aMessageWithoutItsParentIsRefusedWhole()
    {
        QVERIFY(m_store->create(conversation(c("c"))));
        QVERIFY(!m_store->add(message(c("m"), c("c"), c("nobody"), c("hi"))));
        const auto content = m_store->load(c("c"));
        QVERIFY(content->messages.isEmpty());
        QVERIFY(content->conversation.currentLeaf.isEmpty());
    }

    void journalsAnAnswer()
    {
        QVERIFY(m_store->create(conversation(c("c"))));
        QVERIFY(m_store->add(message(c("m1"), c("c"), {}, c("question"))));
        store::Message answer = message(c("m2"), c("c"), c("m1"), {});
        answer.role = store::Role::Assistant;
        answer.state = store::MessageState::Streaming;
        QVERIFY(m_store->add(answer));
        answer.text = c("All of it.");
        answer.state = store::MessageState::Complete;
        answer.parentId.clear(); // its place is not what changes
        QVERIFY(m_store->update(answer));
        const auto read = m_store->load(c("c"))->messages.at(1);
        QCOMPARE(read.text, c("All of it."));
        QCOMPARE(read.state, store::MessageState::Complete);
        QCOMPARE(read.parentId, c("m1"));
    }

    void anUpdateOfAMessageThatIsGoneSaysSo()
    {
        QVERIFY(isKind(m_store->update(message(c("m"), c("c"), {}, {})), LocalError::Kind::NotFound));
    }

    void removesAMessageAndWhatHangsOnIt()
    {
        QVERIFY(m_store->create(conversation(c("c"))));
        QVERIFY(m_store->add(message(c("m1"), c("c"), {}, c("1"))));
        QVERIFY(m_store->add(message(c("m2"), c("c"), c("m1"), c("2"))));
        QVERIFY(m_store->add(message(c("m3"), c("c"), c("m2"), c("3"))));
        QVERIFY(m_store->add(message(c("other"), c("c"), c("m1"), c("4"))));
        const auto removed = await<bool>([&](QObject *context, Then<bool> then) {
            m_store->store.removeMessages(c("c"), {c("m2")}, c("other"), context, std::move(then));
        });
        QVERIFY(removed);
        const auto content = m_store->load(c("c"));
        QCOMPARE(content->messages.size(), 2);
        QCOMPARE(content->messages.at(1).id, c("other"));
        QCOMPARE(content->conversation.currentLeaf, c("other"));
    }

    void removesAVeryDeepBranch()
    {
        deepConversation(3000); // deeper than SQLite's cascades go
        const auto removed = await<bool>([&](QObject *context, Then<bool> then) {
            m_store->store.removeMessages(c("deep"), {c("m0")}, {}, context, std::move(then));
        });
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().details()));
        QVERIFY(m_store->load(c("deep"))->messages.isEmpty());
    }

    void deletesWithUndo()
    {
        QVERIFY(m_store->create(conversation(c("c"), c("Title"))));
        QVERIFY(change(
            [&](QObject *context, Then<bool> then) { m_store->store.remove(c("c"), context, std::move(then)); }));
        QVERIFY(m_store->list()->isEmpty());
        QVERIFY(change(
            [&](QObject *context, Then<bool> then) { m_store->store.restore(c("c"), context, std::move(then)); }));
        QCOMPARE(titles(), QStringList{c("Title")});
    }

    void purgesWhatWasDeletedLongAgo()
    {
        deepConversation(2000);
        QVERIFY(m_store->create(conversation(c("kept"))));
        QVERIFY(change(
            [&](QObject *context, Then<bool> then) { m_store->store.remove(c("deep"), context, std::move(then)); }));
        const auto purge = [&](const QDateTime &before) {
            return change([&](QObject *context, Then<bool> then) {
                m_store->store.purgeDeleted(before, context, std::move(then));
            });
        };
        QVERIFY(purge(QDateTime::currentDateTimeUtc().addDays(-1)));
        QVERIFY(m_store->load(c("deep")));
        QVERIFY(purge(QDateTime::currentDateTimeUtc().addDays(1)));
        QVERIFY(isKind(m_store->load(c("deep")), LocalError::Kind::NotFound));
        QVERIFY(m_store->load(c("kept")));
        QCOMPARE(sql(*m_database, c("SELECT count(*) FROM message")).value().toInt(), 0);
    }

    void changesTitleParametersLeafAndDraft()
    {
        QVERIFY(m_store->create(conversation(c("c"))));
        QVERIFY(
            change([&](QObject *o, Then<bool> t) { m_store->store.rename(c("c"), c("Name"), true, o, std::move(t)); }));
        QVERIFY(change([&](QObject *o, Then<bool> t) {
            m_store->store.setParameters(c("c"), c("p2"), {{c("seed"), 7}}, o, std::move(t));
        }));
        QVERIFY(
            change([&](QObject *o, Then<bool> t) { m_store->store.setDraft(c("c"), c("draft"), o, std::move(t)); }));
        QVERIFY(change(
            [&](QObject *o, Then<bool> t) { m_store->store.setCurrentLeaf(c("c"), c("leaf"), o, std::move(t)); }));
        const auto read = m_store->load(c("c"))->conversation;
        QCOMPARE(read.title, c("Name"));
        QVERIFY(read.titleIsManual);
        QCOMPARE(read.profileId, c("p2"));
        QCOMPARE(read.parameters.value(c("seed")).toInt(), 7);
        QCOMPARE(read.draft, c("draft"));
        QCOMPARE(read.currentLeaf, c("leaf"));
    }

    void aChangeOfAConversationThatIsGoneSaysSo()
    {
        const auto renamed = await<bool>(
            [&](QObject *o, Then<bool> t) { m_store->store.rename(c("nowhere"), c("Name"), true, o, std::move(t)); });
        QVERIFY(isKind(renamed, LocalError::Kind::NotFound));
        QVERIFY(isKind(m_store->load(c("nowhere")), LocalError::Kind::NotFound));
    }

    void keepsTheDraftOfTheNextConversation()
    {
        const auto read = [&] {
            return await<QString>([&](QObject *o, Then<QString> t) { m_store->store.newDraft(o, std::move(t)); })
                .value();
        };
        QCOMPARE(read(), QString());
        for (const QString &draft : {c("one"), c("two"), QString()}) {
            QVERIFY(change([&](QObject *o, Then<bool> t) { m_store->store.setNewDraft(draft, o, std::move(t)); }));
            QCOMPARE(read(), draft);
        }
    }

    void makesNewIds()
    {
        QVERIFY(!store::newId().isEmpty());
        QVERIFY(store::newId() != store::newId());
    }

    void listsThousandsFromAnIndexAlone()
    {
        const auto plan = sql(*m_database, c("EXPLAIN QUERY PLAN SELECT id, title, updated_at FROM conversation "
                                             "WHERE deleted_at IS NULL ORDER BY updated_at DESC"));
        QVERIFY(plan);
        const auto detail = await<QString>([&](QObject *o, Then<QString> t) {
            m_database->run<QString>(
                [](QSqlDatabase &database) -> Result<QString> {
                    auto query =
                        store::execute(database, c("EXPLAIN QUERY PLAN SELECT id, title, updated_at FROM conversation "
                                                   "WHERE deleted_at IS NULL ORDER BY updated_at DESC"));
                    return query && query->next() ? query->value(3).toString() : QString();
                },
                o, std::move(t));
        });
        QVERIFY2(detail->contains(c("COVERING INDEX conversation_list")), qPrintable(*detail));
    }

    void loadsTenThousandMessages()
    {
        deepConversation(10000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_store->load(c("deep"))->messages.size(), 10000);
        qInfo("10,000 messages in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5000); // an unoptimised build on a busy machine; the budget is the benchmark's
    }

private:
    QStringList titles()
    {
        QStringList result;
        const auto list = m_store->list();
        for (const auto &each : *list) {
            result.append(each.title);
        }
        return result;
    }

    template <typename Call>
    static bool change(Call call)
    {
        const auto result = await<bool>(call);
        if (!result) {
            qWarning().noquote() << result.error().details();
        }
        return result.has_value();
    }

    /// "deep": m0 <- m1 <- m2 …
    void deepConversation(int count)
    {
        QVERIFY(m_store->create(conversation(c("deep"))));
        const QString insert =
            c("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) "
              "INSERT INTO message (id, conversation_id, parent_id, role, text, reasoning, tool_calls, state, "
              "finish_reason, "
              "model, server, created_at, duration_ms, error) SELECT 'm' || i, 'deep', CASE i WHEN 0 THEN NULL ELSE "
              "'m' || (i - 1) "
              "END, 'user', 'message number ' || i, '', '', 'complete', '', '', '', i, 0, '' FROM n");
        const auto inserted = sql(*m_database, insert.arg(count));
        QVERIFY2(inserted, inserted ? "" : qPrintable(inserted.error().details()));
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<Database> m_database;
    std::optional<Waiting> m_store;
};

QTEST_GUILESS_MAIN(TestConversations)
#include "tst_conversations.moc"
