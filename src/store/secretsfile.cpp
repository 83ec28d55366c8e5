#include "store/secretsfile.h"

#include "store/privatefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace holt::store {

namespace {

constexpr QLatin1String kKeys("keys");

struct NotOurs
{
};

/// The keys of a file's content, or NotOurs where it is not one of these files.
tl::expected<QMap<QString, Secret>, NotOurs> parse(const QByteArray &content)
{
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (!document.isObject() || !document.object().value(kKeys).isObject()) {
        return tl::unexpected(NotOurs());
    }
    QMap<QString, Secret> keys;
    const QJsonObject stored = document.object().value(kKeys).toObject();
    for (auto entry = stored.begin(); entry != stored.end(); ++entry) {
        keys.insert(entry.key(), Secret(entry.value().toString().toUtf8()));
    }
    return keys;
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(LocalError{LocalError::Kind::File, path, file.errorString()});
    }
    return file.readAll();
}

} // namespace

SecretsFile::SecretsFile(QString path)
    : m_path(std::move(path))
{
}

Result<QMap<QString, Secret>> SecretsFile::all() const
{
    if (!QFile::exists(m_path)) {
        return QMap<QString, Secret>();
    }
    const auto content = contentOf(m_path);
    if (!content) {
        return tl::unexpected(content.error());
    }
    const auto keys = parse(*content);
    if (!keys) {
        return fail(LocalError{LocalError::Kind::File, m_path, QStringLiteral("not a file of keys")});
    }
    return *keys;
}

Result<QMap<QString, Secret>> SecretsFile::forChange() const
{
    auto keys = all();
    if (keys) {
        return keys;
    }
    // One that cannot even be read is left where it is; one that makes no sense makes room.
    if (const auto content = contentOf(m_path); !content) {
        return tl::unexpected(content.error());
    }
    if (const auto aside = setAside(m_path); !aside) {
        return tl::unexpected(aside.error());
    }
    return QMap<QString, Secret>();
}

Result<bool> SecretsFile::save(const QMap<QString, Secret> &keys) const
{
    if (keys.isEmpty()) {
        QFile file(m_path);
        if (file.exists() && !file.remove()) {
            return fail(LocalError{LocalError::Kind::File, m_path, file.errorString()});
        }
        return true;
    }
    QJsonObject stored;
    for (auto entry = keys.cbegin(); entry != keys.cend(); ++entry) {
        stored.insert(entry.key(), QString::fromUtf8(entry.value().reveal()));
    }
    return writePrivateFile(m_path, QJsonDocument(QJsonObject{{kKeys, stored}}).toJson());
}

void SecretsFile::read(const QString &id, QObject *context, Then<Secret> then)
{
    answerLater<Secret>(context, std::move(then),
                        all().map([&](const QMap<QString, Secret> &keys) { return keys.value(id); }));
}

void SecretsFile::write(const QString &id, const Secret &secret, QObject *context, Then<bool> then)
{
    auto keys = forChange();
    if (!keys) {
        answerLater<bool>(context, std::move(then), tl::unexpected(keys.error()));
        return;
    }
    keys->insert(id, secret);
    answerLater<bool>(context, std::move(then), save(*keys));
}

void SecretsFile::remove(const QString &id, QObject *context, Then<bool> then)
{
    auto keys = forChange();
    if (!keys) {
        answerLater<bool>(context, std::move(then), tl::unexpected(keys.error()));
        return;
    }
    const bool wasThere = keys->remove(id) > 0;
    answerLater<bool>(context, std::move(then), wasThere ? save(*keys) : Result<bool>(true));
}

} // namespace holt::store
