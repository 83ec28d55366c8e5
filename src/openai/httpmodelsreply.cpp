#include "openai/httpmodelsreply.h"

#include "net/client.h"
#include "net/httpreply.h"
#include "openai/errors.h"
#include "openai/parsing.h"

namespace holt::openai {

HttpModelsReply::HttpModelsReply(net::Client &http, const Result<net::Request> &request, QObject *owner)
    : ModelsReply(owner)
{
    if (!request) {
        QMetaObject::invokeMethod(
            this, [this, error = request.error()] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    m_secrets = request->secrets;
    m_http = http.send(*request, this);
    connect(m_http, &net::Reply::retrying, this, &net::Reply::retrying);
    connect(m_http, &net::Reply::failed, this,
            [this](const Error &error) { fail(withApiError(error, m_http->response().body, m_secrets)); });
    connect(m_http, &net::HttpReply::succeeded, this, &HttpModelsReply::read);
}

void HttpModelsReply::abort()
{
    fail(Cancelled{});
}

void HttpModelsReply::read(const net::Response &response)
{
    // A list of 256 KB holds thousands of models: parsing it here takes a millisecond or two.
    const ParsedJson parsed = parseJson(response.body);
    const QJsonObject object = parsed.document.isArray()
                                   ? QJsonObject{{QStringLiteral("data"), parsed.document.array()}}
                                   : parsed.document.object();
    if (const auto error = apiErrorFromJson(object, response.status)) {
        fail(withoutSecrets(*error, m_secrets));
        return;
    }
    if (!object.contains(QLatin1String("data")) && !object.contains(QLatin1String("models"))) {
        fail(unexpected(tr("a list of models"), response.body, parsed.problem, m_secrets));
        return;
    }
    if (m_done) {
        return;
    }
    m_done = true;
    deleteLater();
    const QPointer<HttpModelsReply> alive(this);
    Q_EMIT succeeded(modelsFromJson(object));
    if (alive) {
        Q_EMIT finished();
    }
}

void HttpModelsReply::fail(const Error &error)
{
    if (m_done) {
        return;
    }
    m_done = true;
    if (m_http) {
        m_http->abort();
    }
    deleteLater();
    const QPointer<HttpModelsReply> alive(this);
    Q_EMIT failed(error);
    if (alive) {
        Q_EMIT finished();
    }
}

} // namespace holt::openai
