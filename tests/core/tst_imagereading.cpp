#include "core/imagefixture.h"

using namespace holt;
using namespace holt::core;
using namespace imagetest;

class TestImageReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormat_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"png", "jpeg", "webp", "bmp", "tiff"}) {
            QTest::newRow(format) << QByteArray(format);
        }
    }
    void readsEveryFormat()
    {
        QFETCH(QByteArray, format);
        const QByteArray plugin = format == "jpeg" ? QByteArray("jpg") : format;
        if (!QImageWriter::supportedImageFormats().contains(plugin)) {
            QSKIP("Qt's plug-in for this format is not installed");
        }
        const QByteArray bytes = bytesOf(picture(), plugin.constData());
        const auto info = inspectImage(bytes);
        QVERIFY(info);
        QCOMPARE(info->format, format);
        QCOMPARE(info->size, QSize(40, 30));
        QCOMPARE(info->frames, 1);
        QVERIFY(!info->rotated);
        QCOMPARE(decodeImage(bytes)->size(), QSize(40, 30));
    }

    void refusesWhatIsNoImage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const QByteArray png = bytesOf(picture(QSize(300, 300)));
        const QByteArray jpeg = bytesOf(picture(QSize(300, 300)), "jpg");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("text") << QByteArray("hello") << QStringLiteral("not an image");
        QTest::newRow("web page") << QByteArray("  <!DOCTYPE html><p>") << QStringLiteral("web page");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << QStringLiteral("SVG");
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic",
                                            12)
                              << QStringLiteral("HEIC");
        QTest::newRow("png head only") << png.left(20) << QStringLiteral("damaged");
        QTest::newRow("png cut") << png.left(png.size() / 2) << QStringLiteral("damaged");
        QTest::newRow("jpeg cut") << jpeg.left(jpeg.size() / 2) << QStringLiteral("cut off");
        QTest::newRow("bomb") << bombOf(60000, 60000) << QStringLiteral("67 million");
    }
    void refusesWhatIsNoImage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto image = decodeImage(bytes);
        QVERIFY(!image);
        const QString problem = imageProblem(image.error());
        QVERIFY2(problem.contains(word), qPrintable(problem));
    }

    void turnsByExif_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QColor>("topLeft");
        QTest::newRow("as it is") << 1 << QSize(40, 30) << QColor(Qt::red);
        QTest::newRow("upside down") << 3 << QSize(40, 30) << QColor(Qt::blue);
        QTest::newRow("to the right") << 6 << QSize(30, 40) << QColor(Qt::blue);
        QTest::newRow("to the left") << 8 << QSize(30, 40) << QColor(Qt::green);
        QTest::newRow("mirrored") << 2 << QSize(40, 30) << QColor(Qt::green);
    }
    void turnsByExif()
    {
        QFETCH(int, orientation);
        QFETCH(QSize, size);
        QFETCH(QColor, topLeft);
        const QByteArray bytes = withOrientation(bytesOf(picture(), "jpg"), static_cast<char>(orientation));
        QCOMPARE(inspectImage(bytes)->size, size);
        QCOMPARE(inspectImage(bytes)->rotated, orientation != 1);
        const auto image = decodeImage(bytes);
        QVERIFY(image);
        QCOMPARE(image->size(), size);
        const QColor seen = image->pixelColor(3, 3);
        QVERIFY2(std::abs(seen.red() - topLeft.red()) < 30 && std::abs(seen.green() - topLeft.green()) < 30 &&
                     std::abs(seen.blue() - topLeft.blue()) < 30,
                 qPrintable(seen.name()));
    }

    void knowsTransparency()
    {
        QVERIFY(!inspectImage(bytesOf(picture()))->hasAlpha);
        QVERIFY(inspectImage(bytesOf(picture(QSize(8, 8), QImage::Format_ARGB32)))->hasAlpha);
    }

    void countsTheFramesOfAnAnimation()
    {
        QByteArray png = bytesOf(picture());
        const qsizetype at = png.indexOf("IDAT") - 4;
        png.insert(at, QByteArray("\0\0\0\x08"
                                  "acTL\0\0\0\x05\0\0\0\0\x12\x34\x56\x78",
                                  20));
        QCOMPARE(inspectImage(png)->frames, 5);
    }

    void scalesForThumbnails()
    {
        const auto small = decodeImageScaled(bytesOf(picture(QSize(400, 300)), "jpg"), 100);
        QCOMPARE(small->size(), QSize(100, 75));
        QCOMPARE(decodeImageScaled(bytesOf(picture()), 100)->size(), QSize(40, 30));
        QCOMPARE(decodeImageScaled(bytesOf(picture(QSize(500, 1))), 100)->height(), 1);
    }

    void writesTransparentPartsWhiteIntoJpeg()
    {
        QImage clear(16, 16, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        const auto jpeg = encodeImage(clear, "jpeg");
        QVERIFY(jpeg);
        QCOMPARE(decodeImage(*jpeg)->pixelColor(8, 8), QColor(Qt::white));
    }
};

QTEST_GUILESS_MAIN(TestImageReading)
#include "tst_imagereading.moc"
