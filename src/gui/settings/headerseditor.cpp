#include "gui/settings/headerseditor.h"

#include "base/redaction.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

constexpr int nameColumn = 0;
constexpr int valueColumn = 1;
constexpr int shownRows = 4;

/// Set on a value that is kept outside the profile and therefore blank here.
constexpr int KeptRole = Qt::UserRole + 1;

bool isSecretValue(const QModelIndex &index)
{
    return index.column() == valueColumn &&
           isSecretHeader(index.siblingAtColumn(nameColumn).data(Qt::EditRole).toString().trimmed().toUtf8());
}

/// Hides secret values, in the table and while they are typed.
class HeaderDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->setAccessibleName(index.column() == nameColumn ? HeadersEditor::tr("Header name")
                                                                 : HeadersEditor::tr("Header value"));
            if (isSecretValue(index)) {
                line->setEchoMode(QLineEdit::Password);
            }
        }
        return editor;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!isSecretValue(index)) {
            return;
        }
        if (!option->text.isEmpty()) {
            option->text = QString(8, QChar(0x2022));
        } else if (index.data(KeptRole).toBool()) {
            option->text = HeadersEditor::tr("Kept with the keys");
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
        }
    }
};

} // namespace

HeadersEditor::HeadersEditor(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_add(new QPushButton(tr("Add header"), this))
    , m_remove(new QPushButton(tr("Remove header"), this))
{
    m_table->setAccessibleName(tr("Extra headers"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->setItemDelegate(new HeaderDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    for (QPushButton *button : {m_add, m_remove}) {
        button->setAutoDefault(false);
    }

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    setFocusProxy(m_table);

    connect(m_add, &QPushButton::clicked, this, &HeadersEditor::addAndEdit);
    connect(m_remove, &QPushButton::clicked, this, &HeadersEditor::removeCurrent);
    connect(m_table, &QTableWidget::itemChanged, this, &HeadersEditor::edited);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRow() >= 0); });
    setHeaders({});
}

HeadersEditor::~HeadersEditor()
{
    m_table->disconnect(this); // an open cell is committed as the table goes
}

void HeadersEditor::setHeaders(const Headers &headers)
{
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(0);
        for (const auto &[name, value] : headers) {
            addRow(name, value);
        }
    }
    m_remove->setEnabled(false);
    fit();
}

HeadersEditor::Headers HeadersEditor::headers() const
{
    Headers headers;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, nameColumn)->text().trimmed();
        if (!name.isEmpty()) {
            headers.append({name, m_table->item(row, valueColumn)->text()});
        }
    }
    return headers;
}

void HeadersEditor::addRow(const QString &name, const QString &value)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, nameColumn, new QTableWidgetItem(name));
    auto *item = new QTableWidgetItem(value);
    item->setData(KeptRole, value.isEmpty() && isSecretHeader(name.toUtf8()));
    m_table->setItem(row, valueColumn, item);
}

void HeadersEditor::addAndEdit()
{
    {
        const QSignalBlocker quiet(m_table);
        addRow({}, {});
    }
    fit();
    m_table->setFocus();
    m_table->setCurrentCell(m_table->rowCount() - 1, nameColumn);
    m_table->edit(m_table->currentIndex());
}

void HeadersEditor::removeCurrent()
{
    if (m_table->currentRow() < 0) {
        return;
    }
    m_table->removeRow(m_table->currentRow());
    m_remove->setEnabled(m_table->currentRow() >= 0);
    fit();
    m_table->setFocus();
    Q_EMIT edited();
}

void HeadersEditor::fit()
{
    const int rows = qBound(1, m_table->rowCount(), shownRows);
    const int row = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * row + 2 * m_table->frameWidth());
}

bool HeadersEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace holt::gui
