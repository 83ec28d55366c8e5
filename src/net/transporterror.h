#pragma once

#include "base/error.h"

#include <QNetworkReply>

namespace holt::net {

/// What the library's @p code means. @p headSeen: whether an answer had begun.
[[nodiscard]] TransportError transportError(QNetworkReply::NetworkError code, const QUrl &url, const QString &details,
                                            bool headSeen);

/// The host as people write it, with its port where that is not the usual one.
[[nodiscard]] QString hostOf(const QUrl &url);

} // namespace holt::net
