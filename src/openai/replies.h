#pragma once

#include "base/error.h"
#include "net/reply.h"
#include "openai/chat.h"
#include "openai/images.h"
#include "openai/models.h"

namespace holt::openai {

/// A chat completion on its way. See net::Reply for the order of signals.
class ChatReply : public net::Reply
{
    Q_OBJECT

public:
    /// What has come so far; whole after succeeded(). Kept after failed() too: a broken stream keeps what came.
    [[nodiscard]] virtual const ChatCompletion &partial() const = 0;

Q_SIGNALS:
    /// An event of a stream. Not emitted for an answer that came at once.
    void delta(const holt::openai::ChatDelta &delta);
    void succeeded(const holt::openai::ChatCompletion &completion);

protected:
    using net::Reply::Reply;
};

/// Images on their way. See net::Reply for the order of signals.
class ImagesReply : public net::Reply
{
    Q_OBJECT

public:
    /// What has come so far; whole after succeeded(). Kept after failed() too: images that were completed before a
    /// stream broke were paid for.
    [[nodiscard]] virtual const ImagesResult &partial() const = 0;

Q_SIGNALS:
    void uploadProgress(qint64 sent, qint64 total); ///< in bytes
    void partialImage(const holt::openai::PartialImage &image);
    void imageCompleted(int image); ///< of a stream: partial().images[image] is there
    void succeeded(const holt::openai::ImagesResult &result);

protected:
    using net::Reply::Reply;
};

/// The list of models on its way.
class ModelsReply : public net::Reply
{
    Q_OBJECT

Q_SIGNALS:
    void succeeded(const QList<holt::openai::Model> &models);

protected:
    using net::Reply::Reply;
};

} // namespace holt::openai
