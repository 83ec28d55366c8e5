#include "gui/images/imagespage.h"

#include "core/imagegallerymodel.h"
#include "core/imagestudio.h"
#include "core/preferences.h"
#include "core/servers.h"
#include "gui/chat/messageinput.h"
#include "gui/common/icons.h"
#include "gui/common/noticebar.h"
#include "gui/common/theme.h"
#include "gui/images/dragfiles.h"
#include "gui/images/emptyimages.h"
#include "gui/images/gallerypane.h"
#include "gui/images/imagecomposer.h"
#include "gui/images/imagedetails.h"
#include "gui/images/imagedrop.h"
#include "gui/images/imageparameterspane.h"
#include "gui/images/imageviewer.h"
#include "gui/images/jobstrip.h"
#include "gui/images/jobview.h"
#include "gui/images/maskpainter.h"
#include "gui/images/maskpanel.h"
#include "gui/images/modeswitch.h"
#include "gui/images/sourcedesk.h"
#include "gui/images/sourcestrip.h"
#include "gui/images/viewerpane.h"

#include <QDir>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace holt::gui {

using core::ImageJob;
using store::ImageMode;

namespace {

QString splitterName()
{
    return QStringLiteral("images.splitter");
}

} // namespace

ImagesPage::ImagesPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_files(std::make_unique<DragFiles>())
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_gallery(new GalleryPane(parts.gallery, parts.studio.cache(), *m_files, parts.theme, m_splitter))
{
    setAcceptDrops(true);
    QWidget *middle = makeMiddle();
    m_side = makeSide();
    m_desk = new SourceDesk(parts.studio, *m_painter, this);
    m_splitter->addWidget(m_gallery);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitterTimer.setSingleShot(true);
    m_splitterTimer.setInterval(std::chrono::milliseconds(400));

    applyTheme();
    setupActions();
    connectParts();
    connectSources();
    connectViewer();
    setSideVisible(parts.preferences.parametersVisible());
    const Theme &theme = parts.theme;
    if (!m_splitter->restoreState(parts.preferences.windowState(splitterName()))) {
        m_splitter->setSizes({theme.px(240), theme.px(640), theme.px(280)});
    }
    if (!parts.gallery.isLoaded()) {
        parts.gallery.load();
    }
    showServer();
    restoreDraft();
}

ImagesPage::~ImagesPage() = default;

QWidget *ImagesPage::makeMiddle()
{
    const Theme &theme = m_parts.theme;
    auto *middle = new QWidget(m_splitter);
    middle->setAutoFillBackground(true);
    middle->setBackgroundRole(QPalette::Base);
    auto *header = new QWidget(middle);
    header->setObjectName(QStringLiteral("imagesHeader"));
    m_modes = new ModeSwitch(theme, header);
    m_sideButton = new QToolButton(header);
    m_sideButton->setCheckable(true);
    m_sideButton->setAutoRaise(true);
    m_sideButton->setFocusPolicy(Qt::StrongFocus);
    auto *headerLayout = new QHBoxLayout(header);
    headerLayout->addWidget(m_modes);
    headerLayout->addStretch(1);
    headerLayout->addWidget(m_sideButton);

    m_stage = new QStackedWidget(middle);
    m_empty = new EmptyImages(theme, m_stage);
    m_painter = new MaskPanel(m_parts.actions, theme, m_stage);
    m_preview = new ImageViewer(theme, m_stage);
    m_preview->setAccessibleName(tr("Picture to vary"));
    m_jobView = new JobView(m_parts.gallery, m_parts.studio.cache(), theme, m_stage);
    m_viewer = new ViewerPane({m_parts.studio, m_parts.gallery, *m_files, m_parts.actions, theme}, this, m_stage);
    for (QWidget *page :
         {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_painter), static_cast<QWidget *>(m_preview),
          static_cast<QWidget *>(m_jobView), static_cast<QWidget *>(m_viewer)}) {
        m_stage->addWidget(page);
    }

    m_bottom = new QWidget(middle);
    m_notices = new NoticeBar(theme, m_bottom);
    m_jobs = new JobStrip(m_parts.studio, theme, m_bottom);
    m_strip = new SourceStrip(m_parts.studio.cache(), theme, m_bottom);
    m_composer = new ImageComposer(theme, m_bottom);
    auto *bottomLayout = new QVBoxLayout(m_bottom);
    for (QWidget *part : {static_cast<QWidget *>(m_notices), static_cast<QWidget *>(m_jobs),
                          static_cast<QWidget *>(m_strip), static_cast<QWidget *>(m_composer)}) {
        bottomLayout->addWidget(part);
    }

    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_stage, 1);
    layout->addWidget(m_bottom);
    return middle;
}

