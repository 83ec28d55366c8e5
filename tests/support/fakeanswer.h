#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <chrono>
#include <variant>

namespace holt::test {

/// What a FakeServer does once a request has come in whole, step by step. Bytes go out exactly as they are given, each
/// send() in a write of its own, so that a test decides where the network cuts them.
///
///     FakeAnswer::eventStream({chunk1, chunk2}).pause(50ms).event("[DONE]").close()
class FakeAnswer
{
public:
    using Header = QPair<QByteArray, QByteArray>;

    struct Send
    {
        QByteArray bytes;
    };
    struct Pause
    {
        std::chrono::milliseconds time{};
    };
    struct Stall // nothing any more, the connection stays open
    {
    };
    struct Close // in good order, after all bytes went out
    {
    };
    struct Reset // at once and rudely
    {
    };
    using Step = std::variant<Send, Pause, Stall, Close, Reset>;

    FakeAnswer() = default; ///< no step: the request is never answered

    /// A whole answer with its Content-Length; the connection stays open for the next request.
    static FakeAnswer whole(int status, const QByteArray &contentType, const QByteArray &body,
                            const QList<Header> &headers = {});
    static FakeAnswer json(const QByteArray &body, int status = 200, const QList<Header> &headers = {});

    /// The head of a 200 text/event-stream without a length (it ends when the connection does), then an event for each
    /// of @p data.
    static FakeAnswer eventStream(const QList<QByteArray> &data = {}, const QList<Header> &headers = {});

    /// The same in chunked encoding: add chunks by chunk(), end by lastChunk().
    static FakeAnswer chunked(const QByteArray &contentType, const QList<Header> &headers = {});

    static FakeAnswer redirect(int status, const QByteArray &location);

    static FakeAnswer stalled();
    static FakeAnswer closed();  ///< closes without a byte
    static FakeAnswer dropped(); ///< resets without a byte

    FakeAnswer &send(const QByteArray &bytes);
    /// One send() a byte: the worst the network can do.
    FakeAnswer &sendByteByByte(const QByteArray &bytes);
    /// "data: <data>\n\n"
    FakeAnswer &event(const QByteArray &data);
    FakeAnswer &chunk(const QByteArray &bytes);
    FakeAnswer &lastChunk();
    FakeAnswer &pause(std::chrono::milliseconds time);
    FakeAnswer &stall();
    FakeAnswer &close();
    FakeAnswer &reset();

    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }

private:
    static QByteArray head(int status, const QList<Header> &headers);

    QList<Step> m_steps;
};

} // namespace holt::test
