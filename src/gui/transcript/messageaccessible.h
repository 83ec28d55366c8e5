#pragma once

#include "gui/transcript/transcriptview_p.h"

#include <QAccessible>
#include <QHash>

namespace holt::gui {

/// A message for a screen reader: its author and text, readable by line and word, with its buttons as children.
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

    // QAccessibleTextInterface: the text as it is seen, pieces divided by line feeds
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

    // QAccessibleActionInterface: press opens the menu of actions
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

    [[nodiscard]] QString seenText() const;

private:
    [[nodiscard]] MessagePosition positionOf(int offset) const;
    [[nodiscard]] int offsetOf(const MessagePosition &position) const;

    QPointer<TranscriptView> m_view;
    QString m_id;
    mutable QHash<int, QAccessible::Id> m_buttons; ///< by verb and index
};

/// A button of a message, which needs no hovering to be there.
class MessageButtonAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MessageButtonAccessible(TranscriptView *view, QString messageId, Verb verb, int index);

    [[nodiscard]] const MessageAction *action() const; ///< null when it is not offered any more
    [[nodiscard]] bool is(Verb verb, int index) const { return m_verb == verb && m_index == index; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text type) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::PushButton; }
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] int row() const;

    QPointer<TranscriptView> m_view;
    QString m_id;
    Verb m_verb;
    int m_index;
};

} // namespace holt::gui
