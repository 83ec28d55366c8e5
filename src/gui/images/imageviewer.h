#pragma once

#include "gui/images/imagecanvas.h"

#include <functional>

namespace holt::gui {

/// Shows one picture, and, where it was made from another, the two side by side with a line that can be moved. The
/// arrow keys ask for the picture before and after. GUI thread.
class ImageViewer : public ImageCanvas
{
    Q_OBJECT

public:
    /// @p theme must outlive the viewer.
    explicit ImageViewer(const Theme &theme, QWidget *parent = nullptr);

    void showPicture(const ImagePyramid &picture);
    /// Gives the file to drag to another program, when it is dragged; none forbids it.
    void setFileGiver(std::function<QString()> giver) { m_file = std::move(giver); }
    /// What the picture was before; null for none. Kept until the next showPicture().
    void setBefore(const ImagePyramid &before);
    [[nodiscard]] bool canCompare() const { return !m_before.isNull(); }
    void setComparing(bool comparing);
    [[nodiscard]] bool isComparing() const { return m_comparing && canCompare(); }
    /// Where the line stands, 0 to 1 of the picture's width: left of it is before.
    [[nodiscard]] double split() const { return m_split; }
    void setSplit(double split);

Q_SIGNALS:
    void neighbourRequested(int offset); ///< -1 is the picture before
    void doubleClicked();

protected:
    void paintPicture(QPainter &painter, const QRect &exposed) override;
    void paintOver(QPainter &painter, const QRect &exposed) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] double splitX() const;
    [[nodiscard]] bool isAtSplit(const QPointF &position) const;
    void paintWord(QPainter &painter, const QString &word, bool atRight) const;
    void dragOut();

    ImagePyramid m_before;
    std::function<QString()> m_file;
    bool m_comparing = false;
    bool m_movingSplit = false;
    bool m_mayDragOut = false;
    QPointF m_pressed;
    double m_split = 0.5;
};

} // namespace holt::gui
