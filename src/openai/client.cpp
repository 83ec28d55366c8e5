#include "openai/client.h"

#include "base/redaction.h"
#include "net/client.h"
#include "net/multipart.h"
#include "openai/errors.h"
#include "openai/httpchatreply.h"
#include "openai/httpimagesreply.h"
#include "openai/httpmodelsreply.h"

#include <QJsonDocument>

#include <algorithm>

namespace holt::openai {

namespace {

/// Whether a header a person added holds what must not be shown: gateways take their keys under many names.
bool holdsSecret(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    for (const char *part : {"key", "token", "auth", "secret", "password", "cookie"}) {
        if (lower.contains(part)) {
            return true;
        }
    }
    return isSecretHeader(name);
}

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
    request.idleTimeout = endpoint.idleTimeout;
    request.maxRetries = endpoint.maxRetries;
    request.mayRetry = mayRetry;
    if (!endpoint.key.isEmpty()) {
        request.secrets.append(endpoint.key.reveal().trimmed());
    }
    for (const auto &[name, value] : endpoint.extraHeaders) {
        if (holdsSecret(name)) {
            request.secrets.append(value);
        }
    }
    return request;
}

} // namespace

Client::Client(net::Client &http)
    : m_http(http)
{
}

ChatReply *Client::chat(const Endpoint &endpoint, const ChatRequest &request, QObject *owner)
{
    Result<net::Request> post =
        baseRequest(endpoint, urlFor(endpoint, QStringLiteral("/chat/completions"), request.model));
    if (post) {
        const bool streamed = request.stream.value_or(false);
        post->verb = "POST";
        post->streamed = streamed;
        // Before the identity's headers: what a person set by hand is the last word.
        post->headers.prepend({"Content-Type", "application/json"});
        post->headers.prepend({"Accept", streamed ? "text/event-stream" : "application/json"});
        post->body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
    }
    return new HttpChatReply(m_http, post, request.n.value_or(1), owner);
}

ImagesReply *Client::images(const Endpoint &endpoint, const ImageRequest &request, QObject *owner)
{
    Result<net::Request> post = baseRequest(endpoint, urlFor(endpoint, imagePath(request.operation), request.model));
    if (post) {
        const bool streamed = request.stream.value_or(false);
        post->verb = "POST";
        post->streamed = streamed;
        post->idleTimeout = post->idleTimeout.count() > 0 ? std::max(post->idleTimeout, request.patience)
                                                          : post->idleTimeout; // 0: no limit
        QByteArray contentType = QByteArrayLiteral("application/json");
        if (request.operation == ImageOperation::Generate) {
            post->body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
        } else {
            const net::Multipart form = toForm(request);
            contentType = form.contentType();
            post->openBody = [form] { return form.open(); };
        }
        // Before the identity's headers: what a person set by hand is the last word.
        post->headers.prepend({"Content-Type", contentType});
        post->headers.prepend({"Accept", streamed ? "text/event-stream" : "application/json"});
    }
    return new HttpImagesReply(m_http, post, request.n.value_or(1), owner);
}

ModelsReply *Client::models(const Endpoint &endpoint, QObject *owner)
{
    Result<net::Request> get = baseRequest(endpoint, urlFor(endpoint, QStringLiteral("/models")));
    if (get) {
        get->headers.prepend({"Accept", "application/json"});
    }
    return new HttpModelsReply(m_http, get, owner);
}

} // namespace holt::openai
