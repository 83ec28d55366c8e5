#include "demo/demofixture.h"

#include <QBuffer>
#include <QHttpMultiPart>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

using namespace holt;
using namespace holt::demo::test;
using namespace std::chrono_literals;

namespace {

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

QImage decoded(const QJsonValue &base64)
{
    return QImage::fromData(QByteArray::fromBase64(base64.toString().toLatin1()))
        .convertToFormat(QImage::Format_ARGB32);
}

/// Pixels of which hardly two are alike.
QImage patterned(const QSize &size)
{
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            image.setPixel(x, y, qRgb((x * 7 + y * 13) % 256, (x * 3) % 256, (y * 5) % 256));
        }
    }
    return image;
}

struct Part
{
    const char *name;
    QByteArray value;
    bool isFile = false;
};

} // namespace

class TestDemoImages : public DemoFixture
{
    Q_OBJECT

private Q_SLOTS:
    void offersAModelForImages()
    {
        QStringList ids;
        const QJsonArray models = get(QStringLiteral("/models")).json()[u"data"].toArray();
        for (const auto &model : models) {
            ids += model[u"id"].toString();
        }
        QVERIFY(ids.contains(QStringLiteral("holt-demo-image")));
        QCOMPARE(get(QStringLiteral("/models/holt-demo-image")).status, 200);
    }

    void drawsThePromptAlwaysTheSame()
    {
        const Outcome first = generate({{QStringLiteral("size"), QStringLiteral("320x200")}});
        QCOMPARE(first.status, 200);
        const QImage image = decoded(first.json()[u"data"][0][u"b64_json"]);
        QCOMPARE(image.size(), QSize(320, 200));
        QVERIFY(first.json()[u"data"][0][u"revised_prompt"].toString().contains(QStringLiteral("demo")));
        QVERIFY(first.json()[u"usage"][u"total_tokens"].toInt() > 0);
        const Outcome second = generate({{QStringLiteral("size"), QStringLiteral("320x200")}});
        QCOMPARE(decoded(second.json()[u"data"][0][u"b64_json"]), image);
        const Outcome other = generate({{QStringLiteral("size"), QStringLiteral("320x200")},
                                        {QStringLiteral("prompt"), QStringLiteral("a house by the sea at night")}});
        QVERIFY(decoded(other.json()[u"data"][0][u"b64_json"]) != image);
    }

    void makesAsManyAsAskedForAndNoTwoAlike()
    {
        const QJsonArray data = generate({{QStringLiteral("n"), 3}, {QStringLiteral("size"), QStringLiteral("64x64")}})
                                    .json()[u"data"]
                                    .toArray();
        QCOMPARE(data.size(), 3);
        QVERIFY(decoded(data[0][u"b64_json"]) != decoded(data[1][u"b64_json"]));
        QVERIFY(decoded(data[1][u"b64_json"]) != decoded(data[2][u"b64_json"]));
    }

    void leavesTheSkyAwayWhereTheBackgroundIsTransparent()
    {
        const QJsonObject small{{QStringLiteral("size"), QStringLiteral("64x64")},
                                {QStringLiteral("background"), QStringLiteral("transparent")}};
        QCOMPARE(qAlpha(decoded(generate(small).json()[u"data"][0][u"b64_json"]).pixel(0, 0)), 0);
    }

