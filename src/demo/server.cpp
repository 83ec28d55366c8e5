#include "demo/server.h"

#include "demo/answer.h"
#include "demo/chatrequest.h"
#include "demo/formparts.h"
#include "demo/images.h"
#include "demo/protocol.h"
#include "demo/publishedimages.h"
#include "demo/streamplayer.h"
#include "demo/texts.h"

#include <QRandomGenerator>

#include <httplib.h>

#include <array>
#include <atomic>
#include <mutex>
#include <string>
#include <thread>

namespace holt::demo {

namespace {

constexpr size_t largestBody = size_t(64) * 1024 * 1024;
constexpr size_t threadCount = 16; // a stream keeps one until it ends

QString fromStd(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string toStd(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QByteArray newKey()
{
    std::array<quint32, 8> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(numbers.data()), sizeof(numbers));
    return QByteArrayLiteral("holt-demo-") +
           bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Takes the same time wherever the difference is.
bool sameKey(const std::string &given, const std::string &expected)
{
    unsigned char difference = given.size() == expected.size() ? 0 : 1;
    for (size_t i = 0; i < std::min(given.size(), expected.size()); ++i) {
        difference |= static_cast<unsigned char>(given[i] ^ expected[i]);
    }
    return difference == 0;
}

void send(httplib::Response &response, int status, const QByteArray &json)
{
    response.status = status;
    response.set_content(json.constData(), static_cast<size_t>(json.size()), "application/json");
}

void send(httplib::Response &response, const ApiFault &fault)
{
    if (fault.status == 429) {
        response.set_header("Retry-After", "3");
    }
    send(response, fault.status, errorJson(fault));
}

/// One run of the server, from start() to stop().
class Run
{
public:
    explicit Run(Options options)
        : m_options(options)
        , m_key(newKey())
        , m_pace(std::make_shared<Pace>())
        , m_published(options.imageLifetime)
    {
        configure();
        addRoutes();
    }

    ~Run()
    {
        m_pace->stop();
        // stop() does nothing before the loop runs, so it is called until the loop has seen it.
        while (m_thread.joinable() && !m_ended) {
            m_http.stop();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    bool listen()
    {
        m_port = m_http.bind_to_any_port("127.0.0.1");
        if (m_port <= 0) {
            return false;
        }
        m_thread = std::thread([this] {
            m_http.listen_after_bind();
            m_ended = true;
        });
        return true;
    }

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QByteArray key() const { return m_key; }

private:
    void configure()
    {
        m_http.new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
        // The library's default shares the port with others (SO_REUSEPORT); the demo's is its own.
        m_http.set_socket_options([](socket_t) {});
        m_http.set_tcp_nodelay(true);
        // A connection that waits for another request would keep its thread, and stop() would wait for it.
        m_http.set_keep_alive_max_count(1);
        m_http.set_keep_alive_timeout(1);
        m_http.set_read_timeout(2);
        m_http.set_write_timeout(2);
        m_http.set_payload_max_length(largestBody);
        m_http.set_error_handler([](const httplib::Request &request, httplib::Response &response) {
            if (!response.body.empty()) {
                return;
            }
            ApiFault fault;
            fault.status = response.status;
            fault.message = response.status == 404 ? Texts::unknownPath(fromStd(request.method), fromStd(request.path))
                                                   : Texts::refusedByHttp(response.status);
            fault.code = response.status == 404 ? QStringLiteral("unknown_url") : QString();
            send(response, fault);
        });
    }

    void addRoutes()
    {
        m_http.Get("/v1/models", guarded([](const httplib::Request &, httplib::Response &response) {
                       send(response, 200, modelsJson());
                   }));
        m_http.Get(R"(/v1/models/(.+))", guarded([](const httplib::Request &request, httplib::Response &response) {
                       const QString id = fromStd(request.matches[1]);
                       if (modelIds().contains(id) || id == imageModelId()) {
                           send(response, 200, modelJson(id));
                       } else {
                           send(response, unknownModel(id));
                       }
                   }));
        m_http.Post("/v1/chat/completions", guarded([this](const httplib::Request &request,
                                                           httplib::Response &response) { chat(request, response); }));
        m_http.Post("/v1/images/generations",
                    guarded([this](const httplib::Request &request, httplib::Response &response) {
                        const QByteArray body(request.body.data(), static_cast<qsizetype>(request.body.size()));
                        images(imageRequestFrom(body), response);
                    }));
        m_http.Post("/v1/images/edits", guarded([this](const httplib::Request &request, httplib::Response &response) {
                        images(imageRequestFrom(ImageTask::Edit, formPartsOf(request)), response);
                    }));
        m_http.Post("/v1/images/variations",
                    guarded([this](const httplib::Request &request, httplib::Response &response) {
                        images(imageRequestFrom(ImageTask::Vary, formPartsOf(request)), response);
                    }));
        // Without the key, as addresses of images are: whoever has the name may have the image.
        m_http.Get(R"(/images/([0-9a-z.]+))", [this](const httplib::Request &request, httplib::Response &response) {
            published(fromStd(request.matches[1]), response);
        });
    }

    void images(const std::variant<ImageRequest, ApiFault> &read, httplib::Response &response)
    {
        if (const ApiFault *fault = std::get_if<ApiFault>(&read)) {
            send(response, *fault);
            return;
        }
        const ImageRequest &request = std::get<ImageRequest>(read);
        const std::variant<QList<QImage>, ApiFault> made = makeImages(request);
        if (const ApiFault *fault = std::get_if<ApiFault>(&made)) {
            send(response, *fault);
        } else if (request.stream) {
            play(imageStreamOf(request, std::get<QList<QImage>>(made)), response);
        } else {
            send(response, 200, imagesJson(request, std::get<QList<QImage>>(made), [this](const MadeImage &image) {
                     return QStringLiteral("http://127.0.0.1:%1/images/%2").arg(m_port).arg(m_published.publish(image));
                 }));
        }
    }

    void published(const QString &name, httplib::Response &response)
    {
        const auto found = m_published.find(name);
        if (!found || found->expired) {
            response.status = found ? 403 : 404;
            response.set_content("expired or unknown", "text/plain");
            return;
        }
        response.set_content(found->image.bytes.constData(), static_cast<size_t>(found->image.bytes.size()),
                             found->image.type.toStdString());
    }

    /// @p handler behind the key, with the headers every answer has.
    httplib::Server::Handler guarded(httplib::Server::Handler handler)
    {
        const std::string expected = "Bearer " + toStd(m_key);
        return [handler = std::move(handler), expected](const httplib::Request &request, httplib::Response &response) {
            const QString requestId =
                QStringLiteral("req_demo_%1").arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
            response.set_header("x-request-id", requestId.toStdString());
            if (sameKey(request.get_header_value("Authorization"), expected)) {
                handler(request, response);
                return;
            }
            ApiFault fault;
            fault.status = 401;
            fault.message = Texts::wrongKey();
            fault.code = QStringLiteral("invalid_api_key");
            send(response, fault);
        };
    }

    void chat(const httplib::Request &http, httplib::Response &response)
    {
        const QByteArray body(http.body.data(), static_cast<qsizetype>(http.body.size()));
        const std::variant<ChatRequest, ApiFault> read = chatRequestFrom(body);
        if (const ApiFault *fault = std::get_if<ApiFault>(&read)) {
            send(response, *fault);
            return;
        }
        const ChatRequest &request = std::get<ChatRequest>(read);
        QList<Answer> answers;
        for (int choice = 0; choice < request.choices; ++choice) {
            const std::variant<Answer, ApiFault> outcome = answerTo(request, choice);
            if (const ApiFault *fault = std::get_if<ApiFault>(&outcome)) {
                send(response, *fault);
                return;
            }
            answers += std::get<Answer>(outcome);
        }
        if (request.stream) {
            stream(request, answers, response);
        } else {
            sendWhole(request, answers, response);
        }
    }

    void stream(const ChatRequest &request, const QList<Answer> &answers, httplib::Response &response)
    {
        play(streamOf(request, answers), response);
    }

    void play(Stream stream, httplib::Response &response)
    {
        const auto player = std::make_shared<StreamPlayer>(std::move(stream), m_pace, m_options.chunkDelay);
        response.set_header("Cache-Control", "no-cache");
        response.set_chunked_content_provider("text/event-stream",
                                              [player](size_t, httplib::DataSink &sink) { return player->play(sink); });
    }

    void sendWhole(const ChatRequest &request, const QList<Answer> &answers, httplib::Response &response)
    {
        const Answer::Ending ending = answers.constFirst().ending;
        if (ending == Answer::Ending::ErrorInStream) {
            ApiFault fault;
            fault.status = 500;
            fault.type = QStringLiteral("server_error");
            fault.message = Texts::errorInStream();
            send(response, fault);
            return;
        }
        const QByteArray json = completionJson(request, answers);
        if (ending == Answer::Ending::Whole) {
            send(response, 200, json);
            return;
        }
        const QByteArray half = json.left(json.size() / 2);
        response.set_content_provider(static_cast<size_t>(json.size()), "application/json",
                                      [half](size_t offset, size_t, httplib::DataSink &sink) {
                                          return offset == 0 &&
                                                 sink.write(half.constData(), static_cast<size_t>(half.size()));
                                      });
    }

    Options m_options;
    QByteArray m_key;
    std::shared_ptr<Pace> m_pace;
    PublishedImages m_published;
    httplib::Server m_http;
    std::atomic<bool> m_ended = false;
    std::thread m_thread;
    int m_port = 0;
};

} // namespace

class Server::Private
{
public:
    explicit Private(Options given)
        : options(given)
    {
    }

    const Options options;
    mutable std::mutex mutex;
    std::unique_ptr<Run> run;
};

Options Options::fromEnvironment()
{
    constexpr int longest = 10000;
    Options options;
    bool isNumber = false;
    const int delay = qEnvironmentVariableIntValue("HOLT_DEMO_DELAY_MS", &isNumber);
    if (isNumber && delay >= 0 && delay <= longest) {
        options.chunkDelay = std::chrono::milliseconds(delay);
    }
    return options;
}

Server::Server()
    : Server(Options::fromEnvironment())
{
}

Server::Server(Options options)
    : d(std::make_unique<Private>(options))
{
}

Server::~Server()
{
    stop();
}

bool Server::start()
{
    const std::lock_guard lock(d->mutex);
    if (d->run) {
        return true;
    }
    auto run = std::make_unique<Run>(d->options);
    if (!run->listen()) {
        return false;
    }
    d->run = std::move(run);
    return true;
}

void Server::stop()
{
    const std::lock_guard lock(d->mutex);
    d->run.reset();
}

int Server::port() const
{
    const std::lock_guard lock(d->mutex);
    return d->run ? d->run->port() : 0;
}

QString Server::baseUrl() const
{
    const std::lock_guard lock(d->mutex);
    return d->run ? QStringLiteral("http://127.0.0.1:%1/v1").arg(d->run->port()) : QString();
}

QByteArray Server::key() const
{
    const std::lock_guard lock(d->mutex);
    return d->run ? d->run->key() : QByteArray();
}

} // namespace holt::demo
