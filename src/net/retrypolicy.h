#pragma once

#include "net/response.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace holt::net {

/// When a failed try is worth another and how long to wait before it, as the official SDKs do it. The defaults are
/// theirs; a test brings its own clock and dice, and a scale that makes the waits short.
struct RetryPolicy
{
    std::chrono::milliseconds firstDelay{500};
    std::chrono::milliseconds longestDelay{8000};
    std::chrono::milliseconds longestServerDelay{60000}; ///< a server that asks for more is not obeyed

    double waitScale = 1.0; ///< multiplies the time really waited, not the time announced

    std::function<double()> dice;   ///< 0..1; unset: random
    std::function<QDateTime()> now; ///< unset: the system's clock

    /// Whether an answer of this status is worth another try: what x-should-retry says, else 408, 409, 429 and 5xx.
    [[nodiscard]] static bool isWorthRetrying(const Response &response);

    /// What the server asks to wait, by retry-after-ms or Retry-After; nothing where it says nothing that can be read.
    [[nodiscard]] std::optional<std::chrono::milliseconds> serverDelay(const Response &response) const;

    /// The wait after @p retriesMade retries: what the server asks, where that is 0 to 60 s, else the doubling delay
    /// with jitter.
    [[nodiscard]] std::chrono::milliseconds delay(int retriesMade, const Response &response) const;
};

} // namespace holt::net
