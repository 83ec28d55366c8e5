#include "base/error.h"

#include <QStringList>

namespace holt {

namespace {

template <typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

void addLine(QStringList &lines, const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        lines.append(name + QStringLiteral(": ") + value);
    }
}

/// What a bare status means to a person. The API's own table of codes is the source.
QString statusMessage(int status)
{
    switch (status) {
    case 401:
        return Error::tr("The server did not accept the key. Check the key of this server in Settings.");
    case 403:
        return Error::tr("The server refused this request. The key may not have access to this model or project.");
    case 404:
        return Error::tr("The server does not know this address or model. Check the base URL and the model.");
    case 408:
        return Error::tr("The server waited too long for the request. Try again.");
    case 413:
        return Error::tr("The request is too large for this server. Shorten the conversation or the attachment.");
    case 429:
        return Error::tr("The server limits how often it can be asked. Wait a moment, then try again.");
    default:
        break;
    }
    if (status >= 500) {
        return Error::tr("The server failed to answer (status %1). Try again in a moment.").arg(status);
    }
    if (status >= 300 && status < 400) {
        return Error::tr("The server sent the request elsewhere (status %1). Check the base URL.").arg(status);
    }
    return Error::tr("The server refused the request (status %1).").arg(status);
}

QString transportMessage(const TransportError &error)
{
    using Stage = TransportError::Stage;
    switch (error.stage) {
    case Stage::Address:
        return Error::tr("The server's address is not a web address. Check the base URL in Settings.");
    case Stage::Resolve:
        return Error::tr("The server %1 was not found. Check the address and the network.").arg(error.host);
    case Stage::Connect:
        return Error::tr("No connection to %1. Check that the server is running and the network works.")
            .arg(error.host);
    case Stage::Tls:
        return Error::tr("The secure connection to %1 could not be made. Its certificate may be wrong or expired.")
            .arg(error.host);
    case Stage::Proxy:
        return Error::tr("The proxy did not let the request to %1 through. Check the system's proxy settings.")
            .arg(error.host);
    case Stage::Timeout:
        return Error::tr("%1 sent nothing for too long. Try again, or allow more time in Settings.").arg(error.host);
    case Stage::Broken:
        return Error::tr("The connection to %1 broke off before the answer was complete.").arg(error.host);
    }
    return {};
}

QString apiMessage(const ApiError &error)
{
    if (error.code == QLatin1String("insufficient_quota") || error.type == QLatin1String("insufficient_quota") ||
        error.code == QLatin1String("credit_balance_exhausted")) {
        return Error::tr("The account behind this key has no credit left. Add credit at the provider, or use another "
                         "server.");
    }
    if (error.code == QLatin1String("model_not_found")) {
        return Error::tr("The server does not have this model. Choose another one from the model list.");
    }
    if (error.isContentRefusal()) {
        return Error::tr(
            "The server declined this: it goes against its rules on content. Change the prompt or the image, "
            "then try again.");
    }
    if (error.status == 401 || error.status == 403 || error.status == 429 || error.status >= 500) {
        return statusMessage(error.status);
    }
    if (error.message.isEmpty()) {
        return statusMessage(error.status);
    }
    return Error::tr("The server says: %1").arg(error.message);
}

QString localMessage(const LocalError &error)
{
    using Kind = LocalError::Kind;
    switch (error.kind) {
    case Kind::File:
        return Error::tr("The file %1 could not be read or written.").arg(error.subject);
    case Kind::Database:
        return Error::tr("Holt's database could not do what was asked: %1").arg(error.details);
    case Kind::DatabaseTooNew:
        return Error::tr("The data in %1 was written by a newer Holt. Update Holt to open it.").arg(error.subject);
    case Kind::DatabaseLocked:
        return Error::tr("Another program is using Holt's data in %1. Close it, then try again.").arg(error.subject);
    case Kind::DatabaseReadOnly:
        return Error::tr("Holt may not write to %1. What you do now is not kept; check the folder's permissions.")
            .arg(error.subject);
    case Kind::DiskFull:
        return Error::tr("The disk is full. Free some space so that Holt can keep your work.");
    case Kind::Keychain:
        return Error::tr("The system keychain did not answer: %1").arg(error.details);
    case Kind::NotFound:
        return Error::tr("%1 is no longer there.").arg(error.subject);
    case Kind::Invalid:
        return Error::tr("%1 cannot be used: %2").arg(error.subject, error.details);
    }
    return {};
}

QString stageName(TransportError::Stage stage)
{
    using Stage = TransportError::Stage;
    switch (stage) {
    case Stage::Address:
        return QStringLiteral("address");
    case Stage::Resolve:
        return QStringLiteral("resolve");
    case Stage::Connect:
        return QStringLiteral("connect");
    case Stage::Tls:
        return QStringLiteral("TLS");
    case Stage::Proxy:
        return QStringLiteral("proxy");
    case Stage::Timeout:
        return QStringLiteral("timeout");
    case Stage::Broken:
        return QStringLiteral("broken off");
    }
    return {};
}

} // namespace

