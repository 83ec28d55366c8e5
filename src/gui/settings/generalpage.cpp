#include "gui/settings/generalpage.h"

#include "gui/common/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace holt::gui {

GeneralPage::GeneralPage(core::Preferences &preferences, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_appearance(new QComboBox(this))
    , m_textSize(new QSpinBox(this))
    , m_language(new QComboBox(this))
    , m_keyPlaces(new QButtonGroup(this))
{
    using Appearance = core::Preferences::Appearance;
    m_appearance->addItem(tr("As the system"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    m_textSize->setRange(75, 200);
    m_textSize->setSingleStep(5);
    m_textSize->setSuffix(tr(" %"));
    m_textSize->setAccessibleName(tr("Text size"));
    // Languages are named in themselves.
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("繁體中文"), QStringLiteral("zh_TW"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme.space(Space::Medium));
    form->setVerticalSpacing(theme.space(Space::Small));
    const auto addRow = [&](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height()); // level with its field's text
        field->setFixedWidth(theme.px(240));
        form->addRow(label, field);
    };
    addRow(tr("&Appearance"), m_appearance);
    addRow(tr("&Text size"), m_textSize);
    addRow(tr("&Language"), m_language);
    auto *later = new QLabel(tr("Another language is used from the next start on."), this);
    later->setFont(theme.smallFont());
    later->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), later);

    auto *keys = new QWidget(this);
    keys->setAccessibleName(tr("Where keys are kept"));
    keys->setMaximumWidth(theme.px(560));
    auto *heading = new QLabel(tr("Where keys are kept"), keys);
    heading->setFont(theme.titleFont());
    auto *places = new QVBoxLayout(keys);
    places->setContentsMargins({});
    places->addWidget(heading);
    places->setSpacing(theme.space(Space::Tiny));
    using Place = store::Secrets::Place;
    addKeyPlace(places, Place::Keychain, tr("In the system &keychain"),
                tr("Your system locks them away with your login. This is the safest place."));
    addKeyPlace(places, Place::Session, tr("For this &session only"),
                tr("Holt forgets them when it is closed; you type them again the next time."));
    addKeyPlace(places, Place::File, tr("In a &file that only you can read"),
                tr("For computers without a keychain. The file is not encrypted: whoever can use your account can read "
                   "it."));

    auto *layout = new QVBoxLayout(this);
    const int margin = theme.space(Space::Medium);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.space(Space::Huge));
    layout->addLayout(form);
    layout->addWidget(keys);
    layout->addStretch();

    connect(m_appearance, &QComboBox::currentIndexChanged, this, &GeneralPage::changed);
    connect(m_textSize, &QSpinBox::valueChanged, this, &GeneralPage::changed);
    connect(m_language, &QComboBox::currentIndexChanged, this, &GeneralPage::changed);
    connect(m_keyPlaces, &QButtonGroup::idToggled, this, &GeneralPage::changed);
    // It may be changed elsewhere: where a key could not be kept, the person is asked at once.
    connect(&preferences, &core::Preferences::keyPlaceChanged, this,
            [this] { m_keyPlaces->button(static_cast<int>(m_preferences.keyPlace()))->setChecked(true); });
    discard();
}

void GeneralPage::addKeyPlace(QVBoxLayout *layout, store::Secrets::Place place, const QString &name,
                              const QString &explanation)
{
    auto *button = new QRadioButton(name, this);
    button->setAccessibleDescription(explanation);
    m_keyPlaces->addButton(button, static_cast<int>(place));
    auto *label = new QLabel(explanation, this);
    label->setFont(m_theme.smallFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    label->setIndent(m_theme.space(Space::Huge));
    layout->addSpacing(m_theme.space(Space::Tiny));
    layout->addWidget(button);
    layout->addWidget(label);
}

GeneralPage::Values GeneralPage::stored() const
{
    return {m_preferences.appearance(), m_preferences.textSize(), m_preferences.language(), m_preferences.keyPlace()};
}

GeneralPage::Values GeneralPage::shown() const
{
    return {static_cast<core::Preferences::Appearance>(m_appearance->currentData().toInt()), m_textSize->value(),
            m_language->currentData().toString(), static_cast<store::Secrets::Place>(m_keyPlaces->checkedId())};
}

bool GeneralPage::hasChanges() const
{
    return !(shown() == stored());
}

void GeneralPage::save()
{
    const Values values = shown();
    m_preferences.setAppearance(values.appearance);
    m_preferences.setTextSize(values.textSize);
    m_preferences.setLanguage(values.language);
    m_preferences.setKeyPlace(values.keyPlace);
    Q_EMIT changed();
}

void GeneralPage::discard()
{
    const Values values = stored();
    m_appearance->setCurrentIndex(m_appearance->findData(static_cast<int>(values.appearance)));
    m_textSize->setValue(values.textSize);
    if (m_language->findData(values.language) < 0) {
        m_language->addItem(values.language, values.language); // from a settings file of another version
    }
    m_language->setCurrentIndex(m_language->findData(values.language));
    m_keyPlaces->button(static_cast<int>(values.keyPlace))->setChecked(true);
    Q_EMIT changed();
}

} // namespace holt::gui
