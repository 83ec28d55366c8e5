#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace holt::app {

/// One window for one data directory: two would write over each other. The first holds a lock in the directory and
/// listens; a second asks it to come to the front and leaves.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataDirectory, QObject *parent = nullptr);

    /// Whether this is the first. True as well where no lock can be made: a folder that cannot be written is no reason
    /// not to start.
    [[nodiscard]] bool isFirst() const;
    /// Asks the first to show itself; waits 2 s at most. For the second, before it leaves.
    [[nodiscard]] bool raiseFirst() const;

Q_SIGNALS:
    /// Another start asked for this window.
    void raiseRequested();

private:
    [[nodiscard]] QString serverName() const;

    QString m_directory;
    QLockFile m_lock;
    QLocalServer m_server;
    bool m_first = false;
};

} // namespace holt::app
