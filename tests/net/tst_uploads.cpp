#include "net/netfixture.h"
#include "net/outbody.h"

#include <QBuffer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace holt;
using namespace holt::net;
using namespace std::chrono_literals;

namespace {

/// A body of any size that takes no memory, and says how far it was read.
class Pattern : public QIODevice
{
public:
    Pattern(qint64 size, qint64 *furthest)
        : m_size(size)
        , m_furthest(furthest)
    {
        open(ReadOnly | Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        const qint64 count = std::min(wanted, m_size - pos());
        memset(data, 'x', static_cast<size_t>(count));
        *m_furthest = std::max(*m_furthest, pos() + count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    qint64 *m_furthest;
};

Request upload(const Wire &wire, std::function<std::unique_ptr<QIODevice>()> open)
{
    Request request = wire.post({});
    request.openBody = std::move(open);
    return request;
}

} // namespace

class TestUploads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileArrivesWhole()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("data"));
        QByteArray content;
        for (int i = 0; i < 300000; ++i) {
            content += static_cast<char>(i * 7);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();

        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{}"));
        HttpReply *reply = wire.send(upload(wire, [path]() -> std::unique_ptr<QIODevice> {
            auto source = std::make_unique<QFile>(path);
            return source->open(QIODevice::ReadOnly) ? std::move(source) : nullptr;
        }));
        HttpOutcome outcome(reply);
        QSignalSpy progress(reply, &HttpReply::uploadProgress);
        QVERIFY(outcome.succeeded());
        QCOMPARE(wire.server.requests().constFirst().body, content);
        QCOMPARE(wire.server.requests().constFirst().header("Content-Length"), QByteArray::number(content.size()));
        QVERIFY(!wire.server.requests().constFirst().hasHeader("Transfer-Encoding"));
        QVERIFY(progress.count() > 0);
        QCOMPARE(progress.constLast().at(0).toLongLong(), qint64(content.size()));
        QCOMPARE(progress.constLast().at(1).toLongLong(), qint64(content.size()));
    }

    void aLargeBodyIsReadOnlyAsFastAsItGoesOut()
    {
        Wire wire;
        wire.server.setKeepBodies(false);
        wire.server.setReadNoMoreThan(64 * 1024);
        wire.server.enqueue(FakeAnswer::json("{}"));
        const qint64 size = qint64(512) * 1024 * 1024;
        qint64 furthest = 0;
        Request request = upload(wire, [&furthest, size] { return std::make_unique<Pattern>(size, &furthest); });
        request.idleTimeout = 700ms;
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed()); // the server stopped to read, so nothing moves
        QCOMPARE(outcome.stage(), int(Stage::Timeout));
        QVERIFY(furthest > 0);
        QVERIFY2(furthest < 32 * 1024 * 1024, QByteArray::number(furthest).constData());
    }

    void aFewMegabytesGoThrough()
    {
        Wire wire;
        wire.server.setKeepBodies(false);
        wire.server.enqueue(FakeAnswer::json("{}"));
        const qint64 size = qint64(3) * 1024 * 1024 + 3;
        qint64 furthest = 0;
        HttpOutcome outcome(
            wire.send(upload(wire, [&furthest, size] { return std::make_unique<Pattern>(size, &furthest); })));
        QVERIFY(outcome.succeeded());
        QCOMPARE(wire.server.requests().constFirst().bodySize, size);
    }

    void everyTryOpensTheBodyAnew()
    {
        Wire wire;
        wire.server.enqueue(FakeAnswer::json("{}", 500));
        wire.server.enqueue(FakeAnswer::redirect(307, "/other"));
        wire.server.enqueue(FakeAnswer::json("{}"));
        int opened = 0;
        HttpOutcome outcome(wire.send(upload(wire, [&opened] {
            ++opened;
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData("the whole body");
            buffer->open(QIODevice::ReadOnly);
            return buffer;
        })));
        QVERIFY(outcome.succeeded());
        QCOMPARE(opened, 3);
        for (const FakeRequest &request : wire.server.requests()) {
            QCOMPARE(request.body, QByteArray("the whole body"));
        }
    }

    void aBodyThatCannotBeOpenedIsALocalError()
    {
        Wire wire;
        HttpOutcome outcome(wire.send(upload(wire, []() -> std::unique_ptr<QIODevice> { return nullptr; })));
        QVERIFY(outcome.failed());
        QVERIFY(outcome.as<LocalError>());
        QCOMPARE(wire.server.requestCount(), 0);
    }

    void aBodyThatShrinksFailsRatherThanHangs()
    {
        Wire wire;
        Request request = upload(wire, [] {
            class Shrunk : public QBuffer
            {
            public:
                [[nodiscard]] qint64 size() const override { return 100000; }
            };
            auto buffer = std::make_unique<Shrunk>();
            buffer->setData("short");
            buffer->open(QIODevice::ReadOnly);
            return buffer;
        });
        request.maxRetries = 0;
        request.idleTimeout = 3000ms;
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
    }

    void anUploadCanBeAborted()
    {
        Wire wire;
        wire.server.setReadNoMoreThan(1024);
        qint64 furthest = 0;
        HttpReply *reply =
            wire.send(upload(wire, [&furthest] { return std::make_unique<Pattern>(100000000, &furthest); }));
        HttpOutcome outcome(reply);
        QTRY_VERIFY(furthest > 0);
        reply->abort();
        QVERIFY(outcome.failed());
        QVERIFY(outcome.error->isCancelled());
        QTRY_VERIFY(outcome.deleted);
    }

    void anAnswerBeforeTheBodyIsThroughIsTheAnswer()
    {
        Wire wire;
        QTcpServer early;
        QVERIFY(early.listen(QHostAddress::LocalHost));
        connect(&early, &QTcpServer::newConnection, &early, [&early] {
            QTcpSocket *socket = early.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                if (!socket->property("answered").toBool()) {
                    socket->setProperty("answered", true);
                    socket->write("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
                }
            });
        });
        qint64 furthest = 0;
        Request request = upload(wire, [&furthest] { return std::make_unique<Pattern>(8 * 1024 * 1024, &furthest); });
        request.url.setPort(early.serverPort());
        HttpOutcome outcome(wire.send(request));
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error->status(), 413);
    }

    void aBodyCanBeReadOnce()
    {
        OutBody body(QByteArray("0123456789"), nullptr);
        QCOMPARE(body.length(), 10);
        QCOMPARE(body.read(4), QByteArray("0123"));
        QCOMPARE(body.bytesAvailable(), 6);
        QVERIFY(!body.reset());
        QCOMPARE(body.readAll(), QByteArray("456789"));
        QVERIFY(body.atEnd());
    }
};

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
