#include "core/mask.h"

#include <algorithm>
#include <cstring>

namespace holt::core {

namespace {

int tilesFor(int pixels)
{
    return (pixels + Mask::tileSide - 1) / Mask::tileSide;
}

} // namespace

Mask::Mask(const QSize &size)
    : m_size(size.expandedTo(QSize(0, 0)))
    , m_columns(tilesFor(m_size.width()))
    , m_tiles(qsizetype(m_columns) * tilesFor(m_size.height()))
{
}

Mask::TilePointer Mask::fullTile()
{
    static const TilePointer full = [] {
        TilePointer tile(new Tile);
        tile->values.fill(255);
        return tile;
    }();
    return full;
}

QRect Mask::tileRect(int index) const
{
    const QPoint corner(index % m_columns * tileSide, index / m_columns * tileSide);
    return QRect(corner, QSize(tileSide, tileSide)) & rect();
}

quint8 *Mask::writableTile(int index)
{
    TilePointer &tile = m_tiles[index];
    if (!tile) {
        tile = new Tile;
    } else {
        tile.detach();
    }
    return tile->values.data();
}

quint8 Mask::at(const QPoint &pixel) const
{
    if (!rect().contains(pixel)) {
        return 0;
    }
    const Run piece = run(pixel.x(), pixel.y());
    return piece.values ? *piece.values : 0;
}

Mask::Run Mask::run(int x, int y) const
{
    Q_ASSERT(rect().contains(x, y));
    const TilePointer &tile = m_tiles.at(qsizetype(y / tileSide) * m_columns + x / tileSide);
    const int length = std::min(tileSide - x % tileSide, m_size.width() - x);
    return {tile ? tile->values.data() + y % tileSide * tileSide + x % tileSide : nullptr, length};
}

bool Mask::isEmpty() const
{
    for (int index = 0; index < m_tiles.size(); ++index) {
        const TilePointer &tile = m_tiles.at(index);
        if (!tile) {
            continue;
        }
        const QRect part = tileRect(index);
        for (int y = 0; y < part.height(); ++y) {
            const quint8 *row = tile->values.data() + y * tileSide;
            if (std::any_of(row, row + part.width(), [](quint8 value) { return value != 0; })) {
                return false;
            }
        }
    }
    return true;
}

double Mask::share() const
{
    qint64 painted = 0;
    for (int index = 0; index < m_tiles.size(); ++index) {
        const TilePointer &tile = m_tiles.at(index);
        if (!tile) {
            continue;
        }
        const QRect part = tileRect(index);
        if (tile == fullTile()) {
            painted += qint64(part.width()) * part.height();
            continue;
        }
        for (int y = 0; y < part.height(); ++y) {
            const quint8 *row = tile->values.data() + y * tileSide;
            painted += std::count_if(row, row + part.width(), [](quint8 value) { return value >= half; });
        }
    }
    const qint64 all = qint64(m_size.width()) * m_size.height();
    return all > 0 ? double(painted) / double(all) : 0.0;
}

void Mask::fill(const QRect &rect, quint8 value)
{
    forTiles(rect & this->rect(), [&](int index, const QRect &part, const QPoint &corner) {
        if (part == tileRect(index) && (value == 0 || value == 255)) {
            m_tiles[index] = value == 0 ? TilePointer() : fullTile();
            return;
        }
        quint8 *values = writableTile(index);
        for (int y = part.top() - corner.y(); y <= part.bottom() - corner.y(); ++y) {
            std::memset(values + y * tileSide + part.left() - corner.x(), value, size_t(part.width()));
        }
    });
}

void Mask::invert(const QRect &rect)
{
    forTiles(rect & this->rect(), [&](int index, const QRect &part, const QPoint &corner) {
        if (part == tileRect(index) && (!m_tiles.at(index) || m_tiles.at(index) == fullTile())) {
            m_tiles[index] = m_tiles.at(index) ? TilePointer() : fullTile();
            return;
        }
        quint8 *values = writableTile(index);
        for (int y = part.top() - corner.y(); y <= part.bottom() - corner.y(); ++y) {
            quint8 *row = values + y * tileSide + part.left() - corner.x();
            std::transform(row, row + part.width(), row, [](quint8 old) { return quint8(255 - old); });
        }
    });
}

QImage Mask::toGrayscale(const QRect &rect) const
{
    QImage image(rect.size(), QImage::Format_Grayscale8);
    if (image.isNull()) {
        return image;
    }
    image.fill(0);
    const QRect part = rect & this->rect();
    for (int y = part.top(); y <= part.bottom(); ++y) {
        uchar *line = image.scanLine(y - rect.top()) - rect.left();
        for (int x = part.left(); x <= part.right();) {
            const Run piece = run(x, y);
            const int length = std::min(piece.length, part.right() + 1 - x);
            if (piece.values) {
                std::memcpy(line + x, piece.values, size_t(length));
            }
            x += length;
        }
    }
    return image;
}

Mask Mask::onCanvas(const QSize &size, const QPoint &offset, quint8 border) const
{
    Mask canvas(size);
    if (border != 0) {
        canvas.fill(canvas.rect(), border);
    }
    canvas.edit(QRect(offset, m_size), [&](int y, int x, quint8 *values, int count) {
        for (int done = 0; done < count;) {
            const Run piece = run(x + done - offset.x(), y - offset.y());
            const int length = std::min(piece.length, count - done);
            if (piece.values) {
                std::memcpy(values + done, piece.values, size_t(length));
            } else {
                std::memset(values + done, 0, size_t(length));
            }
            done += length;
        }
    });
    return canvas;
}

QRect Mask::differenceFrom(const Mask &other) const
{
    if (m_size != other.m_size) {
        return rect() | other.rect();
    }
    QRect different;
    for (int index = 0; index < m_tiles.size(); ++index) {
        if (m_tiles.at(index) != other.m_tiles.at(index)) {
            different |= tileRect(index);
        }
    }
    return different;
}

bool operator==(const Mask &a, const Mask &b)
{
    if (a.m_size != b.m_size) {
        return false;
    }
    const QRect different = a.differenceFrom(b);
    for (int y = different.top(); y <= different.bottom(); ++y) {
        for (int x = different.left(); x <= different.right();) {
            const Mask::Run left = a.run(x, y);
            const Mask::Run right = b.run(x, y);
            if (left.values != right.values) {
                for (int i = 0; i < left.length; ++i) {
                    if ((left.values ? left.values[i] : 0) != (right.values ? right.values[i] : 0)) {
                        return false;
                    }
                }
            }
            x += left.length;
        }
    }
    return true;
}

} // namespace holt::core
