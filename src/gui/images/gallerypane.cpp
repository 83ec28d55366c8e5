#include "gui/images/gallerypane.h"

#include "core/imagecache.h"
#include "core/imagegallerymodel.h"
#include "gui/common/theme.h"
#include "gui/images/dragfiles.h"
#include "gui/images/gallerydelegate.h"
#include "gui/images/imagedrop.h"

#include <QComboBox>
#include <QDrag>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

namespace holt::gui {

using core::ImageGalleryModel;

namespace {

/// A list whose pictures can be dragged out as files.
class GalleryList : public QListView
{
public:
    GalleryList(DragFiles &files, QWidget *parent)
        : QListView(parent)
        , m_files(files)
    {
    }

protected:
    void startDrag(Qt::DropActions) override
    {
        const QModelIndexList chosen = selectedIndexes();
        QList<QUrl> urls;
        for (const QModelIndex &index : chosen) {
            urls.append(QUrl::fromLocalFile(m_files.fileFor(index.data(ImageGalleryModel::PathRole).toString(),
                                                            index.data(ImageGalleryModel::PromptRole).toString())));
        }
        if (urls.isEmpty()) {
            return;
        }
        auto *mime = new QMimeData;
        mime->setUrls(urls);
        QStringList ids;
        for (const QModelIndex &index : chosen) {
            ids.append(index.data(ImageGalleryModel::IdRole).toString());
        }
        mime->setData(ImageDrop::galleryType(), ids.join(u'\n').toUtf8());
        auto *drag = new QDrag(this); // deletes itself
        drag->setMimeData(mime);
        const QImage thumbnail = chosen.constFirst().data(Qt::DecorationRole).value<QImage>();
        if (!thumbnail.isNull()) {
            const QSize size(96, 96);
            drag->setPixmap(QPixmap::fromImage(thumbnail.scaled(size, Qt::KeepAspectRatio)));
        }
        // Qt has no other way to drag; what happens meanwhile happens as ever.
        drag->exec(Qt::CopyAction);
    }

private:
    DragFiles &m_files;
};

} // namespace

GalleryPane::GalleryPane(ImageGalleryModel &model, const core::ImageCache &cache, DragFiles &files, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_theme(theme)
    , m_search(new QLineEdit(this))
    , m_mode(new QComboBox(this))
    , m_modelFilter(new QComboBox(this))
    , m_list(new GalleryList(files, this))
    , m_delegate(new GalleryDelegate(cache, theme, m_list))
    , m_note(new QLabel(this))
{
    m_search->setPlaceholderText(tr("Search prompts"));
    m_search->setAccessibleName(tr("Search the gallery"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_mode->setToolTip(tr("Show only what was made in this way"));
    m_mode->addItem(tr("All"));
    m_mode->addItem(tr("Generated"), int(store::ImageMode::Generate));
    m_mode->addItem(tr("Edited"), int(store::ImageMode::Edit));
    m_mode->addItem(tr("Varied"), int(store::ImageMode::Vary));
    m_modelFilter->setToolTip(tr("Show only what this model made"));
    for (QComboBox *combo : {m_mode, m_modelFilter}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(5);
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    m_list->setAccessibleName(tr("Gallery"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setLayoutMode(QListView::SinglePass);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the cells would change their size with it
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setDragEnabled(true);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(&model);
    m_list->viewport()->installEventFilter(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);

    auto *filters = new QGridLayout;
    const auto addFilter = [&](int column, const QString &label, QComboBox *combo) {
        auto *name = new QLabel(label, this);
        name->setBuddy(combo);
        name->setForegroundRole(QPalette::PlaceholderText);
        filters->addWidget(name, 0, column);
        filters->addWidget(combo, 1, column);
        filters->setColumnStretch(column, 1);
    };
    addFilter(0, tr("Made by"), m_mode);
    addFilter(1, tr("Model"), m_modelFilter);
    filters->setVerticalSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);

    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(std::chrono::milliseconds(150));
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(&m_searchTimer, &QTimer::timeout, this, &GalleryPane::applyFilter);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &GalleryPane::applyFilter);
    connect(m_modelFilter, &QComboBox::currentIndexChanged, this, &GalleryPane::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &GalleryPane::currentChanged);
    connect(m_list, &QListView::clicked, this, &GalleryPane::currentChanged);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.data(ImageGalleryModel::IdRole).toString());
    });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &position) {
        if (m_list->selectionModel()->hasSelection()) {
            Q_EMIT menuRequested(m_list->viewport()->mapToGlobal(position));
        }
    });
    connect(&model, &ImageGalleryModel::modelsChanged, this, &GalleryPane::showModels);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        setCurrent(QString(m_currentId));
        showNote();
    });
    connect(&model, &ImageGalleryModel::loaded, this, &GalleryPane::showNote);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        setCurrent(QString(m_currentId));
        showNote();
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &GalleryPane::showNote);
    // The row that was chosen may not have been read yet.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_wanted.isValid() && m_wanted == m_list->currentIndex() &&
            m_wanted.data(ImageGalleryModel::LoadedRole).toBool()) {
            currentChanged(m_wanted);
        }
    });
    connect(&theme, &Theme::changed, this, &GalleryPane::applyTheme);
    showModels();
    applyTheme();
    showNote();
}

