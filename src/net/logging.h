#pragma once

#include <QLoggingCategory>

namespace holt::net {

/// "holt.net": what was asked and how it ended. Never a header's value, a query or a body.
Q_DECLARE_LOGGING_CATEGORY(lcNet)

} // namespace holt::net
