#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QObject>
#include <QString>

#include <functional>

namespace holt::openai {

struct ParsedJson
{
    QJsonDocument document; ///< null when it is no JSON
    QString problem;        ///< the parser's words, untranslated; empty when it is
};

/// Reads JSON. Bytes that are no UTF-8 are replaced as a browser does, since servers cut answers inside characters.
[[nodiscard]] ParsedJson parseJson(const QByteArray &bytes);

/// The same, for a body of any size, then calls @p then in the thread of @p context, later, unless @p context is gone:
/// a large body is read in the thread pool.
void parseJsonLater(const QByteArray &bytes, QObject *context, std::function<void(const ParsedJson &)> then);

} // namespace holt::openai
