#include "bench/benchmark.h"

#include <QTemporaryDir>

namespace holt::bench {

namespace {

using Unit = Table::Unit;

/// The start of Holt and of the empty window, next to each other.
struct Starts
{
    Outcome empty;
    Outcome holt;
};

std::optional<Starts> start(const Benchmark &benchmark, const QString &directory, int conversations)
{
    const int idleMs = benchmark.sizes().idleMs;
    const auto empty = [&] { return run(Benchmark::program("holt_bench_empty"), {benchmark.idle()}); };
    const auto holt = [&] { return Benchmark::scene("start", directory, conversations, idleMs); };
    // What is read for the first time comes from the disk: that is not measured.
    if (!empty() || !holt()) {
        return std::nullopt;
    }
    const auto emptyOutcome = empty();
    const auto holtOutcome = holt();
    return emptyOutcome && holtOutcome ? std::optional<Starts>({*emptyOutcome, *holtOutcome}) : std::nullopt;
}

void addTime(Benchmark &benchmark, const QString &name, const Starts &starts)
{
    benchmark.table().add(name, Unit::Ratio, 2.0, starts.holt.usableMs / starts.empty.usableMs,
                          QStringLiteral("%1 ms : %2 ms, empty window")
                              .arg(starts.holt.usableMs, 0, 'f', 0)
                              .arg(starts.empty.usableMs, 0, 'f', 0));
}

} // namespace

bool measureEmptyStart(Benchmark &benchmark)
{
    const QTemporaryDir directory;
    const auto starts = start(benchmark, directory.path(), 0);
    if (starts) {
        addTime(benchmark, QStringLiteral("start, empty store"), *starts);
    }
    return starts.has_value();
}

bool measureStart(Benchmark &benchmark)
{
    const int conversations = benchmark.sizes().conversations;
    const auto directory = benchmark.filled({conversations, 2, Filling::Text::Plain, 200});
    const auto starts = directory ? start(benchmark, *directory, conversations) : std::nullopt;
    if (!starts) {
        return false;
    }
    addTime(benchmark, QStringLiteral("start, %1 conversations").arg(conversations), *starts);
    const double holtPss = starts->holt.values.value(QStringLiteral("pss"));
    const double emptyPss = starts->empty.values.value(QStringLiteral("pss"));
    if (emptyPss > 0) {
        benchmark.table().add(
            QStringLiteral("memory when idle (PSS)"), Unit::Ratio, 2.0, holtPss / emptyPss,
            QStringLiteral("%1 MB : %2 MB, empty window").arg(holtPss, 0, 'f', 1).arg(emptyPss, 0, 'f', 1));
    }
    return true;
}

} // namespace holt::bench
