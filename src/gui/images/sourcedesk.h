#pragma once

#include "core/mask.h"
#include "core/sourceimages.h"

#include <QMargins>
#include <QObject>
#include <QTimer>

#include <optional>

namespace holt::core {
struct ImageDraft;
class ImageStudio;
} // namespace holt::core

namespace holt::gui {

struct ImageDrop;
class ImagePyramid;
class MaskPanel;

/// The pictures that are edited or varied, and the mask of the first: takes them in, puts the first under the painter,
/// keeps the mask on disk as it is painted, and gives back what was replaced. GUI thread.
class SourceDesk : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the desk.
    SourceDesk(core::ImageStudio &studio, MaskPanel &painter, QObject *parent = nullptr);

    [[nodiscard]] const QList<core::SourceImage> &sources() const { return m_sources; }
    [[nodiscard]] int pending() const { return m_pending; } ///< pictures that are being read
    /// Whether the first source is under the painter already.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool hasMask() const; ///< something is painted, or the canvas is larger than the picture

    /// How many are kept: with 1 a new picture takes the place of the old one.
    void setMost(int most) { m_most = most; }

    void add(const ImageDrop &drop);
    void addFiles(const QStringList &paths);
    /// Takes a picture of the gallery in the place of all others, unless it is the first one already.
    void replaceByGallery(const QString &imageId);
    void remove(int index);
    void makeFirst(int index);
    /// Brings back what the last change took away.
    void undo();

    void restore(const core::ImageDraft &draft);
    void writeTo(core::ImageDraft &draft) const;
    /// The mask goes to disk now; waits for it. For the end of the program.
    void flush();

Q_SIGNALS:
    void changed();                                            ///< the sources, or how many are being read
    void maskChanged();                                        ///< by a whole step
    void draftChanged();                                       ///< what writeTo() writes
    void pictureShown(const holt::gui::ImagePyramid &picture); ///< of the first source
    void problemOccurred(const QString &message);
    void replaced(); ///< undo() would bring something back

private:
    struct Before
    {
        QList<core::SourceImage> sources;
        core::Mask mask;
        QMargins border;
    };

    void take(const QList<core::SourceImport> &imports, bool replace);
    void setSources(const QList<core::SourceImage> &sources);
    void showFirst();
    void takeFirst(const QString &file, const ImagePyramid &picture);
    void restoreMask(const QString &file, const QMargins &border);
    void keepMask();
    [[nodiscard]] core::SourcesTaken taken(int count, bool replace);

    core::ImageStudio &m_studio;
    MaskPanel &m_painter;
    QList<core::SourceImage> m_sources;
    QString m_shownFile;  ///< under the painter
    QString m_wantedFile; ///< on its way there
    std::optional<Before> m_before;
    std::optional<Before> m_restoring; ///< its mask waits for its picture
    QString m_maskFile;
    QTimer m_maskTimer;
    bool m_maskDirty = false;
    quint64 m_maskRun = 0; ///< so that a mask written late is not taken for the newest
    int m_pending = 0;
    int m_most = 16;
};

} // namespace holt::gui
