#pragma once

#include "bench/children.h"
#include "bench/fill.h"
#include "bench/table.h"

namespace holt::bench {

/// How much is measured.
struct Sizes
{
    int repetitions = 5;
    int conversations = 1000;
    int messages = 10000;
    int searchMessages = 100000;
    int pieces = 5000;
    int pacedPieces = 1500;
    int codeLines = 10000;
    int idleMs = 1500;
};

/// What the parts of the benchmark share: where their stores are, the programs they run, the table they add to.
class Benchmark
{
public:
    Benchmark(const QString &directory, const Sizes &sizes);

    [[nodiscard]] const Sizes &sizes() const { return m_sizes; }
    [[nodiscard]] Table &table() { return m_table; }
    [[nodiscard]] QString idle() const { return QString::number(m_sizes.idleMs); }

    [[nodiscard]] static QString program(const char *name);

    /// Runs the window with a scene over the store in @p directory.
    [[nodiscard]] static std::optional<Outcome> scene(const char *name, const QString &directory, int count, int idleMs,
                                                      const QHash<QString, QString> &environment = {});

    /// A store of its kind, made once and kept between runs; nothing where that failed.
    [[nodiscard]] std::optional<QString> filled(const Filling &filling) const;

    /// The rows about how long the GUI thread was away.
    void addBlocks(const QString &where, const Outcome &outcome);

private:
    QString m_directory;
    Sizes m_sizes;
    Table m_table;
};

constexpr double notJudged = -1;

// The parts, each measured once by a call; false where something could not be measured.
bool measureStart(Benchmark &benchmark);
bool measureEmptyStart(Benchmark &benchmark);
bool measureStream(Benchmark &benchmark);
bool measureBurst(Benchmark &benchmark);
bool measurePaced(Benchmark &benchmark);
bool measureOpen(Benchmark &benchmark);
bool measureScroll(Benchmark &benchmark);
bool measureCode(Benchmark &benchmark);
bool measureFind(Benchmark &benchmark);
bool measureTyping(Benchmark &benchmark);
bool measureSearch(Benchmark &benchmark);

} // namespace holt::bench
