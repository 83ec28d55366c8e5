#include "store/secrets.h"

#include "store/secretsfile.h"

namespace holt::store {

class Secrets::Private
{
public:
    Private(std::unique_ptr<Backend> keychainBackend, const QString &filePath, Place where)
        : keychain(std::move(keychainBackend))
        , file(filePath)
        , place(where)
    {
    }

    /// Where @p where keeps keys for longer than the session; null for Session.
    Backend *backend(Place where)
    {
        switch (where) {
        case Place::Keychain:
            return keychain.get();
        case Place::File:
            return &file;
        case Place::Session:
            break;
        }
        return nullptr;
    }

    /// Remembers what was chosen now, so that an answer to an older question does not overwrite it.
    void remember(const QString &id, const Secret &secret)
    {
        known.insert(id, secret);
        ++changes[id];
    }

    std::unique_ptr<Backend> keychain;
    SecretsFile file;
    Place place;
    QHash<QString, Secret> known; ///< an empty one: known to be absent
    QHash<QString, int> changes;
};

Secrets::Secrets(std::unique_ptr<Backend> keychain, const QString &filePath, Place place, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(keychain), filePath, place))
{
}

Secrets::~Secrets() = default;

Secrets::Place Secrets::place() const
{
    return d->place;
}

void Secrets::setPlace(Place place)
{
    if (place == d->place) {
        return;
    }
    const Place before = std::exchange(d->place, place);
    if (before == Place::File) {
        // The file is small and ours: all of it moves, so that no key stays behind in it unseen.
        if (const auto all = d->file.all()) {
            for (auto entry = all->cbegin(); entry != all->cend(); ++entry) {
                if (!d->known.contains(entry.key())) {
                    d->known.insert(entry.key(), entry.value());
                }
            }
        } else {
            // Told later, as everything here is: the caller may connect after this call.
            answerLater<bool>(
                this, [this](const Result<bool> &result) { Q_EMIT moveFailed(result.error()); },
                tl::unexpected(all.error()));
        }
    }

    const auto leave = [this, before](const QString &id) {
        if (Backend *old = d->backend(before)) {
            old->remove(id, this, [this](const Result<bool> &removed) {
                if (!removed) {
                    Q_EMIT moveFailed(removed.error());
                }
            });
        }
    };
    for (auto entry = d->known.cbegin(); entry != d->known.cend(); ++entry) {
        if (entry.value().isEmpty()) {
            continue;
        }
        Backend *next = d->backend(place);
        if (!next) {
            leave(entry.key());
            continue;
        }
        next->write(entry.key(), entry.value(), this, [this, leave, id = entry.key()](const Result<bool> &written) {
            if (written) {
                leave(id);
            } else {
                Q_EMIT moveFailed(written.error());
            }
        });
    }
}

void Secrets::read(const QString &id, QObject *context, Then<Secret> then)
{
    Backend *backend = d->backend(d->place);
    if (const auto known = d->known.constFind(id); known != d->known.cend() || !backend) {
        answerLater<Secret>(context, std::move(then), known != d->known.cend() ? *known : Secret());
        return;
    }
    backend->read(id, this,
                  [this, id, guard = QPointer<QObject>(context), then = std::move(then),
                   change = d->changes.value(id)](Result<Secret> result) {
                      if (d->changes.value(id) != change) {
                          result = d->known.value(id); // written or removed in the meantime: that is the truth
                      } else if (result) {
                          d->known.insert(id, *result);
                      }
                      if (guard && then) {
                          then(std::move(result));
                      }
                  });
}

void Secrets::write(const QString &id, const Secret &secret, QObject *context, Then<bool> then)
{
    if (secret.isEmpty()) {
        remove(id, context, std::move(then));
        return;
    }
    d->remember(id, secret);
    if (Backend *backend = d->backend(d->place)) {
        backend->write(id, secret, context, std::move(then));
    } else {
        answerLater<bool>(context, std::move(then), true);
    }
}

void Secrets::remove(const QString &id, QObject *context, Then<bool> then)
{
    d->remember(id, Secret());
    if (Backend *backend = d->backend(d->place)) {
        backend->remove(id, context, std::move(then));
    } else {
        answerLater<bool>(context, std::move(then), true);
    }
}

} // namespace holt::store
