#pragma once

#include "core/imagejob.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace holt::core {
class ImageCache;
class ImageGalleryModel;
} // namespace holt::core

namespace holt::gui {

class JobTile;
class Theme;

/// One request on the stage: a place for every picture that was asked for, with what has come of it.
class JobView : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the view.
    JobView(core::ImageGalleryModel &gallery, core::ImageCache &cache, const Theme &theme, QWidget *parent = nullptr);

    /// Null shows nothing.
    void setJob(core::ImageJob *job);
    [[nodiscard]] core::ImageJob *job() const { return m_job; }
    [[nodiscard]] const QList<JobTile *> &tiles() const { return m_tiles; }

    /// A time as a clock shows it: "0:07", "1:02:33".
    [[nodiscard]] static QString clock(qint64 milliseconds);

Q_SIGNALS:
    void openRequested(const QString &imageId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addTiles();
    void showJob();
    void loadPicture(JobTile *tile, const QString &imageId);
    void arrange();
    [[nodiscard]] double aspect() const;

    core::ImageGalleryModel &m_gallery;
    core::ImageCache &m_cache;
    const Theme &m_theme;
    QPointer<core::ImageJob> m_job;
    QList<JobTile *> m_tiles;
    QLabel *m_caption;
    QTimer m_clock;
};

} // namespace holt::gui
