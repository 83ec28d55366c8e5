#include "base/redaction.h"

#include <QTest>

using namespace holt;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreRemoved_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        QTest::newRow("bearer") << "Authorization: Bearer abcdef123456"
                                << "abcdef123456";
        QTest::newRow("bearer, any case") << "authorization: bearer abcdef123456"
                                          << "abcdef123456";
        QTest::newRow("openai") << "Incorrect API key provided: sk-proj-AbC_def-123456789."
                                << "sk-proj-AbC_def-123456789";
        QTest::newRow("half hidden") << "provided: sk-abcd********wxyz"
                                     << "sk-abcd********wxyz";
        QTest::newRow("groq") << "key gsk_abcdefgh12345678 bad"
                              << "gsk_abcdefgh12345678";
        QTest::newRow("json") << R"({"api_key":"verysecretvalue"})"
                              << "verysecretvalue";
        QTest::newRow("header") << "api-key: 0123456789abcdef"
                                << "0123456789abcdef";
        QTest::newRow("query key") << "https://h/v1?key=AIzaSomething&x=1"
                                   << "AIzaSomething";
        QTest::newRow("query token") << "https://h/v1?a=1&token=verysecretvalue"
                                     << "verysecretvalue";
        QTest::newRow("access token") << "access_token=verysecretvalue"
                                      << "verysecretvalue";
    }

    void keysAreRemoved()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        QVERIFY2(!withoutKeys(text).contains(secret), qPrintable(withoutKeys(text)));
        QVERIFY(withoutKeys(text).contains(QLatin1String("[key removed]")));
        QVERIFY(!withoutKeys(text.toUtf8()).contains(secret.toUtf8()));
    }

    void plainTextStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("prose") << QByteArray("The key to a good answer is a good question.");
        QTest::newRow("risk") << QByteArray("risk-averse task-force disk-encryption");
        QTest::newRow("usage") << QByteArray(R"({"usage":{"total_tokens":42,"prompt_tokens":40}})");
        QTest::newRow("not utf-8") << QByteArray("\xff\xfe\x80 bytes");
        QTest::newRow("nul") << QByteArray("a\0b", 3);
        QTest::newRow("empty") << QByteArray();
    }

    void plainTextStaysAsItIs()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(withoutKeys(text), text);
    }

    void theRestOfTheTextIsKept()
    {
        QCOMPARE(withoutKeys(QStringLiteral("a?x=1&key=abcdefgh&y=2")), QStringLiteral("a?x=1&key=[key removed]&y=2"));
    }

    void secretHeadersAreKnownInAnyCase()
    {
        for (const char *name : {"Authorization", "AUTHORIZATION", "api-key", "X-API-Key", "Cookie", "Set-Cookie",
                                 "Proxy-Authorization"}) {
            QVERIFY2(isSecretHeader(name), name);
        }
        for (const char *name : {"Content-Type", "x-request-id", "", "OpenAI-Organization"}) {
            QVERIFY2(!isSecretHeader(name), name);
        }
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
