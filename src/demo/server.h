#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>

namespace holt::demo {

struct Options
{
    /// Between two pieces of a streamed answer. 0 sends as fast as the reader takes it.
    std::chrono::milliseconds chunkDelay{18};
    /// How long the address of an image works.
    std::chrono::milliseconds imageLifetime{std::chrono::hours(1)};

    /// The defaults, with the delay of HOLT_DEMO_DELAY_MS where that is set to a number from 0 to 10000.
    [[nodiscard]] static Options fromEnvironment();
};

/// The built-in demo: a server on 127.0.0.1 that speaks the chat and the images part of the API, so that Holt can be
/// tried without an account, a network or a model. It says what it is and pretends no intelligence. It only answers
/// requests that carry its key, which is new at each start, so that other people and programs on the machine cannot use
/// it; but for the addresses of images, which are unguessable.
///
/// Every function may be called from any thread. The work is done in threads of the server's own; the destructor and
/// stop() break off running streams and return when the threads have ended.
class Server
{
public:
    Server(); ///< with Options::fromEnvironment()
    explicit Server(Options options);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Listens on a free port. True when it does, also when it did already; false where the system gives no port.
    bool start();
    void stop();

    [[nodiscard]] int port() const;        ///< 0 while it does not run
    [[nodiscard]] QString baseUrl() const; ///< "http://127.0.0.1:<port>/v1"; empty while it does not run
    [[nodiscard]] QByteArray key() const;  ///< for "Authorization: Bearer"; empty while it does not run

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holt::demo
