#include "gui/settings/servereditor.h"

#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "gui/common/mnemonic.h"
#include "gui/common/modelcombo.h"
#include "gui/common/theme.h"
#include "gui/settings/headerseditor.h"
#include "gui/settings/keyfield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

using Kind = store::Profile::Kind;

const auto azurePlaceholder = QStringLiteral("YOUR-RESOURCE"); // of the preset's address

const auto chatTask = QStringLiteral("chat");

/// The keys that are not kept in Secrets: the demo makes its own, the environment brings its own.
bool hasFixedKey(const store::Profile &profile)
{
    return profile.kind == Kind::Demo || profile.id == QLatin1String("environment");
}

} // namespace

ServerEditor::ServerEditor(core::ModelCatalog &catalog, const core::Preferences &preferences, const Theme &theme,
                           QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_form(new QFormLayout)
    , m_note(new QLabel(this))
    , m_preset(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_baseUrl(new QLineEdit(this))
    , m_addressProblem(new QLabel(this))
    , m_key(new KeyField(this))
    , m_organisation(new QLineEdit(this))
    , m_project(new QLineEdit(this))
    , m_apiVersion(new QLineEdit(this))
    , m_chatModel(new ModelCombo(catalog, this))
    , m_timeout(new QSpinBox(this))
    , m_headers(new HeadersEditor(this))
{
    build();
    connectFields();
}

void ServerEditor::build()
{
    m_preset->addItem(tr("Another server"));
    for (const core::ServerPreset &preset : core::serverPresets()) {
        m_preset->addItem(preset.name, preset.name);
    }
    m_kind->addItem(tr("OpenAI-compatible"), static_cast<int>(Kind::Compatible));
    m_kind->addItem(QStringLiteral("OpenAI"), static_cast<int>(Kind::OpenAi));
    m_kind->addItem(QStringLiteral("Azure OpenAI"), static_cast<int>(Kind::Azure));
    m_baseUrl->setPlaceholderText(QStringLiteral("https://example.com/v1"));
    m_baseUrl->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_apiVersion->setPlaceholderText(tr("Current (v1)"));
    m_organisation->setPlaceholderText(tr("Optional"));
    m_project->setPlaceholderText(tr("Optional"));
    m_timeout->setRange(5, 3600);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setToolTip(tr("How long a server may be silent before Holt gives up, in seconds"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_addressProblem->setWordWrap(true);
    m_addressProblem->setTextFormat(Qt::PlainText);

    // Texts that wrap stand above the form: QFormLayout mixes up the heights of such rows and hidden ones.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m_theme.space(Space::Small));
    layout->addWidget(m_note);
    layout->addWidget(m_addressProblem);
    layout->addLayout(m_form);
    m_form->setHorizontalSpacing(m_theme.space(Space::Medium));
    m_form->setVerticalSpacing(m_theme.space(Space::Small));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addRow = [this](const QString &text, QWidget *field, QWidget *named) {
        auto *label = new QLabel(text, this);
        label->setBuddy(named);
        label->setMinimumHeight(m_name->sizeHint().height()); // level with its field's text
        m_form->addRow(label, field);
        return label;
    };
    // A combo box is named by its label alone: its own accessible name would be taken for its value.
    const auto addNamed = [&](const QString &text, QWidget *field) {
        addRow(text, field, field);
        field->setAccessibleName(withoutMnemonic(text));
    };
    addRow(tr("&Start from"), m_preset, m_preset);
    addNamed(tr("&Name"), m_name);
    addRow(tr("K&ind"), m_kind, m_kind);
    addNamed(tr("&Base URL"), m_baseUrl);
    addRow(tr("&Key"), m_key, m_key->edit());
    addRow(tr("Default chat &model"), m_chatModel, m_chatModel);
    addNamed(tr("&Organization"), m_organisation);
    addNamed(tr("Pro&ject"), m_project);
    addNamed(tr("API &version"), m_apiVersion);
    addNamed(tr("Longest &wait without an answer"), m_timeout);
    addRow(tr("E&xtra headers"), m_headers, m_headers->table());
    m_addressProblem->hide();
}

void ServerEditor::connectFields()
{
    const auto changed = [this] {
        if (!m_loading) {
            Q_EMIT edited();
        }
    };
    for (QLineEdit *field : {m_name, m_baseUrl, m_organisation, m_project, m_apiVersion}) {
        connect(field, &QLineEdit::textChanged, this, changed);
    }
    connect(m_preset, &QComboBox::activated, this, [this] {
        Q_EMIT presetChosen(m_preset->currentData().toString());
        // What was typed may have to be saved or dropped first: until then the form stays.
        m_preset->setCurrentIndex(qMax(0, m_preset->findData(m_loaded.name)));
    });
    connect(m_baseUrl, &QLineEdit::textChanged, this, [this] { showAddressProblem({}); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this, changed] {
        describeKind();
        changed();
    });
    connect(m_key, &KeyField::edited, this, changed);
    connect(m_chatModel, &QComboBox::editTextChanged, this, changed);
    connect(m_chatModel, &ModelCombo::modelChosen, this, changed);
    connect(m_timeout, &QSpinBox::valueChanged, this, changed);
    connect(m_headers, &HeadersEditor::edited, this, changed);
}

void ServerEditor::edit(const store::Profile &profile)
{
    const QScopedValueRollback loading(m_loading, true);
    m_loaded = profile;
    const bool fixed = hasFixedKey(profile);
    const bool demo = profile.kind == Kind::Demo;

    m_note->setVisible(fixed);
    m_note->setText(demo ? tr("The demo is part of Holt. It answers on this computer only and lets you try everything "
                              "without a key. It is not a model.")
                         : tr("This server comes from the environment variables OPENAI_BASE_URL and OPENAI_API_KEY. "
                              "Change them there. A default model chosen here lasts until Holt is closed."));
    m_name->setText(profile.name);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(static_cast<int>(profile.kind))));
    m_baseUrl->setText(profile.baseUrl);
    m_key->reset(!profile.hasKey   ? (profile.id.isEmpty() ? KeyField::Kept::No : KeyField::Kept::Unknown)
                 : *profile.hasKey ? KeyField::Kept::Yes
                                   : KeyField::Kept::No,
                 m_preferences.keyPlace());
    m_organisation->setText(profile.organisation);
    m_project->setText(profile.project);
    m_apiVersion->setText(profile.apiVersion);
    m_chatModel->setServer(profile.id, {});
    m_chatModel->setChosen(profile.defaultModels.value(chatTask));
    m_timeout->setValue(profile.idleTimeoutSeconds);
    m_headers->setHeaders(profile.extraHeaders);

    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_kind, m_baseUrl, m_timeout}) {
        m_form->setRowVisible(field, !demo);
        field->setEnabled(!fixed);
    }
    m_form->setRowVisible(m_preset, isNew());
    m_preset->setCurrentIndex(qMax(0, m_preset->findData(profile.name)));
    m_form->setRowVisible(m_key, !fixed);
    m_form->setRowVisible(m_headers, !fixed);
    showAddressProblem({});
    describeKind();
}

