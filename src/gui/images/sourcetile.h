#pragma once

#include <QAbstractButton>
#include <QImage>

namespace holt::gui {

class Theme;

/// One source picture in the strip. Delete and the cross in its corner remove it.
class SourceTile : public QAbstractButton
{
    Q_OBJECT

public:
    /// @p theme must outlive the tile.
    explicit SourceTile(const Theme &theme, QWidget *parent = nullptr);

    void setThumbnail(const QImage &thumbnail);
    void setFirst(bool first);     ///< the one that is painted on
    void setSurplus(bool surplus); ///< more than the model takes

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QRectF cross() const;

    const Theme &m_theme;
    QImage m_thumbnail;
    bool m_first = false;
    bool m_surplus = false;
};

} // namespace holt::gui
