#pragma once

#include "core/serverprobe.h"
#include "core/servers.h"

#include <QWidget>

#include <functional>

class QListView;
class QMenu;
class QPushButton;

namespace holt::core {
class ModelCatalog;
class Preferences;
} // namespace holt::core

namespace holt::gui {

class ConnectionTestPanel;
class NoticeBar;
class ProbePanel;
class ServerEditor;
class ServerListModel;
class Theme;

/// The servers at the left, the chosen one's form at the right. Nothing is kept before save().
class ServersPage : public QWidget
{
    Q_OBJECT

public:
    /// What is given must outlive the page.
    ServersPage(core::Servers &servers, core::ModelCatalog &catalog, openai::Client &client,
                core::Preferences &preferences, const Theme &theme, QWidget *parent = nullptr);

    /// Shows a server; where another one has unsaved changes, the person is asked first.
    void showServer(const QString &id);
    /// Shows the form of a new server, filled from the preset of that name where there is one.
    void addServer(const QString &presetName);

    [[nodiscard]] bool hasChanges() const;
    /// Whether there is something to save: changes, or a new server that was not touched yet.
    [[nodiscard]] bool canSave() const;
    /// False where the form cannot be saved as it is; it says why.
    bool save();
    void discard();

    [[nodiscard]] ProbePanel &probe() const { return *m_probe; }

Q_SIGNALS:
    void changed(); ///< hasChanges() or canSave() may be another

private:
    void buildList();
    QWidget *buildWork(core::ModelCatalog &catalog, openai::Client &client);
    QMenu *presetMenu();
    void connectAll();

    void leaveFor(std::function<void()> next);
    void open(const store::Profile &profile);
    void select(const QString &id);
    void refreshButtons();
    void askRemove();
    void addFound(const core::ServerProbe::Found &found);

    void writeKey(const QString &id, const Secret &key);
    /// @p again writes the key once more; empty where there is nothing to write again.
    void askWhereToKeep(const std::function<void()> &again);
    void saveFailed(const Error &error);
    void showError(const Error &error);
    void focusNotice();

    core::Servers &m_servers;
    core::Preferences &m_preferences;
    const Theme &m_theme;
    ServerListModel *m_model;
    QListView *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_use;
    ProbePanel *m_probe;
    NoticeBar *m_notice;
    ServerEditor *m_editor;
    ConnectionTestPanel *m_test;
    QString m_shownId; ///< empty for a new server
};

} // namespace holt::gui
