#include "store/database.h"

#include "store/opening.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QThread>
#include <QUuid>

namespace holt::store {

/// The thread, and one object on each side of it: work is posted to m_worker, results to m_receiver. Events of one
/// sender to one receiver keep their order, which is the order the store promises.
class Database::Private
{
public:
    explicit Private(const QString &databasePath)
        : path(QFileInfo(databasePath).absoluteFilePath())
        , connection(QStringLiteral("holt-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        thread.setObjectName(QStringLiteral("store"));
        worker.moveToThread(&thread);
        thread.start();
    }

    const QString path;
    const QString connection;
    QThread thread;
    QObject worker;
    QObject receiver;
};

Database::Database(const QString &path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(path))
{
    QMetaObject::invokeMethod(
        &d->worker,
        [this] {
            const OpenReport report = openDatabase(d->path, d->connection);
            QMetaObject::invokeMethod(
                &d->receiver, [this, report] { Q_EMIT opened(report); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Database::~Database()
{
    QMetaObject::invokeMethod(
        &d->worker,
        [this] {
            closeDatabase(d->connection);
            // Back to the thread that destroys it.
            d->worker.moveToThread(thread());
            d->thread.quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

QString Database::path() const
{
    return d->path;
}

void Database::enqueue(Job job, Access access)
{
    QMetaObject::invokeMethod(
        &d->worker,
        [this, job = std::move(job), access]() mutable {
            Outcome outcome;
            {
                QSqlDatabase database = QSqlDatabase::database(d->connection, false);
                outcome = job(database);
            }
            std::optional<Error> toTell;
            if (access == Access::Write && outcome.error) {
                const auto *local = outcome.error->as<LocalError>();
                if (!local || local->kind != LocalError::Kind::NotFound) {
                    toTell = outcome.error;
                }
            }
            if (!outcome.deliver && !toTell) {
                return;
            }
            QMetaObject::invokeMethod(
                &d->receiver,
                [this, deliver = std::move(outcome.deliver), toTell = std::move(toTell)]() mutable {
                    if (toTell) {
                        Q_EMIT writeFailed(*toTell);
                    }
                    if (deliver) {
                        deliver();
                    }
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void Database::flush()
{
    QMetaObject::invokeMethod(
        &d->worker, [] {}, Qt::BlockingQueuedConnection);
}

} // namespace holt::store
