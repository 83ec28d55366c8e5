#pragma once

#include "core/servers.h"
#include "openai/client.h"

#include <QPointer>

namespace holt::core {

/// "Test connection": asks a server for its models and says in which stage it failed. One test at a time; a new start
/// cancels the old. GUI thread.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Address, Connection, Tls, Proxy, Key, Path };

    struct Outcome
    {
        bool ok = false;
        std::optional<Stage> failedStage; ///< empty on success, and when it was cancelled
        QString message;                  ///< for people: "Connected. 12 models." or what failed and what to do
        QString details;
        QStringList models;
    };

    ConnectionTest(Servers &servers, openai::Client &client, QObject *parent = nullptr);

    /// Tests a profile as it is being edited. Without a key, the one that is kept is used (see Servers::endpointOf()).
    void start(const store::Profile &profile, const std::optional<Secret> &key);
    void cancel();
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] static QString stageName(Stage stage); ///< translated

Q_SIGNALS:
    void finished(const holt::core::ConnectionTest::Outcome &outcome);

private:
    [[nodiscard]] static Outcome failure(const Error &error);
    void ask(const openai::Endpoint &endpoint);
    void finish(const Outcome &outcome);

    Servers &m_servers;
    openai::Client &m_client;
    QPointer<openai::ModelsReply> m_reply;
    quint64 m_run = 0; ///< so that a key that is read late is not used for another test
    bool m_running = false;
};

} // namespace holt::core
