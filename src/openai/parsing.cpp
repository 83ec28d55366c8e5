#include "openai/parsing.h"

#include "base/onpool.h"

#include <QJsonParseError>

namespace holt::openai {

namespace {
constexpr qsizetype largeBytes = 256 * 1024;
}

ParsedJson parseJson(const QByteArray &bytes)
{
    QJsonParseError error;
    ParsedJson parsed;
    parsed.document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        parsed.document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8(), &error);
    }
    if (error.error != QJsonParseError::NoError) {
        parsed.problem = error.errorString();
    }
    return parsed;
}

void parseJsonLater(const QByteArray &bytes, QObject *context, std::function<void(const ParsedJson &)> then)
{
    if (bytes.size() < largeBytes) {
        QMetaObject::invokeMethod(
            context, [then = std::move(then), parsed = parseJson(bytes)] { then(parsed); }, Qt::QueuedConnection);
        return;
    }
    onPool(
        context, [bytes] { return parseJson(bytes); }, std::move(then));
}

} // namespace holt::openai
