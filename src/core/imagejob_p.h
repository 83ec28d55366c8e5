#pragma once

#include "core/imagejob.h"

#include <QTimer>

namespace holt::core {

class ImageDownload;

class ImageJob::Private
{
public:
    /// What became of one image of the answer.
    struct Place
    {
        enum class State { Empty, Downloading, Saving, Stored, Failed };

        State state = State::Empty;
        QByteArray bytes;
        QUrl url;
        QString revisedPrompt;
        QString imageId;
        std::optional<Error> error;
        QString failure; ///< for people
        bool resumable = false;
        QPointer<ImageDownload> download;
        QImage partial;
        int partialIndex = -1;
    };

    Private(ImageJob *owner, ImageServices with, ImageTask what);

    void setState(State next);
    void begin();
    void withModel();
    /// The server's list names one where neither the person nor the profile does.
    void findModel();
    void prepare();
    void send(const openai::Endpoint &endpoint);
    void watch(openai::ImagesReply *reply);
    void takePartial(const openai::PartialImage &image);
    void takeItems(const openai::ImagesResult &result);
    void takeItem(int number, const openai::ImageItem &item);
    void replySucceeded(const openai::ImagesResult &result);
    void replyFailed(const Error &error);
    /// True where the variation goes another way instead.
    [[nodiscard]] bool editInstead(const Error &error);
    /// Ends it before anything was sent.
    void refuse(const QString &why);

    void download(int number);
    void save(int number);
    void stored(int number, const store::ImageRecord &record);
    void placeFailed(int number, const QString &why, const Error &error, bool resumable);
    /// Ends the job when nothing is on its way any more.
    void settle();
    void end(State last);
    [[nodiscard]] int count(Place::State state) const;
    [[nodiscard]] bool isAskedFor() const { return state < State::Done; }
    [[nodiscard]] ImageCapabilities capabilities() const;
    [[nodiscard]] store::ImageRecord recordFor(int number) const;

    ImageJob *q;
    ImageServices services;
    ImageTask task;
    const QString id;
    State state = State::Preparing;
    VariationRoute way = VariationRoute::Edits;
    openai::ImageOperation operation = openai::ImageOperation::Generate;
    ImageParameters sent;
    QString serverName;
    QUrl baseUrl;
    PreparedInputs inputs;
    QPointer<net::Reply> reply;
    QList<Place> places;
    int asked = 1;
    int taken = 0; ///< images of the answer
    QJsonObject usage;
    QStringList notices;
    std::optional<ErrorCard> card;
    std::optional<Error> replyError;
    net::RetryNotice notice;
    QDateTime retryAt;
    QTimer retryTimer;
    QDateTime startedAt;
    QElapsedTimer clock;
    qint64 elapsed = -1;
    qint64 uploaded = 0;
    qint64 uploadSize = -1;
    bool replyOver = false;
    bool cancelled = false;
};

} // namespace holt::core
