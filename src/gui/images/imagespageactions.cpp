#include "base/onpool.h"
#include "core/imagegallerymodel.h"
#include "core/imagestudio.h"
#include "core/preferences.h"
#include "core/servers.h"
#include "gui/chat/messageinput.h"
#include "gui/common/actioncollection.h"
#include "gui/common/icons.h"
#include "gui/common/modelcombo.h"
#include "gui/common/noticebar.h"
#include "gui/common/theme.h"
#include "gui/images/gallerypane.h"
#include "gui/images/imagecomposer.h"
#include "gui/images/imagedrop.h"
#include "gui/images/imageparameterspane.h"
#include "gui/images/imagepyramid.h"
#include "gui/images/imagespage.h"
#include "gui/images/jobstrip.h"
#include "gui/images/jobview.h"
#include "gui/images/maskpainter.h"
#include "gui/images/maskpanel.h"
#include "gui/images/sourcedesk.h"
#include "gui/images/sourcestrip.h"
#include "gui/images/viewerpane.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>

// What the page does when a person asks.

namespace holt::gui {

using core::ImageJob;
using store::ImageMode;

void ImagesPage::setupActions()
{
    ActionCollection &actions = m_parts.actions;
    const auto add = [&](const char *id, const QString &text, const QList<QKeySequence> &keys,
                         std::optional<Icon> picture, auto &&run, QWidget *scope = nullptr) {
        const QString name = QStringLiteral("images.") + QLatin1String(id);
        QAction *action = scope ? actions.add(name, tr("Images"), text, keys, scope)
                                : actions.addToPage(name, tr("Images"), text, keys, this);
        if (picture) {
            action->setIcon(icon(*picture, m_parts.theme));
        }
        connect(action, &QAction::triggered, this, std::forward<decltype(run)>(run));
        return action;
    };
    const auto key = [](QKeyCombination combination) { return QList<QKeySequence>{QKeySequence(combination)}; };
    add("generate", tr("Generate"), key(Qt::ALT | Qt::Key_1), Icon::Spark, [this] { modeChosen(ImageMode::Generate); });
    add("edit", tr("Edit"), key(Qt::ALT | Qt::Key_2), Icon::Brush, [this] { modeChosen(ImageMode::Edit); });
    add("vary", tr("Vary"), key(Qt::ALT | Qt::Key_3), Icon::Vary, [this] { modeChosen(ImageMode::Vary); });
    add("open", tr("Open a source image…"), key(Qt::CTRL | Qt::Key_O), Icon::Folder, [this] { openFiles(); });
    add("paste", tr("Paste a source image"), key(Qt::CTRL | Qt::Key_V), Icon::Copy, [this] { paste(); });
    add("focusPrompt", tr("Go to the prompt"), key(Qt::CTRL | Qt::Key_I), {},
        [this] { m_composer->input()->setFocus(Qt::ShortcutFocusReason); });
    add("focusGallery", tr("Go to the gallery"), key(Qt::CTRL | Qt::Key_L), {},
        [this] { m_gallery->list()->setFocus(Qt::ShortcutFocusReason); });
    add("search", tr("Search the gallery"), key(Qt::CTRL | Qt::Key_F), Icon::Search, [this] {
        m_gallery->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_gallery->searchField()->selectAll();
    });
    add("cancel", tr("Cancel the newest request"), key(Qt::CTRL | Qt::Key_Period), Icon::Stop, [this] {
        const QList<ImageJob *> jobs = m_parts.studio.jobs();
        for (auto job = jobs.crbegin(); job != jobs.crend(); ++job) {
            if ((*job)->isRunning()) {
                (*job)->cancel();
                return;
            }
        }
    });
    add(
        "delete", tr("Delete the chosen pictures"), key(Qt::Key_Delete), Icon::Delete,
        [this] { remove(m_gallery->selectedIds()); }, m_gallery->list());
    QAction *side = add("parameters", tr("Show parameters and details"), key(Qt::Key_F9), Icon::PanelRight,
                        [this](bool on) { m_parts.preferences.setParametersVisible(on); });
    side->setCheckable(true);
    side->setToolTip(tr("%1 (%2)").arg(side->text(), side->shortcut().toString(QKeySequence::NativeText)));
    m_sideButton->setDefaultAction(side);
    m_sideButton->setAccessibleName(tr("Parameters"));
    connect(m_jobs, &JobStrip::modelsRequested, this, [this] {
        m_parts.preferences.setParametersVisible(true);
        m_parameters->modelCombo()->setFocus(Qt::OtherFocusReason);
        m_parameters->modelCombo()->showPopup();
    });
    // A picture that is pasted into the prompt is a source; text goes into the prompt as ever.
    m_composer->input()->installEventFilter(this);
}

bool ImagesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_composer->input() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
        if (clipboard && ImageDrop::isOffered(*clipboard) && !clipboard->hasText()) {
            paste();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QString ImagesPage::problem(bool *shown) const
{
    const core::ImageCapabilities &capabilities = m_parameters->capabilities();
    *shown = true;
    if (const QString why = capabilities.modeProblem(); !why.isEmpty()) {
        return why;
    }
    *shown = false;
    if (m_preparing) {
        return tr("Getting ready…");
    }
    if (m_mode != ImageMode::Generate) {
        if (m_desk->pending() > 0 || (!m_desk->sources().isEmpty() && !m_desk->isReady())) {
            return tr("The picture is being read.");
        }
        if (m_desk->sources().isEmpty()) {
            return m_mode == ImageMode::Edit ? tr("Add a picture to edit first.") : tr("Add a picture to vary first.");
        }
        const int most = std::max(1, capabilities.mostSources());
        const core::InputFit fit = core::fitInputs(capabilities, m_desk->sources().mid(0, most), m_desk->hasMask());
        if (fit.refused) {
            return fit.lines.join(u'\n'); // the strip shows it
        }
    }
    const QString prompt = m_composer->prompt();
    const QString why = capabilities.problem(prompt, m_parameters->parameters());
    // Nobody needs to be told that nothing is written yet.
    *shown = !prompt.trimmed().isEmpty();
    return why;
}

void ImagesPage::send()
{
    bool shown = false;
    if (!problem(&shown).isEmpty()) {
        return;
    }
    m_notices->dismiss();
    core::ImageTask task;
    task.mode = m_mode;
    task.serverId = m_parts.servers.current().id;
    task.prompt = m_composer->prompt();
    task.parameters = m_parameters->parameters();
    task.parameters.model = model();
    if (m_mode == ImageMode::Generate) {
        start(task);
        return;
    }
    task.sources = m_desk->sources().mid(0, std::max(1, m_parameters->capabilities().mostSources()));
    if (m_mode == ImageMode::Vary || !m_desk->hasMask()) {
        start(task);
        return;
    }
    // Large masks take a while to be written as a picture.
    m_preparing = true;
    showState();
    onPool(
        this, [mask = m_painter->document().mask()] { return core::MaskDocument::toImage(mask); },
        [this, task](const QImage &mask) {
            core::ImageTask masked = task;
            masked.mask = mask;
            if (m_painter->document().border().isNull()) {
                start(masked);
            } else {
                startPadded(masked);
            }
        });
}

void ImagesPage::startPadded(const core::ImageTask &task)
{
    const QMargins border = m_painter->document().border();
    onPool(
        this,
        [picture = m_painter->painter()->picture().picture(), border] {
            return core::MaskDocument::onCanvas(picture, border);
        },
        [this, task](const QImage &canvas) {
            const core::SourceImage &first = task.sources.constFirst();
            m_parts.studio.sources().addImage(
                canvas, first.name, this, [this, task](const QList<core::SourceImport> &imports) {
                    if (imports.isEmpty() || !imports.constFirst().image) {
                        m_preparing = false;
                        showState();
                        m_notices->showNotice(NoticeBar::Kind::Error, tr("The enlarged picture could not be kept."));
                        return;
                    }
                    core::ImageTask padded = task;
                    padded.sources.first() = *imports.constFirst().image;
                    padded.sources.first().imageId = task.sources.constFirst().imageId; // it came from there
                    start(padded);
                });
        });
}

void ImagesPage::start(const core::ImageTask &task)
{
    m_preparing = false;
    ImageJob *job = m_parts.studio.start(task);
    openJob(job);
    showState();
}

void ImagesPage::retry(ImageJob *job)
{
    const core::ImageTask task = job->task();
    m_parts.studio.dismiss(job);
    start(task);
}

void ImagesPage::jobFinished(ImageJob *job)
{
    if (m_followed != job || m_stage->currentWidget() != m_jobView) {
        if (job->state() == ImageJob::State::Done && !job->hasError() && job->notices().isEmpty()) {
            // Not from within its own signal.
            QMetaObject::invokeMethod(
                this, [this, gone = QPointer<ImageJob>(job)] { m_parts.studio.dismiss(gone); }, Qt::QueuedConnection);
        }
        return;
    }
    const QStringList ids = job->imageIds();
    if (ids.isEmpty()) {
        showWork(); // its row says what went wrong
        return;
    }
    if (ids.size() == 1 && job->requested() == 1) {
        QMetaObject::invokeMethod(
            this,
            [this, job = QPointer<ImageJob>(job), id = ids.constFirst()] {
                if (job && m_followed == job) {
                    openImage(id);
                }
            },
            Qt::QueuedConnection);
    }
}

void ImagesPage::editShown()
{
    if (m_viewer->record()) {
        m_desk->replaceByGallery(m_viewer->imageId());
        modeChosen(ImageMode::Edit);
        m_composer->input()->setFocus(Qt::OtherFocusReason);
    }
}

void ImagesPage::varyShown()
{
    if (m_viewer->record()) {
        m_desk->replaceByGallery(m_viewer->imageId());
        modeChosen(ImageMode::Vary);
    }
}

void ImagesPage::reuseShown()
{
    if (!m_viewer->record()) {
        return;
    }
    const store::ImageRecord record = *m_viewer->record();
    core::ImageParameters parameters = core::ImageParameters::fromJson(record.parameters);
    parameters.model = record.model;
    m_parameters->setParameters(parameters);
    if (record.mode != m_mode) {
        setMode(record.mode);
    }
    m_composer->write(record.prompt); // can be undone
    draftChanged();
}

void ImagesPage::remove(const QStringList &imageIds)
{
    if (imageIds.isEmpty()) {
        return;
    }
    const bool shown = m_stage->currentWidget() == m_viewer && imageIds.contains(m_viewer->imageId());
    m_parts.gallery.remove(imageIds);
    if (shown) {
        // The one that moved into its place, if there is any.
        const QModelIndex next = m_gallery->list()->currentIndex();
        const QString id = next.data(core::ImageGalleryModel::IdRole).toString();
        if (id.isEmpty() || imageIds.contains(id)) {
            showWork();
        } else {
            openImage(id);
        }
    }
    m_notices->showNotice(NoticeBar::Kind::Information,
                          tr("Deleted %n picture(s).", nullptr, static_cast<int>(imageIds.size())),
                          {{tr("Undo"), [this] { m_parts.gallery.undoRemove(); }}}, std::chrono::seconds(20));
}

void ImagesPage::openFiles()
{
    if (m_directory.isEmpty()) {
        m_directory = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    }
    auto *dialog = new QFileDialog(this, tr("Open source images"), m_directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        m_directory = QFileInfo(paths.value(0)).absolutePath();
        ImageDrop drop;
        drop.files = paths;
        takeDrop(drop);
    });
    dialog->open();
}

void ImagesPage::paste()
{
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    const ImageDrop drop = clipboard ? ImageDrop::from(*clipboard) : ImageDrop();
    if (drop.isEmpty()) {
        m_notices->showNotice(NoticeBar::Kind::Information, tr("There is no picture in the clipboard."), {},
                              std::chrono::seconds(6));
        return;
    }
    takeDrop(drop);
}

void ImagesPage::takeDrop(const ImageDrop &drop)
{
    if (drop.isEmpty()) {
        m_notices->showNotice(NoticeBar::Kind::Information, tr("There is no picture in what was dropped."), {},
                              std::chrono::seconds(6));
        return;
    }
    if (m_mode == ImageMode::Generate) {
        modeChosen(ImageMode::Edit); // a picture is nothing to generate from
    }
    m_desk->add(drop);
    showWork();
}

void ImagesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (ImageDrop::isOffered(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        setOffered(true);
    }
}

void ImagesPage::dragLeaveEvent(QDragLeaveEvent *)
{
    setOffered(false);
}

void ImagesPage::dropEvent(QDropEvent *event)
{
    setOffered(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    takeDrop(ImageDrop::from(*event->mimeData()));
}

void ImagesPage::keyPressEvent(QKeyEvent *event)
{
    // Back from a picture to what is worked on.
    if (event->key() == Qt::Key_Escape &&
        (m_stage->currentWidget() == m_viewer || m_stage->currentWidget() == m_jobView)) {
        m_followed = nullptr;
        showWork();
        m_composer->input()->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ImagesPage::setSideVisible(bool visible)
{
    m_side->setVisible(visible);
    if (QAction *action = m_parts.actions.find(QStringLiteral("images.parameters"))) {
        action->setChecked(visible);
    }
}

void ImagesPage::showGalleryMenu(const QPoint &position)
{
    const QStringList ids = m_gallery->selectedIds();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(Icon::Plus, m_parts.theme), tr("Add to the source images")), &QAction::triggered, this,
            [this, ids] {
                ImageDrop drop;
                drop.imageIds = ids;
                takeDrop(drop);
            });
    menu->addSeparator();
    menu->addAction(m_parts.actions.find(QStringLiteral("images.delete")));
    menu->popup(position);
}

} // namespace holt::gui
