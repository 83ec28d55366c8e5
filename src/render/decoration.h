#pragma once

#include "render/textstyle.h"

#include <QTextFormat>

class QPainter;
class QTextBlock;
class QTextDocument;

namespace holt::render {

// What a QTextDocument cannot draw by itself is written into its block formats and painted from there.
enum BlockProperty {
    QuoteLevelsProperty = QTextFormat::UserProperty + 1, ///< bit n: the level n of the indentation is a quote
    MarkersProperty,    ///< of the first block of a list item, or of several: each "level marker", as in "1 •"
    RuleProperty,       ///< a horizontal line
    FrameEdgeProperty,  ///< an empty block that a table needs around it
    CodeProperty,       ///< of code inside a list or a quote: its language, which may be empty
    NotesProperty,      ///< of the first paragraph of the first footnote: a thin line above it
    CellProperty,       ///< of the blocks in the cells of a table
    InlineCodeProperty, ///< of characters
};

/// The markers before a block: "•", "3."; a task is "☐" or "☑".
[[nodiscard]] QString markerText(const QTextBlock &block);
[[nodiscard]] bool isFrameEdge(const QTextBlock &block);

/// What is behind the text of @p document: of code. See paintDecorations().
void paintBackgrounds(QPainter &painter, const QTextDocument &document, const TextStyle &style, const QRectF &clip);

/// Bars of quotes, markers of lists and rules of @p document, whose top left corner is the painter's origin, inside
/// @p clip.
void paintDecorations(QPainter &painter, const QTextDocument &document, const TextStyle &style, const QRectF &clip);

} // namespace holt::render
