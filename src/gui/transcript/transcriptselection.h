#pragma once

#include "gui/transcript/transcriptlayout.h"

namespace holt::gui {

/// A place in the transcript; row -1 is none.
struct TextPosition
{
    int row = -1;
    MessagePosition at;

    auto operator<=>(const TextPosition &) const = default;
};

/// What is selected: from where it was begun to where the cursor is, in either order.
struct TranscriptSelection
{
    TextPosition anchor;
    TextPosition cursor;

    [[nodiscard]] bool isEmpty() const { return anchor.row < 0 || cursor.row < 0 || anchor == cursor; }
    [[nodiscard]] TextPosition from() const { return qMin(anchor, cursor); }
    [[nodiscard]] TextPosition to() const { return qMax(anchor, cursor); }

    /// The selected offsets in a piece with @p length characters; empty (from >= to) where nothing is.
    [[nodiscard]] std::pair<int, int> inPiece(int row, int piece, int length) const;
};

enum class CursorMove {
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    PageUp,
    PageDown,
    ParagraphUp,
    ParagraphDown,
    LineStart,
    LineEnd,
    Start,
    End,
};

/// Where the cursor comes to. Left and right are those of the screen, also in text that is written from right to left.
/// Up and down keep to @p goalX where there is one.
[[nodiscard]] TextPosition moved(TranscriptLayout &layout, const TextPosition &from, CursorMove move,
                                 const std::optional<qreal> &goalX = {});

/// The word or the paragraph around a place.
[[nodiscard]] TranscriptSelection wordAt(TranscriptLayout &layout, const TextPosition &position);
[[nodiscard]] TranscriptSelection paragraphAt(TranscriptLayout &layout, const TextPosition &position);

/// The selection as text. Whole messages and whole blocks give the Markdown they were written in, parts of a block the
/// text that is seen.
[[nodiscard]] QString selectedMarkdown(TranscriptLayout &layout, const TranscriptSelection &selection);
/// All of it as it is seen. Very many messages at once are given as they were written.
[[nodiscard]] QString selectedPlainText(TranscriptLayout &layout, const TranscriptSelection &selection);

/// A message as it is seen.
[[nodiscard]] QString plainTextOf(MessageLayout &message);

} // namespace holt::gui
