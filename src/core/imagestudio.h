#pragma once

#include "core/imagecache.h"
#include "core/imagejob.h"
#include "core/sourceimages.h"

#include <QMap>
#include <QMargins>
#include <QSet>
#include <QTimer>

namespace holt::core {

/// What a person typed and chose on the page and has not sent.
struct ImageDraft
{
    store::ImageMode mode = store::ImageMode::Generate;
    QMap<store::ImageMode, QString> prompts; ///< each mode has its own
    ImageParameters parameters;
    QList<SourceImage> sources;
    QString maskFile; ///< in ImageFiles; empty where there is none. See ImageStudio::keepMask()
    QMargins border;  ///< how far the canvas reaches beyond the first source, in pixels; the mask has its size

    [[nodiscard]] QString prompt() const { return prompts.value(mode); }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ImageDraft fromJson(const QJsonObject &object);
};

/// Everything images are made with: the requests on their way, the images taken in, the draft of the page. Switching to
/// another tab stops nothing. GUI thread.
class ImageStudio : public QObject
{
    Q_OBJECT

public:
    /// The references must outlive this object.
    ImageStudio(store::Images &images, store::ImageFiles files, Servers &servers, openai::Client &client,
                net::Client &http, QObject *parent = nullptr);
    ~ImageStudio() override;

    /// Starts a request; several may run at once. Never null; owned by this object until dismiss().
    ImageJob *start(const ImageTask &task);
    [[nodiscard]] QList<ImageJob *> jobs() const { return m_jobs; } ///< running and ended, the newest last
    [[nodiscard]] int runningCount() const;
    /// Forgets a request that has ended.
    void dismiss(ImageJob *job);

    [[nodiscard]] SourceImages &sources() { return m_sources; }
    [[nodiscard]] ImageCache &cache() { return m_cache; }
    [[nodiscard]] const store::ImageFiles &files() const { return m_files; }

    /// The model a request without one is sent to, as far as it is known: the server's default for images.
    [[nodiscard]] QString defaultModel(const QString &serverId = {}) const;

    /// Which way a variation goes. OpenAI and Azure have no /images/variations any more; a compatible server is asked
    /// for it once, and edited with the prompt of the task when it has none.
    [[nodiscard]] VariationRoute variationRoute(const QString &serverId, const QString &model) const;
    /// The same for people, with the reason.
    [[nodiscard]] QString variationRouteText(const QString &serverId, const QString &model) const;
    [[nodiscard]] static QString defaultVariationPrompt();

    [[nodiscard]] const ImageDraft &draft() const { return m_draft; }
    [[nodiscard]] bool isDraftLoaded() const { return m_draftLoaded; }
    /// Kept after 300 ms without another change, and by flush().
    void setDraft(const ImageDraft &draft);
    /// Writes a mask to ImageFiles, for ImageDraft::maskFile and for setting it again; in the thread pool.
    void keepMask(const QImage &mask, QObject *context, Then<QString> then);
    void flush();

    /// Deletes for good what was deleted in an earlier session, and files that nothing needs any more.
    void purge();

Q_SIGNALS:
    void jobStarted(holt::core::ImageJob *job);
    void jobFinished(holt::core::ImageJob *job);
    void jobDismissed(holt::core::ImageJob *job); ///< it is deleted after this
    void runningChanged();
    void imageStored(const QString &imageId);
    void draftLoaded();
    void variationRouteChanged(const QString &serverId);

private:
    [[nodiscard]] ImageServices services();
    void storeDraft();

    store::Images &m_images;
    store::ImageFiles m_files;
    Servers &m_servers;
    openai::Client &m_client;
    net::Client &m_http;
    SourceImages m_sources;
    ImageCache m_cache;
    QList<ImageJob *> m_jobs;
    QSet<QString> m_withoutVariations; ///< servers that said so, in this session
    ImageDraft m_draft;
    QTimer m_draftTimer;
    bool m_draftLoaded = false;
};

} // namespace holt::core
