#pragma once

#include "core/servers.h"
#include "openai/client.h"

#include <QObject>
#include <QPointer>

namespace holt::core {

/// The models a server offers, as it said when it was last asked. Asked only when the person does (opens the list,
/// presses Refresh) or sends a message without a model. GUI thread.
class ModelCatalog : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Loading, Loaded, Failed };

    ModelCatalog(Servers &servers, openai::Client &client, QObject *parent = nullptr);

    [[nodiscard]] State state(const QString &profileId) const;
    [[nodiscard]] QStringList models(const QString &profileId, openai::Task task) const; ///< sorted by name
    [[nodiscard]] Error error(const QString &profileId) const;

    /// Asks the server; a request under way is not repeated.
    void refresh(const QString &profileId);

Q_SIGNALS:
    void changed(const QString &profileId);

private:
    struct Entry
    {
        State state = State::Unknown;
        QList<openai::Model> models;
        Error error;
        quint64 request = 0;
    };

    void fail(const QString &profileId, quint64 request, const Error &error);

    Servers &m_servers;
    openai::Client &m_client;
    QHash<QString, Entry> m_entries;
    quint64 m_lastRequest = 0;
};

} // namespace holt::core
