#include "core/modelcatalog.h"

namespace holt::core {

ModelCatalog::ModelCatalog(Servers &servers, openai::Client &client, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_client(client)
{
    // Another address or key may offer other models: what was read before is no longer known to be true.
    connect(&servers, &Servers::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row(); ++row) {
            const QString id = m_servers.profiles().at(row).id;
            if (m_entries.remove(id)) {
                Q_EMIT changed(id);
            }
        }
    });
}

ModelCatalog::State ModelCatalog::state(const QString &profileId) const
{
    return m_entries.value(profileId).state;
}

QStringList ModelCatalog::models(const QString &profileId, openai::Task task) const
{
    QStringList ids;
    const QList<openai::Model> all = m_entries.value(profileId).models;
    for (const openai::Model &model : all) {
        const openai::Task its = openai::taskOfModel(model.id);
        // A name that says nothing may be anything: better one too many than the one that is wanted missing.
        if (its == task || its == openai::Task::Other) {
            ids.append(model.id);
        }
    }
    ids.sort(Qt::CaseInsensitive);
    return ids;
}

Error ModelCatalog::error(const QString &profileId) const
{
    return m_entries.value(profileId).error;
}

void ModelCatalog::refresh(const QString &profileId)
{
    Entry &entry = m_entries[profileId];
    if (entry.state == State::Loading) {
        return;
    }
    entry.state = State::Loading;
    entry.request = ++m_lastRequest;
    Q_EMIT changed(profileId);
    m_servers.endpoint(profileId, this,
                       [this, profileId, request = m_lastRequest](const Result<openai::Endpoint> &endpoint) {
                           if (!endpoint) {
                               fail(profileId, request, endpoint.error());
                               return;
                           }
                           openai::ModelsReply *reply = m_client.models(*endpoint, this);
                           connect(reply, &net::Reply::failed, this,
                                   [this, profileId, request](const Error &error) { fail(profileId, request, error); });
                           connect(reply, &openai::ModelsReply::succeeded, this,
                                   [this, profileId, request](const QList<openai::Model> &models) {
                                       const auto it = m_entries.find(profileId);
                                       if (it != m_entries.end() && it->request == request) {
                                           *it = Entry{State::Loaded, models, {}, request};
                                           Q_EMIT changed(profileId);
                                       }
                                   });
                       });
}

void ModelCatalog::fail(const QString &profileId, quint64 request, const Error &error)
{
    const auto it = m_entries.find(profileId);
    if (it != m_entries.end() && it->request == request) {
        it->state = State::Failed;
        it->error = error;
        Q_EMIT changed(profileId);
    }
}

} // namespace holt::core
