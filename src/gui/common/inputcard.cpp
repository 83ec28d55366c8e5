#include "gui/common/inputcard.h"

#include "gui/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace holt::gui {

InputCard::InputCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void InputCard::setInput(QWidget *input)
{
    m_input = input;
    input->installEventFilter(this);
}

void InputCard::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = m_theme.colours();
    const bool ring = m_input && m_input->hasFocus();
    QColor line = colours.mutedText;
    line.setAlphaF(0.72F);
    const qreal width = ring ? 2.0 : 1.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ring ? colours.accent : line, width));
    painter.setBrush(colours.raised);
    const qreal inset = width / 2.0;
    const qreal round = m_theme.px(10);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), round, round);
}

bool InputCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace holt::gui
