#pragma once

#include <QIcon>

class QPainter;

namespace holt::gui {

class Theme;

/// The line-drawn icons of Holt, one SVG each in resources/icons.
enum class Icon {
    ArrowDown,
    Brush,
    Canvas,
    Chat,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Compare,
    Continue,
    Copy,
    Delete,
    Edit,
    Eraser,
    Error,
    Fill,
    Fit,
    Folder,
    FullScreen,
    Images,
    Info,
    Invert,
    Key,
    Keyboard,
    Lasso,
    Lines,
    Link,
    Menu,
    NewChat,
    PanelRight,
    Pixels,
    Plus,
    Print,
    Quit,
    Rectangle,
    Redo,
    Refresh,
    Save,
    Search,
    Send,
    Server,
    Settings,
    Spark,
    Star,
    Stop,
    Success,
    Undo,
    Vary,
    Warning,
    Wrap,
    ZoomIn,
    ZoomOut,
};

/// What an icon is drawn with; it follows the theme when that changes.
enum class IconTone { Text, Muted, Accent, OnAccent, Danger, Warning, Success };

/// An icon that is drawn in the theme's colours at any size and device pixel ratio, fainter while disabled.
/// @p theme must outlive the icon.
[[nodiscard]] QIcon icon(Icon icon, const Theme &theme, IconTone tone = IconTone::Text);

/// Draws the icon in a colour, for those who paint.
void paintIcon(QPainter &painter, Icon icon, const QRectF &rect, const QColor &colour);

/// The icon of the program.
[[nodiscard]] QIcon applicationIcon();

} // namespace holt::gui
