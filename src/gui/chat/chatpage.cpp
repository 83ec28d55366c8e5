#include "gui/chat/chatpage.h"

#include "core/chatsessions.h"
#include "core/conversationlistmodel.h"
#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "core/servers.h"
#include "gui/chat/chatheader.h"
#include "gui/chat/composer.h"
#include "gui/chat/conversationpane.h"
#include "gui/chat/emptychat.h"
#include "gui/chat/findbar.h"
#include "gui/chat/messageinput.h"
#include "gui/chat/parameterspane.h"
#include "gui/chat/retrybar.h"
#include "gui/common/icons.h"
#include "gui/common/modelcombo.h"
#include "gui/common/noticebar.h"
#include "gui/common/theme.h"
#include "gui/transcript/transcriptview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace holt::gui {

using core::ChatSession;

namespace {

constexpr std::chrono::milliseconds oneFrame(16);

QString splitterName()
{
    return QStringLiteral("chat.splitter");
}

} // namespace

ChatPage::ChatPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_pane(new ConversationPane(parts.conversations, parts.theme, this))
    , m_side(new QWidget(this))
{
    // A child of the splitter's is measured as soon as it is made: they are given to it when they are whole.
    QWidget *middle = makeMiddle();
    new QVBoxLayout(m_side);
    m_side->layout()->setContentsMargins(0, 0, 0, 0);
    m_side->installEventFilter(this);
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    m_splitterTimer.setSingleShot(true);
    m_splitterTimer.setInterval(std::chrono::milliseconds(400));

    applyTheme();
    setupActions();
    connectParts();
    connectTranscript();
    connectFind();

    setParametersVisible(parts.preferences.parametersVisible());
    const Theme &theme = parts.theme;
    if (!m_splitter->restoreState(parts.preferences.windowState(splitterName()))) {
        m_splitter->setSizes({theme.px(230), theme.px(640), theme.px(280)});
    }
    if (!parts.sessions.current()) {
        parts.sessions.setCurrent(parts.sessions.openNew());
    } else {
        currentSessionChanged();
    }
}

ChatPage::~ChatPage() = default;

QWidget *ChatPage::makeMiddle()
{
    const Theme &theme = m_parts.theme;
    auto *middle = new QWidget(this);
    middle->setAutoFillBackground(true);
    middle->setBackgroundRole(QPalette::Base);
    m_header = new ChatHeader(m_parts.servers, m_parts.catalog, theme, middle);

    m_find = new FindBar(theme, middle);
    m_stack = new QStackedWidget(middle);
    m_transcript = new TranscriptView(theme, m_stack);
    m_empty = new EmptyChat(theme, m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_transcript);
    m_stack->installEventFilter(this);
    m_jump = new QToolButton(middle); // not the stack's: a screen reader knows only the pages of that
    m_jump->setProperty("floating", true);
    m_jump->hide();
    showUnseen(false);

    m_bottom = new QWidget(middle);
    m_notices = new NoticeBar(theme, m_bottom);
    m_retry = new RetryBar(theme, m_bottom);
    m_demoLine = makeDemoLine(m_bottom);
    m_composer = new Composer(theme, m_bottom);
    auto *bottomLayout = new QVBoxLayout(m_bottom);
    bottomLayout->setContentsMargins(0, 0, 0, 0);
    bottomLayout->addWidget(m_notices);
    bottomLayout->addWidget(m_retry);
    bottomLayout->addWidget(m_demoLine);
    bottomLayout->addWidget(m_composer);

    m_centre = new QHBoxLayout;
    m_centre->addStretch(1);
    m_centre->addWidget(m_bottom, 1000); // all the width there is, up to its maximum
    m_centre->addStretch(1);
    // The range changes before the bar shows or hides.
    connect(m_transcript->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ChatPage::alignBottom,
            Qt::QueuedConnection);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_find);
    layout->addWidget(m_stack, 1);
    layout->addLayout(m_centre);
    return middle;
}

