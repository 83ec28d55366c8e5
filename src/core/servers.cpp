#include "core/servers.h"

#include "base/redaction.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace holt::core {

namespace {

using Kind = store::Profile::Kind;

const QString demoId = QStringLiteral("demo");
const QString environmentId = QStringLiteral("environment");

bool isBuiltIn(const QString &id)
{
    return id == demoId || id == environmentId;
}

openai::Endpoint::Kind endpointKind(Kind kind)
{
    switch (kind) {
    case Kind::OpenAi:
        return openai::Endpoint::Kind::OpenAi;
    case Kind::Azure:
        return openai::Endpoint::Kind::Azure;
    case Kind::Compatible:
    case Kind::Demo:
        break;
    }
    return openai::Endpoint::Kind::Compatible;
}

/// The name in Secrets of a header whose value is one.
QString headerSecretId(const QString &profileId, const QString &header)
{
    return QString(profileId + QStringLiteral("/header/") + header.toLower());
}

} // namespace

Servers::Servers(store::ProfileFile &file, store::Secrets &secrets, Environment environment, QObject *parent)
    : QAbstractListModel(parent)
    , m_file(file)
    , m_secrets(secrets)
    , m_environment(std::move(environment))
{
    const store::ProfileList stored = m_file.load();

    store::Profile demo;
    demo.id = demoId;
    demo.name = tr("Demo");
    demo.kind = Kind::Demo;
    m_profiles.append(demo);
    if (!m_environment.baseUrl.isEmpty() || !m_environment.key.isEmpty()) {
        store::Profile profile;
        profile.id = environmentId;
        profile.name = tr("Environment");
        const bool openAi = m_environment.baseUrl.trimmed().isEmpty();
        profile.kind = openAi ? Kind::OpenAi : Kind::Compatible;
        profile.baseUrl = openAi ? QStringLiteral("https://api.openai.com/v1") : m_environment.baseUrl.trimmed();
        m_profiles.append(profile);
    }
    for (const store::Profile &profile : stored.profiles) {
        if (!isBuiltIn(profile.id) && !profile.id.isEmpty()) {
            m_profiles.append(profile);
        }
    }

    m_storedCurrentId = stored.currentId;
    m_currentId = stored.currentId;
    if (!find(m_currentId)) {
        // The first run: a server that the environment names is meant to be used.
        m_currentId = find(environmentId) ? environmentId : demoId;
    }
}

void Servers::setDemoStarter(std::function<Demo()> starter)
{
    m_demoStarter = std::move(starter);
}

int Servers::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

QVariant Servers::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const store::Profile &profile = m_profiles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return profile.name;
    case IdRole:
    case ProfileRole:
        return profile.id;
    case Qt::ToolTipRole:
        return profile.kind == Kind::Demo ? tr("Built in; answers on this computer only") : profile.baseUrl;
    default:
        return {};
    }
}

const QList<store::Profile> &Servers::profiles() const
{
    return m_profiles;
}

const store::Profile *Servers::find(const QString &id) const
{
    const auto it = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                 [&id](const store::Profile &profile) { return profile.id == id; });
    return it == m_profiles.cend() ? nullptr : &*it;
}

const store::Profile *Servers::findByName(const QString &name) const
{
    const auto it = std::find_if(m_profiles.cbegin(), m_profiles.cend(), [&name](const store::Profile &profile) {
        return profile.name.compare(name, Qt::CaseInsensitive) == 0 || profile.id == name;
    });
    return it == m_profiles.cend() ? nullptr : &*it;
}

const store::Profile &Servers::current() const
{
    const store::Profile *profile = find(m_currentId);
    return profile ? *profile : m_profiles.constFirst();
}

void Servers::setCurrent(const QString &id)
{
    if (!find(id)) {
        return;
    }
    const bool other = id != m_currentId;
    m_currentId = id;
    if (m_storedCurrentId != id) {
        m_storedCurrentId = id;
        persist();
    }
    if (other) {
        Q_EMIT currentChanged();
    }
}

void Servers::setCurrentForSession(const QString &id)
{
    if (!find(id) || id == m_currentId) {
        return;
    }
    m_currentId = id;
    Q_EMIT currentChanged();
}

