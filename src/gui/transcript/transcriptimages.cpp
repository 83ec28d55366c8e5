#include "gui/transcript/transcriptimages.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace holt::gui {

namespace {

constexpr qsizetype mostBytes = qsizetype(20) * 1024 * 1024;
constexpr qint64 mostPixels = qint64(32) * 1000 * 1000;
constexpr int allocationLimit = 160;        // MiB, of the decoder
constexpr int largestSide = 1600;           // more than the column of the transcript ever shows
constexpr qsizetype cacheSize = 192 * 1024; // KiB

struct Decoded
{
    QImage image;
    QSize size;
    QString suffix;
    QString problem;
};

/// By what the file says itself: a name or a header may lie.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return "png";
    }
    if (bytes.startsWith("\xff\xd8\xff")) {
        return "jpeg";
    }
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
        return "gif";
    }
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? QByteArray("webp") : QByteArray();
}

/// What a data address holds; empty where it is not base64 or too much.
QByteArray bytesOf(const QString &address)
{
    const qsizetype comma = address.indexOf(u',');
    const bool tooLong = address.size() - comma > mostBytes / 3 * 4 + 4;
    if (comma < 0 || tooLong || !QStringView(address).left(comma).endsWith(u";base64", Qt::CaseInsensitive)) {
        return {};
    }
    const auto result =
        QByteArray::fromBase64Encoding(QByteArray::fromPercentEncoding(QStringView(address).mid(comma + 1).toLatin1()),
                                       QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

Decoded decoded(const QByteArray &bytes)
{
    Decoded result;
    if (bytes.size() > mostBytes) {
        result.problem = TranscriptImages::tr("This image is too large to show.");
        return result;
    }
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty()) {
        result.problem = TranscriptImages::tr("This is not an image that can be shown.");
        return result;
    }
    QByteArray data = bytes;
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    result.suffix = format == "jpeg" ? QStringLiteral("jpg") : QString::fromLatin1(format);
    const QSize stored = reader.size();
    if (stored.isValid()) {
        if (qint64(stored.width()) * stored.height() > mostPixels) {
            result.problem = TranscriptImages::tr("This image is too large to show.");
            return result;
        }
        if (stored.width() > largestSide || stored.height() > largestSide) {
            const QSize fitting = stored.scaled(largestSide, largestSide, Qt::KeepAspectRatio);
            reader.setScaledSize(fitting.expandedTo(QSize(1, 1)));
        }
    }
    result.image = reader.read();
    result.size = result.image.size();
    if (result.image.isNull()) {
        result.problem = TranscriptImages::tr("This image is damaged or cannot be shown on this computer.");
    }
    return result;
}

} // namespace

TranscriptImages::TranscriptImages(QObject *parent)
    : QObject(parent)
    , m_pictures(cacheSize)
{
    QImageReader::setAllocationLimit(allocationLimit);
}

QUrl TranscriptImages::urlOf(const render::ImagePtr &image)
{
    return image->isData ? QUrl() : QUrl(image->address);
}

TranscriptImages::State TranscriptImages::state(const render::ImagePtr &image)
{
    const auto found = m_entries.constFind(image->key);
    if (found != m_entries.cend()) {
        return found->state;
    }
    if (!image->isData) {
        return State::Remote;
    }
    m_entries[image->key].state = State::Loading;
    decode(image->key, {}, image->address);
    return State::Loading;
}

QSize TranscriptImages::size(const render::ImagePtr &image) const
{
    return m_entries.value(image->key).size;
}

QString TranscriptImages::problem(const render::ImagePtr &image) const
{
    return m_entries.value(image->key).problem;
}

QImage TranscriptImages::picture(const render::ImagePtr &image)
{
    if (const QImage *kept = m_pictures.object(image->key)) {
        return *kept;
    }
    const Entry entry = m_entries.value(image->key);
    if (entry.state == State::Ready) {
        decode(image->key, entry.bytes, image->isData ? image->address : QString());
    }
    return {};
}

QByteArray TranscriptImages::file(const render::ImagePtr &image) const
{
    return image->isData ? bytesOf(image->address) : m_entries.value(image->key).bytes;
}

QString TranscriptImages::suffix(const render::ImagePtr &image) const
{
    return m_entries.value(image->key).suffix;
}

void TranscriptImages::request(const render::ImagePtr &image)
{
    Entry &entry = m_entries[image->key];
    if (image->isData || entry.state == State::Loading || entry.state == State::Ready) {
        return;
    }
    entry = {};
    entry.state = State::Loading;
    const QUrl url = urlOf(image);
    m_wanted.insert(url, image->key);
    Q_EMIT changed();
    Q_EMIT wanted(url);
}

void TranscriptImages::take(const QUrl &url, const QByteArray &bytes)
{
    const QByteArray key = m_wanted.take(url);
    if (!key.isEmpty()) {
        m_entries[key].bytes = bytes;
        decode(key, bytes, {});
    }
}

void TranscriptImages::fail(const QUrl &url, const QString &problem)
{
    const QByteArray key = m_wanted.take(url);
    if (!key.isEmpty()) {
        m_entries[key].state = State::Failed;
        m_entries[key].problem = problem;
        Q_EMIT changed();
    }
}

void TranscriptImages::decode(const QByteArray &key, const QByteArray &bytes, const QString &dataAddress)
{
    if (m_decoding.contains(key)) {
        return;
    }
    m_decoding.insert(key);
    const auto promise = std::make_shared<QPromise<Decoded>>();
    auto *watcher = new QFutureWatcher<Decoded>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, key] {
        const Decoded result = watcher->future().result();
        watcher->deleteLater();
        m_decoding.remove(key);
        Entry &entry = m_entries[key];
        entry.state = result.image.isNull() ? State::Failed : State::Ready;
        entry.size = result.size;
        entry.suffix = result.suffix;
        entry.problem = result.problem;
        if (!result.image.isNull()) {
            m_pictures.insert(key, new QImage(result.image), qMax<qsizetype>(1, result.image.sizeInBytes() / 1024));
        }
        Q_EMIT changed();
    });
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, bytes, dataAddress] {
        promise->addResult(decoded(dataAddress.isEmpty() ? bytes : bytesOf(dataAddress)));
        promise->finish();
    });
}

} // namespace holt::gui
