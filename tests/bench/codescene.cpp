#include "bench/scene.h"

#include "core/transcriptmodel.h"
#include "gui/transcript/transcriptview.h"

#include <QScrollBar>

namespace holt::bench {

namespace {

/// A conversation with so many lines of code is opened and read from its end to its beginning, so that all of it gets
/// its colours.
class CodeScene : public Scene
{
public:
    CodeScene(app::Application &application, int messages, int idleMs)
        : Scene(application, idleMs)
        , m_messages(messages)
    {
        m_frame.setTimerType(Qt::PreciseTimer);
        m_frame.setInterval(frameMs);
        connect(&m_frame, &QTimer::timeout, this, [this] { step(); });
    }

    void run() override
    {
        whenUsable(1, [this] {
            afterRest([this] {
                m_watchdog.start();
                m_clock.start();
                openFirst(m_messages, [this] { m_frame.start(); });
            });
        });
    }

private:
    static constexpr int frameMs = 16;

    void step()
    {
        QScrollBar *bar = view()->verticalScrollBar();
        if (bar->value() > 0) {
            bar->setValue(bar->value() - bar->pageStep());
            return;
        }
        m_frame.stop();
        afterRest([this] { // the colours of the last page come from the worker
            m_watchdog.stop();
            sayBlocks();
            end();
        });
    }

    int m_messages;
    QTimer m_frame;
};

} // namespace

std::unique_ptr<Scene> makeCodeScene(app::Application &application, int count, int idleMs)
{
    return std::make_unique<CodeScene>(application, count, idleMs);
}

} // namespace holt::bench