void ServerEditor::describeKind()
{
    const bool own = !hasFixedKey(m_loaded);
    m_form->setRowVisible(m_organisation, own && (kind() == Kind::OpenAi || !m_loaded.organisation.isEmpty()));
    m_form->setRowVisible(m_project, own && (kind() == Kind::OpenAi || !m_loaded.project.isEmpty()));
    m_form->setRowVisible(m_apiVersion, own && kind() == Kind::Azure);
}

store::Profile::Kind ServerEditor::kind() const
{
    return m_loaded.kind == Kind::Demo ? Kind::Demo : static_cast<Kind>(m_kind->currentData().toInt());
}

store::Profile ServerEditor::profile() const
{
    store::Profile profile = m_loaded;
    if (m_loaded.kind != Kind::Demo) {
        profile.name = m_name->text().trimmed();
        profile.kind = kind();
        profile.baseUrl = m_baseUrl->text();
        profile.organisation = m_organisation->text();
        profile.project = m_project->text();
        profile.apiVersion = m_apiVersion->text();
        profile.idleTimeoutSeconds = m_timeout->value();
        profile.extraHeaders = m_headers->headers();
    }
    const QString model = m_chatModel->lineEdit()->text().trimmed();
    if (model.isEmpty()) {
        profile.defaultModels.remove(chatTask);
    } else {
        profile.defaultModels.insert(chatTask, model);
    }
    return profile;
}

std::optional<Secret> ServerEditor::typedKey() const
{
    return m_key->typed();
}

bool ServerEditor::isNew() const
{
    return m_loaded.id.isEmpty();
}

bool ServerEditor::isChanged() const
{
    return m_key->typed().has_value() || !(profile() == m_loaded);
}

void ServerEditor::showAddressProblem(const QString &text)
{
    m_addressProblem->setText(text);
    m_addressProblem->setVisible(!text.isEmpty());
    m_baseUrl->setAccessibleDescription(text);
    if (!text.isEmpty()) {
        QPalette palette = m_theme.palette();
        palette.setColor(QPalette::WindowText, m_theme.colours().danger);
        m_addressProblem->setPalette(palette);
        m_baseUrl->setFocus();
        m_baseUrl->selectAll();
    }
}

void ServerEditor::focusFirst()
{
    QWidget *first = m_name;
    if (hasFixedKey(m_loaded)) {
        first = m_chatModel;
    } else if (isNew()) {
        first = m_loaded.name.isEmpty() ? static_cast<QWidget *>(m_preset) : m_key->edit();
    }
    first->setFocus();
    if (const qsizetype at = m_baseUrl->text().indexOf(azurePlaceholder); at >= 0) {
        m_baseUrl->setFocus();
        m_baseUrl->setSelection(static_cast<int>(at), static_cast<int>(azurePlaceholder.size())); // typing replaces it
    }
}

} // namespace holt::gui
