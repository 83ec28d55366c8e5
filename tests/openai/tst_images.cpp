#include "openai/openaifixture.h"

#include "net/multipart.h"

#include <QFile>
#include <QTemporaryDir>

using namespace holt;
using namespace holt::openai;
using namespace std::chrono_literals;

namespace {

class ImagesOutcome : public holt::test::Outcome<ImagesResult, ImagesReply>
{
public:
    explicit ImagesOutcome(ImagesReply *reply)
        : Outcome(reply)
    {
        connect(reply, &ImagesReply::partialImage, this, [this](const PartialImage &image) { partials.append(image); });
        connect(reply, &ImagesReply::imageCompleted, this, [this](int image) { completed.append(image); });
        connect(reply, &ImagesReply::uploadProgress, this, [this](qint64 sent, qint64) { uploaded = sent; });
        connect(reply, &net::Reply::failed, this, [this, reply] { kept = reply->partial(); });
    }

    QList<PartialImage> partials;
    QList<int> completed;
    ImagesResult kept;
    qint64 uploaded = 0;
};

/// The names, file names and types of a form's parts, and the values of its fields.
QStringList shapeOf(const QByteArray &body)
{
    QStringList shape;
    const QByteArray boundary = body.left(body.indexOf("\r\n"));
    qsizetype at = 0;
    while ((at = body.indexOf(QByteArray(boundary + "\r\n"), at)) >= 0) {
        at += boundary.size() + 2;
        const qsizetype head = body.indexOf("\r\n\r\n", at);
        QString line =
            QString::fromUtf8(body.mid(at, head - at)).replace(QStringLiteral("\r\n"), QStringLiteral(" | "));
        line.remove(QStringLiteral("Content-Disposition: form-data; "));
        const QByteArray value = body.mid(head + 4, body.indexOf(QByteArray("\r\n" + boundary), head) - head - 4);
        shape.append(line + QStringLiteral(" = ") + QString::fromUtf8(value));
        at = head;
    }
    return shape;
}

QByteArray event(const char *kind, int index, const QByteArray &bytes)
{
    const QJsonObject object{
        {QStringLiteral("type"), QString(QStringLiteral("image_generation.") + QLatin1String(kind))},
        {QStringLiteral("partial_image_index"), index},
        {QStringLiteral("b64_json"), QString::fromLatin1(bytes.toBase64())},
        {QStringLiteral("size"), QStringLiteral("1024x1024")},
        {QStringLiteral("usage"), QJsonObject{{QStringLiteral("total_tokens"), 9}}},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray partialEvent(int index, const QByteArray &bytes)
{
    return event("partial_image", index, bytes);
}

QByteArray completedEvent(const QByteArray &bytes)
{
    return event("completed", 0, bytes);
}

} // namespace

class TestImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_wire.emplace(); }
    void cleanup() { m_wire.reset(); }

    // Requests

