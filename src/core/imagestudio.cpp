#include "core/imagestudio.h"

#include "base/onpool.h"
#include "core/imagereading.h"
#include "core/servers.h"

#include <QJsonArray>

#include <algorithm>

namespace holt::core {

using namespace std::chrono_literals;

namespace {

constexpr QLatin1String kModes[] = {QLatin1String("generate"), QLatin1String("edit"), QLatin1String("vary")};

} // namespace

QJsonObject ImageDraft::toJson() const
{
    QJsonObject texts;
    for (auto it = prompts.cbegin(); it != prompts.cend(); ++it) {
        texts.insert(kModes[static_cast<int>(it.key())], it.value());
    }
    QJsonArray images;
    for (const SourceImage &source : sources) {
        images.append(source.toJson());
    }
    return {
        {QStringLiteral("mode"), QString(kModes[static_cast<int>(mode)])},
        {QStringLiteral("prompts"), texts},
        {QStringLiteral("parameters"), parameters.toJson()},
        {QStringLiteral("sources"), images},
        {QStringLiteral("mask"), maskFile},
        {QStringLiteral("border"), QJsonArray{border.left(), border.top(), border.right(), border.bottom()}},
    };
}

ImageDraft ImageDraft::fromJson(const QJsonObject &object)
{
    ImageDraft draft;
    const QString mode = object.value(QLatin1String("mode")).toString();
    const QJsonObject texts = object.value(QLatin1String("prompts")).toObject();
    for (int i = 0; i < 3; ++i) {
        const auto each = static_cast<store::ImageMode>(i);
        if (mode == kModes[i]) {
            draft.mode = each;
        }
        if (const QString text = texts.value(kModes[i]).toString(); !text.isEmpty()) {
            draft.prompts.insert(each, text);
        }
    }
    draft.parameters = ImageParameters::fromJson(object.value(QLatin1String("parameters")).toObject());
    const QJsonArray sources = object.value(QLatin1String("sources")).toArray();
    for (const QJsonValue &source : sources) {
        draft.sources.append(SourceImage::fromJson(source.toObject()));
    }
    draft.maskFile = object.value(QLatin1String("mask")).toString();
    const QJsonArray border = object.value(QLatin1String("border")).toArray();
    draft.border = {border.at(0).toInt(), border.at(1).toInt(), border.at(2).toInt(), border.at(3).toInt()};
    return draft;
}

ImageStudio::ImageStudio(store::Images &images, store::ImageFiles files, Servers &servers, openai::Client &client,
                         net::Client &http, QObject *parent)
    : QObject(parent)
    , m_images(images)
    , m_files(std::move(files))
    , m_servers(servers)
    , m_client(client)
    , m_http(http)
    , m_sources(m_files, images, http)
    , m_cache(m_files)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(300ms);
    connect(&m_draftTimer, &QTimer::timeout, this, &ImageStudio::storeDraft);
    m_images.draft(this, [this](const Result<QJsonObject> &kept) {
        // Whoever was quicker than the disk is not overwritten.
        if (kept && !m_draftTimer.isActive() && !m_draftLoaded) {
            m_draft = ImageDraft::fromJson(*kept);
            // Files may have been deleted by hand.
            const auto gone = [this](const SourceImage &source) { return !m_files.exists(source.file); };
            const bool firstGone = !m_draft.sources.isEmpty() && gone(m_draft.sources.constFirst());
            m_draft.sources.removeIf(gone);
            if (firstGone || !m_files.exists(m_draft.maskFile)) {
                m_draft.maskFile.clear();
                m_draft.border = {};
            }
        }
        m_draftLoaded = true;
        Q_EMIT draftLoaded();
    });
}

ImageStudio::~ImageStudio()
{
    flush();
}

ImageServices ImageStudio::services()
{
    return {m_images,
            m_files,
            m_servers,
            m_client,
            m_http,
            [this](const QString &serverId, const QString &model) { return variationRoute(serverId, model); },
            [this](const QString &serverId) {
                m_withoutVariations.insert(serverId);
                Q_EMIT variationRouteChanged(serverId);
            }};
}

