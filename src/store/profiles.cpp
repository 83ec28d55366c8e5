#include "store/profiles.h"

#include "store/conversations.h"
#include "store/privatefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>

namespace holt::store {

namespace {

struct KindName
{
    Profile::Kind kind;
    QLatin1String name;
};
constexpr std::array kKinds{
    KindName{Profile::Kind::Compatible, QLatin1String("compatible")},
    KindName{Profile::Kind::OpenAi, QLatin1String("openai")},
    KindName{Profile::Kind::Azure, QLatin1String("azure")},
    KindName{Profile::Kind::Demo, QLatin1String("demo")},
};

constexpr QLatin1String kCurrent("current");
constexpr QLatin1String kServers("servers");
constexpr QLatin1String kId("id");
constexpr QLatin1String kName("name");
constexpr QLatin1String kKind("kind");
constexpr QLatin1String kBaseUrl("base_url");
constexpr QLatin1String kOrganisation("organisation");
constexpr QLatin1String kProject("project");
constexpr QLatin1String kApiVersion("api_version");
constexpr QLatin1String kHeaders("headers");
constexpr QLatin1String kValue("value");
constexpr QLatin1String kModels("default_models");
constexpr QLatin1String kTimeout("idle_timeout_seconds");
constexpr QLatin1String kHasKey("has_key");

QString nameOf(Profile::Kind kind)
{
    for (const KindName &entry : kKinds) {
        if (entry.kind == kind) {
            return entry.name;
        }
    }
    Q_UNREACHABLE();
    return {};
}

Profile::Kind kindOf(const QString &name)
{
    for (const KindName &entry : kKinds) {
        if (entry.name == name) {
            return entry.kind;
        }
    }
    return Profile::Kind::Compatible; // what a later version may call it, most servers speak this
}

QJsonObject toJson(const Profile &profile)
{
    QJsonArray headers;
    for (const auto &[name, value] : profile.extraHeaders) {
        headers.append(QJsonObject{{kName, name}, {kValue, value}});
    }
    QJsonObject models;
    for (auto entry = profile.defaultModels.cbegin(); entry != profile.defaultModels.cend(); ++entry) {
        models.insert(entry.key(), entry.value());
    }
    QJsonObject object{
        {kId, profile.id},
        {kName, profile.name},
        {kKind, nameOf(profile.kind)},
        {kBaseUrl, profile.baseUrl},
        {kOrganisation, profile.organisation},
        {kProject, profile.project},
        {kApiVersion, profile.apiVersion},
        {kHeaders, headers},
        {kModels, models},
        {kTimeout, profile.idleTimeoutSeconds},
    };
    if (profile.hasKey) {
        object.insert(kHasKey, *profile.hasKey);
    }
    return object;
}

/// Takes what it understands; a wrong or missing field is its default.
Profile profileFromJson(const QJsonObject &object)
{
    Profile profile;
    profile.id = object.value(kId).toString();
    profile.name = object.value(kName).toString();
    profile.kind = kindOf(object.value(kKind).toString());
    profile.baseUrl = object.value(kBaseUrl).toString();
    profile.organisation = object.value(kOrganisation).toString();
    profile.project = object.value(kProject).toString();
    profile.apiVersion = object.value(kApiVersion).toString();
    const QJsonArray headers = object.value(kHeaders).toArray();
    for (const QJsonValue &header : headers) {
        const QString name = header.toObject().value(kName).toString();
        if (!name.isEmpty()) {
            profile.extraHeaders.append({name, header.toObject().value(kValue).toString()});
        }
    }
    const QJsonObject models = object.value(kModels).toObject();
    for (auto entry = models.begin(); entry != models.end(); ++entry) {
        profile.defaultModels.insert(entry.key(), entry.value().toString());
    }
    const int timeout = object.value(kTimeout).toInt();
    profile.idleTimeoutSeconds = timeout > 0 ? timeout : Profile().idleTimeoutSeconds;
    if (const QJsonValue hasKey = object.value(kHasKey); hasKey.isBool()) {
        profile.hasKey = hasKey.toBool();
    }
    return profile;
}

} // namespace

ProfileFile::ProfileFile(QString path)
    : m_path(std::move(path))
{
}

ProfileList ProfileFile::load()
{
    m_problem.reset();
    m_mayReplace = true;
    QFile file(m_path);
    if (!file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = LocalError{LocalError::Kind::File, m_path, file.errorString()};
        m_mayReplace = false;
        return {};
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.isObject() || !document.object().value(kServers).isArray()) {
        const Result<QString> aside = setAside(m_path);
        m_mayReplace = aside.has_value();
        m_problem = LocalError{LocalError::Kind::File, m_path,
                               aside ? QString(QStringLiteral("not a list of servers; kept as ") + *aside)
                                     : QStringLiteral("not a list of servers")};
        return {};
    }

    ProfileList list;
    list.currentId = document.object().value(kCurrent).toString();
    QSet<QString> seen;
    const QJsonArray servers = document.object().value(kServers).toArray();
    for (const QJsonValue &server : servers) {
        if (!server.isObject()) {
            continue;
        }
        Profile profile = profileFromJson(server.toObject());
        if (profile.id.isEmpty() || seen.contains(profile.id)) {
            profile.id = newId();
        }
        seen.insert(profile.id);
        list.profiles.append(profile);
    }
    return list;
}

std::optional<Error> ProfileFile::loadProblem() const
{
    return m_problem;
}

Result<bool> ProfileFile::save(const ProfileList &list) const
{
    if (!m_mayReplace) {
        return tl::unexpected(*m_problem);
    }
    QJsonArray servers;
    for (const Profile &profile : list.profiles) {
        servers.append(toJson(profile));
    }
    return writePrivateFile(m_path,
                            QJsonDocument(QJsonObject{{kCurrent, list.currentId}, {kServers, servers}}).toJson());
}

} // namespace holt::store
