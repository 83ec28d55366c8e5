#pragma once

#include <QString>

namespace holt::core {
class ImageJob;
}

namespace holt::gui {

/// What a request for pictures does now, in a few words.
[[nodiscard]] QString jobStateText(const core::ImageJob &job);

} // namespace holt::gui
