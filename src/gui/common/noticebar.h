#pragma once

#include <QFrame>
#include <QList>
#include <QTimer>

#include <chrono>
#include <functional>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace holt::gui {

class Theme;

/// A message inside the page it is about, with what can be done about it. Hidden until it has one; one at a time, the
/// newest. A screen reader announces it as an alert.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Success, Warning, Error };

    struct Action
    {
        QString text;
        std::function<void()> run; ///< runs in the GUI thread; the notice is gone by then
    };

    /// @p theme must outlive the bar.
    explicit NoticeBar(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a notice. With @p hideAfter it goes by itself, but never while the pointer or the keyboard is on it.
    void showNotice(Kind kind, const QString &text, const QList<Action> &actions = {},
                    std::chrono::milliseconds hideAfter = std::chrono::milliseconds(0));
    /// Hides the bar; says dismissed().
    void dismiss();

    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyTheme();
    void removeActions();

    const Theme &m_theme;
    Kind m_kind = Kind::Information;
    QLabel *m_icon;
    QLabel *m_label;
    QBoxLayout *m_actions;
    QToolButton *m_close;
    QTimer m_hideTimer;
};

} // namespace holt::gui
