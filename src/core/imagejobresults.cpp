#include "core/imagejob_p.h"

#include "base/onpool.h"
#include "core/imagecache.h"
#include "core/imagedownload.h"
#include "core/imagereading.h"
#include "core/servers.h"
#include "store/conversations.h"

#include <algorithm>

namespace holt::core {

namespace {

/// An image that was written to disk.
struct Saved
{
    QString file;
    QString format;
    QSize size;
    qint64 bytes = 0;
};

/// Checked, written, and its thumbnail made while it is decoded anyway. For the thread pool.
Result<Saved> saveImage(const QByteArray &bytes, const store::ImageFiles &files)
{
    const auto info = inspectImage(bytes);
    if (!info) {
        return tl::unexpected(info.error());
    }
    const auto image = decodeImage(bytes);
    if (!image) {
        return tl::unexpected(image.error());
    }
    const auto file = files.put(bytes, imageSuffix(info->format));
    if (!file) {
        return tl::unexpected(file.error());
    }
    ImageCache::storeThumbnail(files, *file, *image);
    return Saved{*file, QString::fromLatin1(info->format), image->size(), bytes.size()};
}

QString downloadFailure(const Error &error)
{
    const int status = error.status();
    if (status == 403 || status == 404 || status == 410) {
        return ImageJob::tr(
                   "An image could not be fetched: its address answered %1. Such addresses stop working after a "
                   "while.")
            .arg(status);
    }
    return ImageJob::tr("An image could not be fetched: %1").arg(imageProblem(error));
}

} // namespace

void ImageJob::Private::takePartial(const openai::PartialImage &image)
{
    if (places.size() <= image.image) {
        places.resize(image.image + 1);
    }
    if (state == State::Waiting || state == State::Retrying) {
        setState(State::Receiving);
    }
    onPool(
        q, [bytes = image.bytes] { return decodeImage(bytes); },
        [this, number = image.image, index = image.index](const Result<QImage> &decoded) {
            Place &place = places[number];
            // They are decoded side by side: an older one may be ready later.
            if (decoded && index > place.partialIndex && place.state == Place::State::Empty && isAskedFor()) {
                place.partial = *decoded;
                place.partialIndex = index;
                Q_EMIT q->partialChanged(number);
            }
        });
}

void ImageJob::Private::takeItems(const openai::ImagesResult &result)
{
    if (!result.usage.isEmpty()) {
        usage = result.usage;
    }
    for (; taken < result.images.size(); ++taken) {
        takeItem(taken, result.images.at(taken));
    }
}

void ImageJob::Private::takeItem(int number, const openai::ImageItem &item)
{
    if (places.size() <= number) {
        places.resize(number + 1);
    }
    Place &place = places[number];
    place.revisedPrompt = item.revisedPrompt;
    place.bytes = item.bytes;
    place.url = item.url;
    if (!item.problem.isEmpty()) {
        placeFailed(number, item.problem, DecodeError{tr("an image"), {}, item.problem}, false);
    } else if (!item.bytes.isEmpty()) {
        save(number);
    } else {
        download(number);
    }
}

void ImageJob::Private::replySucceeded(const openai::ImagesResult &result)
{
    replyOver = true;
    takeItems(result);
    if (result.images.size() != asked) {
        notices.append(tr("Images asked for: %1, received: %2.").arg(asked).arg(result.images.size()));
    }
    settle();
}

void ImageJob::Private::replyFailed(const Error &error)
{
    if (!isAskedFor() || editInstead(error)) {
        return;
    }
    replyOver = true;
    replyError = error;
    settle();
}

void ImageJob::Private::refuse(const QString &why)
{
    if (!isAskedFor()) {
        return;
    }
    ErrorCard problem;
    problem.title = tr("The request was not sent");
    problem.text = why;
    problem.canRetry = false;
    card = problem;
    end(State::Failed);
}

void ImageJob::Private::download(int number)
{
    Place &place = places[number];
    place.state = Place::State::Downloading;
    setState(State::Downloading);
    auto *fetching = new ImageDownload(services.http, place.url, baseUrl, q);
    place.download = fetching;
    QObject::connect(fetching, &ImageDownload::succeeded, q, [this, number](const QByteArray &bytes) {
        places[number].bytes = bytes;
        save(number);
    });
    QObject::connect(fetching, &ImageDownload::failed, q, [this, number](const Error &error) {
        placeFailed(number, downloadFailure(error), error, true);
        settle();
    });
}

void ImageJob::Private::save(int number)
{
    Place &place = places[number];
    place.state = Place::State::Saving;
    if (state != State::Saving && replyOver) {
        setState(State::Saving);
    }
    onPool(
        q, [bytes = place.bytes, files = services.files] { return saveImage(bytes, files); },
        [this, number](const Result<Saved> &saved) {
            if (!saved) {
                const bool noImage = saved.error().as<DecodeError>() != nullptr;
                const bool fetched = !places[number].url.isEmpty();
                placeFailed(
                    number,
                    noImage
                        ? tr("The server sent something that is no usable image. %1").arg(imageProblem(saved.error()))
                        : tr("An image could not be written: %1").arg(saved.error().message()),
                    saved.error(), !noImage || fetched);
                if (noImage) {
                    places[number].bytes.clear(); // it would not get better: what has an address is fetched again
                }
                settle();
                return;
            }
            store::ImageRecord record = recordFor(number);
            record.file = saved->file;
            record.format = saved->format;
            record.size = saved->size;
            record.bytes = saved->bytes;
            services.images.add({record}, q, [this, number, record](const Result<bool> &added) {
                if (added) {
                    stored(number, record);
                } else {
                    placeFailed(number, tr("An image could not be written: %1").arg(added.error().message()),
                                added.error(), true);
                }
                settle();
            });
        });
}

store::ImageRecord ImageJob::Private::recordFor(int number) const
{
    const Place &place = places.at(number);
    store::ImageRecord record;
    record.id = store::newId();
    record.requestId = id;
    record.position = number;
    record.mode = task.mode;
    record.route = q->route();
    record.prompt = operation == openai::ImageOperation::Vary ? QString() : task.prompt;
    record.revisedPrompt = place.revisedPrompt;
    record.model = sent.model;
    record.server = serverName;
    record.parameters = sent.toJson();
    record.usage = usage;
    record.createdAt = QDateTime::currentDateTimeUtc();
    record.durationMs = clock.elapsed();
    for (const SourceImage &source : task.sources) {
        if (task.mode != store::ImageMode::Generate) {
            record.inputs.append({store::ImageInput::Role::Source, source.file, source.name, source.imageId});
        }
    }
    if (!inputs.maskFile.isEmpty()) {
        record.inputs.append({store::ImageInput::Role::Mask, inputs.maskFile, tr("Mask"), QString()});
    }
    return record;
}

void ImageJob::Private::stored(int number, const store::ImageRecord &record)
{
    Place &place = places[number];
    place.state = Place::State::Stored;
    place.imageId = record.id;
    place.bytes.clear();
    place.partial = QImage();
    Q_EMIT q->imageStored(record.id);
    Q_EMIT q->changed();
}

void ImageJob::Private::placeFailed(int number, const QString &why, const Error &error, bool resumable)
{
    Place &place = places[number];
    place.state = Place::State::Failed;
    place.failure = why;
    place.error = error;
    place.resumable = resumable && !error.isCancelled();
}

int ImageJob::Private::count(Place::State wanted) const
{
    return static_cast<int>(
        std::count_if(places.cbegin(), places.cend(), [wanted](const Place &place) { return place.state == wanted; }));
}

void ImageJob::Private::settle()
{
    if (!isAskedFor() || !replyOver || count(Place::State::Downloading) + count(Place::State::Saving) > 0) {
        return;
    }
    if (cancelled) {
        end(State::Cancelled);
        return;
    }
    const bool any = count(Place::State::Stored) > 0;
    if (replyError) {
        card = errorCard(*replyError);
        if (any) {
            card->text = tr("Not all images came. %1").arg(card->text);
        }
    } else if (count(Place::State::Failed) > 0) {
        ErrorCard problem;
        problem.title = any ? tr("Not all images are there") : tr("The images could not be kept");
        QStringList details;
        for (const Place &place : std::as_const(places)) {
            if (place.state == Place::State::Failed) {
                details.append(place.failure);
                if (place.error) {
                    details.append(place.error->details());
                }
                if (problem.text.isEmpty()) {
                    problem.text = place.failure;
                }
            }
        }
        problem.details = details.join(QLatin1Char('\n'));
        problem.canRetry = true;
        card = problem;
    }
    end(any ? State::Done : State::Failed);
}

void ImageJob::Private::end(State last)
{
    elapsed = clock.elapsed();
    retryTimer.stop();
    for (Place &place : places) {
        place.partial = QImage();
    }
    setState(last);
    Q_EMIT q->finished();
}

} // namespace holt::core
