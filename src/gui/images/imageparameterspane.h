#pragma once

#include "core/imagecapabilities.h"

#include <QScrollArea>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace holt::core {
class ModelCatalog;
class Servers;
} // namespace holt::core

namespace holt::gui {

class ImageSizeField;
class ModelCombo;
class OptionalSpinBox;
class Theme;

/// Everything a request for pictures can be given, at the right of the page. What the model does not take in this mode
/// is disabled, with the reason in its tool tip and description.
class ImageParametersPane : public QScrollArea
{
    Q_OBJECT

public:
    /// All must outlive the pane.
    ImageParametersPane(core::Servers &servers, core::ModelCatalog &catalog, const Theme &theme,
                        QWidget *parent = nullptr);

    /// Shows other parameters; does not say edited().
    void setParameters(const core::ImageParameters &parameters);
    [[nodiscard]] core::ImageParameters parameters() const;
    /// What can be set for the mode, with the model in use when the field is empty.
    void setMode(store::ImageMode mode, core::VariationRoute route);
    void setServer(const QString &profileId, const QString &defaultModel);

    [[nodiscard]] ModelCombo *modelCombo() const { return m_model; }
    [[nodiscard]] QComboBox *serverCombo() const { return m_server; }
    [[nodiscard]] const core::ImageCapabilities &capabilities() const { return m_capabilities; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< nothing is cut off at the side

Q_SIGNALS:
    void edited();
    void serverChosen(const QString &profileId);

private:
    struct Choice
    {
        core::ImageField field;
        QString core::ImageParameters::*member;
        QComboBox *combo;
    };

    QLabel *addLabel(const QString &text, QWidget *buddy);
    void addModel(QVBoxLayout *column);
    void addShape(QVBoxLayout *column);
    void addChoices(QVBoxLayout *column);
    void addStream(QVBoxLayout *column);
    void addIdentity(QVBoxLayout *column);
    void addChoice(QGridLayout *grid, int place, core::ImageField field, QString core::ImageParameters::*member,
                   const QString &label, const QString &tip);
    void changed();
    void showOptions();
    void fill(const Choice &choice, const core::ImageOption &option, const QString &current);
    void showOption(QWidget *control, const core::ImageOption &option);
    [[nodiscard]] static QString wordFor(const QString &value);
    void applyTheme();

    core::Servers &m_servers;
    const Theme &m_theme;
    QWidget *m_content;
    QComboBox *m_server;
    ModelCombo *m_model;
    ImageSizeField *m_size;
    QSpinBox *m_number;
    QList<Choice> m_choices;
    OptionalSpinBox *m_compression;
    QCheckBox *m_stream;
    OptionalSpinBox *m_partials;
    QLineEdit *m_safetyIdentifier;
    QLineEdit *m_user;
    QPushButton *m_reset;
    QString m_defaultModel;
    store::ImageMode m_mode = store::ImageMode::Generate;
    core::VariationRoute m_route = core::VariationRoute::Edits;
    core::ImageCapabilities m_capabilities;
    bool m_quiet = false; ///< the fields are being filled by the program
};

} // namespace holt::gui
