#include "bench/benchmark.h"

namespace holt::bench {

bool measureSearch(Benchmark &benchmark)
{
    constexpr int messages = 100; // of a conversation
    constexpr int searches = 60;
    const int all = benchmark.sizes().searchMessages;
    const auto directory = benchmark.filled({all / messages, messages, Filling::Text::Plain, 250});
    const auto holt = directory ? run(Benchmark::program("holt_bench_window"),
                                      {QStringLiteral("search"), *directory, QString::number(searches)})
                                : std::nullopt;
    if (!holt) {
        return false;
    }
    benchmark.table().add(QStringLiteral("search in %1 messages, median").arg(all), Table::Unit::Milliseconds, 20,
                          holt->values.value(QStringLiteral("median")),
                          QStringLiteral("worst %1 ms").arg(holt->values.value(QStringLiteral("worst")), 0, 'f', 1));
    return true;
}

} // namespace holt::bench
