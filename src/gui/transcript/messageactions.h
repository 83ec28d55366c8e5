#pragma once

#include "core/transcriptmodel.h"
#include "gui/common/icons.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <optional>

namespace holt::gui {

/// What can be done with a message or a part of it.
enum class Verb {
    PreviousVersion,
    NextVersion,
    Retry,
    Continue,
    Copy,
    Edit,
    Regenerate,
    Delete,
    OpenServer,
    OpenModels,
    ToggleDetails,
    ToggleReasoning,
    ToggleTool,
    CopyCode,
    SaveCode,
    ToggleWrap,
    ToggleNumbers,
    LoadImage,
};

/// A button of a message. Its place is kept also while it is not painted, so that it can always be pressed.
struct MessageAction
{
    Verb verb = Verb::Copy;
    int index = 0; ///< of the tool call, or of the piece: code, a picture
    QString name;  ///< what a screen reader and the tooltip say
    Icon icon = Icon::Copy;
    bool labelled = false; ///< painted with its name, and always
    bool primary = false;
    bool enabled = true;
    std::optional<bool> checked;  ///< of what is switched on and off
    std::optional<bool> expanded; ///< of what opens and closes a card
    QRectF rect;                  ///< in the message
};

/// The verbs of the row under a message, in order.
[[nodiscard]] QList<MessageAction> rowActions(const core::TranscriptEntry &entry, bool busy);

/// The verbs of a code block, from right to left.
[[nodiscard]] QList<MessageAction> codeActions(bool wrapped, bool numbered);

/// The verbs of the error card.
[[nodiscard]] QList<MessageAction> errorActions(const core::ErrorCard &card, bool detailsOpen, bool busy);

[[nodiscard]] QString verbName(Verb verb);

} // namespace holt::gui