QWidget *ImagesPage::makeSide()
{
    const Theme &theme = m_parts.theme;
    auto *side = new QWidget(m_splitter);
    m_sideTabs = new QTabBar(side);
    m_sideTabs->setAccessibleName(tr("Parameters or details"));
    m_sideTabs->addTab(tr("Parameters"));
    m_sideTabs->addTab(tr("Details"));
    m_sideTabs->setDrawBase(false);
    m_sideTabs->setExpanding(false);
    m_sideStack = new QStackedWidget(side);
    m_parameters = new ImageParametersPane(m_parts.servers, m_parts.catalog, theme, m_sideStack);
    m_details = new ImageDetails(theme, m_sideStack);
    m_sideStack->addWidget(m_parameters);
    m_sideStack->addWidget(m_details);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sideTabs);
    layout->addWidget(m_sideStack, 1);
    connect(m_sideTabs, &QTabBar::currentChanged, m_sideStack, &QStackedWidget::setCurrentIndex);
    return side;
}

void ImagesPage::connectParts()
{
    core::ImageStudio &studio = m_parts.studio;
    connect(&studio, &core::ImageStudio::draftLoaded, this, &ImagesPage::restoreDraft);
    connect(&studio, &core::ImageStudio::jobFinished, this, &ImagesPage::jobFinished);
    connect(&studio, &core::ImageStudio::jobDismissed, this, [this](ImageJob *job) {
        if (m_jobView->job() == job) {
            m_jobView->setJob(nullptr);
            showWork();
        }
    });
    connect(&studio, &core::ImageStudio::variationRouteChanged, this, &ImagesPage::showServer);
    connect(&m_parts.servers, &core::Servers::changed, this, &ImagesPage::showServer);
    connect(&m_parts.servers, &core::Servers::currentChanged, this, &ImagesPage::showServer);
    connect(&m_parts.preferences, &core::Preferences::parametersVisibleChanged, this,
            [this] { setSideVisible(m_parts.preferences.parametersVisible()); });
    connect(&m_parts.gallery, &core::ImageGalleryModel::loadFailed, this, [this](const Error &error) {
        m_notices->showNotice(NoticeBar::Kind::Error, error.message(),
                              {{tr("Try again"), [this] { m_parts.gallery.load(); }}});
    });

    connect(m_modes, &ModeSwitch::chosen, this, &ImagesPage::modeChosen);
    connect(m_parameters, &ImageParametersPane::edited, this, &ImagesPage::draftChanged);
    connect(m_parameters, &ImageParametersPane::serverChosen, this, [this](const QString &id) {
        m_parts.servers.setCurrent(id);
        // A model of the other server means nothing here.
        core::ImageParameters parameters = m_parameters->parameters();
        parameters.model.clear();
        m_parameters->setParameters(parameters);
        showServer();
        draftChanged();
    });
    connect(m_composer, &ImageComposer::promptChanged, this, &ImagesPage::draftChanged);
    connect(m_composer, &ImageComposer::sendRequested, this, &ImagesPage::send);
    connect(m_empty, &EmptyImages::suggestionChosen, m_composer, &ImageComposer::write);
    connect(m_empty, &EmptyImages::openRequested, this, &ImagesPage::openFiles);
    connect(m_empty, &EmptyImages::pasteRequested, this, &ImagesPage::paste);
    connect(m_empty, &EmptyImages::connectRequested, this, [this] { Q_EMIT settingsRequested(QString()); });
    connect(m_jobs, &JobStrip::openRequested, this, &ImagesPage::openJob);
    connect(m_jobs, &JobStrip::retryRequested, this, &ImagesPage::retry);
    connect(m_jobs, &JobStrip::serverSettingsRequested, this, &ImagesPage::settingsRequested);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterTimer.start(); });
    connect(&m_splitterTimer, &QTimer::timeout, this, &ImagesPage::keepSplitter);
    connect(&m_parts.theme, &Theme::changed, this, &ImagesPage::applyTheme);
}

