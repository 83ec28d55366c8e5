#pragma once

#include "gui/images/fullscreenviewer.h"
#include "store/images.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace holt::core {
class ImageGalleryModel;
class ImageStudio;
} // namespace holt::core

namespace holt::gui {

class ActionCollection;
class DragFiles;
class ImagePyramid;
class ImageViewer;
class LineageStrip;
class Theme;
enum class Icon;

/// One picture of the gallery on the stage, with what it came from above it and what can be done with it below.
class ViewerPane : public QWidget
{
    Q_OBJECT

public:
    /// What the pane works with. All must outlive it.
    struct Parts
    {
        core::ImageStudio &studio;
        core::ImageGalleryModel &gallery;
        DragFiles &files;
        ActionCollection &actions;
        const Theme &theme;
    };

    /// The keys of its actions hold in @p scope.
    ViewerPane(const Parts &parts, QWidget *scope, QWidget *parent = nullptr);
    ~ViewerPane() override;

    void showImage(const QString &imageId);
    [[nodiscard]] QString imageId() const { return m_imageId; }
    [[nodiscard]] const std::optional<store::ImageRecord> &record() const { return m_record; }
    [[nodiscard]] ImageViewer *viewer() const { return m_viewer; }
    [[nodiscard]] LineageStrip *lineage() const { return m_lineage; }
    [[nodiscard]] FullScreenViewer *fullScreen() const { return m_fullScreen; }

    /// Writes the picture in the format of the path's suffix, on the thread pool.
    void saveAs(const QString &path);

Q_SIGNALS:
    void openRequested(const QString &imageId);
    void neighbourRequested(int offset);
    void editRequested();
    void varyRequested();
    void reuseRequested();
    void deleteRequested(const QString &imageId);
    void recordShown(const holt::store::ImageRecord &record);
    void problemOccurred(const QString &message);
    void saved(const QString &path);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // viewerpane.cpp
    void takeRecord(const store::ImageRecord &record);
    void takePicture(const ImagePyramid &picture);
    void loadBefore(const store::ImageRecord &record);
    void showZoom();
    void arrange();
    void applyTheme();

    // viewerpaneactions.cpp
    void setupActions(QWidget *scope);
    QAction *add(const char *id, const QString &text, Icon picture, const QList<QKeySequence> &keys, QWidget *scope);
    QToolButton *addButton(QAction *action, bool withText);
    void enableActions();
    void chooseFile();
    void copy();
    void print();
    void toggleFullScreen();

    Parts m_parts;
    LineageStrip *m_lineage;
    ImageViewer *m_viewer;
    QLabel *m_zoom;
    QHBoxLayout *m_bar;
    QList<QToolButton *> m_buttons;
    QList<QToolButton *> m_verbs;       ///< those with words where there is room
    QList<QPointer<QAction>> m_actions; ///< the window's, which takes them along before it hides the pane
    QAction *m_compare = nullptr;
    QToolButton *m_more = nullptr;
    QPointer<FullScreenViewer> m_fullScreen;
    QString m_imageId;
    std::optional<store::ImageRecord> m_record;
    QString m_directory;
};

} // namespace holt::gui
