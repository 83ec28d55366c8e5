#pragma once

#include "gui/common/theme.h"
#include "render/textstyle.h"

namespace holt::gui {

/// The measures and colours of the transcript, taken from a theme at one moment. In pixels.
struct TranscriptStyle
{
    ThemeColours colours;
    render::TextStyle body;
    render::TextStyle reasoning;
    render::TextStyle caption;
    render::TextStyle error;
    render::TextStyle details;
    int column = 0;   ///< widest text: 80 characters
    int margin = 0;   ///< least room at either side
    int gap = 0;      ///< between messages
    int blockGap = 0; ///< between blocks of a message
    int pad = 0;      ///< inside cards
    int radius = 0;
    int rowHeight = 0; ///< of headers and of the row of actions
    int icon = 0;
    int tiny = 0;
    int sidewaysBar = 0; ///< thickness
    qreal characterWidth = 1;
    qreal lineHeight = 1;
    qreal monoWidth = 1;
    qreal monoHeight = 1;
    bool motion = true;
    bool codeWrapped = true;
    bool codeNumbered = false;

    [[nodiscard]] static TranscriptStyle of(const Theme &theme);
};

} // namespace holt::gui
