#pragma once

#include <QString>

struct cmark_node;

namespace holt::render {

/// The description of an image node: the text between its brackets.
[[nodiscard]] QString imageDescription(cmark_node *image);

/// The line of text that stands for an image that is not shown: what it shows, and where it comes from.
[[nodiscard]] QString imageText(cmark_node *image);

} // namespace holt::render
