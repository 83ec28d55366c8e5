#include "core/preferences.h"

#include <QMetaEnum>

#include <algorithm>

namespace holt::core {

namespace {

const store::Setting<QString> appearanceSetting{"appearance", QStringLiteral("System")};
const store::Setting<QString> languageSetting{"language", QString()};
const store::Setting<int> textSizeSetting{"text_size", 100};
const store::Setting<QString> keyPlaceSetting{"key_place", QStringLiteral("keychain")};
const store::Setting<bool> parametersVisibleSetting{"parameters_visible", true};
const store::Setting<bool> codeWrappedSetting{"code_wrapped", true};
const store::Setting<bool> codeNumberedSetting{"code_numbered", false};

} // namespace

Preferences::Preferences(store::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

Preferences::Appearance Preferences::appearance() const
{
    bool known = false;
    const int value = QMetaEnum::fromType<Appearance>().keyToValue(
        m_settings.value(appearanceSetting).toLatin1().constData(), &known);
    return known ? static_cast<Appearance>(value) : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    if (appearance != this->appearance()) {
        const char *name = QMetaEnum::fromType<Appearance>().valueToKey(static_cast<int>(appearance));
        m_settings.setValue(appearanceSetting, QString::fromLatin1(name));
        Q_EMIT appearanceChanged();
    }
}

QString Preferences::language() const
{
    return m_settings.value(languageSetting);
}

void Preferences::setLanguage(const QString &language)
{
    if (language != this->language()) {
        m_settings.setValue(languageSetting, language);
        Q_EMIT languageChanged();
    }
}

int Preferences::textSize() const
{
    return std::clamp(m_settings.value(textSizeSetting), 75, 200);
}

void Preferences::setTextSize(int percent)
{
    const int size = std::clamp(percent, 75, 200);
    if (size != textSize()) {
        m_settings.setValue(textSizeSetting, size);
        Q_EMIT textSizeChanged();
    }
}

store::Secrets::Place Preferences::keyPlace() const
{
    const QString name = m_settings.value(keyPlaceSetting);
    if (name == QLatin1String("session")) {
        return store::Secrets::Place::Session;
    }
    if (name == QLatin1String("file")) {
        return store::Secrets::Place::File;
    }
    return store::Secrets::Place::Keychain;
}

void Preferences::setKeyPlace(store::Secrets::Place place)
{
    QString name = QStringLiteral("keychain");
    if (place == store::Secrets::Place::Session) {
        name = QStringLiteral("session");
    } else if (place == store::Secrets::Place::File) {
        name = QStringLiteral("file");
    }
    if (place != keyPlace()) {
        m_settings.setValue(keyPlaceSetting, name);
        Q_EMIT keyPlaceChanged();
    }
}

bool Preferences::parametersVisible() const
{
    return m_settings.value(parametersVisibleSetting);
}

void Preferences::setParametersVisible(bool visible)
{
    if (visible != parametersVisible()) {
        m_settings.setValue(parametersVisibleSetting, visible);
        Q_EMIT parametersVisibleChanged();
    }
}

bool Preferences::codeWrapped() const
{
    return m_settings.value(codeWrappedSetting);
}

void Preferences::setCodeWrapped(bool wrapped)
{
    if (wrapped != codeWrapped()) {
        m_settings.setValue(codeWrappedSetting, wrapped);
        Q_EMIT codeViewChanged();
    }
}

bool Preferences::codeNumbered() const
{
    return m_settings.value(codeNumberedSetting);
}

void Preferences::setCodeNumbered(bool numbered)
{
    if (numbered != codeNumbered()) {
        m_settings.setValue(codeNumberedSetting, numbered);
        Q_EMIT codeViewChanged();
    }
}

QByteArray Preferences::windowState(const QString &name) const
{
    return m_settings.state(name);
}

void Preferences::setWindowState(const QString &name, const QByteArray &state)
{
    m_settings.setState(name, state);
}

} // namespace holt::core
