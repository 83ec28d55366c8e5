#pragma once

#include "core/servers.h"
#include "openai/client.h"

#include <QPointer>

namespace holt::core {

/// "Look for servers on this machine": asks the usual loopback ports for their models, all at once, when and only when
/// start() is called. GUI thread.
class ServerProbe : public QObject
{
    Q_OBJECT

public:
    struct Candidate
    {
        QString name; ///< "Ollama"
        QUrl url;     ///< with the port
    };
    struct Found
    {
        QString name;
        QString baseUrl;
        QStringList models;
    };

    /// Ollama 11434, LM Studio 1234, llama.cpp and LocalAI 8080, vLLM 8000 …
    [[nodiscard]] static QList<Candidate> usualCandidates();

    ServerProbe(openai::Client &client, QList<Candidate> candidates, QObject *parent = nullptr);

    void start();
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void found(const holt::core::ServerProbe::Found &server);
    void finished(int count);

private:
    openai::Client &m_client;
    QList<Candidate> m_candidates;
    QList<QPointer<openai::ModelsReply>> m_replies;
    int m_pending = 0;
    int m_count = 0;
};

} // namespace holt::core
