#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace holt::bench {

[[nodiscard]] double cpuMs();             ///< of this process, all threads, since it began
[[nodiscard]] double pssMb();             ///< proportional set size, 0 where the system does not tell
void say(const char *name, double value); ///< a line "name value" for who started this program

/// How long the GUI thread did not come back to its event loop, by a timer that should fire every 2 ms.
class Watchdog : public QObject
{
    Q_OBJECT

public:
    Watchdog();

    void start();
    void stop();
    [[nodiscard]] double worst() const;        ///< ms
    [[nodiscard]] double percentile99() const; ///< ms

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_blocks;
};

} // namespace holt::bench
