#pragma once

#include "gui/common/theme.h"

#include <QObject>

class QApplication;

namespace holt::core {
class Preferences;
}

namespace holt::gui {

class SystemAppearance;

/// Puts the theme on the application (style, palette, font) and keeps it there: follows what the person prefers and,
/// where they leave it to the system, what the system asks. The application has its own look back when this goes. GUI
/// thread. Everything given must outlive it.
class Appearance : public QObject
{
    Q_OBJECT

public:
    Appearance(QApplication &application, Theme &theme, core::Preferences &preferences, const SystemAppearance &system,
               QObject *parent = nullptr);
    ~Appearance() override;

private:
    void follow();
    void apply();

    QApplication &m_application;
    Theme &m_theme;
    core::Preferences &m_preferences;
    const SystemAppearance &m_system;
    QPalette m_originalPalette;
    QFont m_originalFont;
    int m_appliedPixel = 0;
};

/// The theme on the application once, without following anything.
void applyTheme(QApplication &application, const Theme &theme);

} // namespace holt::gui
