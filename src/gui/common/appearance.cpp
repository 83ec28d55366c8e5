#include "gui/common/appearance.h"

#include "core/preferences.h"
#include "gui/common/holtstyle.h"
#include "gui/common/systemappearance.h"

#include <QApplication>
#include <QStyleFactory>
#include <QToolTip>

namespace holt::gui {

namespace {

void applyColours(const Theme &theme)
{
    QApplication::setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
    QToolTip::setFont(theme.smallFont());
}

} // namespace

void applyTheme(QApplication &application, const Theme &theme)
{
    application.setStyle(new HoltStyle(theme)); // the application owns it
    QApplication::setFont(theme.font());
    applyColours(theme);
}

Appearance::Appearance(QApplication &application, Theme &theme, core::Preferences &preferences,
                       const SystemAppearance &system, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_system(system)
    , m_originalPalette(QApplication::palette())
    , m_originalFont(QApplication::font())
{
    follow();
    apply();
    connect(&preferences, &core::Preferences::appearanceChanged, this, &Appearance::follow);
    connect(&preferences, &core::Preferences::textSizeChanged, this, &Appearance::follow);
    connect(&system, &SystemAppearance::changed, this, &Appearance::follow);
    connect(&theme, &Theme::changed, this, &Appearance::apply);
}

Appearance::~Appearance()
{
    // The style on the application draws with the theme, which goes soon.
    m_application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(m_originalFont);
    QApplication::setPalette(m_originalPalette);
}

void Appearance::follow()
{
    Theme::Scheme scheme = m_system.scheme();
    if (m_preferences.appearance() != core::Preferences::Appearance::System) {
        const bool dark = m_preferences.appearance() == core::Preferences::Appearance::Dark;
        scheme = dark ? Theme::Scheme::Dark : Theme::Scheme::Light;
    }
    m_theme.setReducedMotion(m_system.reducedMotion());
    m_theme.setTextSize(m_preferences.textSize());
    m_theme.setScheme(scheme);
}

void Appearance::apply()
{
    constexpr int fineEnough = 1000; // so that two text sizes never round to the same
    const int pixel = m_theme.px(fineEnough);
    if (pixel != m_appliedPixel) {
        // A new style makes every widget and layout ask for its measures again.
        m_appliedPixel = pixel;
        applyTheme(m_application, m_theme);
    } else {
        applyColours(m_theme);
    }
}

} // namespace holt::gui
