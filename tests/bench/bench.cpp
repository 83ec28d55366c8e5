#include "bench/children.h"
#include "bench/table.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

// Measures the budgets of docs/PERFORMANCE.md, each against its reference in the same run, and says which are kept.

using namespace holt::bench;
using Unit = Table::Unit;

namespace {

constexpr double notJudged = -1;

struct Sizes
{
    int repetitions = 3;
    int conversations = 1000;
    int openMessages = 10000;
    int searchMessages = 100000;
    int pieces = 5000;
    int idleMs = 1500;
};

class Benchmark
{
public:
    Benchmark(const QString &directory, const Sizes &sizes)
        : m_directory(directory)
        , m_sizes(sizes)
    {
    }

    /// False where something could not be measured.
    bool run(const QString &only)
    {
        const QList<QPair<QString, std::function<bool()>>> parts{
            {QStringLiteral("start"), [this] { return start(); }},
            {QStringLiteral("stream"), [this] { return stream(1, false); }},
            {QStringLiteral("burst"), [this] { return stream(0, true); }},
            {QStringLiteral("open"), [this] { return open(); }},
            {QStringLiteral("search"), [this] { return search(); }},
        };
        for (const auto &part : parts) {
            if (!only.isEmpty() && part.first != only) {
                continue;
            }
            for (int i = 0; i < m_sizes.repetitions; ++i) {
                if (!part.second()) {
                    QTextStream(stderr) << "Could not measure: " << part.first << '\n';
                    return false;
                }
            }
        }
        return true;
    }

    [[nodiscard]] const Table &table() const { return m_table; }

private:
    [[nodiscard]] static QString program(const char *name)
    {
        return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name);
    }

    std::optional<Outcome> window(const QStringList &arguments, const QHash<QString, QString> &environment = {})
    {
        return holt::bench::run(program("holt_bench_window"), arguments, environment);
    }

    /// A store of its kind, made once and kept between runs.
    std::optional<QString> filled(int conversations, int messages, int characters)
    {
        const QString directory = QStringLiteral("%1/store-%2-%3")
                                      .arg(m_directory, QString::number(conversations), QString::number(messages));
        const bool done = window({QStringLiteral("fill"), directory, QString::number(conversations),
                                  QString::number(messages), QString::number(characters)})
                              .has_value();
        return done ? std::optional<QString>(directory) : std::nullopt;
    }

    [[nodiscard]] QString idle() const { return QString::number(m_sizes.idleMs); }

    bool start()
    {
        const auto directory = filled(m_sizes.conversations, 2, 200);
        const auto measure = [&](bool holt) {
            return holt ? window({QStringLiteral("start"), *directory, QString::number(m_sizes.conversations), idle()})
                        : holt::bench::run(program("holt_bench_empty"), {idle()});
        };
        // What is read for the first time comes from the disk: that is not measured.
        if (!directory || !measure(false) || !measure(true)) {
            return false;
        }
        const auto empty = measure(false);
        const auto holt = measure(true);
        if (!empty || !holt) {
            return false;
        }
        m_table.add(QStringLiteral("start, %1 conversations").arg(m_sizes.conversations), Unit::Ratio, 2.0,
                    holt->usableMs / empty->usableMs,
                    QStringLiteral("%1 ms : %2 ms, empty window")
                        .arg(holt->usableMs, 0, 'f', 0)
                        .arg(empty->usableMs, 0, 'f', 0));
        const double holtPss = holt->values.value(QStringLiteral("pss"));
        const double emptyPss = empty->values.value(QStringLiteral("pss"));
        if (emptyPss > 0) {
            m_table.add(QStringLiteral("memory when idle (PSS)"), Unit::Ratio, 2.0, holtPss / emptyPss,
                        QStringLiteral("%1 MB : %2 MB, empty window").arg(holtPss, 0, 'f', 1).arg(emptyPss, 0, 'f', 1));
        }
        return true;
    }

