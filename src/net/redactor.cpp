#include "net/redactor.h"

#include "base/redaction.h"

#include <algorithm>

namespace holt::net {

namespace {

constexpr qsizetype shortestSecret = 4;
// Keys of unknown value have some length too: what looks like one must be seen whole before the text is cut.
constexpr qsizetype roomForAKey = 1024;

QByteArray removed()
{
    return QByteArrayLiteral("[key removed]");
}

} // namespace

Redactor::Redactor(const QList<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets) {
        if (secret.size() < shortestSecret) {
            continue;
        }
        QByteArray inJson = secret;
        inJson.replace('\\', "\\\\").replace('"', "\\\"");
        QByteArray inStrictJson = inJson;
        inStrictJson.replace('/', "\\/");
        const QByteArray forms[] = {secret, secret.toPercentEncoding(), secret.toBase64(), inJson, inStrictJson};
        for (const QByteArray &form : forms) {
            if (!m_secrets.contains(form)) {
                m_secrets.append(form);
            }
        }
    }
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const QByteArray &left, const QByteArray &right) { return left.size() > right.size(); });
    m_longest = m_secrets.isEmpty() ? 0 : m_secrets.first().size();
}

QByteArray Redactor::clean(const QByteArray &text) const
{
    QByteArray result = text;
    for (const QByteArray &secret : m_secrets) {
        result.replace(secret, removed());
    }
    return withoutKeys(result);
}

QString Redactor::clean(const QString &text) const
{
    QString result = text;
    for (const QByteArray &secret : m_secrets) {
        result.replace(QString::fromUtf8(secret), QString::fromLatin1(removed()));
    }
    return withoutKeys(result);
}

QUrl Redactor::clean(const QUrl &url) const
{
    QUrl bare = url;
    bare.setUserInfo({});
    return QUrl(clean(bare.toString(QUrl::FullyEncoded)));
}

QByteArray Redactor::cleanHeader(const QByteArray &name, const QByteArray &value) const
{
    return isSecretHeader(name) ? removed() : clean(value);
}

QByteArray Redactor::cleanStart(const QByteArray &text, qsizetype size) const
{
    return clean(text.left(size + std::max(m_longest, roomForAKey))).left(size);
}

} // namespace holt::net
