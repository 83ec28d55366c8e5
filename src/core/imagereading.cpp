#include "core/imagereading.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QLocale>
#include <QtEndian>

#include <algorithm>

namespace holt::core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::core::ImageReading)
};

tl::unexpected<Error> refuse(const QString &why)
{
    return fail(DecodeError{Words::tr("an image"), {}, why});
}

/// By the first bytes alone. Qt's own detection would try every plug-in there is, SVG among them.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return QByteArrayLiteral("png");
    }
    if (bytes.startsWith("\xff\xd8\xff")) {
        return QByteArrayLiteral("jpeg");
    }
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") {
        return QByteArrayLiteral("webp");
    }
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
        return QByteArrayLiteral("gif");
    }
    if (bytes.startsWith("BM")) {
        return QByteArrayLiteral("bmp");
    }
    if (bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4))) {
        return QByteArrayLiteral("tiff");
    }
    return {};
}

/// What a file that is no image Holt reads is, where that helps.
QString whatElse(const QByteArray &bytes)
{
    if (bytes.mid(4, 4) == "ftyp") {
        const QByteArray brand = bytes.mid(8, 4);
        if (brand.startsWith("avi")) {
            return Words::tr("It is an AVIF image, which Holt does not read. Save it as PNG or JPEG first.");
        }
        if (brand.startsWith("hei") || brand.startsWith("hev") || brand.startsWith("mif") || brand.startsWith("msf")) {
            return Words::tr("It is a HEIC image, which Holt does not read. Save it as PNG or JPEG first.");
        }
    }
    const QByteArray start = bytes.left(512).trimmed().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
        return Words::tr("It is a web page, not an image.");
    }
    if (start.startsWith("<svg") || (start.startsWith("<?xml") && start.contains("<svg"))) {
        return Words::tr("It is an SVG drawing. Save it as PNG first.");
    }
    return Words::tr("It is not an image that Holt can read: PNG, JPEG, WebP, GIF, BMP and TIFF are.");
}

/// The marker segments of a JPEG up to its pixels.
struct JpegHead
{
    int components = 3;
    qsizetype scan = -1; ///< where the pixels begin
};

JpegHead jpegHead(const QByteArray &bytes)
{
    JpegHead head;
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        if (static_cast<uchar>(bytes.at(at)) != 0xff) {
            break;
        }
        const auto marker = static_cast<uchar>(bytes.at(at + 1));
        if (marker == 0xff) {
            ++at; // padding
            continue;
        }
        const auto length = qFromBigEndian<quint16>(bytes.constData() + at + 2);
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame && at + 9 < bytes.size()) {
            head.components = static_cast<uchar>(bytes.at(at + 9));
        }
        if (marker == 0xda) {
            head.scan = at;
            break;
        }
        at += 2 + length;
    }
    return head;
}

/// Qt's readers fill up what is missing of a JPEG with grey and say nothing.
bool isCutOff(const QByteArray &bytes, const QByteArray &format)
{
    if (format == "jpeg") {
        const JpegHead head = jpegHead(bytes);
        return head.scan < 0 || bytes.indexOf("\xff\xd9", head.scan) < 0;
    }
    if (format == "webp" && bytes.size() >= 8) {
        return qint64(qFromLittleEndian<quint32>(bytes.constData() + 4)) + 8 > bytes.size();
    }
    return false;
}

/// Frames of formats whose readers do not count them without decoding.
int framesOf(const QByteArray &bytes, const QByteArray &format, QImageReader &reader)
{
    if (format == "webp") {
        const bool animated =
            bytes.mid(12, 4) == "VP8X" && bytes.size() > 20 && (static_cast<uchar>(bytes.at(20)) & 0x02) != 0;
        return animated ? std::max<int>(2, static_cast<int>(bytes.count("ANMF"))) : 1;
    }
    if (format == "png") {
        const qsizetype animation = bytes.indexOf("acTL");
        const qsizetype pixels = bytes.indexOf("IDAT");
        if (animation < 0 || pixels < animation || animation + 8 > bytes.size()) {
            return 1;
        }
        return std::clamp<int>(static_cast<int>(qFromBigEndian<quint32>(bytes.constData() + animation + 4)), 1, 100000);
    }
    return format == "gif" ? std::max(1, reader.imageCount()) : 1;
}

bool isTransparent(const QImageReader &reader, const QByteArray &bytes, const QByteArray &format)
{
    if (format == "jpeg" || format == "bmp") {
        return false;
    }
    if (format == "png" && bytes.size() > 25) {
        const int colours = bytes.at(25);
        return colours == 4 || colours == 6 || bytes.left(bytes.indexOf("IDAT")).contains("tRNS");
    }
    if (format == "webp") {
        if (bytes.mid(12, 4) == "VP8X") {
            return bytes.size() > 20 && (static_cast<uchar>(bytes.at(20)) & 0x10) != 0;
        }
        return bytes.mid(12, 4) == "VP8L" && bytes.size() > 24 && (static_cast<uchar>(bytes.at(24)) & 0x10) != 0;
    }
    const QImage::Format pixels = reader.imageFormat();
    return pixels == QImage::Format_Invalid || QImage::toPixelFormat(pixels).alphaUsage() == QPixelFormat::UsesAlpha;
}

QString number(int value)
{
    return QLocale().toString(value);
}

