#include "gui/images/imagecanvas.h"

#include "gui/common/theme.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QPointingDevice>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace holt::gui {

namespace {

constexpr double zoomStep = 1.25;
constexpr int around = 16; ///< free space beside the canvas, in pixels at the default font

/// The squares that stand for transparency.
void paintSquares(QPainter &painter, const QRectF &area, const Theme &theme)
{
    const int side = theme.px(8);
    QPixmap pattern(2 * side, 2 * side);
    pattern.fill(theme.colours().page);
    QPainter squares(&pattern);
    squares.fillRect(0, 0, side, side, theme.colours().hover);
    squares.fillRect(side, side, side, side, theme.colours().hover);
    squares.end();
    painter.save();
    painter.setBrushOrigin(area.topLeft());
    painter.fillRect(area, QBrush(pattern));
    painter.restore();
}

} // namespace

ImageCanvas::ImageCanvas(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    connect(&theme, &Theme::changed, this, [this] {
        updateBars();
        viewport()->update();
    });
}

void ImageCanvas::setPicture(const ImagePyramid &picture)
{
    m_picture = picture;
    m_canvas = picture.size();
    m_pictureAt = {};
    zoomToFit();
    viewport()->update();
}

void ImageCanvas::setCanvas(const QSize &size, const QPoint &pictureAt)
{
    m_canvas = size;
    m_pictureAt = pictureAt;
    if (m_fitted) {
        zoomToFit();
    }
    updateBars();
    viewport()->update();
}

double ImageCanvas::scale() const
{
    return m_zoom / devicePixelRatioF();
}

double ImageCanvas::fittingZoom() const
{
    if (m_canvas.isEmpty()) {
        return 1.0;
    }
    const double free = 2.0 * m_theme.px(around);
    const double across = std::max(1.0, maximumViewportSize().width() - free) / m_canvas.width();
    const double down = std::max(1.0, maximumViewportSize().height() - free) / m_canvas.height();
    // A small picture is not blown up.
    return std::min(1.0, std::min(across, down) * devicePixelRatioF());
}

QPointF ImageCanvas::middle() const
{
    return QRectF(viewport()->rect()).center();
}

QPointF ImageCanvas::origin() const
{
    const double free = m_theme.px(around);
    const double width = m_canvas.width() * scale();
    const double height = m_canvas.height() * scale();
    // On whole pixels, or the picture's pixels would be blurred at a zoom of 1.
    const auto start = [free](double content, int view, int scrolled) {
        return content + 2 * free <= view ? std::floor((view - content) / 2.0) : free - scrolled;
    };
    return {start(width, viewport()->width(), horizontalScrollBar()->value()),
            start(height, viewport()->height(), verticalScrollBar()->value())};
}

QPointF ImageCanvas::toCanvas(const QPointF &view) const
{
    return (view - origin()) / scale();
}

QPointF ImageCanvas::toView(const QPointF &canvas) const
{
    return origin() + canvas * scale();
}

QRectF ImageCanvas::toView(const QRectF &canvas) const
{
    return {toView(canvas.topLeft()), canvas.size() * scale()};
}

QRectF ImageCanvas::pictureRect() const
{
    return toView(QRectF(m_pictureAt, m_picture.size()));
}

void ImageCanvas::updateBars()
{
    const int free = 2 * m_theme.px(around);
    const QSize view = viewport()->size();
    const QSize content(int(std::ceil(m_canvas.width() * scale())) + free,
                        int(std::ceil(m_canvas.height() * scale())) + free);
    const bool fits = m_fitted || m_canvas.isEmpty();
    horizontalScrollBar()->setRange(0, fits ? 0 : std::max(0, content.width() - view.width()));
    verticalScrollBar()->setRange(0, fits ? 0 : std::max(0, content.height() - view.height()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setPageStep(view.height());
    horizontalScrollBar()->setSingleStep(m_theme.px(24));
    verticalScrollBar()->setSingleStep(m_theme.px(24));
}

void ImageCanvas::applyZoom(double zoom, const QPointF &anchor)
{
    const QPointF kept = toCanvas(anchor);
    m_zoom = zoom;
    updateBars();
    const double free = m_theme.px(around);
    horizontalScrollBar()->setValue(qRound(free + kept.x() * scale() - anchor.x()));
    verticalScrollBar()->setValue(qRound(free + kept.y() * scale() - anchor.y()));
    viewport()->update();
    Q_EMIT zoomChanged();
}

void ImageCanvas::setZoom(double zoom, const QPointF &anchor)
{
    if (m_canvas.isEmpty()) {
        return;
    }
    const double least = std::min(fittingZoom(), 1.0) / 4.0;
    double wanted = std::clamp(zoom, least, largestZoom);
    // Passing the picture's own size, it stops there.
    if ((m_zoom < 1.0 && wanted > 1.0) || (m_zoom > 1.0 && wanted < 1.0)) {
        wanted = 1.0;
    }
    m_fitted = false;
    applyZoom(wanted, anchor);
}

void ImageCanvas::zoomIn()
{
    setZoom(m_zoom * zoomStep, middle());
}

void ImageCanvas::zoomOut()
{
    setZoom(m_zoom / zoomStep, middle());
}

void ImageCanvas::zoomToPixels()
{
    m_fitted = false;
    applyZoom(1.0, middle());
}

void ImageCanvas::zoomToFit()
{
    m_fitted = true;
    applyZoom(fittingZoom(), middle());
}

void ImageCanvas::makeVisible(const QPointF &canvas)
{
    const int free = m_theme.px(around);
    const QRectF seen = QRectF(viewport()->rect()).adjusted(free, free, -free, -free);
    const QPointF at = toView(canvas);
    const double dx = at.x() - std::clamp(at.x(), seen.left(), std::max(seen.left(), seen.right()));
    const double dy = at.y() - std::clamp(at.y(), seen.top(), std::max(seen.top(), seen.bottom()));
    scrollBy({dx, dy});
}

void ImageCanvas::scrollBy(const QPointF &offset)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(offset.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(offset.y()));
}

bool ImageCanvas::isLargerThanView() const
{
    return horizontalScrollBar()->maximum() > 0 || verticalScrollBar()->maximum() > 0;
}

void ImageCanvas::setGround(const QColor &colour)
{
    m_ground = colour;
    viewport()->update();
}

QSize ImageCanvas::sizeHint() const
{
    return {m_theme.px(480), m_theme.px(420)};
}

void ImageCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
}

void ImageCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fitted) {
        zoomToFit();
    } else {
        updateBars();
    }
}

void ImageCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (m_ground.isValid()) {
        painter.fillRect(event->rect(), m_ground);
    }
    if (!m_canvas.isEmpty()) {
        paintPicture(painter, event->rect());
    }
    paintOver(painter, event->rect());
}

void ImageCanvas::paintPicture(QPainter &painter, const QRect &exposed)
{
    const QRectF canvas = toView(QRectF(QPointF(), QSizeF(m_canvas)));
    if (m_picture.hasAlpha() || m_canvas != m_picture.size()) {
        painter.save();
        painter.setClipRect(exposed);
        paintSquares(painter, canvas, m_theme);
        painter.restore();
    }
    m_picture.draw(painter, pictureRect(), exposed);
}

void ImageCanvas::paintOver(QPainter &, const QRect &) {}

void ImageCanvas::showPointer()
{
    viewport()->unsetCursor();
}

void ImageCanvas::wheelEvent(QWheelEvent *event)
{
    const bool touchPad = event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    const QPoint pixels = event->pixelDelta();
    if (!(event->modifiers() & Qt::ControlModifier) && touchPad && !pixels.isNull()) {
        scrollBy(-pixels);
    } else if (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) {
        const QPoint angle = event->angleDelta();
        scrollBy({-double(angle.x() + angle.y()) / 2.0, 0});
    } else if (event->angleDelta().y() != 0) {
        constexpr double notch = 120.0;
        setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / notch), event->position());
    }
    event->accept();
}

bool ImageCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture || event->type() == QEvent::Gesture) {
        if (pinch(event)) {
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool ImageCanvas::pinch(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(m_zoom * (1.0 + native->value()), native->position());
            return true;
        }
        return false;
    }
    const auto *gesture = static_cast<QPinchGesture *>(static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture));
    if (!gesture) {
        return false;
    }
    scrollBy(gesture->lastCenterPoint() - gesture->centerPoint());
    if (gesture->changeFlags() & QPinchGesture::ScaleFactorChanged) {
        setZoom(m_zoom * gesture->scaleFactor(), viewport()->mapFromGlobal(gesture->centerPoint()));
    }
    return true;
}

void ImageCanvas::startPan(const QPointF &position)
{
    m_panning = true;
    m_panFrom = position;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void ImageCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        startPan(event->position());
        event->accept();
        return;
    }
    event->ignore();
}

void ImageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_panning) {
        scrollBy(m_panFrom - event->position());
        m_panFrom = event->position();
    }
}

void ImageCanvas::mouseReleaseEvent(QMouseEvent *)
{
    if (m_panning) {
        m_panning = false;
        if (m_spaceHeld) {
            viewport()->setCursor(Qt::OpenHandCursor);
        } else {
            showPointer();
        }
    }
}

void ImageCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && spacePans()) {
        if (!event->isAutoRepeat() && !m_spaceHeld) {
            m_spaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    }
    event->ignore();
}

void ImageCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && m_spaceHeld) {
        if (!event->isAutoRepeat()) {
            m_spaceHeld = false;
            if (!m_panning) {
                showPointer();
            }
        }
        return;
    }
    event->ignore();
}

void ImageCanvas::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    if (!m_panning) {
        showPointer();
    }
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace holt::gui
