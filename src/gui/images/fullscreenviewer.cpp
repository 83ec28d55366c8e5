#include "gui/images/fullscreenviewer.h"

#include "gui/common/elidedlabel.h"
#include "gui/common/theme.h"
#include "gui/images/imageviewer.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace holt::gui {

FullScreenViewer::FullScreenViewer(const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_viewer(new ImageViewer(theme, this))
    , m_prompt(new ElidedLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Picture"));
    QPalette black = palette();
    black.setColor(QPalette::Window, Qt::black);
    black.setColor(QPalette::WindowText, QColor(220, 220, 220));
    setPalette(black);
    setAutoFillBackground(true);
    m_viewer->setGround(Qt::black);
    m_prompt->setAlignment(Qt::AlignHCenter);
    m_prompt->setContentsMargins(theme.space(Space::Large), theme.space(Space::Small), theme.space(Space::Large),
                                 theme.space(Space::Medium));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_viewer, 1);
    layout->addWidget(m_prompt);
    setFocusProxy(m_viewer);
    connect(m_viewer, &ImageViewer::neighbourRequested, this, &FullScreenViewer::neighbourRequested);
    connect(m_viewer, &ImageViewer::doubleClicked, this, &QWidget::close);
}

void FullScreenViewer::showPicture(const ImagePyramid &picture, const QString &prompt)
{
    m_viewer->showPicture(picture);
    m_viewer->setAccessibleDescription(prompt);
    m_prompt->setText(prompt.simplified());
}

void FullScreenViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        close();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_viewer->zoomIn();
        return;
    case Qt::Key_Minus:
        m_viewer->zoomOut();
        return;
    case Qt::Key_0:
        m_viewer->zoomToFit();
        return;
    case Qt::Key_1:
        m_viewer->zoomToPixels();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace holt::gui
