#pragma once

#include "openai/images.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace holt::core {

/// What a person sets for images. Empty and unset are not sent; values are those of the wire.
struct ImageParameters
{
    QString model; ///< empty takes the server's default for images
    std::optional<int> n;
    QString size; ///< "1024x1024", "auto"
    QString quality;
    QString style;
    QString background;
    QString outputFormat;
    std::optional<int> outputCompression; ///< 0..100
    QString moderation;
    QString inputFidelity;
    QString complexity;
    QString responseFormat;
    QString safetyIdentifier;
    QString user;
    bool stream = false;
    std::optional<int> partialImages; ///< 0..3, with stream

    bool operator==(const ImageParameters &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ImageParameters fromJson(const QJsonObject &object);

    void applyTo(openai::ImageRequest &request) const;
};

} // namespace holt::core
