#include "gui/transcript/transcriptaccessible.h"

#include "gui/transcript/messageaccessible.h"

namespace holt::gui {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TranscriptView *>(object);
    return view == nullptr ? nullptr : new TranscriptAccessible(view);
}

/// The end of the last whole sentence of @p text.
int sentenceEnd(const QString &text)
{
    for (int i = static_cast<int>(text.size()) - 1; i >= 0; --i) {
        const QChar c = text.at(i);
        const bool spaceFollows = i + 1 < text.size() && text.at(i + 1).isSpace();
        if (c == u'\n' || QStringView(u"。！？").contains(c) || (QStringView(u".!?:").contains(c) && spaceFollows)) {
            return i + 1;
        }
    }
    return 0;
}

bool isComing(const core::TranscriptEntry &entry)
{
    return entry.waiting || entry.message.state == store::MessageState::Streaming;
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
    QAccessibleInterface *current = child(TranscriptView::Private::of(*shown).current);
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

QString newSentences(const QString &text, int told, bool coming)
{
    const int end = coming ? sentenceEnd(text) : static_cast<int>(text.size());
    return end > told ? text.mid(told, end - told) : QString();
}

void announceInserted(TranscriptView::Private &d, int first, int last)
{
    if (!QAccessible::isActive() || d.accessible == nullptr) {
        return;
    }
    for (int row = first; row <= last; ++row) {
        QAccessibleEvent event(d.accessible->child(row), QAccessible::ObjectCreated);
        QAccessible::updateAccessibility(&event);
    }
}

void announceRemoved(TranscriptView::Private &d, int first)
{
    if (d.accessible == nullptr) {
        return;
    }
    for (int row = first; row < d.rows(); ++row) {
        const QString id = d.layout.entry(row).message.id;
        if (QAccessibleInterface *message = d.accessible->existing(id)) {
            QAccessibleEvent event(message, QAccessible::ObjectDestroyed);
            QAccessible::updateAccessibility(&event);
            d.accessible->forget(id);
        }
    }
}

void announceChanged(TranscriptView::Private &d, int row)
{
    if (!QAccessible::isActive() || d.accessible == nullptr) {
        return;
    }
    const core::TranscriptEntry &entry = d.layout.entry(row);
    auto *message = dynamic_cast<MessageAccessible *>(d.accessible->child(row));
    if (message == nullptr) {
        return;
    }
    const bool coming = isComing(entry);
    if (coming || d.accessible->announced.contains(entry.message.id)) {
        const QString text = message->seenText();
        const int told = qMin(d.accessible->announced.value(entry.message.id), static_cast<int>(text.size()));
        const QString said = newSentences(text, told, coming);
        if (!said.isEmpty()) {
            QAccessibleTextInsertEvent event(message, told, said);
            QAccessible::updateAccessibility(&event);
        }
        d.accessible->announced.insert(entry.message.id, told + static_cast<int>(said.size()));
    }
    if (!coming) {
        d.accessible->announced.remove(entry.message.id);
        QAccessibleEvent event(message, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void announceReset(TranscriptView::Private &d)
{
    if (d.accessible == nullptr) {
        return;
    }
    d.accessible->forgetAll();
    QAccessibleEvent event(&d.q, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void announceFocus(TranscriptView::Private &d)
{
    if (!QAccessible::isActive() || !d.q.hasFocus() || d.current < 0) {
        return;
    }
    if (QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&d.q)) {
        if (QAccessibleInterface *message = view->child(d.current)) {
            QAccessibleEvent event(message, QAccessible::Focus);
            QAccessible::updateAccessibility(&event);
        }
    }
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
