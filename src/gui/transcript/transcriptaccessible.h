#pragma once

#include "gui/transcript/transcriptview_p.h"

#include <QAccessibleWidget>
#include <QHash>

namespace holt::gui {

/// The view for a screen reader: the list "Transcript" with a child for every message, laid out or not.
class TranscriptAccessible : public QAccessibleWidget
{
public:
    explicit TranscriptAccessible(TranscriptView *view);
    ~TranscriptAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

    [[nodiscard]] TranscriptView *view() const;
    /// The object of a message, if one was made.
    [[nodiscard]] QAccessibleInterface *existing(const QString &messageId) const;
    void forget(const QString &messageId);
    void forgetAll();

    /// What of a growing answer was announced: the length of its text as it is seen.
    QHash<QString, int> announced;

private:
    mutable QHash<QString, QAccessible::Id> m_messages;
};

void installTranscriptAccessibility();

/// What of a text there is to say, of which the first @p told characters were said: whole sentences while more is
/// coming, then the rest.
[[nodiscard]] QString newSentences(const QString &text, int told, bool coming);

// What the view tells; nothing happens while nobody listens.
void announceInserted(TranscriptView::Private &d, int first, int last);
void announceRemoved(TranscriptView::Private &d, int first);
void announceChanged(TranscriptView::Private &d, int row);
void announceReset(TranscriptView::Private &d);
void announceFocus(TranscriptView::Private &d);
void forgetAccessible(TranscriptView::Private &d);

} // namespace holt::gui