QWidget *ChatPage::makeDemoLine(QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *text = new QLabel(tr("This is the built-in demo, not a model."), line);
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setWordWrap(true);
    auto *button = new QPushButton(tr("Connect a server…"), line);
    button->setAutoDefault(false);
    button->setFlat(true);
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT settingsRequested(QString()); });
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    layout->addWidget(button);
    return line;
}

/// The parameters are a quarter of all controls of the window, and nobody needs them in the first frame: they are made
/// when it was painted.
void ChatPage::makeParameters()
{
    if (m_parametersPane) {
        return;
    }
    m_parametersPane = new ParametersPane(m_parts.theme, m_side);
    m_side->layout()->addWidget(m_parametersPane);
    m_parametersPane->show(); // now, not with the next event: what asks for it may use it
    connect(m_parametersPane, &ParametersPane::edited, this, &ChatPage::takeParameters);
    showParameters();
}

ParametersPane *ChatPage::parameters()
{
    makeParameters();
    return m_parametersPane;
}

void ChatPage::showParameters()
{
    if (m_parametersPane && m_session) {
        m_parametersPane->setParameters(m_session->parameters());
    }
}

void ChatPage::flushParameters()
{
    if (m_parametersPane) {
        m_parametersPane->flush();
    }
}

void ChatPage::connectParts()
{
    connect(&m_parts.sessions, &core::ChatSessions::currentChanged, this, &ChatPage::currentSessionChanged);
    connect(&m_parts.conversations, &core::ConversationListModel::removed, this,
            [this](const QString &, const QString &title) { conversationRemoved(title); });
    connect(&m_parts.conversations, &core::ConversationListModel::loadFailed, this, [this](const Error &error) {
        m_notices->showNotice(NoticeBar::Kind::Error, error.message(),
                              {{tr("Try again"), [this] { m_parts.conversations.load(); }}});
    });
    connect(&m_parts.servers, &core::Servers::changed, this, &ChatPage::showServer);
    connect(&m_parts.servers, &core::Servers::currentChanged, this, &ChatPage::showServer);
    connect(&m_parts.preferences, &core::Preferences::parametersVisibleChanged, this,
            [this] { setParametersVisible(m_parts.preferences.parametersVisible()); });

    connect(m_pane, &ConversationPane::newRequested, this, &ChatPage::openNew);
    connect(m_pane, &ConversationPane::openRequested, this,
            [this](const QString &id) { m_parts.sessions.setCurrent(m_parts.sessions.open(id)); });
    connect(m_pane, &ConversationPane::menuRequested, this, &ChatPage::showConversationMenu);

    connect(m_header, &ChatHeader::modelChosen, this, &ChatPage::chooseModel);
    connect(m_header, &ChatHeader::serverChosen, this, &ChatPage::chooseServer);

    connect(m_empty, &EmptyChat::suggestionChosen, m_composer, &Composer::write);
    connect(m_empty, &EmptyChat::connectRequested, this, [this] { Q_EMIT settingsRequested(QString()); });

    connect(m_composer, &Composer::sendRequested, this, &ChatPage::send);
    connect(m_composer, &Composer::resendRequested, this, &ChatPage::resend);
    connect(m_composer, &Composer::editLastRequested, this, &ChatPage::editLast);
    const auto stopAnswer = [this] {
        if (m_session) {
            m_session->stop();
        }
    };
    connect(m_composer, &Composer::stopRequested, this, stopAnswer);
    connect(m_retry, &RetryBar::stopRequested, this, stopAnswer);
    connect(m_composer, &Composer::draftChanged, this, [this](const QString &draft) {
        if (m_session) {
            m_session->setDraft(draft);
        }
    });

    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterTimer.start(); });
    connect(&m_splitterTimer, &QTimer::timeout, this, &ChatPage::keepSplitter);
    connect(&m_parts.theme, &Theme::changed, this, &ChatPage::applyTheme);
}

