#pragma once

#include "core/serverprobe.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace holt::core {
class ModelCatalog;
class Preferences;
class Servers;
} // namespace holt::core

namespace holt::gui {

class GeneralPage;
class NoticeBar;
class ServersPage;
class Theme;

/// The settings: servers and what is set for the whole program. Show it with open() or show(); changes are kept by
/// Save, and nothing that was typed is thrown away without asking.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is given must outlive the dialog.
    SettingsDialog(core::Servers &servers, core::ModelCatalog &catalog, openai::Client &client,
                   core::Preferences &preferences, const Theme &theme, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// Turns to the form of a server.
    void showServer(const QString &id);
    /// Turns to the form of a new server, filled from a preset's where a name is given.
    void addServer(const QString &presetName = {});

    /// Where "Look for servers on this machine" looks. For tests.
    void setProbeCandidates(const QList<core::ServerProbe::Candidate> &candidates);

    void reject() override;

private:
    bool save();
    void discard();
    void refreshButtons();
    [[nodiscard]] bool hasChanges() const;

    QTabWidget *m_tabs;
    ServersPage *m_servers;
    GeneralPage *m_general;
    NoticeBar *m_notice;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace holt::gui
