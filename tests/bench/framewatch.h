#pragma once

#include <QElapsedTimer>
#include <QObject>

class QWidget;

namespace holt::bench {

/// How long a change waits for the paint that shows it.
class FrameWatch : public QObject
{
    Q_OBJECT

public:
    explicit FrameWatch(QWidget *widget);

    void changed(); ///< there is something new to paint
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int late() const { return m_late; } ///< of these, painted more than a frame (16.7 ms) later

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void painted();

    QElapsedTimer m_since;
    bool m_waiting = false;
    int m_count = 0;
    int m_late = 0;
};

} // namespace holt::bench
