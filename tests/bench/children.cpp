#include "bench/children.h"

#include <QElapsedTimer>

#include <sys/resource.h>

namespace holt::bench {

namespace {

constexpr int longestMs = 120000;

/// Of all children that ended.
double childrensCpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
           static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

} // namespace

std::optional<Outcome> run(const QString &program, const QStringList &arguments,
                           const QHash<QString, QString> &environment)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
        variables.insert(it.key(), it.value());
    }
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);

    Outcome outcome;
    const double cpuBefore = childrensCpuMs();
    QElapsedTimer clock;
    clock.start();
    const auto elapsed = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    process.start(program, arguments);
    const auto readLines = [&] {
        while (process.canReadLine()) {
            const QList<QByteArray> line = process.readLine().trimmed().split(' ');
            if (line.size() == 2) {
                outcome.values.insert(QString::fromLatin1(line.at(0)), line.at(1).toDouble());
            }
            if (line.constFirst() == "usable") {
                outcome.usableMs = elapsed();
            }
        }
    };
    while (process.state() != QProcess::NotRunning && clock.elapsed() < longestMs) {
        process.waitForReadyRead(1000);
        readLines();
    }
    outcome.wallMs = elapsed();
    readLines();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        return std::nullopt;
    }
    outcome.cpuMs = childrensCpuMs() - cpuBefore;
    if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        return std::nullopt;
    }
    return outcome;
}

StreamServer::StreamServer(const QString &program, int pieces, int delayMs)
{
    m_process.start(program, {QString::number(pieces), QString::number(delayMs)});
    if (m_process.waitForReadyRead(10000)) {
        m_port = m_process.readLine().trimmed().split(' ').value(1).toInt();
    }
}

StreamServer::~StreamServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString StreamServer::baseUrl() const
{
    return m_port == 0 ? QString() : QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port);
}

QHash<QString, QString> StreamServer::environment() const
{
    return {{QStringLiteral("OPENAI_BASE_URL"), baseUrl()},
            {QStringLiteral("OPENAI_API_KEY"), QStringLiteral("bench")}};
}

} // namespace holt::bench