    void writesTheFormatAskedFor_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("png") << QStringLiteral("png");
        QTest::newRow("jpeg") << QStringLiteral("jpeg");
        QTest::newRow("webp") << QStringLiteral("webp");
    }
    void writesTheFormatAskedFor()
    {
        QFETCH(QString, format);
        if (!QImageWriter::supportedImageFormats().contains(format.toLatin1())) {
            QSKIP("Qt's plug-in for this format is not installed");
        }
        const Outcome outcome =
            generate({{QStringLiteral("size"), QStringLiteral("64x64")}, {QStringLiteral("output_format"), format}});
        QByteArray bytes = QByteArray::fromBase64(outcome.json()[u"data"][0][u"b64_json"].toString().toLatin1());
        QBuffer buffer(&bytes);
        QCOMPARE(QImageReader(&buffer).format(), format.toLatin1());
        QCOMPARE(outcome.json()[u"output_format"].toString(), format);
    }

    void compressesAsAskedFor()
    {
        const auto sizeAt = [this](int compression) {
            return generate({{QStringLiteral("size"), QStringLiteral("256x256")},
                             {QStringLiteral("output_format"), QStringLiteral("jpeg")},
                             {QStringLiteral("output_compression"), compression}})
                .body.size();
        };
        QVERIFY(sizeAt(10) < sizeAt(95));
    }

    void givesAnAddressThatNeedsNoKeyAndExpires()
    {
        m_server = std::make_unique<demo::Server>(demo::Options{0ms, 1h});
        QVERIFY(m_server->start());
        const QJsonObject asUrl{{QStringLiteral("size"), QStringLiteral("64x64")},
                                {QStringLiteral("response_format"), QStringLiteral("url")}};
        const QUrl url(generate(asUrl).json()[u"data"][0][u"url"].toString());
        QVERIFY(url.isValid());
        const Outcome fetched = outcomeOf(m_network->get(QNetworkRequest(url)));
        QCOMPARE(fetched.status, 200);
        QCOMPARE(fetched.contentType, QByteArray("image/png"));
        QCOMPARE(QImage::fromData(fetched.body).size(), QSize(64, 64));
        QUrl unknown = url;
        unknown.setPath(QStringLiteral("/images/0123.png"));
        QCOMPARE(outcomeOf(m_network->get(QNetworkRequest(unknown))).status, 404);

        m_server = std::make_unique<demo::Server>(demo::Options{0ms, 0ms});
        QVERIFY(m_server->start());
        const QUrl gone(generate(asUrl).json()[u"data"][0][u"url"].toString());
        QCOMPARE(outcomeOf(m_network->get(QNetworkRequest(gone))).status, 403);
    }

    void streamsPartialImagesThenTheWhole()
    {
        const Outcome outcome = generate({{QStringLiteral("size"), QStringLiteral("64x64")},
                                          {QStringLiteral("stream"), true},
                                          {QStringLiteral("partial_images"), 2}});
        QCOMPARE(outcome.events.size(), 3);
        QCOMPARE(outcome.events[0][u"type"].toString(), QStringLiteral("image_generation.partial_image"));
        QCOMPARE(outcome.events[1][u"partial_image_index"].toInt(), 1);
        QCOMPARE(outcome.events[2][u"type"].toString(), QStringLiteral("image_generation.completed"));
        const QImage whole = decoded(outcome.events[2][u"b64_json"]);
        QCOMPARE(decoded(outcome.events[0][u"b64_json"]).size(), whole.size());
        QVERIFY(decoded(outcome.events[0][u"b64_json"]) != whole);
        QCOMPARE(
            whole,
            decoded(generate({{QStringLiteral("size"), QStringLiteral("64x64")}}).json()[u"data"][0][u"b64_json"]));
    }

    // Edits

    void changesNotOnePixelOutsideTheMask()
    {
        const QImage image = patterned(QSize(90, 60));
        QImage mask(90, 60, QImage::Format_ARGB32);
        mask.fill(Qt::black);
        for (int y = 20; y < 40; ++y) {
            for (int x = 30; x < 70; ++x) {
                mask.setPixelColor(x, y, Qt::transparent);
            }
        }
        const Outcome outcome = edit({{"image", png(image), true}, {"mask", png(mask), true}});
        QCOMPARE(outcome.status, 200);
        const QImage edited = decoded(outcome.json()[u"data"][0][u"b64_json"]);
        QCOMPARE(edited.size(), image.size());
        int changed = 0;
        for (int y = 0; y < 60; ++y) {
            for (int x = 0; x < 90; ++x) {
                if (edited.pixel(x, y) != image.pixel(x, y)) {
                    ++changed;
                    QVERIFY(x >= 30 && x < 70 && y >= 20 && y < 40);
                }
            }
        }
        QVERIFY2(changed > 700, qPrintable(QString::number(changed)));
    }

    void editsWhatIsTransparentWhereThereIsNoMask()
    {
        QImage image = patterned(QSize(40, 40));
        image.setPixelColor(5, 6, Qt::transparent);
        const QImage edited = decoded(edit({{"image", png(image), true}}).json()[u"data"][0][u"b64_json"]);
        QCOMPARE(qAlpha(edited.pixel(5, 6)), 255);
        QCOMPARE(edited.pixel(6, 6), image.pixel(6, 6));
    }

    void takesSeveralImages()
    {
        const QByteArray image = png(patterned(QSize(40, 40)));
        QCOMPARE(edit({{"image[]", image, true}, {"image[]", image, true}}).status, 200);
        QList<Part> many(17, Part{"image[]", image, true});
        QCOMPARE(edit(many).apiError()[u"param"].toString(), QStringLiteral("image"));
    }

    void varies()
    {
        const QImage image = patterned(QSize(32, 32));
        const Outcome outcome = form(QStringLiteral("/images/variations"),
                                     {{"model", "holt-demo-image"}, {"image", png(image), true}, {"n", "2"}});
        QCOMPARE(outcome.status, 200);
        const QImage first = decoded(outcome.json()[u"data"][0][u"b64_json"]);
        const QImage second = decoded(outcome.json()[u"data"][1][u"b64_json"]);
        QCOMPARE(first.size(), image.size());
        QVERIFY(first != image);
        QVERIFY(second != first);
    }

    // Faults

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<QString>("param");
        const auto row = [](const char *name, const QJsonValue &value) {
            QTest::newRow(name) << QJsonObject{{QString::fromLatin1(name), value}} << QString::fromLatin1(name);
        };
        row("prompt", QStringLiteral(" "));
        row("n", 11);
        row("size", QStringLiteral("big"));
        row("quality", QStringLiteral("ultra"));
        row("background", QStringLiteral("pink"));
        row("output_format", QStringLiteral("svg"));
        row("output_compression", 101);
        row("partial_images", 4);
        row("response_format", QStringLiteral("file"));
        row("colour", QStringLiteral("red"));
        QTest::newRow("transparent jpeg") << QJsonObject{{QStringLiteral("background"), QStringLiteral("transparent")},
                                                         {QStringLiteral("output_format"), QStringLiteral("jpeg")}}
                                          << QStringLiteral("background");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QJsonObject, more);
        QFETCH(QString, param);
        const Outcome outcome = generate(more);
        QCOMPARE(outcome.status, 400);
        QCOMPARE(outcome.apiError()[u"param"].toString(), param);
        QVERIFY(!outcome.apiError()[u"message"].toString().isEmpty());
    }

    void wantsAnImageItCanRead()
    {
        QCOMPARE(edit({}).apiError()[u"param"].toString(), QStringLiteral("image"));
        QCOMPARE(edit({{"image", "no image", true}}).apiError()[u"code"].toString(),
                 QStringLiteral("invalid_image_file"));
        QCOMPARE(edit({{"image", png(patterned(QSize(8, 8)))}}).apiError()[u"param"].toString(),
                 QStringLiteral("image"));
        QImage small(4, 4, QImage::Format_ARGB32);
        small.fill(Qt::transparent);
        QCOMPARE(edit({{"image", png(patterned(QSize(8, 8))), true}, {"mask", png(small), true}})
                     .apiError()[u"param"]
                     .toString(),
                 QStringLiteral("mask"));
    }

    void failsWhenAskedTo()
    {
        QCOMPARE(generate({{QStringLiteral("prompt"), QStringLiteral("/error 429")}}).status, 429);
        QCOMPARE(generate({{QStringLiteral("prompt"), QStringLiteral("/refuse")}}).apiError()[u"code"].toString(),
                 QStringLiteral("moderation_blocked"));
    }

    void knowsNoOtherModelAndNoStranger()
    {
        QCOMPARE(generate({{QStringLiteral("model"), QStringLiteral("gpt-image-2")}}).status, 404);
        QCOMPARE(
            outcomeOf(m_network->post(request(QStringLiteral("/images/generations"), {}), QByteArray("{}"))).status,
            401);
    }

