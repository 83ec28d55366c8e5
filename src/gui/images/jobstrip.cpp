#include "gui/images/jobstrip.h"

#include "core/imagejob.h"
#include "core/imagestudio.h"
#include "gui/common/theme.h"
#include "gui/images/jobrow.h"

#include <QVBoxLayout>

namespace holt::gui {

using core::ImageJob;

namespace {

constexpr int mostRowsSeen = 3;

/// What went well and has nothing to say needs no row.
bool needsRow(const ImageJob &job)
{
    return job.state() != ImageJob::State::Done || job.hasError() || !job.notices().isEmpty();
}

} // namespace

JobStrip::JobStrip(core::ImageStudio &studio, const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_studio(studio)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Requests"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_column->setContentsMargins(0, 0, 0, 0);

    m_clock.setInterval(std::chrono::milliseconds(500));
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (JobRow *row : std::as_const(m_rows)) {
            row->tick();
        }
    });
    connect(&studio, &core::ImageStudio::jobStarted, this, &JobStrip::sync);
    connect(&studio, &core::ImageStudio::jobFinished, this, &JobStrip::sync);
    connect(&studio, &core::ImageStudio::jobDismissed, this, [this](ImageJob *job) {
        delete m_rows.take(job); // it must not outlive what it shows
        place();
    });
    connect(&theme, &Theme::changed, this, &JobStrip::applyTheme);
    applyTheme();
    sync();
}

void JobStrip::setCurrent(ImageJob *job)
{
    m_current = job;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        row.value()->setCurrent(row.key() == job);
    }
}

void JobStrip::sync()
{
    const QList<ImageJob *> jobs = m_studio.jobs();
    bool running = false;
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (!jobs.contains(row.key()) || !needsRow(*row.key())) {
            row.value()->hide();
            row.value()->deleteLater();
            row = m_rows.erase(row);
        } else {
            ++row;
        }
    }
    for (ImageJob *job : jobs) {
        running |= job->isRunning();
        if (m_rows.contains(job) || !needsRow(*job)) {
            continue;
        }
        auto *row = new JobRow(*job, m_theme, m_content);
        row->setCurrent(job == m_current);
        m_column->insertWidget(0, row);
        row->show();
        m_rows.insert(job, row);
        connect(row, &JobRow::openRequested, this, [this, job] { Q_EMIT openRequested(job); });
        connect(row, &JobRow::retryRequested, this, [this, job] {
            if (job->canResume()) {
                job->resume(); // what was paid for is had without paying again
                sync();
            } else {
                Q_EMIT retryRequested(job);
            }
        });
        // The row is gone when its own signal returns.
        connect(
            row, &JobRow::dismissRequested, this, [this, job] { m_studio.dismiss(job); }, Qt::QueuedConnection);
        connect(row, &JobRow::serverSettingsRequested, this, &JobStrip::serverSettingsRequested);
        connect(row, &JobRow::modelsRequested, this, &JobStrip::modelsRequested);
        connect(job, &ImageJob::changed, this, &JobStrip::place);
    }
    if (running) {
        m_clock.start();
    } else {
        m_clock.stop();
    }
    place();
}

void JobStrip::place()
{
    setVisible(!m_rows.isEmpty());
    updateGeometry();
}

QSize JobStrip::sizeHint() const
{
    int height = 0;
    int seen = 0;
    for (int at = 0; at < m_column->count() && seen < mostRowsSeen; ++at) {
        const QWidget *row = m_column->itemAt(at)->widget();
        if (row && !row->isHidden()) {
            const int width = viewport()->width();
            height += (row->hasHeightForWidth() ? row->heightForWidth(width) : row->sizeHint().height()) +
                      (seen > 0 ? m_column->spacing() : 0);
            ++seen;
        }
    }
    return {m_theme.px(320), height};
}

void JobStrip::applyTheme()
{
    m_column->setSpacing(m_theme.space(Space::Small));
    place();
}

} // namespace holt::gui
