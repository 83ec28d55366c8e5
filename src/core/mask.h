#pragma once

#include <QExplicitlySharedDataPointer>
#include <QImage>
#include <QList>
#include <QRect>
#include <QSharedData>

#include <array>

namespace holt::core {

/// Where a picture may change: for every pixel 0 (keep it) to 255 (paint it anew). A value: copies share their tiles,
/// and writing into one copies only the tiles it touches, which makes a copy before each change a cheap history.
/// Different copies may be used in different threads.
class Mask
{
public:
    static constexpr int tileSide = 128; ///< pixels
    static constexpr quint8 half = 128;  ///< from this value on a pixel counts as painted

    Mask() = default;
    /// Nothing painted. @p size in pixels.
    explicit Mask(const QSize &size);

    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] QRect rect() const { return {QPoint(), m_size}; }

    /// 0 outside of the mask.
    [[nodiscard]] quint8 at(const QPoint &pixel) const;
    [[nodiscard]] bool isEmpty() const; ///< every pixel is 0
    /// How much is painted, 0 to 1.
    [[nodiscard]] double share() const;

    void fill(const QRect &rect, quint8 value);
    /// Turns 0 into 255 and back.
    void invert(const QRect &rect);

    /// Calls @p change(y, x, values, count) for the pieces of rows that make up @p rect, to change in place; rows
    /// come from tile to tile. The part of @p rect outside of the mask is left out.
    template <typename Change>
    void edit(const QRect &rect, Change change)
    {
        forTiles(rect & this->rect(), [&](int index, const QRect &part, const QPoint &corner) {
            quint8 *values = writableTile(index);
            for (int y = part.top(); y <= part.bottom(); ++y) {
                change(y, part.left(), values + (y - corner.y()) * tileSide + (part.left() - corner.x()), part.width());
            }
        });
    }

    /// The values of @p rect, row by row, as an 8-bit picture (Format_Grayscale8); 0 outside of the mask.
    [[nodiscard]] QImage toGrayscale(const QRect &rect) const;
    /// The piece of row @p y from @p x on that lies in one tile: its values, null where all are 0, and its length.
    struct Run
    {
        const quint8 *values;
        int length;
    };
    [[nodiscard]] Run run(int x, int y) const;

    /// A mask of another size with this one at @p offset in it, the new border all @p border.
    [[nodiscard]] Mask onCanvas(const QSize &size, const QPoint &offset, quint8 border) const;

    /// A rectangle around all that may differ from a mask of the same size, by whole tiles; cheap.
    [[nodiscard]] QRect differenceFrom(const Mask &other) const;

    /// Whether all pixels are the same.
    friend bool operator==(const Mask &a, const Mask &b);

private:
    friend class MaskFill;

    struct Tile : QSharedData
    {
        std::array<quint8, tileSide * tileSide> values{};
    };
    using TilePointer = QExplicitlySharedDataPointer<Tile>; // null: all 0

    static TilePointer fullTile(); ///< all 255, shared by all masks

    template <typename Visit>
    void forTiles(const QRect &rect, Visit visit)
    {
        if (rect.isEmpty()) {
            return;
        }
        for (int row = rect.top() / tileSide; row <= rect.bottom() / tileSide; ++row) {
            for (int column = rect.left() / tileSide; column <= rect.right() / tileSide; ++column) {
                const QPoint corner(column * tileSide, row * tileSide);
                visit(row * m_columns + column, rect & QRect(corner, QSize(tileSide, tileSide)), corner);
            }
        }
    }
    [[nodiscard]] QRect tileRect(int index) const; ///< the part of the tile inside the mask
    [[nodiscard]] quint8 *writableTile(int index);

    QSize m_size{0, 0};
    int m_columns = 0;
    QList<TilePointer> m_tiles;
};

} // namespace holt::core
