#include "core/imagejob.h"

#include "base/onpool.h"
#include "core/imagedownload.h"
#include "core/imagejob_p.h"
#include "core/imagereading.h"
#include "core/servers.h"
#include "store/conversations.h"

#include <algorithm>

namespace holt::core {

ImageJob::ImageJob(ImageServices services, ImageTask task, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(services), std::move(task)))
{
    QMetaObject::invokeMethod(
        this, [this] { d->begin(); }, Qt::QueuedConnection);
}

ImageJob::~ImageJob() = default;

QString ImageJob::id() const
{
    return d->id;
}

const ImageTask &ImageJob::task() const
{
    return d->task;
}

ImageJob::State ImageJob::state() const
{
    return d->state;
}

bool ImageJob::isRunning() const
{
    return d->isAskedFor();
}

QString ImageJob::model() const
{
    return d->sent.model;
}

QString ImageJob::route() const
{
    return openai::imagePath(d->operation).section(QLatin1Char('/'), -1);
}

int ImageJob::requested() const
{
    return std::max(d->asked, static_cast<int>(d->places.size()));
}

QImage ImageJob::partial(int place) const
{
    return d->places.value(place).partial;
}

QString ImageJob::imageId(int place) const
{
    return d->places.value(place).imageId;
}

QStringList ImageJob::imageIds() const
{
    QStringList ids;
    for (const Private::Place &place : std::as_const(d->places)) {
        if (!place.imageId.isEmpty()) {
            ids.append(place.imageId);
        }
    }
    return ids;
}

QDateTime ImageJob::startedAt() const
{
    return d->startedAt;
}

qint64 ImageJob::elapsedMs() const
{
    return d->elapsed >= 0 ? d->elapsed : d->clock.elapsed();
}

QDateTime ImageJob::retryAt() const
{
    return d->retryAt;
}

net::RetryNotice ImageJob::retryNotice() const
{
    return d->notice;
}

qint64 ImageJob::uploadSent() const
{
    return d->uploaded;
}

qint64 ImageJob::uploadTotal() const
{
    return d->uploadSize;
}

QStringList ImageJob::notices() const
{
    return d->notices;
}

bool ImageJob::hasError() const
{
    return d->card.has_value();
}

ErrorCard ImageJob::error() const
{
    return d->card.value_or(ErrorCard());
}

QJsonObject ImageJob::usage() const
{
    return d->usage;
}

bool ImageJob::canResume() const
{
    return !isRunning() && std::any_of(d->places.cbegin(), d->places.cend(),
                                       [](const Private::Place &place) { return place.resumable; });
}

void ImageJob::resume()
{
    if (!canResume()) {
        return;
    }
    d->card.reset();
    d->cancelled = false;
    d->setState(State::Saving);
    for (int i = 0; i < d->places.size(); ++i) {
        Private::Place &place = d->places[i];
        if (!place.resumable) {
            continue;
        }
        place.resumable = false;
        place.failure.clear();
        place.error.reset();
        if (place.bytes.isEmpty()) {
            d->download(i);
        } else {
            d->save(i);
        }
    }
    d->settle();
}

void ImageJob::cancel()
{
    if (!isRunning()) {
        return;
    }
    d->cancelled = true;
    d->retryTimer.stop();
    d->replyOver = true;
    if (d->reply) {
        d->reply->disconnect(this);
        d->reply->abort();
    }
    for (Private::Place &place : d->places) {
        if (place.download) {
            place.download->disconnect(this);
            place.download->abort();
            place.state = Private::Place::State::Failed;
            place.resumable = true; // paid for: it can still be fetched
        }
    }
    d->settle();
}

ImageJob::Private::Private(ImageJob *owner, ImageServices with, ImageTask what)
    : q(owner)
    , services(std::move(with))
    , task(std::move(what))
    , id(store::newId())
    , sent(task.parameters)
    , asked(std::max(1, task.parameters.n.value_or(1)))
    , startedAt(QDateTime::currentDateTimeUtc())
{
    clock.start();
    retryTimer.setSingleShot(true);
    QObject::connect(&retryTimer, &QTimer::timeout, q, [this] {
        if (state == State::Retrying) {
            setState(State::Waiting);
        }
    });
}

void ImageJob::Private::setState(State next)
{
    state = next;
    Q_EMIT q->changed();
}

ImageCapabilities ImageJob::Private::capabilities() const
{
    return ImageCapabilities(sent.model, task.mode, way);
}

void ImageJob::Private::begin()
{
    if (cancelled) {
        return;
    }
    const store::Profile *profile = services.servers.find(task.serverId);
    serverName = profile ? profile->name : QString();
    if (sent.model.isEmpty() && profile) {
        sent.model = profile->defaultModels.value(QStringLiteral("image"));
        if (sent.model.isEmpty()) {
            sent.model = suggestedImageModels(profile->kind).value(0);
        }
    }
    if (sent.model.isEmpty()) {
        findModel();
    } else {
        withModel();
    }
}