ImageJob *ImageStudio::start(const ImageTask &task)
{
    ImageTask filled = task;
    if (filled.serverId.isEmpty()) {
        filled.serverId = m_servers.current().id;
    }
    auto *job = new ImageJob(services(), filled, this);
    m_jobs.append(job);
    connect(job, &ImageJob::imageStored, this, &ImageStudio::imageStored);
    connect(job, &ImageJob::finished, this, [this, job] {
        Q_EMIT jobFinished(job);
        Q_EMIT runningChanged();
    });
    Q_EMIT jobStarted(job);
    Q_EMIT runningChanged();
    return job;
}

int ImageStudio::runningCount() const
{
    return static_cast<int>(
        std::count_if(m_jobs.cbegin(), m_jobs.cend(), [](const ImageJob *job) { return job->isRunning(); }));
}

void ImageStudio::dismiss(ImageJob *job)
{
    if (!job || job->isRunning() || !m_jobs.removeOne(job)) {
        return;
    }
    Q_EMIT jobDismissed(job);
    job->deleteLater();
}

QString ImageStudio::defaultModel(const QString &serverId) const
{
    const store::Profile *profile = serverId.isEmpty() ? &m_servers.current() : m_servers.find(serverId);
    if (!profile) {
        return {};
    }
    const QString chosen = profile->defaultModels.value(QStringLiteral("image"));
    return chosen.isEmpty() ? suggestedImageModels(profile->kind).value(0) : chosen;
}

VariationRoute ImageStudio::variationRoute(const QString &serverId, const QString &model) const
{
    const QString id = serverId.isEmpty() ? m_servers.current().id : serverId;
    const store::Profile *profile = m_servers.find(id);
    const bool openAi =
        profile && (profile->kind == store::Profile::Kind::OpenAi || profile->kind == store::Profile::Kind::Azure);
    if (openAi || m_withoutVariations.contains(id)) {
        return VariationRoute::Edits;
    }
    // The models that came after variations never had them.
    const ImageCapabilities asVariation(model, store::ImageMode::Vary, VariationRoute::Variations);
    return asVariation.modeProblem().isEmpty() ? VariationRoute::Variations : VariationRoute::Edits;
}

QString ImageStudio::variationRouteText(const QString &serverId, const QString &model) const
{
    const QString id = serverId.isEmpty() ? m_servers.current().id : serverId;
    const store::Profile *profile = m_servers.find(id);
    const QString name = profile ? profile->name : QString();
    if (variationRoute(serverId, model) == VariationRoute::Variations) {
        return tr("%1 is asked for a variation. Should it have none to offer, the image is edited with the prompt.")
            .arg(name);
    }
    if (m_withoutVariations.contains(id)) {
        return tr("%1 has no endpoint for variations: the image is edited with the prompt.").arg(name);
    }
    if (profile && profile->kind == store::Profile::Kind::OpenAi) {
        return tr("OpenAI gave up its endpoint for variations in May 2026: the image is edited with the prompt.");
    }
    return tr("This model makes variations by editing: the image is edited with the prompt.");
}

QString ImageStudio::defaultVariationPrompt()
{
    return tr("Make a variation of this image: the same subject and style, composed anew.");
}

void ImageStudio::setDraft(const ImageDraft &draft)
{
    m_draft = draft;
    m_draftTimer.start();
}

void ImageStudio::storeDraft()
{
    QStringList files;
    for (const SourceImage &source : std::as_const(m_draft.sources)) {
        files.append(source.file);
    }
    if (!m_draft.maskFile.isEmpty()) {
        files.append(m_draft.maskFile);
    }
    m_images.setDraft(m_draft.toJson(), files, nullptr, {});
}

void ImageStudio::keepMask(const QImage &mask, QObject *context, Then<QString> then)
{
    onPool(
        context,
        [mask, files = m_files]() -> Result<QString> {
            const auto bytes = encodeImage(mask, QByteArrayLiteral("png"));
            return bytes ? files.put(*bytes, QStringLiteral("png")) : Result<QString>(tl::unexpected(bytes.error()));
        },
        std::move(then));
}

void ImageStudio::flush()
{
    if (m_draftTimer.isActive()) {
        m_draftTimer.stop();
        storeDraft();
    }
}

void ImageStudio::purge()
{
    m_images.purgeDeleted(QDateTime::currentDateTimeUtc(), this, [this](const Result<QStringList> &files) {
        if (!files || files->isEmpty()) {
            return;
        }
        onPool(
            this,
            [names = *files, place = m_files] {
                for (const QString &name : names) {
                    place.remove(name);
                }
                return true;
            },
            [](bool) {});
    });
}

} // namespace holt::core
