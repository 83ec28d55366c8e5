#include "gui/chat/parameterspane.h"

#include "gui/common/optionalspinbox.h"
#include "gui/common/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

constexpr qsizetype mostStops = 4;

std::optional<int> toInt(std::optional<double> value)
{
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

std::optional<double> toDouble(std::optional<int> value)
{
    return value ? std::optional<double>(*value) : std::nullopt;
}

} // namespace

ParametersPane::ParametersPane(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_heading(new QLabel(tr("Parameters"), m_content))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Parameters"));

    auto *column = new QVBoxLayout(m_content);
    column->addWidget(m_heading);
    addPrompt(column);
    addNumbers(column);
    addStops(column);
    addFormat(column);
    m_reset = new QPushButton(tr("Reset to defaults"), m_content);
    m_reset->setAutoDefault(false);
    m_reset->setToolTip(tr("Leaves everything but the system prompt to the server"));
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    column->addStretch();
    setWidget(m_content);

    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::milliseconds(400));
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT edited(parameters()); });
    connect(m_reset, &QPushButton::clicked, this, &ParametersPane::reset);
    connect(&theme, &Theme::changed, this, &ParametersPane::applyTheme);
    showFormat();
    applyTheme();
}

QLabel *ParametersPane::addLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, m_content);
    label->setBuddy(buddy);
    return label;
}

void ParametersPane::addPrompt(QVBoxLayout *column)
{
    m_systemPrompt = new QPlainTextEdit(m_content);
    m_systemPrompt->setTabChangesFocus(true);
    m_systemPrompt->setPlaceholderText(tr("How the model should behave"));
    m_systemPrompt->setToolTip(tr("Sent before the conversation, with every message"));
    column->addWidget(addLabel(tr("System prompt"), m_systemPrompt));
    column->addWidget(m_systemPrompt);
    connect(m_systemPrompt, &QPlainTextEdit::textChanged, this, &ParametersPane::changed);
}

OptionalSpinBox *ParametersPane::addNumber(QGridLayout *grid, int row, int column, const QString &label,
                                           const QString &tip, OptionalSpinBox *box)
{
    box->setToolTip(tip);
    box->setAccessibleDescription(tip);
    grid->addWidget(addLabel(label, box), 2 * row, column);
    grid->addWidget(box, 2 * row + 1, column);
    connect(box, &OptionalSpinBox::valueChanged, this, &ParametersPane::changed);
    return box;
}

void ParametersPane::addNumbers(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_temperature = addNumber(grid, 0, 0, tr("Temperature"),
                              tr("0 to 2. Low is steady, high is varied. Empty leaves it to the server."),
                              new OptionalSpinBox({0.0, 2.0, 0.1, 2, 1.0}, m_content));
    m_topP = addNumber(grid, 0, 1, tr("Top P"),
                       tr("0 to 1. Only the likeliest words that add up to this share are considered. Change this or "
                          "the temperature, not both."),
                       new OptionalSpinBox({0.0, 1.0, 0.05, 2, 1.0}, m_content));
    m_maxTokens = addNumber(grid, 1, 0, tr("Max tokens"),
                            tr("The longest answer, in tokens; a token is about three quarters of an English word."),
                            new OptionalSpinBox({1.0, 10000000.0, 256.0, 0, 1024.0}, m_content));

    m_seed = new QLineEdit(m_content);
    m_seed->setPlaceholderText(tr("Default"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("-?[0-9]{0,18}")), m_seed));
    m_seed->setToolTip(tr("A whole number. The same seed asks for the same answer again, where the server can."));
    m_seed->setAccessibleDescription(m_seed->toolTip());
    grid->addWidget(addLabel(tr("Seed"), m_seed), 2, 1);
    grid->addWidget(m_seed, 3, 1);
    connect(m_seed, &QLineEdit::textChanged, this, &ParametersPane::changed);

    m_presencePenalty = addNumber(grid, 2, 0, tr("Presence penalty"), tr("-2 to 2. Above 0 leads to new subjects."),
                                  new OptionalSpinBox({-2.0, 2.0, 0.1, 2, 0.0}, m_content));
    m_frequencyPenalty =
        addNumber(grid, 2, 1, tr("Frequency penalty"), tr("-2 to 2. Above 0 avoids saying the same words again."),
                  new OptionalSpinBox({-2.0, 2.0, 0.1, 2, 0.0}, m_content));
    column->addLayout(grid);
}

void ParametersPane::addStops(QVBoxLayout *column)
{
    m_stop = new QPlainTextEdit(m_content);
    m_stop->setTabChangesFocus(true);
    m_stop->setPlaceholderText(tr("One a line, at most four"));
    m_stop->setToolTip(tr("The answer ends before any of these texts"));
    m_stopNote = new QLabel(tr("Only the first four are used."), m_content);
    m_stopNote->setWordWrap(true);
    m_stopNote->hide();
    column->addWidget(addLabel(tr("Stop sequences"), m_stop));
    column->addWidget(m_stop);
    column->addWidget(m_stopNote);
    connect(m_stop, &QPlainTextEdit::textChanged, this, &ParametersPane::changed);
}

