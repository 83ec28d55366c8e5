#pragma once

#include <QStyledItemDelegate>

namespace holt::core {
class ImageCache;
}

namespace holt::gui {

class Theme;

/// A picture of the gallery as a square, with a mark where it was made from another. What is not decoded yet is a calm
/// ground; nothing is ever read or scaled while painting.
class GalleryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Both must outlive the delegate.
    GalleryDelegate(const core::ImageCache &cache, const Theme &theme, QObject *parent = nullptr);

    /// The side of a cell in pixels; set by the view, which divides its width.
    void setCell(int side) { m_cell = side; }
    [[nodiscard]] int cell() const { return m_cell; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const core::ImageCache &m_cache;
    const Theme &m_theme;
    int m_cell = 96;
};

/// Draws a thumbnail to fill a rounded square, its middle in the middle.
void paintThumbnail(QPainter &painter, const QRectF &square, const QImage &thumbnail, const Theme &theme);

} // namespace holt::gui
