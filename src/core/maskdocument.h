#pragma once

#include "base/result.h"
#include "core/maskbrush.h"

#include <QMargins>
#include <QObject>

namespace holt::core {

/// The mask of one picture while it is painted: strokes, shapes, areas, an undo history of 100 steps, and the canvas
/// around the picture. Where the canvas is larger than the picture, its border is always mask: there is nothing to
/// keep there. All coordinates are pixels of the canvas. GUI thread.
class MaskDocument : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostSteps = 100;
    static constexpr int longestSide = 16384; ///< of the canvas

    explicit MaskDocument(QObject *parent = nullptr);

    /// Another picture: nothing is painted, there is no border and no history.
    void reset(const QSize &imageSize);
    /// As it was when it was kept: a mask of the canvas's size, which becomes the start of the history. One that does
    /// not fit is left out.
    void restore(const Mask &mask, const QMargins &border);

    [[nodiscard]] QSize imageSize() const { return m_imageSize; }
    [[nodiscard]] QSize canvasSize() const { return m_state.mask.size(); }
    [[nodiscard]] QMargins border() const { return m_state.border; }
    [[nodiscard]] QRect imageRect() const; ///< the picture on the canvas
    [[nodiscard]] const Mask &mask() const { return m_state.mask; }
    [[nodiscard]] bool isEmpty() const { return m_state.mask.isEmpty(); } ///< nothing is painted, and no border

    void beginStroke(const MaskBrush &brush, const MaskPoint &point);
    void continueStroke(const MaskPoint &point);
    void endStroke();
    void cancelStroke(); ///< the mask is as it was before the stroke
    [[nodiscard]] bool isStroking() const { return m_stroking; }

    void paintRectangle(const QRect &rect, bool erases);
    void paintLasso(const QPolygonF &outline, bool erases);
    void paintAreaAt(const QPoint &pixel, bool erases);
    void paintAll();
    void clear();
    void invert();

    /// Enlarges (or narrows again) the canvas on each side, in pixels; negative ones count as 0.
    void setBorder(const QMargins &border);

    /// Puts another mask of the canvas's size in the place of this one; one of another size is left out.
    void replace(const Mask &mask);
    /// Reads a mask from a picture: where it has transparency, its transparent parts, else its light parts. One of
    /// another size than the canvas must have its shape and is scaled. Fails with what is wrong. Any thread.
    [[nodiscard]] static Result<Mask> maskFrom(const QImage &picture, const QSize &canvas);

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    void undo();
    void redo();

    /// What is sent: the canvas's exact size, alpha 0 where painted, opaque black elsewhere. Any thread, on a copy.
    [[nodiscard]] static QImage toImage(const Mask &mask);
    /// The picture with its border, which is transparent. Any thread.
    [[nodiscard]] static QImage onCanvas(const QImage &picture, const QMargins &border);

Q_SIGNALS:
    void changed(const QRect &area); ///< of the canvas
    void canvasChanged();            ///< its size; all of it is to be drawn anew
    void historyChanged();
    void edited(); ///< a whole step was done, undone or redone: what is kept is out of date

private:
    struct State
    {
        Mask mask;
        QMargins border;
    };

    /// A step of which nothing is seen before it is whole.
    template <typename Change>
    void step(Change change);
    void pushUndo(const State &before);
    void become(const State &state);
    [[nodiscard]] Mask withBorder(Mask mask) const; ///< with the border painted

    QSize m_imageSize{0, 0};
    State m_state;
    State m_beforeStroke;
    MaskBrush m_brush;
    MaskPoint m_last;
    bool m_stroking = false;
    QList<State> m_undo;
    QList<State> m_redo;
};

} // namespace holt::core