bool Servers::onlyDemo() const
{
    return m_profiles.size() == 1;
}

QString Servers::save(store::Profile profile)
{
    if (profile.id.isEmpty()) {
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    for (auto &[name, value] : profile.extraHeaders) {
        if (isSecretHeader(name.toUtf8()) && !value.isEmpty()) {
            m_secrets.write(headerSecretId(profile.id, name), Secret(value.toUtf8()), this,
                            [this](const Result<bool> &written) {
                                if (!written) {
                                    Q_EMIT saveFailed(written.error());
                                }
                            });
            value.clear();
        }
    }

    const auto it = std::find_if(m_profiles.begin(), m_profiles.end(),
                                 [&profile](const store::Profile &other) { return other.id == profile.id; });
    // Whether there is a key is decided by writeKey() alone: what an editor holds may be older.
    profile.hasKey = it != m_profiles.end() ? it->hasKey : profile.hasKey.value_or(false);
    if (it != m_profiles.end()) {
        forgetHeaders(*it, profile);
    }
    if (isBuiltIn(profile.id)) {
        if (it != m_profiles.end()) {
            it->defaultModels = profile.defaultModels;
        }
    } else if (it != m_profiles.end()) {
        *it = profile;
        const QModelIndex row = index(static_cast<int>(it - m_profiles.begin()));
        persist();
        Q_EMIT dataChanged(row, row);
    } else {
        const int row = static_cast<int>(m_profiles.size());
        beginInsertRows({}, row, row);
        m_profiles.append(profile);
        endInsertRows();
        persist();
    }
    Q_EMIT changed();
    return profile.id;
}

void Servers::forgetHeaders(const store::Profile &before, const store::Profile &after)
{
    for (const auto &header : before.extraHeaders) {
        const QString &name = header.first;
        const bool kept =
            std::any_of(after.extraHeaders.cbegin(), after.extraHeaders.cend(),
                        [&name](const auto &other) { return other.first.compare(name, Qt::CaseInsensitive) == 0; });
        if (!kept && isSecretHeader(name.toUtf8())) {
            m_secrets.remove(headerSecretId(before.id, name), this, {});
        }
    }
}

void Servers::remove(const QString &id)
{
    const store::Profile *profile = find(id);
    if (!profile || isBuiltIn(id)) {
        return;
    }
    forgetHeaders(*profile, {});
    if (profile->hasKey != false) {
        m_secrets.remove(id, this, {});
    }
    const bool wasCurrent = id == m_currentId;
    const int row = static_cast<int>(profile - m_profiles.constData());
    beginRemoveRows({}, row, row);
    m_profiles.removeAt(row);
    endRemoveRows();
    if (wasCurrent) {
        m_currentId = find(environmentId) ? environmentId : demoId;
        m_storedCurrentId = m_currentId;
    }
    persist();
    Q_EMIT changed();
    if (wasCurrent) {
        Q_EMIT currentChanged();
    }
}

void Servers::readKey(const QString &id, QObject *context, Then<Secret> then)
{
    if (id == environmentId) {
        // Later, as with every other key: a caller must not be called back from within its call.
        QMetaObject::invokeMethod(
            context, [then = std::move(then), key = m_environment.key] { then(key); }, Qt::QueuedConnection);
        return;
    }
    const store::Profile *profile = find(id);
    if (profile && profile->hasKey == false) {
        // A machine without a keychain can still use a server without a key.
        QMetaObject::invokeMethod(
            context, [then = std::move(then)] { then(Secret()); }, Qt::QueuedConnection);
        return;
    }
    m_secrets.read(id, context, std::move(then));
}

void Servers::writeKey(const QString &id, const Secret &key, QObject *context, Then<bool> then)
{
    const auto it = std::find_if(m_profiles.begin(), m_profiles.end(),
                                 [&id](const store::Profile &profile) { return profile.id == id; });
    if (it != m_profiles.end() && it->hasKey != !key.isEmpty()) {
        it->hasKey = !key.isEmpty();
        persist();
    }
    const Then<bool> told = [this, then = std::move(then),
                             guard = QPointer<QObject>(context)](const Result<bool> &written) {
        Q_EMIT changed();
        if (then && guard) {
            then(written);
        }
    };
    if (key.isEmpty()) {
        m_secrets.remove(id, this, told);
    } else {
        m_secrets.write(id, key, this, told);
    }
}

void Servers::endpoint(const QString &id, QObject *context, Then<openai::Endpoint> then)
{
    if (const store::Profile *profile = find(id)) {
        endpointOf(*profile, std::nullopt, context, std::move(then));
        return;
    }
    QMetaObject::invokeMethod(
        context,
        [then = std::move(then)] {
            then(fail(LocalError{LocalError::Kind::NotFound, tr("The server of this conversation"), {}}));
        },
        Qt::QueuedConnection);
}

void Servers::endpointOf(const store::Profile &edited, const std::optional<Secret> &typedKey, QObject *context,
                         Then<openai::Endpoint> then)
{
    if (edited.kind == Kind::Demo && !m_demo.url.isValid() && m_demoStarter) {
        m_demo = m_demoStarter();
    }
    const Then<Secret> withKey = [this, context, then = std::move(then), edited](const Result<Secret> &key) {
        if (!key) {
            then(tl::unexpected<Error>(key.error()));
            return;
        }
        withHeaderSecrets(edited, 0, *key, context, then);
    };
    if (typedKey || edited.kind == Kind::Demo || edited.id.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [withKey, key = typedKey.value_or(Secret())] { withKey(key); }, Qt::QueuedConnection);
    } else {
        readKey(edited.id, context, withKey);
    }
}

