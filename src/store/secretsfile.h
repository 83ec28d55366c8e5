#pragma once

#include "store/secrets.h"

#include <QMap>

namespace holt::store {

/// Keys in a JSON file of mode 0600: what a person may choose where there is no keychain. Small and local, so it is
/// read and written on the spot; the answers still come later, as everywhere. A file that cannot be understood is set
/// aside as secrets-damaged-<date>.json before a new one is written.
class SecretsFile : public Secrets::Backend
{
public:
    explicit SecretsFile(QString path);

    void read(const QString &id, QObject *context, Then<Secret> then) override;
    void write(const QString &id, const Secret &secret, QObject *context, Then<bool> then) override;
    void remove(const QString &id, QObject *context, Then<bool> then) override;

    /// All that is in the file.
    [[nodiscard]] Result<QMap<QString, Secret>> all() const;

private:
    [[nodiscard]] Result<bool> save(const QMap<QString, Secret> &keys) const;
    /// What is there, to be written back with a change.
    [[nodiscard]] Result<QMap<QString, Secret>> forChange() const;

    QString m_path;
};

/// Runs @p then with @p result in a later turn of the event loop, unless @p context is gone by then.
template <typename T>
void answerLater(QObject *context, Then<T> then, Result<T> result)
{
    if (context && then) {
        QMetaObject::invokeMethod(
            context, [then = std::move(then), result = std::move(result)]() mutable { then(std::move(result)); },
            Qt::QueuedConnection);
    }
}

} // namespace holt::store