void ChatPage::openConversation(const QString &id)
{
    m_parts.sessions.setCurrent(m_parts.sessions.open(id));
    m_composer->input()->setFocus(Qt::OtherFocusReason);
}

void ChatPage::openNew()
{
    m_parts.sessions.setCurrent(m_parts.sessions.openNew());
    m_composer->input()->setFocus(Qt::OtherFocusReason);
}

void ChatPage::currentSessionChanged()
{
    if (m_session) {
        m_composer->cancelEditing(); // the draft stays with the conversation that is left
        flushParameters();
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->transcript(), nullptr, this, nullptr);
    }
    ChatSession *next = m_parts.sessions.current();
    m_session = next;
    if (!next) {
        m_transcript->setModel(nullptr);
        // Its conversation was deleted; not within the signal that says so.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_parts.sessions.current()) {
                    m_parts.sessions.setCurrent(m_parts.sessions.openNew());
                }
            },
            Qt::QueuedConnection);
        return;
    }
    connectSession(next);
    showSession();
}

void ChatPage::connectSession(ChatSession *session)
{
    connect(session, &ChatSession::loaded, this, &ChatPage::showSession);
    connect(session, &ChatSession::loadFailed, this, [this](const Error &error) {
        m_notices->showNotice(NoticeBar::Kind::Error, error.message());
        showEmptyOrTranscript();
    });
    connect(session, &ChatSession::stateChanged, this, &ChatPage::showState);
    connect(session, &ChatSession::titleChanged, this, [this] { m_header->setTitle(m_session->title()); });
    connect(session, &ChatSession::created, this, [this] {
        m_header->setTitle(m_session->title());
        m_pane->setCurrent(m_session->conversationId());
    });
    connect(session, &ChatSession::parametersChanged, this, [this] {
        showParameters();
        m_header->modelCombo()->setChosen(m_session->parameters().model);
    });
    connect(session, &ChatSession::serverChanged, this, &ChatPage::showServer);
    connect(session, &ChatSession::refused, this,
            [this](const QString &message) { m_notices->showNotice(NoticeBar::Kind::Warning, message); });

    const core::TranscriptModel *transcript = session->transcript();
    connect(transcript, &QAbstractItemModel::rowsInserted, this, &ChatPage::showEmptyOrTranscript);
    const auto textCame = [this] {
        if (!m_unseen && m_session->isBusy() && !m_transcript->isAtEnd()) {
            showUnseen(true);
        }
    };
    connect(transcript, &QAbstractItemModel::rowsInserted, this, textCame);
    connect(transcript, &QAbstractItemModel::dataChanged, this, textCame);
    connect(transcript, &QAbstractItemModel::rowsRemoved, this, &ChatPage::showEmptyOrTranscript);
    connect(transcript, &QAbstractItemModel::modelReset, this, &ChatPage::showEmptyOrTranscript);
}

void ChatPage::showSession()
{
    if (!m_session) {
        return;
    }
    if (m_transcript->model() != m_session->transcript()) {
        m_transcript->setModel(m_session->transcript());
        showUnseen(false);
    }
    m_header->setTitle(m_session->title());
    m_header->modelCombo()->setChosen(m_session->parameters().model);
    showParameters();
    m_composer->setDraft(m_session->draft());
    m_pane->setCurrent(m_session->conversationId());
    showServer();
    showState();
    showEmptyOrTranscript();
}

void ChatPage::showState()
{
    if (!m_session) {
        return;
    }
    const bool busy = m_session->isBusy();
    m_composer->setBusy(busy);
    m_transcript->setBusy(busy);
    if (m_session->state() == ChatSession::State::Retrying) {
        m_retry->start(m_session->retryAt(), m_session->retryNotice().cause);
    } else {
        m_retry->stop();
    }
    updateActions();
    showEmptyOrTranscript();
}

