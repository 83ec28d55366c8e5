#include "bench/measure.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace holt::bench {

namespace {

constexpr int tickMs = 2;

}

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double pssMb()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).simplified().split(' ').constFirst().toDouble() / 1024.0;
        }
    }
    return 0;
}

void say(const char *name, double value)
{
    std::printf("%s %.3f\n", name, value);
    std::fflush(stdout);
}

Watchdog::Watchdog()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::tick);
}

void Watchdog::start()
{
    m_blocks.clear();
    m_clock.start();
    m_timer.start();
}

void Watchdog::stop()
{
    if (m_timer.isActive()) {
        tick();
        m_timer.stop();
    }
}

void Watchdog::tick()
{
    m_blocks.push_back(std::max(0.0, static_cast<double>(m_clock.nsecsElapsed()) / 1e6 - tickMs));
    m_clock.start();
}

double Watchdog::worst() const
{
    return m_blocks.empty() ? 0 : *std::max_element(m_blocks.cbegin(), m_blocks.cend());
}

double Watchdog::percentile99() const
{
    if (m_blocks.empty()) {
        return 0;
    }
    std::vector<double> sorted = m_blocks;
    std::sort(sorted.begin(), sorted.end());
    return sorted[(sorted.size() - 1) * 99 / 100];
}

} // namespace holt::bench
