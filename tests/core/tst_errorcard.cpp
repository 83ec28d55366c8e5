#include "core/errorcard.h"

#include <QTest>

using namespace holt;
using core::ErrorCard;

class ErrorCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFailureSaysWhatToDo_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("step");
        const auto row = [](const char *name, const Error &error, ErrorCard::Step step) {
            QTest::newRow(name) << error << static_cast<int>(step);
        };
        using Stage = TransportError::Stage;
        const QString host = QStringLiteral("example.org");
        row("resolve", TransportError{Stage::Resolve, host, {}}, ErrorCard::Step::OpenServer);
        row("connect", TransportError{Stage::Connect, host, {}}, ErrorCard::Step::OpenServer);
        row("tls", TransportError{Stage::Tls, host, {}}, ErrorCard::Step::OpenServer);
        row("proxy", TransportError{Stage::Proxy, host, {}}, ErrorCard::Step::OpenServer);
        row("timeout", TransportError{Stage::Timeout, host, {}}, ErrorCard::Step::None);
        row("broken", TransportError{Stage::Broken, host, {}}, ErrorCard::Step::None);
        row("401", ApiError{401, QStringLiteral("Incorrect API key"), {}, {}, {}, {}, {}}, ErrorCard::Step::OpenServer);
        row("401 without an object", HttpError{401, {}, {}, {}, {}}, ErrorCard::Step::OpenServer);
        row("404 model",
            ApiError{
                404, QStringLiteral("The model x does not exist"), {}, {}, QStringLiteral("model_not_found"), {}, {}},
            ErrorCard::Step::OpenModels);
        row("404 address", HttpError{404, {}, {}, {}, {}}, ErrorCard::Step::OpenServer);
        row("429", ApiError{429, QStringLiteral("Slow down"), {}, {}, {}, {}, {}}, ErrorCard::Step::None);
        row("quota", ApiError{429, {}, QStringLiteral("insufficient_quota"), {}, {}, {}, {}},
            ErrorCard::Step::OpenServer);
        row("500", HttpError{500, {}, {}, {}, {}}, ErrorCard::Step::None);
        row("in a stream", ApiError{200, QStringLiteral("overloaded"), {}, {}, {}, {}, {}}, ErrorCard::Step::None);
        row("html", DecodeError{QStringLiteral("a JSON object"), "<html>", {}}, ErrorCard::Step::OpenServer);
        row("keychain", LocalError{LocalError::Kind::Keychain, {}, QStringLiteral("locked")},
            ErrorCard::Step::OpenServer);
    }

    void eachFailureSaysWhatToDo()
    {
        QFETCH(Error, error);
        QFETCH(int, step);
        const ErrorCard card = core::errorCard(error);
        QVERIFY(!card.title.isEmpty());
        QVERIFY(!card.text.isEmpty());
        QCOMPARE(static_cast<int>(card.step), step);
        QVERIFY(card.canRetry);
    }

    void theServersOwnWordsAreShownOnce()
    {
        const ErrorCard card = core::errorCard(ApiError{400, QStringLiteral("Bad schema"), {}, {}, {}, {}, {}});
        QCOMPARE(card.text.count(QStringLiteral("Bad schema")), 1);
        const ErrorCard limited = core::errorCard(ApiError{429, QStringLiteral("Slow down"), {}, {}, {}, {}, {}});
        QCOMPARE(limited.text.count(QStringLiteral("Slow down")), 1);
    }

    void aCardSurvivesTheStore()
    {
        const ErrorCard card = core::errorCard(HttpError{401, {}, QStringLiteral("req_1"), {}, {}});
        const ErrorCard read = core::errorCardFromJson(core::toJson(card));
        QCOMPARE(read.title, card.title);
        QCOMPARE(read.text, card.text);
        QCOMPARE(read.details, card.details);
        QCOMPARE(static_cast<int>(read.step), static_cast<int>(card.step));
    }

    void everyFinishReasonHasWords_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char *reason : {"length", "tool_calls", "function_call", "content_filter", "eos_of_some_server"}) {
            QTest::newRow(reason) << QString::fromLatin1(reason);
        }
    }

    void everyFinishReasonHasWords()
    {
        QFETCH(QString, reason);
        QVERIFY(!core::finishReasonText(reason).isEmpty());
    }

    void stopNeedsNoWords() { QVERIFY(core::finishReasonText(QStringLiteral("stop")).isEmpty()); }
};

QTEST_GUILESS_MAIN(ErrorCardTest)
#include "tst_errorcard.moc"
