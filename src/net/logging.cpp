#include "net/logging.h"

namespace holt::net {

Q_LOGGING_CATEGORY(lcNet, "holt.net", QtWarningMsg)

} // namespace holt::net
