#include "core/imagegallerymodel.h"

#include "core/imagestudio.h"

#include <QImage>
#include <QLocale>

#include <algorithm>

namespace holt::core {

namespace {

constexpr int kPage = 100;         ///< rows that are read at once
constexpr int kMostRecords = 3000; ///< in memory
constexpr int kShownPrompt = 300;  ///< characters of it in a list

/// One line; a variation that was made without a prompt has none.
QString titleOf(const store::ImageRecord &image)
{
    const QString prompt = image.prompt.left(kShownPrompt).simplified();
    return prompt.isEmpty() ? ImageGalleryModel::tr("Variation") : prompt;
}

} // namespace

ImageGalleryModel::ImageGalleryModel(store::Images &images, ImageStudio &studio, QObject *parent)
    : QAbstractListModel(parent)
    , m_images(images)
    , m_studio(studio)
    , m_records(kMostRecords)
{
    connect(&studio, &ImageStudio::imageStored, this, [this] {
        refresh(false);
        readModels();
    });
    connect(&studio.cache(), &ImageCache::thumbnailReady, this, &ImageGalleryModel::thumbnailChanged);
}

ImageGalleryModel::~ImageGalleryModel() = default;

int ImageGalleryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ImageGalleryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const store::ImageRecord *image = record(index.row());
    if (role == LoadedRole) {
        return image != nullptr;
    }
    if (!image) {
        readAround(index.row());
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(*image);
    case Qt::DecorationRole:
        return m_studio.cache().thumbnail(image->file);
    case Qt::ToolTipRole:
    case PromptRole:
        return image->prompt;
    case Qt::AccessibleTextRole:
        return tr("%1, %2 × %3, %4")
            .arg(titleOf(*image))
            .arg(image->size.width())
            .arg(image->size.height())
            .arg(QLocale().toString(image->createdAt.toLocalTime(), QLocale::ShortFormat));
    case IdRole:
        return image->id;
    case RevisedPromptRole:
        return image->revisedPrompt;
    case ModelRole:
        return image->model;
    case ModeRole:
        return static_cast<int>(image->mode);
    case ServerRole:
        return image->server;
    case SizeRole:
        return image->size;
    case FormatRole:
        return image->format;
    case FileRole:
        return image->file;
    case PathRole:
        return m_studio.files().path(image->file);
    case CreatedRole:
        return image->createdAt;
    case MadeFromRole:
        return image->mode != store::ImageMode::Generate;
    default:
        return {};
    }
}

Qt::ItemFlags ImageGalleryModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

const store::ImageRecord *ImageGalleryModel::record(int row) const
{
    return m_records.object(m_rows.at(row));
}

void ImageGalleryModel::readAround(int row) const
{
    const qsizetype first = row / kPage * kPage;
    const qsizetype last = std::min<qsizetype>(first + kPage, m_rows.size());
    QList<qint64> numbers;
    for (qsizetype i = first; i < last; ++i) {
        const qint64 number = m_rows.at(i);
        if (!m_records.contains(number) && !m_reading.contains(number)) {
            numbers.append(number);
            m_reading.insert(number);
        }
    }
    if (numbers.isEmpty()) {
        return;
    }
    // What is behind a row is filled in later, as any view expects of a model that reads lazily.
    auto *self = const_cast<ImageGalleryModel *>(this);
    m_images.read(numbers, self, [self, numbers](const Result<QList<QPair<qint64, store::ImageRecord>>> &found) {
        if (found) {
            self->take(numbers, *found);
        } else {
            Q_EMIT self->loadFailed(found.error());
        }
    });
}

