#pragma once

#include "openai/endpoint.h"
#include "store/profiles.h"
#include "store/secrets.h"

#include <QAbstractListModel>

#include <functional>

namespace holt::core {

/// A ready-made profile: a name, a kind, an address, and whether it needs a key.
struct ServerPreset
{
    QString name;
    store::Profile::Kind kind;
    QString baseUrl;
    bool needsKey;
    QString chatModel; ///< a default that is alive today, or empty
};

/// OpenAI, Azure OpenAI, Ollama, LM Studio, llama.cpp, vLLM, LocalAI, OpenRouter, Groq, Mistral, DeepSeek.
[[nodiscard]] const QList<ServerPreset> &serverPresets();

/// The servers a person has set up, the built-in demo (always first) and the environment's, and which one is in use.
/// A row a server. GUI thread.
class Servers : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles { IdRole = Qt::UserRole + 1, ProfileRole };

    /// Where the built-in demo answers, and its key; an invalid URL where it does not run.
    struct Demo
    {
        QUrl url;
        Secret key;
    };
    /// OPENAI_BASE_URL and OPENAI_API_KEY; both empty gives no profile "Environment".
    struct Environment
    {
        QString baseUrl;
        Secret key;
    };

    /// @p file and @p secrets must outlive this object.
    Servers(store::ProfileFile &file, store::Secrets &secrets, Environment environment, QObject *parent = nullptr);

    /// Starts the demo if it does not run yet and gives its address. Set once by the composition root.
    void setDemoStarter(std::function<Demo()> starter);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const QList<store::Profile> &profiles() const; ///< in the order of the rows
    [[nodiscard]] const store::Profile *find(const QString &id) const;
    [[nodiscard]] const store::Profile *findByName(const QString &name) const; ///< in any case

    [[nodiscard]] const store::Profile &current() const;
    void setCurrent(const QString &id);
    /// For this session only: what --profile and --demo choose.
    void setCurrentForSession(const QString &id);

    /// Whether nothing but the demo is set up.
    [[nodiscard]] bool onlyDemo() const;

    /// Adds or replaces by id (an empty id is given one) and returns the id. Demo and Environment cannot be changed,
    /// but for their default models, which last for the session.
    QString save(store::Profile profile);
    /// Removes the profile and its key.
    void remove(const QString &id);

    void readKey(const QString &id, QObject *context, Then<Secret> then);
    void writeKey(const QString &id, const Secret &key, QObject *context, Then<bool> then);

    /// The endpoint of a profile, its key read. Fails where the address is none or the keychain does not answer.
    void endpoint(const QString &id, QObject *context, Then<openai::Endpoint> then);
    /// The same for a profile that is being edited and may not be saved yet: with the key as typed or, where there is
    /// none, the one that is kept; secret headers left blank keep their value too.
    void endpointOf(const store::Profile &edited, const std::optional<Secret> &typedKey, QObject *context,
                    Then<openai::Endpoint> then);
    /// With exactly this key and these headers.
    [[nodiscard]] Result<openai::Endpoint> endpointFor(const store::Profile &profile, const Secret &key) const;

Q_SIGNALS:
    void currentChanged();
    void changed(); ///< a profile was added, changed or removed, or a key written
    void saveFailed(const holt::Error &error);

private:
    void persist();
    /// Removes the kept values of secret headers that @p after has no longer.
    void forgetHeaders(const store::Profile &before, const store::Profile &after);
    /// Reads the values of secret headers from the one at @p from on, one after the other, then makes the endpoint.
    void withHeaderSecrets(store::Profile profile, qsizetype from, const Secret &key, QObject *context,
                           const Then<openai::Endpoint> &then);

    store::ProfileFile &m_file;
    store::Secrets &m_secrets;
    Environment m_environment;
    std::function<Demo()> m_demoStarter;
    Demo m_demo;
    QList<store::Profile> m_profiles;
    QString m_currentId;       ///< in use now
    QString m_storedCurrentId; ///< written to the file
};

} // namespace holt::core
