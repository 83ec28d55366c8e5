#pragma once

#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "gui/common/theme.h"
#include "gui/settings/settingsdialog.h"
#include "net/client.h"
#include "openai/client.h"
#include "store/secrets.h"
#include "store/settings.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QTemporaryDir>
#include <QTest>

/// A keychain that tests can look into, and take away.
struct SettingsVault
{
    QMap<QString, QByteArray> keys;
    bool broken = false;
};

class SettingsKeychain : public holt::store::Secrets::Backend
{
public:
    explicit SettingsKeychain(SettingsVault &vault)
        : m_vault(vault)
    {
    }

    void read(const QString &id, QObject *context, holt::Then<holt::Secret> then) override
    {
        answer<holt::Secret>(context, then, holt::Secret(m_vault.keys.value(id)));
    }
    void write(const QString &id, const holt::Secret &secret, QObject *context, holt::Then<bool> then) override
    {
        if (!m_vault.broken) {
            m_vault.keys.insert(id, secret.reveal());
        }
        answer<bool>(context, then, true);
    }
    void remove(const QString &id, QObject *context, holt::Then<bool> then) override
    {
        m_vault.keys.remove(id);
        answer<bool>(context, then, true);
    }

private:
    template <typename T>
    void answer(QObject *context, const holt::Then<T> &then, const T &value)
    {
        holt::Result<T> result = value;
        if (m_vault.broken) {
            result = holt::fail(holt::LocalError{holt::LocalError::Kind::Keychain, {}, QStringLiteral("not running")});
        }
        if (context && then) {
            QMetaObject::invokeMethod(
                context, [then, result] { then(result); }, Qt::QueuedConnection);
        }
    }

    SettingsVault &m_vault;
};

/// The settings over a folder of the test's, joined as the application joins them.
struct SettingsFixture
{
    SettingsFixture()
        : file(dir.filePath(QStringLiteral("profiles.json")))
        , settings(dir.path())
        , preferences(settings)
        , secrets(std::make_unique<SettingsKeychain>(vault), dir.filePath(QStringLiteral("secrets.json")),
                  preferences.keyPlace())
        , client(http)
        , servers(file, secrets, {})
        , catalog(servers, client)
    {
        QObject::connect(&preferences, &holt::core::Preferences::keyPlaceChanged, &secrets,
                         [this] { secrets.setPlace(preferences.keyPlace()); });
    }

    QString addServer(const QString &name, const QString &baseUrl = QStringLiteral("http://127.0.0.1:9/v1"))
    {
        holt::store::Profile profile;
        profile.name = name;
        profile.baseUrl = baseUrl;
        return servers.save(profile);
    }

    std::unique_ptr<holt::gui::SettingsDialog> dialog()
    {
        auto result = std::make_unique<holt::gui::SettingsDialog>(servers, catalog, client, preferences, theme);
        result->setProbeCandidates({});
        return result;
    }

    QTemporaryDir dir;
    SettingsVault vault;
    holt::store::ProfileFile file;
    holt::store::Settings settings;
    holt::core::Preferences preferences;
    holt::store::Secrets secrets;
    holt::net::Client http;
    holt::openai::Client client;
    holt::core::Servers servers;
    holt::core::ModelCatalog catalog;
    holt::gui::Theme theme;
};

/// What a screen reader calls a widget.
inline QString spokenName(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name).remove(QLatin1Char('&')) : QString();
}

/// The shown widget of this type and name; null where there is none.
template <typename T>
T *findNamed(QWidget &root, const QString &name)
{
    const auto all = root.findChildren<T *>();
    for (T *widget : all) {
        if (widget->isVisibleTo(&root) && spokenName(widget) == name) {
            return widget;
        }
    }
    return nullptr;
}

/// Presses the shown button of this name; false where there is none or it is disabled.
inline bool press(QWidget &root, const QString &name)
{
    auto *button = findNamed<QAbstractButton>(root, name);
    if (!button || !button->isEnabled()) {
        return false;
    }
    button->click();
    return true;
}
