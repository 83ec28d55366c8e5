#pragma once

#include "gui/common/theme.h"
#include "render/textstyle.h"

#include <QSizeF>

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
    bool motion = true;
    bool mirrored = false; ///< the program is written from right to left
    bool codeWrapped = true;
    bool codeNumbered = false;

    /// Of a character of code, and from one line of code to the next. Measured when first asked for: to load a font
    /// takes as long as to make a page of widgets, and a start has no code to show.
    [[nodiscard]] qreal monoWidth() const { return monoSize().width(); }
    [[nodiscard]] qreal monoHeight() const { return monoSize().height(); }

    [[nodiscard]] static TranscriptStyle of(const Theme &theme);

private:
    [[nodiscard]] QSizeF monoSize() const;

    mutable QSizeF m_monoSize; ///< empty until it was measured
};

} // namespace holt::gui