void ChatPage::showServer()
{
    if (!m_session) {
        return;
    }
    const QString id = m_session->serverId();
    m_header->setServer(id);
    const store::Profile *profile = m_parts.servers.find(id);
    m_demoLine->setVisible(profile && profile->kind == store::Profile::Kind::Demo);
    m_empty->setOnlyDemo(m_parts.servers.onlyDemo());
}

void ChatPage::showEmptyOrTranscript()
{
    const bool loading = m_session && m_session->state() == ChatSession::State::Loading;
    const bool empty = !m_session || (m_session->transcript()->rowCount() == 0 && !loading);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_transcript);
    if (empty) {
        m_find->close();
    }
    m_jump->setVisible(!empty && !m_transcript->isAtEnd());
    placeOverlays();
    alignBottom();
    updateActions();
}

/// The button that jumps to the end says whether there is something new.
void ChatPage::showUnseen(bool unseen)
{
    m_unseen = unseen;
    const QString name = unseen ? tr("Jump to the end, where there is new text") : tr("Jump to the end");
    m_jump->setAccessibleName(name);
    m_jump->setToolTip(name);
    m_jump->setText(tr("New text", "below what is seen"));
    m_jump->setToolButtonStyle(unseen ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_jump->setIcon(icon(Icon::ArrowDown, m_parts.theme, unseen ? IconTone::Accent : IconTone::Text));
    placeOverlays();
}

void ChatPage::placeOverlays()
{
    const int inset = m_parts.theme.space(Space::Medium);
    QSize size = m_jump->sizeHint();
    size.rwidth() += m_unseen ? m_parts.theme.space(Space::Medium) : 0; // its ends are round
    const QPoint corner((m_stack->width() - size.width()) / 2, m_stack->height() - size.height() - inset);
    m_jump->setGeometry(QRect(m_stack->pos() + corner, size));
    m_jump->raise();
}

void ChatPage::alignBottom()
{
    const QScrollBar *bar = m_transcript->verticalScrollBar();
    const bool beside = m_stack->currentWidget() == m_transcript && bar->maximum() > bar->minimum();
    m_centre->setContentsMargins(0, 0, beside ? bar->sizeHint().width() : 0, 0);
}

void ChatPage::applyTheme()
{
    const Theme &theme = m_parts.theme;
    const int pad = theme.space(Space::Small);
    m_bottom->layout()->setSpacing(pad);
    const int side = theme.space(Space::Huge);
    m_bottom->layout()->setContentsMargins(side, pad, side, theme.space(Space::Large));
    // The transcript's column: what is written stands under what is read.
    constexpr int columnDigits = 80;
    const int column = qRound(QFontMetricsF(theme.font()).horizontalAdvance(QLatin1Char('0')) * columnDigits);
    m_bottom->setMaximumWidth(column + 2 * side);
    m_pane->setMinimumWidth(theme.px(150));
    m_stack->parentWidget()->setMinimumWidth(theme.px(320));
    m_jump->setIconSize(QSize(theme.px(18), theme.px(18)));
    QPalette link = theme.palette();
    link.setColor(QPalette::ButtonText, theme.colours().link);
    m_demoLine->findChild<QPushButton *>()->setPalette(link);
    placeOverlays();
}

void ChatPage::keepSplitter()
{
    m_parts.preferences.setWindowState(splitterName(), m_splitter->saveState());
}

void ChatPage::flush()
{
    flushParameters();
    if (m_session) {
        m_session->flushDraft();
    }
    keepSplitter();
}

void ChatPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && !window()->focusWidget()) {
        m_composer->input()->setFocus(Qt::OtherFocusReason);
    }
}

void ChatPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr double largestShare = 0.4;
    m_composer->input()->setHeightLimit(static_cast<int>(height() * largestShare));
}

bool ChatPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stack && (event->type() == QEvent::Resize || event->type() == QEvent::Move)) {
        placeOverlays();
    } else if (watched == m_side && event->type() == QEvent::Paint && !m_parametersPane) {
        QTimer::singleShot(oneFrame, this, &ChatPage::makeParameters);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace holt::gui
