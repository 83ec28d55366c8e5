#include "core/imageloader.h"

#include "net/client.h"

namespace holt::core {

ImageLoader::ImageLoader(net::Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

bool ImageLoader::canLoad(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    return url.isValid() && web && !url.host().isEmpty();
}

void ImageLoader::load(const QUrl &url)
{
    if (m_replies.contains(url)) {
        return;
    }
    if (!canLoad(url)) {
        QMetaObject::invokeMethod(
            this,
            [this, url] {
                Q_EMIT failed(url, LocalError{LocalError::Kind::Invalid, url.toDisplayString(), {}});
            },
            Qt::QueuedConnection);
        return;
    }
    net::Request request;
    request.url = url;
    request.url.setUserInfo({});
    request.url.setFragment({});
    request.headers = {
        {QByteArrayLiteral("Accept"), QByteArrayLiteral("image/png, image/jpeg, image/webp, image/gif")}};
    request.maxBodySize = mostBytes();
    request.maxRetries = 0;
    request.staysOnHost = true;
    net::HttpReply *reply = m_client.send(request, this);
    m_replies.insert(url, reply);
    connect(reply, &net::HttpReply::succeeded, this, [this, url](const net::Response &response) {
        m_replies.remove(url);
        Q_EMIT loaded(url, response.body);
    });
    connect(reply, &net::Reply::failed, this, [this, url](const Error &error) {
        m_replies.remove(url);
        Q_EMIT failed(url, error);
    });
}

} // namespace holt::core
