#pragma once

#include "core/imagejob.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace holt::core {
class ImageGalleryModel;
class ImageStudio;
class ModelCatalog;
class Preferences;
class Servers;
} // namespace holt::core

namespace holt::gui {

class ActionCollection;
class DragFiles;
class EmptyImages;
class GalleryPane;
class ImageComposer;
class ImageDetails;
class ImageParametersPane;
class ImageViewer;
class JobStrip;
class JobView;
class MaskPanel;
class ModeSwitch;
class NoticeBar;
class SourceDesk;
class SourceStrip;
class Theme;
class ViewerPane;
struct ImageDrop;

/// The images tab: the gallery at the left, one picture or what is being made of it in the middle over the prompt, the
/// parameters or the picture's details at the right. What is typed, chosen and painted is kept as it changes; switching
/// tabs stops no request. GUI thread.
class ImagesPage : public QWidget
{
    Q_OBJECT

public:
    /// What the page works with. All must outlive it.
    struct Parts
    {
        core::ImageStudio &studio;
        core::ImageGalleryModel &gallery;
        core::Servers &servers;
        core::ModelCatalog &catalog;
        core::Preferences &preferences;
        const Theme &theme;
        ActionCollection &actions;
    };

    explicit ImagesPage(const Parts &parts, QWidget *parent = nullptr);
    ~ImagesPage() override;

    [[nodiscard]] ModeSwitch *modes() const { return m_modes; }
    [[nodiscard]] GalleryPane *gallery() const { return m_gallery; }
    [[nodiscard]] ImageComposer *composer() const { return m_composer; }
    [[nodiscard]] ImageParametersPane *parameters() const { return m_parameters; }
    [[nodiscard]] MaskPanel *painter() const { return m_painter; }
    [[nodiscard]] ViewerPane *viewer() const { return m_viewer; }
    [[nodiscard]] JobView *jobView() const { return m_jobView; }
    [[nodiscard]] SourceStrip *sourceStrip() const { return m_strip; }
    [[nodiscard]] SourceDesk *desk() const { return m_desk; }
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }
    [[nodiscard]] QWidget *stage() const; ///< what is shown in the middle

    /// Keeps what is not on disk yet and where the splitters stand. Called before the program ends.
    void flush();

Q_SIGNALS:
    /// The person wants to set up a server: the one named, or a new one where it is empty.
    void settingsRequested(const QString &serverId);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // imagespage.cpp: what is shown
    QWidget *makeMiddle();
    QWidget *makeSide();
    void connectParts();
    void connectSources();
    void connectViewer();
    void restoreDraft();
    void draftChanged();
    void modeChosen(store::ImageMode mode);
    void setMode(store::ImageMode mode);
    void showServer();
    void showSources();
    void showState();
    void showWork();
    void showStage(QWidget *stage);
    void openImage(const QString &imageId);
    void openJob(core::ImageJob *job);
    void applyTheme();
    void keepSplitter();
    void setOffered(bool offered);

    // imagespageactions.cpp: what is done
    void setupActions();
    void send();
    void start(const core::ImageTask &task);
    void startPadded(const core::ImageTask &task);
    void retry(core::ImageJob *job);
    void jobFinished(core::ImageJob *job);
    void editShown();
    void varyShown();
    void reuseShown();
    void remove(const QStringList &imageIds);
    void openFiles();
    void paste();
    void takeDrop(const ImageDrop &drop);
    void setSideVisible(bool visible);
    void showGalleryMenu(const QPoint &position);
    [[nodiscard]] QString problem(bool *shown) const;
    [[nodiscard]] QString model() const; ///< the chosen one, or the server's default

    Parts m_parts;
    store::ImageMode m_mode = store::ImageMode::Generate;
    bool m_restoring = false;            ///< the fields are being filled by the program
    bool m_preparing = false;            ///< the mask is being made ready to be sent
    QPointer<core::ImageJob> m_followed; ///< its picture is shown when it comes, if the person did not go elsewhere
    std::unique_ptr<DragFiles> m_files;
    QString m_directory;

    QSplitter *m_splitter;
    GalleryPane *m_gallery;
    ModeSwitch *m_modes = nullptr;
    QToolButton *m_sideButton = nullptr;
    QStackedWidget *m_stage = nullptr;
    EmptyImages *m_empty = nullptr;
    MaskPanel *m_painter = nullptr;
    ImageViewer *m_preview = nullptr; ///< the picture that is varied
    JobView *m_jobView = nullptr;
    ViewerPane *m_viewer = nullptr;
    QWidget *m_bottom = nullptr;
    NoticeBar *m_notices = nullptr;
    JobStrip *m_jobs = nullptr;
    SourceStrip *m_strip = nullptr;
    ImageComposer *m_composer = nullptr;
    QWidget *m_side = nullptr;
    QTabBar *m_sideTabs = nullptr;
    QStackedWidget *m_sideStack = nullptr;
    ImageParametersPane *m_parameters = nullptr;
    ImageDetails *m_details = nullptr;
    SourceDesk *m_desk = nullptr;
    QTimer m_splitterTimer;
};

} // namespace holt::gui
