#include "storetest.h"

#include "store/secrets.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace holt;
using namespace storetest;
using holt::store::Secrets;

namespace {

/// What a keychain would hold, answering later like one.
struct Vault
{
    QMap<QString, QByteArray> keys;
    bool broken = false;
    int reads = 0;
};

class FakeKeychain : public Secrets::Backend
{
public:
    explicit FakeKeychain(std::shared_ptr<Vault> vault)
        : m_vault(std::move(vault))
    {
    }

    void read(const QString &id, QObject *context, Then<Secret> then) override
    {
        ++m_vault->reads;
        later<Secret>(context, std::move(then), [id](Vault &vault) { return Secret(vault.keys.value(id)); });
    }
    void write(const QString &id, const Secret &secret, QObject *context, Then<bool> then) override
    {
        later<bool>(context, std::move(then), [id, secret](Vault &vault) {
            vault.keys.insert(id, secret.reveal());
            return true;
        });
    }
    void remove(const QString &id, QObject *context, Then<bool> then) override
    {
        later<bool>(context, std::move(then), [id](Vault &vault) {
            vault.keys.remove(id);
            return true;
        });
    }

private:
    template <typename T, typename Do>
    void later(QObject *context, Then<T> then, Do action)
    {
        // Done even when nobody is there to hear of it, as in a real one.
        Result<T> result = m_vault->broken
                               ? Result<T>(fail(LocalError{LocalError::Kind::Keychain, QStringLiteral("holt"),
                                                           QStringLiteral("not running")}))
                               : Result<T>(action(*m_vault));
        if (context && then) {
            QMetaObject::invokeMethod(
                context, [then = std::move(then), result = std::move(result)] { then(result); }, Qt::QueuedConnection);
        }
    }

