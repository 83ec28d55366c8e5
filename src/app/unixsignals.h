#pragma once

#include <QObject>

class QSocketNotifier;

namespace holt::app {

/// Turns SIGTERM, SIGINT and SIGHUP into an orderly end: what is typed and what came is written first. Does nothing on
/// systems without them. One object at a time, in the GUI thread.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void endRequested();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace holt::app
