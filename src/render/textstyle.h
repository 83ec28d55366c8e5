#pragma once

#include <QColor>
#include <QFont>

namespace holt::render {

/// How text looks: given by the caller, so that this room knows no theme. Sizes are in pixels.
struct TextStyle
{
    QFont body;
    QFont mono;
    QColor text;
    QColor muted; ///< quotes, markers, image placeholders
    QColor link;
    QColor code;   ///< behind inline code, and behind code inside lists and quotes
    QColor border; ///< of tables, rules and quotes
    int lineGap = 3;
    int paragraphGap = 10;
    int indent = 26; ///< of a level of a list or a quote
    int cellPadding = 5;
    int codePadding = 8; ///< around code inside lists and quotes

    bool operator==(const TextStyle &) const = default;
};

} // namespace holt::render
