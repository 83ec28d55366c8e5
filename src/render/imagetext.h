#pragma once

#include "render/block.h"

#include <QString>

struct cmark_node;

namespace holt::render {

/// The description of an image node: the text between its brackets.
[[nodiscard]] QString imageDescription(cmark_node *image);

/// Adds the images in a node and its descendants that could be shown.
void collectImages(cmark_node *node, QList<ImagePtr> &images);

/// How many characters of @p images are pictures and no text.
[[nodiscard]] qsizetype pictureCharacters(const QList<ImagePtr> &images);

/// The line of text that stands for an image that is not shown: what it shows, and where it comes from.
[[nodiscard]] QString imageText(cmark_node *image);

} // namespace holt::render
