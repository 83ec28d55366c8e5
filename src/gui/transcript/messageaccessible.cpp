#include "gui/transcript/messageaccessible.h"

#include "gui/transcript/transcripttext.h"

#include "render/mathtext.h"

#include <QTextDocument>

namespace holt::gui {

namespace {

QWindow *windowOf(const TranscriptView *view)
{
    return view == nullptr || view->window() == nullptr ? nullptr : view->window()->windowHandle();
}

QRect onScreen(const TranscriptView &view, const QRectF &inViewport)
{
    const QRect rect = inViewport.toAlignedRect();
    return QRect(view.viewport()->mapToGlobal(rect.topLeft()), rect.size());
}

/// Of what is read of it, with the line feed behind it.
int lengthOf(const QTextDocument &document)
{
    return render::spelledOffset(document, qMax(0, document.characterCount() - 1)) + 1;
}

int keyOf(const MessageAction &action)
{
    return static_cast<int>(action.verb) * 100000 + action.index;
}

} // namespace

MessageAccessible::MessageAccessible(TranscriptView *view, QString messageId)
    : m_view(view)
    , m_id(std::move(messageId))
{
}

MessageAccessible::~MessageAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_buttons)) {
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

int MessageAccessible::childCount() const
{
    return isValid() ? static_cast<int>(d().layout.message(row()).actions().size()) : 0;
}

QAccessibleInterface *MessageAccessible::child(int index) const
{
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    const MessageAction &action = d().layout.message(row()).actions().at(index);
    const int key = keyOf(action);
    const auto found = m_buttons.constFind(key);
    if (found != m_buttons.constEnd()) {
        return QAccessible::accessibleInterface(*found);
    }
    auto *button = new MessageButtonAccessible(m_view, m_id, action.verb, action.index);
    m_buttons.insert(key, QAccessible::registerAccessibleInterface(button));
    return button;
}

int MessageAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *button = dynamic_cast<const MessageButtonAccessible *>(child);
    if (button == nullptr || !isValid()) {
        return -1;
    }
    const QList<MessageAction> &actions = d().layout.message(row()).actions();
    for (int i = 0; i < actions.size(); ++i) {
        if (button->is(actions.at(i).verb, actions.at(i).index)) {
            return i;
        }
    }
    return -1;
}

QAccessibleInterface *MessageAccessible::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface *button = child(i);
        if (button->rect().contains(x, y)) {
            return button;
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
        return spokenText(entry);
    case QAccessible::Description:
        return captionText(entry);
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
    state.focused = m_view->hasFocus() && d().current == at;
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

QString MessageAccessible::seenText() const
{
    if (!isValid()) {
        return {};
    }
    MessageLayout &message = d().layout.message(row());
    QStringList parts;
    for (size_t i = 0; i < message.pieces().size(); ++i) {
        if (message.pieces()[i].isSelectable()) {
            parts += render::spelledText(*message.documentOf(static_cast<int>(i)));
        }
    }
    return parts.join(u'\n');
}

MessagePosition MessageAccessible::positionOf(int offset) const
{
    MessageLayout &message = d().layout.message(row());
    for (size_t i = 0; i < message.pieces().size(); ++i) {
        if (!message.pieces()[i].isSelectable()) {
            continue;
        }
        const int index = static_cast<int>(i);
        const QTextDocument &document = *message.documentOf(index);
        const int length = lengthOf(document);
        if (offset < length) {
            return {index, render::offsetOfSpelled(document, qMax(0, offset))};
        }
        offset -= length;
    }
    return message.end();
}

int MessageAccessible::offsetOf(const MessagePosition &position) const
{
    MessageLayout &message = d().layout.message(row());
    int offset = 0;
    for (int i = 0; i < position.piece && i < static_cast<int>(message.pieces().size()); ++i) {
        if (message.pieces()[static_cast<size_t>(i)].isSelectable()) {
            offset += lengthOf(*message.documentOf(i));
        }
    }
    const bool known = position.piece >= 0 && position.piece < static_cast<int>(message.pieces().size());
    const QTextDocument *document = known ? message.documentOf(position.piece) : nullptr;
    return offset + (document == nullptr ? position.offset : render::spelledOffset(*document, position.offset));
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
    *start = from.row < at ? 0 : offsetOf(from.at);
    *end = to.row > at ? characterCount() : offsetOf(to.at);
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
        d().setSelection({{row(), positionOf(start)}, {row(), positionOf(end)}});
    }
}

