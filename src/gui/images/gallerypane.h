#pragma once

#include <QPersistentModelIndex>
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace holt::core {
class ImageCache;
class ImageGalleryModel;
} // namespace holt::core

namespace holt::gui {

class DragFiles;
class GalleryDelegate;
class Theme;

/// Every picture that was made, newest first, at the left: find, filter, open, drag out, delete.
class GalleryPane : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the pane.
    GalleryPane(core::ImageGalleryModel &model, const core::ImageCache &cache, DragFiles &files, const Theme &theme,
                QWidget *parent = nullptr);

    /// Marks the picture that is open; one that is not in the list marks none. Says nothing.
    void setCurrent(const QString &imageId);
    [[nodiscard]] QStringList selectedIds() const;
    /// Opens the picture @p offset places away from the one that is open; nothing at the ends.
    void openNeighbour(int offset);

    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    [[nodiscard]] QComboBox *modeCombo() const { return m_mode; }
    [[nodiscard]] QComboBox *modelCombo() const { return m_modelFilter; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void openRequested(const QString &imageId);
    void menuRequested(const QPoint &globalPosition); ///< on the selected pictures

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter();
    void showModels();
    void showNote();
    void applyTheme();
    void divide();
    void choose(const QModelIndex &index);
    void currentChanged(const QModelIndex &current);

    core::ImageGalleryModel &m_model;
    const Theme &m_theme;
    QLineEdit *m_search;
    QComboBox *m_mode;
    QComboBox *m_modelFilter;
    QListView *m_list;
    GalleryDelegate *m_delegate;
    QLabel *m_note;
    QTimer m_searchTimer;
    QString m_currentId;
    QPersistentModelIndex m_wanted; ///< chosen, but not read yet
    bool m_quiet = false;           ///< the row is being chosen by the program
};

} // namespace holt::gui
