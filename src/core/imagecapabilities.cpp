#include "core/imagecapabilities.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace holt::core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::core::ImageCapabilities)
};

constexpr int kMostSources = 16;
constexpr int kMostImages = 10;
constexpr int kStep = 16; ///< sides of free sizes are multiples of it
constexpr qint64 kMostFreePixels = qint64(3840) * 2160;
constexpr int kLongestFreeSide = 3840;
constexpr qint64 kMegabyte = qint64(1024) * 1024;

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '));
}

ImageOption choice(const char *values, bool free = false)
{
    ImageOption option;
    option.values = list(values);
    option.free = free;
    return option;
}

ImageOption range(int least, int most)
{
    ImageOption option;
    option.least = least;
    option.most = most;
    return option;
}

ImageOption refused(const QString &reason)
{
    ImageOption option;
    option.taken = false;
    option.reason = reason;
    return option;
}

ImageOption anyText()
{
    ImageOption option;
    option.free = true;
    return option;
}

} // namespace

ImageCapabilities::ImageCapabilities(const QString &model, store::ImageMode mode, VariationRoute route)
    : m_model(model)
    , m_mode(mode)
    , m_route(route)
    , m_family(familyOf(model))
{
}

ImageCapabilities::Family ImageCapabilities::familyOf(const QString &model)
{
    // Routers put the maker before the name: "openai/gpt-image-2".
    const QString name = model.section(QLatin1Char('/'), -1).toLower();
    struct Prefix
    {
        const char *start;
        Family family;
    };
    static constexpr std::array prefixes{
        Prefix{"dall-e-2", Family::DallE2},
        Prefix{"dall-e-3", Family::DallE3},
        Prefix{"gpt-image-1-mini", Family::GptImage1Mini},
        Prefix{"gpt-image-1", Family::GptImage1}, // 1.5 too
        Prefix{"chatgpt-image", Family::GptImage1},
        Prefix{"gpt-image-2.", Family::GptImage25},
        Prefix{"gpt-image-2", Family::GptImage2},
        Prefix{"gpt-image-", Family::GptImage25}, // newer ones are taken for the newest known
    };
    for (const Prefix &prefix : prefixes) {
        if (name.startsWith(QLatin1String(prefix.start))) {
            return prefix.family;
        }
    }
    return Family::Unknown;
}

bool ImageCapabilities::toVariations() const
{
    return m_mode == store::ImageMode::Vary && m_route == VariationRoute::Variations;
}

bool ImageCapabilities::toEdits() const
{
    return m_mode == store::ImageMode::Edit || (m_mode == store::ImageMode::Vary && !toVariations());
}

QString ImageCapabilities::modeProblem() const
{
    if (m_family == Family::DallE3 && m_mode != store::ImageMode::Generate) {
        return Words::tr("%1 only makes new images. Choose another model to edit or vary one.").arg(m_model);
    }
    if (isGptImage() && toVariations()) {
        return Words::tr("%1 makes variations by editing, with a prompt.").arg(m_model);
    }
    return {};
}

int ImageCapabilities::mostSources() const
{
    if (m_mode == store::ImageMode::Generate) {
        return 0;
    }
    return toVariations() || m_mode == store::ImageMode::Vary || m_family == Family::DallE2 ? 1 : kMostSources;
}

int ImageCapabilities::longestPrompt() const
{
    switch (m_family) {
    case Family::DallE2:
        return 1000;
    case Family::DallE3:
        return 4000;
    default:
        return 32000;
    }
}

bool ImageCapabilities::needsPrompt() const
{
    return !toVariations();
}

ImageOption ImageCapabilities::sizes() const
{
    switch (m_family) {
    case Family::DallE2:
        return choice("256x256 512x512 1024x1024");
    case Family::DallE3:
        return choice("1024x1024 1792x1024 1024x1792");
    case Family::GptImage1:
    case Family::GptImage1Mini:
        return choice("auto 1024x1024 1536x1024 1024x1536");
    case Family::GptImage2:
    case Family::GptImage25:
        return choice("auto 1024x1024 1536x1024 1024x1536 2048x2048 2048x1152 1152x2048 3840x2160 2160x3840", true);
    case Family::Unknown:
        break;
    }
    return choice("auto 256x256 512x512 768x768 1024x1024 1536x1024 1024x1536 1792x1024 1024x1792", true);
}

