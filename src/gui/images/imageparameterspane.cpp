#include "gui/images/imageparameterspane.h"

#include "core/modelcatalog.h"
#include "core/servers.h"
#include "gui/common/modelcombo.h"
#include "gui/common/optionalspinbox.h"
#include "gui/common/theme.h"
#include "gui/images/imagesizefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace holt::gui {

using core::ImageField;
using core::ImageOption;
using core::ImageParameters;

namespace {

std::optional<int> toInt(std::optional<double> value)
{
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

std::optional<double> toDouble(std::optional<int> value)
{
    return value ? std::optional<double>(*value) : std::nullopt;
}

} // namespace

ImageParametersPane::ImageParametersPane(core::Servers &servers, core::ModelCatalog &catalog, const Theme &theme,
                                         QWidget *parent)
    : QScrollArea(parent)
    , m_servers(servers)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_server(new QComboBox(m_content))
    , m_model(new ModelCombo(catalog, m_content))
    , m_size(new ImageSizeField(theme, m_content))
    , m_number(new QSpinBox(m_content))
    , m_compression(new OptionalSpinBox({0.0, 100.0, 5.0, 0, 80.0}, m_content))
    , m_stream(new QCheckBox(tr("Show it while it is made"), m_content))
    , m_partials(new OptionalSpinBox({0.0, 3.0, 1.0, 0, 2.0}, m_content))
    , m_safetyIdentifier(new QLineEdit(m_content))
    , m_user(new QLineEdit(m_content))
    , m_reset(new QPushButton(tr("Reset to defaults"), m_content))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Parameters"));

    auto *column = new QVBoxLayout(m_content);
    addModel(column);
    addShape(column);
    addChoices(column);
    addStream(column);
    addIdentity(column);
    m_reset->setAutoDefault(false);
    m_reset->setToolTip(tr("Leaves everything but the model to the server"));
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    column->addStretch();
    setWidget(m_content);

    connect(m_reset, &QPushButton::clicked, this, [this] {
        ImageParameters defaults;
        defaults.model = m_model->chosen();
        setParameters(defaults);
        changed();
    });
    connect(&theme, &Theme::changed, this, &ImageParametersPane::applyTheme);
    showOptions();
    applyTheme();
}

QLabel *ImageParametersPane::addLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, m_content);
    label->setBuddy(buddy);
    return label;
}

void ImageParametersPane::addModel(QVBoxLayout *column)
{
    m_server->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_server->setMinimumContentsLength(8);
    m_server->setModel(&m_servers);
    m_server->setToolTip(tr("The server that makes the pictures"));
    column->addWidget(addLabel(tr("Server"), m_server));
    column->addWidget(m_server);
    column->addWidget(addLabel(tr("Model"), m_model));
    column->addWidget(m_model);
    connect(m_server, &QComboBox::activated, this,
            [this](int row) { Q_EMIT serverChosen(m_server->itemData(row, core::Servers::IdRole).toString()); });
    m_model->setTask(openai::Task::Image);
    connect(m_model, &ModelCombo::modelChosen, this, &ImageParametersPane::changed);
}

void ImageParametersPane::addShape(QVBoxLayout *column)
{
    column->addWidget(m_size);
    m_number->setRange(1, 10);
    column->addWidget(addLabel(tr("Number of images"), m_number));
    column->addWidget(m_number);
    connect(m_size, &ImageSizeField::changed, this, &ImageParametersPane::changed);
    connect(m_number, &QSpinBox::valueChanged, this, &ImageParametersPane::changed);
}

void ImageParametersPane::addChoice(QGridLayout *grid, int place, ImageField field, QString ImageParameters::*member,
                                    const QString &label, const QString &tip)
{
    auto *combo = new QComboBox(m_content);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    combo->setProperty("tip", tip);
    combo->addItem(tr("Default"), QString());
    grid->addWidget(addLabel(label, combo), place / 2 * 2, place % 2);
    grid->addWidget(combo, place / 2 * 2 + 1, place % 2);
    m_choices.append({field, member, combo});
    connect(combo, &QComboBox::currentIndexChanged, this, &ImageParametersPane::changed);
}

