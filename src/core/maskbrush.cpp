#include "core/maskbrush.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace holt::core {

namespace {

/// The share of the brush's size that the lightest touch of a pen gives.
constexpr double leastPressure = 0.15;

double radiusAt(const MaskBrush &brush, double pressure)
{
    const double share = leastPressure + (1.0 - leastPressure) * std::clamp(pressure, 0.0, 1.0);
    return std::max(0.5, std::clamp(brush.size, 1.0, MaskBrush::mostSize) / 2.0 * share);
}

/// A line with a round brush at its ends: which pixels it covers, and how much.
class Line
{
public:
    Line(const MaskBrush &brush, const MaskPoint &from, const MaskPoint &to)
        : m_from(from.position)
        , m_step(to.position - from.position)
        , m_length2(QPointF::dotProduct(m_step, m_step))
        , m_startRadius(radiusAt(brush, from.pressure))
        , m_endRadius(radiusAt(brush, to.pressure))
        , m_softness(std::clamp(brush.softness, 0.0, 1.0))
    {
        for (size_t i = 0; i < m_fall.size(); ++i) {
            // By the square of the distance, so that no pixel needs a root.
            const double distance = std::sqrt(double(i) / double(m_fall.size() - 1));
            const double solid = 1.0 - m_softness;
            const double t = m_softness > 0 ? std::clamp((1.0 - distance) / (1.0 - solid), 0.0, 1.0) : 1.0;
            m_fall[i] = quint8(std::lround(255.0 * t * t * (3.0 - 2.0 * t)));
        }
    }

    [[nodiscard]] QRect bounds() const
    {
        const double r = largestRadius() + 1.0;
        const QPointF end = m_from + m_step;
        const QRectF area(QPointF(std::min(m_from.x(), end.x()) - r, std::min(m_from.y(), end.y()) - r),
                          QPointF(std::max(m_from.x(), end.x()) + r, std::max(m_from.y(), end.y()) + r));
        return area.toAlignedRect();
    }

    /// The pixels of a row that can be covered: [first, last).
    [[nodiscard]] std::pair<int, int> span(int y) const
    {
        const double r = largestRadius() + 1.0;
        const double middle = y + 0.5;
        const double end = m_from.x() + m_step.x();
        double left = std::min(m_from.x(), end) - r;
        double right = std::max(m_from.x(), end) + r;
        if (std::abs(m_step.y()) > 0.5) {
            const double x = m_from.x() + (middle - m_from.y()) / m_step.y() * m_step.x();
            const double reach = r * std::sqrt(m_length2) / std::abs(m_step.y());
            left = std::max(left, x - reach);
            right = std::min(right, x + reach);
        }
        return {int(std::floor(left)), int(std::ceil(right)) + 1};
    }

    /// How much of the brush a pixel gets, 0..255.
    [[nodiscard]] quint8 coverage(int x, int y) const
    {
        const double dx = x + 0.5 - m_from.x();
        const double dy = y + 0.5 - m_from.y();
        double t = 0.0;
        if (m_length2 > 0.0) {
            t = std::clamp((dx * m_step.x() + dy * m_step.y()) / m_length2, 0.0, 1.0);
        }
        const double ax = dx - t * m_step.x();
        const double ay = dy - t * m_step.y();
        const double radius = m_startRadius + t * (m_endRadius - m_startRadius);
        const double share = (ax * ax + ay * ay) / (radius * radius);
        if (share > 1.0) {
            // The pixel under the point is painted however thin the brush is.
            return radius < 1.0 && ax * ax + ay * ay < 0.5 && std::abs(ax) <= 0.5 && std::abs(ay) <= 0.5 ? 255 : 0;
        }
        return m_fall[size_t(share * double(m_fall.size() - 1))];
    }

    [[nodiscard]] bool isSolid() const { return m_softness <= 0.0; }

private:
    [[nodiscard]] double largestRadius() const { return std::max(m_startRadius, m_endRadius); }

    QPointF m_from;
    QPointF m_step;
    double m_length2;
    double m_startRadius;
    double m_endRadius;
    double m_softness;
    std::array<quint8, 1024> m_fall;
};

void blend(quint8 &value, quint8 coverage, bool erases)
{
    value = erases ? std::min(value, quint8(255 - coverage)) : std::max(value, coverage);
}

} // namespace

QRect paintLine(Mask &mask, const QRect &clip, const MaskBrush &brush, const MaskPoint &from, const MaskPoint &to)
{
    const Line line(brush, from, to);
    const QRect area = line.bounds() & clip & mask.rect();
    mask.edit(area, [&](int y, int x, quint8 *values, int count) {
        const auto [left, right] = line.span(y);
        int first = std::max(x, left);
        int last = std::min(x + count, right);
        if (line.isSolid()) {
            // A solid line's rows have no holes: from its first pixel to its last they are one piece.
            while (first < last && line.coverage(first, y) == 0) {
                ++first;
            }
            while (first < last && line.coverage(last - 1, y) == 0) {
                --last;
            }
            if (first < last) {
                std::memset(values + first - x, brush.erases ? 0 : 255, size_t(last - first));
            }
            return;
        }
        for (int at = first; at < last; ++at) {
            blend(values[at - x], line.coverage(at, y), brush.erases);
        }
    });
    return area;
}

QRect paintPolygon(Mask &mask, const QRect &clip, const QPolygonF &polygon, quint8 value)
{
    const QRect area = polygon.boundingRect().toAlignedRect() & clip & mask.rect();
    if (polygon.size() < 3 || area.isEmpty()) {
        return {};
    }
    struct Crossing
    {
        double x;
        int direction;
    };
    QList<QVarLengthArray<Crossing, 4>> rows(area.height());
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        QPointF a = polygon.at(i);
        QPointF b = polygon.at((i + 1) % polygon.size());
        const int direction = a.y() < b.y() ? 1 : -1;
        if (direction < 0) {
            std::swap(a, b);
        }
        const int first = std::max(area.top(), int(std::ceil(a.y() - 0.5)));
        const int last = std::min(area.bottom(), int(std::ceil(b.y() - 0.5)) - 1);
        for (int y = first; y <= last; ++y) {
            rows[y - area.top()].append({a.x() + (y + 0.5 - a.y()) / (b.y() - a.y()) * (b.x() - a.x()), direction});
        }
    }
    for (int y = area.top(); y <= area.bottom(); ++y) {
        auto &crossings = rows[y - area.top()];
        std::sort(crossings.begin(), crossings.end(), [](const Crossing &a, const Crossing &b) { return a.x < b.x; });
        int winding = 0;
        for (qsizetype i = 0; i + 1 < crossings.size(); ++i) {
            winding += crossings.at(i).direction;
            if (winding == 0) {
                continue;
            }
            const int left = int(std::ceil(crossings.at(i).x - 0.5));
            const int right = int(std::ceil(crossings.at(i + 1).x - 0.5)); // behind the last
            mask.fill(QRect(left, y, right - left, 1) & area, value);
        }
    }
    return area;
}

} // namespace holt::core
