#include "gui/transcript/messageitemaccessible.h"

namespace holt::gui {

QWindow *windowOf(const TranscriptView *view)
{
    return view == nullptr || view->window() == nullptr ? nullptr : view->window()->windowHandle();
}

QRect onScreen(const TranscriptView &view, const QRectF &inViewport)
{
    const QRect rect = inViewport.toAlignedRect();
    return QRect(view.viewport()->mapToGlobal(rect.topLeft()), rect.size());
}

MessageItemAccessible::MessageItemAccessible(TranscriptView *view, QString messageId, const MessageItem::Key &key)
    : m_view(view)
    , m_id(std::move(messageId))
    , m_key(key)
{
}

int MessageItemAccessible::row() const
{
    return m_view && m_view->model() != nullptr ? m_view->model()->rowOf(m_id) : -1;
}

std::optional<MessageItem> MessageItemAccessible::item() const
{
    const int at = row();
    return at < 0 ? std::nullopt : itemOf(TranscriptView::Private::of(*m_view).layout.message(at), m_key);
}

QRectF MessageItemAccessible::inViewport(const MessageItem &item) const
{
    return item.rect.translated(TranscriptView::Private::of(*m_view).rowRect(row()).topLeft());
}

bool MessageItemAccessible::isValid() const
{
    return item().has_value();
}

QWindow *MessageItemAccessible::window() const
{
    return windowOf(m_view);
}

QAccessibleInterface *MessageItemAccessible::parent() const
{
    QAccessibleInterface *list = m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    return list == nullptr ? nullptr : list->child(row());
}

QString MessageItemAccessible::text(QAccessible::Text type) const
{
    const std::optional<MessageItem> shown = item();
    if (!shown) {
        return {};
    }
    switch (type) {
    case QAccessible::Name:
        return shown->name;
    case QAccessible::Description:
        return shown->description;
    default:
        return {};
    }
}

QRect MessageItemAccessible::rect() const
{
    const std::optional<MessageItem> shown = item();
    return shown ? onScreen(*m_view, inViewport(*shown)) : QRect();
}

QAccessible::Role MessageItemAccessible::role() const
{
    switch (m_key.kind) {
    case MessageItem::Kind::Link:
        return QAccessible::Link;
    case MessageItem::Kind::Picture:
        return QAccessible::Graphic;
    case MessageItem::Kind::Button:
        break;
    }
    return QAccessible::PushButton;
}

QAccessible::State MessageItemAccessible::state() const
{
    QAccessible::State state;
    const std::optional<MessageItem> shown = item();
    if (!shown) {
        state.invalid = true;
        return state;
    }
    const TranscriptView::Private &d = TranscriptView::Private::of(*m_view);
    state.invisible = !m_view->isVisible();
    state.offscreen = !inViewport(*shown).intersects(QRectF(m_view->viewport()->rect()));
    state.focusable = true;
    state.focused = m_view->hasFocus() && d.current == row() && d.inner == m_key;
    state.linked = shown->kind == MessageItem::Kind::Link;
    if (shown->kind == MessageItem::Kind::Button) {
        state.disabled = !shown->action.enabled;
        state.checkable = shown->action.checked.has_value();
        state.checked = shown->action.checked.value_or(false);
        state.expandable = shown->action.expanded.has_value();
        state.expanded = shown->action.expanded.value_or(false);
        state.collapsed = !shown->action.expanded.value_or(true);
    }
    return state;
}

void *MessageItemAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList MessageItemAccessible::actionNames() const
{
    return m_key.kind == MessageItem::Kind::Picture ? QStringList{setFocusAction()}
                                                    : QStringList{pressAction(), setFocusAction()};
}

void MessageItemAccessible::doAction(const QString &name)
{
    const std::optional<MessageItem> shown = item();
    if (!shown) {
        return;
    }
    TranscriptView::Private &d = TranscriptView::Private::of(*m_view);
    if (name == setFocusAction()) {
        m_view->setFocus();
        d.setCurrent(row(), false);
        d.setInner(shown->key());
    } else if (name == pressAction()) {
        d.use(row(), *shown);
    }
}

} // namespace holt::gui
