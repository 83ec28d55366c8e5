#include "core/servers.h"
#include "corefixture.h"

#include <QFile>
#include <QSignalSpy>

using namespace holt;
using core::Servers;
using store::Profile;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A keychain that tests can look into, and take away.
struct Vault
{
    QMap<QString, QByteArray> keys;
    bool broken = false;
    int questions = 0;
};

class VaultKeychain : public store::Secrets::Backend
{
public:
    explicit VaultKeychain(Vault &vault)
        : m_vault(vault)
    {
    }

    void read(const QString &id, QObject *context, Then<Secret> then) override
    {
        answer<Secret>(context, then, Secret(m_vault.keys.value(id)));
    }
    void write(const QString &id, const Secret &secret, QObject *context, Then<bool> then) override
    {
        if (!m_vault.broken) {
            m_vault.keys.insert(id, secret.reveal());
        }
        answer<bool>(context, then, true);
    }
    void remove(const QString &id, QObject *context, Then<bool> then) override
    {
        m_vault.keys.remove(id);
        answer<bool>(context, then, true);
    }

private:
    template <typename T>
    void answer(QObject *context, const Then<T> &then, const T &value)
    {
        ++m_vault.questions;
        Result<T> result = value;
        if (m_vault.broken) {
            result = fail(LocalError{LocalError::Kind::Keychain, {}, s("not running")});
        }
        if (context && then) {
            QMetaObject::invokeMethod(
                context, [then, result] { then(result); }, Qt::QueuedConnection);
        }
    }

    Vault &m_vault;
};

/// The servers over a folder, as after a start of the program.
struct Started
{
    Started(const QString &folder, Vault &vault, const Servers::Environment &environment = {})
        : file(folder + s("/profiles.json"))
        , secrets(std::make_unique<VaultKeychain>(vault), folder + s("/secrets.json"), store::Secrets::Place::Keychain)
        , servers(file, secrets, environment)
    {
    }

    Result<openai::Endpoint> endpoint(const QString &id)
    {
        return wait<openai::Endpoint>(
            [&](QObject *o, Then<openai::Endpoint> t) { servers.endpoint(id, o, std::move(t)); });
    }
    Result<bool> writeKey(const QString &id, const QByteArray &key)
    {
        return wait<bool>([&](QObject *o, Then<bool> t) { servers.writeKey(id, Secret(key), o, std::move(t)); });
    }
    template <typename T, typename Call>
    static Result<T> wait(Call call)
    {
        QObject context;
        std::optional<Result<T>> outcome;
        call(&context, Then<T>([&](Result<T> result) { outcome = std::move(result); }));
        (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 10000);
        return outcome ? *outcome : Result<T>(fail(LocalError{LocalError::Kind::Invalid, s("no answer"), {}}));
    }

    store::ProfileFile file;
    store::Secrets secrets;
    Servers servers;
};

Profile profile(const QString &name, const QString &url = s("http://127.0.0.1:9/v1"))
{
    Profile result;
    result.name = name;
    result.baseUrl = url;
    return result;
}

} // namespace

class TestServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_vault = {};
    }
    void cleanup() { m_dir.reset(); }

    void offersEveryPreset()
    {
        QStringList names;
        for (const core::ServerPreset &preset : core::serverPresets()) {
            names.append(preset.name);
            QVERIFY(!preset.baseUrl.isEmpty());
        }
        QCOMPARE(names,
                 (QStringList{s("OpenAI"), s("Azure OpenAI"), s("Ollama"), s("LM Studio"), s("llama.cpp"), s("vLLM"),
                              s("LocalAI"), s("OpenRouter"), s("Groq"), s("Mistral"), s("DeepSeek")}));
    }

    void startsWithTheDemo()
    {
        auto started = start();
        QCOMPARE(started->servers.rowCount(), 1);
        QCOMPARE(started->servers.current().kind, Profile::Kind::Demo);
        QVERIFY(started->servers.onlyDemo());
    }

    void theEnvironmentsServerIsUsedOnTheFirstRun()
    {
        auto started = start({s("http://127.0.0.1:9/v1"), Secret("env-key")});
        QCOMPARE(started->servers.current().id, s("environment"));
        QVERIFY(!started->servers.onlyDemo());
        const auto endpoint = started->endpoint(s("environment"));
        QVERIFY(endpoint);
        QCOMPARE(endpoint->key.reveal(), QByteArray("env-key"));
        QCOMPARE(endpoint->baseUrl, QUrl(s("http://127.0.0.1:9/v1")));
    }

    void aKeyAloneInTheEnvironmentMeansOpenAi()
    {
        auto started = start({{}, Secret("env-key")});
        QCOMPARE(started->servers.current().kind, Profile::Kind::OpenAi);
        QCOMPARE(started->endpoint(s("environment"))->baseUrl.host(), s("api.openai.com"));
    }

    void theEnvironmentDoesNotOverrideAChoice()
    {
        start()->servers.setCurrent(s("demo"));
        QCOMPARE(start()->servers.current().id, s("demo")); // nothing in the environment
        {
            auto first = start();
            first->servers.setCurrent(first->servers.save(profile(s("Mine"))));
        }
        QCOMPARE(start({{}, Secret("k")})->servers.current().name, s("Mine"));
    }

    void theEnvironmentsKeyIsNeverWritten()
    {
        auto started = start({{}, Secret("env-key-123")});
        started->servers.setCurrent(s("environment"));
        started->servers.save(profile(s("Other")));
        QVERIFY(!fileContent().contains("env-key-123"));
        QVERIFY(m_vault.keys.isEmpty());
    }

    void keepsServersOverARestart()
    {
        QString id;
        {
            auto started = start();
            id = started->servers.save(profile(s("Mine")));
            started->servers.setCurrent(id);
        }
        auto started = start();
        QCOMPARE(started->servers.current().id, id);
        QVERIFY(started->servers.findByName(s("mINE")));
        QCOMPARE(started->servers.rowCount(), 2);
    }

    void aChoiceForTheSessionIsForgotten()
    {
        QString id;
        {
            auto started = start();
            id = started->servers.save(profile(s("Mine")));
            started->servers.setCurrent(id);
            started->servers.setCurrentForSession(s("demo"));
            QCOMPARE(started->servers.current().id, s("demo"));
            started->servers.save(profile(s("Another"))); // writes the file
        }
        QCOMPARE(start()->servers.current().id, id);
    }

    void tellsWhatChanges()
    {
        auto started = start();
        QSignalSpy changed(&started->servers, &Servers::changed);
        QSignalSpy current(&started->servers, &Servers::currentChanged);
        QSignalSpy inserted(&started->servers, &QAbstractItemModel::rowsInserted);
        const QString id = started->servers.save(profile(s("Mine")));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(inserted.count(), 1);
        started->servers.setCurrent(id);
        QCOMPARE(current.count(), 1);
        started->servers.remove(id);
        QCOMPARE(current.count(), 2);
        QCOMPARE(started->servers.current().id, s("demo"));
    }

    void keepsTheKeyInTheKeychainAlone()
    {
        auto started = start();
        const QString id = started->servers.save(profile(s("Mine")));
        QVERIFY(started->writeKey(id, "sk-secret-123"));
        QCOMPARE(m_vault.keys.value(id), QByteArray("sk-secret-123"));
        QVERIFY(!fileContent().contains("sk-secret-123"));
        QCOMPARE(start()->endpoint(id)->key.reveal(), QByteArray("sk-secret-123"));
    }

    void aServerWithoutAKeyNeedsNoKeychain()
    {
        m_vault.broken = true;
        auto started = start();
        const QString id = started->servers.save(profile(s("Local")));
        QVERIFY(started->endpoint(id));
        QCOMPARE(m_vault.questions, 0);
    }

    void tellsAKeychainThatDoesNotAnswer()
    {
        m_vault.broken = true;
        auto started = start();
        const QString id = started->servers.save(profile(s("Mine")));
        const auto written = started->writeKey(id, "key");
        QVERIFY(!written);
        QCOMPARE(written.error().as<LocalError>()->kind, LocalError::Kind::Keychain);
        QCOMPARE(started->endpoint(id)->key.reveal(), QByteArray("key")); // usable all the same
    }

    void savingAgainDoesNotForgetThatThereIsAKey()
    {
        auto started = start();
        const QString id = started->servers.save(profile(s("Mine")));
        const Profile older = *started->servers.find(id);
        QVERIFY(started->writeKey(id, "key"));
        started->servers.save(older);
        QCOMPARE(started->endpoint(id)->key.reveal(), QByteArray("key"));
    }

    void removingAServerRemovesItsSecrets()
    {
        auto started = start();
        Profile mine = profile(s("Mine"));
        mine.extraHeaders = {{s("X-Api-Key"), s("header-secret")}};
        const QString id = started->servers.save(mine);
        QVERIFY(started->writeKey(id, "key"));
        QTRY_COMPARE(m_vault.keys.size(), 2);
        started->servers.remove(id);
        QTRY_VERIFY(m_vault.keys.isEmpty());
        QVERIFY(!started->servers.find(id));
    }

    void theBuiltInOnesCannotBeRemoved()
    {
        auto started = start({{}, Secret("k")});
        started->servers.remove(s("demo"));
        started->servers.remove(s("environment"));
        QCOMPARE(started->servers.rowCount(), 2);
    }

    void keepsSecretHeadersOutOfTheFile()
    {
        Profile mine = profile(s("Mine"));
        mine.extraHeaders = {{s("Authorization"), s("Basic topsecret")}, {s("X-Team"), s("blue")}};
        QString id;
        {
            auto started = start();
            id = started->servers.save(mine);
            QVERIFY(!fileContent().contains("topsecret"));
            QVERIFY(fileContent().contains("blue"));
            QTRY_COMPARE(m_vault.keys.value(QString(id + s("/header/authorization"))), QByteArray("Basic topsecret"));
        }
        const auto endpoint = start()->endpoint(id);
        QVERIFY(endpoint);
        QCOMPARE(endpoint->extraHeaders.size(), 2);
        QCOMPARE(endpoint->extraHeaders.at(0).second, QByteArray("Basic topsecret"));
    }

    void aSecretHeaderLeftBlankIsKeptAndARemovedOneForgotten()
    {
        auto started = start();
        Profile mine = profile(s("Mine"));
        mine.extraHeaders = {{s("Authorization"), s("Basic topsecret")}};
        mine.id = started->servers.save(mine);
        mine.extraHeaders = {{s("Authorization"), QString()}};
        started->servers.save(mine);
        QCOMPARE(started->endpoint(mine.id)->extraHeaders.first().second, QByteArray("Basic topsecret"));
        mine.extraHeaders.clear();
        started->servers.save(mine);
        QTRY_VERIFY(m_vault.keys.isEmpty());
    }

    void tellsAnAddressThatIsNone()
    {
        auto started = start();
        const QString id = started->servers.save(profile(s("Mine"), s("ftp://example.org")));
        const auto endpoint = started->endpoint(id);
        QVERIFY(!endpoint);
        QVERIFY(endpoint.error().as<TransportError>());
        QCOMPARE(endpoint.error().as<TransportError>()->stage, TransportError::Stage::Address);
    }

    void tellsAServerThatIsGone()
    {
        const auto endpoint = start()->endpoint(s("nobody"));
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().as<LocalError>()->kind, LocalError::Kind::NotFound);
    }

    void startsTheDemoWhenItIsFirstUsed()
    {
        auto started = start();
        int starts = 0;
        started->servers.setDemoStarter([&] {
            ++starts;
            return Servers::Demo{QUrl(s("http://127.0.0.1:9/v1")), Secret("demo-key")};
        });
        QCOMPARE(starts, 0);
        QCOMPARE(started->endpoint(s("demo"))->key.reveal(), QByteArray("demo-key"));
        QCOMPARE(started->endpoint(s("demo"))->baseUrl.port(), 9);
        QCOMPARE(starts, 1);
    }

    void theProfilesWaitTimeIsTheEndpoints()
    {
        auto started = start();
        Profile mine = profile(s("Mine"));
        mine.idleTimeoutSeconds = 7;
        mine.organisation = s(" org ");
        const auto endpoint = started->endpoint(started->servers.save(mine));
        QVERIFY(endpoint->idleTimeout == std::chrono::seconds(7));
        QCOMPARE(endpoint->organisation, s("org"));
    }

    void tellsAFileThatCannotBeWritten()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(s("profiles.json")));
        auto started = start();
        QSignalSpy spy(&started->servers, &Servers::saveFailed);
        const QString id = started->servers.save(profile(s("Mine")));
        QCOMPARE(spy.count(), 1);
        QVERIFY(started->servers.find(id)); // for this session at least
    }

private:
    std::unique_ptr<Started> start(const Servers::Environment &environment = {})
    {
        return std::make_unique<Started>(m_dir->path(), m_vault, environment);
    }
    QByteArray fileContent() const
    {
        QFile file(m_dir->filePath(s("profiles.json")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::optional<QTemporaryDir> m_dir;
    Vault m_vault;
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
