#include "openai/endpoint.h"

#include <QTest>

Q_DECLARE_METATYPE(holt::openai::Endpoint)

using namespace holt;
using namespace holt::openai;
using Kind = Endpoint::Kind;

Q_DECLARE_METATYPE(holt::openai::Endpoint::Kind)

namespace {

QByteArray valueOf(const QList<QPair<QByteArray, QByteArray>> &headers, const QByteArray &name)
{
    for (const auto &header : headers) {
        if (header.first == name) {
            return header.second;
        }
    }
    return {};
}

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedAddressesAreMadeUsable_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *typed, const char *url) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(url);
        };
        row("https://api.openai.com/v1", "https://api.openai.com/v1");
        row("https://api.openai.com/v1/", "https://api.openai.com/v1");
        row("https://api.openai.com/v1///", "https://api.openai.com/v1");
        row("https://api.openai.com", "https://api.openai.com/v1");
        row("https://api.openai.com/", "https://api.openai.com/v1");
        row("  https://api.openai.com/v1 \n", "https://api.openai.com/v1");
        row("HTTPS://API.OpenAI.com/v1", "https://api.openai.com/v1");
        row("api.openai.com", "https://api.openai.com/v1");
        row("api.openai.com/v1", "https://api.openai.com/v1");
        row("example.org:8443", "https://example.org:8443/v1");
        row("localhost:11434", "http://localhost:11434/v1");
        row("localhost", "http://localhost/v1");
        row("127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1");
        row("192.168.1.5:1234", "http://192.168.1.5:1234/v1");
        row("10.0.0.1", "http://10.0.0.1/v1");
        row("172.20.0.1", "http://172.20.0.1/v1");
        row("8.8.8.8", "https://8.8.8.8/v1");
        row("mybox:8000", "http://mybox:8000/v1");
        row("mybox.local:8000", "http://mybox.local:8000/v1");
        row("[::1]:8080", "http://[::1]:8080/v1");
        row("::1", "http://[::1]/v1");
        row("http://[2001:db8::1]:9000/api", "http://[2001:db8::1]:9000/api");
        row("https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1");
        row("https://host/openai", "https://host/openai");
        row("https://api.openai.com/v1/chat/completions", "https://api.openai.com/v1");
        row("https://api.openai.com/v1/chat/completions/", "https://api.openai.com/v1");
        row("https://api.openai.com/v1/models", "https://api.openai.com/v1");
        row("https://h/v1?api-version=1#x", "https://h/v1");
        row("https://me:pw@h/v1", "https://h/v1");
    }

    void typedAddressesAreMadeUsable()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const Result<QUrl> made = baseUrlFromText(typed, Kind::Compatible);
        QVERIFY(made);
        QCOMPARE(made->toString(QUrl::FullyEncoded), url);
    }

    void whatIsNoAddressFails_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "   ", "ftp://h/v1", "file:///etc/passwd", "http://", "https:///v1", "my server",
                                  "http://a b/", "javascript:alert(1)", "http://[::1", "http://h:99999"}) {
            QTest::newRow(typed) << QString::fromUtf8(typed);
        }
    }

    void whatIsNoAddressFails()
    {
        QFETCH(QString, typed);
        const Result<QUrl> made = baseUrlFromText(typed, Kind::Compatible);
        QVERIFY2(!made, made ? qPrintable(made->toString()) : "");
        const auto *error = made.error().as<TransportError>();
        QVERIFY(error);
        QCOMPARE(int(error->stage), int(TransportError::Stage::Address));
    }

    void azureGetsNoVersionInItsPath()
    {
        QCOMPARE(*baseUrlFromText(QStringLiteral("https://r.openai.azure.com/"), Kind::Azure),
                 QUrl(QStringLiteral("https://r.openai.azure.com")));
    }

    void pathsAreJoinedToTheBase()
    {
        Endpoint endpoint;
        endpoint.baseUrl = QUrl(QStringLiteral("https://h:8443/api/v1"));
        QCOMPARE(urlFor(endpoint, QStringLiteral("/chat/completions"), QStringLiteral("m")),
                 QUrl(QStringLiteral("https://h:8443/api/v1/chat/completions")));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("limit"), QStringLiteral("5"));
        QCOMPARE(urlFor(endpoint, QStringLiteral("/files"), {}, query),
                 QUrl(QStringLiteral("https://h:8443/api/v1/files?limit=5")));
    }

    void azureAddresses_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("chat");
        QTest::addColumn<QString>("models");
        const QString host = QStringLiteral("https://r.openai.azure.com");
        const QString dated = QStringLiteral("?api-version=2024-10-21");
        QTest::newRow("v1") << host << QString() << QString(host + QStringLiteral("/openai/v1/chat/completions"))
                            << QString(host + QStringLiteral("/openai/v1/models"));
        QTest::newRow("v1 typed") << QString(host + QStringLiteral("/openai/v1")) << QString()
                                  << QString(host + QStringLiteral("/openai/v1/chat/completions"))
                                  << QString(host + QStringLiteral("/openai/v1/models"));
        for (const char *path : {"", "/openai", "/openai/deployments/other"}) {
            QTest::addRow("dated %s", path)
                << QString(host + QLatin1String(path)) << QStringLiteral("2024-10-21")
                << QString(host + QStringLiteral("/openai/deployments/my%20gpt/chat/completions") + dated)
                << QString(host + QStringLiteral("/openai/models") + dated);
        }
    }

    void azureAddresses()
    {
        QFETCH(QString, base);
        QFETCH(QString, version);
        Endpoint endpoint;
        endpoint.kind = Kind::Azure;
        endpoint.baseUrl = QUrl(base);
        endpoint.apiVersion = version;
        QTEST(urlFor(endpoint, QStringLiteral("/chat/completions"), QStringLiteral("my gpt"))
                  .toString(QUrl::FullyEncoded),
              "chat");
        QTEST(urlFor(endpoint, QStringLiteral("/models")).toString(QUrl::FullyEncoded), "models");
    }

    void identityIsSentAsTheKindWantsIt()
    {
        Endpoint endpoint;
        endpoint.key = Secret("abc");
        endpoint.organisation = QStringLiteral("org-1");
        endpoint.project = QStringLiteral("proj-1");
        endpoint.extraHeaders = {{"X-Title", "Holt"}};
        auto headers = *identityHeaders(endpoint);
        QCOMPARE(valueOf(headers, "Authorization"), QByteArray("Bearer abc"));
        QCOMPARE(valueOf(headers, "OpenAI-Organization"), QByteArray("org-1"));
        QCOMPARE(valueOf(headers, "OpenAI-Project"), QByteArray("proj-1"));
        QCOMPARE(valueOf(headers, "X-Title"), QByteArray("Holt"));
        endpoint.kind = Kind::Azure;
        headers = *identityHeaders(endpoint);
        QCOMPARE(valueOf(headers, "api-key"), QByteArray("abc"));
        QVERIFY(valueOf(headers, "Authorization").isEmpty());
    }

    void withoutAKeyNoneIsSent() { QVERIFY(identityHeaders(Endpoint())->isEmpty()); }

    void headersCannotBeInjected_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        const auto with = [](auto change) {
            Endpoint endpoint;
            change(endpoint);
            return endpoint;
        };
        QTest::newRow("key LF") << with([](Endpoint &e) { e.key = Secret("a\nX-Evil: 1"); });
        QTest::newRow("key CR") << with([](Endpoint &e) { e.key = Secret("a\rb"); });
        QTest::newRow("key NUL") << with([](Endpoint &e) { e.key = Secret(QByteArray("a\0b", 3)); });
        QTest::newRow("organisation") << with([](Endpoint &e) { e.organisation = QStringLiteral("o\r\nX: 1"); });
        QTest::newRow("project") << with([](Endpoint &e) { e.project = QStringLiteral("p\nX: 1"); });
        QTest::newRow("value") << with([](Endpoint &e) { e.extraHeaders = {{"X-A", "1\r\nX-B: 2"}}; });
        QTest::newRow("name") << with([](Endpoint &e) { e.extraHeaders = {{"X-A: 1\r\nX-B", "2"}}; });
        QTest::newRow("name with a colon") << with([](Endpoint &e) { e.extraHeaders = {{"X:A", "2"}}; });
        QTest::newRow("no name") << with([](Endpoint &e) { e.extraHeaders = {{"", "2"}}; });
        QTest::newRow("length") << with([](Endpoint &e) { e.extraHeaders = {{"content-length", "2"}}; });
    }

    void headersCannotBeInjected()
    {
        QFETCH(Endpoint, endpoint);
        const auto headers = identityHeaders(endpoint);
        QVERIFY(!headers);
        const auto *error = headers.error().as<LocalError>();
        QVERIFY(error);
        QCOMPARE(int(error->kind), int(LocalError::Kind::Invalid));
        QVERIFY(!headers.error().message().contains(QLatin1Char('\n')));
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
