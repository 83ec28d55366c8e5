#include "core/maskdocument.h"
#include "gui/common/actioncollection.h"
#include "gui/common/appearance.h"
#include "gui/common/theme.h"
#include "gui/images/canvassizes.h"
#include "gui/images/maskpainter.h"
#include "gui/images/masktools.h"

#include <QAccessible>
#include <QPointingDevice>
#include <QSpinBox>
#include <QTabletEvent>
#include <QTest>
#include <QToolButton>

using namespace holt;
using gui::MaskPainter;

namespace {

QImage picture(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(60, 90, 140));
    return image;
}

/// The painter over a picture of 400 × 300, which is shown at its own size.
class Painting
{
public:
    Painting()
        : painter(document, theme)
    {
        painter.resize(600, 500);
        painter.setPicture(gui::ImagePyramid::of(picture({400, 300})));
        document.reset({400, 300});
        painter.show();
        painter.activateWindow();
        ready = QTest::qWaitForWindowActive(&painter);
    }

    [[nodiscard]] QPoint at(double x, double y) const { return painter.toView(QPointF(x, y)).toPoint(); }
    void press(double x, double y, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(painter.viewport(), button, keys, at(x, y));
    }
    void move(double x, double y)
    {
        QMouseEvent event(QEvent::MouseMove, at(x, y), painter.viewport()->mapToGlobal(QPointF(at(x, y))), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(painter.viewport(), &event);
    }
    void release(double x, double y) { QTest::mouseRelease(painter.viewport(), Qt::LeftButton, {}, at(x, y)); }
    void drag(const QList<QPointF> &points, Qt::KeyboardModifiers keys = {})
    {
        press(points.first().x(), points.first().y(), keys);
        for (const QPointF &point : points) {
            move(point.x(), point.y());
        }
        release(points.last().x(), points.last().y());
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&painter, static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] quint8 value(int x, int y) const { return document.mask().at({x, y}); }

    gui::Theme theme;
    core::MaskDocument document;
    MaskPainter painter;
    bool ready = false;
};

} // namespace

class MaskPainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBrushPaintsWhereItIsDragged()
    {
        Painting p;
        p.painter.setBrushSize(20);
        p.drag({{50, 50}, {150, 50}});
        QCOMPARE(p.value(50, 50), quint8(255));
        QCOMPARE(p.value(100, 50), quint8(255));
        QCOMPARE(p.value(100, 70), quint8(0));
        QVERIFY(p.document.canUndo());
    }

    void theRightButtonErases()
    {
        Painting p;
        p.document.paintAll();
        QTest::mouseClick(p.painter.viewport(), Qt::RightButton, {}, p.at(100, 100));
        QCOMPARE(p.value(100, 100), quint8(0));
        QCOMPARE(p.value(300, 200), quint8(255));
    }

    void theEraserErases()
    {
        Painting p;
        p.document.paintAll();
        p.painter.setTool(MaskPainter::Tool::Eraser);
        p.drag({{50, 50}, {60, 50}});
        QCOMPARE(p.value(55, 50), quint8(0));
    }

    void shiftDrawsALineFromTheLastStroke()
    {
        Painting p;
        p.painter.setBrushSize(10);
        p.drag({{50, 50}, {51, 50}});
        p.press(250, 50, Qt::ShiftModifier);
        p.release(250, 50);
        QCOMPARE(p.value(150, 50), quint8(255));
    }

    void aRectangleIsPaintedFromCornerToCorner()
    {
        Painting p;
        p.painter.setTool(MaskPainter::Tool::Rectangle);
        p.drag({{150, 120}, {50, 40}});
        QCOMPARE(p.value(100, 80), quint8(255));
        QCOMPARE(p.value(50, 40), quint8(255));
        QCOMPARE(p.value(49, 40), quint8(0));
        QCOMPARE(p.value(160, 80), quint8(0));
        QCOMPARE(p.document.mask().share(), 100.0 * 80.0 / (400.0 * 300.0));
    }

    void aLassoPaintsItsInside()
    {
        Painting p;
        p.painter.setTool(MaskPainter::Tool::Lasso);
        p.drag({{50, 50}, {250, 50}, {250, 200}, {50, 200}});
        QCOMPARE(p.value(150, 120), quint8(255));
        QCOMPARE(p.value(30, 120), quint8(0));
    }

    void fillPaintsUpToAnOutline()
    {
        Painting p;
        p.document.paintRectangle(QRect(100, 100, 100, 100), false);
        p.document.paintRectangle(QRect(105, 105, 90, 90), true);
        p.painter.setTool(MaskPainter::Tool::Fill);
        p.press(150, 150);
        p.release(150, 150);
        QCOMPARE(p.value(150, 150), quint8(255));
        QCOMPARE(p.value(50, 50), quint8(0));
    }

    void escapeDropsWhatIsBeingDrawn()
    {
        Painting p;
        p.press(100, 100);
        p.move(200, 100);
        QCOMPARE(p.value(150, 100), quint8(255));
        p.key(Qt::Key_Escape);
        QVERIFY(p.document.isEmpty());
        p.move(250, 100); // the button is still down
        p.release(250, 100);
        QVERIFY(p.document.isEmpty());
    }

    void thePictureCanBePaintedByKeysAlone()
    {
        Painting p;
        p.painter.setFocus(Qt::TabFocusReason);
        p.painter.setBrushSize(40);
        QCOMPARE(p.painter.keyboardCursor(), QPointF(200, 150));
        p.key(Qt::Key_Left); // a quarter of the brush
        QCOMPARE(p.painter.keyboardCursor(), QPointF(190, 150));
        p.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(p.painter.keyboardCursor(), QPointF(190, 149));
        QTest::keyPress(&p.painter, Qt::Key_Space);
        p.key(Qt::Key_Right, Qt::ControlModifier);
        QTest::keyRelease(&p.painter, Qt::Key_Space);
        p.key(Qt::Key_Right, Qt::ControlModifier); // does not paint any more
        QCOMPARE(p.value(190, 149), quint8(255));
        QCOMPARE(p.value(240, 149), quint8(255));
        QCOMPARE(p.value(285, 149), quint8(0));
    }

    void aRectangleCanBeDrawnByKeys()
    {
        Painting p;
        p.painter.setFocus(Qt::TabFocusReason);
        p.painter.setTool(MaskPainter::Tool::Rectangle);
        p.painter.setBrushSize(40);
        p.key(Qt::Key_Space);
        p.key(Qt::Key_Right);
        p.key(Qt::Key_Down);
        p.key(Qt::Key_Space);
        QCOMPARE(p.document.mask().share(), 10.0 * 10.0 / (400.0 * 300.0));
    }

    void aLassoCanBeDrawnByKeys()
    {
        Painting p;
        p.painter.setFocus(Qt::TabFocusReason);
        p.painter.setTool(MaskPainter::Tool::Lasso);
        p.painter.setBrushSize(400);
        p.key(Qt::Key_Space);
        p.key(Qt::Key_Right);
        p.key(Qt::Key_Space);
        p.key(Qt::Key_Down);
        p.key(Qt::Key_Space);
        p.key(Qt::Key_Return);
        QCOMPARE(p.value(290, 160), quint8(255));
        QCOMPARE(p.value(210, 240), quint8(0));
    }

    void theCursorStaysOnTheCanvas()
    {
        Painting p;
        p.painter.setFocus(Qt::TabFocusReason);
        p.painter.setBrushSize(400);
        for (int i = 0; i < 10; ++i) {
            p.key(Qt::Key_Left, Qt::ControlModifier);
        }
        QCOMPARE(p.painter.keyboardCursor().x(), 0.5);
    }

    void aPensPressureMakesTheStrokeThinner()
    {
        const auto painted = [](double pressure) {
            Painting p;
            p.painter.setBrushSize(80);
            static const QPointingDevice pen(QStringLiteral("pen"), 7, QInputDevice::DeviceType::Stylus,
                                             QPointingDevice::PointerType::Pen, QInputDevice::Capability::Pressure, 1,
                                             2);
            const auto send = [&](QEvent::Type type, double x, Qt::MouseButton button, Qt::MouseButtons buttons) {
                const QPointF place = p.painter.toView(QPointF(x, 100));
                QTabletEvent event(type, &pen, place, p.painter.viewport()->mapToGlobal(place), pressure, 0, 0, 0, 0, 0,
                                   Qt::NoModifier, button, buttons);
                QCoreApplication::sendEvent(p.painter.viewport(), &event);
                return event.isAccepted();
            };
            send(QEvent::TabletPress, 100, Qt::LeftButton, Qt::LeftButton);
            send(QEvent::TabletMove, 200, Qt::NoButton, Qt::LeftButton);
            send(QEvent::TabletRelease, 200, Qt::LeftButton, Qt::NoButton);
            return p.document.mask().share();
        };
        QVERIFY(painted(0.1) > 0);
        QVERIFY(painted(0.1) < painted(0.6));
        QVERIFY(painted(0.6) < painted(1.0));
    }

    void theOtherEndOfThePenErases()
    {
        Painting p;
        p.document.paintAll();
        static const QPointingDevice pen(QStringLiteral("eraser"), 8, QInputDevice::DeviceType::Stylus,
                                         QPointingDevice::PointerType::Eraser, QInputDevice::Capability::Pressure, 1,
                                         2);
        for (const QEvent::Type type : {QEvent::TabletPress, QEvent::TabletRelease}) {
            const QPointF place = p.painter.toView(QPointF(100, 100));
            QTabletEvent event(type, &pen, place, p.painter.viewport()->mapToGlobal(place), 1.0, 0, 0, 0, 0, 0,
                               Qt::NoModifier, Qt::LeftButton,
                               type == QEvent::TabletPress ? Qt::LeftButton : Qt::NoButton);
            QCoreApplication::sendEvent(p.painter.viewport(), &event);
        }
        QCOMPARE(p.value(100, 100), quint8(0));
    }

    void theMaskIsSeenOverThePicture()
    {
        Painting p;
        const QImage before = p.painter.viewport()->grab().toImage();
        p.document.paintRectangle(QRect(50, 50, 100, 100), false);
        const QImage after = p.painter.viewport()->grab().toImage();
        const QPoint inside = p.at(100, 100);
        const QPoint outside = p.at(300, 200);
        QVERIFY(before.pixel(inside) != after.pixel(inside));
        QCOMPARE(before.pixel(outside), after.pixel(outside));
    }

    void aThinLineIsSeenInALargePictureMadeSmall()
    {
        Painting p;
        p.painter.setPicture(gui::ImagePyramid::of(picture({4000, 3000})));
        p.document.reset({4000, 3000});
        p.painter.zoomToFit();
        QVERIFY(p.painter.zoom() < 0.2);
        const QImage before = p.painter.viewport()->grab().toImage();
        p.document.paintRectangle(QRect(0, 1500, 4000, 6), false);
        QVERIFY(before != p.painter.viewport()->grab().toImage());
    }

    void itsAccessibleObjectTellsWhatIsPainted()
    {
        Painting p;
        QAccessibleInterface *object = QAccessible::queryAccessibleInterface(&p.painter);
        QVERIFY(object);
        QCOMPARE(object->text(QAccessible::Name), QStringLiteral("Mask painter"));
        QCOMPARE(object->role(), QAccessible::Canvas);
        QVERIFY(!object->text(QAccessible::Description).isEmpty());
        QVERIFY(object->valueInterface());
        QCOMPARE(object->valueInterface()->currentValue().toInt(), 0);
        p.document.paintRectangle(QRect(0, 0, 200, 300), false);
        QCOMPARE(object->valueInterface()->currentValue().toInt(), 50);
        QVERIFY(object->text(QAccessible::Value).contains(QLatin1String("50")));
    }

    void everyToolHasAKey()
    {
        gui::Theme theme;
        core::MaskDocument document;
        QWidget panel;
        gui::ActionCollection actions(&panel);
        MaskPainter painter(document, theme, &panel);
        gui::MaskTools tools(painter, actions, theme, &panel, &panel);
        QVERIFY(actions.conflicts().isEmpty());
        actions.find(QStringLiteral("mask.lasso"))->trigger();
        QCOMPARE(painter.tool(), MaskPainter::Tool::Lasso);
        painter.setTool(MaskPainter::Tool::Brush);
        QVERIFY(actions.find(QStringLiteral("mask.brush"))->isChecked());
        const int before = painter.brushSize();
        actions.find(QStringLiteral("mask.larger"))->trigger();
        QVERIFY(painter.brushSize() > before);
        QCOMPARE(tools.sizeBox()->value(), painter.brushSize());
        tools.softnessBox()->setValue(40);
        QCOMPARE(painter.softness(), 40);
        const QList<QToolButton *> buttons = tools.findChildren<QToolButton *>();
        for (const QToolButton *button : buttons) {
            QVERIFY(!button->accessibleName().isEmpty());
            QVERIFY(!button->toolTip().isEmpty());
        }
    }

    void undoIsOnlyOfferedWhereThereIsSomethingToUndo()
    {
        gui::Theme theme;
        core::MaskDocument document;
        document.reset({100, 100});
        QWidget panel;
        gui::ActionCollection actions(&panel);
        MaskPainter painter(document, theme, &panel);
        const gui::MaskTools tools(painter, actions, theme, &panel, &panel);
        QAction *undo = actions.find(QStringLiteral("mask.undo"));
        QVERIFY(!undo->isEnabled());
        document.paintAll();
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QVERIFY(document.isEmpty());
        QVERIFY(actions.find(QStringLiteral("mask.redo"))->isEnabled());
    }

    void aShapeOfTheCanvasIsReachedOnBothSides()
    {
        const QMargins wide = gui::CanvasSizes::borderFor({900, 900}, 16, 9);
        QCOMPARE(wide.left() + wide.right(), 700);
        QCOMPARE(wide.top() + wide.bottom(), 0);
        QVERIFY(std::abs(wide.left() - wide.right()) <= 1);
        QVERIFY(gui::CanvasSizes::borderFor({1600, 900}, 16, 9).isNull());
        QVERIFY(gui::CanvasSizes::borderFor({1600, 900}, 0, 0).isNull());
    }
};

QTEST_MAIN(MaskPainterTest)
#include "tst_maskpainter.moc"