int MessageAccessible::cursorPosition() const
{
    return isValid() && d().selection.cursor.row == row() ? offsetOf(d().selection.cursor.at) : 0;
}

void MessageAccessible::setCursorPosition(int position)
{
    if (isValid()) {
        const TextPosition at{row(), positionOf(position)};
        d().setSelection({at, at});
    }
}

QString MessageAccessible::text(int start, int end) const
{
    return seenText().mid(start, end - start);
}

int MessageAccessible::characterCount() const
{
    return static_cast<int>(seenText().size());
}

QRect MessageAccessible::characterRect(int offset) const
{
    if (!isValid()) {
        return {};
    }
    const QRectF inMessage = d().layout.message(row()).characterRect(positionOf(offset));
    return onScreen(*m_view, inMessage.translated(d().rowRect(row()).topLeft()));
}

int MessageAccessible::offsetAtPoint(const QPoint &point) const
{
    if (!isValid() || !rect().contains(point)) {
        return -1;
    }
    const QPointF inside = QPointF(m_view->viewport()->mapFromGlobal(point)) - d().rowRect(row()).topLeft();
    return offsetOf(d().layout.message(row()).positionAt(inside));
}

void MessageAccessible::scrollToSubstring(int start, int)
{
    if (isValid()) {
        d().showPosition({row(), positionOf(start)});
    }
}

QString MessageAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
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
        d().popUpMenu(row(), m_view->viewport()->mapToGlobal(d().rowRect(row()).center().toPoint()), false);
    }
}

MessageButtonAccessible::MessageButtonAccessible(TranscriptView *view, QString messageId, Verb verb, int index)
    : m_view(view)
    , m_id(std::move(messageId))
    , m_verb(verb)
    , m_index(index)
{
}

int MessageButtonAccessible::row() const
{
    return m_view && m_view->model() != nullptr ? m_view->model()->rowOf(m_id) : -1;
}

const MessageAction *MessageButtonAccessible::action() const
{
    const int at = row();
    return at < 0 ? nullptr : TranscriptView::Private::of(*m_view).find({at, m_verb, m_index});
}

bool MessageButtonAccessible::isValid() const
{
    return action() != nullptr;
}

QWindow *MessageButtonAccessible::window() const
{
    return windowOf(m_view);
}

QAccessibleInterface *MessageButtonAccessible::parent() const
{
    QAccessibleInterface *list = m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    return list == nullptr ? nullptr : list->child(row());
}

QString MessageButtonAccessible::text(QAccessible::Text type) const
{
    const MessageAction *offered = action();
    return offered != nullptr && type == QAccessible::Name ? offered->name : QString();
}

QRect MessageButtonAccessible::rect() const
{
    const MessageAction *offered = action();
    if (offered == nullptr) {
        return {};
    }
    return onScreen(*m_view, offered->rect.translated(TranscriptView::Private::of(*m_view).rowRect(row()).topLeft()));
}

QAccessible::State MessageButtonAccessible::state() const
{
    QAccessible::State state;
    const MessageAction *offered = action();
    if (offered == nullptr) {
        state.invalid = true;
        return state;
    }
    state.disabled = !offered->enabled;
    state.checkable = offered->checked.has_value();
    state.checked = offered->checked.value_or(false);
    state.invisible = !m_view->isVisible();
    const QRectF inViewport = offered->rect.translated(TranscriptView::Private::of(*m_view).rowRect(row()).topLeft());
    state.offscreen = !inViewport.intersects(QRectF(m_view->viewport()->rect()));
    return state;
}

void *MessageButtonAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList MessageButtonAccessible::actionNames() const
{
    return {pressAction()};
}

void MessageButtonAccessible::doAction(const QString &name)
{
    const MessageAction *offered = action();
    if (name == pressAction() && offered != nullptr && offered->enabled) {
        const MessageAction chosen = *offered;
        TranscriptView::Private::of(*m_view).perform(row(), chosen);
    }
}

} // namespace holt::gui
