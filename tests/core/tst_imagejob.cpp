#include "core/imagefixture.h"

#include "core/imagedownload.h"

using namespace holt;
using namespace imagetest;
using core::ImageJob;
using core::ImageTask;
using State = core::ImageJob::State;
using store::ImageMode;

class TestImageJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m = std::make_unique<ImageFixture>(m_dir->path());
    }
    void cleanup()
    {
        m.reset();
        m_dir.reset();
    }

    // Results

    void keepsAnImageBeforeItTellsOfIt()
    {
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageTask task = m->task();
        task.parameters.size = QStringLiteral("256x256");
        ImageJob *job = m->studio.start(task);
        bool onDisk = false;
        connect(job, &ImageJob::imageStored, this, [&](const QString &id) {
            const auto record = m->record(id);
            onDisk = record && m->files.read(record->file) == bytesOf(picture());
        });
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        QVERIFY(!job->hasError());
        QVERIFY(onDisk);
        const auto record = m->record(job->imageIds().value(0));
        QCOMPARE(record->prompt, QStringLiteral("a cat"));
        QCOMPARE(record->model, QStringLiteral("some-model"));
        QCOMPARE(record->server, QStringLiteral("Test"));
        QCOMPARE(record->route, QStringLiteral("generations"));
        QCOMPARE(record->parameters.value(QStringLiteral("size")).toString(), QStringLiteral("256x256"));
        QCOMPARE(record->size, QSize(40, 30));
        QCOMPARE(record->format, QStringLiteral("png"));
        QVERIFY(!m->files.thumbnail(record->file).isEmpty());
    }

    void alwaysSendsAModel()
    {
        m->server.setHandler([](const FakeRequest &request) {
            return request.target.endsWith("/models")
                       ? FakeAnswer::json(R"({"data":[{"id":"llama"},{"id":"flux-dev"}]})")
                       : FakeAnswer::json(answerOf({bytesOf(picture())}));
        });
        ImageTask task = m->task();
        task.parameters.model.clear();
        ImageJob *job = m->studio.start(task);
        QVERIFY(m->ends(job));
        QCOMPARE(job->model(), QStringLiteral("flux-dev"));
        QVERIFY(m->server.requests().constLast().body.contains(R"("model":"flux-dev")"));
    }

    void fetchesAnAddressAtOnceAndWithoutTheKey()
    {
        const QUrl url = m->server.otherOriginUrl(QStringLiteral("/made/1.png?sig=secret"));
        m->server.enqueue(FakeAnswer::json(answerOf(QList<QUrl>{url})));
        m->server.enqueue(FakeAnswer::whole(200, "image/png", bytesOf(picture())));
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        QCOMPARE(job->imageIds().size(), 1);
        const FakeRequest fetch = m->server.requests().constLast();
        QCOMPARE(fetch.target, QByteArray("/made/1.png?sig=secret"));
        for (const char *name : {"Authorization", "Cookie", "Referer", "OpenAI-Organization"}) {
            QVERIFY2(!fetch.hasHeader(name), name);
        }
    }

    void readsRelativeAddressesAndThoseWithTheImageInThem()
    {
        const QUrl inside(
            QString(QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytesOf(picture()).toBase64())));
        m->server.enqueue(FakeAnswer::json(answerOf(QList<QUrl>{QUrl(QStringLiteral("/made/2.png")), inside})));
        m->server.enqueue(FakeAnswer::whole(200, "image/png", bytesOf(picture(QSize(8, 8)))));
        ImageTask task = m->task();
        task.parameters.n = 2;
        ImageJob *job = m->studio.start(task);
        QVERIFY(m->ends(job));
        QCOMPARE(job->imageIds().size(), 2);
        QCOMPARE(m->server.requests().constLast().target, QByteArray("/made/2.png"));
    }

    void saysWhyAnAddressGaveNoImage_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("forbidden") << QByteArray("403") << QStringLiteral("403");
        QTest::newRow("gone") << QByteArray("404") << QStringLiteral("404");
        QTest::newRow("a web page") << QByteArray("html") << QStringLiteral("web page");
        QTest::newRow("cut off") << QByteArray("cut") << QStringLiteral("cut off");
    }
    void saysWhyAnAddressGaveNoImage()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QString, word);
        m->server.enqueue(FakeAnswer::json(answerOf(QList<QUrl>{m->server.url(QStringLiteral("/made/1.png"))})));
        if (kind == "html") {
            m->server.enqueue(FakeAnswer::whole(200, "text/html", "<html><body>Sign in</body></html>"));
        } else if (kind == "cut") {
            const QByteArray jpeg = bytesOf(picture(QSize(200, 200)), "jpg");
            m->server.enqueue(FakeAnswer::whole(200, "image/jpeg", jpeg.left(jpeg.size() / 2)));
        } else {
            m->server.enqueue(FakeAnswer::whole(kind.toInt(), "text/plain", "no"));
        }
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Failed);
        QVERIFY2(job->error().text.contains(word), qPrintable(job->error().text));
        nothingIsKept();
    }

    void endsAnEndlessBody()
    {
        m->server.enqueue(FakeAnswer::json(answerOf(QList<QUrl>{m->server.url(QStringLiteral("/made/1.png"))})));
        FakeAnswer endless;
        endless.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
        const QByteArray megabyte(1024 * 1024, 'x');
        for (int i = 0; i < 70; ++i) {
            endless.send(megabyte);
        }
        m->server.enqueue(endless.stall());
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Failed);
        nothingIsKept();
    }

    void followsOnlySoManyRedirects()
    {
        m->server.setHandler([this](const FakeRequest &request) {
            return request.method == "POST"
                       ? FakeAnswer::json(answerOf(QList<QUrl>{m->server.url(QStringLiteral("/round"))}))
                       : FakeAnswer::redirect(302, "/round");
        });
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Failed);
        QVERIFY(m->server.requestCount() < 12);
    }

    void isNotSentIntoThisNetworkByAServerOfTheInternet()
    {
        auto *download = new core::ImageDownload(m->http, m->server.url(QStringLiteral("/admin")),
                                                 QUrl(QStringLiteral("http://api.example.com/v1")), this);
        QSignalSpy failed(download, &core::ImageDownload::failed);
        QVERIFY(failed.wait(20000));
        QCOMPARE(m->server.requestCount(), 0);
    }

    void fetchesAgainWithoutPayingAgain()
    {
        m->server.enqueue(FakeAnswer::json(answerOf(QList<QUrl>{m->server.url(QStringLiteral("/made/1.png"))})));
        m->server.enqueue(FakeAnswer::whole(404, "text/plain", "not yet"));
        m->server.enqueue(FakeAnswer::whole(200, "image/png", bytesOf(picture())));
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QVERIFY(job->canResume());
        job->resume();
        QVERIFY(job->isRunning());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        QVERIFY(!job->hasError());
        QCOMPARE(m->server.requestCount(), 3);
    }

    void keepsThePaidImageWhenTheDiskDoesNotTakeIt()
    {
        QFile inTheWay(m_dir->filePath(QStringLiteral("images")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Failed);
        QVERIFY(job->imageIds().isEmpty());
        QVERIFY(job->canResume());
        QVERIFY(inTheWay.remove());
        job->resume();
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        QCOMPARE(job->imageIds().size(), 1);
        QCOMPARE(m->server.requestCount(), 1);
    }

    void keepsWhatIsGoodBesideWhatIsBroken()
    {
        QByteArray answer = answerOf(QList<QByteArray>{"broken", bytesOf(picture())});
        answer.replace(QByteArray("broken").toBase64(), "***");
        m->server.enqueue(FakeAnswer::json(answer));
        ImageTask task = m->task();
        task.parameters.n = 2;
        ImageJob *job = m->studio.start(task);
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        QCOMPARE(job->imageIds().size(), 1);
        QVERIFY(job->imageId(0).isEmpty());
        QVERIFY(job->hasError());
        QVERIFY2(job->error().text.contains(QStringLiteral("base64")), qPrintable(job->error().text));
    }

    void saysHowManyCame()
    {
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageTask task = m->task();
        task.parameters.n = 4;
        ImageJob *job = m->studio.start(task);
        QCOMPARE(job->requested(), 4);
        QVERIFY(m->ends(job));
        QCOMPARE(job->notices(), QStringList{QStringLiteral("Images asked for: 4, received: 1.")});
    }

    void refusesToDecodeABomb()
    {
        m->server.enqueue(FakeAnswer::json(answerOf({bombOf(60000, 60000)})));
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Failed);
        nothingIsKept();
    }

    // Streams

    void showsPartialPictures()
    {
        const QByteArray partial = eventOf("partial_image", bytesOf(picture(QSize(4, 4))));
        m->server.enqueue(FakeAnswer::eventStream({partial}).stall());
        ImageJob *job = m->studio.start(streamed());
        QSignalSpy partials(job, &ImageJob::partialChanged);
        QTRY_COMPARE_WITH_TIMEOUT(partials.size(), 1, 20000);
        QCOMPARE(job->state(), State::Receiving);
        QCOMPARE(job->partial(0).size(), QSize(4, 4));
        job->cancel();
        QVERIFY(job->partial(0).isNull());
        nothingIsKept();
    }

    void keepsTheCompletedImageOfAStreamThatBreaks()
    {
        const QByteArray completed = eventOf("completed", bytesOf(picture()));
        m->server.enqueue(FakeAnswer::eventStream({completed, R"({"error":{"message":"boom"}})"}).close());
        ImageTask task = streamed();
        task.parameters.n = 2;
        ImageJob *job = m->studio.start(task);
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        QCOMPARE(job->imageIds().size(), 1);
        QVERIFY(job->hasError());
    }

    // Requests

    void endsWithoutARequestWhereItCannotBeSent()
    {
        ImageTask task = m->task(QStringLiteral("  "));
        ImageJob *job = m->studio.start(task);
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Failed);
        QCOMPARE(job->error().title, QStringLiteral("The request was not sent"));
        QCOMPARE(m->server.requestCount(), 0);
    }

    void sendsNoFieldTheModelDoesNotTake()
    {
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageTask task = m->task();
        task.parameters.model = QStringLiteral("gpt-image-2");
        task.parameters.style = QStringLiteral("vivid");
        task.parameters.responseFormat = QStringLiteral("url");
        task.parameters.quality = QStringLiteral("high");
        ImageJob *job = m->studio.start(task);
        QVERIFY(m->ends(job));
        const QByteArray body = m->server.requests().constFirst().body;
        QVERIFY(body.contains("\"quality\":\"high\""));
        QVERIFY(!body.contains("style"));
        QVERIFY(!body.contains("response_format"));
    }

    void editsWithMaskAndKeepsThemWithTheResult()
    {
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageTask task = m->task(QStringLiteral("a hat"));
        task.mode = ImageMode::Edit;
        task.sources = {m->source(picture())};
        task.sources.first().imageId = QStringLiteral("parent");
        task.mask = QImage(40, 30, QImage::Format_ARGB32);
        task.mask.fill(Qt::black);
        task.mask.setPixelColor(3, 4, Qt::transparent);
        ImageJob *job = m->studio.start(task);
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        const QByteArray body = m->server.requests().constFirst().body;
        QVERIFY(body.contains(QByteArray("name=\"image\"; filename=\"source.png\"\r\nContent-Type: image/png\r\n\r\n" +
                                         bytesOf(picture()))));
        QVERIFY(body.contains("name=\"mask\"; filename=\"mask.png\"\r\nContent-Type: image/png"));
        const auto record = m->record(job->imageIds().constFirst());
        QCOMPARE(record->mode, ImageMode::Edit);
        QCOMPARE(record->route, QStringLiteral("edits"));
        QCOMPARE(record->inputs.size(), 2);
        QCOMPARE(record->inputs.at(0).imageId, QStringLiteral("parent"));
        const auto mask = core::decodeImage(m->files.read(record->inputs.at(1).file).value());
        QCOMPARE(mask->size(), QSize(40, 30));
        QCOMPARE(qAlpha(mask->pixel(3, 4)), 0);
        QCOMPARE(qAlpha(mask->pixel(4, 4)), 255);
    }

    void showsWhatTheServerDeclined()
    {
        m->server.enqueue(FakeAnswer::json(
            R"({"error":{"message":"no","type":"invalid_request_error","code":"content_policy_violation"}})", 400));
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Failed);
        QCOMPARE(job->error().title, QStringLiteral("Declined by the server's rules on content"));
        QVERIFY(!job->error().canRetry);
        nothingIsKept();
    }

    void countsDownToTheNextTry()
    {
        net::RetryPolicy policy;
        m->http.setRetryPolicy(policy);
        m->server.enqueue(FakeAnswer::json(R"({"error":{"message":"slow"}})", 429, {{"Retry-After", "20"}}));
        ImageJob *job = m->studio.start(m->task());
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), State::Retrying, 20000);
        QCOMPARE(job->retryNotice().delay, std::chrono::milliseconds(20000));
        QVERIFY(job->retryAt() > QDateTime::currentDateTimeUtc());
        job->cancel();
        QCOMPARE(job->state(), State::Cancelled);
    }

    void runsSeveralAndCancelsOne()
    {
        m->server.enqueue(FakeAnswer::stalled());
        ImageJob *first = m->studio.start(m->task(QStringLiteral("one")));
        QTRY_COMPARE(m->server.requestCount(), 1);
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageJob *second = m->studio.start(m->task(QStringLiteral("two")));
        QCOMPARE(m->studio.runningCount(), 2);
        QVERIFY(m->ends(second));
        QVERIFY(first->isRunning());
        QSignalSpy finished(first, &ImageJob::finished);
        first->cancel();
        QCOMPARE(first->state(), State::Cancelled);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(m->studio.runningCount(), 0);
        QTRY_VERIFY(m->server.openConnections() <= 1);
    }

    void cancelsBeforeAnythingWasSent()
    {
        ImageJob *job = m->studio.start(m->task());
        job->cancel();
        QCOMPARE(job->state(), State::Cancelled);
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        QVERIFY(m->ends(m->studio.start(m->task(QStringLiteral("the next one")))));
        QCOMPARE(m->server.requestCount(), 1); // what was queued did not send the first after all
    }

    void isForgottenOnlyWhenItHasEnded()
    {
        m->server.enqueue(FakeAnswer::stalled());
        ImageJob *job = m->studio.start(m->task());
        m->studio.dismiss(job);
        QCOMPARE(m->studio.jobs().size(), 1);
        job->cancel();
        QPointer<ImageJob> watched(job);
        m->studio.dismiss(job);
        QVERIFY(m->studio.jobs().isEmpty());
        QTRY_VERIFY(!watched);
    }

    // Variations

    void asksForAVariationWhereThereMayBeOne()
    {
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageJob *job = m->studio.start(variation());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        QCOMPARE(m->server.requests().constFirst().target, QByteArray("/v1/images/variations"));
        QCOMPARE(m->record(job->imageIds().constFirst())->route, QStringLiteral("variations"));
    }

    void editsWithThePromptWhereThereIsNone()
    {
        m->server.enqueue(FakeAnswer::whole(404, "text/plain", "404 page not found"));
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageTask task = variation();
        task.prompt = QStringLiteral("vary it");
        QSignalSpy changed(&m->studio, &core::ImageStudio::variationRouteChanged);
        ImageJob *job = m->studio.start(task);
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Done);
        QCOMPARE(m->server.requests().constLast().target, QByteArray("/v1/images/edits"));
        QVERIFY(m->server.requests().constLast().body.contains("vary it"));
        QCOMPARE(job->notices().size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m->studio.variationRoute(m->serverId, QStringLiteral("some-model")), core::VariationRoute::Edits);
        QCOMPARE(m->record(job->imageIds().constFirst())->route, QStringLiteral("edits"));
    }

    void asksForAPromptWhereThereIsNoneAndNoPromptEither()
    {
        m->server.enqueue(FakeAnswer::whole(404, "text/plain", "404 page not found"));
        ImageJob *job = m->studio.start(variation());
        QVERIFY(m->ends(job));
        QCOMPARE(job->state(), State::Failed);
        QVERIFY(job->error().text.contains(QStringLiteral("prompt")));
        QCOMPARE(m->server.requestCount(), 1);
    }

private:
    static ImageTask streamed()
    {
        ImageTask task = ImageFixture::task();
        task.parameters.stream = true;
        task.parameters.partialImages = 1;
        return task;
    }
    ImageTask variation()
    {
        ImageTask task = m->task(QString());
        task.mode = ImageMode::Vary;
        task.sources = {m->source(picture(QSize(32, 32)))};
        return task;
    }
    /// Neither a record nor a file, half or whole.
    void nothingIsKept()
    {
        QSignalSpy loaded(&m->gallery, &core::ImageGalleryModel::loaded);
        m->gallery.load();
        QVERIFY(loaded.wait(30000));
        QCOMPARE(m->gallery.rowCount(), 0);
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("images"))));
    }

    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<ImageFixture> m;
};

QTEST_GUILESS_MAIN(TestImageJob)
#include "tst_imagejob.moc"
