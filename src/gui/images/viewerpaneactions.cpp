#include "base/onpool.h"
#include "core/imagereading.h"
#include "core/imagestudio.h"
#include "gui/common/actioncollection.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/images/dragfiles.h"
#include "gui/images/fullscreenviewer.h"
#include "gui/images/imagefile.h"
#include "gui/images/imageviewer.h"
#include "gui/images/viewerpane.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QToolButton>

#ifdef HOLT_HAVE_PRINT
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#endif

// What can be done with the picture that is shown.

namespace holt::gui {

QAction *ViewerPane::add(const char *id, const QString &text, Icon picture, const QList<QKeySequence> &keys,
                         QWidget *scope)
{
    const QString name = QStringLiteral("picture.") + QLatin1String(id);
    QAction *action = scope == m_viewer ? m_parts.actions.add(name, tr("Viewing a picture"), text, keys, scope)
                                        : m_parts.actions.addToPage(name, tr("Viewing a picture"), text, keys, scope);
    action->setMenuRole(QAction::NoRole); // they are under the picture
    action->setIcon(icon(picture, m_parts.theme));
    action->setToolTip(keys.isEmpty() ? text
                                      : tr("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    m_actions.append(action);
    return action;
}

QToolButton *ViewerPane::addButton(QAction *action, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_bar->addWidget(button);
    m_buttons.append(button);
    if (withText) {
        m_verbs.append(button);
    }
    return button;
}

void ViewerPane::setupActions(QWidget *scope)
{
    const auto key = [](auto combination) { return QList<QKeySequence>{QKeySequence(combination)}; };
    const auto run = [this](QAction *action, auto &&what) {
        connect(action, &QAction::triggered, this, std::forward<decltype(what)>(what));
        return action;
    };
    addButton(
        run(add("edit", tr("Edit this"), Icon::Edit, key(Qt::CTRL | Qt::Key_E), scope), &ViewerPane::editRequested),
        true);
    addButton(run(add("vary", tr("Vary this"), Icon::Vary, key(Qt::CTRL | Qt::SHIFT | Qt::Key_V), scope),
                  &ViewerPane::varyRequested),
              true);
    addButton(run(add("reuse", tr("Reuse prompt"), Icon::Refresh, key(Qt::CTRL | Qt::SHIFT | Qt::Key_R), scope),
                  &ViewerPane::reuseRequested),
              true);
    m_bar->addStretch(1);
    m_compare = add("compare", tr("Before and after"), Icon::Compare, key(Qt::CTRL | Qt::Key_D), scope);
    m_compare->setCheckable(true);
    m_compare->setChecked(false);
    connect(m_compare, &QAction::toggled, this, [this](bool on) { m_viewer->setComparing(on); });
    addButton(m_compare, false);
    m_bar->addWidget(m_zoom);
    const auto zoom = [&](const char *id, const QString &text, Icon picture, const QList<QKeySequence> &keys,
                          void (ImageCanvas::*what)()) {
        QAction *action = add(id, text, picture, keys, m_viewer);
        connect(action, &QAction::triggered, m_viewer, what);
        addButton(action, false);
    };
    zoom("zoomOut", tr("Zoom out"), Icon::ZoomOut, key(Qt::Key_Minus), &ImageCanvas::zoomOut);
    zoom("zoomIn", tr("Zoom in"), Icon::ZoomIn, {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
         &ImageCanvas::zoomIn);
    zoom("fit", tr("Show all of the picture"), Icon::Fit, key(Qt::Key_0), &ImageCanvas::zoomToFit);
    zoom("pixels", tr("Actual pixels"), Icon::Pixels, key(Qt::Key_1), &ImageCanvas::zoomToPixels);
    addButton(run(add("save", tr("Save as…"), Icon::Save, key(Qt::CTRL | Qt::Key_S), scope), &ViewerPane::chooseFile),
              false);
    QAction *full = run(add("fullScreen", tr("Full screen"), Icon::FullScreen, key(Qt::Key_F11), scope),
                        &ViewerPane::toggleFullScreen);
    addButton(full, false);

    auto *menu = new QMenu(this);
    menu->addAction(run(add("copy", tr("Copy the picture"), Icon::Copy, key(Qt::CTRL | Qt::SHIFT | Qt::Key_C), scope),
                        &ViewerPane::copy));
#ifdef HOLT_HAVE_PRINT
    menu->addAction(run(add("print", tr("Print…"), Icon::Print, key(Qt::CTRL | Qt::Key_P), scope), &ViewerPane::print));
#endif
    menu->addSeparator();
    menu->addAction(run(add("delete", tr("Delete the picture"), Icon::Delete, key(Qt::Key_Delete), m_viewer), [this] {
        if (!m_imageId.isEmpty()) {
            Q_EMIT deleteRequested(m_imageId);
        }
    }));
    m_more = new QToolButton(this);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setAccessibleName(tr("More for the picture"));
    m_more->setToolTip(tr("More"));
    m_bar->addWidget(m_more);
    m_buttons.append(m_more);

    m_viewer->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_viewer, &QWidget::customContextMenuRequested, menu, [this, menu](const QPoint &at) {
        if (m_record) {
            menu->popup(m_viewer->mapToGlobal(at));
        }
    });
}

void ViewerPane::enableActions()
{
    // Their keys hold in the whole page, but mean the picture that is seen.
    const bool usable = isVisible() && m_record.has_value();
    for (const QPointer<QAction> &action : std::as_const(m_actions)) {
        if (!action) {
            return; // the window is being taken down
        }
        action->setEnabled(usable && (action != m_compare || m_viewer->canCompare()));
    }
}

void ViewerPane::chooseFile()
{
    if (!m_record) {
        return;
    }
    struct Kind
    {
        QByteArray format;
        QString filter;
    };
    QList<Kind> kinds;
    for (const Kind &kind : {Kind{"png", tr("PNG picture (*.png)")}, Kind{"jpeg", tr("JPEG picture (*.jpg *.jpeg)")},
                             Kind{"webp", tr("WebP picture (*.webp)")}}) {
        if (core::canWriteImage(kind.format) || m_record->format.toLatin1() == kind.format) {
            kinds.append(kind);
        }
    }
    QStringList filters;
    QString own;
    for (const Kind &kind : std::as_const(kinds)) {
        filters.append(kind.filter);
        if (m_record->format.toLatin1() == kind.format) {
            own = kind.filter;
        }
    }
    if (m_directory.isEmpty()) {
        m_directory = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    }
    auto *dialog = new QFileDialog(this, tr("Save the picture as"), m_directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    if (!own.isEmpty()) {
        dialog->selectNameFilter(own);
    }
    const auto follow = [dialog, kinds](const QString &filter) {
        for (const Kind &kind : kinds) {
            if (kind.filter == filter) {
                dialog->setDefaultSuffix(core::imageSuffix(kind.format));
            }
        }
    };
    connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    follow(dialog->selectedNameFilter());
    dialog->selectFile(DragFiles::nameFor(m_record->prompt) + QLatin1Char('.') +
                       core::imageSuffix(m_record->format.toLatin1()));
    connect(dialog, &QFileDialog::fileSelected, this, &ViewerPane::saveAs);
    dialog->open();
}

void ViewerPane::saveAs(const QString &path)
{
    if (!m_record) {
        return;
    }
    m_directory = QFileInfo(path).absolutePath();
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray format = suffix == QLatin1String("jpg") ? QByteArray("jpeg") : suffix.toLatin1();
    if (format != "png" && format != "jpeg" && format != "webp") {
        format = m_record->format.toLatin1();
    }
    const QString stored = m_parts.studio.files().path(m_record->file);
    const bool asItIs = format == m_record->format.toLatin1();
    onPool(
        this,
        [path, stored, format, asItIs]() -> Result<bool> {
            if (asItIs) {
                return copyImageFile(stored, path);
            }
            Result<QImage> picture = readImageFile(stored);
            return picture ? writeImageFile(path, *picture, format) : tl::unexpected<Error>(std::move(picture).error());
        },
        [this, path](const Result<bool> &written) {
            if (written) {
                Q_EMIT saved(path);
            } else {
                Q_EMIT problemOccurred(written.error().message());
            }
        });
}

void ViewerPane::copy()
{
    const QImage picture = m_viewer->picture().picture();
    if (!picture.isNull()) {
        QGuiApplication::clipboard()->setImage(picture);
    }
}

void ViewerPane::print()
{
#ifdef HOLT_HAVE_PRINT
    const QImage picture = m_viewer->picture().picture();
    if (picture.isNull()) {
        return;
    }
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(picture.width() > picture.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the picture"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [picture, printer](QPrinter *) {
        QPainter painter(printer.get());
        const QRectF page = printer->pageRect(QPrinter::DevicePixel);
        const QSizeF size = QSizeF(picture.size()).scaled(page.size(), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(QPointF((page.width() - size.width()) / 2, (page.height() - size.height()) / 2), size),
                          picture);
    });
    // The printer lives as long as its dialog.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
#endif
}

void ViewerPane::toggleFullScreen()
{
    if (m_fullScreen) {
        m_fullScreen->close();
        return;
    }
    if (!m_record) {
        return;
    }
    m_fullScreen = new FullScreenViewer(m_parts.theme, window());
    connect(m_fullScreen, &FullScreenViewer::neighbourRequested, this, &ViewerPane::neighbourRequested);
    m_fullScreen->showPicture(m_viewer->picture(), m_record->prompt);
    m_fullScreen->showFullScreen();
}

} // namespace holt::gui
