#include "gui/images/jobview.h"

#include "core/imagecache.h"
#include "core/imagegallerymodel.h"
#include "core/imagejob.h"
#include "gui/common/theme.h"
#include "gui/images/jobtile.h"
#include "gui/images/jobwords.h"

#include <QLabel>

#include <cmath>

namespace holt::gui {

using core::ImageJob;

JobView::JobView(core::ImageGalleryModel &gallery, core::ImageCache &cache, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_gallery(gallery)
    , m_cache(cache)
    , m_theme(theme)
    , m_caption(new QLabel(this))
{
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    m_clock.setInterval(std::chrono::milliseconds(250));
    connect(&m_clock, &QTimer::timeout, this, &JobView::showJob);
    connect(&theme, &Theme::changed, this, [this] { arrange(); });
}

QString JobView::clock(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(0, milliseconds / 1000);
    const QString tail = QStringLiteral("%1:%2").arg(seconds / 60 % 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? tail
                          : QStringLiteral("%1:%2:%3")
                                .arg(seconds / 3600)
                                .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                                .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

void JobView::setJob(ImageJob *job)
{
    if (m_job) {
        disconnect(m_job, nullptr, this, nullptr);
    }
    m_job = job;
    qDeleteAll(m_tiles);
    m_tiles.clear();
    m_clock.stop();
    if (!job) {
        return;
    }
    connect(job, &ImageJob::changed, this, &JobView::showJob);
    connect(job, &ImageJob::partialChanged, this, &JobView::showJob);
    connect(job, &ImageJob::imageStored, this, &JobView::showJob);
    connect(job, &ImageJob::finished, this, &JobView::showJob);
    m_clock.start();
    showJob();
    arrange();
}

void JobView::addTiles()
{
    // More may come than were asked for.
    while (m_tiles.size() < std::max(1, m_job->requested())) {
        auto *tile = new JobTile(m_theme, this);
        connect(tile, &QAbstractButton::clicked, this, [this, tile] { Q_EMIT openRequested(tile->imageId()); });
        m_tiles.append(tile);
        tile->show();
        arrange();
    }
}

void JobView::showJob()
{
    if (!m_job) {
        return;
    }
    addTiles();
    const QString time = clock(m_job->elapsedMs());
    m_caption->setText(tr("%1  ·  %2").arg(jobStateText(*m_job), time));
    for (int slot = 0; slot < m_tiles.size(); ++slot) {
        JobTile *tile = m_tiles.at(slot);
        const QString number = tr("Picture %1 of %2").arg(slot + 1).arg(m_tiles.size());
        if (const QString id = m_job->imageId(slot); !id.isEmpty()) {
            if (tile->imageId().isEmpty()) {
                tile->setImageId(id);
                loadPicture(tile, id);
            }
            tile->setAccessibleName(tr("%1, finished").arg(number));
            continue;
        }
        const QImage partial = m_job->partial(slot);
        if (!m_job->isRunning()) {
            tile->setState(JobTile::State::Missing, {}, tr("Did not come"));
            tile->setAccessibleName(tr("%1, did not come").arg(number));
        } else if (!partial.isNull()) {
            tile->setState(JobTile::State::Partial, partial, tr("Not finished"));
            tile->setAccessibleName(tr("%1, not finished").arg(number));
        } else {
            tile->setState(JobTile::State::Waiting, {}, time);
            tile->setAccessibleName(tr("%1, waiting").arg(number));
        }
    }
    if (!m_job->isRunning()) {
        m_clock.stop();
    }
}

void JobView::loadPicture(JobTile *tile, const QString &imageId)
{
    // Until the whole picture is decoded, the last partial one stays.
    tile->setState(JobTile::State::Done, tile->picture(), QString());
    m_gallery.details(imageId, tile, [this, tile](const Result<store::ImageRecord> &record) {
        if (!record) {
            return;
        }
        m_cache.image(record->file, tile, [tile](const Result<QImage> &picture) {
            if (picture) {
                tile->setState(JobTile::State::Done, *picture, QString());
            }
        });
    });
}

double JobView::aspect() const
{
    if (!m_job) {
        return 1.0;
    }
    const QStringList sides = m_job->task().parameters.size.split(u'x');
    const double width = sides.value(0).toDouble();
    const double height = sides.value(1).toDouble();
    if (width > 0 && height > 0) {
        return width / height;
    }
    const QList<core::SourceImage> &sources = m_job->task().sources;
    return sources.isEmpty() || sources.constFirst().size.isEmpty()
               ? 1.0
               : double(sources.constFirst().size.width()) / sources.constFirst().size.height();
}

void JobView::arrange()
{
    const int pad = m_theme.space(Space::Large);
    const int gap = m_theme.space(Space::Medium);
    const int words = QFontMetrics(m_theme.font()).height() + gap;
    m_caption->setGeometry(pad, height() - words - pad / 2, width() - 2 * pad, words);
    const QRectF area = QRectF(rect()).adjusted(pad, pad, -pad, -pad - words);
    const int count = static_cast<int>(m_tiles.size());
    if (count == 0 || area.isEmpty()) {
        return;
    }
    // As many columns as make the tiles largest.
    int columns = 1;
    QSizeF best;
    for (int tried = 1; tried <= count; ++tried) {
        const int rows = (count + tried - 1) / tried;
        const QSizeF room((area.width() - gap * (tried - 1)) / tried, (area.height() - gap * (rows - 1)) / rows);
        const QSizeF tile = QSizeF(aspect(), 1.0).scaled(room, Qt::KeepAspectRatio);
        if (tile.width() > best.width()) {
            best = tile;
            columns = tried;
        }
    }
    const double most = m_theme.px(560);
    if (count == 1 && std::max(best.width(), best.height()) > most) {
        best.scale(most, most, Qt::KeepAspectRatio);
    }
    const int rows = (count + columns - 1) / columns;
    const double left = area.center().x() - (best.width() * columns + gap * (columns - 1)) / 2.0;
    const double top = area.center().y() - (best.height() * rows + gap * (rows - 1)) / 2.0;
    for (int slot = 0; slot < count; ++slot) {
        const QPointF corner(left + slot % columns * (best.width() + gap),
                             top + slot / columns * (best.height() + gap));
        m_tiles.at(slot)->setGeometry(QRectF(corner, best).toRect());
    }
}

void JobView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace holt::gui
