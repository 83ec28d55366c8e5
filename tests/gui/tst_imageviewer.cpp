#include "gui/common/theme.h"
#include "gui/images/imageviewer.h"

#include <QSignalSpy>
#include <QTest>

using namespace holt;
using gui::ImagePyramid;
using gui::ImageViewer;

namespace {

ImagePyramid plain(const QColor &colour)
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(colour);
    return ImagePyramid::of(image);
}

class Viewing
{
public:
    Viewing()
        : viewer(theme)
    {
        viewer.resize(600, 500);
        viewer.showPicture(plain(Qt::green));
        viewer.show();
        viewer.activateWindow();
        ready = QTest::qWaitForWindowActive(&viewer);
    }

    [[nodiscard]] QColor colourAt(double x, double y)
    {
        return viewer.viewport()->grab().toImage().pixelColor(viewer.toView(QPointF(x, y)).toPoint());
    }

    gui::Theme theme;
    ImageViewer viewer;
    bool ready = false;
};

} // namespace

class ImageViewerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeIsLeftOfTheLineAndAfterRightOfIt()
    {
        Viewing v;
        v.viewer.setBefore(plain(Qt::red));
        QVERIFY(!v.viewer.isComparing());
        QCOMPARE(v.colourAt(50, 250), QColor(Qt::green));
        v.viewer.setComparing(true);
        QCOMPARE(v.colourAt(50, 250), QColor(Qt::red));
        QCOMPARE(v.colourAt(350, 250), QColor(Qt::green));
    }

    void theLineIsMovedByDragging()
    {
        Viewing v;
        v.viewer.setBefore(plain(Qt::red));
        v.viewer.setComparing(true);
        QTest::mousePress(v.viewer.viewport(), Qt::LeftButton, {}, v.viewer.toView(QPointF(200, 150)).toPoint());
        QTest::mouseMove(v.viewer.viewport(), v.viewer.toView(QPointF(300, 150)).toPoint());
        QTest::mouseRelease(v.viewer.viewport(), Qt::LeftButton, {}, v.viewer.toView(QPointF(300, 150)).toPoint());
        QVERIFY(std::abs(v.viewer.split() - 0.75) < 0.02);
        QCOMPARE(v.colourAt(250, 250), QColor(Qt::red));
    }

    void theLineIsMovedByKeys()
    {
        Viewing v;
        v.viewer.setBefore(plain(Qt::red));
        v.viewer.setComparing(true);
        const double before = v.viewer.split();
        QTest::keyClick(&v.viewer, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(v.viewer.split() > before);
    }

    void theArrowsAskForTheNeighbours()
    {
        Viewing v;
        QSignalSpy asked(&v.viewer, &ImageViewer::neighbourRequested);
        QTest::keyClick(&v.viewer, Qt::Key_Right);
        QTest::keyClick(&v.viewer, Qt::Key_Left);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).first().toInt(), 1);
        QCOMPARE(asked.at(1).first().toInt(), -1);
    }

    void anotherPictureHasNothingToCompareWith()
    {
        Viewing v;
        v.viewer.setBefore(plain(Qt::red));
        v.viewer.setComparing(true);
        v.viewer.showPicture(plain(Qt::blue));
        QVERIFY(!v.viewer.canCompare());
        QVERIFY(!v.viewer.isComparing());
        QCOMPARE(v.colourAt(50, 250), QColor(Qt::blue));
    }

    void thePointerMovesAPictureThatIsLargerThanTheView()
    {
        Viewing v;
        v.viewer.setZoom(4.0, {300, 250});
        const QPointF before = v.viewer.toCanvas({300, 250});
        QTest::mousePress(v.viewer.viewport(), Qt::LeftButton, {}, {300, 250});
        QTest::mouseMove(v.viewer.viewport(), {260, 250});
        QTest::mouseRelease(v.viewer.viewport(), Qt::LeftButton, {}, {260, 250});
        QCOMPARE((v.viewer.toCanvas({300, 250}) - before).toPoint(), QPoint(10, 0));
    }
};

QTEST_MAIN(ImageViewerTest)
#include "tst_imageviewer.moc"
