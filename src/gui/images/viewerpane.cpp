#include "gui/images/viewerpane.h"

#include "base/onpool.h"
#include "core/imagegallerymodel.h"
#include "core/imagestudio.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/images/dragfiles.h"
#include "gui/images/fullscreenviewer.h"
#include "gui/images/imageviewer.h"
#include "gui/images/lineagestrip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace holt::gui {

ViewerPane::ViewerPane(const Parts &parts, QWidget *scope, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_lineage(new LineageStrip(parts.studio.cache(), parts.theme, this))
    , m_viewer(new ImageViewer(parts.theme, this))
    , m_zoom(new QLabel(this))
    , m_bar(new QHBoxLayout)
{
    m_zoom->setForegroundRole(QPalette::PlaceholderText);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_lineage);
    layout->addWidget(m_viewer, 1);
    layout->addLayout(m_bar);
    setupActions(scope);

    m_viewer->setFileGiver([this] {
        return m_record ? m_parts.files.fileFor(m_parts.studio.files().path(m_record->file), m_record->prompt)
                        : QString();
    });
    connect(m_viewer, &ImageViewer::neighbourRequested, this, &ViewerPane::neighbourRequested);
    connect(m_viewer, &ImageViewer::doubleClicked, this, &ViewerPane::toggleFullScreen);
    connect(m_viewer, &ImageCanvas::zoomChanged, this, &ViewerPane::showZoom);
    connect(m_lineage, &LineageStrip::openRequested, this, &ViewerPane::openRequested);
    connect(&parts.theme, &Theme::changed, this, &ViewerPane::applyTheme);
    applyTheme();
    enableActions();
    showZoom();
}

ViewerPane::~ViewerPane()
{
    delete m_fullScreen;
}

void ViewerPane::showImage(const QString &imageId)
{
    if (imageId == m_imageId && m_record) {
        Q_EMIT recordShown(*m_record);
        return;
    }
    m_imageId = imageId;
    m_record.reset();
    enableActions();
    m_parts.gallery.details(imageId, this, [this, imageId](const Result<store::ImageRecord> &record) {
        if (imageId != m_imageId) {
            return; // another one was chosen meanwhile
        }
        if (record) {
            takeRecord(*record);
        } else {
            Q_EMIT problemOccurred(record.error().message());
        }
    });
    m_parts.gallery.lineage(imageId, this, [this, imageId](const Result<store::ImageLineage> &lineage) {
        if (imageId == m_imageId && lineage) {
            m_lineage->setLineage(*lineage, imageId);
        }
    });
}

void ViewerPane::takeRecord(const store::ImageRecord &record)
{
    m_record = record;
    m_viewer->setAccessibleDescription(
        tr("%1. %2 × %3 pixels.").arg(record.prompt).arg(record.size.width()).arg(record.size.height()));
    enableActions();
    Q_EMIT recordShown(record);
    m_parts.studio.cache().image(record.file, this, [this, record](const Result<QImage> &picture) {
        if (record.id != m_imageId) {
            return;
        }
        if (!picture) {
            m_viewer->showPicture({});
            Q_EMIT problemOccurred(picture.error().message());
            return;
        }
        onPool(
            this, [image = *picture] { return ImagePyramid::of(image); },
            [this, record](const ImagePyramid &pyramid) {
                if (record.id == m_imageId) {
                    takePicture(pyramid);
                    loadBefore(record);
                }
            });
    });
}

void ViewerPane::takePicture(const ImagePyramid &picture)
{
    m_viewer->showPicture(picture);
    if (m_fullScreen) {
        m_fullScreen->showPicture(picture, m_record ? m_record->prompt : QString());
    }
    m_compare->setEnabled(false);
}

void ViewerPane::loadBefore(const store::ImageRecord &record)
{
    const auto source = std::find_if(record.inputs.cbegin(), record.inputs.cend(), [](const store::ImageInput &input) {
        return input.role == store::ImageInput::Role::Source;
    });
    if (source == record.inputs.cend()) {
        return;
    }
    m_parts.studio.cache().image(source->file, this, [this, id = record.id](const Result<QImage> &picture) {
        if (id != m_imageId || !picture) {
            return;
        }
        onPool(
            this, [image = *picture] { return ImagePyramid::of(image); },
            [this, id](const ImagePyramid &before) {
                if (id == m_imageId) {
                    m_viewer->setBefore(before);
                    m_viewer->setComparing(m_compare->isChecked());
                    m_compare->setEnabled(true);
                }
            });
    });
}

void ViewerPane::showZoom()
{
    m_zoom->setText(tr("%1 %").arg(QLocale().toString(m_viewer->zoom() * 100, 'f', 0)));
}

void ViewerPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enableActions();
}

void ViewerPane::arrange()
{
    for (QToolButton *button : std::as_const(m_verbs)) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    int needed = m_zoom->minimumWidth() + 2 * m_parts.theme.space(Space::Small);
    for (const QToolButton *button : std::as_const(m_buttons)) {
        needed += button->sizeHint().width() + m_bar->spacing();
    }
    if (needed > width()) {
        for (QToolButton *button : std::as_const(m_verbs)) {
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        }
    }
}

void ViewerPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ViewerPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    enableActions();
}

void ViewerPane::applyTheme()
{
    const Theme &theme = m_parts.theme;
    const int small = theme.space(Space::Small);
    m_bar->setContentsMargins(small, theme.space(Space::Tiny), small, theme.space(Space::Tiny));
    m_bar->setSpacing(theme.px(2));
    const int side = theme.px(18);
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setIconSize(QSize(side, side));
    }
    m_more->setIcon(icon(Icon::Menu, theme));
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("3200 %")) + small);
    arrange();
}

} // namespace holt::gui