/// A reader for these bytes and no other format. The buffer must outlive it.
struct Reading
{
    explicit Reading(const QByteArray &bytes, const QByteArray &format)
        : content(bytes)
        , buffer(&content)
        , reader(&buffer, format == "jpeg" ? QByteArrayLiteral("jpg") : format)
    {
        buffer.open(QIODevice::ReadOnly);
        reader.setAutoDetectImageFormat(false);
        reader.setAutoTransform(true);
    }

    QByteArray content;
    QBuffer buffer;
    QImageReader reader;
};

QImage inPlainFormat(const QImage &image)
{
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
}

Result<QImage> read(const QByteArray &bytes, int most)
{
    const auto info = inspectImage(bytes);
    if (!info) {
        return tl::unexpected(info.error());
    }
    Reading reading(bytes, info->format);
    const QSize stored = reading.reader.size();
    if (most > 0 && stored.isValid() && (stored.width() > most || stored.height() > most)) {
        reading.reader.setScaledSize(stored.scaled(most, most, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    const QImage image = reading.reader.read();
    if (image.isNull()) {
        return refuse(Words::tr("It is damaged or cut off: %1").arg(reading.reader.errorString()));
    }
    return inPlainFormat(image);
}

} // namespace

Result<ImageInfo> inspectImage(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return refuse(Words::tr("It is empty."));
    }
    ImageInfo info;
    info.format = formatOf(bytes);
    if (info.format.isEmpty()) {
        return refuse(whatElse(bytes));
    }
    Reading reading(bytes, info.format);
    if (!reading.reader.canRead()) {
        if (info.format == "webp" || info.format == "tiff") {
            const QList<QByteArray> formats = QImageReader::supportedImageFormats();
            if (!formats.contains(info.format)) {
                return refuse(Words::tr("Reading %1 needs Qt's image format plug-ins, which are not installed.")
                                  .arg(imageFormatName(info.format)));
            }
        }
        return refuse(Words::tr("It is damaged or cut off."));
    }
    const QSize stored = reading.reader.size();
    if (!stored.isValid() || stored.isEmpty()) {
        return refuse(Words::tr("It is damaged or cut off."));
    }
    if (qint64(stored.width()) * stored.height() > mostPixels()) {
        return refuse(Words::tr("It has %1 × %2 pixels. Holt opens images of up to %3 million pixels.")
                          .arg(number(stored.width()), number(stored.height()))
                          .arg(mostPixels() / 1000000));
    }
    if (isCutOff(bytes, info.format)) {
        return refuse(Words::tr("It is cut off: its end is missing."));
    }
    const QImageIOHandler::Transformations turn = reading.reader.transformation();
    info.rotated = turn != QImageIOHandler::TransformationNone;
    info.size = turn.testFlag(QImageIOHandler::TransformationRotate90) ? stored.transposed() : stored;
    info.frames = framesOf(bytes, info.format, reading.reader);
    info.hasAlpha = isTransparent(reading.reader, bytes, info.format);
    info.cmyk = info.format == "jpeg" && jpegHead(bytes).components == 4;
    return info;
}

Result<QImage> decodeImage(const QByteArray &bytes)
{
    return read(bytes, 0);
}

Result<QImage> decodeImageScaled(const QByteArray &bytes, int most)
{
    return read(bytes, most).map([most](QImage image) {
        // Not every format's reader scales.
        return image.width() > most || image.height() > most
                   ? image.scaled(most, most, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                   : image;
    });
}

Result<QByteArray> encodeImage(const QImage &image, const QByteArray &format, int quality)
{
    QImage written = image;
    if (format == "jpeg" && image.hasAlphaChannel()) {
        written = QImage(image.size(), QImage::Format_RGB32);
        written.fill(Qt::white);
        // Without QPainter: the rule of "over" on white.
        const QImage source = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < source.height(); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
            auto *to = reinterpret_cast<QRgb *>(written.scanLine(y));
            for (int x = 0; x < source.width(); ++x) {
                const int rest = 255 - qAlpha(from[x]);
                to[x] = qRgb(qRed(from[x]) + rest, qGreen(from[x]) + rest, qBlue(from[x]) + rest);
            }
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format == "jpeg" ? QByteArrayLiteral("jpg") : format);
    if (quality >= 0 && format != "png") {
        writer.setQuality(quality);
    }
    if (!writer.write(written)) {
        return fail(LocalError{LocalError::Kind::Invalid, imageFormatName(format), writer.errorString()});
    }
    return bytes;
}

bool canWriteImage(const QByteArray &format)
{
    return QImageWriter::supportedImageFormats().contains(format == "jpeg" ? QByteArrayLiteral("jpg") : format);
}

QByteArray imageType(const QByteArray &format)
{
    return "image/" + format;
}

QString imageSuffix(const QByteArray &format)
{
    return format == "jpeg" ? QStringLiteral("jpg") : QString::fromLatin1(format);
}

QString imageFormatName(const QByteArray &format)
{
    return format == "webp" ? QStringLiteral("WebP") : QString::fromLatin1(format).toUpper();
}

QString imageProblem(const Error &error)
{
    const auto *decode = error.as<DecodeError>();
    return decode && !decode->details.isEmpty() ? decode->details : error.message();
}

} // namespace holt::core
