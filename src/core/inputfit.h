#pragma once

#include "core/imagecapabilities.h"
#include "core/sourceimages.h"

#include <QImage>

#include <optional>

namespace holt::core {

/// What has to be done to images before a model takes them, or why it cannot take them.
struct InputFit
{
    bool refused = false;
    QStringList lines; ///< for people, one for each thing that is done, or the reason
};

/// At once, from what is known of the images: for showing it before anything is sent.
[[nodiscard]] InputFit fitInputs(const ImageCapabilities &capabilities, const QList<SourceImage> &sources,
                                 bool withMask);

/// Images as they are sent.
struct PreparedInputs
{
    QList<openai::ImageFile> images;
    std::optional<openai::ImageFile> mask;
    QString maskFile;  ///< its name in ImageFiles
    QStringList lines; ///< what was done, as fitInputs() said
};

/// Does it. @p mask is as large as the first image and transparent where it is to be edited; null where there is none.
/// For any thread but the GUI's. DecodeError::details says for people why it cannot be done.
[[nodiscard]] Result<PreparedInputs> prepareInputs(const ImageCapabilities &capabilities,
                                                   const QList<SourceImage> &sources, const QImage &mask,
                                                   const store::ImageFiles &files);

} // namespace holt::core
