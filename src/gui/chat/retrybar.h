#pragma once

#include <QDateTime>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace holt {
class Error;
}

namespace holt::gui {

class Theme;

/// The wait before the next try, counted down, with a way out of it. Hidden while there is none.
class RetryBar : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the bar.
    explicit RetryBar(const Theme &theme, QWidget *parent = nullptr);

    /// Counts down to @p at; @p cause is why the last try failed.
    void start(const QDateTime &at, const Error &cause);
    void stop();

    /// "The server asked to wait. Next try in 3 s."
    [[nodiscard]] static QString textFor(const Error &cause, qint64 seconds);

Q_SIGNALS:
    void stopRequested();

private:
    void applyTheme();
    void tick();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_label;
    QPushButton *m_stop;
    QTimer m_timer;
    QDateTime m_at;
    QString m_reason;
};

} // namespace holt::gui
