#pragma once

#include "gui/transcript/messagelayout.h"

namespace holt::gui {

/// Something inside a message that can be gone to and used: a button, a link or a picture.
struct MessageItem
{
    enum class Kind { Button, Link, Picture };

    Kind kind = Kind::Button;
    MessageAction action; ///< of a button
    int piece = 0;        ///< of links and pictures
    int from = 0;         ///< of a link, in its document
    int to = 0;
    QString name;
    QString description; ///< the address of a link, where a picture comes from
    QRectF rect;         ///< in the message; of a link its first line

    /// Finds it again when the message has changed.
    struct Key
    {
        Kind kind = Kind::Button;
        int first = -1; ///< the verb, or the piece; -1 is none
        int second = 0; ///< the action's index, or where the link begins

        auto operator<=>(const Key &) const = default;
    };
    [[nodiscard]] Key key() const;
};

/// What is in a message, as it is read: from top to bottom, in a line from left to right (the other way round where
/// the program is written from right to left).
[[nodiscard]] QList<MessageItem> itemsOf(MessageLayout &message);

/// The one that was there under a key.
[[nodiscard]] std::optional<MessageItem> itemOf(MessageLayout &message, const MessageItem::Key &key);

} // namespace holt::gui
