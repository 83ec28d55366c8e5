#pragma once

#include <QString>
#include <QStringList>

namespace holt::bench {

/// The pieces of a streamed answer: prose, lists, code, tables, CJK and formulas, the same for the same @p count.
[[nodiscard]] QStringList streamPieces(int count);

/// The same kinds of text as one message of about @p characters.
[[nodiscard]] QString markdownText(quint32 seed, int characters);

/// A message that is one block of code.
[[nodiscard]] QString codeText(quint32 seed, int lines);

/// A message of plain sentences of about @p characters, the same for the same @p seed.
[[nodiscard]] QString messageText(quint32 seed, int characters);

} // namespace holt::bench
