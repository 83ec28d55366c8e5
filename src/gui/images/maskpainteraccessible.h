#pragma once

namespace holt::gui {

/// Lets assistive technology know the mask painter: its name, what it is for, how much is painted. Once is enough.
void installMaskPainterAccessibility();

} // namespace holt::gui
