#include "net/client.h"

namespace holt::net {

Client::Client(QObject *parent) : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

HttpReply *Client::send(Request request, QObject *owner)
{
    auto *reply = new HttpReply(*this, std::move(request), owner);
    QMetaObject::invokeMethod(reply, &HttpReply::start, Qt::QueuedConnection);
    return reply;
}

} // namespace holt::net
