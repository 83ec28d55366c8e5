#pragma once

#include "openai/chat.h"
#include "openai/endpoint.h"
#include "openai/images.h"
#include "openai/models.h"
#include "openai/replies.h"

namespace holt::net {
class Client;
}

namespace holt::openai {

/// Speaks the API with any endpoint. GUI thread. Holds no state of its own but the HTTP client it was given, which
/// must outlive it. Every call returns at once; the reply is a child of @p owner and deletes itself after finished().
/// A call whose arguments cannot be sent fails through its reply, never by a null pointer.
class Client
{
public:
    explicit Client(net::Client &http);

    /// POST /chat/completions, streamed where request.stream is true.
    [[nodiscard]] ChatReply *chat(const Endpoint &endpoint, const ChatRequest &request, QObject *owner);

    /// POST /images/generations, /images/edits or /images/variations, streamed where request.stream is true. Files are
    /// read from disk while they are sent.
    [[nodiscard]] ImagesReply *images(const Endpoint &endpoint, const ImageRequest &request, QObject *owner);

    /// GET /models.
    [[nodiscard]] ModelsReply *models(const Endpoint &endpoint, QObject *owner);

private:
    net::Client &m_http;
};

} // namespace holt::openai
