#include "bench/scenes.h"

#include "app/application.h"
#include "bench/fill.h"
#include "bench/streamtext.h"
#include "core/chatsessions.h"
#include "gui/chat/chatpage.h"
#include "gui/shell/mainwindow.h"
#include "gui/transcript/transcriptview.h"

#include <QApplication>
#include <QEvent>
#include <QListView>

#include <algorithm>

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

Scenes::Scenes(app::Application &application, int idleMs)
    : m_application(application)
    , m_idleMs(idleMs)
{
}

QWidget *Scenes::list() const
{
    const QList<QListView *> lists = m_application.window().findChildren<QListView *>();
    const auto found = std::find_if(lists.cbegin(), lists.cend(), [](QListView *view) { return view->isVisible(); });
    return found == lists.cend() ? nullptr : *found;
}

QWidget *Scenes::transcript() const
{
    return m_application.window().findChild<gui::TranscriptView *>()->viewport();
}

core::TranscriptModel *Scenes::model() const
{
    return m_application.sessions().current()->transcript();
}

void Scenes::whenUsable(int conversations, std::function<void()> then)
{
    auto *view = qobject_cast<QListView *>(list());
    new PaintWatch(
        conversations > 0 ? view->viewport() : &m_application.window(),
        [view, conversations] { return view->model()->rowCount() >= conversations; }, std::move(then));
}

void Scenes::start(int conversations)
{
    whenUsable(conversations, [this] {
        say("usable", 1);
        QTimer::singleShot(m_idleMs, this, [] {
            say("pss", pssMb());
            QCoreApplication::quit();
        });
    });
}

void Scenes::stream(int pieces)
{
    m_pieces = pieces;
    qsizetype length = 0;
    for (const QString &piece : streamPieces(pieces)) {
        length += piece.size();
        m_lengths.append(length);
    }
    whenUsable(0, [this] { QTimer::singleShot(m_idleMs, this, &Scenes::send); });
}

void Scenes::send()
{
    m_watchdog.start();
    m_cpu = cpuMs();
    m_clock.start();
    core::ChatSession *session = m_application.sessions().current();
    session->send(QStringLiteral("Tell me everything"));
    connect(session->transcript(), &QAbstractItemModel::dataChanged, this, &Scenes::markProgress);
}

/// Once all has come, waits until that is painted.
void Scenes::markProgress()
{
    const qsizetype length = model()->entry(model()->rowCount() - 1).message.text.size();
    m_progress.append({length, cpuMs()});
    const QString &text = model()->entry(model()->rowCount() - 1).message.text;
    if (text.size() < m_lengths.constLast() ||
        m_application.sessions().current()->state() != core::ChatSession::State::Streaming) {
        return;
    }
    disconnect(model(), nullptr, this, nullptr);
    new PaintWatch(
        transcript(), [] { return true; }, [this] { streamed(); });
}

void Scenes::streamed()
{
    m_wall = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_watchdog.stop();
    say("wall", m_wall);
    say("cpu", cpuMs() - m_cpu);
    // The cost of a fifth of the pieces, by the nearest updates: they come a frame apart.
    const auto cpuAt = [this](int piece) {
        const qsizetype length = m_lengths.at(piece);
        const auto at = std::find_if(m_progress.cbegin(), m_progress.cend(),
                                     [length](const Progress &progress) { return progress.length >= length; });
        return at == m_progress.cend() ? m_progress.constLast().cpu : at->cpu;
    };
    const int fifth = m_pieces / 5;
    const double first = cpuAt(fifth) - cpuAt(0);
    const double last = cpuAt(m_pieces - 1) - cpuAt(m_pieces - 1 - fifth);
    say("first", first);
    say("last", last);
    sayBlocks();
    QCoreApplication::quit();
}

void Scenes::open(int messages)
{
    whenUsable(1, [this, messages] {
        QTimer::singleShot(m_idleMs, this, [this, messages] {
            m_pss = pssMb();
            m_watchdog.start();
            m_clock.start();
            m_application.window().findChild<gui::ChatPage *>()->openConversation(firstConversation());
            new PaintWatch(
                transcript(), [this, messages] { return model()->rowCount() == messages; },
                [this, messages] { opened(messages); });
        });
    });
}

void Scenes::opened(int)
{
    say("wall", static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
    QTimer::singleShot(m_idleMs, this, [this] {
        m_watchdog.stop();
        say("memory", pssMb() - m_pss);
        sayBlocks();
        QCoreApplication::quit();
    });
}

void Scenes::sayBlocks()
{
    say("worst", m_watchdog.worst());
    say("p99", m_watchdog.percentile99());
}

} // namespace holt::bench
