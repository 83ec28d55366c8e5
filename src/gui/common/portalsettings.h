#pragma once

#include <QList>
#include <QObject>
#include <QPair>
#include <QString>
#include <QVariant>

class QDBusMessage;

namespace holt::gui {

/// Reads settings of the desktop through org.freedesktop.portal.Settings and tells when they change. Nothing waits:
/// the bus is first touched after the event loop runs, and where there is no bus or portal nothing is told. Linux.
class PortalSettings : public QObject
{
    Q_OBJECT

public:
    using Key = QPair<QString, QString>; ///< namespace and name

    explicit PortalSettings(QObject *parent = nullptr);

    /// Reads the keys now and follows them.
    void watch(const QList<Key> &keys);

Q_SIGNALS:
    void valueRead(const QString &area, const QString &name, const QVariant &value);

private Q_SLOTS:
    void settingChanged(const QDBusMessage &message);

private:
    void connectToBus();
    void read(const Key &key);

    QList<Key> m_keys;
};

} // namespace holt::gui
