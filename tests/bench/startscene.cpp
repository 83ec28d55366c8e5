#include "bench/scene.h"

namespace holt::bench {

namespace {

/// From nothing until the list of conversations is painted, and the memory some time after.
class StartScene : public Scene
{
public:
    StartScene(app::Application &application, int conversations, int idleMs)
        : Scene(application, idleMs)
        , m_conversations(conversations)
    {
    }

    void run() override
    {
        whenUsable(m_conversations, [this] {
            say("usable", 1);
            afterRest([] {
                say("pss", pssMb());
                end();
            });
        });
    }

private:
    int m_conversations;
};

} // namespace

std::unique_ptr<Scene> makeStartScene(app::Application &application, int count, int idleMs)
{
    return std::make_unique<StartScene>(application, count, idleMs);
}

} // namespace holt::bench
