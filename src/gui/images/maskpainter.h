#pragma once

#include "core/maskbrush.h"
#include "gui/images/imagecanvas.h"

namespace holt::core {
class MaskDocument;
}

namespace holt::gui {

/// Where a person paints what may change in a picture: with pointer, pen or keys alone. What is painted goes into the
/// document; the painter only knows the tools and shows the mask as a tint over the picture. GUI thread.
class MaskPainter : public ImageCanvas
{
    Q_OBJECT

public:
    enum class Tool { Brush, Eraser, Rectangle, Lasso, Fill };
    Q_ENUM(Tool)

    /// Both must outlive the painter.
    MaskPainter(core::MaskDocument &document, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] core::MaskDocument &document() const { return m_document; }

    [[nodiscard]] Tool tool() const { return m_tool; }
    void setTool(Tool tool);
    [[nodiscard]] int brushSize() const { return m_brushSize; } ///< diameter in pixels of the picture
    void setBrushSize(int size);
    void changeBrushSize(bool larger);                        ///< by about a fifth
    [[nodiscard]] int softness() const { return m_softness; } ///< percent
    void setSoftness(int percent);
    [[nodiscard]] bool usesPressure() const { return m_usesPressure; }
    void setUsesPressure(bool uses) { m_usesPressure = uses; }

    /// Drops a stroke or shape that is being drawn; whether there was one.
    bool cancel();

    /// What a screen reader says: how much is painted, with what, and where the keyboard's cursor is.
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] int paintedPercent() const;
    [[nodiscard]] QPointF keyboardCursor() const { return m_cursor; } ///< in the canvas's pixels

Q_SIGNALS:
    void toolChanged();
    void brushChanged();

protected:
    void paintOver(QPainter &painter, const QRect &exposed) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    [[nodiscard]] bool spacePans() const override { return !m_byKeyboard; }
    void showPointer() override;

private:
    // maskpainterinput.cpp: one way for pointer, pen and keys
    void begin(const core::MaskPoint &point, bool erases, bool straight);
    void move(const core::MaskPoint &point, bool square);
    void end();
    bool takePen(QTabletEvent *event);
    void showPointerAt(const QPointF &view);
    bool moveCursor(const QKeyEvent &event);
    void pressSpace(bool erases);

    // maskpainter.cpp
    [[nodiscard]] core::MaskBrush brush(bool erases) const;
    void paintMask(QPainter &painter, const QRect &area) const;
    void paintShape(QPainter &painter) const;
    void paintBrush(QPainter &painter) const;
    [[nodiscard]] QRect brushRect(const QPointF &view) const;
    void updateShape();
    void updateCursor();
    void canvasChanged();
    void edited();

    core::MaskDocument &m_document;
    Tool m_tool = Tool::Brush;
    int m_brushSize = 64;
    int m_softness = 0;
    bool m_usesPressure = true;

    bool m_drawing = false;        ///< a stroke or a shape
    bool m_erases = false;         ///< what is being drawn
    bool m_byPen = false;          ///< the mouse events of a pen are not wanted too
    QPolygonF m_shape;             ///< the outline being drawn, in the canvas's pixels
    QPointF m_lastPoint;           ///< where the last stroke ended
    QPointF m_pointer{-1e6, -1e6}; ///< in the viewport's coordinates; far away when it is not over it
    QPointF m_cursor;
    bool m_byKeyboard = false;
    mutable int m_percent = -1; ///< not known
};

} // namespace holt::gui
