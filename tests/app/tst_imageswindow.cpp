#include "app/openwindow.h"

#include <QAbstractScrollArea>
#include <QBuffer>
#include <QDirIterator>
#include <QDropEvent>
#include <QMimeData>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace holt;

namespace {

/// The images tab of the program, used by the names a screen reader says.
class OpenImages : public OpenWindow
{
public:
    explicit OpenImages(const QString &dataDirectory)
        : OpenWindow(dataDirectory)
    {
        window().showPage(QStringLiteral("images"));
    }

    [[nodiscard]] QPlainTextEdit *prompt() { return find<QPlainTextEdit>("Prompt"); }
    [[nodiscard]] QListView *gallery() { return find<QListView>("Gallery"); }
    [[nodiscard]] int pictures() { return gallery() ? gallery()->model()->rowCount() : -1; }
    [[nodiscard]] QAbstractButton *button(const char *name) { return find<QAbstractButton>(name); }
    [[nodiscard]] QWidget *painter() { return find<QWidget>("Mask painter"); }

    void press(const char *name)
    {
        QTRY_VERIFY(button(name) && button(name)->isEnabled());
        QTest::mouseClick(button(name), Qt::LeftButton, {}, button(name)->rect().center());
    }
    void choose(const char *mode)
    {
        QTRY_VERIFY(find<QRadioButton>(mode));
        QTest::mouseClick(find<QRadioButton>(mode), Qt::LeftButton, {}, find<QRadioButton>(mode)->rect().center());
    }
    /// Drops a picture file on the place for it, as a file manager does.
    void drop(const QString &path)
    {
        auto *place = find<QWidget>("Source image");
        QVERIFY(place);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(place->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(place, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(place->rect().center()), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(place, &event);
        QVERIFY(event.isAccepted());
    }
    /// A stroke over the middle of the picture.
    void paint()
    {
        auto *area = qobject_cast<QAbstractScrollArea *>(painter());
        QVERIFY(area);
        const QPoint middle = area->viewport()->rect().center();
        QTest::mousePress(area->viewport(), Qt::LeftButton, {}, middle - QPoint(40, 0));
        QTest::mouseMove(area->viewport(), middle);
        QTest::mouseMove(area->viewport(), middle + QPoint(40, 0));
        QTest::mouseRelease(area->viewport(), Qt::LeftButton, {}, middle + QPoint(40, 0));
    }
    [[nodiscard]] int paintedPercent()
    {
        QAccessibleInterface *object = QAccessible::queryAccessibleInterface(painter());
        return object && object->valueInterface() ? object->valueInterface()->currentValue().toInt() : -1;
    }
};

QString pictureFile(const QTemporaryDir &dir, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(20, 120, 200));
    const QString path = dir.filePath(QStringLiteral("sea.png"));
    return image.save(path) ? path : QString();
}

/// The pictures that are on disk, by their content.
QList<QImage> storedPictures(const QString &dataDirectory)
{
    QList<QImage> images;
    QDirIterator files(dataDirectory + QStringLiteral("/images"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        images.append(QImage(files.next()));
    }
    return images;
}

} // namespace

/// Images made, edited and varied through the window, with the built-in demo as the server.
class ImagesWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("HOLT_DEMO_DELAY_MS", "0");
        qunsetenv("OPENAI_API_KEY");
        qunsetenv("OPENAI_BASE_URL");
    }

    void aTabThatWasNeverOpenedIsNotMade()
    {
        const QTemporaryDir data;
        OpenWindow open(data.path());
        QVERIFY(!open.window().findChild<QWidget *>(QStringLiteral("imagesHeader")));
        open.window().showPage(QStringLiteral("images"));
        QVERIFY(open.window().findChild<QWidget *>(QStringLiteral("imagesHeader")));
    }

    void everythingIsFoundByItsName()
    {
        const QTemporaryDir data;
        OpenImages open(data.path());
        for (const char *mode : {"Generate", "Edit", "Vary"}) {
            QVERIFY2(open.find<QRadioButton>(mode), mode);
        }
        QVERIFY(open.prompt());
        QVERIFY(open.gallery());
        QVERIFY(open.button("Generate image"));
        QVERIFY(open.find<QSpinBox>("Number of images"));
        open.choose("Edit");
        QVERIFY(open.button("Edit image"));
        QVERIFY(!open.button("Generate image"));
        QVERIFY(open.find<QWidget>("Source image"));
        open.choose("Vary");
        QVERIFY(open.button("Vary image"));
    }

    void aPictureIsGeneratedAndThereAfterARestart()
    {
        const QTemporaryDir data;
        {
            OpenImages open(data.path());
            open.prompt()->setPlainText(QStringLiteral("A house by the sea at night"));
            open.press("Generate image");
            QTRY_COMPARE_WITH_TIMEOUT(open.pictures(), 1, 30000);
        }
        OpenImages open(data.path());
        QTRY_COMPARE(open.pictures(), 1);
        QTRY_VERIFY(open.gallery()->model()->index(0, 0).data().toString().contains(QLatin1String("house")));
        QCOMPARE(open.prompt()->toPlainText(), QStringLiteral("A house by the sea at night"));
    }

