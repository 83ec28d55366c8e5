#pragma once

#include "base/error.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

namespace holt::net {
class Client;
class HttpReply;
} // namespace holt::net

namespace holt::core {

/// Fetches an image from an address that an API gave or a person dropped: nothing goes out but the address itself, no
/// key, no cookie, no referrer. At most five redirects, at most mostBytes(). A data URL is decoded. Exactly one of
/// succeeded() and failed() follows, never before the constructor returned, then it deletes itself. GUI thread.
class ImageDownload : public QObject
{
    Q_OBJECT

public:
    /// @p base is where the address came from: a relative one is taken from there, and a server of the internet may not
    /// send Holt to addresses of this machine or its network. Empty where a person named the address.
    ImageDownload(net::Client &client, const QUrl &url, const QUrl &base, QObject *owner);

    void abort();

    [[nodiscard]] static qint64 mostBytes() { return qint64(64) * 1024 * 1024; }

Q_SIGNALS:
    void progress(qint64 received, qint64 total); ///< @p total is -1 where it is not known
    void succeeded(const QByteArray &bytes);
    void failed(const holt::Error &error);

private:
    void start();
    void succeed(const QByteArray &bytes);
    void fail(const Error &error);

    net::Client &m_client;
    QUrl m_url;
    QUrl m_base;
    QPointer<net::HttpReply> m_reply;
    bool m_over = false;
};

} // namespace holt::core
