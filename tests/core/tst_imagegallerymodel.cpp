#include "core/imagefixture.h"

#include <QAbstractItemModelTester>

using namespace holt;
using namespace holt::core;
using namespace imagetest;
using store::ImageMode;

class TestImageGalleryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m = std::make_unique<ImageFixture>(m_dir->path());
        m_tester = std::make_unique<QAbstractItemModelTester>(&m->gallery,
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m.reset();
        m_dir.reset();
    }

    void showsTheNewestFirstAndReadsWhatIsAskedFor()
    {
        fill(250);
        load();
        QCOMPARE(m->gallery.rowCount(), 250);
        QTRY_COMPARE(text(0), QStringLiteral("prompt 249"));
        QTRY_COMPARE(text(249), QStringLiteral("prompt 0"));
        QVERIFY(m->gallery.index(0).data(ImageGalleryModel::LoadedRole).toBool());
        QCOMPARE(m->gallery.index(0).data(ImageGalleryModel::SizeRole).toSize(), QSize(40, 30));
        QCOMPARE(m->gallery.index(0).data(ImageGalleryModel::ModelRole).toString(), QStringLiteral("m1"));
    }

    void readsNothingThatNobodyLooksAt()
    {
        m_tester.reset(); // it looks at rows
        fill(500);
        load();
        QVERIFY(!m->gallery.index(0).data(ImageGalleryModel::LoadedRole).toBool());
        (void)text(0);
        QTRY_COMPARE(text(0), QStringLiteral("prompt 499"));
        QVERIFY(!m->gallery.index(499).data(ImageGalleryModel::LoadedRole).toBool());
    }

    void givesAThumbnailThatIsKeptOnDisk()
    {
        const QString file = m->files.put(bytesOf(picture(QSize(800, 600))), QStringLiteral("png")).value();
        fill(1, file);
        load();
        QTRY_VERIFY_WITH_TIMEOUT(!thumbnail(0).isNull(), 20000);
        QCOMPARE(thumbnail(0).size(), QSize(384, 288));
        QVERIFY(!m->files.thumbnail(file).isEmpty());
    }

    void saysOfAMissingFileThatItHasNoThumbnail()
    {
        const QString file = QString(64, QLatin1Char('0')) + QStringLiteral(".png");
        fill(1, file);
        load();
        QTRY_COMPARE(text(0), QStringLiteral("prompt 0"));
        (void)thumbnail(0);
        QTRY_VERIFY(m->studio.cache().hasFailed(file));
        QVERIFY(thumbnail(0).isNull());
    }

    void insertsANewImageWithoutAReset()
    {
        fill(3);
        load();
        QSignalSpy resets(&m->gallery, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&m->gallery, &QAbstractItemModel::rowsInserted);
        m->server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageJob *job = m->studio.start(m->task());
        QVERIFY(m->ends(job));
        QTRY_COMPARE(m->gallery.rowCount(), 4);
        QCOMPARE(inserts.size(), 1);
        QCOMPARE(inserts.at(0).at(1).toInt(), 0);
        QVERIFY(resets.isEmpty());
        QTRY_COMPARE(text(0), QStringLiteral("a cat"));
    }

    void filters()
    {
        fill(30);
        load();
        QSignalSpy loaded(&m->gallery, &ImageGalleryModel::loaded);
        m->gallery.setQuery({QStringLiteral("prompt 2"), {}, {}});
        QVERIFY(loaded.wait(20000));
        QCOMPARE(m->gallery.rowCount(), 12); // 2, 12, 20 to 29
        m->gallery.setQuery({{}, ImageMode::Edit, {}});
        QVERIFY(loaded.wait(20000));
        QCOMPARE(m->gallery.rowCount(), 0);
        m->gallery.setQuery({});
        QVERIFY(loaded.wait(20000));
        QCOMPARE(m->gallery.rowCount(), 30);
        QTRY_COMPARE(m->gallery.models(), QStringList{QStringLiteral("m1")});
    }

    void deletesAndBringsBack()
    {
        fill(5);
        load();
        QTRY_COMPARE(text(2), QStringLiteral("prompt 2"));
        QSignalSpy removed(&m->gallery, &ImageGalleryModel::removed);
        m->gallery.remove({QStringLiteral("i2")});
        QCOMPARE(m->gallery.rowCount(), 4);
        QCOMPARE(removed.size(), 1);
        QVERIFY(m->gallery.canUndoRemove());
        m->gallery.undoRemove();
        QTRY_COMPARE(m->gallery.rowCount(), 5);
        QTRY_COMPARE(text(2), QStringLiteral("prompt 2"));
        QVERIFY(!m->gallery.canUndoRemove());
    }

    void findsTheRowOfAnyImage()
    {
        m_tester.reset();
        fill(400);
        load();
        QVERIFY(!m->gallery.indexOf(QStringLiteral("i7")).isValid());
        int row = -2;
        m->gallery.locate(QStringLiteral("i7"), this, [&](const QModelIndex &index) { row = index.row(); });
        QTRY_COMPARE(row, 392);
        m->gallery.locate(QStringLiteral("nobody"), this, [&](const QModelIndex &index) { row = index.row(); });
        QTRY_COMPARE(row, -1);
    }

    void keepsItsMemoryBounded()
    {
        ImageCache &cache = m->studio.cache();
        QCOMPARE(cache.limit(), qint64(64) * 1024 * 1024);
        cache.setLimit(2 * 1024 * 1024);
        QStringList files;
        for (int i = 0; i < 12; ++i) {
            files.append(m->files.put(bytesOf(picture(QSize(400 + i, 400))), QStringLiteral("png")).value());
        }
        for (const QString &file : files) {
            QTRY_VERIFY_WITH_TIMEOUT(!cache.thumbnail(file).isNull(), 20000);
            QVERIFY(cache.cachedBytes() <= cache.limit());
        }
        // A whole image that would take more than its share is handed out, not kept.
        std::optional<QSize> size;
        cache.image(files.at(0), this, [&](const Result<QImage> &image) { size = image ? image->size() : QSize(); });
        QTRY_VERIFY(size.has_value());
        QCOMPARE(*size, QSize(400, 400));
        QVERIFY(cache.cachedBytes() <= cache.limit());
    }

private:
    void fill(int count, const QString &file = {})
    {
        QList<store::ImageRecord> records;
        for (int i = 0; i < count; ++i) {
            store::ImageRecord record;
            record.id = QStringLiteral("i%1").arg(i);
            record.requestId = record.id;
            record.prompt = QStringLiteral("prompt %1").arg(i);
            record.model = QStringLiteral("m1");
            record.file = file;
            record.format = QStringLiteral("png");
            record.size = QSize(40, 30);
            records.append(record);
        }
        m->images.add(records, nullptr, {});
    }
    void load()
    {
        QSignalSpy loaded(&m->gallery, &ImageGalleryModel::loaded);
        m->gallery.load();
        QVERIFY(loaded.wait(30000));
    }
    QString text(int row) const { return m->gallery.index(row).data().toString(); }
    QImage thumbnail(int row) const { return m->gallery.index(row).data(Qt::DecorationRole).value<QImage>(); }

    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<ImageFixture> m;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestImageGalleryModel)
#include "tst_imagegallerymodel.moc"
