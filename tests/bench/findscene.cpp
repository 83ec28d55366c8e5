#include "bench/scene.h"

#include "gui/transcript/transcriptview.h"

namespace holt::bench {

namespace {

/// Finds a word that stands in nearly every message: until it is at the first place, and until all are counted.
class FindScene : public Scene
{
public:
    FindScene(app::Application &application, int messages, int idleMs)
        : Scene(application, idleMs)
        , m_messages(messages)
    {
    }

    void run() override
    {
        whenUsable(1, [this] { openFirst(m_messages, [this] { afterRest([this] { find(); }); }); });
    }

private:
    void find()
    {
        connect(view(), &gui::TranscriptView::findStateChanged, this, [this] { look(); });
        m_watchdog.start();
        m_clock.start();
        view()->find(QStringLiteral("harbour"));
    }

    void look()
    {
        const gui::TranscriptView::FindState state = view()->findState();
        if (state.number > 0 && !m_atFirst) {
            m_atFirst = true;
            new PaintWatch(
                transcript(), [] { return true; },
                [this] { say("first", static_cast<double>(m_clock.nsecsElapsed()) / 1e6); });
        }
        if (m_atFirst && !state.searching) {
            disconnect(view(), nullptr, this, nullptr);
            say("all", static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
            say("places", state.total);
            afterRest([this] {
                m_watchdog.stop();
                sayBlocks();
                end();
            });
        }
    }

    int m_messages;
    bool m_atFirst = false;
};

} // namespace

std::unique_ptr<Scene> makeFindScene(app::Application &application, int count, int idleMs)
{
    return std::make_unique<FindScene>(application, count, idleMs);
}

} // namespace holt::bench
