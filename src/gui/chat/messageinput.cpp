#include "gui/chat/messageinput.h"

#include <QKeyEvent>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace holt::gui {

MessageInput::MessageInput(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Message"));
    setPlaceholderText(tr("Write a message"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false); // the composer's card is the ground
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { grow(); });
}

void MessageInput::setHeightLimit(int pixels)
{
    if (pixels != m_limit) {
        m_limit = pixels;
        grow();
    }
}

void MessageInput::setText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.movePosition(QTextCursor::End);
    setTextCursor(cursor);
}

int MessageInput::lineCount() const
{
    // The layout of a plain document counts its height in lines, as they are wrapped.
    return std::max(1, static_cast<int>(std::ceil(document()->documentLayout()->documentSize().height())));
}

int MessageInput::heightFor(int lines) const
{
    const QMargins margins = viewportMargins();
    const qreal frame = 2.0 * (document()->documentMargin() + frameWidth());
    return static_cast<int>(std::ceil(lines * QFontMetricsF(font()).lineSpacing() + frame)) + margins.top() +
           margins.bottom();
}

void MessageInput::grow()
{
    const int most = std::max(m_limit, heightFor(1));
    const int wanted = heightFor(lineCount());
    setVerticalScrollBarPolicy(wanted > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int height = std::min(wanted, most);
    if (height != maximumHeight() || height != minimumHeight()) {
        setFixedHeight(height);
        if (wanted <= most) {
            verticalScrollBar()->setValue(0); // the line that made it scroll fits now
        }
    }
}

QSize MessageInput::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, heightFor(1)};
}

QSize MessageInput::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightFor(1)};
}

void MessageInput::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_composing) {
        event->accept(); // it ends the composition, and that is all it does
        return;
    }
    if (enter && (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))) {
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    if (enter) {
        event->accept();
        if (!event->isAutoRepeat()) {
            Q_EMIT sendRequested();
        }
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_composing) {
        event->accept();
        Q_EMIT escapePressed();
        return;
    }
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier && !m_composing && document()->isEmpty()) {
        event->accept();
        Q_EMIT editLastRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MessageInput::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void MessageInput::focusOutEvent(QFocusEvent *event)
{
    m_composing = false; // leaving commits or drops the composition
    QPlainTextEdit::focusOutEvent(event);
}

void MessageInput::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void MessageInput::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        grow();
    }
}

} // namespace holt::gui
