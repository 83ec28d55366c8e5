#include "gui/transcript/transcriptview_p.h"

#include <QScrollBar>
#include <QWheelEvent>

// Scrolling tables and code that are wider than their place.

namespace holt::gui {

std::optional<SidewaysBar> TranscriptView::Private::sidewaysAt(const QPointF &point)
{
    const int row = layout.heights().rowAt(qMax(0.0, point.y() + scroll()));
    if (row < 0) {
        return {};
    }
    const QRectF rect = rowRect(row);
    const QRectF seen = QRectF(q.viewport()->rect()).translated(0, -rect.top());
    const QPointF inside = point - QPointF(0, rect.top());
    for (const SidewaysBar &bar : layout.message(row).sidewaysBars(seen.top(), seen.bottom())) {
        if (bar.groove.adjusted(0, -2, 0, 2).contains(inside)) {
            return bar;
        }
    }
    return {};
}

bool TranscriptView::Private::pressSideways(const QPointF &point)
{
    const std::optional<SidewaysBar> bar = sidewaysAt(point);
    if (!bar) {
        return false;
    }
    sideways.row = layout.heights().rowAt(qMax(0.0, point.y() + scroll()));
    sideways.piece = bar->piece;
    // Beside the handle, it comes under the pointer.
    const bool onHandle = point.x() >= bar->handle.left() && point.x() <= bar->handle.right();
    sideways.grip = onHandle ? point.x() - bar->handle.left() : bar->handle.width() / 2;
    dragSideways(point);
    return true;
}

void TranscriptView::Private::dragSideways(const QPointF &point)
{
    if (sideways.row < 0 || sideways.row >= rows()) {
        return;
    }
    const QRectF rect = rowRect(sideways.row);
    MessageLayout &message = layout.message(sideways.row);
    const QRectF seen = QRectF(q.viewport()->rect()).translated(0, -rect.top());
    for (const SidewaysBar &bar : message.sidewaysBars(seen.top(), seen.bottom())) {
        if (bar.piece == sideways.piece) {
            const qreal room = qMax(1.0, bar.groove.width() - bar.handle.width());
            message.setSideways(bar.piece, (point.x() - sideways.grip - bar.groove.left()) / room * bar.over);
        }
    }
    q.viewport()->update();
}

bool TranscriptView::Private::keySideways(int steps)
{
    const int row = current >= 0 ? current : layout.heights().rowAt(scroll());
    if (row < 0 || row >= rows()) {
        return false;
    }
    const QRectF seen = QRectF(q.viewport()->rect()).translated(0, -rowRect(row).top());
    if (!layout.message(row).scrollAllSideways(seen.top(), seen.bottom(), steps * style.monoWidth() * 8)) {
        return false;
    }
    q.viewport()->update();
    return true;
}

bool TranscriptView::Private::wheelSideways(const QWheelEvent &event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if ((!shift && qAbs(event.angleDelta().x()) <= qAbs(event.angleDelta().y())) || rows() == 0) {
        return false;
    }
    const qreal y = event.position().y() + scroll();
    const int row = layout.heights().rowAt(qMax(0.0, y));
    const QPoint pixels = event.pixelDelta().isNull() ? event.angleDelta() / 2 : event.pixelDelta();
    const int by = pixels.x() != 0 ? pixels.x() : pixels.y();
    if (!layout.message(row).scrollSideways(QPointF(event.position().x(), y - layout.heights().top(row)), -by)) {
        return false;
    }
    q.viewport()->update();
    return true;
}

void TranscriptView::wheelEvent(QWheelEvent *event)
{
    if (d->wheelSideways(*event)) {
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
    if (d->dragging && event->buttons().testFlag(Qt::LeftButton)) {
        d->dragTo(event->position()); // what came under the pointer is selected too
    }
}

} // namespace holt::gui
