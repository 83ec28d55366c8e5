#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace holt::gui {

class ActionCollection;
class MaskPainter;
class Theme;
enum class Icon;

/// The row of tools above the mask painter: what to paint with, how large and how soft, the history, what happens to
/// the mask as a whole, and the zoom. Each is an action with a key, which the list of shortcuts shows.
class MaskTools : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the row. The actions' keys hold in @p scope.
    MaskTools(MaskPainter &painter, ActionCollection &actions, const Theme &theme, QWidget *scope,
              QWidget *parent = nullptr);

    [[nodiscard]] QSpinBox *sizeBox() const { return m_size; }
    [[nodiscard]] QSpinBox *softnessBox() const { return m_softness; }

Q_SIGNALS:
    void loadRequested();
    void saveRequested();
    void canvasRequested(bool shown); ///< the row that enlarges the canvas

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addTools();
    void addSizes();
    void addVerbs();
    void addZoom();
    void addMenu();
    QAction *addAction(const char *id, const QString &text, Icon picture, const QList<QKeySequence> &keys);
    QToolButton *addButton(QAction *action);
    QWidget *addSlider(const QString &label, QSlider *slider, QSpinBox *box);
    void addGap();
    void showBrush();
    void showHistory();
    void showZoom();
    void arrange();
    void applyTheme();

    MaskPainter &m_painter;
    ActionCollection &m_actions;
    const Theme &m_theme;
    QWidget *m_scope;
    QWidget *m_row = nullptr; ///< what is being filled
    QList<QWidget *> m_rows;
    QList<QAction *> m_toolActions; ///< in the order of MaskPainter::Tool
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QSlider *m_sizeSlider = nullptr;
    QSpinBox *m_size = nullptr;
    QSlider *m_softnessSlider = nullptr;
    QSpinBox *m_softness = nullptr;
    QLabel *m_zoom = nullptr;
    QToolButton *m_more = nullptr;
    QList<QToolButton *> m_buttons;
};

} // namespace holt::gui
