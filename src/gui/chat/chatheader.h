#pragma once

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;

namespace holt::core {
class ModelCatalog;
class Servers;
} // namespace holt::core

namespace holt::gui {

class ElidedLabel;
class ModelCombo;
class Theme;

/// Above the transcript: the conversation's title, its server and its model, and the button of the parameters. One row
/// where there is room, two where there is not.
class ChatHeader : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the header.
    ChatHeader(core::Servers &servers, core::ModelCatalog &catalog, const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setServer(const QString &profileId);
    [[nodiscard]] ModelCombo *modelCombo() const { return m_model; }
    [[nodiscard]] QComboBox *serverCombo() const { return m_server; }
    [[nodiscard]] QToolButton *parametersButton() const { return m_parameters; }

Q_SIGNALS:
    void serverChosen(const QString &profileId);
    void modelChosen(const QString &model);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void arrange();
    void showServer();

    core::Servers &m_servers;
    const Theme &m_theme;
    QString m_serverId;
    ElidedLabel *m_title;
    QLabel *m_serverLabel;
    QComboBox *m_server;
    QLabel *m_modelLabel;
    ModelCombo *m_model;
    QToolButton *m_parameters;
    QBoxLayout *m_rows;
    QBoxLayout *m_choices;
};

} // namespace holt::gui
