#include "core/maskbrush.h"

#include <cstring>

namespace holt::core {

/// Fills from pixel to neighbouring pixel, but whole tiles at once where nothing is in them: on a large picture that is
/// nearly all of them. Filling turns a pixel from "to do" into "done", so it needs no list of where it has been.
class MaskFill
{
public:
    MaskFill(Mask &mask, const QRect &clip, bool erases)
        : m_mask(mask)
        , m_clip(clip & mask.rect())
        , m_erases(erases)
    {
    }

    QRect run(const QPoint &start)
    {
        push(start);
        while (!m_seeds.isEmpty()) {
            const QPoint seed = m_seeds.takeLast();
            if (!isToDo(seed)) {
                continue;
            }
            const int index = seed.y() / Mask::tileSide * m_mask.m_columns + seed.x() / Mask::tileSide;
            const QRect tile = m_mask.tileRect(index);
            if (isUniform(index) && m_clip.contains(tile)) {
                m_mask.fill(tile, m_erases ? 0 : 255);
                m_changed |= tile;
                leave(tile);
            } else {
                fillIn(tile & m_clip, m_mask.writableTile(index), seed);
            }
        }
        return m_changed;
    }

private:
    [[nodiscard]] bool isToDoValue(quint8 value) const { return m_erases ? value != 0 : value < Mask::half; }
    [[nodiscard]] bool isToDo(const QPoint &pixel) const { return isToDoValue(m_mask.at(pixel)); }
    /// All of the tile is to do.
    [[nodiscard]] bool isUniform(int index) const
    {
        const Mask::TilePointer &tile = m_mask.m_tiles.at(index);
        return m_erases ? tile == Mask::fullTile() : !tile;
    }

    void push(const QPoint &pixel)
    {
        if (m_clip.contains(pixel)) {
            m_seeds.append(pixel);
        }
    }

    /// On to the neighbours of a tile that was filled as a whole.
    void leave(const QRect &tile)
    {
        for (int x = tile.left(); x <= tile.right(); ++x) {
            pushSide({x, tile.top() - 1});
            pushSide({x, tile.bottom() + 1});
        }
        for (int y = tile.top(); y <= tile.bottom(); ++y) {
            pushSide({tile.left() - 1, y});
            pushSide({tile.right() + 1, y});
        }
    }

    void pushSide(const QPoint &pixel)
    {
        if (m_clip.contains(pixel) && isToDo(pixel)) {
            m_seeds.append(pixel);
        }
    }

    /// Row by row inside one tile; what goes on beyond its sides becomes a seed.
    void fillIn(const QRect &part, quint8 *values, const QPoint &start)
    {
        const QPoint corner(start.x() / Mask::tileSide * Mask::tileSide, start.y() / Mask::tileSide * Mask::tileSide);
        const auto row = [&](int y) { return values + (y - corner.y()) * Mask::tileSide - corner.x(); };
        QList<QPoint> inside{start};
        while (!inside.isEmpty()) {
            const QPoint seed = inside.takeLast();
            quint8 *line = row(seed.y());
            if (!isToDoValue(line[seed.x()])) {
                continue;
            }
            int left = seed.x();
            int right = seed.x();
            while (left > part.left() && isToDoValue(line[left - 1])) {
                --left;
            }
            while (right < part.right() && isToDoValue(line[right + 1])) {
                ++right;
            }
            std::memset(line + left, m_erases ? 0 : 255, size_t(right - left + 1));
            m_changed |= QRect(left, seed.y(), right - left + 1, 1);
            if (left == part.left()) {
                push({left - 1, seed.y()});
            }
            if (right == part.right()) {
                push({right + 1, seed.y()});
            }
            for (const int y : {seed.y() - 1, seed.y() + 1}) {
                if (y < part.top() || y > part.bottom()) {
                    for (int x = left; x <= right; ++x) {
                        pushSide({x, y});
                    }
                    continue;
                }
                const quint8 *beside = row(y);
                for (int x = left; x <= right; ++x) {
                    if (isToDoValue(beside[x]) && (x == left || !isToDoValue(beside[x - 1]))) {
                        inside.append({x, y});
                    }
                }
            }
        }
    }

    Mask &m_mask;
    QRect m_clip;
    bool m_erases;
    QList<QPoint> m_seeds;
    QRect m_changed;
};

QRect paintArea(Mask &mask, const QRect &clip, const QPoint &start, bool erases)
{
    return MaskFill(mask, clip, erases).run(start);
}

} // namespace holt::core
