#pragma once

#include "gui/images/imagepyramid.h"

#include <QAbstractScrollArea>

namespace holt::gui {

class Theme;

/// Shows a picture at any zoom: wheel and pinch zoom at the pointer, two fingers, the middle button or Space and the
/// pointer move it. A zoom of 1 is one pixel of the picture on one of the screen. The canvas may be larger than the
/// picture on it. What inherits draws over it. GUI thread.
class ImageCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr double largestZoom = 32.0;

    /// @p theme must outlive the canvas.
    explicit ImageCanvas(const Theme &theme, QWidget *parent = nullptr);

    /// Shows another picture, all of it; the canvas is as large as the picture.
    void setPicture(const ImagePyramid &picture);
    [[nodiscard]] const ImagePyramid &picture() const { return m_picture; }
    /// Another canvas around the same picture. Keeps the zoom, unless all of the canvas is shown.
    void setCanvas(const QSize &size, const QPoint &pictureAt);
    [[nodiscard]] QSize canvasSize() const { return m_canvas; }

    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Zooms and keeps what is at @p anchor, in the viewport's coordinates, where it is.
    void setZoom(double zoom, const QPointF &anchor);
    void zoomIn();
    void zoomOut();
    void zoomToPixels();
    void zoomToFit();
    [[nodiscard]] bool isFitted() const { return m_fitted; }

    /// Between the viewport's coordinates and the canvas's pixels.
    [[nodiscard]] QPointF toCanvas(const QPointF &view) const;
    [[nodiscard]] QPointF toView(const QPointF &canvas) const;
    [[nodiscard]] QRectF toView(const QRectF &canvas) const;
    void makeVisible(const QPointF &canvas);
    void scrollBy(const QPointF &offset);

    /// What is behind the picture; the parent's ground by default.
    void setGround(const QColor &colour);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

    /// Over the picture; @p exposed in the viewport's coordinates.
    virtual void paintOver(QPainter &painter, const QRect &exposed);
    /// Draws what is on the canvas.
    virtual void paintPicture(QPainter &painter, const QRect &exposed);
    /// Whether Space held down moves the canvas now.
    [[nodiscard]] virtual bool spacePans() const { return true; }
    /// The pointer's shape while nothing is moved.
    virtual void showPointer();
    [[nodiscard]] bool isPanning() const { return m_panning; }
    [[nodiscard]] bool isReadyToPan() const { return m_spaceHeld; }
    void startPan(const QPointF &position);
    [[nodiscard]] bool isLargerThanView() const; ///< there is something to move
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] QRectF pictureRect() const; ///< in the viewport's coordinates

private:
    [[nodiscard]] double scale() const; ///< the viewport's pixels for one of the canvas
    [[nodiscard]] double fittingZoom() const;
    [[nodiscard]] QPointF origin() const; ///< the canvas's corner in the viewport's coordinates
    [[nodiscard]] QPointF middle() const;
    void applyZoom(double zoom, const QPointF &anchor);
    void updateBars();
    bool pinch(QEvent *event);

    const Theme &m_theme;
    ImagePyramid m_picture;
    QSize m_canvas;
    QPoint m_pictureAt;
    double m_zoom = 1.0;
    bool m_fitted = true;
    bool m_panning = false;
    bool m_spaceHeld = false;
    QPointF m_panFrom;
    QColor m_ground;
};

} // namespace holt::gui
