#include "core/imagefixture.h"

#include "core/inputfit.h"

using namespace holt;
using namespace holt::core;
using namespace imagetest;
using store::ImageMode;

class TestInputFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void sendsWhatFitsAsItIs()
    {
        const SourceImage image = source(picture(), "jpg");
        const auto prepared = prepareInputs(gpt(), {image}, {}, files());
        QVERIFY(prepared);
        QCOMPARE(prepared->images.size(), 1);
        QCOMPARE(prepared->images.at(0).path, files().path(image.file));
        QCOMPARE(prepared->images.at(0).name, QStringLiteral("source.jpg"));
        QCOMPARE(prepared->images.at(0).contentType, QByteArray("image/jpeg"));
        QVERIFY(prepared->lines.isEmpty());
        QVERIFY(fitInputs(gpt(), {image}, false).lines.isEmpty());
    }

    void makesASquarePngForAVariation()
    {
        const SourceImage image = source(picture(), "jpg");
        const ImageCapabilities able(QStringLiteral("sdxl"), ImageMode::Vary, VariationRoute::Variations);
        const InputFit fit = fitInputs(able, {image}, false);
        QVERIFY(!fit.refused);
        QCOMPARE(fit.lines.size(), 2);
        const auto prepared = prepareInputs(able, {image}, {}, files());
        QVERIFY(prepared);
        QCOMPARE(prepared->lines, fit.lines);
        QCOMPARE(prepared->images.at(0).name, QStringLiteral("source.png"));
        const QImage sent = imageAt(prepared->images.at(0).path);
        QCOMPARE(sent.size(), QSize(40, 40));
        QCOMPARE(sent.pixelColor(20, 0), QColor(Qt::white));
        QCOMPARE(sent.pixelColor(20, 39), QColor(Qt::white));
        QVERIFY(sent.pixelColor(5, 10).red() > 200);
    }

    void takesTheMaskAlongIntoTheSquare()
    {
        const SourceImage image = source(picture());
        QImage mask = opaque(QSize(40, 30));
        mask.setPixelColor(7, 9, Qt::transparent);
        const auto prepared = prepareInputs(dalle2(), {image}, mask, files());
        QVERIFY(prepared);
        const QImage sent = imageAt(prepared->mask->path);
        QCOMPARE(sent.size(), QSize(40, 40));
        QCOMPARE(qAlpha(sent.pixel(7, 14)), 0); // where it was painted, five lower
        QCOMPARE(qAlpha(sent.pixel(8, 14)), 255);
        QCOMPARE(qAlpha(sent.pixel(7, 2)), 0); // the border
        const QByteArray bytes = files().read(prepared->images.at(0).path.section(QLatin1Char('/'), -1)).value();
        QVERIFY(inspectImage(bytes)->hasAlpha);
    }

    void needsAMaskWhereTheModelGoesByTransparency()
    {
        QVERIFY(fitInputs(dalle2(), {source(picture(QSize(8, 8)))}, false).refused);
        QVERIFY(!prepareInputs(dalle2(), {source(picture(QSize(8, 8)))}, {}, files()));
        QImage holes = picture(QSize(8, 8), QImage::Format_ARGB32);
        holes.setPixelColor(1, 1, Qt::transparent);
        QVERIFY(!fitInputs(dalle2(), {source(holes)}, false).refused);
    }

    void refusesTooManyAndNone()
    {
        const SourceImage image = source(picture(QSize(8, 8)));
        QVERIFY(fitInputs(gpt(), {}, false).refused);
        QVERIFY(fitInputs(dalle2(), {image, image}, true).refused);
        QVERIFY(!fitInputs(gpt(), QList<SourceImage>(16, image), false).refused);
        QVERIFY(fitInputs(gpt(), QList<SourceImage>(17, image), false).refused);
    }

    void makesALargePngSmaller()
    {
        // Noise does not pack: 1,200 x 1,200 of it are more than 4 MB.
        QImage noise(1200, 1200, QImage::Format_RGB32);
        quint32 seed = 1;
        for (int y = 0; y < noise.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(noise.scanLine(y));
            for (int x = 0; x < noise.width(); ++x) {
                seed = seed * 1664525u + 1013904223u;
                line[x] = 0xff000000u | (seed >> 8);
            }
        }
        const SourceImage image = source(noise);
        QVERIFY(image.bytes > 4 * 1024 * 1024);
        const ImageCapabilities able(QStringLiteral("sdxl"), ImageMode::Vary, VariationRoute::Variations);
        QCOMPARE(fitInputs(able, {image}, false).lines.size(), 1);
        const auto prepared = prepareInputs(able, {image}, {}, files());
        QVERIFY(prepared);
        QVERIFY(QFile(prepared->images.at(0).path).size() < 4 * 1024 * 1024);
        QVERIFY(imageAt(prepared->images.at(0).path).width() < 1200);
    }

    void sendsAMaskOfTheExactSizeThatHoldsNothingButWhere()
    {
        QImage mask(40, 30, QImage::Format_ARGB32);
        mask.fill(QColor(200, 10, 10, 255));
        mask.setPixelColor(0, 0, QColor(1, 2, 3, 0));
        mask.setPixelColor(1, 0, QColor(1, 2, 3, 100));
        const auto prepared = prepareInputs(gpt(), {source(picture())}, mask, files());
        const QImage sent = imageAt(prepared->mask->path);
        QCOMPARE(sent.size(), QSize(40, 30));
        QCOMPARE(sent.pixel(0, 0), qRgba(255, 255, 255, 0));
        QCOMPARE(qAlpha(sent.pixel(1, 0)), 100);
        QCOMPARE(sent.pixel(2, 0), qRgba(255, 255, 255, 255));
        QCOMPARE(prepared->mask->name, QStringLiteral("mask.png"));
    }

    void refusesAMaskOfAnotherSizeOrWithNothingPainted()
    {
        QVERIFY(!prepareInputs(gpt(), {source(picture())}, opaque(QSize(40, 30)), files()));
        QImage other = opaque(QSize(30, 40));
        other.setPixelColor(0, 0, Qt::transparent);
        QVERIFY(!prepareInputs(gpt(), {source(picture())}, other, files()));
    }

    void saysWhenASourceIsGone()
    {
        const SourceImage image = source(picture());
        files().remove(image.file);
        const auto prepared = prepareInputs(gpt(), {image}, {}, files());
        QVERIFY(!prepared);
        QVERIFY(imageProblem(prepared.error()).contains(QStringLiteral("no longer there")));
    }

private:
    static ImageCapabilities gpt() { return ImageCapabilities(QStringLiteral("gpt-image-2"), ImageMode::Edit); }
    static ImageCapabilities dalle2() { return ImageCapabilities(QStringLiteral("dall-e-2"), ImageMode::Edit); }
    [[nodiscard]] store::ImageFiles files() const { return store::ImageFiles(m_dir->path()); }
    [[nodiscard]] SourceImage source(const QImage &image, const char *format = "png") const
    {
        return *takeInImage(bytesOf(image, format), QStringLiteral("source.") + QLatin1String(format), files());
    }
    static QImage opaque(const QSize &size)
    {
        QImage image(size, QImage::Format_ARGB32);
        image.fill(Qt::black);
        return image;
    }
    static QImage imageAt(const QString &path) { return QImage(path).convertToFormat(QImage::Format_ARGB32); }

    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestInputFit)
#include "tst_inputfit.moc"
