#pragma once

#include <QPlainTextEdit>

namespace holt::gui {

/// Where a message is written. It grows with its text up to a limit. Enter and Ctrl+Enter send, Shift+Enter and
/// Alt+Enter break the line, Tab leaves. While an input method composes, Enter belongs to it and never sends.
class MessageInput : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageInput(QWidget *parent = nullptr);

    /// The most pixels the input grows to; never less than one line.
    void setHeightLimit(int pixels);
    /// Replaces the text, with the cursor at the end; the replacement can be undone.
    void setText(const QString &text);

    [[nodiscard]] bool isComposing() const { return m_composing; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sendRequested();
    void escapePressed();
    void editLastRequested(); ///< Up in an empty input

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int heightFor(int lines) const;
    [[nodiscard]] int lineCount() const;
    void grow();

    int m_limit = 240;
    bool m_composing = false;
};

} // namespace holt::gui
