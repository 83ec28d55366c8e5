#include "core/inputfit.h"

#include "core/imagereading.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace holt::core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::core::InputFit)
};

using Rules = ImageCapabilities::InputRules;

tl::unexpected<Error> refuse(const QString &why)
{
    return fail(DecodeError{Words::tr("an image"), {}, why});
}

bool isSquare(const QSize &size)
{
    return size.width() == size.height();
}

QString sideBySide(const QSize &size)
{
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

qint64 megabytes(qint64 bytes)
{
    return bytes / (qint64(1024) * 1024);
}

/// Why the images cannot be sent whatever is done to them, or empty.
QString problemOf(const ImageCapabilities &capabilities, const QList<SourceImage> &sources, bool withMask)
{
    const int most = capabilities.mostSources();
    if (most == 0) {
        return {};
    }
    if (sources.isEmpty()) {
        return Words::tr("Add a source image first.");
    }
    if (sources.size() > most) {
        return most == 1 ? Words::tr("This takes one source image. Remove the others.")
                         : Words::tr("This takes up to %1 source images. Remove some.").arg(most);
    }
    if (capabilities.inputRules().alpha && !withMask && !sources.constFirst().hasAlpha) {
        return Words::tr("This model changes only what is transparent. Paint a mask over what is to change.");
    }
    return {};
}

struct Needs
{
    bool otherFormat = false;
    bool square = false;
    bool alpha = false; ///< of the file, whether or not anything is transparent
    bool smaller = false;

    [[nodiscard]] bool any() const { return otherFormat || square || alpha || smaller; }
};

Needs needsOf(const SourceImage &image, const Rules &rules)
{
    Needs needs;
    needs.otherFormat = !rules.formats.contains(image.format);
    needs.square = rules.square && !isSquare(image.size);
    needs.alpha = rules.alpha && !image.hasAlpha;
    // Another format makes another size: it is met when it is written.
    needs.smaller = image.bytes >= rules.mostBytes && !needs.otherFormat && !needs.square && !needs.alpha;
    return needs;
}

QStringList linesFor(const SourceImage &image, const Needs &needs, const Rules &rules)
{
    QStringList lines;
    if (needs.otherFormat) {
        lines.append(Words::tr("%1 is sent as PNG: this model takes no other format.").arg(image.name));
    }
    if (needs.square) {
        const int side = std::max(image.size.width(), image.size.height());
        lines.append(Words::tr("%1 gets a border to make it square (%2): this model takes squares only.")
                         .arg(image.name, sideBySide(QSize(side, side))));
    }
    if (needs.smaller) {
        lines.append(Words::tr("%1 is made smaller: files must have less than %2 MB.")
                         .arg(image.name)
                         .arg(megabytes(rules.mostBytes)));
    }
    return lines;
}

/// @p image in the middle of a square of @p border.
QImage squared(const QImage &image, const QColor &border)
{
    const int side = std::max(image.width(), image.height());
    QImage square(side, side, QImage::Format_ARGB32);
    square.fill(border);
    QPainter painter(&square);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage((side - image.width()) / 2, (side - image.height()) / 2, image);
    return square;
}

struct Written
{
    QByteArray bytes;
    QSize size;
};

/// As PNG below @p most bytes, made smaller until it is.
Result<Written> asSmallPng(QImage image, qint64 most)
{
    constexpr int mostTries = 12;
    for (int tries = 0; tries < mostTries; ++tries) {
        const auto bytes = encodeImage(image, QByteArrayLiteral("png"));
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        if (bytes->size() < most) {
            return Written{*bytes, image.size()};
        }
        const double factor = std::min(0.9, std::sqrt(static_cast<double>(most) / static_cast<double>(bytes->size())));
        image = image.scaled(std::max(1, static_cast<int>(image.width() * factor)),
                             std::max(1, static_cast<int>(image.height() * factor)), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
    }
    return refuse(Words::tr("It could not be made small enough to send."));
}

openai::ImageFile fileOf(const store::ImageFiles &files, const QString &file, const QString &name,
                         const QByteArray &format)
{
    QString stem = QFileInfo(name).completeBaseName();
    if (stem.isEmpty()) {
        stem = QStringLiteral("image");
    }
    return {files.path(file), stem + QLatin1Char('.') + imageSuffix(format), imageType(format)};
}

/// A mask holds nothing but where: white, with the alpha as painted. It packs well so.
QImage plainMask(const QImage &mask)
{
    QImage plain = mask.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < plain.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(plain.scanLine(y));
        for (int x = 0; x < plain.width(); ++x) {
            line[x] = qRgba(255, 255, 255, qAlpha(line[x]));
        }
    }
    return plain;
}

bool hasHole(const QImage &mask)
{
    for (int y = 0; y < mask.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(mask.constScanLine(y));
        for (int x = 0; x < mask.width(); ++x) {
            if (qAlpha(line[x]) < 255) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

InputFit fitInputs(const ImageCapabilities &capabilities, const QList<SourceImage> &sources, bool withMask)
{
    InputFit fit;
    if (const QString problem = problemOf(capabilities, sources, withMask); !problem.isEmpty()) {
        fit.refused = true;
        fit.lines = {problem};
        return fit;
    }
    const Rules rules = capabilities.inputRules();
    if (capabilities.mostSources() > 0) {
        for (const SourceImage &image : sources) {
            fit.lines += linesFor(image, needsOf(image, rules), rules);
        }
    }
    return fit;
}

Result<PreparedInputs> prepareInputs(const ImageCapabilities &capabilities, const QList<SourceImage> &sources,
                                     const QImage &mask, const store::ImageFiles &files)
{
    if (capabilities.mostSources() == 0) {
        return PreparedInputs();
    }
    if (const QString problem = problemOf(capabilities, sources, !mask.isNull()); !problem.isEmpty()) {
        return refuse(problem);
    }
    const Rules rules = capabilities.inputRules();
    PreparedInputs prepared;
    QSize firstSize = sources.constFirst().size;
    bool firstSquared = false;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const SourceImage &source = sources.at(i);
        const Needs needs = needsOf(source, rules);
        if (!files.exists(source.file)) {
            return refuse(Words::tr("%1 is no longer there. Add it again.").arg(source.name));
        }
        if (!needs.any()) {
            prepared.images.append(fileOf(files, source.file, source.name, source.format));
            continue;
        }
        prepared.lines += linesFor(source, needs, rules);
        const auto content = files.read(source.file);
        if (!content) {
            return tl::unexpected(content.error());
        }
        auto image = decodeImage(*content);
        if (!image) {
            return tl::unexpected(image.error());
        }
        QImage sent = *image;
        if (needs.square) {
            // What an edit may fill is transparent; a variation is made of what is seen.
            sent = squared(sent, rules.alpha ? QColor(Qt::transparent) : QColor(Qt::white));
        }
        if (needs.alpha) {
            sent = sent.convertToFormat(QImage::Format_ARGB32);
        }
        const auto written = asSmallPng(sent, rules.mostBytes);
        if (!written) {
            return tl::unexpected(written.error());
        }
        if (written->size != sent.size() && !needs.smaller) {
            prepared.lines.append(Words::tr("%1 is made smaller (%2): files must have less than %3 MB.")
                                      .arg(source.name, sideBySide(written->size))
                                      .arg(megabytes(rules.mostBytes)));
        }
        const auto file = files.put(written->bytes, QStringLiteral("png"));
        if (!file) {
            return tl::unexpected(file.error());
        }
        if (i == 0) {
            firstSize = written->size;
            firstSquared = needs.square;
        }
        prepared.images.append(fileOf(files, *file, source.name, QByteArrayLiteral("png")));
    }
    if (mask.isNull()) {
        return prepared;
    }
    if (mask.size() != sources.constFirst().size) {
        return refuse(Words::tr("The mask is %1, the image %2: they must be of one size.")
                          .arg(sideBySide(mask.size()), sideBySide(sources.constFirst().size)));
    }
    QImage plain = plainMask(mask);
    if (!hasHole(plain)) {
        return refuse(Words::tr("Nothing is painted on the mask. Paint what is to change, or remove the mask."));
    }
    if (firstSquared) {
        plain = squared(plain, QColor(Qt::transparent)); // the border is to be filled
        prepared.lines.append(Words::tr("The border is filled in too."));
    }
    if (plain.size() != firstSize) {
        plain = plain.scaled(firstSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                    .convertToFormat(QImage::Format_ARGB32);
    }
    const auto bytes = encodeImage(plain, QByteArrayLiteral("png"));
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    if (bytes->size() >= rules.mostMaskBytes) {
        return refuse(Words::tr("The mask is too detailed: its file has more than %1 MB. Paint it with a harder brush.")
                          .arg(megabytes(rules.mostMaskBytes)));
    }
    const auto file = files.put(*bytes, QStringLiteral("png"));
    if (!file) {
        return tl::unexpected(file.error());
    }
    prepared.maskFile = *file;
    prepared.mask = fileOf(files, *file, QStringLiteral("mask"), QByteArrayLiteral("png"));
    return prepared;
}

} // namespace holt::core