void ImagesPage::connectSources()
{
    connect(m_desk, &SourceDesk::changed, this, [this] {
        showSources();
        if (m_stage->currentWidget() == m_empty || m_stage->currentWidget() == m_painter ||
            m_stage->currentWidget() == m_preview) {
            showWork();
        }
    });
    connect(m_desk, &SourceDesk::maskChanged, this, &ImagesPage::showSources);
    connect(m_desk, &SourceDesk::draftChanged, this, &ImagesPage::draftChanged);
    connect(m_desk, &SourceDesk::pictureShown, this,
            [this](const ImagePyramid &picture) { m_preview->showPicture(picture); });
    const auto tellProblem = [this](const QString &message) { m_notices->showNotice(NoticeBar::Kind::Error, message); };
    connect(m_desk, &SourceDesk::problemOccurred, this, tellProblem);
    connect(m_painter, &MaskPanel::problemOccurred, this, tellProblem);
    connect(m_desk, &SourceDesk::replaced, this, [this] {
        m_notices->showNotice(NoticeBar::Kind::Information, tr("The source image was replaced."),
                              {{tr("Undo"), [this] { m_desk->undo(); }}}, std::chrono::seconds(20));
    });
    connect(m_strip, &SourceStrip::dropped, this, &ImagesPage::takeDrop);
    connect(m_strip, &SourceStrip::openRequested, this, &ImagesPage::openFiles);
    connect(m_strip, &SourceStrip::pasteRequested, this, &ImagesPage::paste);
    connect(m_strip, &SourceStrip::removeRequested, m_desk, &SourceDesk::remove);
    connect(m_strip, &SourceStrip::firstRequested, m_desk, &SourceDesk::makeFirst);
    connect(m_strip, &SourceStrip::showRequested, this, [this] { showWork(); });
}

void ImagesPage::connectViewer()
{
    connect(m_gallery, &GalleryPane::openRequested, this, &ImagesPage::openImage);
    connect(m_gallery, &GalleryPane::menuRequested, this, &ImagesPage::showGalleryMenu);
    connect(m_jobView, &JobView::openRequested, this, &ImagesPage::openImage);
    connect(m_viewer, &ViewerPane::openRequested, this, &ImagesPage::openImage);
    connect(m_viewer, &ViewerPane::neighbourRequested, m_gallery, &GalleryPane::openNeighbour);
    connect(m_viewer, &ViewerPane::editRequested, this, &ImagesPage::editShown);
    connect(m_viewer, &ViewerPane::varyRequested, this, &ImagesPage::varyShown);
    connect(m_viewer, &ViewerPane::reuseRequested, this, &ImagesPage::reuseShown);
    connect(m_viewer, &ViewerPane::deleteRequested, this, [this](const QString &id) { remove({id}); });
    connect(m_viewer, &ViewerPane::recordShown, m_details, &ImageDetails::setRecord);
    connect(m_viewer, &ViewerPane::problemOccurred, this,
            [this](const QString &message) { m_notices->showNotice(NoticeBar::Kind::Error, message); });
    connect(m_viewer, &ViewerPane::saved, this, [this](const QString &path) {
        m_notices->showNotice(NoticeBar::Kind::Success, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), {},
                              std::chrono::seconds(6));
    });
}

void ImagesPage::restoreDraft()
{
    if (!m_parts.studio.isDraftLoaded()) {
        setMode(m_parts.studio.draft().mode);
        return;
    }
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    const core::ImageDraft draft = m_parts.studio.draft();
    m_parameters->setParameters(draft.parameters);
    setMode(draft.mode);
    m_desk->restore(draft);
    showServer();
    if (m_stage->currentWidget() == m_empty) {
        showWork(); // or somebody was quicker than the disk, and sees the result already
    }
}

void ImagesPage::draftChanged()
{
    if (!m_restoring) {
        core::ImageDraft draft = m_parts.studio.draft();
        draft.mode = m_mode;
        draft.prompts.insert(m_mode, m_composer->prompt());
        draft.parameters = m_parameters->parameters();
        m_desk->writeTo(draft);
        m_parts.studio.setDraft(draft);
    }
    showSources();
}

void ImagesPage::modeChosen(ImageMode mode)
{
    setMode(mode);
    draftChanged();
    m_followed = nullptr;
    showWork();
}

void ImagesPage::setMode(ImageMode mode)
{
    m_mode = mode;
    m_modes->setMode(mode);
    m_empty->setMode(mode);
    m_composer->setMode(mode);
    QString prompt = m_parts.studio.draft().prompts.value(mode);
    if (prompt.isEmpty() && mode == ImageMode::Vary && !m_parts.studio.draft().prompts.contains(mode)) {
        prompt = core::ImageStudio::defaultVariationPrompt();
    }
    m_composer->setPrompt(prompt);
    showServer();
}

QString ImagesPage::model() const
{
    const QString chosen = m_parameters->parameters().model;
    return chosen.isEmpty() ? m_parts.studio.defaultModel() : chosen;
}

