#include "core/mask.h"

#include <QTest>

using holt::core::Mask;

class MaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewMaskIsEmpty()
    {
        const Mask mask(QSize(300, 200));
        QCOMPARE(mask.size(), QSize(300, 200));
        QVERIFY(mask.isEmpty());
        QCOMPARE(mask.share(), 0.0);
        QCOMPARE(mask.at({299, 199}), quint8(0));
    }

    void aFilledRectangleIsThatAndNoMore()
    {
        Mask mask(QSize(300, 200));
        const QRect rect(100, 50, 90, 100); // across tiles
        mask.fill(rect, 255);
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 300; ++x) {
                QCOMPARE(mask.at({x, y}), quint8(rect.contains(x, y) ? 255 : 0));
            }
        }
        QCOMPARE(mask.share(), 90.0 * 100.0 / (300.0 * 200.0));
    }

    void whatIsOutsideIsLeftOut()
    {
        Mask mask(QSize(10, 10));
        mask.fill(QRect(-50, -50, 300, 300), 255);
        QCOMPARE(mask.share(), 1.0);
        QCOMPARE(mask.at({-1, 0}), quint8(0));
        QCOMPARE(mask.at({0, 10}), quint8(0));
    }

    void aCopyKeepsWhatItWas()
    {
        Mask mask(QSize(300, 300));
        mask.fill(QRect(0, 0, 300, 300), 255);
        const Mask before = mask;
        mask.fill(QRect(5, 5, 1, 1), 0);
        QCOMPARE(before.at({5, 5}), quint8(255));
        QCOMPARE(mask.at({5, 5}), quint8(0));
        QVERIFY(!(mask == before));
        // A change of one tile is told as that tile.
        QCOMPARE(mask.differenceFrom(before), QRect(0, 0, Mask::tileSide, Mask::tileSide));
    }

    void invertingTwiceChangesNothing()
    {
        Mask mask(QSize(200, 150));
        mask.fill(QRect(20, 20, 50, 50), 100);
        const Mask before = mask;
        mask.invert(mask.rect());
        QCOMPARE(mask.at({20, 20}), quint8(155));
        QCOMPARE(mask.at({0, 0}), quint8(255));
        mask.invert(mask.rect());
        QVERIFY(mask == before);
    }

    void aPartCanBeInverted()
    {
        Mask mask(QSize(200, 200));
        mask.invert(QRect(10, 10, 20, 20));
        QCOMPARE(mask.at({9, 10}), quint8(0));
        QCOMPARE(mask.at({10, 10}), quint8(255));
        QCOMPARE(mask.at({30, 30}), quint8(0));
    }

    void theGrayscaleImageHasTheSameValues()
    {
        Mask mask(QSize(300, 200));
        mask.fill(QRect(120, 120, 30, 30), 77);
        const QImage image = mask.toGrayscale(QRect(110, 110, 250, 60)); // reaches beyond the mask
        QCOMPARE(image.size(), QSize(250, 60));
        QCOMPARE(image.constScanLine(10)[10], uchar(77));
        QCOMPARE(image.constScanLine(9)[10], uchar(0));
        QCOMPARE(image.constScanLine(10)[249], uchar(0));
    }

    void aLargerCanvasKeepsTheMaskAtItsOffset()
    {
        Mask mask(QSize(200, 200));
        mask.fill(QRect(0, 0, 5, 5), 128);
        const Mask canvas = mask.onCanvas(QSize(400, 300), QPoint(150, 20), 255);
        QCOMPARE(canvas.at({150, 20}), quint8(128));
        QCOMPARE(canvas.at({155, 20}), quint8(0));
        QCOMPARE(canvas.at({149, 20}), quint8(255));
        QCOMPARE(canvas.at({350, 20}), quint8(255));
        // And back.
        QVERIFY(canvas.onCanvas(QSize(200, 200), QPoint(-150, -20), 0) == mask);
    }

    void masksWithTheSamePixelsAreEqual()
    {
        Mask mask(QSize(200, 200));
        Mask other(QSize(200, 200));
        mask.fill(QRect(0, 0, 3, 3), 9);
        QVERIFY(!(mask == other));
        mask.fill(QRect(0, 0, 3, 3), 0); // a tile full of 0 is as good as none
        QVERIFY(mask == other);
        QVERIFY(mask.isEmpty());
    }
};

QTEST_APPLESS_MAIN(MaskTest)
#include "tst_mask.moc"
