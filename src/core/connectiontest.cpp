#include "core/connectiontest.h"

#include "core/errorcard.h"

namespace holt::core {

namespace {

ConnectionTest::Stage stageOf(const Error &error)
{
    using Stage = ConnectionTest::Stage;
    if (const auto *transport = error.as<TransportError>()) {
        switch (transport->stage) {
        case TransportError::Stage::Address:
        case TransportError::Stage::Resolve:
            return Stage::Address;
        case TransportError::Stage::Tls:
            return Stage::Tls;
        case TransportError::Stage::Proxy:
            return Stage::Proxy;
        case TransportError::Stage::Connect:
        case TransportError::Stage::Timeout:
        case TransportError::Stage::Broken:
            return Stage::Connection;
        }
    }
    if (error.as<DecodeError>()) {
        return Stage::Path; // something answered, but not the API
    }
    const int status = error.status();
    if (status == 401 || status == 403) {
        return Stage::Key;
    }
    if (status == 407) {
        return Stage::Proxy;
    }
    if (const auto *local = error.as<LocalError>()) {
        // What cannot be sent is the key or a header; an address that is none is a TransportError.
        return local->kind == LocalError::Kind::Keychain || local->kind == LocalError::Kind::Invalid
                   ? Stage::Key
                   : Stage::Connection;
    }
    if (status == 408 || status == 429) {
        return Stage::Connection; // all is right but the moment
    }
    return status >= 300 && status < 500 ? Stage::Path : Stage::Connection;
}

} // namespace

ConnectionTest::ConnectionTest(Servers &servers, openai::Client &client, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_client(client)
{
}

void ConnectionTest::start(const store::Profile &profile, const std::optional<Secret> &key)
{
    cancel();
    m_running = true;
    m_servers.endpointOf(profile, key, this, [this, run = m_run](const Result<openai::Endpoint> &endpoint) {
        if (run != m_run) {
            return;
        }
        if (endpoint) {
            ask(*endpoint);
        } else {
            finish(failure(endpoint.error()));
        }
    });
}

void ConnectionTest::ask(const openai::Endpoint &endpoint)
{
    openai::Endpoint once = endpoint;
    once.maxRetries = 0; // a test says at once what is wrong
    m_reply = m_client.models(once, this);
    connect(m_reply, &net::Reply::failed, this, [this](const Error &error) { finish(failure(error)); });
    connect(m_reply, &openai::ModelsReply::succeeded, this, [this](const QList<openai::Model> &models) {
        Outcome outcome;
        outcome.ok = true;
        outcome.message = tr("Connected. The server offers %n model(s).", nullptr, static_cast<int>(models.size()));
        for (const openai::Model &model : models) {
            outcome.models.append(model.id);
        }
        finish(outcome);
    });
}

void ConnectionTest::finish(const Outcome &outcome)
{
    m_reply.clear();
    m_running = false;
    Q_EMIT finished(outcome);
}

void ConnectionTest::cancel()
{
    ++m_run;
    m_running = false;
    if (m_reply) {
        disconnect(m_reply, nullptr, this, nullptr);
        m_reply->abort();
        m_reply.clear();
    }
}

bool ConnectionTest::isRunning() const
{
    return m_running;
}

ConnectionTest::Outcome ConnectionTest::failure(const Error &error)
{
    Outcome outcome;
    outcome.failedStage = stageOf(error);
    outcome.message = tr("%1: %2").arg(stageName(*outcome.failedStage), errorCard(error).text);
    outcome.details = error.details();
    return outcome;
}

QString ConnectionTest::stageName(Stage stage)
{
    switch (stage) {
    case Stage::Address:
        return tr("Address");
    case Stage::Connection:
        return tr("Connection");
    case Stage::Tls:
        return tr("Secure connection (TLS)");
    case Stage::Proxy:
        return tr("Proxy");
    case Stage::Key:
        return tr("Key");
    case Stage::Path:
        return tr("Path");
    }
    return {};
}

} // namespace holt::core
