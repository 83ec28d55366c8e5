#include "core/transcriptmodel.h"

namespace holt::core {

TranscriptModel::TranscriptModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const TranscriptEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return entry.message.role == store::Role::User ? tr("You: %1").arg(entry.message.text)
                                                       : tr("Assistant: %1").arg(entry.message.text);
    case IdRole:
        return entry.message.id;
    case TextRole:
        return entry.message.text;
    case RoleRole:
        return static_cast<int>(entry.message.role);
    default:
        return {};
    }
}

const TranscriptEntry &TranscriptModel::entry(int row) const
{
    return m_entries.at(row);
}

int TranscriptModel::rowOf(const QString &messageId) const
{
    return m_rows.value(messageId, -1);
}

void TranscriptModel::reset(QList<TranscriptEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    indexRows();
    endResetModel();
}

void TranscriptModel::indexRows()
{
    m_rows.clear();
    m_rows.reserve(m_entries.size());
    for (qsizetype row = 0; row < m_entries.size(); ++row) {
        m_rows.insert(m_entries.at(row).message.id, static_cast<int>(row));
    }
}

void TranscriptModel::prepend(QList<TranscriptEntry> entries)
{
    if (entries.isEmpty()) {
        return;
    }
    beginInsertRows({}, 0, static_cast<int>(entries.size()) - 1);
    entries.append(std::exchange(m_entries, {}));
    m_entries = std::move(entries);
    indexRows();
    endInsertRows();
}

void TranscriptModel::append(TranscriptEntry entry)
{
    const int row = static_cast<int>(m_entries.size());
    beginInsertRows({}, row, row);
    m_rows.insert(entry.message.id, row);
    m_entries.append(std::move(entry));
    endInsertRows();
}

void TranscriptModel::replace(int row, TranscriptEntry entry)
{
    Q_ASSERT(row >= 0 && row < m_entries.size());
    if (m_entries.at(row).message.id != entry.message.id) {
        m_rows.remove(m_entries.at(row).message.id);
        m_rows.insert(entry.message.id, row);
    }
    m_entries[row] = std::move(entry);
    const QModelIndex changed = index(row);
    Q_EMIT dataChanged(changed, changed);
}

void TranscriptModel::truncate(int rows)
{
    if (rows >= m_entries.size()) {
        return;
    }
    beginRemoveRows({}, rows, static_cast<int>(m_entries.size()) - 1);
    while (m_entries.size() > rows) {
        m_rows.remove(m_entries.constLast().message.id);
        m_entries.removeLast();
    }
    endRemoveRows();
}

} // namespace holt::core
