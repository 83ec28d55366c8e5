#pragma once

#include "bench/measure.h"

#include <QList>
#include <QPointer>

#include <functional>

class QWidget;

namespace holt::app {
class Application;
}
namespace holt::core {
class TranscriptModel;
}

namespace holt::bench {

/// Calls back once, after the paint of a widget at which a condition held.
class PaintWatch : public QObject
{
    Q_OBJECT

public:
    PaintWatch(QWidget *widget, std::function<bool()> condition, std::function<void()> then);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<bool()> m_condition;
    std::function<void()> m_then;
    bool m_done = false;
};

/// What is measured in the real window, one at a time; each ends the program. @p idleMs is how long it rests before
/// its memory is read.
class Scenes : public QObject
{
    Q_OBJECT

public:
    Scenes(app::Application &application, int idleMs);

    void start(int conversations);
    void stream(int pieces);
    void open(int messages);

private:
    [[nodiscard]] QWidget *list() const;
    [[nodiscard]] QWidget *transcript() const;
    [[nodiscard]] core::TranscriptModel *model() const;
    void whenUsable(int conversations, std::function<void()> then);
    void send();
    void markProgress();
    void streamed();
    void opened(int messages);
    void sayBlocks();

    app::Application &m_application;
    int m_idleMs;
    Watchdog m_watchdog;
    QElapsedTimer m_clock;
    double m_cpu = 0;
    double m_pss = 0;
    double m_wall = 0;
    int m_pieces = 0;
    QList<qsizetype> m_lengths; ///< of the text after each piece
    struct Progress
    {
        qsizetype length = 0;
        double cpu = 0;
    };
    QList<Progress> m_progress;
};

} // namespace holt::bench
