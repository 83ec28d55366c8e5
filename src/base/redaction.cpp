#include "base/redaction.h"

#include <QRegularExpression>

#include <array>

namespace holt {

namespace {

const QRegularExpression &keyPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((\bBearer\s+)[^\s"'\\,;]{4,})"
                       R"(|((?:\b|_)(?:api[-_]?key|access[-_]?token|authorization|x-goog-api-key)["']?\s*[:=]\s*["']?))"
                       R"((?!Bearer)[^\s"'\\,;&]{4,})"
                       R"(|([?&](?:key|token|api-key|sig|code)=)[^&\s"'#]{4,})"
                       R"(|()\b(?:sk|gsk|pk|rk|sess|xai|hf|nvapi)[-_][A-Za-z0-9_\-*.]{8,})"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

QString withoutKeys(const QString &text)
{
    QString clean = text;
    return clean.replace(keyPattern(), QStringLiteral("\\1\\2\\3\\4[key removed]"));
}

QByteArray withoutKeys(const QByteArray &text)
{
    // Latin-1 keeps every byte as it is, so that bodies that are no UTF-8 survive the round trip.
    return withoutKeys(QString::fromLatin1(text)).toLatin1();
}

bool isSecretHeader(QByteArrayView name)
{
    static constexpr std::array<const char *, 8> names = {
        "authorization", "proxy-authorization", "api-key",        "x-api-key",
        "cookie",        "set-cookie",          "x-goog-api-key", "x-auth-token"};
    for (const char *secret : names) {
        if (name.compare(secret, Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

} // namespace holt