bool ApiError::isContentRefusal() const
{
    return code == QLatin1String("content_policy_violation") || code == QLatin1String("moderation_blocked") ||
           code == QLatin1String("content_filter");
}

QString Error::message() const
{
    return std::visit(Overloaded{
                          [](const Cancelled &) { return tr("Stopped."); },
                          [](const TransportError &error) { return transportMessage(error); },
                          [](const HttpError &error) { return statusMessage(error.status); },
                          [](const ApiError &error) { return apiMessage(error); },
                          [](const DecodeError &error) {
                              return tr("The server's answer could not be understood: %1 was expected. Check the base "
                                        "URL.")
                                  .arg(error.expected);
                          },
                          [](const LocalError &error) { return localMessage(error); },
                      },
                      m_origin);
}

QString Error::details() const
{
    QStringList lines;
    std::visit(Overloaded{
                   [](const Cancelled &) {},
                   [&](const TransportError &error) {
                       addLine(lines, QStringLiteral("stage"), stageName(error.stage));
                       addLine(lines, QStringLiteral("host"), error.host);
                       addLine(lines, QStringLiteral("details"), error.details);
                   },
                   [&](const HttpError &error) {
                       addLine(lines, QStringLiteral("status"), QString::number(error.status));
                       addLine(lines, QStringLiteral("reason"), error.reason);
                       addLine(lines, QStringLiteral("request id"), error.requestId);
                       addLine(lines, QStringLiteral("body"), QString::fromUtf8(error.body.left(1024)));
                   },
                   [&](const ApiError &error) {
                       addLine(lines, QStringLiteral("status"), QString::number(error.status));
                       addLine(lines, QStringLiteral("message"), error.message);
                       addLine(lines, QStringLiteral("type"), error.type);
                       addLine(lines, QStringLiteral("code"), error.code);
                       addLine(lines, QStringLiteral("param"), error.param);
                       addLine(lines, QStringLiteral("request id"), error.requestId);
                   },
                   [&](const DecodeError &error) {
                       addLine(lines, QStringLiteral("expected"), error.expected);
                       addLine(lines, QStringLiteral("details"), error.details);
                       addLine(lines, QStringLiteral("starts with"), QString::fromUtf8(error.start));
                   },
                   [&](const LocalError &error) {
                       addLine(lines, QStringLiteral("subject"), error.subject);
                       addLine(lines, QStringLiteral("details"), error.details);
                   },
               },
               m_origin);
    return lines.join(QLatin1Char('\n'));
}

int Error::status() const
{
    if (const auto *http = as<HttpError>()) {
        return http->status;
    }
    if (const auto *api = as<ApiError>()) {
        return api->status;
    }
    return 0;
}

std::optional<std::chrono::milliseconds> Error::retryAfter() const
{
    if (const auto *http = as<HttpError>()) {
        return http->retryAfter;
    }
    if (const auto *api = as<ApiError>()) {
        return api->retryAfter;
    }
    return std::nullopt;
}

} // namespace holt
