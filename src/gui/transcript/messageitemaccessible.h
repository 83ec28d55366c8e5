#pragma once

#include "gui/transcript/messageitems.h"
#include "gui/transcript/transcriptview_p.h"

#include <QAccessible>

namespace holt::gui {

/// The window of a view; null while it has none.
[[nodiscard]] QWindow *windowOf(const TranscriptView *view);
/// A place in the viewport as one on the screen.
[[nodiscard]] QRect onScreen(const TranscriptView &view, const QRectF &inViewport);

/// A button, a link or a picture of a message for a screen reader; it needs no hovering to be there.
class MessageItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MessageItemAccessible(TranscriptView *view, QString messageId, const MessageItem::Key &key);

    [[nodiscard]] const MessageItem::Key &key() const { return m_key; }

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
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] int row() const;
    [[nodiscard]] std::optional<MessageItem> item() const; ///< nothing when it is not there any more
    [[nodiscard]] QRectF inViewport(const MessageItem &item) const;

    QPointer<TranscriptView> m_view;
    QString m_id;
    MessageItem::Key m_key;
};

} // namespace holt::gui
