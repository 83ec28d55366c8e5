#pragma once

#include <QLabel>

namespace holt::gui {

/// One line of plain text that is cut with an ellipsis where it does not fit; the whole is in the tool tip then, and
/// always what a screen reader says.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
};

} // namespace holt::gui
