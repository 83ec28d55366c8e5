#include "core/imagefixture.h"

#include <QDir>

#include <sys/stat.h>

using namespace holt;
using namespace holt::core;
using namespace imagetest;

class TestSourceImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m = std::make_unique<ImageFixture>(m_dir->filePath(QStringLiteral("data")));
    }
    void cleanup()
    {
        m.reset();
        m_dir.reset();
    }

    void keepsAFileAsItIs()
    {
        const auto imports = add({file("bird.png", bytesOf(picture()))});
        QCOMPARE(imports.size(), 1);
        QVERIFY(imports.at(0).image);
        const SourceImage image = *imports.at(0).image;
        QCOMPARE(image.name, QStringLiteral("bird.png"));
        QCOMPARE(image.size, QSize(40, 30));
        QCOMPARE(image.format, QByteArray("png"));
        QVERIFY(image.notes.isEmpty());
        QCOMPARE(m->files.read(image.file).value(), bytesOf(picture()));
    }

    void turnsAPhotographUpright()
    {
        const auto imports = add({file("photo.jpg", withOrientation(bytesOf(picture(QSize(80, 60)), "jpg"), 6))});
        const SourceImage image = *imports.at(0).image;
        QCOMPARE(image.size, QSize(60, 80));
        QCOMPARE(image.format, QByteArray("jpeg"));
        QCOMPARE(image.notes, QStringList{QStringLiteral("It was turned upright.")});
        // What is sent and what a mask is painted on is upright by itself, without EXIF.
        const QByteArray kept = m->files.read(image.file).value();
        QVERIFY(!inspectImage(kept)->rotated);
        QCOMPARE(inspectImage(kept)->size, QSize(60, 80));
    }

    void makesPngOfOtherFormats()
    {
        const auto imports = add({file("x.bmp", bytesOf(picture(), "bmp"))});
        const SourceImage image = *imports.at(0).image;
        QCOMPARE(image.format, QByteArray("png"));
        QCOMPARE(image.notes, QStringList{QStringLiteral("It was made PNG from BMP.")});
        QCOMPARE(decodeImage(m->files.read(image.file).value())->pixel(1, 1), picture().pixel(1, 1));
    }

    void goesByTheContentAndNotByTheName()
    {
        const auto imports = add({file("x.png", bytesOf(picture(), "jpg"))});
        QCOMPARE(imports.at(0).image->format, QByteArray("jpeg"));
        QVERIFY(imports.at(0).image->file.endsWith(QStringLiteral(".jpg")));
    }

    void saysOfEachWhyItIsNotTaken()
    {
        const QString folder = m_dir->filePath(QStringLiteral("folder"));
        QVERIFY(QDir().mkdir(folder));
        const QString pipe = m_dir->filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        const auto imports = add({file("good.png", bytesOf(picture())), folder, file("empty.png", {}), pipe,
                                  m_dir->filePath(QStringLiteral("gone.png")), file("text.png", "text"),
                                  file("bomb.png", bombOf(60000, 60000))});
        QCOMPARE(imports.size(), 7);
        QVERIFY(imports.at(0).image);
        const QStringList words{QStringLiteral("folder"),       QStringLiteral("empty"),
                                QStringLiteral("not a file"),   QStringLiteral("not there"),
                                QStringLiteral("not an image"), QStringLiteral("pixels")};
        for (int i = 0; i < words.size(); ++i) {
            const SourceImport &import = imports.at(i + 1);
            QVERIFY(!import.image);
            QVERIFY2(imageProblem(import.image.error()).contains(words.at(i)),
                     qPrintable(imageProblem(import.image.error())));
        }
    }

    void takesSixteenOfThirty()
    {
        QStringList paths;
        for (int i = 0; i < 30; ++i) {
            paths.append(file(QByteArray::number(i) + ".png", bytesOf(picture(QSize(10 + i, 10)))));
        }
        const auto imports = add(paths);
        QCOMPARE(imports.size(), 30);
        for (int i = 0; i < 30; ++i) {
            QCOMPARE(imports.at(i).image.has_value(), i < 16);
        }
        QCOMPARE(imports.at(3).image->size, QSize(13, 10));
    }

    void takesAnImageFromTheClipboard()
    {
        QList<SourceImport> imports;
        m->studio.sources().addImage(picture(QSize(9, 9), QImage::Format_ARGB32), QStringLiteral("Pasted"), &m_context,
                                     [&](const QList<SourceImport> &taken) { imports = taken; });
        QTRY_COMPARE_WITH_TIMEOUT(imports.size(), 1, 20000);
        QCOMPARE(imports.at(0).image->size, QSize(9, 9));
    }

    void fetchesADroppedAddressWithoutTheKey()
    {
        m->server.enqueue(FakeAnswer::whole(200, "image/png", bytesOf(picture())));
        const auto imports = addUrl(m->server.url(QStringLiteral("/cat.png")));
        QVERIFY(imports.at(0).image);
        QCOMPARE(imports.at(0).name, QStringLiteral("cat.png"));
        QVERIFY(!m->server.requests().constFirst().hasHeader("Authorization"));
        QVERIFY(!addUrl(QUrl(QStringLiteral("ftp://example.com/a.png"))).at(0).image);
    }

    void takesAnImageOfTheGallery()
    {
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QList<SourceImport> imports;
        m->studio.sources().addFromGallery(job->imageIds().value(0), &m_context,
                                           [&](const QList<SourceImport> &taken) { imports = taken; });
        QTRY_COMPARE_WITH_TIMEOUT(imports.size(), 1, 20000);
        QCOMPARE(imports.at(0).image->imageId, job->imageIds().value(0));
        QCOMPARE(imports.at(0).image->name, QStringLiteral("a cat"));
    }

    void forgetsWhoIsGone()
    {
        auto context = std::make_unique<QObject>();
        bool called = false;
        m->studio.sources().addFiles({file("a.png", bytesOf(picture()))}, context.get(),
                                     [&](const QList<SourceImport> &) { called = true; });
        context.reset();
        QVERIFY(add({file("b.png", bytesOf(picture()))}).at(0).image);
        QVERIFY(!called);
    }

private:
    QString file(const QByteArray &name, const QByteArray &content)
    {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(content);
        }
        return file.fileName();
    }
    QList<SourceImport> add(const QStringList &paths)
    {
        std::optional<QList<SourceImport>> imports;
        m->studio.sources().addFiles(paths, &m_context, [&](const QList<SourceImport> &taken) { imports = taken; });
        (void)QTest::qWaitFor([&] { return imports.has_value(); }, 30000);
        return imports.value_or(QList<SourceImport>());
    }
    QList<SourceImport> addUrl(const QUrl &url)
    {
        std::optional<QList<SourceImport>> imports;
        m->studio.sources().addUrl(url, &m_context, [&](const QList<SourceImport> &taken) { imports = taken; });
        (void)QTest::qWaitFor([&] { return imports.has_value(); }, 30000);
        return imports.value_or(QList<SourceImport>{{QString(), fail(Cancelled{})}});
    }

    QObject m_context;
    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<ImageFixture> m;
};

QTEST_GUILESS_MAIN(TestSourceImages)
#include "tst_sourceimages.moc"
