#pragma once

#include "render/block.h"

#include <QString>

namespace holt::render {

/// What makeDocument() shows of a block, without making a document: a line for each paragraph of it, line separators
/// inside a paragraph kept, no markers. For those who look for something in very many blocks. Any thread, one at a time
/// for blocks that share nodes.
[[nodiscard]] QString shownText(const Block &block);

/// @p text for comparing without regard to case: each character is folded on its own, so that places stay the same, and
/// every kind of space within a line is one.
[[nodiscard]] QString foldedForFind(const QString &text);

} // namespace holt::render
