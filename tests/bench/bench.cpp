#include "bench/benchmark.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

// Measures the budgets of docs/PERFORMANCE.md, each against its reference in the same run, and says which are kept.

using namespace holt::bench;

namespace {

struct Part
{
    const char *name;
    bool (*measure)(Benchmark &);
};

constexpr Part parts[] = {
    {"start", measureEmptyStart}, {"start", measureStart},   {"stream", measureStream}, {"burst", measureBurst},
    {"paced", measurePaced},      {"open", measureOpen},     {"scroll", measureScroll}, {"code", measureCode},
    {"find", measureFind},        {"typing", measureTyping}, {"search", measureSearch},
};

/// False where something could not be measured. Empty @p only: all parts.
bool measure(Benchmark &benchmark, const QStringList &only)
{
    bool all = true;
    for (const Part &part : parts) {
        if (!only.isEmpty() && !only.contains(QLatin1String(part.name))) {
            continue;
        }
        for (int i = 0; i < benchmark.sizes().repetitions; ++i) {
            if (!part.measure(benchmark)) {
                QTextStream(stderr) << "Could not measure: " << part.name << '\n';
                all = false;
                break;
            }
        }
    }
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    Sizes sizes;
    if (arguments.removeOne(QStringLiteral("--quick"))) {
        sizes = {1, 200, 2000, 10000, 1500, 300, 2000, 500};
    }
    const QString data = QCoreApplication::applicationDirPath() + QStringLiteral("/data");
    QDir().mkpath(data);

    Benchmark benchmark(data, sizes);
    const bool measured = measure(benchmark, arguments);
    QTextStream(stdout) << benchmark.table().text();
    QFile results(QCoreApplication::applicationDirPath() + QStringLiteral("/../results.json"));
    if (results.open(QIODevice::WriteOnly)) {
        results.write(benchmark.table().json());
    }
    return measured ? (benchmark.table().holds() ? 0 : 1) : 2;
}
