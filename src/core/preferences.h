#pragma once

#include "store/secrets.h"
#include "store/settings.h"

#include <QObject>

namespace holt::core {

/// What a person sets for the whole program, and a signal for each. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT

public:
    enum class Appearance { System, Light, Dark };
    Q_ENUM(Appearance)

    explicit Preferences(store::Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// A locale name such as "zh_CN", or empty for the system's. Takes effect at the next start.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    /// How much larger or smaller than the system's font, in percent: 75..200.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);

    [[nodiscard]] store::Secrets::Place keyPlace() const;
    void setKeyPlace(store::Secrets::Place place);

    [[nodiscard]] bool parametersVisible() const;
    void setParametersVisible(bool visible);

    /// Whether long lines of code go on in the next line, instead of being scrolled sideways.
    [[nodiscard]] bool codeWrapped() const;
    void setCodeWrapped(bool wrapped);

    /// Whether lines of code have numbers.
    [[nodiscard]] bool codeNumbered() const;
    void setCodeNumbered(bool numbered);

    /// The window's bytes by name: geometry, splitters.
    [[nodiscard]] QByteArray windowState(const QString &name) const;
    void setWindowState(const QString &name, const QByteArray &state);

Q_SIGNALS:
    void appearanceChanged();
    void languageChanged();
    void textSizeChanged();
    void keyPlaceChanged();
    void parametersVisibleChanged();
    void codeViewChanged(); ///< wrapped or numbered

private:
    store::Settings &m_settings;
};

} // namespace holt::core
