#include "bench/benchmark.h"

#include <QTemporaryDir>

namespace holt::bench {

namespace {

using Unit = Table::Unit;

struct Streams
{
    Outcome curl;
    Outcome holt;

    [[nodiscard]] double of(const char *name) const { return holt.values.value(QLatin1String(name)); }
};

/// The same stream read by curl and by Holt, a piece each @p delayMs.
std::optional<Streams> stream(const Benchmark &benchmark, int pieces, int delayMs)
{
    const StreamServer server(Benchmark::program("holt_bench_server"), pieces, delayMs);
    const QTemporaryDir directory;
    if (server.baseUrl().isEmpty()) {
        return std::nullopt;
    }
    const auto curl =
        run(QStringLiteral("curl"),
            {QStringLiteral("-sN"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-d"),
             QStringLiteral("{}"), server.baseUrl() + QStringLiteral("/chat/completions")});
    const auto holt =
        Benchmark::scene("stream", directory.path(), pieces, benchmark.sizes().idleMs, server.environment());
    if (!curl || !holt || !holt->values.contains(QStringLiteral("wall"))) {
        return std::nullopt;
    }
    return Streams{*curl, *holt};
}

QString against(double holt, double curl)
{
    return QStringLiteral("%1 ms : %2 ms, curl -N").arg(holt, 0, 'f', 0).arg(curl, 0, 'f', 0);
}

} // namespace

bool measureStream(Benchmark &benchmark)
{
    const int pieces = benchmark.sizes().pieces;
    const auto streams = stream(benchmark, pieces, 1);
    if (!streams) {
        return false;
    }
    Table &table = benchmark.table();
    const double wall = streams->of("wall");
    const double cpu = streams->of("cpu");
    table.add(QStringLiteral("stream of %1 chunks, wall").arg(pieces), Unit::Ratio, 1.2, wall / streams->curl.wallMs,
              against(wall, streams->curl.wallMs));
    table.add(QStringLiteral("stream, CPU"), Unit::Ratio, 10.0, cpu / streams->curl.cpuMs,
              against(cpu, streams->curl.cpuMs));
    table.add(QStringLiteral("stream, CPU of the last fifth : the first"), Unit::Ratio, 1.3,
              streams->of("last") / streams->of("first"),
              QStringLiteral("%1 ms : %2 ms").arg(streams->of("last"), 0, 'f', 0).arg(streams->of("first"), 0, 'f', 0));
    benchmark.addBlocks(QStringLiteral("stream"), streams->holt);
    return true;
}

bool measureBurst(Benchmark &benchmark)
{
    const auto streams = stream(benchmark, benchmark.sizes().pieces, 0);
    if (!streams) {
        return false;
    }
    const QString name = QStringLiteral("the same as fast as it goes");
    benchmark.table().add(name + QStringLiteral(", wall"), Unit::Ratio, notJudged,
                          streams->of("wall") / streams->curl.wallMs,
                          against(streams->of("wall"), streams->curl.wallMs));
    // All of it is one moment: a hundredth of it says nothing.
    benchmark.table().add(name + QStringLiteral(", GUI blocked, longest"), Unit::Milliseconds, 50,
                          streams->of("worst"));
    return true;
}

bool measurePaced(Benchmark &benchmark)
{
    constexpr int delayMs = 10;
    const auto streams = stream(benchmark, benchmark.sizes().pacedPieces, delayMs);
    if (!streams || streams->of("frames") == 0) {
        return false;
    }
    const QString name = QStringLiteral("100 chunks a second");
    Table &table = benchmark.table();
    table.add(name + QStringLiteral(", share of one core"), Unit::Percent, 25,
              100 * streams->of("cpu") / streams->of("wall"),
              QStringLiteral("%1 ms in %2 ms").arg(streams->of("cpu"), 0, 'f', 0).arg(streams->of("wall"), 0, 'f', 0));
    table.add(name + QStringLiteral(", frames late"), Unit::Percent, 1,
              100 * streams->of("late") / streams->of("frames"),
              QStringLiteral("%1 of %2").arg(streams->of("late")).arg(streams->of("frames")));
    benchmark.addBlocks(name, streams->holt);
    return true;
}

} // namespace holt::bench
