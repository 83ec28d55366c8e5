#include "core/imagefixture.h"

using namespace holt;
using namespace holt::core;
using namespace imagetest;
using store::ImageMode;

class TestImageStudio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void keepsTheDraftWithItsImagesAndMask()
    {
        QString maskFile;
        {
            ImageFixture first(m_dir->path());
            QTRY_VERIFY(first.studio.isDraftLoaded());
            ImageDraft draft;
            draft.mode = ImageMode::Edit;
            draft.prompts = {{ImageMode::Generate, QStringLiteral("a cat")},
                             {ImageMode::Edit, QStringLiteral("a hat")}};
            draft.parameters.size = QStringLiteral("512x512");
            draft.sources = {first.source(picture())};
            QImage mask(40, 30, QImage::Format_ARGB32);
            mask.fill(Qt::transparent);
            first.studio.keepMask(mask, this,
                                  [&](const Result<QString> &file) { maskFile = file.value_or(QString()); });
            QTRY_VERIFY_WITH_TIMEOUT(!maskFile.isEmpty(), 20000);
            draft.maskFile = maskFile;
            first.studio.setDraft(draft);
            // The end of the program: nothing waited for the 300 ms.
        }
        ImageFixture second(m_dir->path());
        QTRY_VERIFY(second.studio.isDraftLoaded());
        const ImageDraft draft = second.studio.draft();
        QCOMPARE(draft.mode, ImageMode::Edit);
        QCOMPARE(draft.prompt(), QStringLiteral("a hat"));
        QCOMPARE(draft.prompts.value(ImageMode::Generate), QStringLiteral("a cat"));
        QCOMPARE(draft.parameters.size, QStringLiteral("512x512"));
        QCOMPARE(draft.sources.size(), 1);
        QCOMPARE(draft.sources.at(0).size, QSize(40, 30));
        QCOMPARE(draft.maskFile, maskFile);
        std::optional<QStringList> unused;
        second.images.purgeDeleted(QDateTime::currentDateTimeUtc(), this,
                                   [&](const Result<QStringList> &files) { unused = files.value_or(QStringList()); });
        QTRY_VERIFY(unused.has_value());
        QCOMPARE(*unused, QStringList());
    }

    void dropsFromTheDraftWhatIsGone()
    {
        {
            ImageFixture first(m_dir->path());
            QTRY_VERIFY(first.studio.isDraftLoaded());
            ImageDraft draft;
            draft.sources = {first.source(picture()), first.source(picture(QSize(9, 9)))};
            draft.maskFile = draft.sources.at(1).file;
            first.studio.setDraft(draft);
            first.studio.flush();
            first.files.remove(draft.sources.at(0).file);
        }
        ImageFixture second(m_dir->path());
        QTRY_VERIFY(second.studio.isDraftLoaded());
        QCOMPARE(second.studio.draft().sources.size(), 1);
        QVERIFY(second.studio.draft().maskFile.isEmpty()); // it was the mask of the one that is gone
    }

    void deletesFilesOfImagesDeletedEarlier()
    {
        ImageFixture fixture(m_dir->path());
        fixture.server.enqueue(FakeAnswer::json(answerOf({bytesOf(picture())})));
        ImageJob *job = fixture.studio.start(fixture.task());
        QVERIFY(fixture.ends(job));
        const QString file = fixture.record(job->imageIds().value(0))->file;
        fixture.gallery.remove(job->imageIds());
        fixture.studio.purge();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.files.exists(file), 20000);
    }

    void knowsWhichWayAVariationGoes()
    {
        ImageFixture fixture(m_dir->path());
        store::Profile openAi;
        openAi.name = QStringLiteral("OpenAI");
        openAi.kind = store::Profile::Kind::OpenAi;
        openAi.baseUrl = QStringLiteral("https://api.openai.com/v1");
        const QString id = fixture.servers.save(openAi);
        const auto way = [&](const QString &server, const char *model) {
            return fixture.studio.variationRoute(server, QString::fromLatin1(model));
        };
        QCOMPARE(way(id, "gpt-image-2"), VariationRoute::Edits);
        QCOMPARE(way(id, "dall-e-2"), VariationRoute::Edits);
        QCOMPARE(way(fixture.serverId, "sdxl"), VariationRoute::Variations);
        QCOMPARE(way(fixture.serverId, "gpt-image-2"), VariationRoute::Edits);
        QVERIFY(fixture.studio.variationRouteText(id, QStringLiteral("dall-e-2")).contains(QStringLiteral("2026")));
        QVERIFY(!ImageStudio::defaultVariationPrompt().isEmpty());
    }

private:
    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestImageStudio)
#include "tst_imagestudio.moc"
