#pragma once

#include <QWidget>

namespace holt::gui {

class Theme;

/// The rounded ground an input and its button stand on, which wears the focus ring of the input.
class InputCard : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the card.
    explicit InputCard(const Theme &theme, QWidget *parent = nullptr);

    /// The widget inside whose focus is shown.
    void setInput(QWidget *input);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    QWidget *m_input = nullptr;
};

} // namespace holt::gui
