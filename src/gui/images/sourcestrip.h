#pragma once

#include "core/sourceimages.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace holt::core {
class ImageCache;
}

namespace holt::gui {

struct ImageDrop;
class SourceTile;
class Theme;

/// The pictures that are edited or varied, as a row of thumbnails, and where more are dropped, pasted or opened. The
/// first one is the one that is painted on.
class SourceStrip : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the strip.
    SourceStrip(core::ImageCache &cache, const Theme &theme, QWidget *parent = nullptr);

    void setSources(const QList<core::SourceImage> &sources);
    /// Pictures that are being read.
    void setPending(int count);
    /// How many the model takes; more are shown as too many.
    void setMost(int most);
    /// Lines about what will be done with the pictures; @p refused: why they cannot be sent.
    void setNotes(const QStringList &lines, bool refused);
    /// Whether a drag that can be dropped is over the page.
    void setOffered(bool offered);

    [[nodiscard]] QPushButton *openButton() const { return m_open; }
    [[nodiscard]] QPushButton *pasteButton() const { return m_paste; }
    [[nodiscard]] int count() const { return static_cast<int>(m_sources.size()); }

Q_SIGNALS:
    void dropped(const holt::gui::ImageDrop &drop);
    void openRequested();
    void pasteRequested();
    void removeRequested(int index);
    void firstRequested(int index); ///< this one is to be painted on
    void showRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showSources();
    void showMenu(int index, const QPoint &globalPosition);
    void applyTheme();

    core::ImageCache &m_cache;
    const Theme &m_theme;
    QList<core::SourceImage> m_sources;
    QList<SourceTile *> m_tiles;
    QHBoxLayout *m_row;
    QHBoxLayout *m_tileRow;
    QLabel *m_hint;
    QLabel *m_notes;
    QPushButton *m_open;
    QPushButton *m_paste;
    int m_pending = 0;
    int m_most = 16;
    bool m_offered = false;
};

} // namespace holt::gui
