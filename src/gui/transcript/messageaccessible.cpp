#include "gui/transcript/messageaccessible.h"

#include "gui/transcript/messageitemaccessible.h"
#include "gui/transcript/transcripttext.h"

#include <tuple>

namespace holt::gui {

MessageAccessible::MessageAccessible(TranscriptView *view, QString messageId)
    : m_view(view)
    , m_id(std::move(messageId))
{
}

MessageAccessible::~MessageAccessible()
{
    for (const auto &[key, id] : m_items) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

int MessageAccessible::row() const
{
    return m_view && m_view->model() != nullptr ? m_view->model()->rowOf(m_id) : -1;
}

bool MessageAccessible::isValid() const
{
    return row() >= 0;
}

QWindow *MessageAccessible::window() const
{
    return windowOf(m_view);
}

QAccessibleInterface *MessageAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

MessageLayout &MessageAccessible::message() const
{
    // Whoever reads a whole conversation shall not make all of it stay laid out.
    if (!d().prepareTimer.isActive()) {
        d().prepareTimer.start(0, m_view);
    }
    return d().layout.message(row());
}

const ReadText &MessageAccessible::read() const
{
    if (isValid()) {
        m_read.update(message());
    } else {
        m_read = {};
    }
    return m_read;
}

int MessageAccessible::childCount() const
{
    return isValid() ? static_cast<int>(itemsOf(message()).size()) : 0;
}

QAccessibleInterface *MessageAccessible::made(const MessageItem::Key &key) const
{
    const auto found = m_items.find(key);
    if (found != m_items.end()) {
        return QAccessible::accessibleInterface(found->second);
    }
    auto *item = new MessageItemAccessible(m_view, m_id, key);
    m_items.emplace(key, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *MessageAccessible::childOf(const MessageItem::Key &key) const
{
    return isValid() && itemOf(message(), key) ? made(key) : nullptr;
}

QAccessibleInterface *MessageAccessible::child(int index) const
{
    if (index < 0 || !isValid()) {
        return nullptr;
    }
    const QList<MessageItem> items = itemsOf(message());
    return index < items.size() ? made(items.at(index).key()) : nullptr;
}

int MessageAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *wanted = dynamic_cast<const MessageItemAccessible *>(child);
    if (wanted == nullptr || !isValid()) {
        return -1;
    }
    const QList<MessageItem> items = itemsOf(message());
    for (int i = 0; i < items.size(); ++i) {
        if (items.at(i).key() == wanted->key()) {
            return i;
        }
    }
    return -1;
}

QAccessibleInterface *MessageAccessible::childAt(int x, int y) const
{
    // The last one: a button lies on the picture it loads.
    for (int i = childCount() - 1; i >= 0; --i) {
        QAccessibleInterface *item = child(i);
        if (item->rect().contains(x, y)) {
            return item;
        }
    }
    return nullptr;
}

QString MessageAccessible::text(QAccessible::Text type) const
{
    if (!isValid()) {
        return {};
    }
    const core::TranscriptEntry &entry = d().layout.entry(row());
    switch (type) {
    case QAccessible::Name:
        if (m_spoken.isNull() || m_spokenOf != entry.message.text) {
            m_spokenOf = entry.message.text;
            m_spoken = shownMessage(entry.message);
        }
        return spokenText(entry, m_spoken);
    case QAccessible::Description:
        return descriptionText(entry);
    default:
        return {};
    }
}

QRect MessageAccessible::rect() const
{
    return isValid() ? onScreen(*m_view, d().rowRect(row())) : QRect();
}

QAccessible::State MessageAccessible::state() const
{
    QAccessible::State state;
    const int at = row();
    if (at < 0) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.selectableText = true;
    state.multiLine = true;
    state.readOnly = true;
    state.focused = m_view->hasFocus() && d().current == at && d().inner.first < 0;
    const TranscriptSelection &selected = d().selection;
    state.selected = !selected.isEmpty() && selected.from().row <= at && selected.to().row >= at;
    state.busy = d().layout.entry(at).waiting || d().layout.entry(at).message.state == store::MessageState::Streaming;
    state.offscreen = !d().rowRect(at).intersects(QRectF(m_view->viewport()->rect()));
    state.invisible = !m_view->isVisible();
    return state;
}

void *MessageAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface) {
        return static_cast<QAccessibleTextInterface *>(this);
    }
    if (type == QAccessible::ActionInterface) {
        return static_cast<QAccessibleActionInterface *>(this);
    }
    return nullptr;
}

void MessageAccessible::selection(int index, int *start, int *end) const
{
    *start = *end = 0;
    if (index != 0 || selectionCount() == 0) {
        return;
    }
    const int at = row();
    const TextPosition from = d().selection.from();
    const TextPosition to = d().selection.to();
    *start = from.row < at ? 0 : read().offsetOf(message(), from.at);
    *end = to.row > at ? characterCount() : read().offsetOf(message(), to.at);
}

int MessageAccessible::selectionCount() const
{
    const int at = row();
    return at >= 0 && !d().selection.isEmpty() && d().selection.from().row <= at && d().selection.to().row >= at ? 1
                                                                                                                 : 0;
}

void MessageAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void MessageAccessible::removeSelection(int)
{
    if (selectionCount() > 0) {
        d().setSelection({});
    }
}

void MessageAccessible::setSelection(int, int start, int end)
{
    if (isValid()) {
        d().setSelection({{row(), read().positionOf(message(), start)}, {row(), read().positionOf(message(), end)}});
    }
}

int MessageAccessible::cursorPosition() const
{
    return isValid() && d().selection.cursor.row == row() ? read().offsetOf(message(), d().selection.cursor.at) : 0;
}

void MessageAccessible::setCursorPosition(int position)
{
    if (isValid()) {
        const TextPosition at{row(), read().positionOf(message(), position)};
        d().setSelection({at, at});
    }
}

QString MessageAccessible::text(int start, int end) const
{
    return read().text().mid(start, end - start);
}

int MessageAccessible::characterCount() const
{
    return static_cast<int>(read().text().size());
}

QRect MessageAccessible::characterRect(int offset) const
{
    if (!isValid()) {
        return {};
    }
    const QRectF inMessage = message().characterRect(read().positionOf(message(), offset));
    return onScreen(*m_view, inMessage.translated(d().rowRect(row()).topLeft()));
}

int MessageAccessible::offsetAtPoint(const QPoint &point) const
{
    if (!isValid() || !rect().contains(point)) {
        return -1;
    }
    const QPointF inside = QPointF(m_view->viewport()->mapFromGlobal(point)) - d().rowRect(row()).topLeft();
    return read().offsetOf(message(), message().positionAt(inside));
}

void MessageAccessible::scrollToSubstring(int start, int)
{
    if (isValid()) {
        d().showPosition({row(), read().positionOf(message(), start)});
    }
}

QString MessageAccessible::attributes(int offset, int *start, int *end) const
{
    *start = *end = 0;
    return isValid() ? read().attributesAt(message(), offset, start, end) : QString();
}

// Qt itself knows lines only by their line feeds.
QString MessageAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const
{
    if (boundary != QAccessible::LineBoundary || !isValid()) {
        return QAccessibleTextInterface::textAtOffset(offset, boundary, start, end);
    }
    const int count = characterCount();
    std::tie(*start, *end) = read().lineAt(message(), qBound(0, offset < 0 ? cursorPosition() : offset, count));
    return text(*start, *end);
}

QString MessageAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                            int *end) const
{
    if (boundary != QAccessible::LineBoundary || !isValid()) {
        return QAccessibleTextInterface::textBeforeOffset(offset, boundary, start, end);
    }
    textAtOffset(offset, boundary, start, end);
    if (*start == 0) {
        *end = 0;
        return {};
    }
    return textAtOffset(*start - 1, boundary, start, end);
}

QString MessageAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                           int *end) const
{
    if (boundary != QAccessible::LineBoundary || !isValid()) {
        return QAccessibleTextInterface::textAfterOffset(offset, boundary, start, end);
    }
    textAtOffset(offset, boundary, start, end);
    const QString &all = read().text();
    const int next = *end < all.size() && all.at(*end).isSpace() ? *end + 1 : *end;
    if (next >= all.size()) {
        *start = *end = static_cast<int>(all.size());
        return {};
    }
    return textAtOffset(next, boundary, start, end);
}

QStringList MessageAccessible::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void MessageAccessible::doAction(const QString &name)
{
    if (!isValid()) {
        return;
    }
    m_view->setFocus();
    d().setCurrent(row(), true);
    if (name == pressAction()) {
        d().popUpMenu(row(), d().menuPlace(row()), false);
    }
}

} // namespace holt::gui
