#include "store/settings.h"

#include "store/privatefile.h"

#include <QSettings>

namespace holt::store {

namespace {

std::unique_ptr<QSettings> openIni(const QString &directory, const QString &name)
{
    return std::make_unique<QSettings>(directory + QLatin1Char('/') + name, QSettings::IniFormat);
}

} // namespace

Settings::Settings(const QString &directory)
{
    // QSettings would make the folder for everyone to read.
    (void)makePrivateFolder(directory);
    m_preferences = openIni(directory, QStringLiteral("settings.ini"));
    m_state = openIni(directory, QStringLiteral("state.ini"));
}

Settings::~Settings() = default;

QByteArray Settings::state(const QString &name) const
{
    return m_state->value(name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_state->setValue(name, state);
}

bool Settings::isWritable() const
{
    return m_preferences->isWritable() && m_preferences->status() != QSettings::AccessError;
}

QVariant Settings::read(const char *key) const
{
    return m_preferences->value(QString::fromLatin1(key));
}

void Settings::write(const char *key, const QVariant &value)
{
    m_preferences->setValue(QString::fromLatin1(key), value);
}

} // namespace holt::store