void ImageParametersPane::addChoices(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addChoice(grid, 0, ImageField::Quality, &ImageParameters::quality, tr("Quality"),
              tr("More takes longer and costs more."));
    addChoice(grid, 1, ImageField::Background, &ImageParameters::background, tr("Background"),
              tr("Transparent needs PNG or WebP."));
    addChoice(grid, 2, ImageField::OutputFormat, &ImageParameters::outputFormat, tr("Format"),
              tr("The kind of file that comes."));
    m_compression->setProperty("tip", tr("0 to 100, for JPEG and WebP: less is smaller and coarser."));
    grid->addWidget(addLabel(tr("Compression"), m_compression), 2, 1);
    grid->addWidget(m_compression, 3, 1);
    connect(m_compression, &OptionalSpinBox::valueChanged, this, &ImageParametersPane::changed);
    addChoice(grid, 4, ImageField::InputFidelity, &ImageParameters::inputFidelity, tr("Input fidelity"),
              tr("How closely the result keeps to the source images, faces above all."));
    addChoice(grid, 5, ImageField::Style, &ImageParameters::style, tr("Style"),
              tr("Vivid is dramatic, natural is plain."));
    addChoice(grid, 6, ImageField::Moderation, &ImageParameters::moderation, tr("Moderation"),
              tr("How strictly the prompt is checked."));
    addChoice(grid, 7, ImageField::Complexity, &ImageParameters::complexity, tr("Complexity"),
              tr("How much the model plans before it draws."));
    addChoice(grid, 8, ImageField::ResponseFormat, &ImageParameters::responseFormat, tr("Response format"),
              tr("Whether the picture comes in the answer or is downloaded from an address."));
    column->addLayout(grid);
}

void ImageParametersPane::addStream(QVBoxLayout *column)
{
    m_stream->setProperty("tip", tr("Pictures that are not finished yet come first."));
    m_partials->setProperty("tip", tr("0 to 3: how often an unfinished picture is sent. Each costs a little more."));
    column->addWidget(m_stream);
    column->addWidget(addLabel(tr("Unfinished pictures"), m_partials));
    column->addWidget(m_partials);
    connect(m_stream, &QCheckBox::toggled, this, &ImageParametersPane::changed);
    connect(m_partials, &OptionalSpinBox::valueChanged, this, &ImageParametersPane::changed);
}

void ImageParametersPane::addIdentity(QVBoxLayout *column)
{
    m_safetyIdentifier->setProperty("tip", tr("Tells the provider your users apart, without their names."));
    m_user->setProperty("tip", tr("The older name of the safety identifier."));
    column->addWidget(addLabel(tr("Safety identifier"), m_safetyIdentifier));
    column->addWidget(m_safetyIdentifier);
    column->addWidget(addLabel(tr("User"), m_user));
    column->addWidget(m_user);
    for (QLineEdit *field : {m_safetyIdentifier, m_user}) {
        field->setPlaceholderText(tr("Not sent"));
        field->setMaxLength(256);
        connect(field, &QLineEdit::textChanged, this, &ImageParametersPane::changed);
    }
}

void ImageParametersPane::setServer(const QString &profileId, const QString &defaultModel)
{
    const QSignalBlocker quiet(m_server);
    m_server->setCurrentIndex(m_server->findData(profileId, core::Servers::IdRole));
    m_defaultModel = defaultModel;
    m_model->setServer(profileId, defaultModel);
    const store::Profile *profile = m_servers.find(profileId);
    m_model->setSuggestions(profile ? core::suggestedImageModels(profile->kind) : QStringList());
    showOptions();
}

void ImageParametersPane::setMode(store::ImageMode mode, core::VariationRoute route)
{
    m_mode = mode;
    m_route = route;
    showOptions();
}

void ImageParametersPane::setParameters(const ImageParameters &parameters)
{
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_model->setChosen(parameters.model);
        m_size->setSize(parameters.size);
        m_number->setValue(parameters.n.value_or(1));
        for (const Choice &choice : std::as_const(m_choices)) {
            const QString value = parameters.*choice.member;
            if (choice.combo->findData(value) < 0) {
                choice.combo->addItem(wordFor(value), value);
            }
            choice.combo->setCurrentIndex(choice.combo->findData(value));
        }
        m_compression->setValue(toDouble(parameters.outputCompression));
        m_stream->setChecked(parameters.stream);
        m_partials->setValue(toDouble(parameters.partialImages));
        m_safetyIdentifier->setText(parameters.safetyIdentifier);
        m_user->setText(parameters.user);
    }
    showOptions();
}

