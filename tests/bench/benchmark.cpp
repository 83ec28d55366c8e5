#include "bench/benchmark.h"

#include <QCoreApplication>

namespace holt::bench {

Benchmark::Benchmark(const QString &directory, const Sizes &sizes)
    : m_directory(directory)
    , m_sizes(sizes)
{
}

QString Benchmark::program(const char *name)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name);
}

std::optional<Outcome> Benchmark::scene(const char *name, const QString &directory, int count, int idleMs,
                                        const QHash<QString, QString> &environment)
{
    return run(program("holt_bench_window"),
               {QLatin1String(name), directory, QString::number(count), QString::number(idleMs)}, environment);
}

std::optional<QString> Benchmark::filled(const Filling &filling) const
{
    const QString directory = QStringLiteral("%1/store-%2-%3-%4-%5")
                                  .arg(m_directory)
                                  .arg(filling.conversations)
                                  .arg(filling.messages)
                                  .arg(static_cast<int>(filling.text))
                                  .arg(filling.size);
    const bool done = run(program("holt_bench_window"),
                          {QStringLiteral("fill"), directory, QString::number(filling.conversations),
                           QString::number(filling.messages), QString::number(static_cast<int>(filling.text)),
                           QString::number(filling.size)})
                          .has_value();
    return done ? std::optional<QString>(directory) : std::nullopt;
}

void Benchmark::addBlocks(const QString &where, const Outcome &outcome)
{
    m_table.add(where + QStringLiteral(", GUI blocked, 99 of 100"), Table::Unit::Milliseconds, 16,
                outcome.values.value(QStringLiteral("p99")));
    m_table.add(where + QStringLiteral(", GUI blocked, longest"), Table::Unit::Milliseconds, 50,
                outcome.values.value(QStringLiteral("worst")));
}

} // namespace holt::bench
