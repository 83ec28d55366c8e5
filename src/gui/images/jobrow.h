#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace holt::core {
class ImageJob;
}

namespace holt::gui {

class ElidedLabel;
class Theme;

/// One request in the strip: its prompt, what it does or what went wrong, and the buttons for it.
class JobRow : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the row.
    JobRow(core::ImageJob &job, const Theme &theme, QWidget *parent);

    void setCurrent(bool current);
    /// The time goes on.
    void tick();

Q_SIGNALS:
    void openRequested();
    void retryRequested();
    void dismissRequested();
    void serverSettingsRequested(const QString &serverId);
    void modelsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QPushButton *addButton(const QString &text);
    void showJob();
    void showDetails();
    void takeStep();
    void applyTheme();

    core::ImageJob &m_job;
    const Theme &m_theme;
    QLabel *m_icon;
    ElidedLabel *m_title;
    QLabel *m_text;
    QLabel *m_time;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_step;
    QPushButton *m_details;
    QToolButton *m_dismiss;
    QHBoxLayout *m_buttons;
    bool m_current = false;
};

} // namespace holt::gui
