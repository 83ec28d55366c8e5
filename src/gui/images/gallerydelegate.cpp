#include "gui/images/gallerydelegate.h"

#include "core/imagecache.h"
#include "core/imagegallerymodel.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace holt::gui {

using core::ImageGalleryModel;

void paintThumbnail(QPainter &painter, const QRectF &square, const QImage &thumbnail, const Theme &theme)
{
    const double radius = theme.px(5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(square, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.fillPath(shape, theme.colours().hover);
    if (!thumbnail.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const double side = std::min(thumbnail.width(), thumbnail.height());
        const QRectF source((thumbnail.width() - side) / 2.0, (thumbnail.height() - side) / 2.0, side, side);
        painter.setClipPath(shape, Qt::IntersectClip);
        painter.drawImage(square, thumbnail, source);
    }
    painter.restore();
}

GalleryDelegate::GalleryDelegate(const core::ImageCache &cache, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_cache(cache)
    , m_theme(theme)
{
}

void GalleryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColours &colours = m_theme.colours();
    const bool selected = option.state & QStyle::State_Selected;
    const QRectF cell = option.rect;
    const double gap = m_theme.px(3);
    const QRectF square = cell.adjusted(gap, gap, -gap, -gap);
    const QImage thumbnail = index.data(Qt::DecorationRole).value<QImage>();
    paintThumbnail(*painter, square, thumbnail, m_theme);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double side = m_theme.px(16);
    if (thumbnail.isNull() && m_cache.hasFailed(index.data(ImageGalleryModel::FileRole).toString())) {
        paintIcon(*painter, Icon::Warning,
                  QRectF(square.center() - QPointF(side, side) * 0.75, QSizeF(side, side) * 1.5), colours.mutedText);
    } else if (index.data(ImageGalleryModel::MadeFromRole).toBool()) {
        // Made from another picture.
        const double pad = m_theme.px(4);
        const QRectF badge(square.right() - side - 2 * pad, square.bottom() - side - 2 * pad, side + pad, side + pad);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(0, 0, 0, 150));
        painter->drawRoundedRect(badge, badge.width() / 2, badge.width() / 2);
        const bool vary = index.data(ImageGalleryModel::ModeRole).toInt() == int(store::ImageMode::Vary);
        paintIcon(*painter, vary ? Icon::Vary : Icon::Edit, badge.adjusted(pad, pad, -pad, -pad), Qt::white);
    }
    painter->setBrush(Qt::NoBrush);
    const double radius = m_theme.px(6);
    if (selected) {
        painter->setPen(QPen(colours.accent, m_theme.px(2)));
        painter->drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setPen(QPen(colours.mutedText, 1));
        painter->drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius);
    }
    constexpr QStyle::State keyboardFocus = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & keyboardFocus) == keyboardFocus) {
        painter->setPen(QPen(colours.text, 1, Qt::DotLine));
        painter->drawRoundedRect(square.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius);
    }
    painter->restore();
}

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_cell, m_cell};
}

} // namespace holt::gui
