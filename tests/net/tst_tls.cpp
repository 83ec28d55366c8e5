#include "net/netfixture.h"
#include "net/transporterror.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

using namespace holt;
using namespace holt::net;

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatSpeaksNoTlsFailsInTheHandshake()
    {
        QVERIFY2(QSslSocket::supportsSsl(), "Holt needs a Qt with TLS");
        Wire wire;
        // Whatever it says, it is no TLS: the hello of the handshake is no HTTP request, so a plain TCP server answers.
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&plain, &QTcpServer::newConnection, &plain, [&] {
            ++connections;
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write("HTTP/1.1 400 Bad\r\n\r\n"); });
        });
        Request request = wire.get();
        request.url = QUrl(QStringLiteral("https://127.0.0.1:%1/v1").arg(plain.serverPort()));
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Tls));
        QVERIFY(!outcome.as<TransportError>()->details.isEmpty());
        QVERIFY(outcome.retries.isEmpty());
        QCOMPARE(connections, 1);
    }

    void aCertificateThatNobodySignedIsRefusedAndNoKeyIsSent()
    {
        QVERIFY2(QSslSocket::supportsSsl(), "Holt needs a Qt with TLS");
        QFile pem(QFINDTESTDATA("data/selfsigned.pem"));
        QVERIFY(pem.open(QIODevice::ReadOnly));
        const QByteArray both = pem.readAll();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(both));
        configuration.setPrivateKey(QSslKey(both, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray received;
        connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] { received += socket->readAll(); });
        });
        Wire wire;
        Request request = wire.get();
        request.url = QUrl(QStringLiteral("https://127.0.0.1:%1/v1").arg(server.serverPort()));
        request.headers = {{"Authorization", "Bearer sk-secret-of-the-test"}};
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Tls));
        QVERIFY(!outcome.as<TransportError>()->details.isEmpty());
        QVERIFY(outcome.retries.isEmpty());
        QVERIFY(received.isEmpty());
    }

    void stagesFollowTheLibrarysCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("headSeen");
        QTest::addColumn<int>("stage");
        const auto row = [](QNetworkReply::NetworkError code, bool headSeen, Stage stage) {
            QTest::addRow("%d %d", int(code), headSeen) << int(code) << headSeen << int(stage);
        };
        row(QNetworkReply::HostNotFoundError, false, Stage::Resolve);
        row(QNetworkReply::ConnectionRefusedError, false, Stage::Connect);
        row(QNetworkReply::TimeoutError, false, Stage::Connect);
        row(QNetworkReply::RemoteHostClosedError, false, Stage::Connect);
        row(QNetworkReply::RemoteHostClosedError, true, Stage::Broken);
        row(QNetworkReply::UnknownNetworkError, true, Stage::Broken);
        row(QNetworkReply::SslHandshakeFailedError, false, Stage::Tls);
        row(QNetworkReply::ProxyConnectionRefusedError, false, Stage::Proxy);
        row(QNetworkReply::ProxyAuthenticationRequiredError, false, Stage::Proxy);
        row(QNetworkReply::ProxyNotFoundError, false, Stage::Proxy);
        row(QNetworkReply::ProtocolUnknownError, false, Stage::Address);
    }

    void stagesFollowTheLibrarysCodes()
    {
        QFETCH(int, code);
        QFETCH(bool, headSeen);
        QFETCH(int, stage);
        const TransportError error = transportError(static_cast<QNetworkReply::NetworkError>(code),
                                                    QUrl(QStringLiteral("https://a.b:8443/x")), {}, headSeen);
        QCOMPARE(int(error.stage), stage);
        QVERIFY(error.host.startsWith(QLatin1String("a.b")));
    }

    void hostsAreNamedAsPeopleWriteThem()
    {
        QCOMPARE(hostOf(QUrl(QStringLiteral("https://me:pw@a.b:443/x"))), QStringLiteral("a.b"));
        QCOMPARE(hostOf(QUrl(QStringLiteral("http://a.b:8080/x"))), QStringLiteral("a.b:8080"));
        QCOMPARE(hostOf(QUrl(QStringLiteral("http://[::1]:1234/x"))), QStringLiteral("[::1]:1234"));
    }

    void aProxyThatIsNotThereIsTheProxysFault()
    {
        Wire wire;
        QNetworkAccessManager manager;
        manager.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), closedPort()));
        Client client(manager);
        Request request;
        request.url = QUrl(QStringLiteral("http://example.invalid/v1"));
        HttpOutcome outcome(client.send(request, &wire.owner));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.stage(), int(Stage::Proxy));
        QVERIFY(outcome.retries.isEmpty());
    }

    void thisMachineIsReachedWithoutTheSystemsProxy()
    {
        const QByteArray before = qgetenv("http_proxy");
        qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(closedPort()));
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{}"));
        HttpOutcome outcome(wire.send(wire.get()));
        const bool succeeded = outcome.succeeded();
        qputenv("http_proxy", before);
        QVERIFY(succeeded);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