    bool stream(int delayMs, bool burst)
    {
        const StreamServer server(program("holt_bench_server"), m_sizes.pieces, delayMs);
        const QTemporaryDir directory;
        if (server.baseUrl().isEmpty()) {
            return false;
        }
        const auto curl = holt::bench::run(QStringLiteral("curl"),
                                           {QStringLiteral("-sN"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
                                            QStringLiteral("-d"), QStringLiteral("{}"),
                                            server.baseUrl() + QStringLiteral("/chat/completions")});
        const auto holt = window({QStringLiteral("stream"), directory.path(), QString::number(m_sizes.pieces), idle()},
                                 {{QStringLiteral("OPENAI_BASE_URL"), server.baseUrl()},
                                  {QStringLiteral("OPENAI_API_KEY"), QStringLiteral("bench")}});
        if (!curl || !holt || !holt->values.contains(QStringLiteral("wall"))) {
            return false;
        }
        const double wall = holt->values.value(QStringLiteral("wall"));
        const double cpu = holt->values.value(QStringLiteral("cpu"));
        const QString wallNote =
            QStringLiteral("%1 ms : %2 ms, curl -N").arg(wall, 0, 'f', 0).arg(curl->wallMs, 0, 'f', 0);
        const QString cpuNote =
            QStringLiteral("%1 ms : %2 ms, curl -N").arg(cpu, 0, 'f', 0).arg(curl->cpuMs, 0, 'f', 0);
        if (burst) {
            m_table.add(QStringLiteral("the same as fast as it goes, wall"), Unit::Ratio, notJudged,
                        wall / curl->wallMs, wallNote);
            addBlocks(QStringLiteral("the same as fast as it goes"), *holt);
            return true;
        }
        const double first = holt->values.value(QStringLiteral("first"));
        const double last = holt->values.value(QStringLiteral("last"));
        m_table.add(QStringLiteral("stream of %1 chunks, wall").arg(m_sizes.pieces), Unit::Ratio, 1.2,
                    wall / curl->wallMs, wallNote);
        m_table.add(QStringLiteral("stream, CPU"), Unit::Ratio, 10.0, cpu / curl->cpuMs, cpuNote);
        m_table.add(QStringLiteral("stream, CPU of the last fifth : the first"), Unit::Ratio, 1.3, last / first,
                    QStringLiteral("%1 ms : %2 ms").arg(last, 0, 'f', 0).arg(first, 0, 'f', 0));
        addBlocks(QStringLiteral("stream"), *holt);
        return true;
    }

    bool open()
    {
        const auto directory = filled(1, m_sizes.openMessages, 300);
        const auto holt =
            directory ? window({QStringLiteral("open"), *directory, QString::number(m_sizes.openMessages), idle()})
                      : std::nullopt;
        if (!holt) {
            return false;
        }
        m_table.add(QStringLiteral("open %1 messages, first paint").arg(m_sizes.openMessages), Unit::Milliseconds, 100,
                    holt->values.value(QStringLiteral("wall")));
        m_table.add(QStringLiteral("open, memory (PSS) more"), Unit::Megabytes, 50,
                    holt->values.value(QStringLiteral("memory")));
        addBlocks(QStringLiteral("open"), *holt);
        return true;
    }

    bool search()
    {
        const auto directory = filled(m_sizes.searchMessages / 100, 100, 250);
        const auto holt =
            directory ? window({QStringLiteral("search"), *directory, QStringLiteral("60")}) : std::nullopt;
        if (!holt) {
            return false;
        }
        m_table.add(QStringLiteral("search in %1 messages, median").arg(m_sizes.searchMessages), Unit::Milliseconds, 20,
                    holt->values.value(QStringLiteral("median")),
                    QStringLiteral("worst %1 ms").arg(holt->values.value(QStringLiteral("worst")), 0, 'f', 1));
        return true;
    }

    void addBlocks(const QString &where, const Outcome &outcome)
    {
        m_table.add(where + QStringLiteral(", GUI blocked, 99 of 100"), Unit::Milliseconds, 16,
                    outcome.values.value(QStringLiteral("p99")));
        m_table.add(where + QStringLiteral(", GUI blocked, longest"), Unit::Milliseconds, 50,
                    outcome.values.value(QStringLiteral("worst")));
    }

    QString m_directory;
    Sizes m_sizes;
    Table m_table;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    Sizes sizes;
    if (arguments.removeOne(QStringLiteral("--quick"))) {
        sizes = {1, 200, 2000, 10000, 1500, 500};
    }
    const QString only = arguments.value(0);
    const QString directory = QCoreApplication::applicationDirPath() + QStringLiteral("/data");
    QDir().mkpath(directory);

    Benchmark benchmark(directory, sizes);
    const bool measured = benchmark.run(only);
    QTextStream(stdout) << benchmark.table().text();
    QFile results(QCoreApplication::applicationDirPath() + QStringLiteral("/results.json"));
    if (results.open(QIODevice::WriteOnly)) {
        results.write(benchmark.table().json());
    }
    return measured ? (benchmark.table().holds() ? 0 : 1) : 2;
}
