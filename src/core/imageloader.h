#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUrl>

namespace holt::net {
class Client;
class HttpReply;
} // namespace holt::net

namespace holt::core {

/// Loads the pictures an answer names, each because a person asked for it: an address can carry what the model was
/// told. Nothing goes out but the address itself: no key, no cookie, no referrer. Another host than the one that was
/// named is not asked, an answer over mostBytes() is refused. GUI thread.
class ImageLoader : public QObject
{
    Q_OBJECT

public:
    /// @p client must outlive the loader.
    explicit ImageLoader(net::Client &client, QObject *parent = nullptr);

    /// Asks for the picture once; loaded() or failed() follows, never before this returned. An address that is being
    /// loaded already is not asked for again.
    void load(const QUrl &url);
    [[nodiscard]] bool isLoading(const QUrl &url) const { return m_replies.contains(url); }

    /// Whether load() would ask: http and https, with a host.
    [[nodiscard]] static bool canLoad(const QUrl &url);
    [[nodiscard]] static qint64 mostBytes() { return qint64(20) * 1024 * 1024; }

Q_SIGNALS:
    void loaded(const QUrl &url, const QByteArray &bytes);
    void failed(const QUrl &url, const holt::Error &error);

private:
    net::Client &m_client;
    QHash<QUrl, QPointer<net::HttpReply>> m_replies;
};

} // namespace holt::core
