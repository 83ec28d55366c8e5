#include "gui/images/imagepyramid.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>

namespace holt::gui {

namespace {

constexpr int smallestSide = 256;   ///< a level of this size is not halved again
constexpr double squaresFrom = 2.0; ///< device pixels a pixel

} // namespace

ImagePyramid ImagePyramid::of(const QImage &picture)
{
    ImagePyramid pyramid;
    if (picture.isNull()) {
        return pyramid;
    }
    // What QPainter draws without converting.
    QImage level =
        picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    level.setDevicePixelRatio(1.0);
    pyramid.m_levels.append(level);
    while (std::max(level.width(), level.height()) > smallestSide) {
        level = level.scaled(std::max(1, level.width() / 2), std::max(1, level.height() / 2), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
        pyramid.m_levels.append(level);
    }
    return pyramid;
}

void ImagePyramid::draw(QPainter &painter, const QRectF &target, const QRectF &clip) const
{
    const QRectF shown = target & clip;
    if (m_levels.isEmpty() || shown.isEmpty()) {
        return;
    }
    const double pixels = target.width() * painter.device()->devicePixelRatioF();
    qsizetype index = 0;
    while (index + 1 < m_levels.size() && m_levels.at(index + 1).width() >= pixels) {
        ++index;
    }
    const QImage &level = m_levels.at(index);
    const double across = level.width() / target.width();
    const double down = level.height() / target.height();
    // Whole pixels of the source, so that neighbouring parts fit together.
    QRectF source((shown.left() - target.left()) * across, (shown.top() - target.top()) * down, shown.width() * across,
                  shown.height() * down);
    source = QRectF(source.toAlignedRect().adjusted(-1, -1, 1, 1) & level.rect());
    const QRectF place(target.left() + source.left() / across, target.top() + source.top() / down,
                       source.width() / across, source.height() / down);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, pixels / size().width() < squaresFrom);
    painter.setClipRect(clip, Qt::IntersectClip);
    painter.drawImage(place, level, source);
    painter.restore();
}

} // namespace holt::gui
