#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace holt::core {
struct ImageOption;
}

namespace holt::gui {

class Theme;

/// The size of the pictures: a list to choose from, any text where the model takes other sizes, and, under it, width
/// and height with a lock that keeps their ratio.
class ImageSizeField : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the field.
    explicit ImageSizeField(const Theme &theme, QWidget *parent = nullptr);

    /// As it is written on the wire; empty for none.
    [[nodiscard]] QString size() const;
    void setSize(const QString &size);

    /// What the model makes; @p problem says why the chosen size is none of it.
    void setOption(const core::ImageOption &option);
    void setProblem(const QString &problem);

    [[nodiscard]] QComboBox *combo() const { return m_combo; }
    [[nodiscard]] QSpinBox *widthBox() const { return m_width; }
    [[nodiscard]] QSpinBox *heightBox() const { return m_height; }
    [[nodiscard]] QToolButton *lock() const { return m_lock; }

    /// "1024x768" as people write it: "1024 × 768"; other words as they are.
    [[nodiscard]] static QString shown(const QString &size);

Q_SIGNALS:
    void changed();

private:
    void showSides();
    void sideChanged(bool width);
    void rowChosen(int row);
    void typed();
    void applyTheme();

    const Theme &m_theme;
    QLabel *m_label;
    QComboBox *m_combo;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QLabel *m_times;
    QToolButton *m_lock;
    QLabel *m_problem;
    QString m_size;
    double m_ratio = 1.0; ///< width over height, while it is locked
};

} // namespace holt::gui
