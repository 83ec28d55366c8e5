#pragma once

#include "base/error.h"
#include "net/request.h"

#include <QNetworkReply>

namespace holt::net {

/// The stage in which a connection failed. @p gotHeaders: whether the answer had begun.
[[nodiscard]] TransportError::Stage stageOf(QNetworkReply::NetworkError error, bool gotHeaders);

/// Whether a failure before the answer is worth another try: the connection, not the certificate or the address.
[[nodiscard]] bool isConnectionFailure(TransportError::Stage stage);

/// The error of an answer outside 2xx. The body is cleaned of @p secrets and cut to 4096 bytes.
[[nodiscard]] HttpError httpError(int status, const QByteArray &reason, const Headers &headers, const QByteArray &body,
                                  const QList<Secret> &secrets);

} // namespace holt::net
