#include "gui/images/sourcetile.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/images/gallerydelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace holt::gui {

SourceTile::SourceTile(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void SourceTile::setThumbnail(const QImage &thumbnail)
{
    m_thumbnail = thumbnail;
    update();
}

void SourceTile::setFirst(bool first)
{
    m_first = first;
    update();
}

void SourceTile::setSurplus(bool surplus)
{
    m_surplus = surplus;
    update();
}

QSize SourceTile::sizeHint() const
{
    return {m_theme.px(60), m_theme.px(60)};
}

QRectF SourceTile::cross() const
{
    const double side = m_theme.px(18);
    return {width() - side - m_theme.px(3), double(m_theme.px(3)), side, side};
}

void SourceTile::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setOpacity(m_surplus ? 0.4 : 1.0);
    paintThumbnail(painter, whole, m_thumbnail, m_theme);
    painter.setOpacity(1.0);
    const bool ring = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    painter.setBrush(Qt::NoBrush);
    if (m_first || ring) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(whole, m_theme.px(5), m_theme.px(5));
    }
    if (underMouse() || hasFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 170));
        painter.drawEllipse(cross());
        const double pad = m_theme.px(4);
        paintIcon(painter, Icon::Close, cross().adjusted(pad, pad, -pad, -pad), Qt::white);
    }
}

void SourceTile::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cross().contains(event->position())) {
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void SourceTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void SourceTile::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

} // namespace holt::gui
