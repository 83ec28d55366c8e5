#include "openai/parsing.h"

#include <QFutureWatcher>
#include <QJsonParseError>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace holt::openai {

namespace {
constexpr qsizetype largeBytes = 256 * 1024;
}

ParsedJson parseJson(const QByteArray &bytes)
{
    QJsonParseError error;
    ParsedJson parsed;
    parsed.document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        parsed.document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8(), &error);
    }
    if (error.error != QJsonParseError::NoError) {
        parsed.problem = error.errorString();
    }
    return parsed;
}

void parseJsonLater(const QByteArray &bytes, QObject *context, std::function<void(const ParsedJson &)> then)
{
    if (bytes.size() < largeBytes) {
        QMetaObject::invokeMethod(
            context, [then = std::move(then), parsed = parseJson(bytes)] { then(parsed); }, Qt::QueuedConnection);
        return;
    }
    auto *watcher = new QFutureWatcher<ParsedJson>(context);
    QObject::connect(watcher, &QFutureWatcher<ParsedJson>::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->result());
    });
    auto promise = std::make_shared<QPromise<ParsedJson>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, bytes] {
        promise->addResult(parseJson(bytes));
        promise->finish();
    });
}

} // namespace holt::openai
