#pragma once

#include "base/error.h"
#include "net/response.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace holt::openai {

/// The error object in an answer, in any of the forms servers use: {"error":{…}}, {"error":"text"}, {"detail":…},
/// {"message":…} beside an "object":"error"; numbers as codes. Empty where there is none.
[[nodiscard]] std::optional<ApiError> apiErrorFromJson(const QJsonObject &object, int status);

/// The same for a whole body, which may be no JSON at all, or an object in a list.
[[nodiscard]] std::optional<ApiError> apiErrorFromBody(const QByteArray &body, int status);

/// @p error without the keys that servers repeat in it.
[[nodiscard]] ApiError withoutSecrets(ApiError error, const QList<QByteArray> &secrets);

/// What the HTTP layer reported, with the error object of the answer's body where there is one. Keys in it are removed.
[[nodiscard]] Error withApiError(const Error &error, const QByteArray &body, const QList<QByteArray> &secrets);

/// A body that is not what was expected: a DecodeError with its start, without keys.
[[nodiscard]] DecodeError unexpected(const QString &expected, const QByteArray &body, const QString &details,
                                     const QList<QByteArray> &secrets);

/// False for a 429 that no wait mends: the account has no credit.
[[nodiscard]] bool mayRetry(const net::Response &response);

} // namespace holt::openai