    void sendsAGenerationAsJson()
    {
        ImageRequest request = generation();
        request.n = 2;
        request.size = QStringLiteral("1024x768");
        request.quality = QStringLiteral("high");
        request.style = QStringLiteral("vivid");
        request.background = QStringLiteral("transparent");
        request.outputFormat = QStringLiteral("webp");
        request.outputCompression = 50;
        request.moderation = QStringLiteral("low");
        request.complexity = QStringLiteral("high");
        request.responseFormat = QStringLiteral("url");
        request.safetyIdentifier = QStringLiteral("s1");
        request.user = QStringLiteral("u1");
        answerWith(R"({"data":[{"url":"/x/1"}]})");
        ImagesOutcome outcome(send(request));
        QVERIFY(outcome.succeeded());
        const FakeRequest sent = m_wire->server.requests().constFirst();
        QCOMPARE(sent.target, QByteArray("/v1/images/generations"));
        QCOMPARE(sent.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(sent.header("Authorization"), QByteArray("Bearer " + testKey));
        QCOMPARE(object(sent.body),
                 object(R"({"model":"m","prompt":"a cat","n":2,"size":"1024x768","quality":"high","style":"vivid",
                     "background":"transparent","output_format":"webp","output_compression":50,"moderation":"low",
                     "complexity":"high","response_format":"url","safety_identifier":"s1","user":"u1"})"));
    }

    void sendsNothingThatIsUnset() { QCOMPARE(toJson(generation()), object(R"({"model":"m","prompt":"a cat"})")); }

    void sendsOneImageOfAnEditAsImage()
    {
        ImageRequest request = edit({file("bird.png")});
        request.mask = ImageFile{file("mask.png"), QStringLiteral("mask.png"), "image/png"};
        request.n = 1;
        request.inputFidelity = QStringLiteral("high");
        request.outputCompression = 80;
        request.stream = true;
        request.partialImages = 2;
        QCOMPARE(
            shapeOf(sentBody(request)),
            (QStringList{QStringLiteral("name=\"model\" = m"), QStringLiteral("name=\"prompt\" = a hat"),
                         QStringLiteral("name=\"image\"; filename=\"bird.png\" | Content-Type: image/png = bird.png"),
                         QStringLiteral("name=\"mask\"; filename=\"mask.png\" | Content-Type: image/png = mask.png"),
                         QStringLiteral("name=\"n\" = 1"), QStringLiteral("name=\"output_compression\" = 80"),
                         QStringLiteral("name=\"input_fidelity\" = high"), QStringLiteral("name=\"stream\" = true"),
                         QStringLiteral("name=\"partial_images\" = 2")}));
        QVERIFY(
            m_wire->server.requests().constFirst().header("Content-Type").startsWith("multipart/form-data; boundary="));
    }

    void sendsSeveralImagesAsAList()
    {
        const QStringList shape = shapeOf(sentBody(edit({file("a.png"), file("b.png")})));
        QCOMPARE(shape.value(2),
                 QStringLiteral("name=\"image[]\"; filename=\"a.png\" | Content-Type: image/png = a.png"));
        QCOMPARE(shape.value(3),
                 QStringLiteral("name=\"image[]\"; filename=\"b.png\" | Content-Type: image/png = b.png"));
        QCOMPARE(shape.size(), 4);
    }

    void sendsAVariationWithoutWhatItDoesNotTake()
    {
        ImageRequest request = edit({file("a.png")});
        request.operation = ImageOperation::Vary;
        request.n = 3;
        request.size = QStringLiteral("256x256");
        request.quality = QStringLiteral("high");
        request.user = QStringLiteral("u");
        const QByteArray body = sentBody(request);
        QCOMPARE(m_wire->server.requests().constFirst().target, QByteArray("/v1/images/variations"));
        QCOMPARE(shapeOf(body),
                 (QStringList{QStringLiteral("name=\"model\" = m"),
                              QStringLiteral("name=\"image\"; filename=\"a.png\" | Content-Type: image/png = a.png"),
                              QStringLiteral("name=\"n\" = 3"), QStringLiteral("name=\"size\" = 256x256"),
                              QStringLiteral("name=\"user\" = u")}));
    }

    void failsBeforeItAsksWhenAFileIsGone()
    {
        ImageRequest request = edit({m_dir.filePath(QStringLiteral("gone.png"))});
        ImagesOutcome outcome(send(request));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<LocalError>());
        QCOMPARE(m_wire->server.requestCount(), 0);
    }

    // Answers

