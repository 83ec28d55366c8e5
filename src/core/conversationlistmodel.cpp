#include "core/conversationlistmodel.h"

#include "core/chatsessions.h"

#include <QSet>

#include <algorithm>

namespace holt::core {

ConversationListModel::ConversationListModel(store::Conversations &conversations, ChatSessions &sessions,
                                             QObject *parent)
    : QAbstractListModel(parent)
    , m_conversations(conversations)
    , m_sessions(sessions)
{
    connect(&sessions, &ChatSessions::conversationCreated, this, [this](const QString &id, const QString &title) {
        m_all.prepend({id, title, QDateTime::currentDateTimeUtc(), QString()});
        if (!isSearching()) {
            beginInsertRows({}, 0, 0);
            m_rows.prepend(m_all.constFirst());
            endInsertRows();
        }
    });
    connect(&sessions, &ChatSessions::conversationTouched, this, &ConversationListModel::touch);
    connect(&sessions, &ChatSessions::conversationRenamed, this, &ConversationListModel::setTitle);
    connect(&sessions, &ChatSessions::busyChanged, this, [this](const QString &id) {
        if (const QModelIndex changed = indexOf(id); changed.isValid()) {
            Q_EMIT dataChanged(changed, changed, {BusyRole, Qt::AccessibleDescriptionRole});
        }
    });
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title.isEmpty() ? tr("New chat") : row.title;
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return row.title;
    case Qt::AccessibleDescriptionRole:
        return m_sessions.isBusy(row.id) ? tr("An answer is coming") : QString();
    case IdRole:
        return row.id;
    case UpdatedRole:
        return row.updatedAt;
    case BusyRole:
        return m_sessions.isBusy(row.id);
    case SnippetRole:
        return row.snippet;
    default:
        return {};
    }
}

bool ConversationListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const QString title = value.toString().simplified();
    const Row row = m_rows.at(index.row());
    if (title.isEmpty() || title == row.title) {
        return false;
    }
    ChatSession *current = m_sessions.current();
    if (current && current->conversationId() == row.id) {
        current->rename(title); // comes back through conversationRenamed()
    } else {
        m_conversations.rename(row.id, title, true, nullptr, {});
        setTitle(row.id, title);
    }
    return true;
}

Qt::ItemFlags ConversationListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

void ConversationListModel::load()
{
    m_conversations.list(this, [this](const Result<QList<store::ConversationSummary>> &list) {
        if (!list) {
            Q_EMIT loadFailed(list.error());
            return;
        }
        // The list was read a moment ago: what was begun or deleted since then is not in it.
        QSet<QString> read;
        QList<Row> rows;
        rows.reserve(list->size());
        for (const store::ConversationSummary &summary : *list) {
            read.insert(summary.id);
            if (!m_removed.contains(summary.id)) {
                rows.append({summary.id, summary.title, summary.updatedAt, QString()});
            }
        }
        for (auto row = m_all.crbegin(); row != m_all.crend(); ++row) {
            if (!read.contains(row->id)) {
                rows.prepend(*row);
            }
        }
        beginResetModel();
        m_all = rows;
        if (!isSearching()) {
            m_rows = m_all;
        }
        m_loaded = true;
        endResetModel();
        Q_EMIT loaded();
    });
}

bool ConversationListModel::isLoaded() const
{
    return m_loaded;
}

QModelIndex ConversationListModel::indexOf(const QString &id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id) {
            return index(static_cast<int>(row));
        }
    }
    return {};
}

void ConversationListModel::remove(const QString &id)
{
    const auto gone = std::find_if(m_all.cbegin(), m_all.cend(), [&id](const Row &row) { return row.id == id; });
    if (gone == m_all.cend()) {
        return;
    }
    const Row row = *gone;
    m_all.erase(gone);
    if (const QModelIndex shown = indexOf(row.id); shown.isValid()) {
        beginRemoveRows({}, shown.row(), shown.row());
        m_rows.removeAt(shown.row());
        endRemoveRows();
    }
    m_sessions.close(row.id);
    m_conversations.remove(row.id, nullptr, {});
    m_removed.append(row.id);
    Q_EMIT removed(row.id, row.title.isEmpty() ? tr("New chat") : row.title);
}

void ConversationListModel::undoRemove()
{
    if (m_removed.isEmpty()) {
        return;
    }
    m_conversations.restore(m_removed.takeLast(), this, [this](const Result<bool> &) { load(); });
}

void ConversationListModel::search(const QString &text)
{
    m_search = text.trimmed();
    if (m_search.isEmpty()) {
        beginResetModel();
        m_rows = m_all;
        endResetModel();
        return;
    }
    constexpr int mostHits = 500;
    m_conversations.search(m_search, mostHits, this,
                           [this, asked = m_search](const Result<QList<store::SearchHit>> &hits) {
                               if (asked != m_search || !hits) {
                                   return;
                               }
                               beginResetModel();
                               m_rows.clear();
                               QSet<QString> seen;
                               for (const store::SearchHit &hit : *hits) {
                                   if (!seen.contains(hit.conversationId)) {
                                       seen.insert(hit.conversationId);
                                       m_rows.append({hit.conversationId, hit.title, hit.createdAt, hit.snippet});
                                   }
                               }
                               endResetModel();
                           });
}

bool ConversationListModel::isSearching() const
{
    return !m_search.isEmpty();
}

void ConversationListModel::touch(const QString &id)
{
    const auto moveToTop = [&id](QList<Row> &rows) {
        const auto it = std::find_if(rows.begin(), rows.end(), [&id](const Row &row) { return row.id == id; });
        if (it != rows.end()) {
            it->updatedAt = QDateTime::currentDateTimeUtc();
            std::rotate(rows.begin(), it, it + 1);
        }
    };
    moveToTop(m_all);
    const QModelIndex shown = indexOf(id);
    if (isSearching() || !shown.isValid()) {
        return;
    }
    if (shown.row() > 0) {
        beginMoveRows({}, shown.row(), shown.row(), {}, 0);
        moveToTop(m_rows);
        endMoveRows();
    } else {
        m_rows.first().updatedAt = QDateTime::currentDateTimeUtc();
    }
    Q_EMIT dataChanged(index(0), index(0), {UpdatedRole});
}

void ConversationListModel::setTitle(const QString &id, const QString &title)
{
    for (Row &row : m_all) {
        if (row.id == id) {
            row.title = title;
        }
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id) {
            m_rows[row].title = title;
            const QModelIndex changed = index(static_cast<int>(row));
            Q_EMIT dataChanged(changed, changed, {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole});
        }
    }
}

} // namespace holt::core
