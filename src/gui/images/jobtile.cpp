#include "gui/images/jobtile.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace holt::gui {

JobTile::JobTile(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void JobTile::setState(State state, const QImage &picture, const QString &words)
{
    m_state = state;
    if (!picture.isNull() || state == State::Waiting || state == State::Missing) {
        m_picture = picture;
    }
    m_words = words;
    setEnabled(state == State::Done);
    update();
}

void JobTile::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF whole = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double radius = m_theme.px(8);
    QPainterPath shape;
    shape.addRoundedRect(whole, radius, radius);
    painter.fillPath(shape, colours.hover);
    if (!m_picture.isNull()) {
        painter.save();
        painter.setClipPath(shape);
        const QSizeF size = QSizeF(m_picture.size()).scaled(whole.size(), Qt::KeepAspectRatio);
        const QRectF place(whole.center() - QPointF(size.width(), size.height()) / 2.0, size);
        painter.drawImage(place, m_picture);
        painter.restore();
    } else {
        const double side = std::min<double>(m_theme.px(28), whole.height() / 3);
        const double line = QFontMetricsF(m_theme.font()).height();
        const double top = whole.center().y() - (side + m_theme.px(8) + line) / 2.0;
        paintIcon(painter, m_state == State::Missing ? Icon::Warning : Icon::Images,
                  QRectF(whole.center().x() - side / 2, top, side, side), colours.mutedText);
        painter.setFont(m_theme.font());
        painter.setPen(colours.mutedText);
        painter.drawText(QRectF(whole.left(), top + side + m_theme.px(8), whole.width(), line),
                         Qt::AlignHCenter | Qt::TextSingleLine, m_words);
    }
    if (m_state == State::Partial) {
        // Not the last word of the model yet.
        const QFontMetricsF metrics(m_theme.smallFont());
        const double pad = m_theme.px(7);
        const QSizeF size(metrics.horizontalAdvance(m_words) + 2 * pad, metrics.height() + m_theme.px(6));
        const QRectF pill(QPointF(whole.left() + pad, whole.bottom() - pad - size.height()), size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 160));
        painter.drawRoundedRect(pill, size.height() / 2, size.height() / 2);
        painter.setPen(Qt::white);
        painter.setFont(m_theme.smallFont());
        painter.drawText(pill, Qt::AlignCenter, m_words);
    }
    painter.setBrush(Qt::NoBrush);
    const bool ring = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (ring || (isEnabled() && underMouse())) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(whole, radius, radius);
    }
}

} // namespace holt::gui
