#include "gui/common/systemappearance.h"

#ifdef HOLT_HAVE_DBUS
#include "gui/common/portalsettings.h"
#endif

#include <QApplication>

namespace holt::gui {

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent)
{
    const QPalette palette = QApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    m_scheme = dark ? Theme::Scheme::Dark : Theme::Scheme::Light;
    m_reducedMotion = !QApplication::isEffectEnabled(Qt::UI_General);
    watchPortal();
}

void SystemAppearance::watchPortal()
{
#ifdef HOLT_HAVE_DBUS
    auto *portal = new PortalSettings(this);
    connect(portal, &PortalSettings::valueRead, this, &SystemAppearance::take);
    portal->watch({
        {QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme")},
        {QStringLiteral("org.freedesktop.appearance"), QStringLiteral("reduced-motion")},
        {QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations")},
    });
#endif
}

void SystemAppearance::take(const QString &area, const QString &key, const QVariant &value)
{
    if (area == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme")) {
        // 0 says that the person has no preference: what the palette said stays.
        constexpr uint preferDark = 1;
        constexpr uint preferLight = 2;
        if (value.toUInt() == preferDark) {
            setScheme(Theme::Scheme::Dark);
        } else if (value.toUInt() == preferLight) {
            setScheme(Theme::Scheme::Light);
        }
    } else if (area == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("reduced-motion")) {
        setReducedMotion(value.toUInt() == 1);
    } else if (area == QLatin1String("org.gnome.desktop.interface") && key == QLatin1String("enable-animations")) {
        setReducedMotion(!value.toBool());
    }
}

void SystemAppearance::setScheme(Theme::Scheme scheme)
{
    if (scheme != m_scheme) {
        m_scheme = scheme;
        Q_EMIT changed();
    }
}

void SystemAppearance::setReducedMotion(bool reduced)
{
    if (reduced != m_reducedMotion) {
        m_reducedMotion = reduced;
        Q_EMIT changed();
    }
}

} // namespace holt::gui
