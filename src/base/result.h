#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <functional>

namespace holt {

/// What a function that can fail returns.
template <typename T>
using Result = tl::expected<T, Error>;

/// A failed Result: `return fail(LocalError{...});`
template <typename T>
[[nodiscard]] tl::unexpected<Error> fail(T origin)
{
    return tl::unexpected<Error>(Error(std::move(origin)));
}

/// What an asynchronous call runs with its outcome: once, later, in the thread of the context object it was given,
/// and not at all when that object is gone by then.
template <typename T>
using Then = std::function<void(Result<T>)>;

} // namespace holt
