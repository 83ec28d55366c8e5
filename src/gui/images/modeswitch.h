#pragma once

#include "store/images.h"

#include <QWidget>

class QButtonGroup;
class QRadioButton;

namespace holt::gui {

class Theme;

/// Generate, Edit or Vary: three radio buttons that look like one switch.
class ModeSwitch : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the switch.
    explicit ModeSwitch(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] store::ImageMode mode() const;
    void setMode(store::ImageMode mode); ///< says nothing
    [[nodiscard]] QRadioButton *button(store::ImageMode mode) const;

Q_SIGNALS:
    /// Also for the mode that is on already: its stage is wanted then.
    void chosen(holt::store::ImageMode mode);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    const Theme &m_theme;
    QButtonGroup *m_group;
};

} // namespace holt::gui
