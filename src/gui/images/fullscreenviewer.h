#pragma once

#include <QWidget>

namespace holt::gui {

class ElidedLabel;
class ImagePyramid;
class ImageViewer;
class Theme;

/// A picture on the whole screen, black around it. The arrows walk, Esc and F11 leave. Deletes itself when closed.
class FullScreenViewer : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the window.
    FullScreenViewer(const Theme &theme, QWidget *parent);

    void showPicture(const ImagePyramid &picture, const QString &prompt);
    [[nodiscard]] ImageViewer *viewer() const { return m_viewer; }

Q_SIGNALS:
    void neighbourRequested(int offset);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ImageViewer *m_viewer;
    ElidedLabel *m_prompt;
};

} // namespace holt::gui