ImageParameters ImageParametersPane::parameters() const
{
    ImageParameters parameters;
    parameters.model = m_model->chosen();
    parameters.size = m_size->size();
    parameters.n = m_number->value();
    for (const Choice &choice : m_choices) {
        parameters.*choice.member = choice.combo->currentData().toString();
    }
    parameters.outputCompression = toInt(m_compression->value());
    parameters.stream = m_stream->isChecked();
    parameters.partialImages = toInt(m_partials->value());
    parameters.safetyIdentifier = m_safetyIdentifier->text().trimmed();
    parameters.user = m_user->text().trimmed();
    return parameters;
}

void ImageParametersPane::changed()
{
    if (!m_quiet) {
        showOptions();
        Q_EMIT edited();
    }
}

QString ImageParametersPane::wordFor(const QString &value)
{
    struct Word
    {
        const char *value;
        QString text;
    };
    const Word words[] = {
        {"", tr("Default")},
        {"auto", tr("Auto")},
        {"low", tr("Low")},
        {"medium", tr("Medium")},
        {"high", tr("High")},
        {"xhigh", tr("Very high")},
        {"max", tr("Maximum")},
        {"standard", tr("Standard")},
        {"hd", tr("HD")},
        {"vivid", tr("Vivid")},
        {"natural", tr("Natural")},
        {"opaque", tr("Opaque")},
        {"transparent", tr("Transparent")},
        {"png", tr("PNG")},
        {"jpeg", tr("JPEG")},
        {"webp", tr("WebP")},
        {"url", tr("Address")},
        {"b64_json", tr("In the answer")},
    };
    for (const Word &word : words) {
        if (value == QLatin1String(word.value)) {
            return word.text;
        }
    }
    return value;
}

void ImageParametersPane::fill(const Choice &choice, const ImageOption &option, const QString &current)
{
    QStringList values{QString()};
    values += option.values;
    if (!values.contains(current)) {
        values += current; // what was chosen for another model stays; it is not sent
    }
    bool same = choice.combo->count() == values.size();
    for (int row = 0; same && row < values.size(); ++row) {
        same = choice.combo->itemData(row).toString() == values.at(row);
    }
    if (!same) {
        choice.combo->clear();
        for (const QString &value : std::as_const(values)) {
            choice.combo->addItem(wordFor(value), value);
        }
    }
    choice.combo->setCurrentIndex(choice.combo->findData(current));
}

void ImageParametersPane::showOption(QWidget *control, const ImageOption &option)
{
    const QString tip = control->property("tip").toString();
    const QString shown = option.taken ? tip : option.reason;
    control->setEnabled(option.taken);
    control->setToolTip(shown);
    control->setAccessibleDescription(shown);
}

void ImageParametersPane::showOptions()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const ImageParameters current = parameters();
    const QString model = current.model.isEmpty() ? m_defaultModel : current.model;
    m_capabilities = core::ImageCapabilities(model, m_mode, m_route);
    const auto option = [&](ImageField field) { return m_capabilities.option(field, current); };

    const ImageOption size = option(ImageField::Size);
    m_size->setOption(size);
    showOption(m_size->combo(), size);
    m_size->setProblem(size.taken && !current.size.isEmpty() ? m_capabilities.sizeProblem(current.size) : QString());
    const ImageOption number = option(ImageField::N);
    m_number->setMaximum(std::max(1, number.taken && number.most > 0 ? number.most : 10));
    showOption(m_number, number);
    for (const Choice &choice : std::as_const(m_choices)) {
        const ImageOption of = option(choice.field);
        fill(choice, of, current.*choice.member);
        showOption(choice.combo, of);
    }
    showOption(m_compression, option(ImageField::OutputCompression));
    showOption(m_stream, option(ImageField::Stream));
    showOption(m_partials, option(ImageField::PartialImages));
    showOption(m_safetyIdentifier, option(ImageField::SafetyIdentifier));
    showOption(m_user, option(ImageField::User));
}

void ImageParametersPane::applyTheme()
{
    const int pad = m_theme.space(Space::Large);
    m_content->layout()->setContentsMargins(pad, m_theme.space(Space::Medium), pad, pad);
    m_content->layout()->setSpacing(m_theme.px(6));
    for (QLabel *label : m_content->findChildren<QLabel *>()) {
        if (label->buddy()) {
            label->setContentsMargins(0, m_theme.px(6), 0, 0); // nearer to its field than to the one above
        }
    }
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    updateGeometry();
}

QSize ImageParametersPane::sizeHint() const
{
    return {m_theme.px(280), m_theme.px(480)};
}

QSize ImageParametersPane::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {m_content->minimumSizeHint().width() + bar, m_theme.px(120)};
}

} // namespace holt::gui
