#pragma once

#include "store/images.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace holt::gui {

class InputCard;
class MessageInput;
class Theme;

/// The prompt and the one button that sends it, at the bottom of the page.
class ImageComposer : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the composer.
    explicit ImageComposer(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] MessageInput *input() const { return m_input; }
    [[nodiscard]] QPushButton *button() const { return m_button; }

    void setMode(store::ImageMode mode);
    [[nodiscard]] QString prompt() const;
    /// Does not say promptChanged().
    void setPrompt(const QString &prompt);
    /// As if the person had written it; can be undone.
    void write(const QString &prompt);
    /// Why the button cannot be pressed; empty where it can. @p shown under the prompt as well.
    void setProblem(const QString &problem, bool shown);
    /// A line that is no problem, such as which way a variation goes.
    void setNote(const QString &note);

Q_SIGNALS:
    void sendRequested();
    void promptChanged();
    void escapePressed();

private:
    void applyTheme();
    void showNote();

    const Theme &m_theme;
    InputCard *m_card;
    MessageInput *m_input;
    QPushButton *m_button;
    QLabel *m_note;
    QString m_problem;
    QString m_noteText;
    bool m_quiet = false; ///< text is being put in by the program
};

} // namespace holt::gui
