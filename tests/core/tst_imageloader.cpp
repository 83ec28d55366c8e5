#include "core/imageloader.h"
#include "net/client.h"
#include "support/fakeserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace holt;
using core::ImageLoader;
using test::FakeAnswer;
using test::FakeServer;

class TestImageLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeServer>();
        m_client = std::make_unique<net::Client>();
        m_loader = std::make_unique<ImageLoader>(*m_client);
        m_loaded = std::make_unique<QSignalSpy>(m_loader.get(), &ImageLoader::loaded);
        m_failed = std::make_unique<QSignalSpy>(m_loader.get(), &ImageLoader::failed);
    }
    void cleanup()
    {
        m_failed.reset();
        m_loaded.reset();
        m_loader.reset();
        m_client.reset();
        m_server.reset();
    }

    void loadsWhatIsAskedFor()
    {
        m_server->enqueue(FakeAnswer::whole(200, "image/png", "bytes"));
        const QUrl url = m_server->url(QStringLiteral("/a.png?x=1#part"));
        m_loader->load(url);
        QVERIFY(m_loader->isLoading(url));
        QCOMPARE(m_server->requestCount(), 0); // nothing before it returned
        QTRY_COMPARE(m_loaded->count(), 1);
        QCOMPARE(m_loaded->at(0).at(0).toUrl(), url);
        QCOMPARE(m_loaded->at(0).at(1).toByteArray(), QByteArray("bytes"));
        QCOMPARE(m_server->requests().at(0).target, QByteArray("/a.png?x=1"));
        QVERIFY(!m_loader->isLoading(url));
    }

    void sendsNothingAboutThePerson()
    {
        m_server->enqueue(FakeAnswer::whole(200, "image/png", "one", {{"Set-Cookie", "who=me"}}));
        m_server->enqueue(FakeAnswer::whole(200, "image/png", "two"));
        QUrl url = m_server->url(QStringLiteral("/a.png"));
        url.setUserInfo(QStringLiteral("name:word"));
        m_loader->load(url);
        QTRY_COMPARE(m_loaded->count(), 1);
        m_loader->load(m_server->url(QStringLiteral("/b.png")));
        QTRY_COMPARE(m_loaded->count(), 2);
        for (const test::FakeRequest &request : m_server->requests()) {
            for (const char *header : {"Authorization", "Cookie", "Referer", "api-key"}) {
                QVERIFY2(!request.hasHeader(header), header);
            }
        }
    }

    void anAddressUnderWayIsNotAskedTwice()
    {
        m_server->enqueue(FakeAnswer::whole(200, "image/png", "bytes"));
        const QUrl url = m_server->url(QStringLiteral("/a.png"));
        m_loader->load(url);
        m_loader->load(url);
        QTRY_COMPARE(m_loaded->count(), 1);
        QCOMPARE(m_server->requestCount(), 1);
    }

    void refusesTooMuch()
    {
        m_server->enqueue(FakeAnswer::whole(200, "image/png", QByteArray(ImageLoader::mostBytes() + 1, 'x')));
        m_loader->load(m_server->url(QStringLiteral("/a.png")));
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 1, 20000);
        QCOMPARE(m_loaded->count(), 0);
    }

    void refusesToBeSentToAnotherHost()
    {
        m_server->enqueue(FakeAnswer::redirect(302, m_server->otherOriginUrl(QStringLiteral("/b.png")).toEncoded()));
        m_loader->load(m_server->url(QStringLiteral("/a.png")));
        QTRY_COMPARE(m_failed->count(), 1);
        QCOMPARE(m_server->requestCount(), 1);
    }

    void mayBeSentOnWithinTheHost()
    {
        m_server->enqueue(FakeAnswer::redirect(302, "/b.png"));
        m_server->enqueue(FakeAnswer::whole(200, "image/png", "bytes"));
        m_loader->load(m_server->url(QStringLiteral("/a.png")));
        QTRY_COMPARE(m_loaded->count(), 1);
    }

    void tellsAFailureAndDoesNotTryAgain()
    {
        m_server->enqueue(FakeAnswer::whole(503, "text/plain", "busy"));
        m_loader->load(m_server->url(QStringLiteral("/a.png")));
        QTRY_COMPARE(m_failed->count(), 1);
        QCOMPARE(m_failed->at(0).at(1).value<Error>().status(), 503);
        QCOMPARE(m_server->requestCount(), 1);
    }

    void asksOnlyTheWeb_data()
    {
        QTest::addColumn<QUrl>("url");
        for (const char *url :
             {"file:///etc/passwd", "data:image/png;base64,AA", "ftp://a.example/b.png", "http:///x"}) {
            QTest::newRow(url) << QUrl(QString::fromLatin1(url));
        }
    }
    void asksOnlyTheWeb()
    {
        QFETCH(QUrl, url);
        QVERIFY(!ImageLoader::canLoad(url));
        m_loader->load(url);
        QCOMPARE(m_failed->count(), 0);
        QTRY_COMPARE(m_failed->count(), 1);
    }

private:
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<ImageLoader> m_loader;
    std::unique_ptr<QSignalSpy> m_loaded;
    std::unique_ptr<QSignalSpy> m_failed;
};

QTEST_GUILESS_MAIN(TestImageLoader)
#include "tst_imageloader.moc"