    void readsImagesOfBothForms()
    {
        answerWith(R"({"created":1700000000,"size":"1024x1024","quality":"high","usage":{"total_tokens":5},"data":[
            {"b64_json":"aGVsbG8=","revised_prompt":"better"},{"url":"/x/2.png"}]})");
        ImagesOutcome outcome(send(generation()));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value->images.size(), 2);
        QCOMPARE(outcome.value->images.at(0).bytes, QByteArray("hello"));
        QCOMPARE(outcome.value->images.at(0).revisedPrompt, QStringLiteral("better"));
        QCOMPARE(outcome.value->images.at(1).url, QUrl(QStringLiteral("/x/2.png")));
        QCOMPARE(outcome.value->usage.value(QStringLiteral("total_tokens")).toInt(), 5);
        QCOMPARE(outcome.value->created->toSecsSinceEpoch(), 1700000000);
    }

    void readsAnImageInADataUrl()
    {
        answerWith(R"({"data":[{"url":"data:image/png;base64,aGVsbG8="}]})");
        ImagesOutcome outcome(send(generation()));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value->images.at(0).bytes, QByteArray("hello"));
    }

    void tellsOfOneImageThatItIsBroken()
    {
        answerWith(R"({"data":[{"b64_json":"not*base64"},{"b64_json":"aGVsbG8="},{}]})");
        ImagesOutcome outcome(send(generation()));
        QVERIFY(outcome.succeeded());
        QVERIFY(!outcome.value->images.at(0).problem.isEmpty());
        QVERIFY(outcome.value->images.at(0).bytes.isEmpty());
        QCOMPARE(outcome.value->images.at(1).bytes, QByteArray("hello"));
        QVERIFY(!outcome.value->images.at(2).problem.isEmpty());
    }

    void failsOnAWebPage()
    {
        m_wire->server.enqueue(FakeAnswer::whole(200, "text/html", "<html>Welcome</html>"));
        ImagesOutcome outcome(send(generation()));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<DecodeError>());
    }

    void failsOnAnEmptyList()
    {
        answerWith(R"({"data":[]})");
        ImagesOutcome outcome(send(generation()));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<DecodeError>());
    }

    void saysThatThePromptWasDeclined()
    {
        m_wire->server.enqueue(FakeAnswer::json(
            R"({"error":{"message":"no","type":"image_generation_user_error","code":"moderation_blocked"}})", 400));
        ImagesOutcome outcome(send(generation()));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<ApiError>() && outcome.as<ApiError>()->isContentRefusal());
    }

    void waitsAsA429Asks()
    {
        m_wire->server.enqueue(FakeAnswer::json(R"({"error":{"message":"slow"}})", 429, {{"Retry-After", "7"}}));
        answerWith(R"({"data":[{"b64_json":"aGVsbG8="}]})");
        ImagesOutcome outcome(send(generation()));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.retries.size(), 1);
        QCOMPARE(outcome.retries.constFirst().delay, 7000ms);
    }

    void sendsTheFilesAgainWithARetry()
    {
        m_wire->server.enqueue(FakeAnswer::json(R"({"error":{"message":"slow"}})", 503));
        const QByteArray second = sentBody(edit({file("bird.png")}));
        QCOMPARE(m_wire->server.requestCount(), 2);
        QCOMPARE(m_wire->server.requests().at(0).body.size(), m_wire->server.requests().at(1).body.size());
        QVERIFY(second.contains("bird.png\r\n"));
    }

    void hasMorePatienceThanTheEndpoint()
    {
        m_wire->endpoint.idleTimeout = 50ms;
        m_wire->server.enqueue(FakeAnswer()
                                   .pause(400ms)
                                   .send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                                         R"({"data":[{"b64_json":"aGVsbG8="}]})")
                                   .close());
        ImagesOutcome outcome(send(generation()));
        QVERIFY(outcome.succeeded());
    }

    void givesUpAfterItsPatience()
    {
        m_wire->endpoint.idleTimeout = 50ms;
        ImageRequest request = generation();
        request.patience = 100ms;
        m_wire->server.enqueue(FakeAnswer::stalled());
        ImagesOutcome outcome(send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), static_cast<int>(Stage::Timeout));
    }

    void abortsOnce()
    {
        m_wire->server.enqueue(FakeAnswer::stalled());
        ImagesReply *reply = send(generation());
        ImagesOutcome outcome(reply);
        QTRY_COMPARE(m_wire->server.requestCount(), 1);
        reply->abort();
        QVERIFY(outcome.failed());
        QVERIFY(outcome.error->isCancelled());
    }

    // Streams

    void givesPartialImagesAndTheCompletedOne()
    {
        m_wire->server.enqueue(
            FakeAnswer::eventStream({partialEvent(0, "p0"), partialEvent(1, "p1"), completedEvent("whole")}).close());
        ImagesOutcome outcome(send(streamed()));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.partials.size(), 2);
        QCOMPARE(outcome.partials.at(1).index, 1);
        QCOMPARE(outcome.partials.at(1).bytes, QByteArray("p1"));
        QCOMPARE(outcome.value->images.size(), 1);
        QCOMPARE(outcome.value->images.at(0).bytes, QByteArray("whole"));
        QCOMPARE(outcome.value->usage.value(QStringLiteral("total_tokens")).toInt(), 9);
        QCOMPARE(outcome.completed, QList<int>{0});
    }

    void takesAStreamThatEndsWithDoneAndStaysOpen()
    {
        m_wire->server.enqueue(FakeAnswer::eventStream({completedEvent("whole"), "[DONE]"}).stall());
        ImagesOutcome outcome(send(streamed()));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value->images.size(), 1);
    }

    void takesAWholeAnswerWhereAStreamWasAskedFor()
    {
        answerWith(R"({"data":[{"b64_json":"aGVsbG8="}]})");
        ImagesOutcome outcome(send(streamed()));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value->images.at(0).bytes, QByteArray("hello"));
    }

    void readsEventsOfMegabytesCutAnywhere()
    {
        const QByteArray large(3 * 1024 * 1024, 'x');
        const QByteArray event = "data: " + completedEvent(large) + "\n\n";
        FakeAnswer answer = FakeAnswer::eventStream();
        for (qsizetype at = 0; at < event.size(); at += 700001) {
            answer.send(event.mid(at, 700001));
        }
        m_wire->server.enqueue(answer.close());
        ImagesOutcome outcome(send(streamed()));
        QVERIFY(outcome.succeeded());
        QVERIFY(outcome.value->images.at(0).bytes == large);
    }

    void keepsWhatWasCompletedBeforeAStreamBroke()
    {
        ImageRequest request = streamed();
        request.n = 2;
        m_wire->server.enqueue(FakeAnswer::eventStream({completedEvent("first")}).reset());
        ImagesOutcome outcome(send(request));
        QVERIFY(outcome.wait());
        const ImagesResult result = outcome.value.value_or(outcome.kept);
        QCOMPARE(result.images.size(), 1);
        QCOMPARE(result.images.at(0).bytes, QByteArray("first"));
    }

    void failsOnAStreamWithoutItsLastEvent()
    {
        m_wire->server.enqueue(FakeAnswer::eventStream({partialEvent(0, "p0")}).close());
        ImagesOutcome outcome(send(streamed()));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), static_cast<int>(Stage::Broken));
    }

    void failsOnAnErrorInTheStream()
    {
        m_wire->server.enqueue(FakeAnswer::eventStream(
                                   {partialEvent(0, "p0"), R"({"type":"error","error":{"message":"boom","code":"c"}})"})
                                   .close());
        ImagesOutcome outcome(send(streamed()));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<ApiError>());
        QCOMPARE(outcome.as<ApiError>()->message, QStringLiteral("boom"));
    }

