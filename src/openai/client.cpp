#include "openai/client.h"

#include "base/redaction.h"
#include "net/client.h"
#include "openai/errors.h"
#include "openai/httpchatreply.h"
#include "openai/httpmodelsreply.h"

#include <QJsonDocument>

namespace holt::openai {

namespace {

/// A request with everything an endpoint adds.
Result<net::Request> baseRequest(const Endpoint &endpoint, const QUrl &url)
{
    auto headers = identityHeaders(endpoint);
    if (!headers) {
        return tl::unexpected<Error>(headers.error());
    }
    net::Request request;
    request.url = url;
    request.headers = *headers;
    request.headers.emplaceBack("User-Agent", "Holt/" HOLT_VERSION);
    request.idleTimeout = endpoint.idleTimeout;
    request.maxRetries = endpoint.maxRetries;
    request.mayRetry = mayRetry;
    if (!endpoint.key.isEmpty()) {
        request.secrets.append(endpoint.key.reveal().trimmed());
    }
    for (const auto &[name, value] : endpoint.extraHeaders) {
        if (isSecretHeader(name) && !value.isEmpty()) {
            request.secrets.append(value);
        }
    }
    return request;
}

} // namespace

Client::Client(net::Client &http) : m_http(http) {}

ChatReply *Client::chat(const Endpoint &endpoint, const ChatRequest &request, QObject *owner)
{
    Result<net::Request> post = baseRequest(endpoint, urlFor(endpoint, QStringLiteral("/chat/completions"), request.model));
    if (post) {
        const bool streamed = request.stream.value_or(false);
        post->verb = "POST";
        post->streamed = streamed;
        post->headers.emplaceBack("Content-Type", "application/json");
        post->headers.emplaceBack("Accept", streamed ? "text/event-stream" : "application/json");
        post->body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
    }
    return new HttpChatReply(m_http, post, owner);
}

ModelsReply *Client::models(const Endpoint &endpoint, QObject *owner)
{
    Result<net::Request> get = baseRequest(endpoint, urlFor(endpoint, QStringLiteral("/models")));
    if (get) {
        get->headers.emplaceBack("Accept", "application/json");
    }
    return new HttpModelsReply(m_http, get, owner);
}

} // namespace holt::openai
