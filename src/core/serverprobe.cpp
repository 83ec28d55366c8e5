#include "core/serverprobe.h"

namespace holt::core {

using namespace std::chrono_literals;

QList<ServerProbe::Candidate> ServerProbe::usualCandidates()
{
    const auto at = [](int port) { return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(port)); };
    return {
        {QStringLiteral("Ollama"), at(11434)},   {QStringLiteral("LM Studio"), at(1234)},
        {tr("llama.cpp or LocalAI"), at(8080)},  {QStringLiteral("vLLM"), at(8000)},
        {QStringLiteral("Jan"), at(1337)},       {QStringLiteral("KoboldCpp"), at(5001)},
        {tr("text-generation-webui"), at(5000)}, {QStringLiteral("GPT4All"), at(4891)},
    };
}

ServerProbe::ServerProbe(openai::Client &client, QList<Candidate> candidates, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_candidates(std::move(candidates))
{
}

void ServerProbe::start()
{
    cancel();
    m_count = 0;
    m_pending = static_cast<int>(m_candidates.size());
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        openai::Endpoint endpoint;
        endpoint.baseUrl = candidate.url;
        endpoint.idleTimeout = 3s;
        endpoint.maxRetries = 0;
        openai::ModelsReply *reply = m_client.models(endpoint, this);
        m_replies.append(reply);
        connect(reply, &openai::ModelsReply::succeeded, this, [this, candidate](const QList<openai::Model> &models) {
            Found server{candidate.name, candidate.url.toString(), {}};
            for (const openai::Model &model : models) {
                server.models.append(model.id);
            }
            ++m_count;
            Q_EMIT found(server);
        });
        connect(reply, &net::Reply::failed, this, [this, candidate](const Error &error) {
            // A server that wants a key is one all the same.
            if (error.status() == 401 || error.status() == 403) {
                ++m_count;
                Q_EMIT found({candidate.name, candidate.url.toString(), {}});
            }
        });
        connect(reply, &net::Reply::finished, this, [this] {
            if (--m_pending == 0) {
                m_replies.clear();
                Q_EMIT finished(m_count);
            }
        });
    }
    if (m_candidates.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(0); }, Qt::QueuedConnection);
    }
}

void ServerProbe::cancel()
{
    for (const QPointer<openai::ModelsReply> &reply : std::as_const(m_replies)) {
        if (reply) {
            disconnect(reply, nullptr, this, nullptr);
            reply->abort();
        }
    }
    m_replies.clear();
    m_pending = 0;
}

bool ServerProbe::isRunning() const
{
    return m_pending > 0;
}

} // namespace holt::core