    void severalAreMadeAtOnce()
    {
        const QTemporaryDir data;
        OpenImages open(data.path());
        open.find<QSpinBox>("Number of images")->setValue(3);
        open.prompt()->setPlainText(QStringLiteral("Three hills"));
        open.press("Generate image");
        QTRY_COMPARE_WITH_TIMEOUT(open.pictures(), 3, 30000);
    }

    void onlyWhatIsPaintedChanges()
    {
        const QTemporaryDir data;
        const QTemporaryDir files;
        OpenImages open(data.path());
        open.choose("Edit");
        open.drop(pictureFile(files, {256, 256}));
        QTRY_VERIFY(open.painter() && open.painter()->isVisible());
        QTRY_COMPARE(open.paintedPercent(), 0);
        open.paint();
        QVERIFY(open.paintedPercent() > 0);
        open.prompt()->setPlainText(QStringLiteral("A small island"));
        open.press("Edit image");
        QTRY_COMPARE_WITH_TIMEOUT(open.pictures(), 1, 30000);

        // The mask that was sent, the picture and the result are on disk: where the mask is opaque, not one pixel of
        // the result differs.
        QImage mask;
        QImage result;
        const QList<QImage> stored = storedPictures(data.path());
        for (const QImage &image : stored) {
            QImage argb = image.convertToFormat(QImage::Format_ARGB32);
            if (argb.size() != QSize(256, 256)) {
                continue;
            }
            if (qAlpha(argb.pixel(128, 128)) == 0) {
                mask = argb;
            } else if (argb.pixel(128, 128) != qRgb(20, 120, 200)) {
                result = argb;
            }
        }
        QVERIFY(!mask.isNull());
        QVERIFY(!result.isNull());
        int kept = 0;
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x) {
                if (qAlpha(mask.pixel(x, y)) == 255) {
                    QCOMPARE(result.pixel(x, y), qRgb(20, 120, 200));
                    ++kept;
                }
            }
        }
        QVERIFY(kept > 1000);
    }

    void aPictureOfTheGalleryIsVaried()
    {
        const QTemporaryDir data;
        OpenImages open(data.path());
        open.prompt()->setPlainText(QStringLiteral("Mountains"));
        open.press("Generate image");
        QTRY_COMPARE_WITH_TIMEOUT(open.pictures(), 1, 30000);
        open.press("Vary this");
        QTRY_VERIFY(open.button("Vary image") && open.button("Vary image")->isEnabled());
        open.press("Vary image");
        QTRY_COMPARE_WITH_TIMEOUT(open.pictures(), 2, 30000);
    }

    void aRunningRequestIsCancelled()
    {
        qputenv("HOLT_DEMO_DELAY_MS", "5000");
        const QTemporaryDir data;
        OpenImages open(data.path());
        open.prompt()->setPlainText(QStringLiteral("Slow"));
        open.press("Generate image");
        open.press("Cancel");
        QTRY_VERIFY(!open.button("Cancel"));
        QCOMPARE(open.pictures(), 0);
        QCOMPARE(open.prompt()->toPlainText(), QStringLiteral("Slow"));
    }

    void switchingTabsStopsNothing()
    {
        const QTemporaryDir data;
        OpenImages open(data.path());
        open.prompt()->setPlainText(QStringLiteral("A boat"));
        open.press("Generate image");
        open.window().showPage(QStringLiteral("chat"));
        QTRY_VERIFY_WITH_TIMEOUT(!storedPictures(data.path()).isEmpty(), 30000);
        open.window().showPage(QStringLiteral("images"));
        QTRY_COMPARE(open.pictures(), 1);
    }

    void aRefusalKeepsEverything()
    {
        const QTemporaryDir data;
        OpenImages open(data.path());
        open.prompt()->setPlainText(QStringLiteral("/refuse"));
        open.press("Generate image");
        QTRY_VERIFY(open.button("Close"));
        QCOMPARE(open.pictures(), 0);
        QCOMPARE(open.prompt()->toPlainText(), QStringLiteral("/refuse"));
    }

    void theMaskSurvivesARestart()
    {
        const QTemporaryDir data;
        const QTemporaryDir files;
        {
            OpenImages open(data.path());
            open.choose("Edit");
            open.drop(pictureFile(files, {256, 256}));
            QTRY_VERIFY(open.painter() && open.painter()->isVisible());
            QTRY_COMPARE(open.paintedPercent(), 0);
            open.paint();
        }
        OpenImages open(data.path());
        QTRY_VERIFY(open.painter() && open.painter()->isVisible());
        QTRY_VERIFY(open.paintedPercent() > 0);
    }
};

QTEST_MAIN(ImagesWindowTest)
#include "tst_imageswindow.moc"
