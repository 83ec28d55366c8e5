#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

class QIODevice;

namespace holt::net {

struct Response;

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// What is to be sent. Copyable.
struct Request
{
    QByteArray verb = QByteArrayLiteral("GET");
    QUrl url;
    Headers headers;

    QByteArray body;
    /// Instead of @c body, for what should not lie in memory: opens the body for one try, at its beginning and of known
    /// size. Called again for each try; gives null when it cannot be opened. Null where @c body is meant.
    std::function<std::unique_ptr<QIODevice>()> openBody;

    /// Whether a good answer is handed on piece by piece, by HttpReply::bytesReceived(), and not kept.
    bool streamed = false;

    std::chrono::milliseconds idleTimeout{60000}; ///< the longest silence, also before the first byte; 0: no limit
    int maxRetries = 2;
    /// Whether a redirect may lead to an address. Unset: yes.
    std::function<bool(const QUrl &)> mayVisit;
    bool staysOnHost = false;                       ///< a redirect to another origin fails
    qint64 maxBodySize = qint64(256) * 1024 * 1024; ///< in bytes; a larger answer fails. Not for a streamed one.

    /// Values that no record, error or log line may hold: the key.
    QList<QByteArray> secrets;

    /// The last word on an answer whose status is worth another try. Unset: yes.
    std::function<bool(const Response &)> mayRetry;
};

} // namespace holt::net
