#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace holt::net {

/// Takes keys out of what is kept: whatever looks like one (see withoutKeys()), and the values it was given wherever
/// they stand, also escaped as in a URL or in JSON. Copyable, usable in any thread.
class Redactor
{
public:
    Redactor() = default;
    /// Values shorter than four characters are left alone: they would match everywhere and protect nothing.
    explicit Redactor(const QList<QByteArray> &secrets);

    [[nodiscard]] QByteArray clean(const QByteArray &text) const;
    [[nodiscard]] QString clean(const QString &text) const;
    [[nodiscard]] QUrl clean(const QUrl &url) const;
    /// The value of a header: nothing of it is left when its name says that it is a secret.
    [[nodiscard]] QByteArray cleanHeader(const QByteArray &name, const QByteArray &value) const;

    /// The first @p size bytes of @p text, cleaned. No key is halved by the cut.
    [[nodiscard]] QByteArray cleanStart(const QByteArray &text, qsizetype size) const;

    /// The length of the longest value.
    [[nodiscard]] qsizetype longest() const { return m_longest; }

private:
    QList<QByteArray> m_secrets; ///< in every form they may take, the longest first
    qsizetype m_longest = 0;
};

} // namespace holt::net
