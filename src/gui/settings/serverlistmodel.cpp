#include "gui/settings/serverlistmodel.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

namespace holt::gui {

ServerListModel::ServerListModel(core::Servers &servers, const Theme &theme, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_servers(servers)
    , m_theme(theme)
{
    setSourceModel(&servers);
    connect(&servers, &core::Servers::currentChanged, this, &ServerListModel::redraw);
    connect(&theme, &Theme::changed, this, &ServerListModel::redraw);
}

QVariant ServerListModel::data(const QModelIndex &index, int role) const
{
    const bool inUse = QIdentityProxyModel::data(index, core::Servers::IdRole).toString() == m_servers.current().id;
    const QString name = QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    switch (role) {
    case Qt::DisplayRole:
        return name.isEmpty() ? tr("Unnamed server") : name;
    case Qt::DecorationRole:
        return icon(inUse ? Icon::Check : Icon::Server, m_theme, inUse ? IconTone::Accent : IconTone::Muted);
    case Qt::AccessibleTextRole:
        return inUse ? tr("%1, in use").arg(name) : name;
    case Qt::ToolTipRole:
        return inUse ? tr("In use") : QIdentityProxyModel::data(index, role);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QModelIndex ServerListModel::indexOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(core::Servers::IdRole).toString() == id) {
            return index(row, 0);
        }
    }
    return {};
}

void ServerListModel::redraw()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
}

} // namespace holt::gui
