#include "storetest.h"

#include "store/imagefiles.h"
#include "store/images.h"

#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace holt;
using namespace storetest;
using store::ImageInput;
using store::ImageMode;
using store::ImageQuery;
using store::ImageRecord;

class TestImageStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_database = std::make_unique<store::Database>(m_dir->filePath(QStringLiteral("holt.db")));
        m_images = std::make_unique<store::Images>(*m_database);
    }
    void cleanup()
    {
        m_images.reset();
        m_database.reset();
        m_dir.reset();
    }

    // Records

    void keepsEverythingOfAnImage()
    {
        ImageRecord image = made("i1", "A red fox");
        image.requestId = QStringLiteral("r9");
        image.position = 2;
        image.mode = ImageMode::Edit;
        image.route = QStringLiteral("edits");
        image.revisedPrompt = QStringLiteral("A red fox at dawn");
        image.model = QStringLiteral("gpt-image-2");
        image.server = QStringLiteral("OpenAI");
        image.parameters = {{QStringLiteral("size"), QStringLiteral("1024x768")}};
        image.usage = {{QStringLiteral("total_tokens"), 42}};
        image.format = QStringLiteral("webp");
        image.size = QSize(1024, 768);
        image.bytes = 12345;
        image.createdAt = QDateTime::fromMSecsSinceEpoch(1763978400123, Qt::UTC);
        image.durationMs = 900;
        image.inputs = {
            {ImageInput::Role::Source, QStringLiteral("s.png"), QStringLiteral("fox.png"), QStringLiteral("i0")},
            {ImageInput::Role::Mask, QStringLiteral("m.png"), QStringLiteral("Mask"), QString()}};
        QVERIFY(add({image}));
        const auto read = load("i1");
        QVERIFY(read);
        QCOMPARE(read->requestId, image.requestId);
        QCOMPARE(read->position, 2);
        QCOMPARE(read->mode, ImageMode::Edit);
        QCOMPARE(read->route, image.route);
        QCOMPARE(read->prompt, image.prompt);
        QCOMPARE(read->revisedPrompt, image.revisedPrompt);
        QCOMPARE(read->model, image.model);
        QCOMPARE(read->server, image.server);
        QCOMPARE(read->parameters, image.parameters);
        QCOMPARE(read->usage, image.usage);
        QCOMPARE(read->file, image.file);
        QCOMPARE(read->format, image.format);
        QCOMPARE(read->size, image.size);
        QCOMPARE(read->bytes, image.bytes);
        QCOMPARE(read->createdAt, image.createdAt);
        QCOMPARE(read->durationMs, image.durationMs);
        QCOMPARE(read->inputs.size(), 2);
        QCOMPARE(read->inputs.at(0).name, QStringLiteral("fox.png"));
        QCOMPARE(read->inputs.at(0).imageId, QStringLiteral("i0"));
        QCOMPARE(read->inputs.at(1).role, ImageInput::Role::Mask);
    }

    void addsAllOrNone()
    {
        QVERIFY(add({made("i1", "one")}));
        QVERIFY(!add({made("i2", "two"), made("i1", "again")}));
        QCOMPARE(find().size(), 1);
        QVERIFY(isKind(load("i2"), LocalError::Kind::NotFound));
    }

    void listsTheNewestFirst()
    {
        QVERIFY(add({made("i1", "one"), made("i2", "two")}));
        QVERIFY(add({made("i3", "three")}));
        QCOMPARE(names(find()), (QStringList{QStringLiteral("i3"), QStringLiteral("i2"), QStringLiteral("i1")}));
    }

    void findsWordsInPromptAndRevisedPrompt()
    {
        ImageRecord revised = made("i2", "a cat");
        revised.revisedPrompt = QStringLiteral("A majestic Cat on a THRONE");
        QVERIFY(add({made("i1", "a cat in a boat"), revised, made("i3", "ein Fuß im Gras")}));
        QCOMPARE(names(find({QStringLiteral("CAT"), {}, {}})),
                 (QStringList{QStringLiteral("i2"), QStringLiteral("i1")}));
        QCOMPARE(names(find({QStringLiteral("cat throne"), {}, {}})), QStringList{QStringLiteral("i2")});
        QCOMPARE(names(find({QStringLiteral("im"), {}, {}})), QStringList{QStringLiteral("i3")});
        QCOMPARE(names(find({QStringLiteral("\"; DROP"), {}, {}})), QStringList());
        QCOMPARE(names(find({QStringLiteral("%"), {}, {}})), QStringList());
    }

    void findsByModeAndModel()
    {
        ImageRecord edited = made("i2", "a cat");
        edited.mode = ImageMode::Edit;
        edited.model = QStringLiteral("m2");
        QVERIFY(add({made("i1", "a cat"), edited}));
        QCOMPARE(names(find({QString(), ImageMode::Edit, {}})), QStringList{QStringLiteral("i2")});
        QCOMPARE(names(find({QString(), {}, QStringLiteral("m1")})), QStringList{QStringLiteral("i1")});
        QCOMPARE(names(find({QStringLiteral("cat"), ImageMode::Vary, {}})), QStringList());
        QCOMPARE(
            await<QStringList>([&](QObject *c, Then<QStringList> t) { m_images->models(c, std::move(t)); }).value(),
            (QStringList{QStringLiteral("m1"), QStringLiteral("m2")}));
    }

    void hidesAndBringsBack()
    {
        QVERIFY(add({made("i1", "one"), made("i2", "two")}));
        QVERIFY(
            await<bool>([&](QObject *c, Then<bool> t) { m_images->remove({QStringLiteral("i1")}, c, std::move(t)); }));
        QCOMPARE(names(find()), QStringList{QStringLiteral("i2")});
        QVERIFY(
            await<bool>([&](QObject *c, Then<bool> t) { m_images->restore({QStringLiteral("i1")}, c, std::move(t)); }));
        QCOMPARE(find().size(), 2);
    }

    void tellsWhatCameFromWhat()
    {
        ImageRecord second = made("i2", "two");
        second.inputs = {{ImageInput::Role::Source, QStringLiteral("i1.png"), {}, QStringLiteral("i1")}};
        ImageRecord third = made("i3", "three");
        third.requestId = QStringLiteral("r3");
        third.inputs = {{ImageInput::Role::Source, QStringLiteral("i2.png"), {}, QStringLiteral("i2")}};
        ImageRecord fourth = made("i4", "four");
        fourth.requestId = QStringLiteral("r3");
        fourth.inputs = third.inputs;
        QVERIFY(add({made("i1", "one"), second, third, fourth}));
        const auto middle = lineage("i2");
        QCOMPARE(ids(middle->ancestors), QStringList{QStringLiteral("i1")});
        QCOMPARE(ids(middle->siblings), QStringList{QStringLiteral("i2")});
        QCOMPARE(ids(middle->children), (QStringList{QStringLiteral("i3"), QStringLiteral("i4")}));
        const auto last = lineage("i4");
        QCOMPARE(ids(last->ancestors), (QStringList{QStringLiteral("i1"), QStringLiteral("i2")}));
        QCOMPARE(ids(last->siblings), (QStringList{QStringLiteral("i3"), QStringLiteral("i4")}));
    }

    void endsALineageThatGoesInACircle()
    {
        ImageRecord one = made("i1", "one");
        one.inputs = {{ImageInput::Role::Source, QStringLiteral("x.png"), {}, QStringLiteral("i2")}};
        ImageRecord two = made("i2", "two");
        two.inputs = {{ImageInput::Role::Source, QStringLiteral("x.png"), {}, QStringLiteral("i1")}};
        QVERIFY(add({one, two}));
        QCOMPARE(ids(lineage("i1")->ancestors), QStringList{QStringLiteral("i2")});
    }

    void purgesWhatNothingNeedsAnyMore()
    {
        ImageRecord kept = made("i2", "two");
        kept.inputs = {{ImageInput::Role::Source, QStringLiteral("i1.png"), {}, QStringLiteral("i1")}};
        QVERIFY(add({made("i1", "one"), kept, made("i3", "three")}));
        QVERIFY(await<bool>([&](QObject *c, Then<bool> t) {
            m_images->setDraft({{QStringLiteral("x"), 1}}, {QStringLiteral("draft.png")}, c, std::move(t));
        }));
        QVERIFY(await<bool>([&](QObject *c, Then<bool> t) {
            m_images->noteFiles({QStringLiteral("left.png"), QStringLiteral("draft.png")}, c, std::move(t));
        }));
        QVERIFY(await<bool>([&](QObject *c, Then<bool> t) {
            m_images->remove({QStringLiteral("i1"), QStringLiteral("i3")}, c, std::move(t));
        }));
        const auto files = await<QStringList>([&](QObject *c, Then<QStringList> t) {
            m_images->purgeDeleted(QDateTime::currentDateTimeUtc().addSecs(10), c, std::move(t));
        });
        // i1's file is the source of i2, the draft's is in use.
        QCOMPARE(files.value(), (QStringList{QStringLiteral("i3.png"), QStringLiteral("left.png")}));
        QVERIFY(isKind(load("i1"), LocalError::Kind::NotFound));
        QCOMPARE(names(find()), QStringList{QStringLiteral("i2")});
        QVERIFY(sql(*m_database, QStringLiteral("INSERT INTO image_text (image_text) VALUES ('integrity-check')")));
    }

    void keepsTheDraft()
    {
        const QJsonObject draft{{QStringLiteral("prompt"), QStringLiteral("half a thought")}};
        QVERIFY(await<bool>([&](QObject *c, Then<bool> t) { m_images->setDraft(draft, {}, c, std::move(t)); }));
        QCOMPARE(await<QJsonObject>([&](QObject *c, Then<QJsonObject> t) { m_images->draft(c, std::move(t)); }).value(),
                 draft);
    }

    // Files

    void namesAFileByItsContent()
    {
        const store::ImageFiles files(m_dir->path());
        const auto name = files.put("hello", QStringLiteral("png"));
        QCOMPARE(name.value(), QStringLiteral("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.png"));
        QCOMPARE(files.path(*name), m_dir->filePath(QStringLiteral("images/2c/") + *name));
        QCOMPARE(files.read(*name).value(), QByteArray("hello"));
        QCOMPARE(QFile::permissions(files.path(*name)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(files.put("hello", QStringLiteral("png")).value(), *name);
    }

    void mendsAFileThatIsNotWhole()
    {
        const store::ImageFiles files(m_dir->path());
        const QString name = files.put("hello", QStringLiteral("png")).value();
        QVERIFY(QFile::resize(files.path(name), 2));
        QVERIFY(files.put("hello", QStringLiteral("png")));
        QCOMPARE(files.read(name).value(), QByteArray("hello"));
    }

    void takesNoOtherNameForAFile()
    {
        const store::ImageFiles files(m_dir->path());
        for (const char *name : {"", "../../etc/passwd", "a.png", "/etc/passwd"}) {
            QVERIFY(files.path(QString::fromLatin1(name)).isEmpty());
            QVERIFY(isKind(files.read(QString::fromLatin1(name)), LocalError::Kind::NotFound));
        }
        QVERIFY(isKind(files.put("x", QStringLiteral("p/ng")), LocalError::Kind::Invalid));
    }

    void leavesNothingWhereItCannotWrite()
    {
        if (geteuid() == 0) {
            // Root may write anywhere: a file stands in the folder's way instead.
            QFile inTheWay(m_dir->filePath(QStringLiteral("images")));
            QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        } else {
            QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner));
        }
        const store::ImageFiles files(m_dir->path());
        QVERIFY(isKind(files.put("hello", QStringLiteral("png")), LocalError::Kind::File));
        QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void removesAFileWithItsThumbnail()
    {
        const store::ImageFiles files(m_dir->path());
        const QString name = files.put("hello", QStringLiteral("png")).value();
        QVERIFY(files.putThumbnail(name, "small"));
        QCOMPARE(files.thumbnail(name), QByteArray("small"));
        files.remove(name);
        QVERIFY(!files.exists(name));
        QVERIFY(files.thumbnail(name).isEmpty());
    }

private:
    static ImageRecord made(const char *id, const char *prompt)
    {
        ImageRecord image;
        image.id = QString::fromLatin1(id);
        image.requestId = QString(QStringLiteral("request of ") + image.id);
        image.prompt = QString::fromUtf8(prompt);
        image.model = QStringLiteral("m1");
        image.file = QString(image.id + QStringLiteral(".png"));
        image.format = QStringLiteral("png");
        return image;
    }
    static QStringList ids(const QList<ImageRecord> &images)
    {
        QStringList list;
        for (const ImageRecord &image : images) {
            list.append(image.id);
        }
        return list;
    }

    Result<bool> add(const QList<ImageRecord> &images)
    {
        return await<bool>([&](QObject *c, Then<bool> t) { m_images->add(images, c, std::move(t)); });
    }
    Result<ImageRecord> load(const char *id)
    {
        return await<ImageRecord>(
            [&](QObject *c, Then<ImageRecord> t) { m_images->load(QString::fromLatin1(id), c, std::move(t)); });
    }
    Result<store::ImageLineage> lineage(const char *id)
    {
        return await<store::ImageLineage>([&](QObject *c, Then<store::ImageLineage> t) {
            m_images->lineage(QString::fromLatin1(id), c, std::move(t));
        });
    }
    QList<qint64> find(const ImageQuery &query = {})
    {
        return await<QList<qint64>>([&](QObject *c, Then<QList<qint64>> t) { m_images->find(query, c, std::move(t)); })
            .value_or(QList<qint64>{-1});
    }
    QStringList names(const QList<qint64> &rows)
    {
        using Found = QList<QPair<qint64, ImageRecord>>;
        const auto found = await<Found>([&](QObject *c, Then<Found> t) { m_images->read(rows, c, std::move(t)); });
        QStringList list;
        for (const auto &[row, image] : found.value_or(Found())) {
            list.append(image.id);
        }
        return list;
    }

    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::Images> m_images;
};

QTEST_GUILESS_MAIN(TestImageStore)
#include "tst_imagestore.moc"
