#pragma once

#include "gui/common/theme.h"

#include <QObject>

namespace holt::gui {

/// What the system asks of the look: light or dark, and less motion. On Linux the desktop portal is asked without
/// waiting; until it answers, and where there is none, the lightness of the system's palette decides. GUI thread.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    /// Make it before the application's palette is replaced.
    explicit SystemAppearance(QObject *parent = nullptr);

    [[nodiscard]] Theme::Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

Q_SIGNALS:
    void changed();

private:
    void watchPortal();
    void take(const QString &area, const QString &key, const QVariant &value);
    void setScheme(Theme::Scheme scheme);
    void setReducedMotion(bool reduced);

    Theme::Scheme m_scheme = Theme::Scheme::Light;
    bool m_reducedMotion = false;
};

} // namespace holt::gui
