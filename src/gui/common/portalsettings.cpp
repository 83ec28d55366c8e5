#include "gui/common/portalsettings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QTimer>

namespace holt::gui {

namespace {

const QString &service()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Desktop");
    return name;
}

const QString &path()
{
    static const QString name = QStringLiteral("/org/freedesktop/portal/desktop");
    return name;
}

const QString &interfaceName()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Settings");
    return name;
}

/// Without an address libdbus starts a bus of its own, and waits for it.
bool busIsThere()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

/// Read() wraps its value in a variant of a variant.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

PortalSettings::PortalSettings(QObject *parent)
    : QObject(parent)
{
}

void PortalSettings::watch(const QList<Key> &keys)
{
    const bool first = m_keys.isEmpty();
    m_keys += keys;
    if (first && busIsThere()) {
        QTimer::singleShot(0, this, &PortalSettings::connectToBus);
    }
}

void PortalSettings::connectToBus()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    // Qt D-Bus has no other way to name the receiver of a signal than by string.
    bus.connect(service(), path(), interfaceName(), QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QDBusMessage)));
    for (const Key &key : std::as_const(m_keys)) {
        read(key);
    }
}

void PortalSettings::read(const Key &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), interfaceName(), QStringLiteral("Read"));
    call << key.first << key.second;
    auto *pending = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        finished->deleteLater();
        if (reply.isValid()) { // an unknown key or no portal is no error to the person
            Q_EMIT valueRead(key.first, key.second, unwrapped(reply.value().variant()));
        }
    });
}

void PortalSettings::settingChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.size() < 3) {
        return;
    }
    const Key key(arguments.at(0).toString(), arguments.at(1).toString());
    if (m_keys.contains(key)) {
        Q_EMIT valueRead(key.first, key.second, unwrapped(arguments.at(2)));
    }
}

} // namespace holt::gui
