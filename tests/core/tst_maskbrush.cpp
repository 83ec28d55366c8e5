#include "core/maskbrush.h"

#include <QTest>

#include <cmath>

using namespace holt::core;

namespace {

constexpr QRect all(0, 0, 400, 400);

Mask stroke(const MaskBrush &brush, const MaskPoint &from, const MaskPoint &to)
{
    Mask mask(all.size());
    paintLine(mask, all, brush, from, to);
    return mask;
}

/// The pixels whose value fits.
template <typename Fits>
int count(const Mask &mask, Fits fits)
{
    int found = 0;
    for (int y = 0; y < mask.size().height(); ++y) {
        for (int x = 0; x < mask.size().width(); ++x) {
            found += fits(mask.at({x, y})) ? 1 : 0;
        }
    }
    return found;
}

} // namespace

class MaskBrushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHardDotIsADisc()
    {
        const Mask mask = stroke({100.0, 0.0, false}, {{200, 200}}, {{200, 200}});
        for (int y = 0; y < 400; ++y) {
            for (int x = 0; x < 400; ++x) {
                const double distance = std::hypot(x + 0.5 - 200, y + 0.5 - 200);
                QCOMPARE(mask.at({x, y}), quint8(distance <= 50.0 ? 255 : 0));
            }
        }
    }

    void aHardLineHasNoHalfPaintedPixels()
    {
        const Mask mask = stroke({31.0, 0.0, false}, {{30.3, 60.7}}, {{333.1, 290.2}});
        QCOMPARE(count(mask, [](quint8 value) { return value != 0 && value != 255; }), 0);
        for (int y = 0; y < 400; ++y) {
            for (int x = 0; x < 400; ++x) {
                const QPointF point(x + 0.5, y + 0.5);
                const QPointF a(30.3, 60.7);
                const QPointF d = QPointF(333.1, 290.2) - a;
                const double t = std::clamp(QPointF::dotProduct(point - a, d) / QPointF::dotProduct(d, d), 0.0, 1.0);
                const QPointF off = point - a - t * d;
                const double distance = std::hypot(off.x(), off.y());
                if (std::abs(distance - 15.5) > 0.01) {
                    QCOMPARE(mask.at({x, y}), quint8(distance < 15.5 ? 255 : 0));
                }
            }
        }
    }

    void theSmallestBrushPaintsThePixelUnderIt()
    {
        const Mask mask = stroke({1.0, 0.0, false}, {{10.9, 20.1}}, {{10.9, 20.1}});
        QCOMPARE(mask.at({10, 20}), quint8(255));
        QCOMPARE(count(mask, [](quint8 value) { return value > 0; }), 1);
    }

    void aSoftBrushFadesToItsRim()
    {
        const Mask mask = stroke({100.0, 1.0, false}, {{200.5, 200.5}}, {{200.5, 200.5}});
        QVERIFY(mask.at({200, 200}) > 250);
        for (int x = 201; x < 255; ++x) {
            QVERIFY(mask.at({x, 200}) <= mask.at({x - 1, 200}));
        }
        QCOMPARE(mask.at({251, 200}), quint8(0));
        const int middle = mask.at({225, 200});
        QVERIFY(middle > 100 && middle < 160);
    }

    void paintingOverTheSamePlaceDoesNotGrow()
    {
        Mask mask(all.size());
        const MaskBrush brush{80.0, 0.7, false};
        paintLine(mask, all, brush, {{100, 100}}, {{180, 130}});
        const Mask once = mask;
        paintLine(mask, all, brush, {{100, 100}}, {{180, 130}});
        QVERIFY(mask == once);
    }

    void theEraserTakesAwayWhatTheBrushPaints()
    {
        Mask mask(all.size());
        mask.fill(all, 255);
        paintLine(mask, all, {60.0, 0.0, true}, {{50, 50}}, {{300, 80}});
        const Mask painted = stroke({60.0, 0.0, false}, {{50, 50}}, {{300, 80}});
        mask.invert(all);
        QVERIFY(mask == painted);
    }

    void lessPressureIsAThinnerLine()
    {
        const auto painted = [](double pressure) {
            return count(stroke({80.0, 0.0, false}, {{200, 200}, pressure}, {{200, 200}, pressure}),
                         [](quint8 value) { return value == 255; });
        };
        QVERIFY(painted(0.0) > 0);
        QVERIFY(painted(0.0) < painted(0.5));
        QVERIFY(painted(0.5) < painted(1.0));
    }

    void aLineWithRisingPressureGrowsWider()
    {
        const Mask mask = stroke({80.0, 0.0, false}, {{100, 200}, 0.0}, {{300, 200}, 1.0});
        const auto height = [&mask](int x) {
            int rows = 0;
            for (int y = 0; y < 400; ++y) {
                rows += mask.at({x, y}) == 255 ? 1 : 0;
            }
            return rows;
        };
        QVERIFY(height(120) < height(200));
        QVERIFY(height(200) < height(280));
    }

    void nothingIsPaintedOutsideTheClip()
    {
        Mask mask(all.size());
        const QRect clip(100, 100, 50, 50);
        const QRect area = paintLine(mask, clip, {200.0, 0.0, false}, {{100, 100}}, {{150, 150}});
        QVERIFY(clip.contains(area));
        QCOMPARE(count(mask, [](quint8 value) { return value == 255; }), 50 * 50);
    }

    void theToldAreaHoldsEveryChange()
    {
        Mask mask(all.size());
        const QRect area = paintLine(mask, all, {33.0, 0.5, false}, {{90, 310}}, {{150, 40}});
        for (int y = 0; y < 400; ++y) {
            for (int x = 0; x < 400; ++x) {
                QVERIFY(mask.at({x, y}) == 0 || area.contains(x, y));
            }
        }
    }

    void aPolygonIsFilledInside()
    {
        Mask mask(all.size());
        paintPolygon(mask, all, QPolygonF({{10, 10}, {110, 10}, {110, 60}, {10, 60}}), 255);
        QCOMPARE(count(mask, [](quint8 value) { return value == 255; }), 100 * 50);
        QCOMPARE(mask.at({10, 10}), quint8(255));
        QCOMPARE(mask.at({110, 10}), quint8(0));
    }

    void aPolygonThatCrossesItselfHasNoHoles()
    {
        Mask mask(all.size());
        // A star of five points, drawn in one line.
        paintPolygon(mask, all, QPolygonF({{200, 20}, {306, 345}, {29, 144}, {371, 144}, {94, 345}}), 255);
        QCOMPARE(mask.at({200, 200}), quint8(255));
        QCOMPARE(mask.at({200, 340}), quint8(0));
    }

    void aPolygonBeyondTheEdgesIsCut()
    {
        Mask mask(all.size());
        paintPolygon(mask, all, QPolygonF({{-1000, -1000}, {5000, -1000}, {5000, 5000}, {-1000, 5000}}), 255);
        QCOMPARE(mask.share(), 1.0);
    }

    void anAreaIsFilledUpToItsOutline()
    {
        Mask mask(QSize(1000, 700));
        const QRect outer(150, 100, 600, 500);
        mask.fill(outer, 255);
        mask.fill(outer.adjusted(1, 1, -1, -1), 0);
        paintArea(mask, mask.rect(), {400, 300}, false);
        QCOMPARE(mask.share(), double(outer.width()) * outer.height() / (1000.0 * 700.0));
        QCOMPARE(mask.at({149, 300}), quint8(0));
    }

    void anAreaOutsideGoesAroundEveryCorner()
    {
        // Walls that make a spiral: the fill must come into every part of it.
        Mask mask(QSize(600, 600));
        for (int ring = 0; ring < 8; ++ring) {
            const QRect wall(20 + ring * 30, 20 + ring * 30, 560 - ring * 60, 560 - ring * 60);
            mask.fill(wall, 255);
            mask.fill(wall.adjusted(2, 2, -2, -2), 0);
            mask.fill(QRect(wall.left() + (ring % 2 ? 5 : wall.width() - 15), wall.top(), 8, 2), 0); // a door
        }
        paintArea(mask, mask.rect(), {0, 0}, false);
        QCOMPARE(mask.share(), 1.0);
    }

    void anEmptyMaskIsFilledWhole()
    {
        Mask mask(QSize(1000, 333));
        const QRect area = paintArea(mask, mask.rect(), {500, 100}, false);
        QCOMPARE(area, mask.rect());
        QCOMPARE(mask.share(), 1.0);
    }

    void anAreaCanBeErased()
    {
        Mask mask(QSize(500, 500));
        mask.fill(QRect(10, 10, 300, 300), 255);
        mask.fill(QRect(400, 400, 50, 50), 255);
        paintArea(mask, mask.rect(), {200, 200}, true);
        QCOMPARE(mask.at({200, 200}), quint8(0));
        QCOMPARE(mask.at({420, 420}), quint8(255));
    }

    void fillingAPaintedPlaceChangesNothing()
    {
        Mask mask(QSize(100, 100));
        mask.fill(QRect(0, 0, 50, 100), 255);
        const Mask before = mask;
        QVERIFY(paintArea(mask, mask.rect(), {10, 10}, false).isEmpty());
        QVERIFY(mask == before);
    }
};

QTEST_APPLESS_MAIN(MaskBrushTest)
#include "tst_maskbrush.moc"
