#pragma once

#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;

namespace holt::store {

/// What opening found; the app tells the person.
struct OpenReport
{
    QString setAsidePath;  ///< where a damaged database was moved to; empty when none was
    bool inMemory = false; ///< nothing is kept: the real database could not be used, because of @c problem
    std::optional<Error> problem;
    int interruptedMessages = 0; ///< messages found Streaming and marked Interrupted
};

/// The one SQLite database and the one thread that touches it. Owned and used by the GUI thread; work runs in order on
/// the store thread. The destructor finishes all queued work, then joins.
///
/// Opening a file that is damaged sets it (with its -wal and -shm) aside as holt-damaged-<date>.db and starts a new
/// one. One that is newer, locked by another program, read-only or on an unwritable folder is left alone: the session
/// works on an in-memory database and OpenReport says why.
class Database : public QObject
{
    Q_OBJECT

public:
    enum class Access { Read, Write };

    /// @p path is the file's; its folder is made where it is missing. Opening happens on the store thread.
    explicit Database(const QString &path, QObject *parent = nullptr);
    ~Database() override;

    [[nodiscard]] QString path() const;

    /// Runs @p work on the store thread and hands its result to @p then in @p context's thread (which must be the
    /// thread this object lives in). A null context with an empty @p then is for writes nobody waits for.
    /// A write that fails is also told by writeFailed(), unless what it was about is gone (LocalError::Kind::NotFound).
    template <typename T>
    void run(std::function<Result<T>(QSqlDatabase &)> work, QObject *context, Then<T> then,
             Access access = Access::Write);

    /// Blocks until everything queued so far is on disk. For shutdown and tests only.
    void flush();

Q_SIGNALS:
    /// Once, after the database was opened.
    void opened(const holt::store::OpenReport &report);
    /// Something could not be written: a full disk, a file gone. The person must be told.
    void writeFailed(const holt::Error &error);

private:
    class Private;

    /// What the store thread hands back: the call of @c then with its result, for the thread of this object.
    struct Outcome
    {
        std::function<void()> deliver; ///< empty where nobody waits
        std::optional<Error> error;
    };
    using Job = std::function<Outcome(QSqlDatabase &)>;

    void enqueue(Job job, Access access);

    std::unique_ptr<Private> d;
};

template <typename T>
void Database::run(std::function<Result<T>(QSqlDatabase &)> work, QObject *context, Then<T> then, Access access)
{
    Q_ASSERT_X(context || !then, "Database::run", "a continuation needs a context");
    enqueue(
        [work = std::move(work), guard = QPointer<QObject>(context),
         then = std::move(then)](QSqlDatabase &database) mutable {
            Result<T> result = work(database);
            Outcome outcome;
            if (!result) {
                outcome.error = result.error();
            }
            if (then) {
                // The guard is asked only in the thread of the context: here it may be on its way out.
                outcome.deliver = [guard, then = std::move(then), result = std::move(result)]() mutable {
                    if (guard) {
                        then(std::move(result));
                    }
                };
            }
            return outcome;
        },
        access);
}

} // namespace holt::store

Q_DECLARE_METATYPE(holt::store::OpenReport)
