#include "core/chatturn.h"

#include "core/answer.h"
#include "core/servers.h"

#include <algorithm>

namespace holt::core {

using namespace std::chrono_literals;

namespace {

constexpr auto frame = 16ms;
constexpr int fastStream = 8; // deltas in a frame

} // namespace

ChatTurn::ChatTurn(store::Message answer, QString serverId, ChatParameters parameters,
                   QList<openai::ChatMessage> messages, Servers &servers, openai::Client &client, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
    , m_before(m_answer.text)
    , m_serverId(std::move(serverId))
    , m_parameters(std::move(parameters))
    , m_servers(servers)
    , m_client(client)
{
    m_request.messages = std::move(messages);
    m_request.stream = true;
    m_request.streamOptions = openai::StreamOptions{true, std::nullopt};

    m_frame.setSingleShot(true);
    m_frame.setInterval(frame);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        // Nobody can read a stream that brings this much in a frame: it is shown twenty times a second, for a third of
        // the work.
        m_frame.setInterval(m_deltas >= fastStream ? 3 * frame : frame);
        m_deltas = 0;
        Q_EMIT changed();
    });
    m_journal.setSingleShot(true);
    m_journal.setInterval(500ms);
    connect(&m_journal, &QTimer::timeout, this, &ChatTurn::journalDue);
}

void ChatTurn::start()
{
    if (m_ended) {
        return; // stopped while the person's message was being written
    }
    m_clock.start();
    m_servers.endpoint(m_serverId, this, [this](const Result<openai::Endpoint> &endpoint) {
        if (m_ended) {
            return;
        }
        if (endpoint) {
            withEndpoint(*endpoint);
        } else {
            fail(endpoint.error());
        }
    });
}

void ChatTurn::withEndpoint(const openai::Endpoint &endpoint)
{
    const store::Profile *profile = m_servers.find(m_serverId);
    m_answer.server = profile ? profile->name : QString();
    // Only OpenAI's own servers refuse max_tokens for newer models; many others know nothing else.
    m_parameters.applyTo(m_request, endpoint.kind != openai::Endpoint::Kind::Compatible);
    if (m_request.model.isEmpty() && profile) {
        m_request.model = profile->defaultModels.value(QStringLiteral("chat"));
    }
    if (m_request.model.isEmpty()) {
        findModel(endpoint);
    } else {
        ask(endpoint);
    }
}

void ChatTurn::findModel(const openai::Endpoint &endpoint)
{
    openai::ModelsReply *reply = m_client.models(endpoint, this);
    m_reply = reply;
    connect(reply, &net::Reply::retrying, this, &ChatTurn::retrying);
    connect(reply, &net::Reply::failed, this, &ChatTurn::fail);
    connect(reply, &openai::ModelsReply::succeeded, this, [this, endpoint](const QList<openai::Model> &models) {
        const auto chat = std::find_if(models.cbegin(), models.cend(), [](const openai::Model &model) {
            return openai::taskOfModel(model.id) == openai::Task::Chat;
        });
        if (chat != models.cend()) {
            m_request.model = chat->id;
        } else if (!models.isEmpty()) {
            m_request.model = models.constFirst().id;
        } else {
            fail(LocalError{LocalError::Kind::Invalid, tr("The model"),
                            tr("this server offers none. Choose or type one in the model list.")});
            return;
        }
        ask(endpoint);
    });
}

void ChatTurn::ask(const openai::Endpoint &endpoint)
{
    m_answer.model = m_request.model;
    openai::ChatReply *reply = m_client.chat(endpoint, m_request, this);
    m_reply = reply;
    m_chat = reply;
    connect(reply, &net::Reply::retrying, this, &ChatTurn::retrying);
    connect(reply, &openai::ChatReply::delta, this, &ChatTurn::takeDelta);
    connect(reply, &openai::ChatReply::succeeded, this, &ChatTurn::succeed);
    connect(reply, &net::Reply::failed, this, [this, endpoint](const Error &error) {
        if (!m_started && dropRefusedOption(error)) {
            ask(endpoint);
        } else {
            fail(error);
        }
    });
}

bool ChatTurn::dropRefusedOption(const Error &error)
{
    const auto *api = error.as<ApiError>();
    if (!api || (api->status != 400 && api->status != 422)) {
        return false;
    }
    const auto names = [api](const char *field) {
        return api->param.contains(QLatin1String(field)) || api->message.contains(QLatin1String(field));
    };
    if (m_request.streamOptions && names("stream_options")) {
        m_request.streamOptions.reset();
        return true;
    }
    if (m_request.maxTokens && names("max_completion_tokens")) {
        m_request.maxCompletionTokens = std::exchange(m_request.maxTokens, std::nullopt);
        return true;
    }
    return false;
}

void ChatTurn::takeDelta(const openai::ChatDelta &delta)
{
    if (delta.choice != 0) {
        return;
    }
    const bool first = !m_started;
    m_started = true;
    ++m_deltas;
    const bool brings = !delta.content.isEmpty() || !delta.refusal.isEmpty() || !delta.reasoning.isEmpty();
    if (!m_writing.isValid() && (brings || delta.toolCallsChanged)) {
        m_writing.start(); // not with the first event, which for many servers only names the role
    }
    addDelta(m_answer, delta);
    if (delta.toolCallsChanged && m_chat) {
        takeCompletion(m_answer, m_chat->partial(), m_before);
    }
    if (first) {
        Q_EMIT changed();
    } else if (!m_frame.isActive()) {
        m_frame.start();
    }
    if (!m_journal.isActive()) {
        m_journal.start();
    }
}

void ChatTurn::succeed(const openai::ChatCompletion &completion)
{
    m_started = true;
    takeCompletion(m_answer, completion, m_before);
    end(store::MessageState::Complete);
}

void ChatTurn::fail(const Error &error)
{
    if (m_ended) {
        return;
    }
    if (m_chat) {
        takeCompletion(m_answer, m_chat->partial(), m_before);
    }
    m_error = error;
    if (error.isCancelled()) {
        end(store::MessageState::Stopped);
    } else {
        end(hasContent(m_answer) ? store::MessageState::Interrupted : store::MessageState::Failed);
    }
}

void ChatTurn::stop()
{
    if (m_ended) {
        return;
    }
    if (m_reply) {
        m_reply->abort(); // ends the turn through fail(), before or after this returns
    }
    if (!m_ended) {
        fail(Cancelled{});
    }
}

void ChatTurn::end(store::MessageState state)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_frame.stop();
    m_journal.stop();
    m_answer.state = state;
    if (m_clock.isValid()) {
        m_answer.durationMs = m_clock.elapsed();
    }
    m_answer.writingMs = m_writing.isValid() ? m_writing.elapsed() : 0;
    Q_EMIT finished();
}

} // namespace holt::core
