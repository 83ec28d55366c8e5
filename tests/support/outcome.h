#pragma once

#include "base/error.h"
#include "net/reply.h"

#include <QObject>
#include <QTest>

#include <optional>

namespace holt::test {

/// Listens to a net::Reply and keeps what it says. @p Value is what its succeeded() carries.
template <typename Value, typename ReplyType>
class Outcome : public QObject
{
public:
    explicit Outcome(ReplyType *reply)
    {
        connect(reply, &ReplyType::succeeded, this, [this](const Value &came) {
            ++successes;
            value = came;
        });
        connect(reply, &net::Reply::failed, this, [this](const Error &came) {
            ++failures;
            error = came;
        });
        connect(reply, &net::Reply::finished, this, [this] {
            ++finishes;
            finishedLast = successes + failures == 1;
        });
        connect(reply, &net::Reply::retrying, this, [this](const net::RetryNotice &notice) { retries.append(notice); });
        connect(reply, &QObject::destroyed, this, [this] { deleted = true; });
    }

    /// Waits for the end. False when none came in ten seconds, or when it was not exactly one outcome, then finished().
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return finishes > 0; }, 10000) && isOne();
    }
    [[nodiscard]] bool isOne() const { return finishes == 1 && successes + failures == 1 && finishedLast; }
    [[nodiscard]] bool succeeded() { return wait() && successes == 1; }
    [[nodiscard]] bool failed() { return wait() && failures == 1; }

    template <typename Origin>
    [[nodiscard]] const Origin *as() const
    {
        return error ? error->as<Origin>() : nullptr;
    }
    /// The stage of a TransportError; a value that is none where it is another error.
    [[nodiscard]] int stage() const
    {
        const auto *transport = as<TransportError>();
        return transport ? static_cast<int>(transport->stage) : -1;
    }

    std::optional<Value> value;
    std::optional<Error> error;
    QList<net::RetryNotice> retries;
    int successes = 0;
    int failures = 0;
    int finishes = 0;
    bool finishedLast = false;
    bool deleted = false;
};

} // namespace holt::test
