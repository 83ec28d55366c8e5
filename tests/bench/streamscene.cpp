#include "bench/scene.h"

#include "app/application.h"
#include "bench/framewatch.h"
#include "bench/streamtext.h"
#include "core/chatsessions.h"

#include <QElapsedTimer>

#include <algorithm>

namespace holt::bench {

namespace {

/// An answer of so many pieces, as fast as its server sends it, until the last piece is painted.
class StreamScene : public Scene
{
public:
    StreamScene(app::Application &application, int pieces, int idleMs)
        : Scene(application, idleMs)
        , m_pieces(pieces)
    {
        qsizetype length = 0;
        for (const QString &piece : streamPieces(pieces)) {
            length += piece.size();
            m_lengths.append(length);
        }
    }

    void run() override
    {
        whenUsable(0, [this] { afterRest([this] { send(); }); });
    }

private:
    struct Progress
    {
        qsizetype length = 0;
        double cpu = 0;
    };

    [[nodiscard]] core::ChatSession *session() const { return application().sessions().current(); }

    void send()
    {
        m_frames = std::make_unique<FrameWatch>(transcript());
        m_watchdog.start();
        m_cpu = cpuMs();
        m_clock.start();
        session()->send(QStringLiteral("Tell me everything"));
        connect(model(), &QAbstractItemModel::dataChanged, this, [this] { markProgress(); });
    }

    /// Once all has come, waits until that is painted.
    void markProgress()
    {
        m_frames->changed();
        const qsizetype length = model()->entry(model()->rowCount() - 1).message.text.size();
        m_progress.append({length, cpuMs()});
        if (length < m_lengths.constLast() || session()->state() != core::ChatSession::State::Streaming) {
            return;
        }
        disconnect(model(), nullptr, this, nullptr);
        new PaintWatch(
            transcript(), [] { return true; }, [this] { streamed(); });
    }

    /// The CPU time when a piece was shown, by the nearest update: they come a frame apart.
    [[nodiscard]] double cpuAt(int piece) const
    {
        const qsizetype length = m_lengths.at(piece);
        const auto at = std::find_if(m_progress.cbegin(), m_progress.cend(),
                                     [length](const Progress &progress) { return progress.length >= length; });
        return at == m_progress.cend() ? m_progress.constLast().cpu : at->cpu;
    }

    void streamed()
    {
        say("wall", static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        say("cpu", cpuMs() - m_cpu);
        m_watchdog.stop();
        const int fifth = m_pieces / 5;
        say("first", cpuAt(fifth) - cpuAt(0));
        say("last", cpuAt(m_pieces - 1) - cpuAt(m_pieces - 1 - fifth));
        say("frames", m_frames->count());
        say("late", m_frames->late());
        sayBlocks();
        end();
    }

    int m_pieces;
    double m_cpu = 0;
    std::unique_ptr<FrameWatch> m_frames;
    QList<qsizetype> m_lengths; ///< of the text after each piece
    QList<Progress> m_progress;
};

} // namespace

std::unique_ptr<Scene> makeStreamScene(app::Application &application, int count, int idleMs)
{
    return std::make_unique<StreamScene>(application, count, idleMs);
}

} // namespace holt::bench
