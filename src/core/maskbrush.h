#pragma once

#include "core/mask.h"

#include <QPointF>
#include <QPolygonF>

namespace holt::core {

/// What a stroke is drawn with.
struct MaskBrush
{
    double size = 64.0;    ///< diameter in pixels of the picture at full pressure, 1 to mostSize
    double softness = 0.0; ///< 0: every pixel is painted or not; 1: fades from the middle to the rim
    bool erases = false;

    static constexpr double mostSize = 1024.0;
};

/// A place of the pen. Position in pixels of the mask, where 0.5 is the middle of the first; pressure 0 to 1.
struct MaskPoint
{
    QPointF position;
    double pressure = 1.0;
};

/// Draws the brush along a line from @p from to @p to; the same place may be painted over and over without growing
/// darker. Only inside @p clip. Returns what may have changed.
QRect paintLine(Mask &mask, const QRect &clip, const MaskBrush &brush, const MaskPoint &from, const MaskPoint &to);

/// Sets the pixels whose middle is inside the polygon (nonzero winding) to @p value. Returns what may have changed.
QRect paintPolygon(Mask &mask, const QRect &clip, const QPolygonF &polygon, quint8 value);

/// Paints (or, with @p erases, unpaints) the area of pixels joined to @p start at their sides that are not painted (are
/// painted) yet: what is inside an outline. Returns what may have changed.
QRect paintArea(Mask &mask, const QRect &clip, const QPoint &start, bool erases);

} // namespace holt::core
