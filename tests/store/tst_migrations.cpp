#include "storetest.h"

#include "store/images.h"
#include "store/migrations.h"

#include <QFile>
#include <QTemporaryDir>

using namespace holt;
using namespace storetest;
using holt::store::Database;

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        makeVersion1();
    }
    void cleanup() { m_dir.reset(); }

    void bringsAnOldFileToTheNewestVersion()
    {
        Database database(path());
        const auto report = opened(database);
        QVERIFY(!report.problem);
        QVERIFY(report.setAsidePath.isEmpty());
        QCOMPARE(sql(database, QStringLiteral("PRAGMA user_version")).value().toInt(), store::schemaVersion());
    }

    void keepsWhatAnOldFileHolds()
    {
        Database database(path());
        const auto content = Waiting(database).load(QStringLiteral("c1"));
        QVERIFY(content);
        QCOMPARE(content->conversation.title, QStringLiteral("Baking bread"));
        QVERIFY(content->conversation.titleIsManual);
        QCOMPARE(content->conversation.profileId, QStringLiteral("p1"));
        QCOMPARE(content->conversation.parameters.value(QStringLiteral("temperature")).toDouble(), 0.5);
        QCOMPARE(content->conversation.draft, QStringLiteral("and rye?"));
        QCOMPARE(content->messages.size(), 3);
        const store::Message &answer = content->messages.at(1);
        QCOMPARE(answer.parentId, QStringLiteral("m1"));
        QCOMPARE(answer.role, store::Role::Assistant);
        QCOMPARE(answer.reasoning, QStringLiteral("They ask about proofing."));
        QCOMPARE(answer.usage.total, std::optional<qint64>(19));
        QCOMPARE(answer.usage.cached, std::optional<qint64>());
        QCOMPARE(answer.createdAt.toMSecsSinceEpoch(), 1763978401000);
        QCOMPARE(answer.durationMs, 900);
        QCOMPARE(answer.writingMs, 0); // it did not know
    }

    void findsOldMessages()
    {
        Database database(path());
        const auto hits = Waiting(database).search(QStringLiteral("sourdough"));
        QVERIFY(hits);
        QCOMPARE(hits->size(), 1);
        QCOMPARE(hits->first().messageId, QStringLiteral("m1"));
    }

    void marksAndIndexesAnAnswerThatWasBeingWritten()
    {
        Database database(path());
        QCOMPARE(opened(database).interruptedMessages, 1);
        QCOMPARE(Waiting(database).search(QStringLiteral("twelve"))->size(), 1);
        QVERIFY(sql(database, QStringLiteral("INSERT INTO message_text (message_text) VALUES ('integrity-check')")));
    }

    void keepsDeletedOnesHidden()
    {
        Database database(path());
        QCOMPARE(Waiting(database).list()->size(), 1);
    }

    void givesTheSchemaOfANewFile()
    {
        const QString dump =
            QStringLiteral("SELECT group_concat(sql, ';') FROM (SELECT replace(replace(sql, char(10), ' '), "
                           "' ', '') AS sql FROM sqlite_schema ORDER BY name)");
        Database migrated(path());
        Database fresh(m_dir->filePath(QStringLiteral("fresh.db")));
        QCOMPARE(sql(migrated, dump).value().toString(), sql(fresh, dump).value().toString());
    }

    void leavesAFileAsItWasWhenAStepFails()
    {
        Other(path()).run(QStringLiteral("CREATE TABLE message_text (in_the_way)"));
        {
            Database database(path());
            const auto report = opened(database);
            QVERIFY(report.inMemory);
            QCOMPARE(local(report.problem)->kind, LocalError::Kind::Database);
        }
        Other after(path());
        QCOMPARE(after.run(QStringLiteral("PRAGMA user_version")).toInt(), 1);
        QCOMPARE(after.run(QStringLiteral("SELECT count(*) FROM message")).toInt(), 3);
        QCOMPARE(after.run(QStringLiteral("SELECT state FROM message WHERE id = 'm3'")).toString(),
                 QStringLiteral("streaming"));
    }

    void addsImagesToAFileOfVersion2()
    {
        m_dir.emplace();
        make("v2.sql");
        Database database(path());
        QVERIFY(!opened(database).problem);
        QCOMPARE(sql(database, QStringLiteral("PRAGMA user_version")).value().toInt(), store::schemaVersion());
        QCOMPARE(Waiting(database).load(QStringLiteral("c1"))->messages.size(), 3);
        QCOMPARE(Waiting(database).search(QStringLiteral("sourdough"))->size(), 1);

        store::Images images(database);
        store::ImageRecord image;
        image.id = QStringLiteral("i1");
        image.requestId = QStringLiteral("r1");
        image.prompt = QStringLiteral("A loaf of bread");
        image.file = QStringLiteral("a.png");
        QVERIFY(await<bool>([&](QObject *c, Then<bool> t) { images.add({image}, c, std::move(t)); }));
        const auto found = await<QList<qint64>>([&](QObject *c, Then<QList<qint64>> t) {
            images.find({QStringLiteral("loaf"), std::nullopt, QString()}, c, std::move(t));
        });
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
    }

    void givesTheSameSchemaFromVersion2()
    {
        m_dir.emplace();
        make("v2.sql");
        givesTheSchemaOfANewFile();
    }

    void opensAMigratedFileAgain()
    {
        {
            Database database(path());
            QVERIFY(!opened(database).problem);
        }
        Database database(path());
        const auto report = opened(database);
        QVERIFY(!report.problem);
        QCOMPARE(report.interruptedMessages, 0);
        QCOMPARE(Waiting(database).load(QStringLiteral("c1"))->messages.size(), 3);
    }

private:
    QString path() const { return m_dir->filePath(QStringLiteral("holt.db")); }

    void makeVersion1() { make("v1.sql"); }

    void make(const char *name)
    {
        QFile file(QStringLiteral(HOLT_TEST_DATA "/") + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Other other(path());
        const QStringList statements =
            QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
        for (const QString &statement : statements) {
            QVERIFY2(other.run(statement).isValid(), qPrintable(statement));
        }
    }

    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
