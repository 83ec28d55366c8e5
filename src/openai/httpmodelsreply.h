#pragma once

#include "openai/replies.h"

#include "base/result.h"
#include "net/request.h"
#include "net/response.h"

#include <QPointer>

namespace holt::net {
class Client;
class HttpReply;
} // namespace holt::net

namespace holt::openai {

/// ModelsReply over HTTP.
class HttpModelsReply : public ModelsReply
{
    Q_OBJECT

public:
    HttpModelsReply(net::Client &http, const Result<net::Request> &request, QObject *owner);

    void abort() override;

private:
    void read(const net::Response &response);
    void fail(const Error &error);

    QPointer<net::HttpReply> m_http;
    QList<QByteArray> m_secrets;
    bool m_done = false;
};

} // namespace holt::openai