void ImagesPage::showServer()
{
    const QString id = m_parts.servers.current().id;
    m_parameters->setServer(id, m_parts.studio.defaultModel());
    m_parameters->setMode(m_mode, m_parts.studio.variationRoute(id, model()));
    m_empty->setOnlyDemo(m_parts.servers.onlyDemo());
    showSources();
}

void ImagesPage::showSources()
{
    const core::ImageCapabilities &capabilities = m_parameters->capabilities();
    const int most = std::max(1, capabilities.mostSources());
    m_desk->setMost(m_mode == ImageMode::Generate ? core::SourceImages::mostFiles() : most);
    m_strip->setVisible(m_mode != ImageMode::Generate);
    m_strip->setMost(most);
    m_strip->setSources(m_desk->sources());
    m_strip->setPending(m_desk->pending());
    QStringList lines;
    bool refused = false;
    if (m_mode != ImageMode::Generate && !m_desk->sources().isEmpty()) {
        for (const core::SourceImage &source : m_desk->sources().mid(0, most)) {
            lines += source.notes;
        }
        const core::InputFit fit = core::fitInputs(capabilities, m_desk->sources().mid(0, most), m_desk->hasMask());
        lines += fit.lines;
        refused = fit.refused;
    }
    lines.removeDuplicates();
    m_strip->setNotes(lines, refused);
    showState();
}

void ImagesPage::showState()
{
    bool shown = false;
    const QString why = problem(&shown);
    m_composer->setProblem(why, shown);
    m_composer->setNote(m_mode == ImageMode::Vary
                            ? m_parts.studio.variationRouteText(m_parts.servers.current().id, model())
                            : QString());
}

QWidget *ImagesPage::stage() const
{
    return m_stage->currentWidget();
}

void ImagesPage::showWork()
{
    const bool any = m_desk && !m_desk->sources().isEmpty();
    if (m_mode == ImageMode::Edit && any) {
        showStage(m_painter);
    } else if (m_mode == ImageMode::Vary && any) {
        showStage(m_preview);
    } else {
        showStage(m_empty);
    }
}

void ImagesPage::showStage(QWidget *stage)
{
    m_stage->setCurrentWidget(stage);
    if (stage != m_viewer) {
        m_gallery->setCurrent(QString());
        m_details->clear();
    }
    if (stage == m_jobView) {
        m_jobs->setCurrent(m_jobView->job());
        return;
    }
    m_jobs->setCurrent(nullptr);
    // What went well has been seen.
    ImageJob *left = m_jobView->job();
    if (left && left->state() == ImageJob::State::Done && !left->hasError() && left->notices().isEmpty()) {
        m_jobView->setJob(nullptr);
        m_parts.studio.dismiss(left);
    }
}

void ImagesPage::openImage(const QString &imageId)
{
    if (imageId.isEmpty()) {
        return;
    }
    m_followed = nullptr;
    m_viewer->showImage(imageId);
    showStage(m_viewer);
    m_gallery->setCurrent(imageId);
}

void ImagesPage::openJob(ImageJob *job)
{
    m_jobView->setJob(job);
    m_followed = job;
    showStage(m_jobView);
}

void ImagesPage::setOffered(bool offered)
{
    m_empty->setOffered(offered);
    m_strip->setOffered(offered);
}

void ImagesPage::applyTheme()
{
    const Theme &theme = m_parts.theme;
    const int small = theme.space(Space::Small);
    QWidget *header = m_modes->parentWidget();
    header->layout()->setContentsMargins(theme.space(Space::Medium), small, small, small);
    const int side = theme.space(Space::Huge);
    m_bottom->layout()->setContentsMargins(side, small, side, theme.space(Space::Large));
    m_bottom->layout()->setSpacing(small);
    m_gallery->setMinimumWidth(theme.px(150));
    m_stage->parentWidget()->setMinimumWidth(theme.px(360));
    m_sideButton->setIcon(icon(Icon::PanelRight, theme));
    m_sideButton->setIconSize(QSize(theme.px(20), theme.px(20)));
    m_side->layout()->setContentsMargins(0, theme.px(4), 0, 0);
}

void ImagesPage::keepSplitter()
{
    m_parts.preferences.setWindowState(splitterName(), m_splitter->saveState());
}

void ImagesPage::flush()
{
    m_desk->flush();
    m_parts.studio.flush();
    keepSplitter();
}

void ImagesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const QWidget *focus = window()->focusWidget();
    if (!event->spontaneous() && (!focus || !focus->isVisible())) {
        m_composer->input()->setFocus(Qt::OtherFocusReason);
    }
}

void ImagesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr double largestShare = 0.25;
    m_composer->input()->setHeightLimit(static_cast<int>(height() * largestShare));
}

} // namespace holt::gui
