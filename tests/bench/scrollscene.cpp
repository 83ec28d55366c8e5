#include "bench/scene.h"

#include "gui/transcript/transcriptview.h"

#include <QScrollBar>

namespace holt::bench {

namespace {

/// A person drags the scroll bar of a long conversation from its end to its beginning, a step a frame, and turns the
/// wheel over two hundred screens.
class ScrollScene : public Scene
{
public:
    ScrollScene(app::Application &application, int messages, int idleMs)
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
            openFirst(m_messages, [this] {
                afterRest([this] {
                    m_watchdog.start();
                    m_frame.start();
                });
            });
        });
    }

private:
    static constexpr int frameMs = 16;
    static constexpr int dragSteps = 300;
    static constexpr int wheelSteps = 400;

    void step()
    {
        QScrollBar *bar = view()->verticalScrollBar();
        ++m_step;
        if (m_step <= dragSteps) {
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * (dragSteps - m_step) / dragSteps));
        } else if (m_step <= dragSteps + wheelSteps) {
            bar->setValue(bar->value() + bar->pageStep() / 2);
        } else {
            m_frame.stop();
            m_watchdog.stop();
            sayBlocks();
            end();
        }
    }

    int m_messages;
    QTimer m_frame;
    int m_step = 0;
};

} // namespace

std::unique_ptr<Scene> makeScrollScene(app::Application &application, int count, int idleMs)
{
    return std::make_unique<ScrollScene>(application, count, idleMs);
}

} // namespace holt::bench
