#pragma once

#include "net/response.h"

#include <tl/expected.hpp>

namespace holt::net {

/// Where a request goes next, and with what.
struct Hop
{
    QByteArray verb;
    QUrl url;
    Headers headers;
    bool withBody = false;
};

/// Whether two addresses are one origin: scheme, host and port. What a person trusted with a key is an origin.
[[nodiscard]] bool isSameOrigin(const QUrl &one, const QUrl &other);

/// Whether @p response sends the request elsewhere.
[[nodiscard]] bool isRedirect(const Response &response);

/// The hop after @p from that @p response asks for, or why it is not taken: a body is not carried to another origin,
/// nothing goes from https to http. To another origin only the headers that say nothing about the person go along.
[[nodiscard]] tl::expected<Hop, QString> nextHop(const Hop &from, const Response &response);

} // namespace holt::net
