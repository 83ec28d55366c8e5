#pragma once

#include "core/imageparameters.h"
#include "store/images.h"
#include "store/profiles.h"

#include <QString>
#include <QStringList>

namespace holt::core {

/// Which endpoint makes a variation.
enum class VariationRoute {
    Variations, ///< /images/variations: compatible servers, and OpenAI until May 2026
    Edits,      ///< /images/edits with a prompt that asks for a variation
};

enum class ImageField {
    Prompt,
    N,
    Size,
    Quality,
    Style,
    Background,
    OutputFormat,
    OutputCompression,
    Moderation,
    InputFidelity,
    Complexity,
    ResponseFormat,
    SafetyIdentifier,
    User,
    Stream,
    PartialImages,
    SeveralSources,
    Mask,
};

/// How a model takes one field.
struct ImageOption
{
    bool taken = true;
    QString reason;     ///< for people: why it is not taken; empty where it is
    QStringList values; ///< those to offer, as they are written on the wire; empty where any text will do
    bool free = false;  ///< other values than those are taken too
    int least = 0;      ///< of a number
    int most = 0;
};

/// What a model takes in a mode, as the API's reference says. A model that is not known takes everything: a compatible
/// server knows best, and the values are only what to offer. Copyable.
class ImageCapabilities
{
public:
    explicit ImageCapabilities(const QString &model = {}, store::ImageMode mode = store::ImageMode::Generate,
                               VariationRoute route = VariationRoute::Edits);

    /// @p current decides where one field rests on another: compression on the format, transparency too.
    [[nodiscard]] ImageOption option(ImageField field, const ImageParameters &current = {}) const;

    /// Why the model cannot be used in this mode at all, or empty: DALL-E 3 only generates.
    [[nodiscard]] QString modeProblem() const;
    [[nodiscard]] int mostSources() const;   ///< 0 when generating, else 1 or 16
    [[nodiscard]] int longestPrompt() const; ///< in characters
    [[nodiscard]] bool needsPrompt() const;

    /// Why a size ("1024x768", "auto") cannot be sent, or empty.
    [[nodiscard]] QString sizeProblem(const QString &size) const;

    /// The first reason why a request cannot be sent as it is, or empty. Fields that are not taken are no reason: they
    /// are left out.
    [[nodiscard]] QString problem(const QString &prompt, const ImageParameters &parameters) const;

    /// @p parameters without what is not taken: what will be sent.
    [[nodiscard]] ImageParameters reduced(const ImageParameters &parameters) const;

    /// What input images must be.
    struct InputRules
    {
        QList<QByteArray> formats; ///< see ImageInfo::format
        qint64 mostBytes = 0;      ///< a file must have fewer
        bool square = false;
        bool alpha = false; ///< an alpha channel is needed (where there is no mask)
        qint64 mostMaskBytes = 0;
    };
    [[nodiscard]] InputRules inputRules() const;

    /// Whether the model is of OpenAI's and therefore known.
    [[nodiscard]] bool isKnown() const { return m_family != Family::Unknown; }

private:
    enum class Family { Unknown, DallE2, DallE3, GptImage1, GptImage1Mini, GptImage2, GptImage25 };

    [[nodiscard]] static Family familyOf(const QString &model);
    [[nodiscard]] bool isGptImage() const { return m_family >= Family::GptImage1; }
    /// Whether the request goes to /images/variations.
    [[nodiscard]] bool toVariations() const;
    /// Whether it is a form for /images/edits.
    [[nodiscard]] bool toEdits() const;
    [[nodiscard]] ImageOption byFamily(ImageField field) const;
    [[nodiscard]] ImageOption byMode(ImageField field, ImageOption option) const;
    [[nodiscard]] ImageOption sizes() const;

    QString m_model;
    store::ImageMode m_mode;
    VariationRoute m_route;
    Family m_family;
};

/// The models to offer where the server's list has none, the recommended one first.
[[nodiscard]] QStringList suggestedImageModels(store::Profile::Kind kind);

/// "1024x768" as a size; invalid where it is none.
[[nodiscard]] QSize imageSizeFromText(const QString &text);

} // namespace holt::core
