#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace holt {

/// @p text with everything that looks like a key replaced by "[key removed]": bearer tokens, sk-… keys, api-key values
/// and the query parameters servers take keys in. What a record, a log line or an error keeps goes through here.
[[nodiscard]] QString withoutKeys(const QString &text);
[[nodiscard]] QByteArray withoutKeys(const QByteArray &text);

/// Whether the value of a header of this name is a secret (Authorization, api-key, Cookie …), in any case.
[[nodiscard]] bool isSecretHeader(QByteArrayView name);

} // namespace holt
