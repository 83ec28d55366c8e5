#include "storetest.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

using namespace holt;
using namespace storetest;
using holt::store::Database;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void cleanup() { m_dir.reset(); }

    void opensANewFile()
    {
        Database database(path());
        const auto report = opened(database);
        QVERIFY(!report.problem);
        QVERIFY(!report.inMemory);
        QVERIFY(report.setAsidePath.isEmpty());
        QVERIFY(QFileInfo::exists(path()));
    }

    void keepsEverythingForItsOwnerOnly()
    {
        Database database(path());
        QVERIFY(!opened(database).problem);
        QVERIFY(sql(database, QStringLiteral("INSERT INTO scratch VALUES ('a', 'b')")));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                QFile::WriteOther | QFile::ExeOther;
        for (const QString &file :
             {path(), QString(path() + QStringLiteral("-wal")), QString(path() + QStringLiteral("-shm")), folder()}) {
            QVERIFY2(QFileInfo::exists(file), qPrintable(file));
            QVERIFY2(!(QFileInfo(file).permissions() & others), qPrintable(file));
        }
    }

    void survivesPowerCuts()
    {
        Database database(path());
        QCOMPARE(sql(database, QStringLiteral("PRAGMA journal_mode")).value().toString(), QStringLiteral("wal"));
        QCOMPARE(sql(database, QStringLiteral("PRAGMA synchronous")).value().toInt(), 2);
        QCOMPARE(sql(database, QStringLiteral("PRAGMA foreign_keys")).value().toInt(), 1);
    }

    void runsWorkInTheOrderOfTheCalls()
    {
        Database database(path());
        QList<int> order;
        for (int number = 0; number < 100; ++number) {
            database.run<int>([number](QSqlDatabase &) -> Result<int> { return number; }, this,
                              [&](const Result<int> &result) { order.append(*result); });
        }
        QTRY_COMPARE(order.size(), 100);
        QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
    }

    void worksOffTheThreadAndAnswersInIt()
    {
        Database database(path());
        QThread *worked = nullptr;
        QThread *answered = nullptr;
        database.run<bool>(
            [&](QSqlDatabase &) -> Result<bool> {
                worked = QThread::currentThread();
                return true;
            },
            this, [&](const Result<bool> &) { answered = QThread::currentThread(); });
        QTRY_VERIFY(answered);
        QCOMPARE(answered, thread());
        QVERIFY(worked != thread());
    }

    void saysNothingToAContextThatIsGone()
    {
        Database database(path());
        auto context = std::make_unique<QObject>();
        bool called = false;
        database.run<bool>([](QSqlDatabase &) -> Result<bool> { return true; }, context.get(),
                           [&](const Result<bool> &) { called = true; });
        database.flush(); // the answer is on its way now
        context.reset();
        QVERIFY(sql(database, QStringLiteral("SELECT 1")));
        QVERIFY(!called);
    }

    void writesWhatNobodyWaitsFor()
    {
        Database database(path());
        write(database, QStringLiteral("INSERT INTO scratch VALUES ('a', 'b')"));
        QCOMPARE(sql(database, QStringLiteral("SELECT value FROM scratch")).value().toString(), QStringLiteral("b"));
    }

    void finishesItsWorkBeforeItGoes()
    {
        {
            Database database(path());
            for (int number = 0; number < 50; ++number) {
                write(database, QStringLiteral("INSERT INTO scratch VALUES ('%1', '')").arg(number));
            }
        }
        QCOMPARE(Other(path()).run(QStringLiteral("SELECT count(*) FROM scratch")).toInt(), 50);
        QVERIFY(!QFileInfo::exists(path() + QStringLiteral("-wal"))); // closed in order
    }

    void flushWaitsForWhatIsQueued()
    {
        Database database(path());
        write(database, QStringLiteral("INSERT INTO scratch VALUES ('a', 'b')"));
        database.flush();
        QCOMPARE(Other(path()).run(QStringLiteral("SELECT value FROM scratch")).toString(), QStringLiteral("b"));
    }

    void tellsAWriteThatFails()
    {
        Database database(path());
        QSignalSpy spy(&database, &Database::writeFailed);
        write(database, QStringLiteral("INSERT INTO no_such_table VALUES (1)"));
        QTRY_COMPARE(spy.count(), 1);
        QVERIFY(spy.first().first().value<Error>().as<LocalError>());
    }

    void doesNotTellAReadThatFails()
    {
        Database database(path());
        QSignalSpy spy(&database, &Database::writeFailed);
        const auto result = await<bool>([&](QObject *context, Then<bool> then) {
            database.run<bool>([](QSqlDatabase &) -> Result<bool> { return fail(LocalError{}); }, context,
                               std::move(then), Database::Access::Read);
        });
        QVERIFY(!result);
        QCOMPARE(spy.count(), 0);
    }

    void doesNotTellAWriteAboutSomethingThatIsGone()
    {
        Database database(path());
        QSignalSpy spy(&database, &Database::writeFailed);
        const auto result = await<bool>([&](QObject *context, Then<bool> then) {
            database.run<bool>(
                [](QSqlDatabase &) -> Result<bool> {
                    return fail(LocalError{LocalError::Kind::NotFound, {}, {}});
                },
                context, std::move(then));
        });
        QVERIFY(!result);
        QCOMPARE(spy.count(), 0);
    }

    void tellsAFullDiskAndGoesOnWhenThereIsRoom()
    {
        Database database(path());
        QVERIFY(!opened(database).problem);
        const int pages = sql(database, QStringLiteral("PRAGMA page_count")).value().toInt();
        QVERIFY(sql(database, QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 1)));
        QSignalSpy spy(&database, &Database::writeFailed);
        const QString big = QStringLiteral("INSERT INTO scratch VALUES ('big', hex(zeroblob(100000)))");
        QVERIFY(isKind(sql(database, big), LocalError::Kind::DiskFull));
        QCOMPARE(spy.count(), 1);
        QVERIFY(sql(database, QStringLiteral("PRAGMA max_page_count = 100000")));
        QVERIFY(sql(database, big));
    }

    void aTransactionOnAFullDiskLeavesNothingBehind()
    {
        Database database(path());
        Waiting store(database);
        QVERIFY(store.create(conversation(QStringLiteral("c"))));
        const int pages = sql(database, QStringLiteral("PRAGMA page_count")).value().toInt();
        QVERIFY(sql(database, QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 1)));
        const auto huge = message(QStringLiteral("m"), QStringLiteral("c"), {}, QString(200000, QLatin1Char('x')));
        QVERIFY(isKind(store.add(huge), LocalError::Kind::DiskFull));
        QCOMPARE(store.load(QStringLiteral("c"))->conversation.currentLeaf, QString());
        QVERIFY(sql(database, QStringLiteral("PRAGMA max_page_count = 100000")));
        QVERIFY(store.add(huge));
    }

    void tellsAWriteToAFileThatBecameReadOnly()
    {
        Database database(path());
        QVERIFY(!opened(database).problem);
        QVERIFY(sql(database, QStringLiteral("PRAGMA query_only = ON")));
        QSignalSpy spy(&database, &Database::writeFailed);
        QVERIFY(isKind(sql(database, QStringLiteral("INSERT INTO scratch VALUES ('a', 'b')")),
                       LocalError::Kind::DatabaseReadOnly));
        QCOMPARE(spy.count(), 1);
    }

    void setsAFileOfRubbishAside()
    {
        makeFolder();
        const QByteArray rubbish(10000, 'r');
        writeFile(path(), rubbish);
        Database database(path());
        const auto report = opened(database);
        QVERIFY(!report.problem);
        QVERIFY(!report.inMemory);
        const QFileInfo aside(report.setAsidePath);
        const QRegularExpression form(QStringLiteral("^holt-damaged-\\d{8}-\\d{6}\\.db$"));
        QVERIFY2(form.match(aside.fileName()).hasMatch(), qPrintable(aside.fileName()));
        QCOMPARE(aside.absolutePath(), QFileInfo(path()).absolutePath());
        QCOMPARE(readFile(report.setAsidePath), rubbish);
        QVERIFY(sql(database, QStringLiteral("INSERT INTO scratch VALUES ('a', 'b')")));
    }

    void setsAFileWithADamagedPageAside()
    {
        {
            Database database(path());
            Waiting store(database);
            QVERIFY(store.create(conversation(QStringLiteral("c"))));
            for (int number = 0; number < 50; ++number) {
                QVERIFY(store.add(message(QStringLiteral("m%1").arg(number), QStringLiteral("c"), {},
                                          QString(2000, QLatin1Char('x')))));
            }
        }
        QByteArray content = readFile(path());
        QVERIFY(content.size() > 100000);
        for (qsizetype at = 4096 * 3; at < content.size(); ++at) {
            content[at] = static_cast<char>(at * 7);
        }
        writeFile(path(), content);
        Database database(path());
        const auto report = opened(database);
        QVERIFY(!report.problem);
        QCOMPARE(readFile(report.setAsidePath), content);
        QVERIFY(Waiting(database).list()->isEmpty());
    }

    void setsTheJournalAsideWithTheDamagedFile()
    {
        makeFolder();
        writeFile(path(), QByteArray(10000, 'r'));
        writeFile(path() + QStringLiteral("-wal"), "journal");
        Database database(path());
        const auto report = opened(database);
        QVERIFY(!report.problem);
        QCOMPARE(readFile(report.setAsidePath + QStringLiteral("-wal")), QByteArray("journal"));
    }

    void keepsEachDamagedFile()
    {
        makeFolder();
        QSet<QString> names;
        for (int number = 0; number < 3; ++number) {
            writeFile(path(), QByteArray(5000, 'r'));
            Database database(path());
            names.insert(opened(database).setAsidePath);
        }
        QCOMPARE(names.size(), 3);
    }

    void leavesANewerFileAlone()
    {
        makeFolder();
        Other(path()).run(QStringLiteral("PRAGMA user_version = 999"));
        const QByteArray before = readFile(path());
        {
            Database database(path());
            const auto report = opened(database);
            QVERIFY(report.inMemory);
            QVERIFY(local(report.problem));
            QCOMPARE(local(report.problem)->kind, LocalError::Kind::DatabaseTooNew);
            QVERIFY(sql(database, QStringLiteral("INSERT INTO scratch VALUES ('a', 'b')"))); // one can work
        }
        QCOMPARE(readFile(path()), before);
    }

    void leavesAFileAnotherProgramHoldsAlone()
    {
        {
            Database database(path());
            QVERIFY(!opened(database).problem);
        }
        Other other(path());
        other.run(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"));
        other.run(QStringLiteral("BEGIN EXCLUSIVE"));
        other.run(QStringLiteral("INSERT INTO scratch VALUES ('theirs', '')"));
        Database database(path());
        const auto report = opened(database);
        QVERIFY(report.inMemory);
        QVERIFY(local(report.problem));
        QCOMPARE(local(report.problem)->kind, LocalError::Kind::DatabaseLocked);
        QVERIFY(Waiting(database).create(conversation(QStringLiteral("c"))));
        other.run(QStringLiteral("COMMIT"));
    }

    void worksInMemoryWhereTheFolderCannotBeMade_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a file where the folder should be") << QStringLiteral("file/holt.db");
        QTest::newRow("a folder where the file should be") << QStringLiteral("folder");
        QTest::newRow("below a file") << QStringLiteral("file/deep/holt.db");
#ifdef Q_OS_LINUX
        QTest::newRow("a file system without files") << QStringLiteral("/proc/holt/holt.db");
        QTest::newRow("a folder that takes no files") << QStringLiteral("/proc/self/holt.db");
#endif
    }

    void worksInMemoryWhereTheFolderCannotBeMade()
    {
        QFETCH(QString, name);
        writeFile(m_dir->filePath(QStringLiteral("file")), "x");
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("folder")));
        Database database(QDir(m_dir->path()).absoluteFilePath(name));
        const auto report = opened(database);
        QVERIFY(report.inMemory);
        QVERIFY(local(report.problem));
        QCOMPARE(local(report.problem)->kind, LocalError::Kind::DatabaseReadOnly);
        Waiting store(database);
        QVERIFY(store.create(conversation(QStringLiteral("c"))));
        QVERIFY(store.add(message(QStringLiteral("m"), QStringLiteral("c"), {}, QStringLiteral("hello"))));
        QCOMPARE(store.search(QStringLiteral("hello"))->size(), 1);
    }

    void worksInMemoryOnAReadOnlyFile()
    {
        makeFolder();
        Other(path()).run(QStringLiteral("CREATE TABLE t (x)"));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
        if (QFileInfo(path()).isWritable()) {
            QSKIP("this user may write to read-only files");
        }
        Database database(path());
        const auto report = opened(database);
        QVERIFY(report.inMemory);
        QCOMPARE(local(report.problem)->kind, LocalError::Kind::DatabaseReadOnly);
    }

    void marksAnswersThatWereBeingWritten()
    {
        {
            Database database(path());
            Waiting store(database);
            QVERIFY(store.create(conversation(QStringLiteral("c"))));
            auto answer = message(QStringLiteral("m"), QStringLiteral("c"), {}, QStringLiteral("half an ans"));
            answer.state = store::MessageState::Streaming;
            QVERIFY(store.add(answer));
        }
        Database database(path());
        QCOMPARE(opened(database).interruptedMessages, 1);
        const auto content = Waiting(database).load(QStringLiteral("c"));
        QCOMPARE(content->messages.first().state, store::MessageState::Interrupted);
        QCOMPARE(content->messages.first().text, QStringLiteral("half an ans"));
    }

    void knowsWhatSqliteMeans_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<LocalError::Kind>("kind");
        QTest::addColumn<bool>("damage");
        QTest::newRow("busy") << 5 << LocalError::Kind::DatabaseLocked << false;
        QTest::newRow("busy, snapshot") << 517 << LocalError::Kind::DatabaseLocked << false;
        QTest::newRow("locked") << 6 << LocalError::Kind::DatabaseLocked << false;
        QTest::newRow("read-only") << 8 << LocalError::Kind::DatabaseReadOnly << false;
        QTest::newRow("read-only, directory") << 1544 << LocalError::Kind::DatabaseReadOnly << false;
        QTest::newRow("cannot open") << 14 << LocalError::Kind::DatabaseReadOnly << false;
        QTest::newRow("full") << 13 << LocalError::Kind::DiskFull << false;
        QTest::newRow("corrupt") << 11 << LocalError::Kind::Database << true;
        QTest::newRow("corrupt, virtual table") << 267 << LocalError::Kind::Database << true;
        QTest::newRow("not a database") << 26 << LocalError::Kind::Database << true;
        QTest::newRow("input/output") << 10 << LocalError::Kind::Database << false;
        QTest::newRow("constraint") << 19 << LocalError::Kind::Database << false;
    }

    void knowsWhatSqliteMeans()
    {
        QFETCH(int, code);
        QFETCH(LocalError::Kind, kind);
        QFETCH(bool, damage);
        QCOMPARE(store::kindOfSqliteCode(code), kind);
        QCOMPARE(store::isDamage(code), damage);
    }

private:
    QString folder() const
    {
        return m_dir->filePath(QStringLiteral("data"));
    }
    QString path() const
    {
        return folder() + QStringLiteral("/holt.db");
    }
    void makeFolder() const
    {
        QVERIFY(QDir().mkpath(folder()));
    }

    static void write(Database &database, const QString &statement)
    {
        database.run<bool>(
            [statement](QSqlDatabase &connection) {
                return store::execute(connection, statement).map([](const QSqlQuery &) { return true; });
            },
            nullptr, {});
    }
    static void writeFile(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QByteArray readFile(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
