#pragma once

#include <QString>
#include <QStringList>

namespace holt::bench {

/// The pieces of a streamed answer: prose, lists, code, tables, CJK and formulas, the same for the same @p count.
[[nodiscard]] QStringList streamPieces(int count);

/// A message of about @p characters, the same for the same @p seed.
[[nodiscard]] QString messageText(quint32 seed, int characters);

} // namespace holt::bench
