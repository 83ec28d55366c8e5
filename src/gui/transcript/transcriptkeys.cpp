#include "gui/transcript/transcriptannounce.h"
#include "gui/transcript/transcriptview_p.h"

#include <QKeyEvent>
#include <QScrollBar>

// The keyboard: walking from message to message and inside of one, and selecting.

namespace holt::gui {

void TranscriptView::Private::showRow(int row)
{
    // Twice: laying it out may move it.
    for (int i = 0; i < 2; ++i) {
        layout.message(row).layOut(0, layout.viewport().height());
        layout.rowChanged(row);
        const QRectF rect = rowRect(row);
        QScrollBar *bar = q.verticalScrollBar();
        const qreal room = q.viewport()->height();
        if (rect.top() < 0 || rect.height() > room) {
            bar->setValue(bar->value() + qRound(rect.top()));
        } else if (rect.bottom() > room) {
            bar->setValue(row == rows() - 1 ? bar->maximum() : bar->value() + qCeil(rect.bottom() - room));
        }
    }
}

/// Scrolls as little as it takes to see a place of a message.
void TranscriptView::Private::showRect(int row, const QRectF &inMessage)
{
    const qreal top = rowRect(row).top() + inMessage.top();
    QScrollBar *bar = q.verticalScrollBar();
    if (top < 0) {
        bar->setValue(bar->value() + qFloor(top));
    } else if (top + inMessage.height() > q.viewport()->height()) {
        bar->setValue(bar->value() + qCeil(top + inMessage.height() - q.viewport()->height()));
    }
}

void TranscriptView::Private::showPosition(const TextPosition &position)
{
    layout.message(position.row).showSideways(position.at);
    showRect(position.row, layout.message(position.row).characterRect(position.at));
}

void TranscriptView::Private::setCurrent(int row, bool show)
{
    current = row;
    inner = {};
    keyboardFocus = true;
    if (selection.isEmpty()) {
        selection = {}; // selecting begins where the keyboard is, not where somebody clicked before
    }
    if (show) {
        showRow(row);
    }
    q.viewport()->update();
    announceFocus(*this);
}

void TranscriptView::Private::setInner(const MessageItem::Key &key)
{
    inner = key;
    if (const std::optional<MessageItem> item = itemOf(layout.message(current), key)) {
        showRect(current, item->rect.adjusted(0, -style.tiny, 0, style.tiny));
    }
    q.viewport()->update();
    announceFocus(*this);
}

void TranscriptView::Private::walk(int step)
{
    if (rows() == 0) {
        return;
    }
    int next = current + step;
    if (current < 0) {
        next = step > 0 ? 0 : rows() - 1;
    }
    setCurrent(qBound(0, next, rows() - 1), true);
}

/// To the next button, link or picture of the current message, or the one before, of which the message itself is the
/// first.
void TranscriptView::Private::walkInside(int step)
{
    if (rows() == 0) {
        return;
    }
    if (current < 0) {
        setCurrent(rows() - 1, true);
    }
    const QList<MessageItem> items = itemsOf(layout.message(current));
    int at = -1;
    for (int i = 0; i < items.size(); ++i) {
        if (items.at(i).key() == inner) {
            at = i;
        }
    }
    const int next = qBound(-1, at + step, static_cast<int>(items.size()) - 1);
    keyboardFocus = true;
    if (next < 0) {
        setCurrent(current, false);
    } else if (next != at) {
        setInner(items.at(next).key());
    }
}

QString TranscriptView::Private::innerLink()
{
    const std::optional<MessageItem> item =
        current >= 0 && current < rows() ? itemOf(layout.message(current), inner) : std::nullopt;
    return item && item->kind == MessageItem::Kind::Link ? item->description : QString();
}

bool TranscriptView::Private::useInner()
{
    const std::optional<MessageItem> item =
        current >= 0 && current < rows() ? itemOf(layout.message(current), inner) : std::nullopt;
    if (!item || item->kind == MessageItem::Kind::Picture) {
        return false;
    }
    use(current, *item);
    return true;
}

void TranscriptView::Private::turnPage(int step)
{
    QScrollBar *bar = q.verticalScrollBar();
    bar->triggerAction(step > 0 ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
    if (!keyboardFocus || rows() == 0) {
        return;
    }
    // The keyboard comes along: at the ends to the last message there, else to the first one that begins in view.
    int row = layout.heights().rowAt(scroll());
    if (bar->value() == bar->maximum()) {
        row = rows() - 1;
    } else if (rowRect(row).top() < 0 && row + 1 < rows() && rowRect(row + 1).top() < q.viewport()->height()) {
        ++row;
    }
    if (row != current || inner.first >= 0) {
        setCurrent(row, false);
    }
}

void TranscriptView::Private::extend(CursorMove move)
{
    if (rows() == 0) {
        return;
    }
    if (selection.cursor.row < 0) {
        const int row = current >= 0 ? current : layout.heights().rowAt(scroll());
        const TextPosition start{row, layout.message(row).begin()};
        selection = {start, start};
    }
    const bool vertical = move == CursorMove::Up || move == CursorMove::Down || move == CursorMove::PageUp ||
                          move == CursorMove::PageDown;
    if (!vertical) {
        goalX.reset();
    } else if (!goalX) {
        goalX = layout.message(selection.cursor.row).caretRect(selection.cursor.at).left();
    }
    keyboardFocus = true;
    setSelection({selection.anchor, moved(layout, selection.cursor, move, goalX)});
    showPosition(selection.cursor);
    settle();
}

bool TranscriptView::Private::selectByKey(int key, bool control)
{
    switch (key) {
    case Qt::Key_Up:
        extend(control ? CursorMove::ParagraphUp : CursorMove::Up);
        return true;
    case Qt::Key_Down:
        extend(control ? CursorMove::ParagraphDown : CursorMove::Down);
        return true;
    case Qt::Key_Left:
        extend(control ? CursorMove::WordLeft : CursorMove::Left);
        return true;
    case Qt::Key_Right:
        extend(control ? CursorMove::WordRight : CursorMove::Right);
        return true;
    case Qt::Key_Home:
        extend(control ? CursorMove::Start : CursorMove::LineStart);
        return true;
    case Qt::Key_End:
        extend(control ? CursorMove::End : CursorMove::LineEnd);
        return true;
    case Qt::Key_PageUp:
        extend(CursorMove::PageUp);
        return true;
    case Qt::Key_PageDown:
        extend(CursorMove::PageDown);
        return true;
    case Qt::Key_Space:
        turnPage(-1);
        return true;
    default:
        return false;
    }
}

bool TranscriptView::Private::keyPressed(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        return selectByKey(key, modifiers.testFlag(Qt::ControlModifier));
    }
    switch (key) {
    case Qt::Key_Up:
        walk(-1);
        return true;
    case Qt::Key_Down:
        walk(1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (modifiers.testFlag(Qt::ControlModifier)) {
            constexpr int steps = 3;
            return keySideways(key == Qt::Key_Left ? -steps : steps);
        }
        if (modifiers & (Qt::AltModifier | Qt::MetaModifier)) {
            return false;
        }
        walkInside((key == Qt::Key_Right) != style.mirrored ? 1 : -1);
        return true;
    case Qt::Key_Home:
        if (rows() > 0) {
            q.verticalScrollBar()->setValue(0);
            setCurrent(0, true);
        }
        return true;
    case Qt::Key_End:
        if (rows() > 0) {
            setCurrent(rows() - 1, false);
            q.scrollToEnd();
        }
        return true;
    case Qt::Key_PageUp:
        turnPage(-1);
        return true;
    case Qt::Key_PageDown:
        turnPage(1);
        return true;
    case Qt::Key_Space:
        if (!useInner()) {
            turnPage(1);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return enter();
    case Qt::Key_Escape:
        return goBack();
    default:
        return false;
    }
}

bool TranscriptView::Private::enter()
{
    if (rows() == 0) {
        return false;
    }
    if (current < 0) {
        setCurrent(rows() - 1, true);
    }
    if (!useInner()) {
        popUpMenu(current, menuPlace(current), false);
    }
    return true;
}

/// Out of a message, then out of the selection; then it is for others.
bool TranscriptView::Private::goBack()
{
    if (inner.first >= 0) {
        setCurrent(current, false);
        return true;
    }
    if (selection.isEmpty()) {
        return false;
    }
    setSelection({});
    return true;
}

/// Where the menu of a message opens: in what is seen of it.
QPoint TranscriptView::Private::menuPlace(int row)
{
    const QRectF seen = rowRect(row).intersected(QRectF(q.viewport()->rect()));
    const QRectF place = seen.isEmpty() ? QRectF(q.viewport()->rect()) : seen;
    const QRectF column = layout.message(row).column();
    const qreal x = style.mirrored ? column.right() - style.gap : column.left() + style.gap;
    return q.viewport()->mapToGlobal(
        QPointF(x, qMin(place.center().y(), place.top() + 4 * style.lineHeight)).toPoint());
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (!d->keyPressed(event->key(), event->modifiers())) {
        event->ignore();
    }
}

void TranscriptView::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason) {
        d->keyboardFocus = true;
        if (d->current < 0 && d->rows() > 0) {
            d->current = d->rows() - 1;
        }
        announceFocus(*d);
    }
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace holt::gui
