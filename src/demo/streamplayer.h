#pragma once

#include "demo/protocol.h"

#include <httplib.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace holt::demo {

/// Lets streams wait for their next piece, and wakes all of them when the server stops.
class Pace
{
public:
    using Clock = std::chrono::steady_clock;

    /// False when the server stops.
    bool waitUntil(Clock::time_point time)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_until(lock, time, [this] { return m_stopping; });
        return !m_stopping;
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

/// Sends a stream piece by piece. Lives as long as its response.
class StreamPlayer
{
public:
    StreamPlayer(Stream stream, std::shared_ptr<Pace> pace, std::chrono::milliseconds delay)
        : m_stream(std::move(stream))
        , m_pace(std::move(pace))
        , m_delay(delay)
        , m_next(Pace::Clock::now())
    {
    }

    /// Sends the next piece when its time has come. False breaks off the connection.
    bool play(httplib::DataSink &sink)
    {
        if (m_position == m_stream.parts.size()) {
            if (!m_stream.broken) {
                sink.done();
            }
            return !m_stream.broken;
        }
        const StreamPart &part = m_stream.parts[m_position++];
        // From piece to piece, not from now: what sending costs must not slow the stream down. A reader that fell
        // behind is not flooded afterwards, though.
        m_next = std::max(m_next, Pace::Clock::now() - m_delay) + m_delay * part.delays;
        return m_pace->waitUntil(m_next) && sink.write(part.bytes.constData(), static_cast<size_t>(part.bytes.size()));
    }

private:
    Stream m_stream;
    std::shared_ptr<Pace> m_pace;
    std::chrono::milliseconds m_delay;
    Pace::Clock::time_point m_next;
    qsizetype m_position = 0;
};

} // namespace holt::demo
