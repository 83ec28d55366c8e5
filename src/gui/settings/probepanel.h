#pragma once

#include "core/serverprobe.h"

#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace holt::gui {

class Theme;

/// "Look for servers on this machine": asks the usual ports when it is told to, can be stopped, and offers what it
/// found for adding with one click.
class ProbePanel : public QWidget
{
    Q_OBJECT

public:
    /// What is given must outlive the panel.
    ProbePanel(core::Servers &servers, openai::Client &client, const Theme &theme, QWidget *parent = nullptr);

    /// Where to look; ServerProbe::usualCandidates() unless a test says otherwise.
    void setCandidates(const QList<core::ServerProbe::Candidate> &candidates);

Q_SIGNALS:
    void addRequested(const holt::core::ServerProbe::Found &server);

private:
    void start();
    void stop();
    void add(const core::ServerProbe::Found &server);
    void finish(int count);
    void setRunning(bool running);
    void clear();
    [[nodiscard]] bool isKnown(const QString &baseUrl) const;

    core::Servers &m_servers;
    openai::Client &m_client;
    const Theme &m_theme;
    std::unique_ptr<core::ServerProbe> m_probe;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_status;
    QVBoxLayout *m_results;
};

} // namespace holt::gui
