#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace holt::gui {

class InputCard;
class MessageInput;
class Theme;

/// The bottom of the chat: the input, and one button that sends or, while an answer comes, stops. Editing an older
/// message happens here too; what was being written before is put back afterwards.
class Composer : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the composer.
    explicit Composer(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] MessageInput *input() const { return m_input; }
    [[nodiscard]] QPushButton *button() const { return m_button; }

    [[nodiscard]] QString text() const;
    /// Replaces what is written; says nothing through draftChanged(). Leaves editing.
    void setDraft(const QString &text);
    /// Puts text in and the cursor behind it, as if it had been written.
    void write(const QString &text);

    /// "Stop" instead of "Send".
    void setBusy(bool busy);

    void startEditing(const QString &messageId, const QString &text);
    void cancelEditing();
    [[nodiscard]] bool isEditing() const { return !m_editedId.isEmpty(); }

Q_SIGNALS:
    void sendRequested(const QString &text);
    void resendRequested(const QString &messageId, const QString &text);
    void stopRequested();
    void editLastRequested();
    void draftChanged(const QString &draft); ///< not while an older message is edited

private:
    void applyTheme();
    void submit();
    void buttonClicked();
    void escape();
    void updateButton();
    void textEdited();

    const Theme &m_theme;
    QWidget *m_editBar;
    QLabel *m_editLabel;
    QPushButton *m_cancelEdit;
    InputCard *m_card;
    MessageInput *m_input;
    QPushButton *m_button;
    bool m_busy = false;
    bool m_quiet = false; ///< text is being put in by the program
    QString m_editedId;
    QString m_draftBefore; ///< what was written when editing began
};

} // namespace holt::gui
