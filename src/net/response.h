#pragma once

#include "net/request.h"

#include <QMetaType>

namespace holt::net {

/// What a server answered.
struct Response
{
    QUrl url; ///< the one that answered, after redirects
    int status = 0;
    QByteArray reason;
    Headers headers;
    QByteArray body; ///< empty where the answer was streamed

    /// The value of the first header of this name, in any case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// x-request-id, under the names servers give it; empty where there is none.
    [[nodiscard]] QByteArray requestId() const;
    [[nodiscard]] bool isGood() const { return status >= 200 && status < 300; }
};

} // namespace holt::net

Q_DECLARE_METATYPE(holt::net::Response)