void Servers::withHeaderSecrets(store::Profile profile, qsizetype from, const Secret &key, QObject *context,
                                const Then<openai::Endpoint> &then)
{
    for (qsizetype i = from; i < profile.extraHeaders.size(); ++i) {
        const auto &[name, value] = profile.extraHeaders.at(i);
        if (!value.isEmpty() || !isSecretHeader(name.toUtf8())) {
            continue;
        }
        m_secrets.read(headerSecretId(profile.id, name), context,
                       [this, profile, i, key, context, then](const Result<Secret> &secret) {
                           if (!secret) {
                               then(tl::unexpected<Error>(secret.error()));
                               return;
                           }
                           store::Profile whole = profile;
                           whole.extraHeaders[i].second = QString::fromUtf8(secret->reveal());
                           withHeaderSecrets(whole, i + 1, key, context, then);
                       });
        return;
    }
    then(endpointFor(profile, key));
}

Result<openai::Endpoint> Servers::endpointFor(const store::Profile &profile, const Secret &key) const
{
    openai::Endpoint endpoint;
    endpoint.kind = endpointKind(profile.kind);
    endpoint.key = key;
    endpoint.organisation = profile.organisation.trimmed();
    endpoint.project = profile.project.trimmed();
    endpoint.apiVersion = profile.apiVersion.trimmed();
    endpoint.idleTimeout = std::chrono::seconds(std::max(1, profile.idleTimeoutSeconds));
    for (const auto &[name, value] : profile.extraHeaders) {
        if (!name.trimmed().isEmpty()) {
            endpoint.extraHeaders.append({name.trimmed().toUtf8(), value.toUtf8()});
        }
    }
    if (profile.kind == Kind::Demo) {
        if (!m_demo.url.isValid()) {
            return fail(LocalError{LocalError::Kind::Invalid, tr("The demo"),
                                   tr("it could not be started. Restart Holt, or connect a server.")});
        }
        endpoint.baseUrl = m_demo.url;
        endpoint.key = m_demo.key;
        return endpoint;
    }
    Result<QUrl> url = openai::baseUrlFromText(profile.baseUrl, endpoint.kind);
    if (!url) {
        return tl::unexpected<Error>(url.error());
    }
    endpoint.baseUrl = *url;
    return endpoint;
}

void Servers::persist()
{
    store::ProfileList list;
    list.currentId = m_storedCurrentId;
    for (const store::Profile &profile : std::as_const(m_profiles)) {
        if (!isBuiltIn(profile.id)) {
            list.profiles.append(profile);
        }
    }
    if (const Result<bool> saved = m_file.save(list); !saved) {
        Q_EMIT saveFailed(saved.error());
    }
}

} // namespace holt::core
