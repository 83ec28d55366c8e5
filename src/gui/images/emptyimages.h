#pragma once

#include "store/images.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace holt::gui {

class Theme;

/// What the stage shows before there is a picture on it: what the mode is for, and its first step.
class EmptyImages : public QScrollArea
{
    Q_OBJECT

public:
    /// @p theme must outlive the widget.
    explicit EmptyImages(const Theme &theme, QWidget *parent = nullptr);

    void setMode(store::ImageMode mode);
    void setOnlyDemo(bool onlyDemo);
    /// A drag that can be dropped is over the page.
    void setOffered(bool offered);

Q_SIGNALS:
    void suggestionChosen(const QString &prompt);
    void openRequested();
    void pasteRequested();
    void connectRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(const QString &text);
    void addSuggestion(const QString &title, const QString &prompt);
    void showMode();
    void applyTheme();

    const Theme &m_theme;
    QWidget *m_column;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_text;
    QList<QPushButton *> m_suggestions;
    QPushButton *m_open;
    QPushButton *m_paste;
    QPushButton *m_connect;
    store::ImageMode m_mode = store::ImageMode::Generate;
    bool m_onlyDemo = false;
    bool m_offered = false;
};

} // namespace holt::gui
