#pragma once

#include "core/errorcard.h"
#include "core/imagecapabilities.h"
#include "core/inputfit.h"
#include "core/sourceimages.h"
#include "net/reply.h"
#include "openai/client.h"
#include "store/imagefiles.h"
#include "store/images.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace holt::net {
class Client;
}

namespace holt::core {

class Servers;

/// What a person asks for.
struct ImageTask
{
    store::ImageMode mode = store::ImageMode::Generate;
    QString serverId; ///< empty takes the current one
    QString prompt;   ///< when varying: for a server that makes variations by editing
    ImageParameters parameters;
    QList<SourceImage> sources;
    QImage mask; ///< as large as the first source, transparent where it is to be edited; null where there is none
};

/// What jobs work with. The references must outlive them.
struct ImageServices
{
    store::Images &images;
    store::ImageFiles files;
    Servers &servers;
    openai::Client &client;
    net::Client &http;
    /// Which way a variation goes on a server, and the news that a server has no /images/variations.
    std::function<VariationRoute(const QString &serverId, const QString &model)> variationRoute;
    std::function<void(const QString &serverId)> variationsMissing;
};

/// One request for images on its way: sources made fit, sent, images fetched, checked, written to disk and to the
/// database, and only then told. Each image is on its own: one that cannot be fetched or written does not take the
/// others with it. GUI thread; made and owned by ImageStudio.
class ImageJob : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Preparing,   ///< sources are made fit
        Waiting,     ///< the request is out
        Retrying,    ///< a try failed, the next one waits: see retryAt()
        Receiving,   ///< partial pictures come
        Downloading, ///< images are fetched from addresses
        Saving,      ///< images are written
        Done,        ///< at least one image is there; hasError() where not all are
        Failed,      ///< none is
        Cancelled,
    };
    Q_ENUM(State)

    ImageJob(ImageServices services, ImageTask task, QObject *parent);
    ~ImageJob() override;

    [[nodiscard]] QString id() const; ///< the request id of its images
    [[nodiscard]] const ImageTask &task() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString model() const; ///< as sent; empty while it is not known
    [[nodiscard]] QString route() const; ///< "generations", "edits" or "variations"

    /// How many images were asked for, or more where more came: a place holder for each.
    [[nodiscard]] int requested() const;
    /// The latest picture of an image on its way; null where none came.
    [[nodiscard]] QImage partial(int place) const;
    /// The id of the image that took a place; empty where it is not stored (yet).
    [[nodiscard]] QString imageId(int place) const;
    [[nodiscard]] QStringList imageIds() const; ///< of all that are stored, in their order

    [[nodiscard]] QDateTime startedAt() const;
    [[nodiscard]] qint64 elapsedMs() const; ///< stands still when it has ended
    [[nodiscard]] QDateTime retryAt() const;
    [[nodiscard]] net::RetryNotice retryNotice() const; ///< valid while Retrying
    [[nodiscard]] qint64 uploadSent() const;            ///< in bytes
    [[nodiscard]] qint64 uploadTotal() const;           ///< -1 while it is not known

    /// What a person should know though it is no error: what was converted, which way a variation went, how many came.
    [[nodiscard]] QStringList notices() const;
    [[nodiscard]] bool hasError() const;
    [[nodiscard]] ErrorCard error() const;
    /// The usage the server counted for the request.
    [[nodiscard]] QJsonObject usage() const;

    /// Images came but could not all be fetched or written; resume() tries that again, and nothing is paid twice.
    [[nodiscard]] bool canResume() const;
    void resume();

    /// Ends it. Images that are being written are still written.
    void cancel();

Q_SIGNALS:
    void changed(); ///< anything of the above
    void partialChanged(int place);
    void imageStored(const QString &imageId); ///< its file and its record are on disk
    void finished();                          ///< once for the request, and again after each resume()

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holt::core