    std::shared_ptr<Vault> m_vault;
};

const auto kId = QStringLiteral("profile-1");
const QByteArray kKey("sk-test-1234567890");

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_vault = std::make_shared<Vault>();
    }
    void cleanup() { m_dir.reset(); }

    void keepsAKeyInTheKeychain()
    {
        auto secrets = make(Secrets::Place::Keychain);
        QVERIFY(write(*secrets, kKey));
        QCOMPARE(m_vault->keys.value(kId), kKey);
        QVERIFY(!QFileInfo::exists(file()));
        QCOMPARE(read(*make(Secrets::Place::Keychain)), kKey);
    }

    void anAbsentKeyIsAnEmptyOne()
    {
        for (const auto place : {Secrets::Place::Keychain, Secrets::Place::Session, Secrets::Place::File}) {
            QCOMPARE(read(*make(place)), QByteArray());
        }
    }

    void asksTheKeychainOnce()
    {
        m_vault->keys.insert(kId, kKey);
        auto secrets = make(Secrets::Place::Keychain);
        QCOMPARE(read(*secrets), kKey);
        QCOMPARE(read(*secrets), kKey);
        QCOMPARE(m_vault->reads, 1);
    }

    void answersLater()
    {
        auto secrets = make(Secrets::Place::Session);
        bool answered = false;
        secrets->read(kId, this, [&](const Result<Secret> &) { answered = true; });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
    }

    void saysNothingToAContextThatIsGone()
    {
        auto secrets = make(Secrets::Place::Keychain);
        auto context = std::make_unique<QObject>();
        bool answered = false;
        secrets->read(kId, context.get(), [&](const Result<Secret> &) { answered = true; });
        secrets->write(QStringLiteral("other"), Secret(kKey), context.get(),
                       [&](const Result<bool> &) { answered = true; });
        context.reset();
        QCOMPARE(read(*secrets), QByteArray());
        QVERIFY(!answered);
    }

    void tellsAMissingKeychain()
    {
        m_vault->broken = true;
        auto secrets = make(Secrets::Place::Keychain);
        const auto result = await<Secret>([&](QObject *o, Then<Secret> t) { secrets->read(kId, o, std::move(t)); });
        QVERIFY(isKind(result, LocalError::Kind::Keychain));
    }

    void aKeyThatCouldNotBeKeptIsStillUsable()
    {
        m_vault->broken = true;
        auto secrets = make(Secrets::Place::Keychain);
        QVERIFY(!write(*secrets, kKey));
        QCOMPARE(read(*secrets), kKey);
    }

    void theSessionForgets()
    {
        auto secrets = make(Secrets::Place::Session);
        QVERIFY(write(*secrets, kKey));
        QCOMPARE(read(*secrets), kKey);
        QVERIFY(m_vault->keys.isEmpty());
        QVERIFY(!QFileInfo::exists(file()));
        QCOMPARE(read(*make(Secrets::Place::Session)), QByteArray());
    }

    void theFileIsForItsOwnerOnly()
    {
        auto secrets = make(Secrets::Place::File);
        QVERIFY(write(*secrets, kKey));
        QCOMPARE(mode(), ownerOnly());
        QCOMPARE(read(*make(Secrets::Place::File)), kKey);
        QVERIFY(m_vault->keys.isEmpty());
    }

    void aFileOthersCouldReadIsClosedToThem()
    {
        QVERIFY(write(*make(Secrets::Place::File), "old"));
        QVERIFY(QFile::setPermissions(file(), ownerOnly() | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(write(*make(Secrets::Place::File), kKey));
        QCOMPARE(mode(), ownerOnly());
    }

    void theFileKeepsOtherKeys()
    {
        auto secrets = make(Secrets::Place::File);
        QVERIFY(write(*secrets, kKey));
        QVERIFY(await<bool>([&](QObject *o, Then<bool> t) {
            secrets->write(QStringLiteral("two"), Secret("key-two"), o, std::move(t));
        }));
        QVERIFY(remove(*secrets, QStringLiteral("two")));
        QCOMPARE(read(*make(Secrets::Place::File)), kKey);
        QVERIFY(!content().contains("key-two"));
    }

    void theLastKeyTakesTheFileWithIt()
    {
        auto secrets = make(Secrets::Place::File);
        QVERIFY(write(*secrets, kKey));
        QVERIFY(remove(*secrets, kId));
        QVERIFY(!QFileInfo::exists(file()));
    }

    void aDamagedFileIsSetAside()
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{ not json");
        damaged.close();
        auto secrets = make(Secrets::Place::File);
        const auto result = await<Secret>([&](QObject *o, Then<Secret> t) { secrets->read(kId, o, std::move(t)); });
        QVERIFY(isKind(result, LocalError::Kind::File));
        QVERIFY(write(*secrets, kKey));
        QCOMPARE(read(*make(Secrets::Place::File)), kKey);
        QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("secrets-damaged-*.json")}).size(), 1);
    }

    void aFileThatCannotBeWrittenSaysSo()
    {
        Secrets secrets(std::make_unique<FakeKeychain>(m_vault), m_dir->path(), Secrets::Place::File);
        const auto result =
            await<bool>([&](QObject *o, Then<bool> t) { secrets.write(kId, Secret(kKey), o, std::move(t)); });
        QVERIFY(isKind(result, LocalError::Kind::File));
    }

    void anEmptyKeyIsARemoval()
    {
        auto secrets = make(Secrets::Place::Keychain);
        QVERIFY(write(*secrets, kKey));
        QVERIFY(write(*secrets, QByteArray()));
        QVERIFY(!m_vault->keys.contains(kId));
    }

    void forgetsARemovedKey()
    {
        auto secrets = make(Secrets::Place::Keychain);
        QVERIFY(write(*secrets, kKey));
        QVERIFY(remove(*secrets, kId));
        QCOMPARE(read(*secrets), QByteArray());
        QVERIFY(m_vault->keys.isEmpty());
    }

    void aWriteWinsOverAnOlderRead()
    {
        m_vault->keys.insert(kId, "old");
        auto secrets = make(Secrets::Place::Keychain);
        QByteArray answer;
        secrets->read(kId, this, [&](const Result<Secret> &secret) { answer = secret->reveal(); });
        secrets->write(kId, Secret(kKey), nullptr, {});
        QTRY_COMPARE(answer, kKey);
        QCOMPARE(read(*secrets), kKey);
    }

    void movesKnownKeysToTheFile()
    {
        m_vault->broken = true;
        auto secrets = make(Secrets::Place::Keychain);
        QVERIFY(!write(*secrets, kKey));
        secrets->setPlace(Secrets::Place::File);
        QCOMPARE(secrets->place(), Secrets::Place::File);
        QTRY_VERIFY(content().contains(kKey));
        QCOMPARE(mode(), ownerOnly());
    }

    void movesTheWholeFileToTheKeychain()
    {
        QVERIFY(write(*make(Secrets::Place::File), kKey));
        auto secrets = make(Secrets::Place::File); // has not read it in this session
        secrets->setPlace(Secrets::Place::Keychain);
        QTRY_COMPARE(m_vault->keys.value(kId), kKey);
        QTRY_VERIFY(!QFileInfo::exists(file()));
    }

    void leavesTheFileWhereTheKeychainDoesNotTakeTheKey()
    {
        m_vault->broken = true;
        QVERIFY(write(*make(Secrets::Place::File), kKey));
        auto secrets = make(Secrets::Place::File);
        QSignalSpy spy(secrets.get(), &Secrets::moveFailed);
        secrets->setPlace(Secrets::Place::Keychain);
        QVERIFY(spy.wait());
        QVERIFY(content().contains(kKey));
        QCOMPARE(read(*secrets), kKey);
    }

    void choosingTheSessionTakesKeysOutOfTheKeychain()
    {
        auto secrets = make(Secrets::Place::Keychain);
        QVERIFY(write(*secrets, kKey));
        secrets->setPlace(Secrets::Place::Session);
        QTRY_VERIFY(m_vault->keys.isEmpty());
        QCOMPARE(read(*secrets), kKey);
    }

    void theSystemsKeychainIsMadeWithoutBeingAsked() { QVERIFY(Secrets::keychainBackend()); }

private:
    QString file() const { return m_dir->filePath(QStringLiteral("secrets.json")); }

    std::unique_ptr<Secrets> make(Secrets::Place place) const
    {
        return std::make_unique<Secrets>(std::make_unique<FakeKeychain>(m_vault), file(), place);
    }
    static QByteArray read(Secrets &secrets)
    {
        const auto result = await<Secret>([&](QObject *o, Then<Secret> t) { secrets.read(kId, o, std::move(t)); });
        return result ? result->reveal() : QByteArray("failed");
    }
    static bool write(Secrets &secrets, const QByteArray &key)
    {
        return await<bool>([&](QObject *o, Then<bool> t) { secrets.write(kId, Secret(key), o, std::move(t)); })
            .has_value();
    }
    static bool remove(Secrets &secrets, const QString &id)
    {
        return await<bool>([&](QObject *o, Then<bool> t) { secrets.remove(id, o, std::move(t)); }).has_value();
    }
    QByteArray content() const
    {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    static QFile::Permissions ownerOnly() { return QFile::ReadOwner | QFile::WriteOwner; }
    QFile::Permissions mode() const
    {
        // Without what "user" repeats of "owner".
        return QFileInfo(file()).permissions() & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
    }

    std::optional<QTemporaryDir> m_dir;
    std::shared_ptr<Vault> m_vault;
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
