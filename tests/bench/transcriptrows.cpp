#include "bench/benchmark.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace holt::bench {

namespace {

using Unit = Table::Unit;

Filling longConversation(const Benchmark &benchmark)
{
    return {1, benchmark.sizes().messages, Filling::Text::Markdown, 600};
}

std::optional<Outcome> inLongConversation(const Benchmark &benchmark, const char *scene)
{
    const auto directory = benchmark.filled(longConversation(benchmark));
    return directory ? Benchmark::scene(scene, *directory, benchmark.sizes().messages, benchmark.sizes().idleMs)
                     : std::nullopt;
}

} // namespace

bool measureOpen(Benchmark &benchmark)
{
    const auto holt = inLongConversation(benchmark, "open");
    if (!holt || !holt->values.contains(QStringLiteral("first"))) {
        return false;
    }
    Table &table = benchmark.table();
    table.add(QStringLiteral("open %1 messages, first paint").arg(benchmark.sizes().messages), Unit::Milliseconds, 100,
              holt->values.value(QStringLiteral("first")));
    table.add(QStringLiteral("open, all messages there"), Unit::Milliseconds, notJudged,
              holt->values.value(QStringLiteral("whole")));
    table.add(QStringLiteral("open, memory (PSS) more"), Unit::Megabytes, 50,
              holt->values.value(QStringLiteral("memory")));
    benchmark.addBlocks(QStringLiteral("open"), *holt);
    return true;
}

bool measureScroll(Benchmark &benchmark)
{
    const auto holt = inLongConversation(benchmark, "scroll");
    if (!holt) {
        return false;
    }
    benchmark.addBlocks(QStringLiteral("scroll %1 messages end to end").arg(benchmark.sizes().messages), *holt);
    return true;
}

bool measureCode(Benchmark &benchmark)
{
    constexpr int messages = 2;
    const int lines = benchmark.sizes().codeLines;
    const auto directory = benchmark.filled({1, messages, Filling::Text::Code, lines});
    const auto holt =
        directory ? Benchmark::scene("code", *directory, messages, benchmark.sizes().idleMs) : std::nullopt;
    if (!holt) {
        return false;
    }
    benchmark.addBlocks(QStringLiteral("colour %1 lines of code").arg(lines), *holt);
    return true;
}

bool measureFind(Benchmark &benchmark)
{
    const auto holt = inLongConversation(benchmark, "find");
    if (!holt || !holt->values.contains(QStringLiteral("first"))) {
        return false;
    }
    const QString name = QStringLiteral("find in %1 messages").arg(benchmark.sizes().messages);
    Table &table = benchmark.table();
    table.add(name + QStringLiteral(", first place"), Unit::Milliseconds, 100,
              holt->values.value(QStringLiteral("first")));
    table.add(name + QStringLiteral(", all counted"), Unit::Milliseconds, notJudged,
              holt->values.value(QStringLiteral("all")),
              QStringLiteral("%1 places").arg(holt->values.value(QStringLiteral("places"))));
    benchmark.addBlocks(QStringLiteral("find"), *holt);
    return true;
}

bool measureTyping(Benchmark &benchmark)
{
    constexpr int delayMs = 10;
    constexpr int moreThanEnough = 3000; // pieces: it must stream until the last key
    const auto kept = benchmark.filled(longConversation(benchmark));
    const StreamServer server(Benchmark::program("holt_bench_server"), moreThanEnough, delayMs);
    const QTemporaryDir directory;
    // In a copy: what is said here must not stay in the store of the other rows.
    if (!kept || server.baseUrl().isEmpty() ||
        !QFile::copy(*kept + QStringLiteral("/holt.db"), directory.filePath(QStringLiteral("holt.db")))) {
        return false;
    }
    const auto holt = Benchmark::scene("typing", directory.path(), benchmark.sizes().messages, benchmark.sizes().idleMs,
                                       server.environment());
    if (!holt || holt->values.value(QStringLiteral("streaming")) != 1) {
        return false;
    }
    benchmark.table().add(
        QStringLiteral("typing while streaming in %1 messages, 99 of 100").arg(benchmark.sizes().messages),
        Unit::Milliseconds, 16, holt->values.value(QStringLiteral("latency99")),
        QStringLiteral("median %1 ms").arg(holt->values.value(QStringLiteral("median")), 0, 'f', 1));
    benchmark.addBlocks(QStringLiteral("typing"), *holt);
    return true;
}

} // namespace holt::bench
