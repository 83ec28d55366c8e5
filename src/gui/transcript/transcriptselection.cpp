#include "gui/transcript/transcriptselection.h"

#include "render/partmarkdown.h"
#include "render/plaintext.h"

#include <QTextBlock>
#include <QTextCursor>

namespace holt::gui {

namespace {

constexpr int mostRowsAsSeen = 300;

int lengthOf(MessageLayout &message, int piece)
{
    const QTextDocument *document = message.documentOf(piece);
    return document == nullptr ? 0 : qMax(0, document->characterCount() - 1);
}

/// The next selectable piece in a direction, over messages; row -1 at the end.
TextPosition neighbour(TranscriptLayout &layout, TextPosition position, int step)
{
    for (;;) {
        position.at.piece += step;
        while (position.at.piece < 0 ||
               position.at.piece >= static_cast<int>(layout.message(position.row).pieces().size())) {
            position.row += step;
            if (position.row < 0 || position.row >= layout.heights().count()) {
                return {};
            }
            const int count = static_cast<int>(layout.message(position.row).pieces().size());
            position.at.piece = step > 0 ? 0 : count - 1;
        }
        MessageLayout &message = layout.message(position.row);
        if (message.pieces()[static_cast<size_t>(position.at.piece)].isSelectable()) {
            position.at.offset = step > 0 ? 0 : lengthOf(message, position.at.piece);
            return position;
        }
    }
}

TextPosition movedVertically(TranscriptLayout &layout, const TextPosition &from, bool down, qreal x, qreal least)
{
    const QRectF rect = layout.message(from.row).characterRect(from.at);
    const qreal top = layout.heights().top(from.row);
    const qreal start = top + rect.top();
    const qreal step = qMax(4.0, rect.height() / 2);
    qreal y = down ? top + rect.bottom() + 2 + least : top + rect.top() - 2 - least;
    y = qBound(0.0, y, layout.heights().total());
    for (int tries = 0; tries < 200; ++tries) {
        const int row = layout.heights().rowAt(qMax(0.0, y));
        MessageLayout &message = layout.message(row);
        const TextPosition position{row, message.positionAt(QPointF(x, y - layout.heights().top(row)))};
        // The nearest text may still be the line it comes from.
        const qreal line = message.characterRect(position.at).top() + layout.heights().top(row);
        const bool onward = down ? line > start + 1 : line < start - 1;
        if (onward && position != from) {
            return position;
        }
        y += down ? step : -step;
        if (y < 0 || y > layout.heights().total()) {
            break;
        }
    }
    return from;
}

QTextBlock blockOf(TranscriptLayout &layout, const TextPosition &position)
{
    const QTextDocument *document = layout.message(position.row).documentOf(position.at.piece);
    return document == nullptr ? QTextBlock()
                               : document->findBlock(qBound(0, position.at.offset, document->characterCount() - 1));
}

TextPosition movedInText(TranscriptLayout &layout, const TextPosition &from, QTextCursor::MoveOperation operation)
{
    // Lines are known of what is laid out.
    static_cast<void>(layout.message(from.row).characterRect(from.at));
    QTextDocument *document = layout.message(from.row).documentOf(from.at.piece);
    if (document == nullptr) {
        return from;
    }
    QTextCursor cursor(document);
    cursor.setPosition(qBound(0, from.at.offset, document->characterCount() - 1));
    cursor.movePosition(operation);
    TextPosition to = from;
    to.at.offset = cursor.position();
    return to;
}

TextPosition movedByParagraph(TranscriptLayout &layout, const TextPosition &from, bool down)
{
    const QTextBlock block = blockOf(layout, from);
    TextPosition to = from;
    if (!block.isValid()) {
        return from;
    }
    if (down && block.next().isValid()) {
        to.at.offset = block.next().position();
        return to;
    }
    if (!down && (from.at.offset > block.position() || block.previous().isValid())) {
        to.at.offset = from.at.offset > block.position() ? block.position() : block.previous().position();
        return to;
    }
    const TextPosition next = neighbour(layout, from, down ? 1 : -1);
    if (next.row < 0) {
        to.at.offset = down ? block.position() + block.length() - 1 : block.position();
        return to;
    }
    to = next;
    to.at.offset = blockOf(layout, next).position();
    return to;
}

/// The range of a message that is selected; nothing where the message has no text.
std::optional<std::pair<MessagePosition, MessagePosition>> rangeIn(MessageLayout &message, int row,
                                                                   const TranscriptSelection &selection)
{
    const MessagePosition begin = message.begin();
    const MessagePosition end = message.end();
    const TextPosition from = selection.from();
    const TextPosition to = selection.to();
    const MessagePosition first = from.row == row ? qMax(begin, from.at) : begin;
    const MessagePosition last = to.row == row ? qMin(end, to.at) : end;
    if (last <= first) {
        return {};
    }
    return std::pair(first, last);
}

QString rangeText(MessageLayout &message, const MessagePosition &first, const MessagePosition &last, bool markdown)
{
    QString result;
    bool some = false;
    for (int index = first.piece; index <= last.piece && index < static_cast<int>(message.pieces().size()); ++index) {
        const Piece &piece = message.pieces()[static_cast<size_t>(index)];
        if (!piece.isSelectable()) {
            continue;
        }
        const int length = lengthOf(message, index);
        const int from = index == first.piece ? first.offset : 0;
        const int to = index == last.piece ? qMin(last.offset, length) : length;
        if (to < from || (to == from && length > 0)) {
            continue;
        }
        const bool whole = from == 0 && to == length;
        // A word or a line of code somebody selects is that, and not a heading or a block of code.
        const bool alone = first.piece == last.piece && piece.block &&
                           (piece.kind == Piece::Kind::Code ||
                            render::readParagraphs(*message.documentOf(index), from, to).size() == 1);
        QString text;
        if (whole && !alone && markdown && piece.block) {
            text = piece.block->source;
        } else if (markdown && piece.block) {
            text = render::markdownPart(*message.documentOf(index), *piece.block, from, to);
            const bool fenced = piece.kind == Piece::Kind::Code && piece.first && piece.last;
            if (fenced && first.piece != last.piece) {
                text = QStringLiteral("```%1\n%2\n```").arg(piece.block->language, text);
            }
        } else {
            text = render::plainText(*message.documentOf(index), from, to);
        }
        if (some && !(piece.block && piece.block->midLine)) {
            const bool close = piece.block && piece.block->continues;
            result += close ? QStringLiteral("\n") : QStringLiteral("\n\n");
        }
        result += text;
        some = true;
    }
    return result;
}

QString selectedText(TranscriptLayout &layout, const TranscriptSelection &selection, bool markdown)
{
    if (selection.isEmpty()) {
        return {};
    }
    QStringList parts;
    const int firstRow = selection.from().row;
    const int lastRow = qMin(selection.to().row, layout.heights().count() - 1);
    const bool asWritten = markdown || lastRow - firstRow > mostRowsAsSeen;
    for (int row = firstRow; row <= lastRow; ++row) {
        const bool inside = row > firstRow && row < lastRow;
        if (inside && asWritten) {
            parts += layout.entry(row).message.text;
            continue;
        }
        MessageLayout &message = layout.message(row);
        const auto range = rangeIn(message, row, selection);
        if (!range) {
            continue;
        }
        const bool whole = range->first == message.begin() && range->second == message.end();
        parts += whole && markdown && !message.entry().message.text.isEmpty()
                     ? message.entry().message.text
                     : rangeText(message, range->first, range->second, markdown);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace

std::pair<int, int> TranscriptSelection::inPiece(int row, int piece, int length) const
{
    if (isEmpty()) {
        return {0, 0};
    }
    const TextPosition first = from();
    const TextPosition last = to();
    const TextPosition begin{row, {piece, 0}};
    const TextPosition end{row, {piece, length}};
    if (end <= first || begin >= last) {
        return {0, 0};
    }
    return {first > begin ? first.at.offset : 0, last < end ? last.at.offset : length};
}

TextPosition moved(TranscriptLayout &layout, const TextPosition &from, CursorMove move,
                   const std::optional<qreal> &goalX)
{
    if (from.row < 0 || from.row >= layout.heights().count()) {
        return from;
    }
    TextPosition to = from;
    const qreal x = goalX.value_or(0);
    switch (move) {
    case CursorMove::Up:
    case CursorMove::Down:
        return movedVertically(layout, from, move == CursorMove::Down, x, 0);
    case CursorMove::PageUp:
    case CursorMove::PageDown:
        return movedVertically(layout, from, move == CursorMove::PageDown, x, layout.viewport().height() * 0.8);
    case CursorMove::ParagraphUp:
    case CursorMove::ParagraphDown:
        return movedByParagraph(layout, from, move == CursorMove::ParagraphDown);
    case CursorMove::Start:
        return {0, layout.message(0).begin()};
    case CursorMove::End: {
        const int last = layout.heights().count() - 1;
        return {last, layout.message(last).end()};
    }
    case CursorMove::LineStart:
        return movedInText(layout, from, QTextCursor::StartOfLine);
    case CursorMove::LineEnd:
        return movedInText(layout, from, QTextCursor::EndOfLine);
    case CursorMove::Left:
        to = movedInText(layout, from, QTextCursor::Left);
        break;
    case CursorMove::Right:
        to = movedInText(layout, from, QTextCursor::Right);
        break;
    case CursorMove::WordLeft:
        to = movedInText(layout, from, QTextCursor::WordLeft);
        break;
    case CursorMove::WordRight:
        to = movedInText(layout, from, QTextCursor::WordRight);
        break;
    }
    if (to == from) {
        const bool left = move == CursorMove::Left || move == CursorMove::WordLeft;
        const bool mirrored = blockOf(layout, from).textDirection() == Qt::RightToLeft;
        const TextPosition next = neighbour(layout, from, left != mirrored ? -1 : 1);
        return next.row < 0 ? from : next;
    }
    return to;
}

TranscriptSelection wordAt(TranscriptLayout &layout, const TextPosition &position)
{
    QTextDocument *document = layout.message(position.row).documentOf(position.at.piece);
    if (document == nullptr) {
        return {position, position};
    }
    QTextCursor cursor(document);
    cursor.setPosition(qBound(0, position.at.offset, document->characterCount() - 1));
    TranscriptSelection selection{position, position};
    if (document->characterAt(cursor.position()) == QChar::ObjectReplacementCharacter) {
        ++selection.cursor.at.offset; // a formula
        return selection;
    }
    cursor.select(QTextCursor::WordUnderCursor);
    selection.anchor.at.offset = cursor.selectionStart();
    selection.cursor.at.offset = cursor.selectionEnd();
    return selection;
}

TranscriptSelection paragraphAt(TranscriptLayout &layout, const TextPosition &position)
{
    QTextDocument *document = layout.message(position.row).documentOf(position.at.piece);
    if (document == nullptr) {
        return {position, position};
    }
    const QTextBlock block = document->findBlock(qBound(0, position.at.offset, document->characterCount() - 1));
    TranscriptSelection selection{position, position};
    selection.anchor.at.offset = block.position();
    selection.cursor.at.offset = block.position() + block.length() - 1;
    return selection;
}

QString selectedMarkdown(TranscriptLayout &layout, const TranscriptSelection &selection)
{
    return selectedText(layout, selection, true);
}

QString selectedPlainText(TranscriptLayout &layout, const TranscriptSelection &selection)
{
    return selectedText(layout, selection, false);
}

QString plainTextOf(MessageLayout &message)
{
    const MessagePosition begin = message.begin();
    const MessagePosition end = message.end();
    return end <= begin ? QString() : rangeText(message, begin, end, false);
}

} // namespace holt::gui
