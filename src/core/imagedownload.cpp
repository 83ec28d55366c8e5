#include "core/imagedownload.h"

#include "net/client.h"
#include "openai/endpoint.h"
#include "openai/images.h"

#include <QUrlQuery>

namespace holt::core {

ImageDownload::ImageDownload(net::Client &client, const QUrl &url, const QUrl &base, QObject *owner)
    : QObject(owner)
    , m_client(client)
    , m_url(url.isRelative() && base.isValid() ? base.resolved(url) : url)
    , m_base(base)
{
    QMetaObject::invokeMethod(this, &ImageDownload::start, Qt::QueuedConnection);
}

void ImageDownload::abort()
{
    fail(Cancelled{});
}

void ImageDownload::start()
{
    if (m_over) {
        return;
    }
    if (m_url.scheme() == QLatin1String("data")) {
        const auto bytes = openai::bytesFromBase64(m_url.toString(QUrl::FullyEncoded));
        if (bytes) {
            succeed(*bytes);
        } else {
            fail(DecodeError{tr("an image"), {}, tr("The address holds an image that cannot be read.")});
        }
        return;
    }
    const bool web = m_url.scheme() == QLatin1String("http") || m_url.scheme() == QLatin1String("https");
    if (!m_url.isValid() || !web || m_url.host().isEmpty()) {
        fail(LocalError{LocalError::Kind::Invalid, tr("The address of the image"), tr("it is no address of the web.")});
        return;
    }
    const bool fromOutside = m_base.isValid() && !openai::isNearbyHost(m_base.host());
    if (fromOutside && openai::isNearbyHost(m_url.host())) {
        fail(LocalError{LocalError::Kind::Invalid, tr("The address of the image"),
                        tr("the server names an address of this computer or its network, %1.").arg(m_url.host())});
        return;
    }
    net::Request request;
    request.url = m_url;
    request.url.setUserInfo({});
    request.url.setFragment({});
    request.headers = {{QByteArrayLiteral("Accept"), QByteArrayLiteral("image/png, image/jpeg, image/webp, image/*")}};
    request.maxBodySize = mostBytes();
    if (fromOutside) {
        request.mayVisit = [](const QUrl &next) { return !openai::isNearbyHost(next.host()); };
    }
    // Addresses that expire carry a signature: whoever has it has the image.
    const auto items = QUrlQuery(m_url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        const QString lower = name.toLower();
        if (lower.startsWith(QLatin1String("sig")) || lower.endsWith(QLatin1String("signature")) ||
            lower.contains(QLatin1String("token"))) {
            request.secrets.append(value.toUtf8());
        }
    }
    m_reply = m_client.send(request, this);
    connect(m_reply, &net::HttpReply::downloadProgress, this, &ImageDownload::progress);
    connect(m_reply, &net::HttpReply::succeeded, this,
            [this](const net::Response &response) { succeed(response.body); });
    connect(m_reply, &net::Reply::failed, this, &ImageDownload::fail);
}

void ImageDownload::succeed(const QByteArray &bytes)
{
    if (m_over) {
        return;
    }
    m_over = true;
    deleteLater();
    Q_EMIT succeeded(bytes);
}

void ImageDownload::fail(const Error &error)
{
    if (m_over) {
        return;
    }
    m_over = true;
    if (m_reply) {
        m_reply->abort();
    }
    deleteLater();
    Q_EMIT failed(error);
}

} // namespace holt::core
