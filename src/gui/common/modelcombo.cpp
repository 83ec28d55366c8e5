#include "gui/common/modelcombo.h"

#include "core/modelcatalog.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QStyle>

#include <algorithm>

namespace holt::gui {

namespace {

constexpr int KindRole = Qt::UserRole + 1;

} // namespace

ModelCombo::ModelCombo(core::ModelCatalog &catalog, QWidget *parent)
    : QComboBox(parent)
    , m_catalog(catalog)
    , m_completions(new QStringListModel(this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(18);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    lineEdit()->setMaxLength(256);
    lineEdit()->setAccessibleName(tr("Model"));

    // The box's own completer would offer "Refresh" too.
    auto *completer = new QCompleter(m_completions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);

    connect(this, &QComboBox::activated, this, &ModelCombo::rowActivated);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ModelCombo::choose);
    lineEdit()->setAccessibleName(tr("Model name"));
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { choose(lineEdit()->text().trimmed()); });
    connect(&catalog, &core::ModelCatalog::changed, this, &ModelCombo::catalogChanged);
    fill();
}

void ModelCombo::setTask(openai::Task task)
{
    m_task = task;
    fill();
}

void ModelCombo::setSuggestions(const QStringList &models)
{
    if (models != m_suggestions) {
        m_suggestions = models;
        fill();
    }
}

void ModelCombo::setServer(const QString &profileId, const QString &defaultModel)
{
    lineEdit()->setPlaceholderText(defaultModel.isEmpty() ? tr("Server’s default") : defaultModel);
    if (profileId != m_serverId) {
        m_serverId = profileId;
        fill();
    }
}

void ModelCombo::setChosen(const QString &model)
{
    m_model = model;
    showModel();
}

void ModelCombo::showPopup()
{
    const core::ModelCatalog::State state = m_catalog.state(m_serverId);
    if (!m_serverId.isEmpty() &&
        (state == core::ModelCatalog::State::Unknown || state == core::ModelCatalog::State::Failed)) {
        m_catalog.refresh(m_serverId);
    }
    fill();
    openList();
}

void ModelCombo::openList()
{
    // The names are longer than the box, which shares its row with others.
    const int rows = view()->sizeHintForColumn(0) + 2 * view()->frameWidth() +
                     style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, view()) + fontMetrics().height();
    view()->setMinimumWidth(std::min(rows, fontMetrics().averageCharWidth() * 70));
    QComboBox::showPopup();
}

void ModelCombo::catalogChanged(const QString &profileId)
{
    if (profileId != m_serverId) {
        return;
    }
    fill();
    if (view()->isVisible()) {
        openList(); // sizes the list anew
    }
}

void ModelCombo::fill()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    clear();
    QStringList models = m_serverId.isEmpty() ? QStringList() : m_catalog.models(m_serverId, m_task);
    if (models.isEmpty()) {
        models = m_suggestions;
    }
    m_completions->setStringList(models);
    addRow(tr("Server’s default"), Row::Default);
    for (const QString &model : models) {
        addRow(model, Row::Model, model);
    }
    insertSeparator(count());

    switch (m_serverId.isEmpty() ? core::ModelCatalog::State::Unknown : m_catalog.state(m_serverId)) {
    case core::ModelCatalog::State::Loading:
        addRow(tr("Asking the server for its models…"), Row::Note);
        break;
    case core::ModelCatalog::State::Failed:
        addRow(tr("The list could not be had. You can type a name."), Row::Note, m_catalog.error(m_serverId).message());
        addRow(tr("Try again"), Row::Refresh);
        break;
    case core::ModelCatalog::State::Loaded:
        if (models.isEmpty()) {
            addRow(tr("The server names no models. You can type a name."), Row::Note);
        }
        addRow(tr("Refresh"), Row::Refresh);
        break;
    case core::ModelCatalog::State::Unknown:
        addRow(tr("Refresh"), Row::Refresh);
        break;
    }
    showModel();
}

void ModelCombo::addRow(const QString &text, Row kind, const QString &tip)
{
    addItem(text);
    const int row = count() - 1;
    setItemData(row, static_cast<int>(kind), KindRole);
    if (!tip.isEmpty()) {
        setItemData(row, tip, Qt::ToolTipRole);
    }
    if (kind == Row::Note) {
        if (auto *items = qobject_cast<QStandardItemModel *>(model())) {
            items->item(row)->setEnabled(false);
        }
    }
}

void ModelCombo::rowActivated(int index)
{
    switch (static_cast<Row>(itemData(index, KindRole).toInt())) {
    case Row::Model:
        choose(itemText(index));
        break;
    case Row::Default:
        choose(QString());
        break;
    case Row::Refresh:
        showModel();
        m_catalog.refresh(m_serverId);
        showPopup();
        break;
    case Row::Note:
        showModel();
        break;
    }
}

void ModelCombo::choose(const QString &model)
{
    if (m_filling) {
        return;
    }
    const bool changed = model != m_model;
    m_model = model;
    showModel();
    if (changed) {
        Q_EMIT modelChosen(model);
    }
}

void ModelCombo::showModel()
{
    // What is being typed stays while the list behind it changes.
    if (m_filling && lineEdit()->hasFocus() && lineEdit()->isModified()) {
        return;
    }
    const int row = m_model.isEmpty() ? 0 : findText(m_model, Qt::MatchExactly | Qt::MatchCaseSensitive);
    const QSignalBlocker quiet(this);
    setCurrentIndex(row);
    setEditText(m_model);
    lineEdit()->setCursorPosition(0);
}

void ModelCombo::keyPressEvent(QKeyEvent *event)
{
    // Up and Down would walk over "Refresh": they open the list instead.
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        showPopup();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void ModelCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace holt::gui
