#include "base/error.h"

#include <QTest>

using namespace holt;

namespace {

QList<Error> everyError()
{
    QList<Error> errors{Error(), Cancelled{}, DecodeError{QStringLiteral("a JSON object"), "<html>", {}}};
    for (int stage = 0; stage <= static_cast<int>(TransportError::Stage::Broken); ++stage) {
        errors.append(TransportError{static_cast<TransportError::Stage>(stage), QStringLiteral("example.org"), {}});
    }
    for (const int status :
         {300, 301, 308, 400, 401, 402, 403, 404, 405, 408, 409, 413, 415, 422, 429, 500, 502, 503, 529}) {
        errors.append(HttpError{status, {}, {}, std::nullopt, {}});
        errors.append(ApiError{status, {}, {}, {}, {}, {}, std::nullopt});
        errors.append(ApiError{status, QStringLiteral("no"), {}, {}, {}, {}, std::nullopt});
    }
    for (int kind = 0; kind <= static_cast<int>(LocalError::Kind::Invalid); ++kind) {
        errors.append(LocalError{static_cast<LocalError::Kind>(kind), QStringLiteral("it"), QStringLiteral("why")});
    }
    return errors;
}

} // namespace

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasAMessageOfOneLine()
    {
        const QList<Error> errors = everyError();
        for (const Error &error : errors) {
            QVERIFY2(!error.message().isEmpty(), qPrintable(error.details()));
            QVERIFY(!error.message().contains(QLatin1Char('\n')));
            QVERIFY2(!error.message().contains(QLatin1Char('%')), qPrintable(error.message()));
        }
    }

    void aDefaultErrorIsCancelled()
    {
        QVERIFY(Error().isCancelled());
        QVERIFY(!Error(TransportError{}).isCancelled());
    }

    void quotaIsToldApartFromTheRateLimit()
    {
        ApiError error;
        error.status = 429;
        const QString rate = Error(error).message();
        error.code = QStringLiteral("insufficient_quota");
        const QString byCode = Error(error).message();
        error.code = QStringLiteral("credit_balance_exhausted");
        error.type = QStringLiteral("insufficient_quota");
        QVERIFY(rate != byCode);
        QCOMPARE(Error(error).message(), byCode);
    }

    void theServersWordsReachThePerson()
    {
        const ApiError error{400, QStringLiteral("temperature is too high"), {}, {}, {}, {}, std::nullopt};
        QVERIFY(Error(error).message().contains(QLatin1String("temperature is too high")));
    }

    void detailsNameWhatIsKnownAndNothingElse()
    {
        const ApiError error{400,
                             QStringLiteral("bad"),
                             QStringLiteral("invalid_request_error"),
                             QStringLiteral("messages"),
                             {},
                             QStringLiteral("req_1"),
                             std::nullopt};
        const QString details = Error(error).details();
        QVERIFY(details.contains(QLatin1String("request id: req_1")));
        QVERIFY(details.contains(QLatin1String("param: messages")));
        QVERIFY(!details.contains(QLatin1String("code:")));
    }

    void statusAndDelayAreThoseOfTheAnswer()
    {
        using namespace std::chrono_literals;
        QCOMPARE(Error(HttpError{503, {}, {}, 2000ms, {}}).status(), 503);
        QCOMPARE(Error(HttpError{503, {}, {}, 2000ms, {}}).retryAfter(), std::optional(2000ms));
        QCOMPARE(Error(TransportError{}).status(), 0);
        QVERIFY(!Error(TransportError{}).retryAfter());
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
