#pragma once

#include <QString>

class QTextDocument;

namespace holt::render {

/// What a document made by MarkdownWriter shows between two positions, as plain text: with the markers of lists, a
/// tab between the cells of a table, and formulas as LaTeX. @p to of -1 is the end.
[[nodiscard]] QString plainText(const QTextDocument &document, int from = 0, int to = -1);

} // namespace holt::render
