#pragma once

#include <QMargins>
#include <QWidget>

class QBoxLayout;
class QSpinBox;

namespace holt::gui {

class Theme;

/// How far the canvas reaches beyond the picture on each side, by number or by shape.
class CanvasSizes : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the row.
    explicit CanvasSizes(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a picture's border; does not say chosen().
    void setBorder(const QSize &picture, const QMargins &border);

    /// The border that gives the picture the shape @p across : @p down, as much on both sides.
    [[nodiscard]] static QMargins borderFor(const QSize &picture, int across, int down);

Q_SIGNALS:
    void chosen(const QMargins &border);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSpinBox *addSide(const QString &label);
    void addShape(const QString &label, int across, int down);
    void arrange();
    void applyTheme();
    [[nodiscard]] QMargins border() const;

    const Theme &m_theme;
    QSize m_picture;
    QWidget *m_sides; ///< one row where there is room, two where there is not
    QWidget *m_shapes;
    QSpinBox *m_left;
    QSpinBox *m_top;
    QSpinBox *m_right;
    QSpinBox *m_bottom;
};

} // namespace holt::gui
