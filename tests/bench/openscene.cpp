#include "bench/scene.h"

#include "bench/fill.h"
#include "core/transcriptmodel.h"
#include "gui/chat/chatpage.h"

namespace holt::bench {

namespace {

/// From the click on a long conversation until its end is painted, and until all of its messages are there.
class OpenScene : public Scene
{
public:
    OpenScene(app::Application &application, int messages, int idleMs)
        : Scene(application, idleMs)
        , m_messages(messages)
    {
    }

    void run() override
    {
        whenUsable(1, [this] { afterRest([this] { open(); }); });
    }

private:
    void open()
    {
        m_pss = pssMb();
        m_watchdog.start();
        m_clock.start();
        openFirst(m_messages, [this] {
            say("whole", static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
            afterRest([this] { opened(); });
        });
        new PaintWatch(
            transcript(), [this] { return showsTheLast(); },
            [this] { say("first", static_cast<double>(m_clock.nsecsElapsed()) / 1e6); });
    }

    [[nodiscard]] bool showsTheLast() const
    {
        return model()->rowCount() > 0 &&
               model()->entry(model()->rowCount() - 1).message.id == idOfMessage(0, m_messages - 1);
    }

    void opened()
    {
        m_watchdog.stop();
        say("memory", pssMb() - m_pss);
        sayBlocks();
        end();
    }

    int m_messages;
    double m_pss = 0;
};

} // namespace

std::unique_ptr<Scene> makeOpenScene(app::Application &application, int count, int idleMs)
{
    return std::make_unique<OpenScene>(application, count, idleMs);
}

} // namespace holt::bench