ImageOption ImageCapabilities::byFamily(ImageField field) const
{
    const bool old = m_family == Family::DallE2 || m_family == Family::DallE3;
    const bool unknown = m_family == Family::Unknown;
    const ImageOption notTaken = refused(Words::tr("%1 does not take this.").arg(m_model));
    switch (field) {
    case ImageField::Prompt:
        return anyText();
    case ImageField::N:
        return m_family == Family::DallE3 ? range(1, 1) : range(1, kMostImages);
    case ImageField::Size:
        return sizes();
    case ImageField::Quality:
        if (m_family == Family::DallE2) {
            return notTaken;
        }
        if (m_family == Family::DallE3) {
            return choice("standard hd");
        }
        if (unknown) {
            return choice("auto low medium high standard hd", true);
        }
        return m_family == Family::GptImage25 ? choice("auto low medium high xhigh max")
                                              : choice("auto low medium high");
    case ImageField::Style:
        if (unknown || m_family == Family::DallE3) {
            return choice("vivid natural", unknown);
        }
        return refused(Words::tr("Only dall-e-3 and some compatible servers take a style. Describe it in the prompt."));
    case ImageField::Background:
        return old ? notTaken : choice("auto opaque transparent");
    case ImageField::OutputFormat:
        return old ? refused(Words::tr("%1 always answers with PNG.").arg(m_model)) : choice("png jpeg webp", unknown);
    case ImageField::OutputCompression:
        return old ? notTaken : range(0, 100);
    case ImageField::Moderation:
        return old ? notTaken : choice("auto low");
    case ImageField::InputFidelity:
        if (m_family == Family::GptImage2) {
            return refused(Words::tr("%1 always keeps to its source images closely.").arg(m_model));
        }
        if (m_family == Family::GptImage1Mini) {
            return choice("low");
        }
        return old ? notTaken : choice("low high");
    case ImageField::Complexity:
        return unknown || m_family == Family::GptImage25 ? choice("low medium high") : notTaken;
    case ImageField::ResponseFormat:
        return isGptImage() ? refused(Words::tr("%1 always sends the image itself, never an address.").arg(m_model))
                            : choice("b64_json url");
    case ImageField::SafetyIdentifier:
        return old ? notTaken : anyText();
    case ImageField::User:
        return anyText();
    case ImageField::Stream:
        return old ? refused(Words::tr("%1 does not show an image while it is made.").arg(m_model)) : ImageOption();
    case ImageField::PartialImages:
        return old ? refused(Words::tr("%1 does not show an image while it is made.").arg(m_model)) : range(0, 3);
    case ImageField::SeveralSources:
        return m_family == Family::DallE2 ? refused(Words::tr("%1 takes one source image.").arg(m_model))
                                          : range(1, kMostSources);
    case ImageField::Mask:
        return {};
    }
    return {};
}

ImageOption ImageCapabilities::byMode(ImageField field, ImageOption option) const
{
    const bool ofVariations = field == ImageField::N || field == ImageField::Size ||
                              field == ImageField::ResponseFormat || field == ImageField::User;
    if (toVariations() && !ofVariations) {
        return refused(field == ImageField::SeveralSources
                           ? Words::tr("A variation is made of one image.")
                           : Words::tr("Variations take the number, the size and the response format only."));
    }
    switch (field) {
    case ImageField::Moderation:
        return toEdits() ? refused(Words::tr("This is for new images only.")) : option;
    case ImageField::InputFidelity:
        return toEdits() ? option : refused(Words::tr("This is for edits only: there is no source image."));
    case ImageField::SeveralSources:
        if (m_mode == store::ImageMode::Generate) {
            return refused(Words::tr("New images are made without source images."));
        }
        return m_mode == store::ImageMode::Vary ? refused(Words::tr("A variation is made of one image.")) : option;
    case ImageField::Mask:
        return m_mode == store::ImageMode::Edit ? option : refused(Words::tr("A mask is for edits only."));
    default:
        return option;
    }
}

ImageOption ImageCapabilities::option(ImageField field, const ImageParameters &current) const
{
    ImageOption option = byMode(field, byFamily(field));
    if (!option.taken) {
        return option;
    }
    const QString format = current.outputFormat;
    if (field == ImageField::OutputCompression && (format.isEmpty() || format == QLatin1String("png"))) {
        return refused(Words::tr("Only JPEG and WebP are compressed with loss. Choose one of them as format."));
    }
    if (field == ImageField::PartialImages && !current.stream) {
        return refused(Words::tr("Switch on streaming to see the image while it is made."));
    }
    if (field == ImageField::Background && format == QLatin1String("jpeg")) {
        option.values.removeAll(QStringLiteral("transparent")); // JPEG has no transparency
    }
    if (field == ImageField::OutputFormat && current.background == QLatin1String("transparent")) {
        option.values.removeAll(QStringLiteral("jpeg"));
    }
    return option;
}

QString ImageCapabilities::sizeProblem(const QString &size) const
{
    const ImageOption option = sizes();
    if (size.isEmpty() || option.values.contains(size)) {
        return {};
    }
    if (!option.free) {
        return Words::tr("%1 makes these sizes only: %2.").arg(m_model, option.values.join(QStringLiteral(", ")));
    }
    const QSize pixels = imageSizeFromText(size);
    if (pixels.isEmpty()) {
        return Words::tr("A size is written as width x height, such as 1024x768.");
    }
    if (m_family == Family::Unknown) {
        return {};
    }
    if (pixels.width() % kStep != 0 || pixels.height() % kStep != 0) {
        return Words::tr("Width and height must be multiples of %1.").arg(kStep);
    }
    const int shorter = std::min(pixels.width(), pixels.height());
    const int longer = std::max(pixels.width(), pixels.height());
    if (longer > shorter * 3) {
        return Words::tr("One side may be at most three times the other.");
    }
    if (longer > kLongestFreeSide || qint64(shorter) * longer > kMostFreePixels) {
        return Words::tr("The largest size is 3840 × 2160 pixels.");
    }
    return {};
}