private:
    static ImageRequest generation()
    {
        ImageRequest request;
        request.model = QStringLiteral("m");
        request.prompt = QStringLiteral("a cat");
        return request;
    }
    static ImageRequest streamed()
    {
        ImageRequest request = generation();
        request.stream = true;
        request.partialImages = 2;
        return request;
    }
    static ImageRequest edit(const QStringList &paths)
    {
        ImageRequest request;
        request.operation = ImageOperation::Edit;
        request.model = QStringLiteral("m");
        request.prompt = QStringLiteral("a hat");
        for (const QString &path : paths) {
            request.images.append({path, path.section(QLatin1Char('/'), -1), "image/png"});
        }
        return request;
    }
    /// A file whose content is its name.
    QString file(const char *name)
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(name);
        }
        return file.fileName();
    }
    void answerWith(const QByteArray &json) { m_wire->server.enqueue(FakeAnswer::json(json)); }
    ImagesReply *send(const ImageRequest &request)
    {
        return m_wire->client.images(m_wire->endpoint, request, &m_wire->owner);
    }
    /// Sends, with a good answer, and gives the body that came.
    QByteArray sentBody(const ImageRequest &request)
    {
        answerWith(R"({"data":[{"b64_json":"aGVsbG8="}]})");
        ImagesOutcome outcome(send(request));
        return outcome.succeeded() ? m_wire->server.requests().constLast().body : QByteArray("failed");
    }

    QTemporaryDir m_dir;
    std::optional<Wire> m_wire;
};

QTEST_GUILESS_MAIN(TestImages)
#include "tst_images.moc"
