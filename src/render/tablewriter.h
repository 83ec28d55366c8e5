#pragma once

#include "render/textstyle.h"

#include <QTextTableFormat>

struct cmark_node;

namespace holt::render {

/// The format of a table: thin lines, cells with room, and given widths in characters where there are any.
[[nodiscard]] QTextTableFormat tableFormat(const TextStyle &style, const QList<qreal> &columnWidths, bool hasHeader);

/// The format of a cell in @p row, where 0 is the header: every other row has a background.
[[nodiscard]] QTextCharFormat cellFormat(const TextStyle &style, int row);

/// How a column of the table is aligned.
[[nodiscard]] Qt::Alignment columnAlignment(cmark_node *table, int column);

[[nodiscard]] int columnCount(cmark_node *table);

/// The rows of the table from @p first on, at most @p count (-1: all).
[[nodiscard]] std::vector<cmark_node *> tableRows(cmark_node *table, int first, int count);

} // namespace holt::render
