#pragma once

#include "core/maskdocument.h"

#include <QWidget>

namespace holt::gui {

class ActionCollection;
class CanvasSizes;
class ImagePyramid;
class MaskPainter;
class MaskTools;
class Theme;

/// The mask painter with its tools, and its mask as a file.
class MaskPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the panel.
    MaskPanel(ActionCollection &actions, const Theme &theme, QWidget *parent = nullptr);

    /// Another picture to paint on; the mask is empty then.
    void setPicture(const ImagePyramid &picture);
    [[nodiscard]] bool hasPicture() const;

    [[nodiscard]] core::MaskDocument &document() { return m_document; }
    [[nodiscard]] MaskPainter *painter() const { return m_painter; }
    [[nodiscard]] MaskTools *tools() const { return m_tools; }

    /// Reads a mask from a file, or writes it into one, on the thread pool; problemOccurred() says what went wrong.
    void loadMask(const QString &path);
    void saveMask(const QString &path);

Q_SIGNALS:
    void problemOccurred(const QString &message);

private:
    void chooseMaskToLoad();
    void chooseMaskToSave();

    const Theme &m_theme;
    core::MaskDocument m_document;
    MaskPainter *m_painter;
    MaskTools *m_tools;
    CanvasSizes *m_canvas;
    QString m_directory;
};

} // namespace holt::gui
