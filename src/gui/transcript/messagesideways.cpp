#include "gui/transcript/messagelayout.h"

// Tables and code that are wider than their place: they are cut off at its right, and scroll on their own.

namespace holt::gui {

namespace {

constexpr qreal leastHandle = 32;

}

size_t MessageLayout::runStart(size_t index) const
{
    while (index > 0 && !m_pieces[index].first) {
        --index;
    }
    return index;
}

size_t MessageLayout::runEnd(size_t index) const
{
    ++index;
    while (index < m_pieces.size() && !m_pieces[index].first) {
        ++index;
    }
    return index;
}

/// How much of a run is out of sight.
qreal MessageLayout::overOf(size_t first, size_t end) const
{
    qreal over = 0;
    for (size_t i = first; i < end; ++i) {
        over = qMax(over, m_pieces[i].contentWidth - m_pieces[i].textRect.width());
    }
    return over < 2 ? 0 : over;
}

void MessageLayout::setSideways(size_t piece, qreal x)
{
    const size_t first = runStart(piece);
    const size_t end = runEnd(piece);
    const qreal to = qBound(0.0, x, overOf(first, end));
    for (size_t i = first; i < end; ++i) {
        m_pieces[i].scrollX = to;
    }
}

bool MessageLayout::scrollSideways(const QPointF &point, qreal by)
{
    const auto index = static_cast<size_t>(pieceAt(point.y()));
    if (index >= m_pieces.size()) {
        return false;
    }
    const Piece &piece = m_pieces[index];
    if (!piece.isSelectable() || point.y() > piece.top + piece.height + m_style.blockGap ||
        overOf(runStart(index), runEnd(index)) == 0) {
        return false;
    }
    setSideways(index, piece.scrollX + by);
    return true;
}

bool MessageLayout::scrollAllSideways(qreal top, qreal bottom, qreal by)
{
    const std::vector<SidewaysBar> bars = sidewaysBars(top, bottom);
    for (const SidewaysBar &bar : bars) {
        setSideways(bar.piece, m_pieces[bar.piece].scrollX + by);
    }
    return !bars.empty();
}

void MessageLayout::showSideways(const MessagePosition &position)
{
    const auto index = static_cast<size_t>(position.piece);
    if (index >= m_pieces.size() || overOf(runStart(index), runEnd(index)) == 0) {
        return;
    }
    const Piece &piece = m_pieces[index];
    const QRectF box = characterRect(position);
    const qreal left = piece.textRect.left();
    const qreal right = piece.textRect.right();
    const qreal room = qMin(4 * m_style.monoWidth(), piece.textRect.width() / 4);
    if (box.left() < left) {
        setSideways(index, piece.scrollX - (left - box.left()) - room);
    } else if (box.right() > right) {
        setSideways(index, piece.scrollX + (box.right() - right) + room);
    }
}

std::vector<SidewaysBar> MessageLayout::sidewaysBars(qreal top, qreal bottom) const
{
    std::vector<SidewaysBar> bars;
    for (size_t first = 0; first < m_pieces.size();) {
        const size_t end = runEnd(first);
        const Piece &head = m_pieces[first];
        const Piece &tail = m_pieces[end - 1];
        const qreal over = head.isSelectable() ? overOf(first, end) : 0;
        const qreal runBottom = tail.top + tail.height;
        const qreal thick = m_style.sidewaysBar;
        if (over > 0 && head.top < bottom - 2 * thick && runBottom > top) {
            // At the end of what is seen of it, so that it can be had in a long one too.
            const bool code = head.kind == Piece::Kind::Code;
            const qreal y = qMin(code ? runBottom - thick - 1 : runBottom - thick + 1, bottom - thick);
            const QRectF place = tail.textRect;
            SidewaysBar bar;
            bar.piece = first;
            bar.over = over;
            bar.floats = y + thick < runBottom - 2;
            bar.groove = QRectF(place.left(), y, place.width(), thick);
            const qreal width = place.width() + over;
            const qreal handle = qMin(place.width(), qMax(leastHandle, place.width() * place.width() / width));
            bar.handle = QRectF(place.left() + head.scrollX / over * (place.width() - handle), y, handle, thick);
            bars.push_back(bar);
        }
        first = end;
    }
    return bars;
}

} // namespace holt::gui
