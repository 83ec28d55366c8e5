#pragma once

#include <QImage>
#include <QList>

class QPainter;

namespace holt::gui {

/// A picture and its halves, quarters and so on, so that drawing it small costs what is seen and not what there is. A
/// value that shares its pictures.
class ImagePyramid
{
public:
    ImagePyramid() = default;
    /// Takes some 10 ms for each million pixels: called on the thread pool for anything large.
    [[nodiscard]] static ImagePyramid of(const QImage &picture);

    [[nodiscard]] bool isNull() const { return m_levels.isEmpty(); }
    [[nodiscard]] QSize size() const { return m_levels.isEmpty() ? QSize() : m_levels.constFirst().size(); }
    [[nodiscard]] bool hasAlpha() const { return !m_levels.isEmpty() && m_levels.constFirst().hasAlphaChannel(); }
    [[nodiscard]] QImage picture() const { return m_levels.value(0); }

    /// Draws the whole picture into @p target, but only what is inside of @p clip: smooth when it is made smaller, its
    /// pixels as squares when it is made much larger.
    void draw(QPainter &painter, const QRectF &target, const QRectF &clip) const;

private:
    QList<QImage> m_levels;
};

} // namespace holt::gui
