#include "core/maskdocument.h"
#include "gui/common/theme.h"
#include "gui/images/maskpainter.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QTabletEvent>

#include <algorithm>
#include <cmath>

// Painting with the pointer, a pen and the keyboard.

namespace holt::gui {

using core::MaskPoint;

void MaskPainter::begin(const MaskPoint &point, bool erases, bool straight)
{
    cancel();
    m_drawing = true;
    m_erases = erases;
    switch (m_tool) {
    case Tool::Brush:
    case Tool::Eraser: {
        m_erases = erases || m_tool == Tool::Eraser;
        // With Shift, in a line from where the last stroke ended.
        m_document.beginStroke(brush(m_erases), straight && !m_lastPoint.isNull() ? MaskPoint{m_lastPoint} : point);
        m_document.continueStroke(point);
        break;
    }
    case Tool::Rectangle:
        m_shape = QPolygonF({point.position, point.position});
        break;
    case Tool::Lasso:
        m_shape = QPolygonF({point.position});
        break;
    case Tool::Fill:
        m_drawing = false;
        m_document.paintAreaAt({int(std::floor(point.position.x())), int(std::floor(point.position.y()))}, erases);
        break;
    }
}

void MaskPainter::move(const MaskPoint &point, bool square)
{
    if (!m_drawing) {
        return;
    }
    switch (m_tool) {
    case Tool::Brush:
    case Tool::Eraser:
        m_document.continueStroke(point);
        m_lastPoint = point.position;
        break;
    case Tool::Rectangle: {
        updateShape();
        QPointF corner = point.position;
        if (square) {
            const QPointF side = corner - m_shape.first();
            const double length = std::max(std::abs(side.x()), std::abs(side.y()));
            corner = m_shape.first() + QPointF(std::copysign(length, side.x()), std::copysign(length, side.y()));
        }
        m_shape.last() = corner;
        updateShape();
        break;
    }
    case Tool::Lasso:
        m_shape.append(point.position);
        updateShape();
        break;
    case Tool::Fill:
        break;
    }
}

void MaskPainter::end()
{
    if (!m_drawing) {
        return;
    }
    m_drawing = false;
    updateShape();
    const QPolygonF shape = m_shape;
    m_shape.clear();
    if (m_tool == Tool::Rectangle && shape.size() == 2) {
        // All pixels the rectangle touches by more than half.
        const QRectF rect = QRectF(shape.first(), shape.last()).normalized();
        const QPoint from(qRound(rect.left()), qRound(rect.top()));
        const QPoint to(qRound(rect.right()) - 1, qRound(rect.bottom()) - 1);
        m_document.paintRectangle(QRect(from, to), m_erases);
    } else if (m_tool == Tool::Lasso) {
        m_document.paintLasso(shape, m_erases);
    } else {
        m_document.endStroke();
    }
}

void MaskPainter::showPointerAt(const QPointF &view)
{
    updateCursor();
    m_pointer = view;
    m_byKeyboard = false;
    updateCursor();
}

void MaskPainter::mousePressEvent(QMouseEvent *event)
{
    ImageCanvas::mousePressEvent(event);
    const bool left = event->button() == Qt::LeftButton;
    if (isPanning() || m_byPen || (!left && event->button() != Qt::RightButton)) {
        return;
    }
    event->accept();
    showPointerAt(event->position());
    m_cursor = toCanvas(event->position());
    begin({m_cursor}, !left || event->modifiers().testFlag(Qt::AltModifier),
          event->modifiers().testFlag(Qt::ShiftModifier));
    m_lastPoint = m_cursor;
}

void MaskPainter::mouseMoveEvent(QMouseEvent *event)
{
    ImageCanvas::mouseMoveEvent(event);
    if (m_byPen) {
        return;
    }
    showPointerAt(event->position());
    if (!isPanning() && event->buttons() != Qt::NoButton) {
        m_cursor = toCanvas(event->position());
        move({m_cursor}, event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void MaskPainter::mouseReleaseEvent(QMouseEvent *event)
{
    const bool panned = isPanning();
    ImageCanvas::mouseReleaseEvent(event);
    if (!panned && !m_byPen) {
        end();
    }
}

bool MaskPainter::takePen(QTabletEvent *event)
{
    if (isReadyToPan() || isPanning()) {
        return false; // comes again as a mouse
    }
    const MaskPoint point{toCanvas(event->position()), m_usesPressure ? event->pressure() : 1.0};
    showPointerAt(event->position());
    if (event->type() == QEvent::TabletPress) {
        if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton) {
            return false;
        }
        const bool erases =
            event->pointerType() == QPointingDevice::PointerType::Eraser || event->button() == Qt::RightButton;
        setFocus(Qt::MouseFocusReason);
        m_byPen = true;
        begin(point, erases, event->modifiers().testFlag(Qt::ShiftModifier));
        m_lastPoint = point.position;
    } else if (event->type() == QEvent::TabletMove) {
        if (event->buttons() != Qt::NoButton) {
            move(point, event->modifiers().testFlag(Qt::ShiftModifier));
        }
    } else {
        end();
        m_byPen = false;
    }
    m_cursor = point.position;
    event->accept();
    return true;
}

bool MaskPainter::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
        if (takePen(static_cast<QTabletEvent *>(event))) {
            return true;
        }
        break;
    case QEvent::Leave:
        updateCursor();
        m_pointer = {-1e6, -1e6};
        break;
    default:
        break;
    }
    return ImageCanvas::viewportEvent(event);
}

bool MaskPainter::moveCursor(const QKeyEvent &event)
{
    QPointF direction;
    switch (event.key()) {
    case Qt::Key_Left:
        direction = {-1, 0};
        break;
    case Qt::Key_Right:
        direction = {1, 0};
        break;
    case Qt::Key_Up:
        direction = {0, -1};
        break;
    case Qt::Key_Down:
        direction = {0, 1};
        break;
    default:
        return false;
    }
    // A quarter of the brush; with Shift one pixel, with Ctrl far.
    double step = std::max(1, m_brushSize / 4);
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        step = 1;
    } else if (event.modifiers().testFlag(Qt::ControlModifier)) {
        step *= 5;
    }
    updateCursor();
    m_byKeyboard = true;
    const QPointF wanted = m_cursor + direction * step;
    m_cursor = {std::clamp(wanted.x(), 0.5, std::max(0.5, canvasSize().width() - 0.5)),
                std::clamp(wanted.y(), 0.5, std::max(0.5, canvasSize().height() - 0.5))};
    makeVisible(m_cursor);
    if (m_tool != Tool::Lasso) {
        move({m_cursor}, false);
    }
    updateCursor();
    if (QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    return true;
}

void MaskPainter::pressSpace(bool erases)
{
    // Brush: from one press to the next. Shapes: a corner each; Enter closes a lasso.
    if (!m_drawing) {
        begin({m_cursor}, erases, false);
    } else if (m_tool == Tool::Lasso) {
        move({m_cursor}, false);
    } else {
        end();
    }
}

void MaskPainter::keyPressEvent(QKeyEvent *event)
{
    if (moveCursor(*event)) {
        return;
    }
    const bool erases = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Space && m_byKeyboard) {
        if (!event->isAutoRepeat()) {
            pressSpace(erases);
        }
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_drawing) {
            end();
        } else {
            m_byKeyboard = true;
            pressSpace(erases);
        }
        return;
    }
    if (event->key() == Qt::Key_Escape && cancel()) {
        return;
    }
    ImageCanvas::keyPressEvent(event);
}

void MaskPainter::keyReleaseEvent(QKeyEvent *event)
{
    // A brush draws while Space is held.
    const bool brushes = m_tool == Tool::Brush || m_tool == Tool::Eraser;
    if (event->key() == Qt::Key_Space && m_byKeyboard && m_drawing && brushes) {
        if (!event->isAutoRepeat()) {
            end();
        }
        return;
    }
    ImageCanvas::keyReleaseEvent(event);
}

void MaskPainter::focusInEvent(QFocusEvent *event)
{
    ImageCanvas::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason) {
        m_byKeyboard = true;
        if (!QRectF(QPointF(), QSizeF(canvasSize())).contains(m_cursor)) {
            m_cursor = QRectF(m_document.imageRect()).center();
        }
    }
    viewport()->update();
}

void MaskPainter::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        cancel();
    }
    m_byKeyboard = false;
    ImageCanvas::focusOutEvent(event);
    viewport()->update();
}

void MaskPainter::showPointer()
{
    viewport()->setCursor(Qt::CrossCursor);
}

} // namespace holt::gui
