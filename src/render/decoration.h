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
    MarkerProperty,    ///< of the first block of a list item: "•", "3."; a task is "☐" or "☑"
    RuleProperty,      ///< a horizontal line
    FrameEdgeProperty, ///< an empty block that a table needs around it
};

[[nodiscard]] QString markerText(const QTextBlock &block);
[[nodiscard]] bool isFrameEdge(const QTextBlock &block);

/// Bars of quotes, markers of lists and rules of @p document, whose top left corner is the painter's origin, inside
/// @p clip.
void paintDecorations(QPainter &painter, const QTextDocument &document, const TextStyle &style, const QRectF &clip);

} // namespace holt::render
