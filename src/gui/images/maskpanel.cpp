#include "gui/images/maskpanel.h"

#include "base/onpool.h"
#include "core/imagereading.h"
#include "gui/images/canvassizes.h"
#include "gui/images/imagefile.h"
#include "gui/images/maskpainter.h"
#include "gui/images/masktools.h"

#include <QFileDialog>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace holt::gui {

MaskPanel::MaskPanel(ActionCollection &actions, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_painter(new MaskPainter(m_document, theme, this))
    , m_tools(new MaskTools(*m_painter, actions, theme, this, this))
    , m_canvas(new CanvasSizes(theme, this))
{
    m_canvas->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_canvas);
    layout->addWidget(m_painter, 1);

    connect(m_tools, &MaskTools::loadRequested, this, &MaskPanel::chooseMaskToLoad);
    connect(m_tools, &MaskTools::saveRequested, this, &MaskPanel::chooseMaskToSave);
    connect(m_tools, &MaskTools::canvasRequested, m_canvas, &QWidget::setVisible);
    connect(m_canvas, &CanvasSizes::chosen, &m_document, &core::MaskDocument::setBorder);
    connect(&m_document, &core::MaskDocument::canvasChanged, this,
            [this] { m_canvas->setBorder(m_document.imageSize(), m_document.border()); });
}

void MaskPanel::setPicture(const ImagePyramid &picture)
{
    m_painter->setPicture(picture);
    m_document.reset(picture.size());
    m_painter->zoomToFit();
}

bool MaskPanel::hasPicture() const
{
    return !m_document.imageSize().isEmpty();
}

void MaskPanel::loadMask(const QString &path)
{
    const QSize canvas = m_document.canvasSize();
    onPool(
        this,
        [path, canvas]() -> Result<core::Mask> {
            Result<QImage> picture = readImageFile(path);
            return picture ? core::MaskDocument::maskFrom(*picture, canvas)
                           : tl::unexpected<Error>(std::move(picture).error());
        },
        [this](const Result<core::Mask> &mask) {
            if (mask) {
                m_document.replace(*mask);
            } else {
                Q_EMIT problemOccurred(mask.error().message());
            }
        });
}

void MaskPanel::saveMask(const QString &path)
{
    const core::Mask mask = m_document.mask();
    onPool(
        this, [path, mask] { return writeImageFile(path, core::MaskDocument::toImage(mask), "png"); },
        [this](const Result<bool> &written) {
            if (!written) {
                Q_EMIT problemOccurred(written.error().message());
            }
        });
}

void MaskPanel::chooseMaskToLoad()
{
    auto *dialog = new QFileDialog(this, tr("Load a mask"), m_directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (*.png *.webp *.jpg *.jpeg)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_directory = QFileInfo(path).absolutePath();
        loadMask(path);
    });
    dialog->open();
}

void MaskPanel::chooseMaskToSave()
{
    if (m_directory.isEmpty()) {
        m_directory = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    }
    auto *dialog = new QFileDialog(this, tr("Save the mask"), m_directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setNameFilters({tr("PNG pictures (*.png)")});
    dialog->selectFile(QStringLiteral("mask.png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_directory = QFileInfo(path).absolutePath();
        saveMask(path);
    });
    dialog->open();
}

} // namespace holt::gui
