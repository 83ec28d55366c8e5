#include "core/errorcard.h"

#include <QCoreApplication>

namespace holt::core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::core::ErrorCard)
};

/// The heading of a failed connection by its stage.
QString transportTitle(TransportError::Stage stage)
{
    using Stage = TransportError::Stage;
    switch (stage) {
    case Stage::Address:
        return Words::tr("The address is not complete");
    case Stage::Resolve:
        return Words::tr("The server was not found");
    case Stage::Connect:
        return Words::tr("No connection");
    case Stage::Tls:
        return Words::tr("The connection is not secure");
    case Stage::Proxy:
        return Words::tr("The proxy stopped the request");
    case Stage::Timeout:
        return Words::tr("No answer in time");
    case Stage::Broken:
        return Words::tr("The answer broke off");
    }
    return {};
}

bool isQuota(const ApiError &error)
{
    return error.code == QLatin1String("insufficient_quota") || error.type == QLatin1String("insufficient_quota") ||
           error.code == QLatin1String("credit_balance_exhausted");
}

void describeStatus(ErrorCard &card, int status)
{
    switch (status) {
    case 401:
        card.title = Words::tr("The key was not accepted");
        card.step = ErrorCard::Step::OpenServer;
        return;
    case 403:
        card.title = Words::tr("Access was refused");
        card.step = ErrorCard::Step::OpenServer;
        return;
    case 404:
        card.title = Words::tr("Not found on this server");
        card.step = ErrorCard::Step::OpenModels;
        return;
    case 413:
        card.title = Words::tr("The request is too large");
        return;
    case 429:
        card.title = Words::tr("Too many requests");
        return;
    default:
        card.title =
            status >= 500 ? Words::tr("The server has a problem") : Words::tr("The server refused the request");
        if (status >= 300 && status < 400) {
            card.step = ErrorCard::Step::OpenServer;
        }
        return;
    }
}

void describeApi(ErrorCard &card, const ApiError &error)
{
    describeStatus(card, error.status);
    if (error.isContentRefusal()) {
        card.title = Words::tr("Declined by the server's rules on content");
        card.step = ErrorCard::Step::None;
        card.canRetry = false; // the same would be declined again
    } else if (isQuota(error)) {
        card.title = Words::tr("No credit left");
        card.step = ErrorCard::Step::OpenServer;
    } else if (error.code == QLatin1String("model_not_found") ||
               (error.status == 404 && error.message.contains(QLatin1String("model"), Qt::CaseInsensitive))) {
        card.title = Words::tr("The server does not have this model");
        card.text = Words::tr("Choose another model, then try again.");
        card.step = ErrorCard::Step::OpenModels;
    } else if (error.status == 200) {
        card.title = Words::tr("The server reported a problem");
    }
    // What the server itself said helps most where our own sentence has not already quoted it.
    if (!error.message.isEmpty() && !card.text.contains(error.message)) {
        card.text += QLatin1Char('\n') + Words::tr("The server says: %1").arg(error.message);
    }
}

QString stepName(ErrorCard::Step step)
{
    switch (step) {
    case ErrorCard::Step::OpenServer:
        return QStringLiteral("server");
    case ErrorCard::Step::OpenModels:
        return QStringLiteral("models");
    case ErrorCard::Step::None:
        break;
    }
    return QString();
}

} // namespace

ErrorCard errorCard(const Error &error)
{
    ErrorCard card;
    card.text = error.message();
    card.details = error.details();
    if (const auto *transport = error.as<TransportError>()) {
        card.title = transportTitle(transport->stage);
        if (transport->stage != TransportError::Stage::Timeout && transport->stage != TransportError::Stage::Broken) {
            card.step = ErrorCard::Step::OpenServer;
        }
    } else if (const auto *http = error.as<HttpError>()) {
        describeStatus(card, http->status);
        if (http->status == 404) {
            card.step = ErrorCard::Step::OpenServer; // no error object: the address is wrong rather than the model
        }
    } else if (const auto *api = error.as<ApiError>()) {
        describeApi(card, *api);
    } else if (error.as<DecodeError>()) {
        card.title = Words::tr("The answer could not be understood");
        card.step = ErrorCard::Step::OpenServer;
    } else if (const auto *local = error.as<LocalError>()) {
        card.title = Words::tr("Something on this computer is in the way");
        if (local->kind == LocalError::Kind::Keychain || local->kind == LocalError::Kind::Invalid) {
            card.step = ErrorCard::Step::OpenServer;
        }
    } else {
        card.title = Words::tr("Stopped");
    }
    return card;
}

QJsonObject toJson(const ErrorCard &card)
{
    return {
        {QStringLiteral("title"), card.title},       {QStringLiteral("text"), card.text},
        {QStringLiteral("details"), card.details},   {QStringLiteral("step"), stepName(card.step)},
        {QStringLiteral("canRetry"), card.canRetry},
    };
}

ErrorCard errorCardFromJson(const QJsonObject &object)
{
    ErrorCard card;
    card.title = object.value(QLatin1String("title")).toString();
    card.text = object.value(QLatin1String("text")).toString();
    card.details = object.value(QLatin1String("details")).toString();
    card.canRetry = object.value(QLatin1String("canRetry")).toBool(true);
    const QString step = object.value(QLatin1String("step")).toString();
    if (step == QLatin1String("server")) {
        card.step = ErrorCard::Step::OpenServer;
    } else if (step == QLatin1String("models")) {
        card.step = ErrorCard::Step::OpenModels;
    }
    return card;
}

QString finishReasonText(const QString &finishReason)
{
    if (finishReason.isEmpty() || finishReason == QLatin1String("stop")) {
        return {};
    }
    if (finishReason == QLatin1String("length")) {
        return Words::tr("Ended at the token limit");
    }
    if (finishReason == QLatin1String("tool_calls")) {
        return Words::tr("Ended to call a tool");
    }
    if (finishReason == QLatin1String("function_call")) {
        return Words::tr("Ended to call a function");
    }
    if (finishReason == QLatin1String("content_filter")) {
        return Words::tr("Cut by the server's content filter");
    }
    return Words::tr("Ended: %1").arg(finishReason);
}

} // namespace holt::core
