#pragma once

#include "base/error.h"

#include <QObject>

#include <chrono>

namespace holt::net {

/// A try that failed and the wait before the next one.
struct RetryNotice
{
    int attempt = 0; ///< the retry to come: 1 is the first
    int maxRetries = 0;
    std::chrono::milliseconds delay{}; ///< how long until it starts
    Error cause;
};

/// A call on its way. Any number of progress signals, then exactly one of succeeded(T), which each subclass declares,
/// or failed(Error), then finished(), then the object deletes itself (deleteLater). Nothing is emitted before the
/// function that made it has returned. After abort() it emits failed(Cancelled) once, and finished(), and nothing else.
/// A reply whose owner is deleted is silent. GUI thread.
class Reply : public QObject
{
    Q_OBJECT

public:
    /// Gives up, during a retry's wait too. Does nothing once an outcome was emitted.
    virtual void abort() = 0;

Q_SIGNALS:
    /// The call failed in a way worth another try, which starts by itself after notice.delay.
    void retrying(const holt::net::RetryNotice &notice);
    void failed(const holt::Error &error);
    void finished();

protected:
    explicit Reply(QObject *owner)
        : QObject(owner)
    {
    }
};

} // namespace holt::net

Q_DECLARE_METATYPE(holt::net::RetryNotice)