void GalleryPane::applyFilter()
{
    store::ImageQuery query;
    query.text = m_search->text().trimmed();
    if (m_mode->currentData().isValid()) {
        query.mode = static_cast<store::ImageMode>(m_mode->currentData().toInt());
    }
    query.model = m_modelFilter->currentData().toString();
    m_model.setQuery(query);
    showNote();
}

void GalleryPane::showModels()
{
    const QString chosen = m_modelFilter->currentData().toString();
    const QSignalBlocker quiet(m_modelFilter);
    m_modelFilter->clear();
    m_modelFilter->addItem(tr("All models"), QString());
    const QStringList models = m_model.models();
    for (const QString &model : models) {
        m_modelFilter->addItem(model, model);
    }
    m_modelFilter->setCurrentIndex(std::max(0, m_modelFilter->findData(chosen)));
}

void GalleryPane::setCurrent(const QString &imageId)
{
    m_currentId = imageId;
    if (imageId.isEmpty()) {
        choose({});
        return;
    }
    m_model.locate(imageId, this, [this, imageId](const QModelIndex &index) {
        if (imageId == m_currentId) {
            choose(index);
        }
    });
}

void GalleryPane::choose(const QModelIndex &index)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    if (!index.isValid()) {
        m_list->clearSelection();
        m_list->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    } else if (index != m_list->currentIndex() || !m_list->selectionModel()->isSelected(index)) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

void GalleryPane::currentChanged(const QModelIndex &current)
{
    if (m_quiet || !current.isValid()) {
        return;
    }
    const QString id = current.data(ImageGalleryModel::IdRole).toString();
    m_wanted = id.isEmpty() ? QPersistentModelIndex(current) : QPersistentModelIndex();
    if (!id.isEmpty() && m_list->selectionModel()->selectedIndexes().size() <= 1) {
        m_currentId = id;
        Q_EMIT openRequested(id);
    }
}

QStringList GalleryPane::selectedIds() const
{
    QStringList ids;
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : chosen) {
        ids.append(index.data(ImageGalleryModel::IdRole).toString());
    }
    return ids;
}

void GalleryPane::openNeighbour(int offset)
{
    const QModelIndex current = m_list->currentIndex();
    const QModelIndex next = m_model.index(current.isValid() ? current.row() + offset : 0, 0);
    if (next.isValid()) {
        m_list->setCurrentIndex(next);
    }
}

void GalleryPane::showNote()
{
    const bool empty = m_model.rowCount() == 0 && m_model.isLoaded();
    m_note->setVisible(empty);
    m_note->setText(!m_model.query().isEmpty() ? tr("Nothing found.") : tr("The pictures you make appear here."));
}

void GalleryPane::divide()
{
    const int width = m_list->viewport()->width();
    const int columns = std::max(1, width / m_theme.px(86));
    const int cell = std::max(1, (width - 1) / columns); // a row that is quite full breaks
    if (cell != m_delegate->cell()) {
        m_delegate->setCell(cell);
        m_list->setGridSize(QSize(cell, cell));
        m_list->verticalScrollBar()->setSingleStep(std::max(1, cell / 3));
    }
}

bool GalleryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) {
        divide();
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            if (!m_list->currentIndex().isValid()) {
                m_list->setCurrentIndex(m_model.index(0, 0));
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GalleryPane::applyTheme()
{
    const int pad = m_theme.space(Space::Small);
    layout()->setContentsMargins(pad, m_theme.space(Space::Medium), pad, pad);
    layout()->setSpacing(pad);
    m_note->setContentsMargins(pad, 0, pad, m_theme.space(Space::Huge));
    m_delegate->setCell(0);
    divide();
    m_list->viewport()->update();
}

} // namespace holt::gui