void ImageGalleryModel::take(const QList<qint64> &asked, const QList<QPair<qint64, store::ImageRecord>> &records)
{
    for (const qint64 number : asked) {
        m_reading.remove(number);
    }
    int first = rowCount();
    int last = -1;
    for (const auto &[number, image] : records) {
        m_records.insert(number, new store::ImageRecord(image));
        if (const int row = rowOf(number); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0) {
        Q_EMIT dataChanged(index(first), index(last));
    }
}

int ImageGalleryModel::rowOf(qint64 number) const
{
    const auto it = std::lower_bound(m_rows.cbegin(), m_rows.cend(), number, std::greater<>());
    return it != m_rows.cend() && *it == number ? static_cast<int>(it - m_rows.cbegin()) : -1;
}

void ImageGalleryModel::thumbnailChanged(const QString &file)
{
    // The rows in memory are few, and the same file may be behind several.
    const QList<qint64> numbers = m_records.keys();
    for (const qint64 number : numbers) {
        const store::ImageRecord *image = m_records.object(number);
        if (image && image->file == file) {
            if (const int row = rowOf(number); row >= 0) {
                Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
            }
        }
    }
}

void ImageGalleryModel::load()
{
    refresh(true);
    readModels();
}

void ImageGalleryModel::setQuery(const store::ImageQuery &query)
{
    if (query != m_query) {
        m_query = query;
        refresh(true);
    }
}

void ImageGalleryModel::refresh(bool reset)
{
    const quint64 run = ++m_run;
    m_images.find(m_query, this, [this, run, reset](const Result<QList<qint64>> &rows) {
        if (run != m_run) {
            return;
        }
        if (!rows) {
            Q_EMIT loadFailed(rows.error());
            return;
        }
        if (reset) {
            beginResetModel();
            m_rows = *rows;
            m_loaded = true;
            endResetModel();
            Q_EMIT loaded();
        } else {
            setRows(*rows);
            if (!m_loaded) {
                m_loaded = true; // the first image came before load() was answered
                Q_EMIT loaded();
            }
        }
    });
}

/// Rows come and go in one piece: what is before and after it stays, with the selection and the scroll position.
void ImageGalleryModel::setRows(const QList<qint64> &rows)
{
    const auto [oldFrom, newFrom] = std::mismatch(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend());
    const auto same = static_cast<int>(oldFrom - m_rows.cbegin());
    int oldEnd = static_cast<int>(m_rows.size());
    int newEnd = static_cast<int>(rows.size());
    while (oldEnd > same && newEnd > same && m_rows.at(oldEnd - 1) == rows.at(newEnd - 1)) {
        --oldEnd;
        --newEnd;
    }
    if (oldEnd > same) {
        beginRemoveRows({}, same, oldEnd - 1);
        m_rows.remove(same, oldEnd - same);
        endRemoveRows();
    }
    if (newEnd > same) {
        beginInsertRows({}, same, newEnd - 1);
        m_rows = rows;
        endInsertRows();
    }
}

void ImageGalleryModel::readModels()
{
    m_images.models(this, [this](const Result<QStringList> &models) {
        if (models && *models != m_models) {
            m_models = *models;
            Q_EMIT modelsChanged();
        }
    });
}

QModelIndex ImageGalleryModel::indexOf(const QString &id) const
{
    const QList<qint64> numbers = m_records.keys();
    for (const qint64 number : numbers) {
        const store::ImageRecord *image = m_records.object(number);
        if (image && image->id == id) {
            const int row = rowOf(number);
            return row >= 0 ? index(row) : QModelIndex();
        }
    }
    return {};
}

void ImageGalleryModel::locate(const QString &id, QObject *context, std::function<void(const QModelIndex &)> then)
{
    m_images.rowOf(id, context, [self = QPointer<ImageGalleryModel>(this), then](const Result<qint64> &number) {
        const int row = self && number ? self->rowOf(*number) : -1;
        then(row >= 0 ? self->index(row) : QModelIndex());
    });
}

void ImageGalleryModel::remove(const QStringList &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    for (const QString &id : ids) {
        if (const QModelIndex shown = indexOf(id); shown.isValid()) {
            beginRemoveRows({}, shown.row(), shown.row());
            m_rows.removeAt(shown.row());
            endRemoveRows();
        }
    }
    m_removed.append(ids);
    m_images.remove(ids, this, [this](const Result<bool> &) {
        refresh(false); // those that were not known by their row, or all again where it could not be written
        readModels();
    });
    Q_EMIT removed(ids);
}

void ImageGalleryModel::undoRemove()
{
    if (m_removed.isEmpty()) {
        return;
    }
    const QStringList ids = m_removed.takeLast();
    m_images.restore(ids, this, [this, ids](const Result<bool> &done) {
        refresh(false);
        readModels();
        if (done) {
            Q_EMIT restored(ids);
        }
    });
}

void ImageGalleryModel::details(const QString &id, QObject *context, Then<store::ImageRecord> then)
{
    m_images.load(id, context, std::move(then));
}

void ImageGalleryModel::lineage(const QString &id, QObject *context, Then<store::ImageLineage> then)
{
    m_images.lineage(id, context, std::move(then));
}

} // namespace holt::core
