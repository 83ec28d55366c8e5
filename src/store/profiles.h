#pragma once

#include "base/result.h"

#include <QList>
#include <QMap>
#include <QPair>
#include <QString>

#include <optional>

namespace holt::store {

/// A server, as the person set it up. The key is not here: it is in Secrets under the profile's id.
struct Profile
{
    enum class Kind { OpenAi, Azure, Compatible, Demo };

    QString id; ///< random, or "demo" and "environment" for the two that are not stored
    QString name;
    Kind kind = Kind::Compatible;
    QString baseUrl; ///< as typed
    QString organisation;
    QString project;
    QString apiVersion;                          ///< Azure only
    QList<QPair<QString, QString>> extraHeaders; ///< values of secret headers are kept in Secrets, not here: see core
    QMap<QString, QString> defaultModels;        ///< task ("chat", "image" …) -> model id
    int idleTimeoutSeconds = 60;
    std::optional<bool> hasKey; ///< whether Secrets keeps a key for it: where there is none, the keychain is not asked

    bool operator==(const Profile &) const = default;
};

struct ProfileList
{
    QList<Profile> profiles;
    QString currentId;
};

/// The profiles as a JSON file (mode 0600), written whole and atomically. A file that cannot be read as one is set
/// aside as profiles-damaged-<date>.json and an empty list is given with the error told by loadProblem().
class ProfileFile
{
public:
    explicit ProfileFile(QString path);

    [[nodiscard]] ProfileList load();
    [[nodiscard]] std::optional<Error> loadProblem() const;
    [[nodiscard]] Result<bool> save(const ProfileList &list) const;

private:
    QString m_path;
    std::optional<Error> m_problem;
    bool m_mayReplace = true; ///< false where a file is there that could not even be read: it may hold everything
};

} // namespace holt::store
