#include "net/response.h"

namespace holt::net {

QByteArray Response::header(QByteArrayView name) const
{
    for (const auto &header : headers) {
        if (name.compare(header.first, Qt::CaseInsensitive) == 0) {
            return header.second;
        }
    }
    return {};
}

QByteArray Response::requestId() const
{
    for (const char *name : {"x-request-id", "request-id", "apim-request-id", "x-ms-request-id"}) {
        if (QByteArray id = header(name); !id.isEmpty()) {
            return id;
        }
    }
    return {};
}

} // namespace holt::net
