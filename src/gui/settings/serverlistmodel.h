#pragma once

#include "core/servers.h"

#include <QIdentityProxyModel>

namespace holt::gui {

class Theme;

/// The servers as the list of the settings shows them: with an icon, the one in use marked.
class ServerListModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// What is given must outlive the model.
    ServerListModel(core::Servers &servers, const Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

private:
    void redraw();

    core::Servers &m_servers;
    const Theme &m_theme;
};

} // namespace holt::gui
