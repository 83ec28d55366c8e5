#pragma once

#include "core/corefixture.h"

#include "core/imagegallerymodel.h"
#include "core/imagereading.h"
#include "core/imagestudio.h"
#include "support/fakeserver.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>

/// What the tests of images share: pictures, and everything below the window with a fake server.
namespace imagetest {

using holt::test::FakeAnswer;
using holt::test::FakeRequest;
using holt::test::FakeServer;

/// A picture in which no two quarters are alike, so that turning and mirroring show.
inline QImage picture(const QSize &size = QSize(40, 30), QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    image.fill(Qt::blue);
    for (int y = 0; y < size.height() / 2; ++y) {
        for (int x = 0; x < size.width() / 2; ++x) {
            image.setPixelColor(x, y, Qt::red);
            image.setPixelColor(x + size.width() / 2, y, Qt::green);
        }
    }
    return image;
}

inline QByteArray bytesOf(const QImage &image, const char *format = "png")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return bytes;
}

/// @p jpeg with an EXIF segment that says how it is to be turned.
inline QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    QByteArray tiff("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18);
    tiff += orientation;
    tiff += QByteArray("\0\0\0\0\0\0\0", 7);
    const QByteArray payload = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = static_cast<quint16>(payload.size() + 2);
    QByteArray segment("\xff\xe1");
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return jpeg.left(2) + segment + payload + jpeg.mid(2);
}

/// The head of a PNG that claims to be as large.
inline QByteArray bombOf(quint32 width, quint32 height)
{
    QByteArray bytes = bytesOf(picture());
    const auto put = [&bytes](qsizetype at, quint32 value) {
        for (int i = 0; i < 4; ++i) {
            bytes[at + i] = static_cast<char>(value >> (24 - 8 * i));
        }
    };
    put(16, width);
    put(20, height);
    // The checksum of the header: libpng looks at it before it believes anything.
    quint32 crc = 0xffffffffu;
    for (qsizetype i = 12; i < 29; ++i) {
        crc ^= static_cast<uchar>(bytes.at(i));
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xedb88320u : 0u);
        }
    }
    put(29, crc ^ 0xffffffffu);
    return bytes;
}

inline QByteArray answerOf(const QList<QByteArray> &images)
{
    QJsonArray data;
    for (const QByteArray &image : images) {
        data.append(QJsonObject{{QStringLiteral("b64_json"), QString::fromLatin1(image.toBase64())}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson(QJsonDocument::Compact);
}

inline QByteArray answerOf(const QList<QUrl> &urls)
{
    QJsonArray data;
    for (const QUrl &url : urls) {
        data.append(QJsonObject{{QStringLiteral("url"), url.toString()}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson(QJsonDocument::Compact);
}

/// An event of a stream: "partial_image" or "completed".
inline QByteArray eventOf(const char *kind, const QByteArray &image)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("type"), QString(QStringLiteral("image_generation.") + QLatin1String(kind))},
                           {QStringLiteral("partial_image_index"), 0},
                           {QStringLiteral("b64_json"), QString::fromLatin1(image.toBase64())}})
        .toJson(QJsonDocument::Compact);
}

struct ImageFixture : CoreFixture
{
    explicit ImageFixture(const QString &directory)
        : CoreFixture(directory)
        , images(database)
        , files(directory)
        , studio(images, files, servers, client, http)
        , gallery(images, studio)
    {
        holt::net::RetryPolicy policy;
        policy.waitScale = 0.001;
        http.setRetryPolicy(policy);
        serverId = useServer(server.url(QStringLiteral("/v1")));
    }

    [[nodiscard]] static holt::core::ImageTask task(const QString &prompt = QStringLiteral("a cat"))
    {
        holt::core::ImageTask task;
        task.prompt = prompt;
        task.parameters.model = QStringLiteral("some-model");
        return task;
    }

    /// A source in the store.
    [[nodiscard]] holt::core::SourceImage source(const QImage &image, const char *format = "png")
    {
        return *holt::core::takeInImage(bytesOf(image, format), QStringLiteral("source.") + QLatin1String(format),
                                        files);
    }

    [[nodiscard]] static bool ends(holt::core::ImageJob *job)
    {
        return QTest::qWaitFor([job] { return !job->isRunning(); }, 30000);
    }

    [[nodiscard]] holt::Result<holt::store::ImageRecord> record(const QString &id)
    {
        QObject context;
        std::optional<holt::Result<holt::store::ImageRecord>> outcome;
        images.load(id, &context, [&](const holt::Result<holt::store::ImageRecord> &result) { outcome = result; });
        (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 30000);
        return outcome.value_or(holt::fail(holt::Cancelled{}));
    }

    FakeServer server;
    holt::store::Images images;
    holt::store::ImageFiles files;
    holt::core::ImageStudio studio;
    holt::core::ImageGalleryModel gallery;
    QString serverId;
};

} // namespace imagetest
