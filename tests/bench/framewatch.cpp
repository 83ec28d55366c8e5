#include "bench/framewatch.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace holt::bench {

FrameWatch::FrameWatch(QWidget *widget)
    : QObject(widget)
{
    widget->installEventFilter(this);
}

void FrameWatch::changed()
{
    if (!m_waiting) {
        m_waiting = true;
        m_since.start();
    }
}

bool FrameWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_waiting) {
        QTimer::singleShot(0, this, &FrameWatch::painted); // when this paint is done
    }
    return false;
}

void FrameWatch::painted()
{
    constexpr double frameMs = 1000.0 / 60;
    if (!m_waiting) {
        return;
    }
    m_waiting = false;
    ++m_count;
    m_late += static_cast<double>(m_since.nsecsElapsed()) / 1e6 > frameMs ? 1 : 0;
}

} // namespace holt::bench
