#include "core/maskdocument.h"

#include <QSignalSpy>
#include <QTest>

using namespace holt;
using namespace holt::core;

namespace {

const MaskBrush brush{40.0, 0.0, false};

void stroke(MaskDocument &document, const QPointF &from, const QPointF &to)
{
    document.beginStroke(brush, {from});
    document.continueStroke({to});
    document.endStroke();
}

} // namespace

class MaskDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrokeIsOneStepOfTheHistory()
    {
        MaskDocument document;
        document.reset({400, 300});
        document.beginStroke(brush, {{50, 50}});
        for (int x = 51; x < 200; ++x) {
            document.continueStroke({{double(x), 50}});
        }
        QVERIFY(!document.canUndo());
        document.endStroke();
        QVERIFY(document.canUndo());
        document.undo();
        QVERIFY(document.isEmpty());
        QVERIFY(!document.canUndo());
        document.redo();
        QCOMPARE(document.mask().at({150, 50}), quint8(255));
    }

    void aHundredStepsCanBeUndone()
    {
        MaskDocument document;
        document.reset({400, 300});
        for (int i = 0; i < MaskDocument::mostSteps + 5; ++i) {
            document.paintRectangle(QRect(i, 0, 1, 300), false);
        }
        int steps = 0;
        while (document.canUndo()) {
            document.undo();
            ++steps;
        }
        QCOMPARE(steps, MaskDocument::mostSteps);
        QCOMPARE(document.mask().at({4, 0}), quint8(255)); // what is older stays
        QCOMPARE(document.mask().at({5, 0}), quint8(0));
        for (int i = 0; i < steps; ++i) {
            QVERIFY(document.canRedo());
            document.redo();
        }
        QCOMPARE(document.mask().at({104, 299}), quint8(255));
    }

    void aNewStepEndsWhatCouldBeRedone()
    {
        MaskDocument document;
        document.reset({100, 100});
        document.paintAll();
        document.undo();
        QVERIFY(document.canRedo());
        stroke(document, {10, 10}, {20, 20});
        QVERIFY(!document.canRedo());
    }

    void whatChangesNothingIsNoStep()
    {
        MaskDocument document;
        document.reset({100, 100});
        document.clear();
        document.paintRectangle(QRect(500, 500, 10, 10), false);
        document.setBorder(QMargins());
        QVERIFY(!document.canUndo());
    }

    void aStrokeCanBeTakenBackWhileItIsDrawn()
    {
        MaskDocument document;
        document.reset({200, 200});
        document.beginStroke(brush, {{50, 50}});
        document.continueStroke({{150, 150}});
        document.cancelStroke();
        QVERIFY(document.isEmpty());
        QVERIFY(!document.canUndo());
        document.endStroke(); // there is none
        QVERIFY(!document.canUndo());
    }

    void changesTellTheirArea()
    {
        MaskDocument document;
        document.reset({2000, 2000});
        QSignalSpy changed(&document, &MaskDocument::changed);
        document.beginStroke(brush, {{1000, 1000}});
        QCOMPARE(changed.size(), 1);
        const QRect area = changed.takeFirst().first().toRect();
        QVERIFY(area.contains(QRect(980, 980, 40, 40)));
        QVERIFY(area.width() < 60 && area.height() < 60);
        document.endStroke();
        document.undo();
        QVERIFY(changed.last().first().toRect().contains(1000, 1000));
    }

    void theMaskThatIsSentIsTransparentWherePainted()
    {
        MaskDocument document;
        document.reset({300, 200});
        document.paintRectangle(QRect(100, 50, 60, 70), false);
        const QImage image = MaskDocument::toImage(document.mask());
        QCOMPARE(image.size(), QSize(300, 200));
        QVERIFY(image.hasAlphaChannel());
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 300; ++x) {
                QCOMPARE(qAlpha(image.pixel(x, y)), QRect(100, 50, 60, 70).contains(x, y) ? 0 : 255);
            }
        }
    }

    void aSentMaskCanBeLoadedAgain()
    {
        MaskDocument document;
        document.reset({300, 200});
        document.beginStroke({90.0, 0.8, false}, {{100, 100}});
        document.continueStroke({{180, 120}});
        document.endStroke();
        const Result<Mask> loaded = MaskDocument::maskFrom(MaskDocument::toImage(document.mask()), {300, 200});
        QVERIFY(loaded.has_value());
        QVERIFY(*loaded == document.mask());
    }

    void anOpaqueMaskIsPaintedWhereItIsLight()
    {
        QImage picture(100, 100, QImage::Format_RGB32);
        picture.fill(Qt::black);
        for (int x = 0; x < 50; ++x) {
            picture.setPixel(x, 10, qRgb(255, 255, 255));
        }
        const Result<Mask> mask = MaskDocument::maskFrom(picture, {100, 100});
        QVERIFY(mask.has_value());
        QCOMPARE(mask->at({49, 10}), quint8(255));
        QCOMPARE(mask->at({50, 10}), quint8(0));
    }

    void aMaskOfTheSameShapeIsScaled()
    {
        QImage picture(50, 25, QImage::Format_RGB32);
        picture.fill(Qt::white);
        const Result<Mask> mask = MaskDocument::maskFrom(picture, {400, 200});
        QVERIFY(mask.has_value());
        QCOMPARE(mask->share(), 1.0);
    }

    void aMaskOfAnotherShapeIsRefusedWithBothSizes()
    {
        QImage picture(50, 50, QImage::Format_RGB32);
        picture.fill(Qt::white);
        const Result<Mask> mask = MaskDocument::maskFrom(picture, {400, 200});
        QVERIFY(!mask.has_value());
        const auto *local = mask.error().as<LocalError>();
        QVERIFY(local && local->details.contains(QLatin1String("400")) && local->details.contains(QLatin1String("50")));
        QVERIFY(!MaskDocument::maskFrom(QImage(), {400, 200}).has_value());
    }

    void aLoadedMaskIsAStep()
    {
        MaskDocument document;
        document.reset({100, 100});
        Mask mask(QSize(100, 100));
        mask.fill(QRect(0, 0, 10, 10), 255);
        document.replace(mask);
        QCOMPARE(document.mask().at({5, 5}), quint8(255));
        document.undo();
        QVERIFY(document.isEmpty());
        document.replace(Mask(QSize(50, 50))); // does not fit
        QCOMPARE(document.canvasSize(), QSize(100, 100));
    }

    void aBorderIsMaskAndStaysMask()
    {
        MaskDocument document;
        document.reset({100, 100});
        stroke(document, {50, 50}, {50, 50});
        document.setBorder(QMargins(20, 0, 30, 10));
        QCOMPARE(document.canvasSize(), QSize(150, 110));
        QCOMPARE(document.imageRect(), QRect(20, 0, 100, 100));
        QCOMPARE(document.mask().at({19, 50}), quint8(255));
        QCOMPARE(document.mask().at({120, 50}), quint8(255));
        QCOMPARE(document.mask().at({60, 105}), quint8(255));
        QCOMPARE(document.mask().at({20, 0}), quint8(0));
        QCOMPARE(document.mask().at({70, 50}), quint8(255)); // the stroke moved with the picture

        document.clear();
        document.invert();
        document.invert();
        document.beginStroke({200.0, 0.0, true}, {{0, 0}});
        document.continueStroke({{150, 110}});
        document.endStroke();
        QCOMPARE(document.mask().at({0, 0}), quint8(255));
        QCOMPARE(document.mask().at({149, 109}), quint8(255));
        QCOMPARE(document.mask().at({70, 50}), quint8(0));
    }

    void enlargingCanBeUndone()
    {
        MaskDocument document;
        document.reset({100, 100});
        stroke(document, {10, 10}, {10, 10});
        const Mask before = document.mask();
        QSignalSpy canvas(&document, &MaskDocument::canvasChanged);
        document.setBorder(QMargins(50, 50, 50, 50));
        document.undo();
        QCOMPARE(canvas.size(), 2);
        QCOMPARE(document.canvasSize(), QSize(100, 100));
        QVERIFY(document.mask() == before);
        QVERIFY(document.border().isNull());
    }

    void narrowingKeepsWhatIsPaintedOnThePicture()
    {
        MaskDocument document;
        document.reset({100, 100});
        stroke(document, {10, 10}, {10, 10});
        const Mask before = document.mask();
        document.setBorder(QMargins(64, 0, 0, 0));
        document.setBorder(QMargins());
        QVERIFY(document.mask() == before);
    }

    void aCanvasTooLargeIsNotMade()
    {
        MaskDocument document;
        document.reset({100, 100});
        document.setBorder(QMargins(MaskDocument::longestSide, 0, 0, 0));
        QCOMPARE(document.canvasSize(), QSize(100, 100));
    }

    void thePictureOnTheCanvasIsUnchangedAndItsBorderTransparent()
    {
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(QColor(10, 200, 30));
        const QImage canvas = MaskDocument::onCanvas(picture, QMargins(5, 6, 7, 8));
        QCOMPARE(canvas.size(), QSize(52, 44));
        QCOMPARE(canvas.pixel(5, 6), qRgb(10, 200, 30));
        QCOMPARE(canvas.pixel(44, 35), qRgb(10, 200, 30));
        QCOMPARE(qAlpha(canvas.pixel(4, 6)), 0);
        QCOMPARE(qAlpha(canvas.pixel(45, 36)), 0);
        QCOMPARE(MaskDocument::onCanvas(picture, QMargins()).size(), picture.size());
    }

    void whatWasKeptComesBackWithoutAHistory()
    {
        MaskDocument document;
        document.reset({100, 100});
        Mask mask(QSize(130, 100));
        mask.fill(QRect(40, 40, 5, 5), 255);
        document.restore(mask, QMargins(30, 0, 0, 0));
        QCOMPARE(document.canvasSize(), QSize(130, 100));
        QCOMPARE(document.mask().at({42, 42}), quint8(255));
        QCOMPARE(document.mask().at({0, 0}), quint8(255)); // the border, whatever was kept
        QVERIFY(!document.canUndo());
        document.restore(Mask(QSize(7, 7)), QMargins());
        QCOMPARE(document.canvasSize(), QSize(100, 100));
    }

    void anotherPictureBeginsAnew()
    {
        MaskDocument document;
        document.reset({100, 100});
        document.paintAll();
        document.setBorder(QMargins(1, 1, 1, 1));
        document.reset({60, 50});
        QCOMPARE(document.canvasSize(), QSize(60, 50));
        QVERIFY(document.isEmpty());
        QVERIFY(!document.canUndo());
    }

    void editedIsSaidOnceAStep()
    {
        MaskDocument document;
        document.reset({100, 100});
        QSignalSpy edited(&document, &MaskDocument::edited);
        stroke(document, {10, 10}, {50, 50});
        document.invert();
        document.undo();
        document.redo();
        QCOMPARE(edited.size(), 4);
    }
};

QTEST_GUILESS_MAIN(MaskDocumentTest)
#include "tst_maskdocument.moc"
