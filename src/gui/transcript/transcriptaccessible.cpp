#include "gui/transcript/transcriptaccessible.h"

#include "gui/transcript/messageaccessible.h"

namespace holt::gui {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TranscriptView *>(object);
    return view == nullptr ? nullptr : new TranscriptAccessible(view);
}

} // namespace

TranscriptAccessible::TranscriptAccessible(TranscriptView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
    TranscriptView::Private::of(*view).accessible = this;
}

TranscriptAccessible::~TranscriptAccessible()
{
    forgetAll();
    if (TranscriptView *shown = view()) {
        TranscriptView::Private::of(*shown).accessible = nullptr;
    }
}

TranscriptView *TranscriptAccessible::view() const
{
    return qobject_cast<TranscriptView *>(object());
}

int TranscriptAccessible::childCount() const
{
    const TranscriptView *shown = view();
    return shown == nullptr || shown->model() == nullptr ? 0 : shown->model()->rowCount();
}

QAccessibleInterface *TranscriptAccessible::child(int index) const
{
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    const QString id = view()->model()->entry(index).message.id;
    QAccessibleInterface *message = existing(id);
    if (message == nullptr) {
        message = new MessageAccessible(view(), id);
        m_messages.insert(id, QAccessible::registerAccessibleInterface(message));
    }
    return message;
}

QAccessibleInterface *TranscriptAccessible::existing(const QString &messageId) const
{
    const auto found = m_messages.constFind(messageId);
    return found == m_messages.constEnd() ? nullptr : QAccessible::accessibleInterface(*found);
}

void TranscriptAccessible::forget(const QString &messageId)
{
    announced.remove(messageId);
    if (const auto found = m_messages.constFind(messageId); found != m_messages.constEnd()) {
        const QAccessible::Id id = *found;
        m_messages.erase(found);
        QAccessible::deleteAccessibleInterface(id);
    }
}

void TranscriptAccessible::forgetAll()
{
    announced.clear();
    const QHash<QString, QAccessible::Id> messages = std::exchange(m_messages, {});
    for (const QAccessible::Id id : messages) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

int TranscriptAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *message = dynamic_cast<const MessageAccessible *>(child);
    return message == nullptr ? -1 : message->row();
}

QAccessibleInterface *TranscriptAccessible::childAt(int x, int y) const
{
    TranscriptView *shown = view();
    if (shown == nullptr) {
        return nullptr;
    }
    const QPoint inside = shown->viewport()->mapFromGlobal(QPoint(x, y));
    TranscriptView::Private &shownParts = TranscriptView::Private::of(*shown);
    if (!shown->viewport()->rect().contains(inside) ||
        inside.y() + shownParts.scroll() >= shownParts.layout.heights().total()) {
        return nullptr;
    }
    return child(shownParts.layout.heights().rowAt(inside.y() + shownParts.scroll()));
}

QAccessibleInterface *TranscriptAccessible::focusChild() const
{
    TranscriptView *shown = view();
    if (shown == nullptr || !shown->hasFocus()) {
        return nullptr;
    }
    const TranscriptView::Private &parts = TranscriptView::Private::of(*shown);
    auto *message = dynamic_cast<MessageAccessible *>(child(parts.current));
    if (QAccessibleInterface *inner = message == nullptr ? nullptr : message->childOf(parts.inner)) {
        return inner;
    }
    QAccessibleInterface *current = message;
    return current != nullptr ? current : const_cast<TranscriptAccessible *>(this);
}

void installTranscriptAccessibility()
{
    // Installing the same factory twice is harmless to Qt but would ask it twice.
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void forgetAccessible(TranscriptView::Private &d)
{
    // Before the view is half gone: nothing may ask it anything from here on.
    if (d.accessible != nullptr) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(d.accessible));
        d.accessible = nullptr;
    }
}

} // namespace holt::gui
