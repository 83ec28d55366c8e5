#pragma once

#include "render/codecolours.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <chrono>

namespace holt::gui {

/// The steps of the one spacing scale, in pixels at the default font; multiply through Theme::px().
enum class Space { Tiny = 4, Small = 8, Medium = 12, Large = 16, Huge = 24 };

/// Colours by what they are for. Every text/background pair that is used has a contrast of 4.5:1 or more; a test checks
/// both schemes.
struct ThemeColours
{
    QColor window; ///< behind panes
    QColor page;   ///< the transcript, inputs, lists
    QColor raised; ///< cards and menus over the page
    QColor border;
    QColor text;
    QColor mutedText;  ///< times, counts, placeholders; 4.5:1 on window, page and raised
    QColor accent;     ///< fill of the one primary action, focus rings
    QColor accentText; ///< on accent
    QColor link;
    QColor personCard; ///< behind the person's messages
    QColor selection;
    QColor selectionText;
    QColor found; ///< behind what a search found
    QColor foundText;
    QColor foundHere; ///< behind the one place the search is at
    QColor foundHereText;
    QColor hover;
    QColor code;          ///< behind code
    QColor danger;        ///< text and icons of errors
    QColor dangerSurface; ///< behind an error card
    QColor warning;
    QColor warningSurface;
    QColor success;
    QColor mask;                ///< the tint over what may change in a picture; half transparent
    render::CodeColours syntax; ///< of code, on code and on page
};

/// The look of Holt: colours, spacing, type and durations, for light and dark. One object, owned by the application,
/// handed to those who paint. GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);
    /// Percent of the system's font size, 75..200.
    void setTextSize(int percent);
    /// Whether the system asks for less motion; see SystemAppearance.
    void setReducedMotion(bool reduced);

    [[nodiscard]] const ThemeColours &colours() const;
    [[nodiscard]] static const ThemeColours &coloursOf(Scheme scheme);
    [[nodiscard]] QPalette palette() const;

    /// Pixels that follow the font: @p atDefault at a 10 pt font at 96 dpi.
    [[nodiscard]] int px(int atDefault) const;
    [[nodiscard]] int space(Space step) const { return px(static_cast<int>(step)); }
    [[nodiscard]] int radius() const; ///< of cards, inputs and buttons

    [[nodiscard]] QFont font() const;      ///< body
    [[nodiscard]] QFont smallFont() const; ///< captions
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont monoFont() const;

    /// 0 where the system asks for less motion.
    [[nodiscard]] std::chrono::milliseconds motion() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QFont sized(const QFont &base, qreal factor) const;

    Scheme m_scheme = Scheme::Light;
    int m_textSize = 100;
    bool m_reducedMotion = false;
    QFont m_systemFont;
    qreal m_fontScale = 1.0; ///< of the system's font over 10 pt at 96 dpi
};

} // namespace holt::gui