void ImageJob::Private::findModel()
{
    services.servers.endpoint(task.serverId, q, [this](const Result<openai::Endpoint> &endpoint) {
        if (cancelled) {
            return;
        }
        if (!endpoint) {
            replyFailed(endpoint.error());
            return;
        }
        openai::ModelsReply *models = services.client.models(*endpoint, q);
        reply = models;
        QObject::connect(models, &net::Reply::failed, q, [this](const Error &error) { replyFailed(error); });
        QObject::connect(models, &openai::ModelsReply::succeeded, q, [this](const QList<openai::Model> &list) {
            const auto image = std::find_if(list.cbegin(), list.cend(), [](const openai::Model &model) {
                return openai::taskOfModel(model.id) == openai::Task::Image;
            });
            if (image == list.cend()) {
                refuse(tr("This server lists no model for images. Choose or type one in the model list."));
                return;
            }
            sent.model = image->id;
            withModel();
        });
    });
}

void ImageJob::Private::withModel()
{
    if (task.mode == store::ImageMode::Vary) {
        way = services.variationRoute(task.serverId, sent.model);
    }
    const ImageCapabilities able = capabilities();
    if (const QString problem = able.problem(task.prompt, task.parameters); !problem.isEmpty()) {
        refuse(problem);
        return;
    }
    const QString model = sent.model;
    sent = able.reduced(task.parameters);
    sent.model = model;
    asked = std::max(1, sent.n.value_or(1));
    switch (task.mode) {
    case store::ImageMode::Generate:
        operation = openai::ImageOperation::Generate;
        break;
    case store::ImageMode::Edit:
        operation = openai::ImageOperation::Edit;
        break;
    case store::ImageMode::Vary:
        operation = way == VariationRoute::Variations ? openai::ImageOperation::Vary : openai::ImageOperation::Edit;
        break;
    }
    prepare();
}

void ImageJob::Private::prepare()
{
    const QImage mask = task.mode == store::ImageMode::Edit ? task.mask : QImage();
    onPool(
        q,
        [able = capabilities(), sources = task.sources, mask, files = services.files] {
            return prepareInputs(able, sources, mask, files);
        },
        [this](const Result<PreparedInputs> &prepared) {
            if (cancelled) {
                return;
            }
            if (!prepared) {
                if (prepared.error().as<DecodeError>()) {
                    refuse(imageProblem(prepared.error()));
                } else {
                    replyFailed(prepared.error());
                }
                return;
            }
            inputs = *prepared;
            notices += inputs.lines;
            QStringList written;
            for (const openai::ImageFile &image : std::as_const(inputs.images)) {
                written.append(image.path.section(QLatin1Char('/'), -1));
            }
            if (!inputs.maskFile.isEmpty()) {
                written.append(inputs.maskFile);
            }
            if (!written.isEmpty()) {
                services.images.noteFiles(written, nullptr, {});
            }
            services.servers.endpoint(task.serverId, q, [this](const Result<openai::Endpoint> &endpoint) {
                if (cancelled) {
                    return;
                }
                if (endpoint) {
                    send(*endpoint);
                } else {
                    replyFailed(endpoint.error());
                }
            });
        });
}

void ImageJob::Private::send(const openai::Endpoint &endpoint)
{
    baseUrl = endpoint.baseUrl;
    openai::ImageRequest request;
    sent.applyTo(request);
    request.operation = operation;
    request.prompt = task.prompt;
    request.images = inputs.images;
    request.mask = inputs.mask;
    openai::ImagesReply *images = services.client.images(endpoint, request, q);
    reply = images;
    watch(images);
    setState(State::Waiting);
}

void ImageJob::Private::watch(openai::ImagesReply *images)
{
    QObject::connect(images, &net::Reply::retrying, q, [this](const net::RetryNotice &next) {
        notice = next;
        retryAt = QDateTime::currentDateTimeUtc().addMSecs(next.delay.count());
        retryTimer.start(next.delay);
        setState(State::Retrying);
    });
    QObject::connect(images, &openai::ImagesReply::uploadProgress, q, [this](qint64 done, qint64 total) {
        uploaded = done;
        uploadSize = total;
        Q_EMIT q->changed();
    });
    QObject::connect(images, &openai::ImagesReply::partialImage, q,
                     [this](const openai::PartialImage &image) { takePartial(image); });
    QObject::connect(images, &openai::ImagesReply::imageCompleted, q, [this, images] {
        // Written while the next one comes: what was paid for does not wait for the end of the stream.
        takeItems(images->partial());
    });
    QObject::connect(images, &openai::ImagesReply::succeeded, q,
                     [this](const openai::ImagesResult &result) { replySucceeded(result); });
    QObject::connect(images, &net::Reply::failed, q, [this](const Error &error) { replyFailed(error); });
}

bool ImageJob::Private::editInstead(const Error &error)
{
    const int status = error.status();
    const auto *api = error.as<ApiError>();
    const bool missing =
        (status == 404 && !(api && api->code == QLatin1String("model_not_found"))) || status == 405 || status == 501;
    if (operation != openai::ImageOperation::Vary || !missing) {
        return false;
    }
    services.variationsMissing(task.serverId);
    if (task.prompt.trimmed().isEmpty()) {
        refuse(
            tr("This server has no endpoint for variations. Write a prompt that asks for one, and Holt has the image "
               "edited with it."));
        return true;
    }
    notices.append(tr("This server has no endpoint for variations: the image was edited with the prompt instead."));
    withModel();
    return true;
}

} // namespace holt::core
