#pragma once

#include "net/request.h"

#include <optional>

namespace holt::net {

/// Whether two URLs have the same scheme, host and port.
[[nodiscard]] bool isSameOrigin(const QUrl &one, const QUrl &other);

[[nodiscard]] bool isRedirect(int status);

/// The request to send after a redirect, or empty where it must not be followed: from https to http, to another scheme,
/// without a Location, or with a body to another origin or under a status that turns it into a GET. To another origin
/// every header that carries a secret, and the headers named by @p request.secrets, are left out.
[[nodiscard]] std::optional<Request> redirected(const Request &request, int status, const QByteArray &location);

} // namespace holt::net
