#pragma once

#include <QHash>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <optional>

namespace holt::bench {

/// What a program that was run said and took.
struct Outcome
{
    QHash<QString, double> values; ///< of its lines "name value"
    double usableMs = 0;           ///< from its start until it said "usable"
    double wallMs = 0;             ///< until it ended
    double cpuMs = 0;              ///< of it and its threads
};

/// Runs a program to its end; nothing where it failed or took more than two minutes. @p environment adds to ours.
[[nodiscard]] std::optional<Outcome> run(const QString &program, const QStringList &arguments,
                                         const QHash<QString, QString> &environment = {});

/// The stream server, while it is wanted.
class StreamServer
{
public:
    StreamServer(const QString &program, int pieces, int delayMs);
    ~StreamServer();

    [[nodiscard]] QString baseUrl() const;                     ///< empty where it did not start
    [[nodiscard]] QHash<QString, QString> environment() const; ///< by which Holt uses it

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace holt::bench
