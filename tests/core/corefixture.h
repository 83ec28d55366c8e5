#pragma once

#include "core/chatsessions.h"
#include "core/servers.h"
#include "net/client.h"
#include "openai/client.h"
#include "store/conversations.h"
#include "store/database.h"
#include "store/profiles.h"
#include "store/secrets.h"

#include <QTemporaryDir>
#include <QTest>

/// A keychain that is a map.
class MemoryKeychain : public holt::store::Secrets::Backend
{
public:
    void read(const QString &id, QObject *context, holt::Then<holt::Secret> then) override
    {
        QMetaObject::invokeMethod(
            context, [then, secret = m_secrets.value(id)] { then(secret); }, Qt::QueuedConnection);
    }
    void write(const QString &id, const holt::Secret &secret, QObject *context, holt::Then<bool> then) override
    {
        m_secrets.insert(id, secret);
        done(context, then);
    }
    void remove(const QString &id, QObject *context, holt::Then<bool> then) override
    {
        m_secrets.remove(id);
        done(context, then);
    }

private:
    static void done(QObject *context, const holt::Then<bool> &then)
    {
        if (then) {
            QMetaObject::invokeMethod(
                context, [then] { then(true); }, Qt::QueuedConnection);
        }
    }

    QHash<QString, holt::Secret> m_secrets;
};

/// Everything below the window, over a real database in a folder of the test's and a real client.
struct CoreFixture
{
    explicit CoreFixture(const QString &directory)
        : database(directory + QStringLiteral("/holt.db"))
        , conversations(database)
        , profileFile(directory + QStringLiteral("/profiles.json"))
        , secrets(std::make_unique<MemoryKeychain>(), directory + QStringLiteral("/secrets.json"),
                  holt::store::Secrets::Place::Keychain)
        , client(http)
        , servers(profileFile, secrets, {})
        , sessions(conversations, servers, client)
    {
    }

    /// Adds a server at @p url with a default model and makes it the current one.
    QString useServer(const QUrl &url, const QString &model = QStringLiteral("test-model"))
    {
        holt::store::Profile profile;
        profile.name = QStringLiteral("Test");
        profile.baseUrl = url.toString();
        if (!model.isEmpty()) {
            profile.defaultModels.insert(QStringLiteral("chat"), model);
        }
        const QString id = servers.save(profile);
        servers.setCurrent(id);
        return id;
    }

    /// The new chat, on screen: a session that is neither busy nor on screen is closed.
    holt::core::ChatSession *newChat()
    {
        sessions.setCurrent(sessions.openNew());
        return sessions.current();
    }

    holt::store::Database database;
    holt::store::Conversations conversations;
    holt::store::ProfileFile profileFile;
    holt::store::Secrets secrets;
    holt::net::Client http;
    holt::openai::Client client;
    holt::core::Servers servers;
    holt::core::ChatSessions sessions;
};
