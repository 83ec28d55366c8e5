#include "net/multipart.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using holt::net::Multipart;

class TestMultipart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFieldsAndFilesAsTheOfficialSdkDoes()
    {
        Multipart form("BOUNDARY");
        form.addField("model", QStringLiteral("gpt-image-2"));
        form.addField("prompt", QStringLiteral("a hat"));
        form.addFile("image", QStringLiteral("bird.png"), "image/png", file("bird", "PNG BYTES"));
        form.addField("n", QStringLiteral("2"));
        QCOMPARE(form.contentType(), QByteArray("multipart/form-data; boundary=BOUNDARY"));
        QCOMPARE(bodyOf(form), QByteArray("--BOUNDARY\r\n"
                                          "Content-Disposition: form-data; name=\"model\"\r\n\r\n"
                                          "gpt-image-2\r\n"
                                          "--BOUNDARY\r\n"
                                          "Content-Disposition: form-data; name=\"prompt\"\r\n\r\n"
                                          "a hat\r\n"
                                          "--BOUNDARY\r\n"
                                          "Content-Disposition: form-data; name=\"image\"; filename=\"bird.png\"\r\n"
                                          "Content-Type: image/png\r\n\r\n"
                                          "PNG BYTES\r\n"
                                          "--BOUNDARY\r\n"
                                          "Content-Disposition: form-data; name=\"n\"\r\n\r\n"
                                          "2\r\n"
                                          "--BOUNDARY--\r\n"));
    }

    void keepsQuotesAndLineBreaksFromEndingAName()
    {
        Multipart form("B");
        form.addFile("image", QStringLiteral("a\"b\r\nX-Bad: 1é.png"), {}, file("x", "1"));
        const QByteArray body = bodyOf(form);
        QVERIFY2(body.contains("filename=\"a%22b%0D%0AX-Bad: 1é.png\"\r\nContent-Type: application/octet-stream\r\n"),
                 body.constData());
    }

    void sendsLineEndsOfValuesAsCarriageReturnAndLineFeed()
    {
        Multipart form("B");
        form.addField("prompt", QStringLiteral("a\nb\r\nc\rd"));
        QVERIFY(bodyOf(form).contains("\r\n\r\na\r\nb\r\nc\r\nd\r\n--B--"));
    }

    void knowsItsSizeAndReadsInPiecesOfAnySize()
    {
        Multipart form("B");
        form.addFile("image[]", QStringLiteral("a"), "image/png", file("a", QByteArray(70000, 'a')));
        form.addFile("image[]", QStringLiteral("empty"), "image/png", file("empty", {}));
        form.addFile("image[]", QStringLiteral("b"), "image/png", file("b", QByteArray(3, 'b')));
        const QByteArray whole = bodyOf(form);
        for (const qint64 size : {1, 7, 4096, 69999}) {
            const auto device = form.open();
            QVERIFY(device);
            QCOMPARE(device->size(), whole.size());
            QByteArray read;
            for (QByteArray part = device->read(size); !part.isEmpty(); part = device->read(size)) {
                read += part;
            }
            QVERIFY(read == whole);
            QVERIFY(device->atEnd());
        }
    }

    void canBeOpenedAgainForAnotherTry()
    {
        Multipart form("B");
        form.addFile("image", QStringLiteral("a"), "image/png", file("a", "abc"));
        QCOMPARE(bodyOf(form), bodyOf(form));
    }

    void isNotOpenedWhereAFileIsGone()
    {
        Multipart form("B");
        form.addFile("image", QStringLiteral("a"), "image/png", m_dir.filePath(QStringLiteral("nowhere")));
        QVERIFY(!form.open());
    }

    void failsRatherThanFillsUpWhereAFileShrinks()
    {
        const QString path = file("shrinks", QByteArray(1000, 'x'));
        Multipart form("B");
        form.addFile("image", QStringLiteral("a"), "image/png", path);
        const auto device = form.open();
        QVERIFY(device);
        QVERIFY(QFile::resize(path, 10));
        QByteArray read;
        for (QByteArray part = device->read(100); !part.isEmpty(); part = device->read(100)) {
            read += part;
        }
        QVERIFY(read.size() < device->size());
        QVERIFY(!read.contains("--B--"));
    }

    void makesAnotherBoundaryEachTime() { QVERIFY(Multipart().contentType() != Multipart().contentType()); }

private:
    QString file(const char *name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(content);
        }
        return file.fileName();
    }
    static QByteArray bodyOf(const Multipart &form)
    {
        const auto device = form.open();
        return device ? device->readAll() : QByteArray("not opened");
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
