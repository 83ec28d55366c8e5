#include "gui/transcript/transcriptannounce.h"

#include "gui/transcript/messageaccessible.h"
#include "gui/transcript/transcriptaccessible.h"

#include <algorithm>

namespace holt::gui {

namespace {

constexpr int tailLength = 40;

/// Whether what stands before a full stop is the number of an item, or holds a mark whose other half has not come: what
/// is read would change.
bool isUnfinished(QStringView text, int from, int stop)
{
    const int line = qMax(from, static_cast<int>(text.left(stop).lastIndexOf(u'\n')) + 1);
    const QStringView before = text.mid(line, stop - line);
    const QStringView number = before.trimmed();
    const bool digits = std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    return digits || before.count(u'*') % 2 != 0 || before.count(u'`') % 2 != 0;
}

/// The end of the last whole sentence of @p text, or @p from where none ends behind it.
int sentenceEnd(QStringView text, int from)
{
    const auto closes = [](QChar c) { return QStringView(u"\"')]}»”’」』）】").contains(c); };
    for (int i = static_cast<int>(text.size()) - 1; i >= from; --i) {
        const QChar c = text.at(i);
        if (c == u'\n') {
            return i + 1;
        }
        const bool wide = QStringView(u"。！？｡").contains(c);
        if (!wide && !QStringView(u".!?…؟۔।").contains(c)) {
            continue;
        }
        int end = i + 1;
        while (end < text.size() && closes(text.at(end))) {
            ++end;
        }
        // What follows must have come to know: a quotation mark that closes it, and a full stop before anything but a
        // space is one of a number or a name.
        if (end < text.size() && (wide || text.at(end).isSpace()) && !isUnfinished(text, from, i)) {
            return end;
        }
    }
    return from;
}

int lettersIn(QStringView text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); }));
}

bool isComing(const core::TranscriptEntry &entry)
{
    return entry.waiting || entry.message.state == store::MessageState::Streaming;
}

bool isHeard(const TranscriptView::Private &d)
{
    return QAccessible::isActive() || d.hear;
}

void send(TranscriptView::Private &d, QAccessibleEvent &event)
{
    if (d.hear) {
        d.hear(event);
    } else {
        QAccessible::updateAccessibility(&event);
    }
}

void say(TranscriptView::Private &d, MessageAccessible *message, int at, const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return;
    }
    QAccessibleTextInsertEvent event(message, at, text);
    send(d, event);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(&d.q, text.trimmed());
    send(d, announcement);
#endif
}

} // namespace

int toldEnd(QStringView text, const Told &told)
{
    if (told.length <= text.size() && text.left(told.length).endsWith(told.tail)) {
        return told.length;
    }
    int letters = 0;
    int end = 0;
    while (end < text.size() && letters < told.letters) {
        letters += text.at(end++).isLetterOrNumber() ? 1 : 0;
    }
    // The full stop and what closes with it were told too.
    while (end < text.size() && text.at(end).isPunct()) {
        ++end;
    }
    return end;
}

void tell(Told &told, QStringView text, int end)
{
    const int from = toldEnd(text, told);
    told.letters = from == told.length && end >= from ? told.letters + lettersIn(text.mid(from, end - from))
                                                      : lettersIn(text.left(end));
    told.length = end;
    told.tail = text.left(end).right(tailLength).toString();
}

QString newSentences(QStringView text, int told, bool coming)
{
    const int end = coming ? sentenceEnd(text, told) : static_cast<int>(text.size());
    return end > told ? text.mid(told, end - told).toString() : QString();
}

void announceInserted(TranscriptView::Private &d, int first, int last)
{
    if (!isHeard(d) || d.accessible == nullptr) {
        return;
    }
    for (int row = first; row <= last; ++row) {
        QAccessibleEvent event(d.accessible->child(row), QAccessible::ObjectCreated);
        send(d, event);
        if (const core::TranscriptEntry &entry = d.layout.entry(row); isComing(entry)) {
            d.accessible->announced.insert(entry.message.id, {});
        }
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
            send(d, event);
            d.accessible->forget(id);
        }
    }
}

void announceChanged(TranscriptView::Private &d, int row)
{
    if (!isHeard(d) || d.accessible == nullptr) {
        return;
    }
    const core::TranscriptEntry &entry = d.layout.entry(row);
    const bool coming = isComing(entry);
    const bool known = d.accessible->announced.contains(entry.message.id);
    if (!coming && !known) {
        return;
    }
    auto *message = dynamic_cast<MessageAccessible *>(d.accessible->child(row));
    if (message == nullptr) {
        return;
    }
    const ReadText &read = message->read();
    const auto [from, to] = read.answer();
    const QStringView answer = QStringView(read.text()).mid(from, to - from);
    Told &told = d.accessible->announced[entry.message.id];
    if (!known) {
        // An answer that goes on, or one that was half there when its conversation was opened.
        tell(told, answer, static_cast<int>(answer.size()));
        QAccessible::State changed;
        changed.busy = true;
        QAccessibleStateChangeEvent event(message, changed);
        send(d, event);
        return;
    }
    const int end = toldEnd(answer, told);
    const QString said = newSentences(answer, end, coming);
    say(d, message, from + end, said);
    if (coming) {
        tell(told, answer, end + static_cast<int>(said.size()));
        return;
    }
    d.accessible->announced.remove(entry.message.id);
    say(d, message, to, read.text().mid(to)); // why it ended, where something went wrong
    QAccessible::State changed;
    changed.busy = true;
    QAccessibleStateChangeEvent state(message, changed);
    send(d, state);
    QAccessibleEvent event(message, QAccessible::NameChanged);
    send(d, event);
}

void announceReset(TranscriptView::Private &d)
{
    if (d.accessible == nullptr) {
        return;
    }
    d.accessible->forgetAll();
    QAccessibleEvent event(&d.q, QAccessible::ObjectReorder);
    send(d, event);
}

void announceFocus(TranscriptView::Private &d)
{
    if (!isHeard(d) || !d.q.hasFocus() || d.current < 0) {
        return;
    }
    if (QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&d.q)) {
        QAccessibleInterface *at = list->focusChild();
        if (at != nullptr && at != list) {
            QAccessibleEvent event(at, QAccessible::Focus);
            send(d, event);
        }
    }
}

void announceSelection(TranscriptView::Private &d)
{
    const TextPosition &cursor = d.selection.cursor;
    if (!isHeard(d) || d.accessible == nullptr || cursor.row < 0 || cursor.row >= d.rows()) {
        return;
    }
    auto *message = dynamic_cast<MessageAccessible *>(d.accessible->child(cursor.row));
    if (message == nullptr) {
        return;
    }
    int start = 0;
    int end = 0;
    message->selection(0, &start, &end);
    const int at = message->cursorPosition();
    QAccessibleTextCursorEvent caret(message, at);
    send(d, caret);
    QAccessibleTextSelectionEvent selected(message, start, end);
    selected.setCursorPosition(at);
    send(d, selected);
}

void announceToggled(TranscriptView::Private &d, int row, const MessageAction &action)
{
    if (!isHeard(d) || d.accessible == nullptr || row >= d.rows()) {
        return;
    }
    auto *message = dynamic_cast<MessageAccessible *>(d.accessible->child(row));
    const MessageItem::Key key{MessageItem::Kind::Button, static_cast<int>(action.verb), action.index};
    if (QAccessibleInterface *button = message == nullptr ? nullptr : message->childOf(key)) {
        QAccessible::State changed;
        changed.expanded = true;
        QAccessibleStateChangeEvent event(button, changed);
        send(d, event);
    }
}

} // namespace holt::gui
