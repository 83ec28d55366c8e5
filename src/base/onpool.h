#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace holt {

/// Runs @p work, which returns a value, in Qt's thread pool, and hands the value to @p then in the thread of @p
/// context, later; not at all when @p context is gone by then. @p work must own all it touches.
template <typename Work, typename Next>
void onPool(QObject *context, Work work, Next then, int priority = 0)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        then(watcher->future().takeResult());
    });
    auto promise = std::make_shared<QPromise<Value>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        },
        priority);
}

} // namespace holt
