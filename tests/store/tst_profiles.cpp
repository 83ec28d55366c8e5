#include "store/profiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace holt;
using holt::store::Profile;
using holt::store::ProfileFile;
using holt::store::ProfileList;

namespace {

/// From a later version, or from a hand that slipped. Out of the class: moc trips over raw strings in it.
constexpr char kOdd[] = R"({"future": 1, "current": 7, "servers": [
            {"id": "a", "name": "A", "kind": "quantum", "base_url": 5, "headers": [{"name": "X", "value": "1"}, "?", {}],
             "default_models": {"chat": "m"}, "idle_timeout_seconds": -3, "more": {}},
            "nonsense", null, 7, {"name": "No id"}, {"id": "a", "name": "Twice"}]})";

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void cleanup() { m_dir.reset(); }

    void isEmptyAtFirst()
    {
        ProfileFile file(path());
        QVERIFY(file.load().profiles.isEmpty());
        QVERIFY(!file.loadProblem());
    }

    void keepsProfilesWhole()
    {
        ProfileFile file(path());
        QVERIFY(file.save({{sample(), plain()}, QStringLiteral("b")}));
        const ProfileList list = ProfileFile(path()).load();
        QCOMPARE(list.currentId, QStringLiteral("b"));
        QCOMPARE(list.profiles.size(), 2);
        QVERIFY(list.profiles.at(0) == sample());
        QVERIFY(list.profiles.at(1) == plain());
    }

    void keepsEachKind_data()
    {
        QTest::addColumn<Profile::Kind>("kind");
        QTest::newRow("openai") << Profile::Kind::OpenAi;
        QTest::newRow("azure") << Profile::Kind::Azure;
        QTest::newRow("compatible") << Profile::Kind::Compatible;
        QTest::newRow("demo") << Profile::Kind::Demo;
    }

    void keepsEachKind()
    {
        QFETCH(Profile::Kind, kind);
        Profile profile = plain();
        profile.kind = kind;
        QVERIFY(ProfileFile(path()).save({{profile}, {}}));
        QCOMPARE(ProfileFile(path()).load().profiles.first().kind, kind);
    }

    void isForItsOwnerOnly()
    {
        QVERIFY(ProfileFile(path()).save({{plain()}, {}}));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(ProfileFile(path()).save({{plain()}, {}}));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path()).permissions() & others));
    }

    void makesItsFolder()
    {
        const QString deep = m_dir->filePath(QStringLiteral("a/b/profiles.json"));
        QVERIFY(ProfileFile(deep).save({{plain()}, {}}));
        QCOMPARE(ProfileFile(deep).load().profiles.size(), 1);
    }

    void readsWhatItUnderstands()
    {
        write(kOdd);
        ProfileFile file(path());
        const ProfileList list = file.load();
        QVERIFY(!file.loadProblem());
        QCOMPARE(list.profiles.size(), 3);
        const Profile &first = list.profiles.first();
        QCOMPARE(first.kind, Profile::Kind::Compatible);
        QCOMPARE(first.baseUrl, QString());
        QCOMPARE(first.extraHeaders.size(), 1);
        QCOMPARE(first.defaultModels.value(QStringLiteral("chat")), QStringLiteral("m"));
        QCOMPARE(first.idleTimeoutSeconds, 60);
        QVERIFY(!first.hasKey);
        QVERIFY(!list.profiles.at(1).id.isEmpty());
        QVERIFY(list.profiles.at(2).id != QStringLiteral("a"));
    }

    void setsADamagedFileAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut off") << QByteArray("{\"servers\": [{\"id");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("something else") << QByteArray("[1, 2]");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3);
    }

    void setsADamagedFileAside()
    {
        QFETCH(QByteArray, content);
        write(content);
        ProfileFile file(path());
        QVERIFY(file.load().profiles.isEmpty());
        QVERIFY(file.loadProblem());
        const QStringList aside = QDir(m_dir->path()).entryList({QStringLiteral("profiles-damaged-*.json")});
        QCOMPARE(aside.size(), 1);
        QFile kept(m_dir->filePath(aside.first()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
        QVERIFY(file.save({{plain()}, {}}));
    }

    void doesNotReplaceWhatItCouldNotRead()
    {
        QVERIFY(QDir().mkdir(path())); // a folder cannot be opened as a file by anyone
        ProfileFile file(path());
        QVERIFY(file.load().profiles.isEmpty());
        QVERIFY(file.loadProblem());
        QVERIFY(!file.save({{plain()}, {}}));
    }

    void tellsWhenItCannotBeWritten()
    {
        write("x");
        const auto saved = ProfileFile(path() + QStringLiteral("/profiles.json")).save({{plain()}, {}});
        QVERIFY(!saved);
        QCOMPARE(saved.error().as<LocalError>()->kind, LocalError::Kind::File);
    }

private:
    QString path() const { return m_dir->filePath(QStringLiteral("profiles.json")); }

    void write(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    static Profile sample()
    {
        Profile profile;
        profile.id = QStringLiteral("a");
        profile.name = QStringLiteral("Büro 办公室");
        profile.kind = Profile::Kind::Azure;
        profile.baseUrl = QStringLiteral(" https://example.openai.azure.com ");
        profile.organisation = QStringLiteral("org");
        profile.project = QStringLiteral("proj");
        profile.apiVersion = QStringLiteral("2024-10-21");
        profile.extraHeaders = {{QStringLiteral("X-B"), QStringLiteral("1")},
                                {QStringLiteral("X-A"), QStringLiteral("2")}};
        profile.defaultModels = {{QStringLiteral("chat"), QStringLiteral("m1")},
                                 {QStringLiteral("image"), QStringLiteral("m2")}};
        profile.idleTimeoutSeconds = 300;
        profile.hasKey = true;
        return profile;
    }
    static Profile plain()
    {
        Profile profile;
        profile.id = QStringLiteral("b");
        profile.name = QStringLiteral("B");
        return profile;
    }

    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
