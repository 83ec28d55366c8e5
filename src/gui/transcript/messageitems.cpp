#include "gui/transcript/messageitems.h"

#include <QTextBlock>

#include <algorithm>

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::gui::MessageItems)
};

/// Whether it is worth making the document of a piece only to look for links.
bool mayHaveLinks(const Piece &piece)
{
    if (!piece.block || piece.block->nodes.empty()) {
        return false;
    }
    const QString &source = piece.block->source;
    return source.contains(u']') || source.contains(u'<') || source.contains(u'@') ||
           source.contains(QLatin1String("://")) || source.contains(QLatin1String("www."), Qt::CaseInsensitive);
}

void addLinks(QList<MessageItem> &items, MessageLayout &message, int piece)
{
    const QTextDocument *document = message.documentOf(piece);
    QString open; // a link may be of several fragments, bold and not
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        open.clear();
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            const QString address = format.isAnchor() ? format.anchorHref() : QString();
            if (!address.isEmpty() && address == open) {
                items.last().name += fragment.text();
                items.last().to = fragment.position() + fragment.length();
            } else if (!address.isEmpty()) {
                MessageItem link;
                link.kind = MessageItem::Kind::Link;
                link.piece = piece;
                link.from = fragment.position();
                link.to = link.from + fragment.length();
                link.name = fragment.text();
                link.description = address;
                items.append(link);
            }
            open = address;
        }
    }
}

/// Around the part of a link that stands in its first line.
QRectF linkRect(MessageLayout &message, const MessageItem &link)
{
    const QRectF first = message.characterRect({link.piece, link.from});
    QRectF rect = first;
    for (int at = link.from + 1; at < link.to; ++at) {
        const QRectF next = message.characterRect({link.piece, at});
        if (next.top() > first.top() + 1) {
            break;
        }
        rect = rect.united(next);
    }
    return rect;
}

MessageItem picture(const MessageLayout &message, const Piece &piece, int index)
{
    MessageItem item;
    item.kind = MessageItem::Kind::Picture;
    item.piece = index;
    const QString description = piece.image->description.simplified();
    item.name = description.isEmpty() ? Words::tr("Image without a description") : description;
    switch (static_cast<TranscriptImages::State>(piece.index)) {
    case TranscriptImages::State::Remote:
        item.description =
            Words::tr("Not loaded, from %1").arg(TranscriptImages::urlOf(piece.image).host(QUrl::FullyEncoded));
        break;
    case TranscriptImages::State::Loading:
        item.description = Words::tr("Loading…");
        break;
    case TranscriptImages::State::Failed:
        item.description = message.images()->problem(piece.image);
        break;
    case TranscriptImages::State::Ready:
        break;
    }
    item.rect = message.pieceRect(piece);
    return item;
}

} // namespace

MessageItem::Key MessageItem::key() const
{
    return kind == Kind::Button ? Key{kind, static_cast<int>(action.verb), action.index} : Key{kind, piece, from};
}

QList<MessageItem> itemsOf(MessageLayout &message)
{
    QList<MessageItem> items;
    for (size_t i = 0; i < message.pieces().size(); ++i) {
        const Piece &piece = message.pieces()[i];
        const int index = static_cast<int>(i);
        if (piece.kind == Piece::Kind::Image) {
            items.append(picture(message, piece, index));
        } else if (mayHaveLinks(piece)) {
            addLinks(items, message, index);
        }
    }
    for (MessageItem &item : items) {
        if (item.kind == MessageItem::Kind::Link) {
            item.rect = linkRect(message, item);
        }
    }
    for (MessageItem &item : items) {
        if (item.kind == MessageItem::Kind::Picture) {
            item.rect = message.pieceRect(message.pieces()[static_cast<size_t>(item.piece)]);
        }
    }
    // Behind the measuring above, which may move what is below.
    for (const MessageAction &action : message.actions()) {
        MessageItem button;
        button.action = action;
        button.name = action.name;
        button.rect = action.rect;
        items.append(button);
    }
    const bool mirrored = message.isMirrored();
    std::stable_sort(items.begin(), items.end(), [mirrored](const MessageItem &a, const MessageItem &b) {
        if (a.rect.top() != b.rect.top()) {
            return a.rect.top() < b.rect.top();
        }
        return mirrored ? a.rect.right() > b.rect.right() : a.rect.left() < b.rect.left();
    });
    return items;
}

std::optional<MessageItem> itemOf(MessageLayout &message, const MessageItem::Key &key)
{
    if (key.first < 0) {
        return {};
    }
    if (key.kind == MessageItem::Kind::Button) {
        for (const MessageAction &action : message.actions()) {
            if (static_cast<int>(action.verb) == key.first && action.index == key.second) {
                MessageItem button;
                button.action = action;
                button.name = action.name;
                button.rect = action.rect;
                return button;
            }
        }
        return {};
    }
    const auto index = static_cast<size_t>(key.first);
    if (index >= message.pieces().size()) {
        return {};
    }
    const Piece &piece = message.pieces()[index];
    if (key.kind == MessageItem::Kind::Picture) {
        return piece.kind == Piece::Kind::Image ? std::optional(picture(message, piece, key.first)) : std::nullopt;
    }
    if (!mayHaveLinks(piece)) {
        return {};
    }
    QList<MessageItem> links;
    addLinks(links, message, key.first);
    for (MessageItem &link : links) {
        if (link.from == key.second) {
            link.rect = linkRect(message, link);
            return link;
        }
    }
    return {};
}

} // namespace holt::gui
