#pragma once

#include "gui/transcript/transcriptfinder.h"
#include "gui/transcript/transcriptselection.h"

class QPainter;

namespace holt::gui {

/// How a message stands while it is painted.
struct MessagePaintState
{
    int row = 0;
    const TranscriptSelection *selection = nullptr;
    const TranscriptFinder *finder = nullptr; ///< where something is looked for
    bool actionsVisible = false;              ///< hovered, current, or the last answer
    bool focusRing = false;
    QRectF focused; ///< what the keyboard is at inside the message; the ring is around that then
    QRectF caret;   ///< of a selection that the keyboard makes
    const MessageAction *hovered = nullptr; ///< of this message
    bool pressed = false;
    qreal seenTop = 0; ///< between these heights it can be seen
    qreal seenBottom = 0;
    std::optional<size_t> sideways; ///< the piece whose scroll bar is used
    int dots = -1;                  ///< which of the waiting dots is lit, -1 for all alike
};

/// Paints @p message, whose top left corner is the painter's origin; nothing outside @p clip.
void paintMessage(QPainter &painter, MessageLayout &message, const TranscriptStyle &style,
                  const MessagePaintState &state, const QRectF &clip);

} // namespace holt::gui
