#pragma once

#include "core/connectiontest.h"

#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace holt::gui {

class Theme;

/// "Test connection", and what came of it, in place: connected, or the stage that failed and what to do about it.
class ConnectionTestPanel : public QWidget
{
    Q_OBJECT

public:
    /// What is to be tested: the profile as it stands in the editor, and the key where one was typed.
    struct Subject
    {
        store::Profile profile;
        std::optional<Secret> key;
    };

    /// What is given must outlive the panel.
    ConnectionTestPanel(core::Servers &servers, openai::Client &client, const Theme &theme,
                        std::function<Subject()> subject, QWidget *parent = nullptr);

    /// Stops a test and takes its result away: it is about something else now.
    void reset();

    [[nodiscard]] QString resultText() const;

private:
    void start();
    void show(const core::ConnectionTest::Outcome &outcome);
    void setRunning(bool running);
    void applyTheme();

    core::ConnectionTest m_test;
    const Theme &m_theme;
    std::function<Subject()> m_subject;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_icon;
    QLabel *m_result;
    bool m_ok = false;
};

} // namespace holt::gui
