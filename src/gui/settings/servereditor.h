#pragma once

#include "base/secret.h"
#include "core/servers.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace holt::core {
class ModelCatalog;
class Preferences;
} // namespace holt::core

namespace holt::gui {

class HeadersEditor;
class KeyField;
class ModelCombo;
class Theme;

/// The form of one server. Knows what was loaded into it and so whether anything was changed; saves nothing itself.
class ServerEditor : public QWidget
{
    Q_OBJECT

public:
    /// What is given must outlive the editor.
    ServerEditor(core::ModelCatalog &catalog, const core::Preferences &preferences, const Theme &theme,
                 QWidget *parent = nullptr);

    /// Shows a profile; one without an id is a new one.
    void edit(const store::Profile &profile);

    [[nodiscard]] store::Profile profile() const; ///< as it stands in the form
    [[nodiscard]] std::optional<Secret> typedKey() const;
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] bool isChanged() const; ///< against what was shown first

    /// Shows why it cannot be saved, at the address, and puts the focus there; an empty text takes that away.
    void showAddressProblem(const QString &text);
    void focusFirst();

Q_SIGNALS:
    void edited();
    /// A ready-made entry was chosen for a new server; empty for another server.
    void presetChosen(const QString &name);

private:
    void build();
    void connectFields();
    void describeKind();
    [[nodiscard]] store::Profile::Kind kind() const;

    const core::Preferences &m_preferences;
    const Theme &m_theme;
    store::Profile m_loaded;
    bool m_loading = false;

    QFormLayout *m_form;
    QLabel *m_note;      ///< what is special about Demo and Environment
    QComboBox *m_preset; ///< only for a new server
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_baseUrl;
    QLabel *m_addressProblem;
    KeyField *m_key;
    QLineEdit *m_organisation;
    QLineEdit *m_project;
    QLineEdit *m_apiVersion;
    ModelCombo *m_chatModel;
    QSpinBox *m_timeout;
    HeadersEditor *m_headers;
};

} // namespace holt::gui
