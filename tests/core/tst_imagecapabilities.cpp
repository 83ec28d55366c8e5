#include "core/imagecapabilities.h"

#include <QTest>

using namespace holt;
using namespace holt::core;
using store::ImageMode;

class TestImageCapabilities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAModelDoesNotTakeAndWhy_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *model, ImageField field, const char *name, bool taken) {
            QTest::addRow("%s %s", model, name) << QString::fromLatin1(model) << static_cast<int>(field) << taken;
        };
        row("gpt-image-2", ImageField::Style, "style", false);
        row("gpt-image-2", ImageField::ResponseFormat, "response format", false);
        row("gpt-image-2", ImageField::Background, "background", true);
        row("gpt-image-2", ImageField::Complexity, "complexity", false);
        row("gpt-image-2.5-flare", ImageField::Complexity, "complexity", true);
        row("dall-e-3", ImageField::Style, "style", true);
        row("dall-e-3", ImageField::OutputFormat, "format", false);
        row("dall-e-2", ImageField::Quality, "quality", false);
        row("dall-e-2", ImageField::Stream, "stream", false);
        row("flux-dev", ImageField::Style, "style", true);
        row("flux-dev", ImageField::ResponseFormat, "response format", true);
    }
    void saysWhatAModelDoesNotTakeAndWhy()
    {
        QFETCH(QString, model);
        QFETCH(int, field);
        QFETCH(bool, taken);
        const ImageOption option = ImageCapabilities(model).option(static_cast<ImageField>(field));
        QCOMPARE(option.taken, taken);
        QCOMPARE(option.reason.isEmpty(), taken);
    }

    void takesFidelityInEditsOnly()
    {
        const auto taken = [](const char *model, ImageMode mode) {
            return ImageCapabilities(QString::fromLatin1(model), mode).option(ImageField::InputFidelity);
        };
        QVERIFY(!taken("gpt-image-1.5", ImageMode::Generate).taken);
        QVERIFY(taken("gpt-image-1.5", ImageMode::Edit).taken);
        QVERIFY(!taken("gpt-image-2", ImageMode::Edit).taken);
        QCOMPARE(taken("gpt-image-1-mini", ImageMode::Edit).values, QStringList{QStringLiteral("low")});
    }

    void knowsAModelBehindItsMakersName()
    {
        QVERIFY(!ImageCapabilities(QStringLiteral("openai/gpt-image-2")).option(ImageField::Style).taken);
    }

    void restsOneFieldOnAnother()
    {
        const ImageCapabilities able(QStringLiteral("gpt-image-2"));
        ImageParameters parameters;
        QVERIFY(!able.option(ImageField::OutputCompression, parameters).taken);
        QVERIFY(!able.option(ImageField::PartialImages, parameters).taken);
        parameters.outputFormat = QStringLiteral("webp");
        parameters.stream = true;
        QVERIFY(able.option(ImageField::OutputCompression, parameters).taken);
        QVERIFY(able.option(ImageField::PartialImages, parameters).taken);
        parameters.outputFormat = QStringLiteral("jpeg");
        QVERIFY(!able.option(ImageField::Background, parameters).values.contains(QStringLiteral("transparent")));
    }

    void checksSizes_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("size");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *model, const char *size, bool good) {
            QTest::addRow("%s %s", model, size) << QString::fromLatin1(model) << QString::fromLatin1(size) << good;
        };
        row("gpt-image-2", "auto", true);
        row("gpt-image-2", "1040x784", true);
        row("gpt-image-2", "3840x2160", true);
        row("gpt-image-2", "2160x3840", true);
        row("gpt-image-2", "1000x1000", false);
        row("gpt-image-2", "4096x1024", false);
        row("gpt-image-2", "3840x2176", false);
        row("gpt-image-2", "640x160", false);
        row("gpt-image-2", "big", false);
        row("gpt-image-1", "1040x784", false);
        row("dall-e-2", "512x512", true);
        row("dall-e-2", "auto", false);
        row("dall-e-3", "1792x1024", true);
        row("sdxl", "777x333", true);
        row("sdxl", "0x333", false);
    }
    void checksSizes()
    {
        QFETCH(QString, model);
        QFETCH(QString, size);
        QFETCH(bool, good);
        const QString problem = ImageCapabilities(model).sizeProblem(size);
        QVERIFY2(problem.isEmpty() == good, qPrintable(problem));
    }

    void leavesOutWhatIsNotTaken()
    {
        ImageParameters parameters;
        parameters.model = QStringLiteral("gpt-image-2");
        parameters.style = QStringLiteral("vivid");
        parameters.quality = QStringLiteral("hd"); // of DALL-E 3
        parameters.responseFormat = QStringLiteral("url");
        parameters.outputCompression = 40;
        parameters.partialImages = 2;
        parameters.moderation = QStringLiteral("low");
        const ImageParameters sent = ImageCapabilities(parameters.model).reduced(parameters);
        ImageParameters expected;
        expected.model = parameters.model;
        expected.moderation = QStringLiteral("low");
        QCOMPARE(sent.toJson(), expected.toJson());
    }

    void checksTheRequestAsAWhole()
    {
        ImageParameters parameters;
        const ImageCapabilities dalle3(QStringLiteral("dall-e-3"));
        QVERIFY(!dalle3.problem(QStringLiteral(" "), parameters).isEmpty());
        QVERIFY(dalle3.problem(QString(4000, QLatin1Char('x')), parameters).isEmpty());
        QVERIFY(!dalle3.problem(QString(4001, QLatin1Char('x')), parameters).isEmpty());
        parameters.n = 2;
        QVERIFY(!dalle3.problem(QStringLiteral("cat"), parameters).isEmpty());
        QVERIFY(!ImageCapabilities(QStringLiteral("dall-e-3"), ImageMode::Edit)
                     .problem(QStringLiteral("cat"), {})
                     .isEmpty());
        parameters = {};
        parameters.background = QStringLiteral("transparent");
        parameters.outputFormat = QStringLiteral("jpeg");
        QVERIFY(!ImageCapabilities(QStringLiteral("gpt-image-2")).problem(QStringLiteral("cat"), parameters).isEmpty());
    }

    void needsNoPromptForAVariation()
    {
        const ImageCapabilities able(QStringLiteral("x"), ImageMode::Vary, VariationRoute::Variations);
        QVERIFY(able.problem({}, {}).isEmpty());
        QVERIFY(!able.option(ImageField::Quality).taken);
        QVERIFY(able.option(ImageField::Size).taken);
        QCOMPARE(able.mostSources(), 1);
        QVERIFY(
            !ImageCapabilities(QStringLiteral("x"), ImageMode::Vary, VariationRoute::Edits).problem({}, {}).isEmpty());
    }

    void keepsParametersThroughJson()
    {
        ImageParameters parameters;
        parameters.model = QStringLiteral("m");
        parameters.n = 3;
        parameters.size = QStringLiteral("1x1");
        parameters.quality = QStringLiteral("q");
        parameters.style = QStringLiteral("s");
        parameters.background = QStringLiteral("b");
        parameters.outputFormat = QStringLiteral("f");
        parameters.outputCompression = 0;
        parameters.moderation = QStringLiteral("mo");
        parameters.inputFidelity = QStringLiteral("i");
        parameters.complexity = QStringLiteral("c");
        parameters.responseFormat = QStringLiteral("r");
        parameters.safetyIdentifier = QStringLiteral("si");
        parameters.user = QStringLiteral("u");
        parameters.stream = true;
        parameters.partialImages = 0;
        QVERIFY(ImageParameters::fromJson(parameters.toJson()) == parameters);
        QVERIFY(ImageParameters().toJson().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImageCapabilities)
#include "tst_imagecapabilities.moc"
