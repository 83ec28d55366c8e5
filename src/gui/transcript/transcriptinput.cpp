#include "gui/transcript/transcriptannounce.h"
#include "gui/transcript/transcriptview_p.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>

// Mouse and wheel; keys are in transcriptkeys.cpp.

namespace holt::gui {

namespace {

constexpr int dragInterval = 30; // ms

}

TextPosition TranscriptView::Private::positionAt(const QPointF &point)
{
    const qreal y = point.y() + scroll();
    const int row = layout.heights().rowAt(qMax(0.0, y));
    if (row < 0) {
        return {};
    }
    return {row, layout.message(row).positionAt(QPointF(point.x(), y - layout.heights().top(row)))};
}

ActionPlace TranscriptView::Private::actionAt(const QPointF &point)
{
    const qreal y = point.y() + scroll();
    const int row = layout.heights().rowAt(qMax(0.0, y));
    if (row < 0) {
        return {};
    }
    const QPointF inside(point.x(), y - layout.heights().top(row));
    const MessageAction *action = layout.message(row).actionAt(inside);
    return action == nullptr ? ActionPlace() : ActionPlace{row, action->verb, action->index};
}

QString TranscriptView::Private::linkAt(const QPointF &point)
{
    const qreal y = point.y() + scroll();
    const int row = layout.heights().rowAt(qMax(0.0, y));
    return row < 0 ? QString() : layout.message(row).linkAt(QPointF(point.x(), y - layout.heights().top(row)));
}

void TranscriptView::Private::setSelection(const TranscriptSelection &to)
{
    selection = to;
    q.viewport()->update();
    if (dragging) {
        return; // told when it is over
    }
    QClipboard *clipboard = QApplication::clipboard();
    if (clipboard->supportsSelection() && !selection.isEmpty()) {
        clipboard->setMimeData(primaryData(), QClipboard::Selection);
    }
    announceSelection(*this);
}

void TranscriptView::Private::press(const QPointF &point, Qt::KeyboardModifiers modifiers)
{
    keyboardFocus = false;
    inner = {};
    goalX.reset();
    pressPoint = point;
    pressedLink.clear();
    if (pressSideways(point)) {
        return;
    }
    pressed = actionAt(point);
    if (pressed.row >= 0) {
        q.viewport()->update();
        return;
    }
    pressedLink = linkAt(point);
    const TextPosition position = positionAt(point);
    if (position.row < 0) {
        return;
    }
    current = position.row;
    const bool again = sinceDoubleClick.isValid() &&
                       !sinceDoubleClick.hasExpired(QApplication::doubleClickInterval()) &&
                       (point - doubleClickPoint).manhattanLength() < QApplication::startDragDistance();
    clicks = again ? 3 : 1;
    mayDragOut = clicks == 1 && modifiers == Qt::NoModifier && isInSelection(position);
    if (mayDragOut) {
        return; // a drag takes the selection along, a click ends it
    }
    dragging = true;
    if (clicks == 3) {
        dragUnit = paragraphAt(layout, position);
        setSelection(dragUnit);
    } else if (modifiers.testFlag(Qt::ShiftModifier) && selection.anchor.row >= 0) {
        setSelection({selection.anchor, position});
    } else {
        setSelection({position, position});
    }
}

void TranscriptView::Private::dragTo(const QPointF &point)
{
    dragPoint = point;
    const TextPosition position = positionAt(QPointF(point.x(), qBound(0.0, point.y(), q.viewport()->height() - 1.0)));
    if (position.row < 0) {
        return;
    }
    if (clicks < 2) {
        setSelection({selection.anchor, position});
    } else {
        // A drag after a double or triple click takes whole words or paragraphs.
        const TranscriptSelection unit = clicks == 2 ? wordAt(layout, position) : paragraphAt(layout, position);
        if (unit.from() < dragUnit.from()) {
            setSelection({dragUnit.to(), unit.from()});
        } else {
            setSelection({dragUnit.from(), qMax(unit.to(), dragUnit.to())});
        }
    }
    const bool outside = point.y() < 0 || point.y() > q.viewport()->height();
    if (outside && !dragTimer.isActive()) {
        dragTimer.start(dragInterval, &q);
    } else if (!outside) {
        dragTimer.stop();
    }
}

void TranscriptView::Private::autoScroll()
{
    const qreal over = dragPoint.y() < 0 ? dragPoint.y() : dragPoint.y() - q.viewport()->height();
    QScrollBar *bar = q.verticalScrollBar();
    bar->setValue(bar->value() + qRound(qBound(-60.0, over / 2, 60.0)));
    dragTo(dragPoint);
}

void TranscriptView::Private::release(const QPointF &point)
{
    dragTimer.stop();
    if (std::exchange(sideways, {}).row >= 0) {
        q.viewport()->update();
        return;
    }
    const ActionPlace wasPressed = std::exchange(pressed, {});
    if (wasPressed.row >= 0) {
        q.viewport()->update();
        const MessageAction *action = actionAt(point) == wasPressed ? find(wasPressed) : nullptr;
        if (action != nullptr && action->enabled) {
            const MessageAction chosen = *action;
            perform(wasPressed.row, chosen);
        }
        return;
    }
    dragging = false;
    if (std::exchange(mayDragOut, false)) {
        const TextPosition position = positionAt(point);
        selection = {position, position};
    }
    const bool still = (point - pressPoint).manhattanLength() < QApplication::startDragDistance();
    if (still && clicks == 1 && !pressedLink.isEmpty() && linkAt(point) == pressedLink) {
        Q_EMIT q.linkActivated(QUrl(pressedLink));
        return;
    }
    setSelection(selection);
}

void TranscriptView::Private::hover(const QPointF &point)
{
    const int row = rows() == 0 || !q.viewport()->rect().contains(point.toPoint())
                        ? -1
                        : layout.heights().rowAt(qMax(0.0, point.y() + scroll()));
    const std::optional<SidewaysBar> bar = row >= 0 ? sidewaysAt(point) : std::nullopt;
    const bool onBar = bar.has_value();
    const SidewaysDrag bars = onBar ? SidewaysDrag{row, bar->piece, 0} : SidewaysDrag();
    if (bars.row != hoverSideways.row || bars.piece != hoverSideways.piece) {
        hoverSideways = bars;
        q.viewport()->update();
    }
    const ActionPlace place = row < 0 || onBar ? ActionPlace() : actionAt(point);
    if (row != hoverRow || !(place == hovered)) {
        hoverRow = row;
        hovered = place;
        q.viewport()->update();
    }
    if (row < 0 || onBar || place.row >= 0) {
        q.viewport()->setCursor(place.row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!linkAt(point).isEmpty()) {
        q.viewport()->setCursor(Qt::PointingHandCursor);
        return;
    }
    const QRectF column = layout.message(row).column();
    const bool overText = point.x() >= column.left() && point.x() <= column.right();
    q.viewport()->setCursor(overText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

bool TranscriptView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::SelectAll) || (key->matches(QKeySequence::Copy) && !d->selection.isEmpty())) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool TranscriptView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const MessageAction *action = d->find(d->actionAt(help->pos()));
        const QString link = action != nullptr ? action->name : d->linkAt(help->pos());
        const QString text = link.isEmpty() ? d->formulaProblemAt(help->pos()) : link;
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        d->hover(QPointF(-1, -1));
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        d->press(event->position(), event->modifiers());
    }
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (d->actionAt(event->position()).row >= 0) {
        d->press(event->position(), event->modifiers()); // a quick second press of a button
        return;
    }
    const TextPosition position = d->positionAt(event->position());
    if (position.row < 0) {
        return;
    }
    d->clicks = 2;
    d->dragging = true;
    d->sinceDoubleClick.start();
    d->doubleClickPoint = event->position();
    d->dragUnit = wordAt(d->layout, position);
    d->setSelection(d->dragUnit);
}

void TranscriptView::mouseMoveEvent(QMouseEvent *event)
{
    if (d->sideways.row >= 0) {
        d->dragSideways(event->position());
    } else if (d->dragging && event->buttons().testFlag(Qt::LeftButton)) {
        d->dragTo(event->position());
    } else if (d->mayDragOut && event->buttons().testFlag(Qt::LeftButton)) {
        if ((event->position() - d->pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
            d->dragOut();
        }
    } else {
        d->hover(event->position());
    }
}

void TranscriptView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        d->release(event->position());
    }
}

void TranscriptView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int row = d->current >= 0 && d->current < d->rows() ? d->current : d->rows() - 1;
        if (row >= 0) {
            d->popUpMenu(row, d->menuPlace(row), true, d->innerLink());
        }
        return;
    }
    const int row = d->layout.heights().rowAt(qMax(0.0, event->pos().y() + d->scroll()));
    if (row >= 0) {
        d->popUpMenu(row, event->globalPos(), true, d->linkAt(event->pos()));
    }
}

} // namespace holt::gui
