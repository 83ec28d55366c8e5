#pragma once

#include "store/images.h"

#include <QScrollArea>

class QHBoxLayout;

namespace holt::core {
class ImageCache;
}

namespace holt::gui {

class Theme;

/// What a picture came from and what came from it, as a row of thumbnails above it. Hidden where there is nothing but
/// the picture itself.
class LineageStrip : public QScrollArea
{
    Q_OBJECT

public:
    /// Both must outlive the strip.
    LineageStrip(core::ImageCache &cache, const Theme &theme, QWidget *parent = nullptr);

    void setLineage(const store::ImageLineage &lineage, const QString &currentId);
    void clear();
    [[nodiscard]] QStringList shownIds() const;

Q_SIGNALS:
    void openRequested(const QString &imageId);

private:
    void addGroup(const QList<store::ImageRecord> &images, const QString &word, const QString &currentId);
    void applyTheme();

    core::ImageCache &m_cache;
    const Theme &m_theme;
    QWidget *m_content;
    QHBoxLayout *m_row;
};

} // namespace holt::gui