private:
    Outcome generate(const QJsonObject &more)
    {
        QJsonObject body{{QStringLiteral("model"), QStringLiteral("holt-demo-image")},
                         {QStringLiteral("prompt"), QStringLiteral("a red mountain")}};
        for (auto it = more.begin(); it != more.end(); ++it) {
            body[it.key()] = it.value();
        }
        return outcomeOf(m_network->post(request(QStringLiteral("/images/generations"), m_server->key()),
                                         QJsonDocument(body).toJson()));
    }
    Outcome edit(const QList<Part> &more)
    {
        return form(QStringLiteral("/images/edits"),
                    QList<Part>{{"model", "holt-demo-image"}, {"prompt", "a hat"}} + more);
    }
    Outcome form(const QString &path, const QList<Part> &parts)
    {
        QHttpMultiPart form(QHttpMultiPart::FormDataType);
        form.setBoundary("holt-test-boundary");
        for (const Part &part : parts) {
            QHttpPart http;
            QByteArray disposition = QByteArray("form-data; name=\"") + part.name + '"';
            if (part.isFile) {
                disposition += "; filename=\"a.png\"";
                http.setRawHeader("Content-Type", "image/png");
            }
            http.setRawHeader("Content-Disposition", disposition);
            http.setBody(part.value);
            form.append(http);
        }
        QNetworkRequest post = request(path, m_server->key());
        post.setHeader(QNetworkRequest::ContentTypeHeader,
                       QByteArrayLiteral("multipart/form-data; boundary=holt-test-boundary"));
        return outcomeOf(m_network->post(post, &form));
    }
};

QTEST_GUILESS_MAIN(TestDemoImages)
#include "tst_demoimages.moc"
