#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace holt::gui {

class Theme;

/// The line above the transcript in which a person looks for something in the conversation. Hidden until it is opened.
/// It asks; the page searches.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    /// @p theme must outlive the bar.
    explicit FindBar(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the bar with the keyboard in its field. @p text, where there is some, takes the place of what was there.
    void open(const QString &text = {});
    /// Hides it and gives the keyboard back to whom it was taken from.
    void close();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }

    [[nodiscard]] QString text() const;
    /// The place the search is at, from 1 (0 for none), of how many.
    void setCount(int number, int total, bool searching);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QLabel *count() const { return m_count; }
    [[nodiscard]] QToolButton *nextButton() const { return m_next; }
    [[nodiscard]] QToolButton *previousButton() const { return m_previous; }

Q_SIGNALS:
    void textChanged(const QString &text);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *makeButton(const QString &name);
    void applyTheme();

    const Theme &m_theme;
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QPointer<QWidget> m_before; ///< who had the keyboard
};

} // namespace holt::gui
