#pragma once

#include "render/block.h"

class QTextDocument;

namespace holt::render {

/// Markdown for a part of what @p document shows, which makeDocument() made of @p block: what somebody copies who
/// selects from the middle of one paragraph to the middle of another. Within one run of equal looks it is the text
/// alone, so that a single word stays a word, and of one paragraph without the marks of the list or heading it is. A
/// whole block of several has its source, which is better.
[[nodiscard]] QString markdownPart(const QTextDocument &document, const Block &block, int from, int to);

} // namespace holt::render
