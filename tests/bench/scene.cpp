#include "bench/scene.h"

#include "app/application.h"
#include "bench/fill.h"
#include "core/chatsessions.h"
#include "gui/chat/chatpage.h"
#include "gui/chat/conversationpane.h"
#include "gui/shell/mainwindow.h"
#include "gui/transcript/transcriptview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QListView>

namespace holt::bench {

PaintWatch::PaintWatch(QWidget *widget, std::function<bool()> condition, std::function<void()> then)
    : QObject(widget)
    , m_condition(std::move(condition))
    , m_then(std::move(then))
{
    widget->installEventFilter(this);
    widget->update();
}

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_done && m_condition()) {
        m_done = true;
        // After the paint and the flush to the screen that belong to this event.
        QTimer::singleShot(0, this, [this] {
            m_then();
            deleteLater();
        });
    }
    return false;
}

Scene::Scene(app::Application &application, int idleMs)
    : m_application(application)
    , m_idleMs(idleMs)
{
}

gui::ChatPage *Scene::page() const
{
    return m_application.window().findChild<gui::ChatPage *>();
}

gui::TranscriptView *Scene::view() const
{
    return page()->transcript();
}

QWidget *Scene::transcript() const
{
    return view()->viewport();
}

core::TranscriptModel *Scene::model() const
{
    return m_application.sessions().current()->transcript();
}

void Scene::whenUsable(int conversations, std::function<void()> then)
{
    auto *list = page()->conversations()->findChild<QListView *>();
    new PaintWatch(
        conversations > 0 ? list->viewport() : &m_application.window(),
        [list, conversations] { return list->model()->rowCount() >= conversations; }, std::move(then));
}

void Scene::afterRest(std::function<void()> then)
{
    QTimer::singleShot(m_idleMs, this, std::move(then));
}

void Scene::openFirst(int messages, std::function<void()> then)
{
    page()->openConversation(firstConversation());
    new PaintWatch(
        transcript(), [this, messages] { return model()->rowCount() == messages; }, std::move(then));
}

void Scene::sayBlocks()
{
    say("worst", m_watchdog.worst());
    say("p99", m_watchdog.percentile99());
}

void Scene::end()
{
    QCoreApplication::quit();
}

std::unique_ptr<Scene> makeScene(const QString &name, app::Application &application, int count, int idleMs)
{
    using Make = std::unique_ptr<Scene> (*)(app::Application &, int, int);
    struct Entry
    {
        const char *name;
        Make make;
    };
    static constexpr Entry entries[] = {
        {"start", makeStartScene},   {"stream", makeStreamScene}, {"open", makeOpenScene},
        {"scroll", makeScrollScene}, {"code", makeCodeScene},     {"find", makeFindScene},
        {"typing", makeTypingScene},
    };
    for (const Entry &entry : entries) {
        if (name == QLatin1String(entry.name)) {
            return entry.make(application, count, idleMs);
        }
    }
    return nullptr;
}

} // namespace holt::bench
