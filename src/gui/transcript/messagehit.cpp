#include "gui/transcript/messagelayout.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

// Places in a message: from points to text and back.

namespace holt::gui {

int MessageLayout::pieceAt(qreal y) const
{
    int found = 0;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].top <= y) {
            found = static_cast<int>(i);
        }
    }
    return found;
}

MessagePosition MessageLayout::positionAt(const QPointF &point)
{
    // The selectable piece nearest by height.
    int best = -1;
    int first = -1;
    int final = -1;
    qreal distance = 0;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        if (!piece.isSelectable()) {
            continue;
        }
        first = first < 0 ? static_cast<int>(i) : first;
        final = static_cast<int>(i);
        const qreal away = point.y() < piece.top                  ? piece.top - point.y()
                           : point.y() > piece.top + piece.height ? point.y() - piece.top - piece.height
                                                                  : 0;
        if (best < 0 || away < distance) {
            best = static_cast<int>(i);
            distance = away;
        }
    }
    if (best < 0) {
        return {};
    }
    Piece &piece = m_pieces[static_cast<size_t>(best)];
    if (!piece.exact) {
        layOutPiece(piece);
        arrange();
    }
    const QTextDocument *document = documentOf(best);
    const int last = qMax(0, document->characterCount() - 1);
    if (point.y() < piece.top && best == first) {
        return {best, 0};
    }
    if (point.y() > piece.top + piece.height && best == final) {
        return {best, last};
    }
    const qreal y = qBound(piece.top + 1, point.y(), qMax(piece.top + 1, piece.top + piece.height - 1));
    const QPointF inside =
        QPointF(point.x(), y) - QPointF(piece.textRect.left() - piece.scrollX, piece.top + piece.textRect.top());
    const int offset = document->documentLayout()->hitTest(inside, Qt::FuzzyHit);
    return {best, qBound(0, offset, last)};
}

QRectF MessageLayout::characterRect(const MessagePosition &position)
{
    if (position.piece < 0 || static_cast<size_t>(position.piece) >= m_pieces.size()) {
        return {};
    }
    Piece &piece = m_pieces[static_cast<size_t>(position.piece)];
    if (!piece.hasText()) {
        return pieceRect(piece);
    }
    if (!piece.exact) {
        layOutPiece(piece);
        arrange();
    }
    const QTextDocument *document = documentOf(position.piece);
    const QTextBlock block = document->findBlock(qBound(0, position.offset, document->characterCount() - 1));
    const QRectF blockRect = document->documentLayout()->blockBoundingRect(block);
    const int offset = position.offset - block.position();
    const QTextLine line = block.layout()->lineForTextPosition(offset);
    QRectF rect(0, 0, 1, m_style.lineHeight);
    if (line.isValid()) {
        const qreal from = line.cursorToX(offset);
        const qreal to = line.cursorToX(qMin(offset + 1, line.textStart() + line.textLength()));
        rect = QRectF(qMin(from, to), line.y(), qMax(1.0, qAbs(to - from)), line.height());
        rect.translate(block.layout()->position());
    } else {
        rect.moveTopLeft(blockRect.topLeft());
    }
    return rect.translated(piece.textRect.left() - piece.scrollX, piece.top + piece.textRect.top());
}

QRectF MessageLayout::caretRect(const MessagePosition &position)
{
    QRectF rect = characterRect(position);
    const Piece &piece =
        m_pieces[static_cast<size_t>(qBound(0, position.piece, static_cast<int>(m_pieces.size()) - 1))];
    if (!piece.document) {
        return rect;
    }
    const QTextBlock block =
        piece.document->findBlock(qBound(0, position.offset, piece.document->characterCount() - 1));
    const int offset = position.offset - block.position();
    const QTextLine line = block.layout()->lineForTextPosition(offset);
    if (line.isValid()) {
        rect.moveLeft(line.cursorToX(offset) + block.layout()->position().x() + piece.textRect.left() - piece.scrollX);
    }
    rect.setWidth(1);
    return rect;
}

QString MessageLayout::linkAt(const QPointF &point)
{
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        if (!piece.document || !piece.exact || point.y() < piece.top || point.y() > piece.top + piece.height) {
            continue;
        }
        const QPointF inside = point - QPointF(piece.textRect.left() - piece.scrollX, piece.top + piece.textRect.top());
        return piece.document->documentLayout()->anchorAt(inside);
    }
    return {};
}

MessagePosition MessageLayout::begin() const
{
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].isSelectable()) {
            return {static_cast<int>(i), 0};
        }
    }
    return {};
}

MessagePosition MessageLayout::end()
{
    for (size_t i = m_pieces.size(); i-- > 0;) {
        if (m_pieces[i].isSelectable()) {
            const int index = static_cast<int>(i);
            return {index, qMax(0, documentOf(index)->characterCount() - 1)};
        }
    }
    return {};
}

} // namespace holt::gui
