#include "gui/common/theme.h"
#include "gui/images/imagecanvas.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace holt;
using gui::ImageCanvas;
using gui::ImagePyramid;

namespace {

/// Left half red, right half green.
QImage twoColours(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            image.setPixel(x, y, x < size.width() / 2 ? qRgb(255, 0, 0) : qRgb(0, 255, 0));
        }
    }
    return image;
}

class Shown
{
public:
    explicit Shown(const QSize &size)
        : canvas(theme)
    {
        canvas.resize(600, 500);
        canvas.setPicture(ImagePyramid::of(twoColours(size)));
        canvas.show();
        canvas.activateWindow();
        ready = QTest::qWaitForWindowActive(&canvas);
    }

    void wheel(const QPointF &at, int delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), QPoint(), QPoint(0, delta), Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    }

    gui::Theme theme;
    ImageCanvas canvas;
    bool ready = false;
};

} // namespace

class ImageCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargePictureIsShownWhole()
    {
        const Shown shown({3000, 1000});
        QVERIFY(shown.canvas.isFitted());
        QVERIFY(QRectF(shown.canvas.viewport()->rect()).contains(shown.canvas.toView(QRectF(0, 0, 3000, 1000))));
        QCOMPARE(shown.canvas.horizontalScrollBar()->maximum(), 0);
    }

    void aSmallPictureIsNotBlownUp()
    {
        const Shown shown({100, 100});
        QCOMPARE(shown.canvas.zoom(), 1.0);
    }

    void itIsFittedAgainWhenTheWindowChanges()
    {
        Shown shown({3000, 3000});
        const double before = shown.canvas.zoom();
        shown.canvas.resize(300, 250);
        QTRY_VERIFY(shown.canvas.zoom() < before);
        QVERIFY(shown.canvas.isFitted());
    }

    void theWheelZoomsAtThePointer()
    {
        Shown shown({3000, 2000});
        shown.canvas.zoomToPixels();
        const QPointF pointer(200, 150);
        const QPointF under = shown.canvas.toCanvas(pointer);
        QSignalSpy changed(&shown.canvas, &ImageCanvas::zoomChanged);
        for (int i = 0; i < 4; ++i) {
            shown.wheel(pointer, 120);
        }
        QCOMPARE(changed.size(), 4);
        QVERIFY(shown.canvas.zoom() > 2.0);
        QVERIFY(!shown.canvas.isFitted());
        const QPointF now = shown.canvas.toCanvas(pointer);
        QVERIFY(std::abs(now.x() - under.x()) < 4 && std::abs(now.y() - under.y()) < 4);
    }

    void zoomingPastThePicturesOwnSizeStopsThere()
    {
        Shown shown({3000, 2000});
        for (int i = 0; i < 30 && shown.canvas.zoom() < 1.0; ++i) {
            shown.canvas.zoomIn();
        }
        QCOMPARE(shown.canvas.zoom(), 1.0);
    }

    void zoomHasBounds()
    {
        Shown shown({300, 200});
        for (int i = 0; i < 60; ++i) {
            shown.canvas.zoomIn();
        }
        QCOMPARE(shown.canvas.zoom(), ImageCanvas::largestZoom);
        for (int i = 0; i < 90; ++i) {
            shown.canvas.zoomOut();
        }
        QVERIFY(shown.canvas.zoom() > 0.01);
    }

    void theMiddleButtonMovesThePicture()
    {
        Shown shown({3000, 2000});
        shown.canvas.zoomToPixels();
        const QPointF before = shown.canvas.toCanvas({300, 250});
        QTest::mousePress(shown.canvas.viewport(), Qt::MiddleButton, {}, {300, 250});
        QTest::mouseMove(shown.canvas.viewport(), {250, 220});
        QTest::mouseRelease(shown.canvas.viewport(), Qt::MiddleButton, {}, {250, 220});
        const QPointF after = shown.canvas.toCanvas({300, 250});
        QCOMPARE((after - before).toPoint(), QPoint(50, 30));
    }

    void spaceAndThePointerMoveThePicture()
    {
        Shown shown({3000, 2000});
        shown.canvas.zoomToPixels();
        shown.canvas.setFocus();
        const QPointF before = shown.canvas.toCanvas({300, 250});
        QTest::keyPress(&shown.canvas, Qt::Key_Space);
        QTest::mousePress(shown.canvas.viewport(), Qt::LeftButton, {}, {300, 250});
        QTest::mouseMove(shown.canvas.viewport(), {310, 260});
        QTest::mouseRelease(shown.canvas.viewport(), Qt::LeftButton, {}, {310, 260});
        QTest::keyRelease(&shown.canvas, Qt::Key_Space);
        QCOMPARE((shown.canvas.toCanvas({300, 250}) - before).toPoint(), QPoint(-10, -10));
    }

    void coordinatesGoThereAndBack()
    {
        Shown shown({3000, 2000});
        shown.canvas.setZoom(2.5, {10, 10});
        const QPointF there = shown.canvas.toView(QPointF(1234.5, 777.25));
        const QPointF back = shown.canvas.toCanvas(there);
        QVERIFY(std::abs(back.x() - 1234.5) < 0.001 && std::abs(back.y() - 777.25) < 0.001);
    }

    void theColoursAreWhereTheyBelong()
    {
        Shown shown({2000, 1000});
        const QImage grabbed = shown.canvas.viewport()->grab().toImage();
        const QPoint left = shown.canvas.toView(QPointF(500, 500)).toPoint();
        const QPoint right = shown.canvas.toView(QPointF(1500, 500)).toPoint();
        QCOMPARE(grabbed.pixelColor(left), QColor(255, 0, 0));
        QCOMPARE(grabbed.pixelColor(right), QColor(0, 255, 0));
    }

    void pixelsAreSquaresWhenTheyAreLarge()
    {
        Shown shown({40, 40});
        shown.canvas.setZoom(8.0, shown.canvas.toView(QPointF(20, 20)));
        const QImage grabbed = shown.canvas.viewport()->grab().toImage();
        for (int x = -8; x < 8; ++x) {
            const QPoint at = shown.canvas.toView(QPointF(20, 20)).toPoint() + QPoint(x, 0);
            QCOMPARE(grabbed.pixelColor(at), x < 0 ? QColor(255, 0, 0) : QColor(0, 255, 0));
        }
    }

    void aCanvasLargerThanThePictureHoldsItAtItsPlace()
    {
        Shown shown({200, 200});
        shown.canvas.setCanvas({400, 300}, {100, 50});
        const QImage grabbed = shown.canvas.viewport()->grab().toImage();
        QCOMPARE(grabbed.pixelColor(shown.canvas.toView(QPointF(150, 100)).toPoint()), QColor(255, 0, 0));
        QVERIFY(grabbed.pixelColor(shown.canvas.toView(QPointF(50, 100)).toPoint()) != QColor(255, 0, 0));
    }

    void aPointOutsideIsMadeVisible()
    {
        Shown shown({3000, 2000});
        shown.canvas.zoomToPixels();
        shown.canvas.makeVisible({2990, 1990});
        QVERIFY(shown.canvas.viewport()->rect().contains(shown.canvas.toView(QPointF(2990, 1990)).toPoint()));
    }

    void nothingIsShownWithoutAPicture()
    {
        gui::Theme theme;
        ImageCanvas canvas(theme);
        canvas.resize(300, 200);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        canvas.setZoom(2.0, {});
        canvas.zoomIn();
        QVERIFY(canvas.picture().isNull());
    }
};

QTEST_MAIN(ImageCanvasTest)
#include "tst_imagecanvas.moc"
