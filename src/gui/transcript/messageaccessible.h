#pragma once

#include "gui/transcript/messageitems.h"
#include "gui/transcript/readtext.h"
#include "gui/transcript/transcriptview_p.h"

#include <QAccessible>

#include <map>

namespace holt::gui {

/// A message for a screen reader: its author and text, readable by line, sentence and word, with its buttons, links and
/// pictures as children.
class MessageAccessible : public QAccessibleInterface,
                          public QAccessibleTextInterface,
                          public QAccessibleActionInterface
{
public:
    MessageAccessible(TranscriptView *view, QString messageId);
    ~MessageAccessible() override;

    [[nodiscard]] const QString &messageId() const { return m_id; }
    [[nodiscard]] int row() const; ///< -1 when it is not shown any more
    [[nodiscard]] TranscriptView::Private &d() const { return TranscriptView::Private::of(*m_view); }
    [[nodiscard]] TranscriptView *view() const { return m_view; }

    // QAccessibleInterface
    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QString text(QAccessible::Text type) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTextInterface: the text as it is read, see ReadText
    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    [[nodiscard]] QString attributes(int offset, int *start, int *end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;

    // QAccessibleActionInterface: press opens the menu of actions
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

    /// What is read now; a message that is not shown any more has none.
    [[nodiscard]] const ReadText &read() const;
    /// The child for something in the message; null where it is not there.
    [[nodiscard]] QAccessibleInterface *childOf(const MessageItem::Key &key) const;

private:
    [[nodiscard]] MessageLayout &message() const;
    [[nodiscard]] QAccessibleInterface *made(const MessageItem::Key &key) const;

    QPointer<TranscriptView> m_view;
    QString m_id;
    mutable ReadText m_read;
    mutable QString m_spokenOf; ///< the message's text that m_spoken was made of
    mutable QString m_spoken;
    mutable std::map<MessageItem::Key, QAccessible::Id> m_items;
};

} // namespace holt::gui
