#pragma once

#include "net/request.h"

#include <chrono>
#include <functional>
#include <optional>

namespace holt::net {

/// When and how long to wait before another try, as the official SDKs do it (API reference, "Retry rules").
struct RetryPolicy
{
    /// A number from 0 to 1 for the jitter.
    std::function<double()> random;
    /// Multiplies every wait: tests set it near 0.
    double scale = 1.0;

    RetryPolicy();

    /// Whether an answer with this status may be tried again: x-should-retry decides, else 408, 409, 429 and 5xx.
    [[nodiscard]] static bool isRetryable(int status, const Headers &headers);

    /// What the server asked to wait: retry-after-ms, else Retry-After as seconds or as a date. Empty where it did not
    /// ask, or asked for more than 60 s or less than nothing.
    [[nodiscard]] static std::optional<std::chrono::milliseconds> serverDelay(const Headers &headers);

    /// How long to wait before retry number @p retry (1 is the first): the server's wish, else 0.5 s doubling to 8 s,
    /// less up to a quarter.
    [[nodiscard]] std::chrono::milliseconds delay(int retry, const Headers &headers) const;
};

} // namespace holt::net
