#pragma once

#include "gui/transcript/transcriptannounce.h"
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

    /// What of a growing answer was announced.
    QHash<QString, Told> announced;

private:
    mutable QHash<QString, QAccessible::Id> m_messages;
};

void installTranscriptAccessibility();

void forgetAccessible(TranscriptView::Private &d);

} // namespace holt::gui
