#pragma once

#include "store/images.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>

#include <functional>

namespace holt::core {

class ImageStudio;

/// The images that were made, newest first. Knows the number of each row and reads what is behind it in pages, when a
/// view asks: ten thousand rows cost nothing. GUI thread.
class ImageGalleryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        IdRole = Qt::UserRole + 1,
        LoadedRole, ///< bool: whether the row has been read; until then it says nothing, and dataChanged() follows
        PromptRole,
        RevisedPromptRole,
        ModelRole,
        ModeRole, ///< int of store::ImageMode
        ServerRole,
        SizeRole, ///< QSize, in pixels
        FormatRole,
        FileRole, ///< the name in store::ImageFiles
        PathRole, ///< where that is
        CreatedRole,
        MadeFromRole, ///< bool: it was made from another image
    };

    /// The references must outlive this object.
    ImageGalleryModel(store::Images &images, ImageStudio &studio, QObject *parent = nullptr);
    ~ImageGalleryModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the prompt in one line. DecorationRole: the thumbnail as QImage, null until it is there.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// Shows only what fits. The newest query wins.
    void setQuery(const store::ImageQuery &query);
    [[nodiscard]] const store::ImageQuery &query() const { return m_query; }

    /// The row of an image where it is known, that is, was read; see locate() for any.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    /// Finds the row of any image; the index is invalid where the query hides it.
    void locate(const QString &id, QObject *context, std::function<void(const QModelIndex &)> then);

    [[nodiscard]] const QStringList &models() const { return m_models; } ///< to filter by; sorted

    /// Hides images; undoRemove() brings back the last ones. What was hidden is deleted for good at the next start.
    void remove(const QStringList &ids);
    void undoRemove();
    [[nodiscard]] bool canUndoRemove() const { return !m_removed.isEmpty(); }

    /// Everything that is kept about an image, and what came from what.
    void details(const QString &id, QObject *context, Then<store::ImageRecord> then);
    void lineage(const QString &id, QObject *context, Then<store::ImageLineage> then);

Q_SIGNALS:
    void loaded(); ///< after load() and after each query
    void loadFailed(const holt::Error &error);
    void removed(const QStringList &ids);
    void restored(const QStringList &ids);
    void modelsChanged();

private:
    void refresh(bool reset);
    void setRows(const QList<qint64> &rows);
    void readModels();
    [[nodiscard]] const store::ImageRecord *record(int row) const;
    void readAround(int row) const;
    void take(const QList<qint64> &asked, const QList<QPair<qint64, store::ImageRecord>> &records);
    void thumbnailChanged(const QString &file);
    [[nodiscard]] int rowOf(qint64 number) const;

    store::Images &m_images;
    ImageStudio &m_studio;
    store::ImageQuery m_query;
    QList<qint64> m_rows; ///< descending
    mutable QCache<qint64, store::ImageRecord> m_records;
    mutable QSet<qint64> m_reading;
    QList<QStringList> m_removed;
    QStringList m_models;
    quint64 m_run = 0; ///< so that a query that is answered late is not shown
    bool m_loaded = false;
};

} // namespace holt::core
