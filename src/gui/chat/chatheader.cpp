#include "gui/chat/chatheader.h"

#include "core/servers.h"
#include "gui/common/elidedlabel.h"
#include "gui/common/icons.h"
#include "gui/common/modelcombo.h"
#include "gui/common/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

namespace holt::gui {

ChatHeader::ChatHeader(core::Servers &servers, core::ModelCatalog &catalog, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_theme(theme)
    , m_title(new ElidedLabel(this))
    , m_serverLabel(new QLabel(tr("Server"), this))
    , m_server(new QComboBox(this))
    , m_modelLabel(new QLabel(tr("Model"), this))
    , m_model(new ModelCombo(catalog, this))
    , m_parameters(new QToolButton(this))
{
    m_serverLabel->setBuddy(m_server);
    m_modelLabel->setBuddy(m_model);
    m_serverLabel->setForegroundRole(QPalette::PlaceholderText);
    m_modelLabel->setForegroundRole(QPalette::PlaceholderText);
    m_server->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_server->setMinimumContentsLength(8);
    m_server->setModel(&servers);
    m_server->setToolTip(tr("The server of this conversation"));
    m_model->setToolTip(tr("The model that answers; empty takes the server’s default"));
    for (QComboBox *combo : {m_server, static_cast<QComboBox *>(m_model)}) {
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_parameters->setCheckable(true);
    m_parameters->setAutoRaise(true);
    m_parameters->setFocusPolicy(Qt::StrongFocus);

    m_choices = new QHBoxLayout;
    m_choices->addWidget(m_serverLabel);
    m_choices->addWidget(m_server, 2);
    m_choices->addWidget(m_modelLabel);
    m_choices->addWidget(m_model, 3);
    m_rows = new QBoxLayout(QBoxLayout::LeftToRight);
    m_rows->addWidget(m_title, 1);
    m_rows->addLayout(m_choices, 1);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(m_rows, 1);
    layout->addWidget(m_parameters, 0, Qt::AlignTop);

    connect(m_server, &QComboBox::activated, this, [this](int row) {
        const QString id = m_server->itemData(row, core::Servers::IdRole).toString();
        if (id != m_serverId) {
            Q_EMIT serverChosen(id);
        }
    });
    connect(m_model, &ModelCombo::modelChosen, this, &ChatHeader::modelChosen);
    // The box loses its row when the list of servers is made anew.
    connect(&servers, &core::Servers::changed, this, &ChatHeader::showServer);
    connect(&servers, &QAbstractItemModel::modelReset, this, &ChatHeader::showServer, Qt::QueuedConnection);
    connect(&theme, &Theme::changed, this, &ChatHeader::applyTheme);
    setTitle(QString());
    applyTheme();
}

void ChatHeader::setTitle(const QString &title)
{
    m_title->setText(title.isEmpty() ? tr("New chat") : title);
}

void ChatHeader::setServer(const QString &profileId)
{
    m_serverId = profileId;
    showServer();
}

void ChatHeader::showServer()
{
    const QSignalBlocker quiet(m_server);
    const int row = m_server->findData(m_serverId, core::Servers::IdRole);
    m_server->setCurrentIndex(row);
    const store::Profile *profile = m_servers.find(m_serverId);
    m_model->setServer(m_serverId, profile ? profile->defaultModels.value(QStringLiteral("chat")) : QString());
}

void ChatHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colours().border);
}

void ChatHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChatHeader::arrange()
{
    const bool wide = width() >= m_theme.px(700);
    const QBoxLayout::Direction direction = wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_rows->direction() != direction) {
        m_rows->setDirection(direction);
    }
}

void ChatHeader::applyTheme()
{
    const int small = m_theme.space(Space::Small);
    layout()->setContentsMargins(m_theme.space(Space::Large), small, small, small);
    layout()->setSpacing(small);
    m_rows->setSpacing(m_theme.px(6));
    m_choices->setSpacing(small);
    m_title->setFont(m_theme.titleFont());
    m_title->setMinimumHeight(m_parameters->sizeHint().height());
    m_parameters->setIcon(icon(Icon::PanelRight, m_theme));
    m_parameters->setIconSize(QSize(m_theme.px(20), m_theme.px(20)));
    arrange();
}

} // namespace holt::gui