QString ImageCapabilities::problem(const QString &prompt, const ImageParameters &parameters) const
{
    if (const QString problem = modeProblem(); !problem.isEmpty()) {
        return problem;
    }
    if (needsPrompt()) {
        if (prompt.trimmed().isEmpty()) {
            return Words::tr("Describe the image first.");
        }
        const auto characters = prompt.toUcs4().size();
        if (characters > longestPrompt()) {
            return Words::tr("The prompt has %1 characters; %2 takes up to %3.")
                .arg(QLocale().toString(characters), m_model.isEmpty() ? Words::tr("the model") : m_model,
                     QLocale().toString(longestPrompt()));
        }
    }
    const ImageParameters sent = reduced(parameters);
    if (const QString problem = sizeProblem(sent.size); !problem.isEmpty()) {
        return problem;
    }
    if (sent.background == QLatin1String("transparent") && sent.outputFormat == QLatin1String("jpeg")) {
        return Words::tr("JPEG has no transparency. Choose PNG or WebP, or another background.");
    }
    const ImageOption count = option(ImageField::N);
    if (sent.n && (*sent.n < count.least || *sent.n > count.most)) {
        return count.most == 1
                   ? Words::tr("%1 makes one image at a time.").arg(m_model)
                   : Words::tr("The number of images is between %1 and %2.").arg(count.least).arg(count.most);
    }
    return {};
}

ImageParameters ImageCapabilities::reduced(const ImageParameters &parameters) const
{
    ImageParameters sent = parameters;
    const auto drop = [&](ImageField field, QString ImageParameters::*member) {
        // By the model alone: two values that do not go together are for problem() to tell, not to be mended in
        // silence.
        const ImageOption rule = option(field);
        const QString &value = parameters.*member;
        // A choice made for another model: one that this model does not know is not sent, as one it does not take.
        const bool unknownValue = !rule.values.isEmpty() && !rule.free && !rule.values.contains(value);
        if (!rule.taken || (unknownValue && field != ImageField::Size)) {
            (sent.*member).clear();
        }
    };
    drop(ImageField::Size, &ImageParameters::size);
    drop(ImageField::Quality, &ImageParameters::quality);
    drop(ImageField::Style, &ImageParameters::style);
    drop(ImageField::OutputFormat, &ImageParameters::outputFormat);
    drop(ImageField::Moderation, &ImageParameters::moderation);
    drop(ImageField::InputFidelity, &ImageParameters::inputFidelity);
    drop(ImageField::Complexity, &ImageParameters::complexity);
    drop(ImageField::ResponseFormat, &ImageParameters::responseFormat);
    drop(ImageField::SafetyIdentifier, &ImageParameters::safetyIdentifier);
    drop(ImageField::User, &ImageParameters::user);
    if (!option(ImageField::Background, parameters).taken) {
        sent.background.clear();
    }
    if (!option(ImageField::OutputCompression, parameters).taken) {
        sent.outputCompression.reset();
    }
    if (!option(ImageField::N, parameters).taken) {
        sent.n.reset();
    }
    if (!option(ImageField::Stream, parameters).taken) {
        sent.stream = false;
    }
    if (!option(ImageField::PartialImages, parameters).taken || !sent.stream) {
        sent.partialImages.reset();
    }
    return sent;
}

ImageCapabilities::InputRules ImageCapabilities::inputRules() const
{
    InputRules rules;
    rules.mostMaskBytes = 4 * kMegabyte;
    if (m_family == Family::DallE2 || toVariations()) {
        // What /images/variations asked for while it was OpenAI's, and what those who copied it expect.
        rules.formats = {QByteArrayLiteral("png")};
        rules.mostBytes = 4 * kMegabyte;
        rules.square = true;
        rules.alpha = m_family == Family::DallE2 && toEdits();
        return rules;
    }
    rules.formats = {QByteArrayLiteral("png"), QByteArrayLiteral("jpeg"), QByteArrayLiteral("webp")};
    rules.mostBytes = 50 * kMegabyte;
    return rules;
}

QStringList suggestedImageModels(store::Profile::Kind kind)
{
    switch (kind) {
    case store::Profile::Kind::OpenAi:
        return list(
            "gpt-image-2.5-flare gpt-image-2.5-sunburst gpt-image-2.6-flare gpt-image-2.6-sunburst gpt-image-2");
    case store::Profile::Kind::Demo:
        return list("holt-demo-image");
    case store::Profile::Kind::Azure:
    case store::Profile::Kind::Compatible:
        break;
    }
    return {};
}

QSize imageSizeFromText(const QString &text)
{
    static const QRegularExpression size(QStringLiteral("\\A\\s*(\\d{1,5})\\s*[x×]\\s*(\\d{1,5})\\s*\\z"));
    const QRegularExpressionMatch match = size.match(text);
    return match.hasMatch() ? QSize(match.capturedView(1).toInt(), match.capturedView(2).toInt()) : QSize();
}

} // namespace holt::core
