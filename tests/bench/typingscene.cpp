#include "bench/scene.h"

#include "app/application.h"
#include "core/chatsessions.h"
#include "gui/chat/chatpage.h"
#include "gui/chat/composer.h"
#include "gui/chat/messageinput.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <vector>

namespace holt::bench {

namespace {

constexpr int keys = 300;
constexpr int betweenKeysMs = 37; // no multiple of a frame

/// Presses keys as a keyboard does: at their own time, whether or not the window is ready for them.
class Typist : public QThread
{
public:
    Typist(QWidget *target, const QElapsedTimer &clock)
        : m_target(target)
        , m_clock(clock)
    {
    }

    /// When the key was pressed, by the clock; written before the key arrives.
    [[nodiscard]] qint64 pressed(int key) const { return m_pressed[static_cast<size_t>(key)].load(); }

protected:
    void run() override
    {
        for (int key = 0; key < keys; ++key) {
            msleep(betweenKeysMs);
            const bool space = key % 8 == 7;
            m_pressed[static_cast<size_t>(key)] = m_clock.nsecsElapsed();
            QCoreApplication::postEvent(m_target, new QKeyEvent(QEvent::KeyPress, space ? Qt::Key_Space : Qt::Key_A,
                                                                Qt::NoModifier,
                                                                space ? QStringLiteral(" ") : QStringLiteral("a")));
        }
    }

private:
    QWidget *m_target;
    const QElapsedTimer &m_clock;
    std::array<std::atomic<qint64>, keys> m_pressed{};
};

/// A person types while an answer streams into a long conversation: from each key to the paint that shows it.
class TypingScene : public Scene
{
public:
    TypingScene(app::Application &application, int messages, int idleMs)
        : Scene(application, idleMs)
        , m_messages(messages)
    {
    }

    void run() override
    {
        whenUsable(1, [this] { openFirst(m_messages, [this] { afterRest([this] { begin(); }); }); });
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            // All keys that are in the text are on the screen when this paint is done.
            const int shown = static_cast<int>(input()->toPlainText().size());
            QTimer::singleShot(0, this, [this, shown] { painted(shown); });
        }
        return false;
    }

private:
    [[nodiscard]] gui::MessageInput *input() const { return page()->composer()->input(); }

    void begin()
    {
        core::ChatSession *session = application().sessions().current();
        session->send(QStringLiteral("Tell me everything"));
        connect(session, &core::ChatSession::stateChanged, this, [this, session] {
            if (session->state() == core::ChatSession::State::Streaming && !m_typist) {
                type();
            }
        });
    }

    void type()
    {
        input()->clear();
        input()->viewport()->installEventFilter(this);
        m_clock.start();
        m_watchdog.start();
        m_typist = std::make_unique<Typist>(input(), m_clock);
        m_typist->start();
    }

    void painted(int shown)
    {
        const qint64 now = m_clock.nsecsElapsed();
        for (; m_shown < shown && m_shown < keys; ++m_shown) {
            m_latencies.push_back(static_cast<double>(now - m_typist->pressed(m_shown)) / 1e6);
        }
        if (m_shown < keys || m_ended) {
            return;
        }
        m_ended = true;
        m_typist->wait();
        m_watchdog.stop();
        std::sort(m_latencies.begin(), m_latencies.end());
        say("median", m_latencies[m_latencies.size() / 2]);
        say("latency99", m_latencies[m_latencies.size() * 99 / 100]);
        sayBlocks();
        const bool streaming = application().sessions().current()->isBusy();
        say("streaming", streaming ? 1 : 0); // else it was measured at rest
        end();
    }

    int m_messages;
    int m_shown = 0;
    bool m_ended = false;
    std::unique_ptr<Typist> m_typist;
    std::vector<double> m_latencies;
};

} // namespace

std::unique_ptr<Scene> makeTypingScene(app::Application &application, int count, int idleMs)
{
    return std::make_unique<TypingScene>(application, count, idleMs);
}

} // namespace holt::bench