void ParametersPane::addFormat(QVBoxLayout *column)
{
    m_format = new QComboBox(m_content);
    m_format->addItem(tr("Default"), QString());
    m_format->addItem(tr("Text"), QStringLiteral("text"));
    m_format->addItem(tr("JSON object"), QStringLiteral("json_object"));
    m_format->addItem(tr("JSON schema"), QStringLiteral("json_schema"));
    m_format->setToolTip(tr("For “JSON object”, also ask for JSON in a message"));
    m_schema = new QPlainTextEdit(m_content);
    m_schema->setTabChangesFocus(true);
    m_schema->setPlaceholderText(QStringLiteral("{ \"type\": \"object\", \"properties\": { … } }"));
    m_schemaLabel = addLabel(tr("JSON schema"), m_schema);
    m_schemaNote = new QLabel(m_content);
    m_schemaNote->setWordWrap(true);
    m_schemaNote->setTextFormat(Qt::PlainText);
    column->addWidget(addLabel(tr("Response format"), m_format));
    column->addWidget(m_format);
    column->addWidget(m_schemaLabel);
    column->addWidget(m_schema);
    column->addWidget(m_schemaNote);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        showFormat();
        changed();
    });
    connect(m_schema, &QPlainTextEdit::textChanged, this, &ParametersPane::changed);
}

void ParametersPane::setParameters(const core::ChatParameters &parameters)
{
    m_timer.stop();
    m_model = parameters.model;
    if (parameters == this->parameters()) {
        return; // the cursor stays where it is
    }
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    m_systemPrompt->setPlainText(parameters.systemPrompt);
    m_temperature->setValue(parameters.temperature);
    m_topP->setValue(parameters.topP);
    m_maxTokens->setValue(toDouble(parameters.maxTokens));
    m_seed->setText(parameters.seed ? QString::number(*parameters.seed) : QString());
    m_presencePenalty->setValue(parameters.presencePenalty);
    m_frequencyPenalty->setValue(parameters.frequencyPenalty);
    m_stop->setPlainText(parameters.stop.join(QLatin1Char('\n')));
    m_format->setCurrentIndex(std::max(0, m_format->findData(parameters.responseFormat)));
    m_schema->setPlainText(parameters.jsonSchema);
    showFormat();
    showProblem();
}

QStringList ParametersPane::stops() const
{
    return m_stop->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

core::ChatParameters ParametersPane::parameters() const
{
    core::ChatParameters parameters;
    parameters.model = m_model;
    parameters.systemPrompt = m_systemPrompt->toPlainText();
    parameters.temperature = m_temperature->value();
    parameters.topP = m_topP->value();
    parameters.maxTokens = toInt(m_maxTokens->value());
    parameters.presencePenalty = m_presencePenalty->value();
    parameters.frequencyPenalty = m_frequencyPenalty->value();
    bool isNumber = false;
    const qint64 seed = m_seed->text().toLongLong(&isNumber);
    if (isNumber) {
        parameters.seed = seed;
    }
    parameters.stop = stops().mid(0, mostStops);
    parameters.responseFormat = m_format->currentData().toString();
    parameters.jsonSchema = m_schema->toPlainText();
    return parameters;
}

void ParametersPane::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        Q_EMIT edited(parameters());
    }
}

void ParametersPane::changed()
{
    if (m_quiet) {
        return;
    }
    showProblem();
    m_timer.start();
}

void ParametersPane::showFormat()
{
    const bool schema = m_format->currentData().toString() == QLatin1String("json_schema");
    m_schemaLabel->setVisible(schema);
    m_schema->setVisible(schema);
    showProblem();
}

void ParametersPane::showProblem()
{
    const QString problem = parameters().problem();
    m_schemaNote->setText(problem);
    m_schemaNote->setVisible(!problem.isEmpty());
    m_schema->setAccessibleDescription(problem);
    m_stopNote->setVisible(stops().size() > mostStops);
}

void ParametersPane::reset()
{
    core::ChatParameters defaults;
    defaults.model = m_model;
    defaults.systemPrompt = m_systemPrompt->toPlainText();
    defaults.jsonSchema = m_schema->toPlainText();
    setParameters(defaults);
    Q_EMIT edited(parameters());
}

void ParametersPane::applyTheme()
{
    const int pad = m_theme.space(Space::Large);
    m_content->layout()->setContentsMargins(pad, m_theme.space(Space::Medium), pad, pad);
    m_content->layout()->setSpacing(m_theme.px(6));
    m_heading->setFont(m_theme.titleFont());
    const int line = QFontMetrics(m_theme.font()).lineSpacing();
    const int around = m_theme.px(16);
    m_systemPrompt->setFixedHeight(5 * line + around);
    m_stop->setFixedHeight(3 * line + around);
    m_schema->setFixedHeight(8 * line + around);
    m_schema->setFont(m_theme.monoFont());

    const ThemeColours &colours = m_theme.colours();
    const auto tint = [this](QLabel *label, const QColor &colour) {
        QPalette palette = m_theme.palette();
        palette.setColor(QPalette::WindowText, colour);
        label->setPalette(palette);
    };
    tint(m_schemaNote, colours.danger);
    tint(m_stopNote, colours.warning);
    for (QLabel *label : m_content->findChildren<QLabel *>()) {
        if (label->buddy()) {
            label->setContentsMargins(0, m_theme.px(6), 0, 0); // nearer to its field than to the one above
        }
    }
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    updateGeometry();
}

QSize ParametersPane::sizeHint() const
{
    return {m_theme.px(280), m_theme.px(480)};
}

QSize ParametersPane::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {m_content->minimumSizeHint().width() + bar, m_theme.px(120)};
}

void ParametersPane::hideEvent(QHideEvent *event)
{
    flush();
    QScrollArea::hideEvent(event);
}

} // namespace holt::gui
