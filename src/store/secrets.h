#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <memory>

namespace holt::store {

/// Where keys are kept: the system keychain and, only where there is none and the person chose so, the memory of this
/// session or a file of mode 0600. GUI thread; nothing blocks.
class Secrets : public QObject
{
    Q_OBJECT

public:
    enum class Place {
        Keychain,
        Session, ///< forgotten at the end
        File,    ///< <data dir>/secrets.json, mode 0600
    };

    /// Reads and writes one kind of place. For tests, and for systems with a keychain of their own.
    class Backend
    {
    public:
        virtual ~Backend() = default;
        virtual void read(const QString &id, QObject *context,
                          Then<Secret> then) = 0; ///< an absent key is an empty one
        virtual void write(const QString &id, const Secret &secret, QObject *context, Then<bool> then) = 0;
        virtual void remove(const QString &id, QObject *context, Then<bool> then) = 0;
    };

    /// @p filePath is where Place::File keeps its file. The keychain backend is made by keychainBackend().
    Secrets(std::unique_ptr<Backend> keychain, const QString &filePath, Place place, QObject *parent = nullptr);
    ~Secrets() override;

    /// QtKeychain under the service name "holt".
    [[nodiscard]] static std::unique_ptr<Backend> keychainBackend();

    [[nodiscard]] Place place() const;
    /// What is kept from now on goes there; keys that this session knows are moved along. The choice is the caller's
    /// to remember (a setting).
    void setPlace(Place place);

    /// The key of @p id. Remembered for the session after the first read. An absent key is an empty Secret; a keychain
    /// that does not answer is LocalError::Kind::Keychain.
    void read(const QString &id, QObject *context, Then<Secret> then);
    /// Fails with LocalError::Kind::Keychain where there is no keychain: ask the person for another place, call
    /// setPlace(), write again. The key is usable in this session even then.
    void write(const QString &id, const Secret &secret, QObject *context, Then<bool> then);
    void remove(const QString &id, QObject *context, Then<bool> then);

Q_SIGNALS:
    /// A key could not be moved to the place chosen by setPlace(). It stays where it was and usable in this session.
    void moveFailed(const holt::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holt::store
