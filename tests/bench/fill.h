#pragma once

#include <QString>

namespace holt::bench {

/// Puts @p conversations of @p messages each into the store in @p directory, unless it was done before. False where
/// that failed.
[[nodiscard]] bool fill(const QString &directory, int conversations, int messages, int characters);

/// The id of the first conversation fill() makes.
[[nodiscard]] QString firstConversation();

} // namespace holt::bench
