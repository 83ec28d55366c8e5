#include "gui/images/imageviewer.h"

#include "gui/common/theme.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace holt::gui {

ImageViewer::ImageViewer(const Theme &theme, QWidget *parent)
    : ImageCanvas(theme, parent)
{
    setAccessibleName(tr("Picture"));
}

void ImageViewer::showPicture(const ImagePyramid &picture)
{
    m_before = {};
    m_comparing = false;
    m_split = 0.5;
    setPicture(picture);
}

void ImageViewer::setBefore(const ImagePyramid &before)
{
    m_before = before;
    viewport()->update();
}

void ImageViewer::setComparing(bool comparing)
{
    m_comparing = comparing;
    viewport()->update();
}

void ImageViewer::setSplit(double split)
{
    m_split = std::clamp(split, 0.0, 1.0);
    viewport()->update();
}

double ImageViewer::splitX() const
{
    const QRectF picture = pictureRect();
    return std::round(picture.left() + picture.width() * m_split);
}

bool ImageViewer::isAtSplit(const QPointF &position) const
{
    return isComparing() && std::abs(position.x() - splitX()) <= theme().px(8);
}

void ImageViewer::paintPicture(QPainter &painter, const QRect &exposed)
{
    if (!isComparing()) {
        ImageCanvas::paintPicture(painter, exposed);
        return;
    }
    const QRectF seen = exposed;
    const QRectF left = seen.intersected(QRectF(seen.left(), seen.top(), splitX() - seen.left(), seen.height()));
    const QRectF right(QPointF(std::max(splitX(), seen.left()), seen.top()), seen.bottomRight());
    if (splitX() > seen.left()) {
        m_before.draw(painter, pictureRect(), left);
    }
    if (splitX() < seen.right()) {
        painter.save();
        painter.setClipRect(right);
        ImageCanvas::paintPicture(painter, right.toAlignedRect());
        painter.restore();
    }
}

void ImageViewer::paintWord(QPainter &painter, const QString &word, bool atRight) const
{
    painter.setFont(theme().smallFont());
    const QFontMetricsF metrics(theme().smallFont());
    const double pad = theme().px(6);
    const QSizeF size(metrics.horizontalAdvance(word) + 2 * pad, metrics.height() + pad);
    const QRectF picture = pictureRect() & QRectF(viewport()->rect());
    const double gap = theme().space(Space::Small);
    const double x = atRight ? picture.right() - gap - size.width() : picture.left() + gap;
    const QRectF box(QPointF(x, picture.top() + gap), size);
    // It gives way to the line.
    if (atRight ? box.left() < splitX() + gap : box.right() > splitX() - gap) {
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(box, theme().radius(), theme().radius());
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, word);
}

void ImageViewer::paintOver(QPainter &painter, const QRect &)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (isComparing()) {
        const QRectF picture = pictureRect();
        const QRectF seen = picture & QRectF(viewport()->rect());
        const double x = splitX();
        painter.fillRect(QRectF(x - 2, seen.top(), 4, seen.height()), QColor(0, 0, 0, 110));
        painter.fillRect(QRectF(x - 1, seen.top(), 2, seen.height()), Qt::white);
        const double radius = theme().px(13);
        const QPointF knob(x, seen.center().y());
        painter.setPen(QPen(QColor(0, 0, 0, 90), 1));
        painter.setBrush(Qt::white);
        painter.drawEllipse(knob, radius, radius);
        painter.setPen(QPen(QColor(40, 40, 40), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const double arm = theme().px(4);
        for (const double side : {-1.0, 1.0}) {
            const QPointF tip = knob + QPointF(side * theme().px(8), 0);
            painter.drawPolyline(QPolygonF({tip + QPointF(-side * arm, -arm), tip, tip + QPointF(-side * arm, arm)}));
        }
        paintWord(painter, tr("Before"), false);
        paintWord(painter, tr("After"), true);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(theme().colours().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void ImageViewer::mousePressEvent(QMouseEvent *event)
{
    ImageCanvas::mousePressEvent(event);
    if (isPanning() || event->button() != Qt::LeftButton) {
        return;
    }
    event->accept();
    m_pressed = event->position();
    if (isAtSplit(event->position())) {
        m_movingSplit = true;
    } else if (isLargerThanView()) {
        startPan(event->position());
    } else {
        m_mayDragOut = m_file && pictureRect().contains(event->position());
    }
}

void ImageViewer::mouseMoveEvent(QMouseEvent *event)
{
    ImageCanvas::mouseMoveEvent(event);
    if (m_movingSplit) {
        const QRectF picture = pictureRect();
        setSplit((event->position().x() - picture.left()) / std::max(1.0, picture.width()));
        return;
    }
    if (m_mayDragOut && (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        dragOut();
        return;
    }
    if (!isPanning() && !isReadyToPan() && event->buttons() == Qt::NoButton) {
        if (isAtSplit(event->position())) {
            viewport()->setCursor(Qt::SplitHCursor);
        } else {
            showPointer();
        }
    }
}

void ImageViewer::mouseReleaseEvent(QMouseEvent *event)
{
    ImageCanvas::mouseReleaseEvent(event);
    m_movingSplit = false;
    m_mayDragOut = false;
}

void ImageViewer::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !isAtSplit(event->position())) {
        Q_EMIT doubleClicked();
    }
}

void ImageViewer::keyPressEvent(QKeyEvent *event)
{
    constexpr double splitStep = 0.05;
    const bool left = event->key() == Qt::Key_Left;
    if (left || event->key() == Qt::Key_Right) {
        if (event->modifiers().testFlag(Qt::ShiftModifier) && isComparing()) {
            setSplit(m_split + (left ? -splitStep : splitStep));
        } else {
            Q_EMIT neighbourRequested(left ? -1 : 1);
        }
        return;
    }
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && isLargerThanView()) {
        scrollBy({0, double(theme().px(event->key() == Qt::Key_Up ? -48 : 48))});
        return;
    }
    ImageCanvas::keyPressEvent(event);
}

void ImageViewer::dragOut()
{
    m_mayDragOut = false;
    const QString path = m_file();
    if (path.isEmpty()) {
        return;
    }
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(path)});
    auto *drag = new QDrag(this); // deletes itself
    drag->setMimeData(mime);
    const int side = theme().px(96);
    drag->setPixmap(
        QPixmap::fromImage(picture().picture().scaled(side, side, Qt::KeepAspectRatio, Qt::FastTransformation)));
    // Qt has no other way to drag; what happens meanwhile happens as ever.
    drag->exec(Qt::CopyAction);
}

} // namespace holt::gui
