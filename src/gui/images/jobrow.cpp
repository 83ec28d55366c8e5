#include "gui/images/jobrow.h"

#include "core/imagejob.h"
#include "gui/common/elidedlabel.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/images/jobview.h"
#include "gui/images/jobwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace holt::gui {

using core::ErrorCard;
using core::ImageJob;

JobRow::JobRow(ImageJob &job, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_job(job)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_title(new ElidedLabel(this))
    , m_text(new QLabel(this))
    , m_time(new QLabel(this))
    , m_cancel(addButton(tr("Cancel")))
    , m_retry(addButton(tr("Try again")))
    , m_step(addButton(QString()))
    , m_details(addButton(tr("Details…")))
    , m_dismiss(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::TabFocus);
    m_dismiss->setAccessibleName(tr("Close"));
    m_dismiss->setToolTip(tr("Close"));
    setCursor(Qt::PointingHandCursor);

    auto *grid = new QGridLayout(this);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_time, 0, 2);
    grid->addWidget(m_cancel, 0, 3, 2, 1);
    grid->addWidget(m_dismiss, 0, 4);
    grid->addWidget(m_text, 1, 1, 1, 2);
    m_buttons = new QHBoxLayout;
    for (QWidget *button : {m_retry, m_step, m_details}) {
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
    grid->addLayout(m_buttons, 2, 1, 1, 4);
    grid->setColumnStretch(1, 1);

    connect(m_cancel, &QPushButton::clicked, &job, &ImageJob::cancel);
    connect(m_retry, &QPushButton::clicked, this, &JobRow::retryRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &JobRow::dismissRequested);
    connect(m_details, &QPushButton::clicked, this, &JobRow::showDetails);
    connect(m_step, &QPushButton::clicked, this, &JobRow::takeStep);
    connect(&job, &ImageJob::changed, this, &JobRow::showJob);
    connect(&job, &ImageJob::finished, this, &JobRow::showJob);
    connect(&theme, &Theme::changed, this, &JobRow::applyTheme);
    applyTheme();
}

QPushButton *JobRow::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setCursor(Qt::ArrowCursor);
    return button;
}

void JobRow::setCurrent(bool current)
{
    m_current = current;
    update();
}

void JobRow::tick()
{
    m_time->setText(JobView::clock(m_job.elapsedMs()));
    if (m_job.isRunning()) {
        m_text->setText(jobStateText(m_job));
    }
}

void JobRow::showJob()
{
    const bool running = m_job.isRunning();
    const bool failed = m_job.hasError() && !running;
    const ErrorCard card = failed ? m_job.error() : ErrorCard();
    QString title = m_job.task().prompt.simplified();
    if (title.isEmpty()) {
        title = m_job.task().mode == store::ImageMode::Vary ? tr("Variation") : tr("Picture");
    }
    m_title->setText(failed ? card.title : title);
    QStringList lines = m_job.notices();
    if (failed) {
        lines.prepend(card.text);
    }
    QString text = running ? jobStateText(m_job) : lines.join(u'\n');
    if (m_job.state() == ImageJob::State::Cancelled) {
        text = tr("Cancelled. Nothing was kept of it.");
    }
    m_text->setText(text);
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, failed ? m_theme.colours().text : m_theme.colours().mutedText);
    m_text->setPalette(palette);

    m_cancel->setVisible(running);
    m_retry->setVisible(failed && (card.canRetry || m_job.canResume()));
    m_details->setVisible(failed && !card.details.isEmpty());
    m_step->setVisible(failed && card.step != ErrorCard::Step::None);
    m_step->setText(card.step == ErrorCard::Step::OpenModels ? tr("Choose a model") : tr("Server settings…"));
    m_dismiss->setVisible(!running);
    m_time->setVisible(running);
    m_text->setVisible(!m_text->text().isEmpty());
    const QSize side(m_theme.px(18), m_theme.px(18));
    const QIcon picture = failed ? icon(Icon::Error, m_theme, IconTone::Danger)
                                 : icon(running ? Icon::Clock : Icon::Info, m_theme, IconTone::Accent);
    m_icon->setPixmap(picture.pixmap(side, devicePixelRatioF()));
    tick();
    update();
}

void JobRow::showDetails()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Details"));
    box->setTextFormat(Qt::PlainText);
    box->setText(m_job.error().title);
    box->setInformativeText(m_job.error().details);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

void JobRow::takeStep()
{
    if (m_job.error().step == ErrorCard::Step::OpenModels) {
        Q_EMIT modelsRequested();
    } else {
        Q_EMIT serverSettingsRequested(m_job.task().serverId);
    }
}

void JobRow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT openRequested();
    }
}

void JobRow::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool failed = m_job.hasError() && !m_job.isRunning();
    painter.setPen(QPen(m_current ? colours.accent : colours.border, 1));
    painter.setBrush(failed ? colours.dangerSurface : colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(8), m_theme.px(8));
}

void JobRow::applyTheme()
{
    const int small = m_theme.space(Space::Small);
    layout()->setContentsMargins(m_theme.space(Space::Medium), small, small, small);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->setHorizontalSpacing(small);
    grid->setVerticalSpacing(m_theme.px(2));
    m_buttons->setSpacing(small);
    m_buttons->setContentsMargins(0, m_theme.px(4), 0, 0);
    m_dismiss->setIcon(icon(Icon::Close, m_theme, IconTone::Muted));
    showJob();
}

} // namespace holt::gui
