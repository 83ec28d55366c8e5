#include "gui/images/jobwords.h"

#include "core/imagejob.h"

#include <QCoreApplication>
#include <QDateTime>

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImageJob)
};

} // namespace

QString jobStateText(const core::ImageJob &job)
{
    using State = core::ImageJob::State;
    const int count = job.requested();
    switch (job.state()) {
    case State::Preparing:
        return Words::tr("Preparing");
    case State::Waiting: {
        const qint64 all = job.uploadTotal();
        if (all > 0 && job.uploadSent() >= 0 && job.uploadSent() < all) {
            return Words::tr("Sending, %1 %").arg(job.uploadSent() * 100 / all);
        }
        return Words::tr("Drawing %n picture(s)", nullptr, count);
    }
    case State::Retrying: {
        const qint64 seconds = std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(job.retryAt()));
        return Words::tr("Trying again in %n second(s)", nullptr, static_cast<int>(seconds));
    }
    case State::Receiving:
        return Words::tr("Receiving");
    case State::Downloading:
        return Words::tr("Downloading");
    case State::Saving:
        return Words::tr("Saving");
    case State::Done:
        return Words::tr("Finished");
    case State::Failed:
        return Words::tr("Failed");
    case State::Cancelled:
        return Words::tr("Cancelled");
    }
    return {};
}

} // namespace holt::gui
