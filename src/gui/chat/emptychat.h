#pragma once

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace holt::gui {

class Theme;

/// What a chat shows before its first message: what it is for, three ways to begin, and, while only the demo is set up,
/// the way to a real server.
class EmptyChat : public QScrollArea
{
    Q_OBJECT

public:
    /// @p theme must outlive the widget.
    explicit EmptyChat(const Theme &theme, QWidget *parent = nullptr);

    void setOnlyDemo(bool onlyDemo);

Q_SIGNALS:
    void suggestionChosen(const QString &text);
    void connectRequested();

private:
    void applyTheme();
    QPushButton *addSuggestion(const QString &title, const QString &text);

    const Theme &m_theme;
    QWidget *m_column;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_text;
    QList<QPushButton *> m_suggestions;
    QPushButton *m_connect;
};

} // namespace holt::gui
