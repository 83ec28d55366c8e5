#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>

namespace holt::openai {

/// Where the API is spoken and as whom.
struct Endpoint
{
    enum class Kind {
        OpenAi,     ///< Authorization: Bearer
        Azure,      ///< api-key header, api-version query, the deployment in the path
        Compatible, ///< as OpenAi; the key may be empty
    };

    Kind kind = Kind::Compatible;
    QUrl baseUrl; ///< as baseUrlFromText() gives it
    Secret key;
    QString organisation;
    QString project;
    QString apiVersion; ///< Azure only; empty takes the "v1" surface: <resource>/openai/v1
    QList<QPair<QByteArray, QByteArray>> extraHeaders;
    std::chrono::milliseconds idleTimeout{60000}; ///< longest silence allowed
    int maxRetries = 2;
};

/// Whether a host is this machine or of its own network, where https is the exception.
[[nodiscard]] bool isNearbyHost(const QString &host);

/// What a person typed as a base URL, made usable: spaces trimmed, "http://" before loopback and private hosts and
/// "https://" before others where no scheme was typed, no trailing slash, a known endpoint's path ("/chat/completions")
/// cut off. For OpenAi and Compatible, "/v1" is added where the path is empty.
/// Fails with TransportError::Stage::Address when no http or https URL can be made of it.
[[nodiscard]] Result<QUrl> baseUrlFromText(const QString &typed, Endpoint::Kind kind);

/// The URL of an API path, such as "/chat/completions". @p model names Azure's deployment where the path needs one.
[[nodiscard]] QUrl urlFor(const Endpoint &endpoint, const QString &path, const QString &model = {},
                          const QUrlQuery &query = {});

/// The headers that carry identity: key, organisation, project, extra headers. Header injection (CR, LF, NUL) in any
/// of them fails with LocalError::Kind::Invalid.
[[nodiscard]] Result<QList<QPair<QByteArray, QByteArray>>> identityHeaders(const Endpoint &endpoint);

} // namespace holt::openai
