#include "gui/chat/conversationpane.h"

#include "core/conversationlistmodel.h"
#include "gui/chat/conversationdelegate.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace holt::gui {

using core::ConversationListModel;

ConversationPane::ConversationPane(ConversationListModel &model, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_theme(theme)
    , m_new(new QPushButton(tr("New chat"), this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
{
    m_new->setAutoDefault(false);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search conversations"));
    m_search->setClearButtonEnabled(true);

    m_list->setAccessibleName(tr("Conversations"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 is an action of the window
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setItemDelegate(new ConversationDelegate(theme, m_list));
    m_list->setModel(&model);
    m_list->setMouseTracking(true);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_new);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);

    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(std::chrono::milliseconds(150));
    m_clock.setInterval(std::chrono::minutes(1));
    m_clock.start();
    m_search->installEventFilter(this);

    connect(m_new, &QPushButton::clicked, this, &ConversationPane::newRequested);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(&m_searchTimer, &QTimer::timeout, this, [this] { m_model.search(m_search->text()); });
    connect(&m_clock, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConversationPane::currentRowChanged);
    connect(m_list, &QListView::clicked, this, &ConversationPane::currentRowChanged);
    connect(m_list, &QListView::customContextMenuRequested, this, &ConversationPane::contextMenu);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        setCurrent(QString(m_currentId));
        showEmptyNote();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        setCurrent(QString(m_currentId));
        showEmptyNote();
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::showEmptyNote);
    connect(&theme, &Theme::changed, this, &ConversationPane::applyTheme);
    applyTheme();
    showEmptyNote();
}

void ConversationPane::setCurrent(const QString &conversationId)
{
    m_currentId = conversationId;
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const QModelIndex index = m_model.indexOf(conversationId);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
    } else {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    }
}

void ConversationPane::currentRowChanged(const QModelIndex &current)
{
    if (m_quiet || !current.isValid()) {
        return;
    }
    const QString id = current.data(ConversationListModel::IdRole).toString();
    if (id != m_currentId) {
        Q_EMIT openRequested(id);
    }
}

void ConversationPane::renameCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->edit(current);
    }
}

void ConversationPane::removeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) {
        m_model.remove(current.data(ConversationListModel::IdRole).toString());
    }
}

void ConversationPane::openNeighbour(int offset)
{
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() ? current.row() + offset : 0;
    const QModelIndex next = m_model.index(row, 0);
    if (next.isValid()) {
        m_list->setCurrentIndex(next);
    }
}

void ConversationPane::contextMenu(const QPoint &position)
{
    if (m_list->indexAt(position).isValid() || m_list->currentIndex().isValid()) {
        Q_EMIT menuRequested(m_list->viewport()->mapToGlobal(position));
    }
}

void ConversationPane::showEmptyNote()
{
    const bool empty = m_model.rowCount() == 0;
    const bool searching = m_model.isSearching();
    m_note->setVisible(empty && (searching || m_model.isLoaded()));
    m_note->setText(searching ? tr("Nothing found.") : tr("Your conversations appear here."));
}

bool ConversationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            if (!m_list->currentIndex().isValid()) {
                openNeighbour(0);
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

void ConversationPane::applyTheme()
{
    const int pad = m_theme.space(Space::Small);
    layout()->setContentsMargins(pad, m_theme.space(Space::Medium), pad, pad);
    layout()->setSpacing(pad);
    m_new->setIcon(icon(Icon::NewChat, m_theme));
    m_note->setContentsMargins(pad, 0, pad, m_theme.space(Space::Huge));
    m_list->doItemsLayout(); // the rows may have another height now
    m_list->viewport()->update();
}

} // namespace holt::gui
