#include "core/chatsessions.h"
#include "core/conversationlistmodel.h"
#include "core/imageloader.h"
#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "core/servers.h"
#include "gui/chat/chatheader.h"
#include "gui/chat/chatpage.h"
#include "gui/chat/composer.h"
#include "gui/chat/conversationpane.h"
#include "gui/chat/findbar.h"
#include "gui/chat/messageinput.h"
#include "gui/chat/parameterspane.h"
#include "gui/common/actioncollection.h"
#include "gui/common/icons.h"
#include "gui/common/modelcombo.h"
#include "gui/common/noticebar.h"
#include "gui/common/openlink.h"
#include "gui/common/theme.h"
#include "gui/transcript/transcriptview.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>

namespace holt::gui {

using core::ChatSession;

void ChatPage::setupActions()
{
    ActionCollection &actions = m_parts.actions;
    const Theme &theme = m_parts.theme;
    const QString group = tr("Chat");
    const auto key = [](QKeyCombination combination) { return QKeySequence(combination); };
    const auto add = [&](const QString &id, const QString &text, const QList<QKeySequence> &shortcuts,
                         std::optional<Icon> picture, auto &&run, QWidget *scope = nullptr) {
        const QString name = QStringLiteral("chat.") + id;
        QAction *action = scope ? actions.add(name, group, text, shortcuts, scope)
                                : actions.addToPage(name, group, text, shortcuts, this);
        if (picture) {
            action->setIcon(icon(*picture, theme));
        }
        connect(action, &QAction::triggered, this, std::forward<decltype(run)>(run));
        return action;
    };

    add(QStringLiteral("new"), tr("New chat"), {key(Qt::CTRL | Qt::Key_N)}, Icon::NewChat, [this] { openNew(); });
    add(QStringLiteral("search"), tr("Search conversations"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, Icon::Search,
        [this] {
            m_pane->searchField()->setFocus(Qt::ShortcutFocusReason);
            m_pane->searchField()->selectAll();
        });
    add(QStringLiteral("find"), tr("Find in conversation"), {key(Qt::CTRL | Qt::Key_F)}, Icon::Search,
        [this] { openFind(); });
    add(QStringLiteral("findNext"), tr("Find next"), {key(Qt::Key_F3), key(Qt::CTRL | Qt::Key_G)}, {},
        [this] { findAgain(false); });
    add(QStringLiteral("findPrevious"), tr("Find previous"),
        {key(Qt::SHIFT | Qt::Key_F3), key(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}, {}, [this] { findAgain(true); });
    add(QStringLiteral("next"), tr("Next conversation"), {key(Qt::CTRL | Qt::Key_PageDown)}, {},
        [this] { m_pane->openNeighbour(+1); });
    add(QStringLiteral("previous"), tr("Previous conversation"), {key(Qt::CTRL | Qt::Key_PageUp)}, {},
        [this] { m_pane->openNeighbour(-1); });
    add(QStringLiteral("rename"), tr("Rename conversation"), {key(Qt::Key_F2)}, Icon::Edit,
        [this] { m_pane->renameCurrent(); });
    add(
        QStringLiteral("delete"), tr("Delete conversation"), {key(Qt::Key_Delete)}, Icon::Delete,
        [this] { m_pane->removeCurrent(); }, m_pane->list());
    add(QStringLiteral("focusList"), tr("Go to the conversations"), {key(Qt::CTRL | Qt::Key_L)}, {},
        [this] { m_pane->list()->setFocus(Qt::ShortcutFocusReason); });
    add(QStringLiteral("focusInput"), tr("Go to the message"), {key(Qt::CTRL | Qt::Key_I)}, {},
        [this] { m_composer->input()->setFocus(Qt::ShortcutFocusReason); });
    add(QStringLiteral("chooseModel"), tr("Choose the model"), {key(Qt::CTRL | Qt::Key_M)}, {}, [this] {
        m_header->modelCombo()->setFocus(Qt::ShortcutFocusReason);
        m_header->modelCombo()->showPopup();
    });
    add(QStringLiteral("regenerate"), tr("Regenerate the last answer"), {key(Qt::CTRL | Qt::Key_R)}, Icon::Refresh,
        [this] { regenerateLast(); });
    add(QStringLiteral("editLast"), tr("Edit the last message"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, Icon::Edit,
        [this] { editLast(); });
    add(QStringLiteral("stop"), tr("Stop the answer"), {key(Qt::CTRL | Qt::Key_Period)}, Icon::Stop, [this] {
        if (m_session) {
            m_session->stop();
        }
    });
    add(QStringLiteral("end"), tr("Jump to the end"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_End)}, Icon::ArrowDown,
        [this] { m_transcript->scrollToEnd(); });
    QAction *parameters = add(QStringLiteral("parameters"), tr("Show parameters"), {key(Qt::Key_F9)}, Icon::PanelRight,
                              [this](bool on) { m_parts.preferences.setParametersVisible(on); });
    parameters->setCheckable(true);
    parameters->setToolTip(tr("Show parameters (%1)").arg(parameters->shortcut().toString(QKeySequence::NativeText)));
    m_header->parametersButton()->setDefaultAction(parameters);
    m_header->parametersButton()->setAccessibleName(tr("Parameters"));
}

void ChatPage::updateActions()
{
    const ActionCollection &actions = m_parts.actions;
    const auto enable = [&actions](const char *id, bool enabled) {
        if (QAction *action = actions.find(QLatin1String(id))) {
            action->setEnabled(enabled);
        }
    };
    const bool busy = m_session && m_session->isBusy();
    const bool any = m_session && m_session->transcript()->rowCount() > 0;
    enable("chat.stop", busy);
    enable("chat.regenerate", any && !busy);
    enable("chat.editLast", any && !busy);
    enable("chat.end", any);
    for (const char *id : {"chat.find", "chat.findNext", "chat.findPrevious"}) {
        enable(id, any);
    }
}

void ChatPage::connectTranscript()
{
    const auto verb = [this](auto &&method) {
        return [this, method](const QString &messageId) {
            if (m_session) {
                (m_session->*method)(messageId);
            }
        };
    };
    connect(m_transcript, &TranscriptView::regenerateRequested, this, verb(&ChatSession::regenerate));
    connect(m_transcript, &TranscriptView::retryRequested, this, verb(&ChatSession::retry));
    connect(m_transcript, &TranscriptView::continueRequested, this, verb(&ChatSession::continueAnswer));
    connect(m_transcript, &TranscriptView::editRequested, this, &ChatPage::editMessage);
    connect(m_transcript, &TranscriptView::deleteRequested, this, &ChatPage::deleteMessage);
    connect(m_transcript, &TranscriptView::siblingRequested, this, [this](const QString &messageId, int offset) {
        if (m_session) {
            m_session->showSibling(messageId, offset);
        }
    });
    connect(m_transcript, &TranscriptView::openServerRequested, this, [this] {
        const QString id = m_session ? m_session->serverId() : QString();
        Q_EMIT settingsRequested(id);
    });
    connect(m_transcript, &TranscriptView::openModelsRequested, this, [this] {
        m_header->modelCombo()->setFocus(Qt::OtherFocusReason);
        m_header->modelCombo()->showPopup();
    });
    connect(m_transcript, &TranscriptView::linkActivated, this, [this](const QUrl &url) { openLink(url, window()); });
    connect(m_transcript, &TranscriptView::saveFailed, this,
            [this](const QString &message) { m_notices->showNotice(NoticeBar::Kind::Error, message); });
    const auto showCodeView = [this] {
        m_transcript->setCodeView(m_parts.preferences.codeWrapped(), m_parts.preferences.codeNumbered());
    };
    connect(&m_parts.preferences, &core::Preferences::codeViewChanged, this, showCodeView);
    connect(m_transcript, &TranscriptView::codeViewChosen, this, [this](bool wrapped, bool numbered) {
        // One after the other: each tells the view of both.
        m_parts.preferences.setCodeWrapped(wrapped);
        m_parts.preferences.setCodeNumbered(numbered);
    });
    showCodeView();
    connect(m_transcript, &TranscriptView::imageRequested, &m_parts.images, &core::ImageLoader::load);
    connect(&m_parts.images, &core::ImageLoader::loaded, m_transcript, &TranscriptView::setImage);
    connect(&m_parts.images, &core::ImageLoader::failed, m_transcript,
            [this](const QUrl &url, const Error &error) { m_transcript->failImage(url, error.message()); });
    connect(m_transcript, &TranscriptView::problemOccurred, this,
            [this](const QString &text) { m_notices->showNotice(NoticeBar::Kind::Error, text); });
    connect(m_transcript, &TranscriptView::atEndChanged, this, [this](bool atEnd) {
        showUnseen(m_unseen && !atEnd);
        showEmptyOrTranscript();
    });
    connect(m_jump, &QToolButton::clicked, this, [this] {
        m_transcript->scrollToEnd();
        m_composer->input()->setFocus(Qt::OtherFocusReason);
    });
}

/// What nobody closer to the keyboard wanted: Esc leaves the search, then the transcript.
void ChatPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
    } else if (m_find->isOpen()) {
        m_find->close();
    } else if (m_transcript->hasFocus() || m_jump->hasFocus()) {
        m_composer->input()->setFocus(Qt::OtherFocusReason);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ChatPage::send(const QString &text)
{
    if (!m_session) {
        return;
    }
    flushParameters();
    if (m_session->send(text)) {
        m_composer->setDraft(QString());
        m_transcript->scrollToEnd();
    }
}

void ChatPage::resend(const QString &messageId, const QString &text)
{
    if (!m_session) {
        return;
    }
    flushParameters();
    m_session->editAndResend(messageId, text);
    m_transcript->scrollToEnd();
}

QString ChatPage::lastMessage(int role) const
{
    if (!m_session) {
        return {};
    }
    const core::TranscriptModel *transcript = m_session->transcript();
    for (int row = transcript->rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = transcript->index(row);
        if (index.data(core::TranscriptModel::RoleRole).toInt() == role) {
            return index.data(core::TranscriptModel::IdRole).toString();
        }
    }
    return {};
}

void ChatPage::editMessage(const QString &messageId)
{
    if (!m_session || m_session->isBusy()) {
        return;
    }
    const core::TranscriptModel *transcript = m_session->transcript();
    const int row = transcript->rowOf(messageId);
    if (row >= 0) {
        m_composer->startEditing(messageId, transcript->entry(row).message.text);
    }
}

void ChatPage::editLast()
{
    if (const QString id = lastMessage(static_cast<int>(store::Role::User)); !id.isEmpty()) {
        editMessage(id);
    }
}

void ChatPage::regenerateLast()
{
    if (const QString id = lastMessage(static_cast<int>(store::Role::Assistant)); !id.isEmpty()) {
        m_session->regenerate(id);
    }
}

void ChatPage::deleteMessage(const QString &messageId)
{
    if (!m_session || m_session->isBusy()) {
        return;
    }
    const core::TranscriptModel *transcript = m_session->transcript();
    const int row = transcript->rowOf(messageId);
    if (row < 0) {
        return;
    }
    const int below = transcript->rowCount() - row - 1;
    const ChatSession::Removed removed = m_session->removeMessage(messageId);
    if (removed.messages.isEmpty()) {
        return;
    }
    m_notices->showNotice(NoticeBar::Kind::Information,
                          below > 0 ? tr("Deleted a message and the %Ln message(s) after it.", nullptr, below)
                                    : tr("Deleted a message."),
                          {{tr("Undo"), [this, removed] { undoDelete(removed); }}}, std::chrono::seconds(30));
}

void ChatPage::undoDelete(const ChatSession::Removed &removed)
{
    ChatSession *session = m_parts.sessions.open(removed.conversationId);
    m_parts.sessions.setCurrent(session);
    const auto restore = [this, session, removed] {
        if (!session->restoreMessages(removed)) {
            m_notices->showNotice(NoticeBar::Kind::Warning,
                                  tr("The message could not be brought back while an answer is coming, or because the "
                                     "message above it is gone."),
                                  {{tr("Try again"), [this, removed] { undoDelete(removed); }}});
        }
    };
    if (session->state() == ChatSession::State::Loading) {
        connect(session, &ChatSession::loaded, this, restore, Qt::SingleShotConnection);
    } else {
        restore();
    }
}

void ChatPage::conversationRemoved(const QString &title)
{
    constexpr qsizetype longest = 40;
    const QString shown = title.size() > longest ? QString(title.left(longest) + QChar(0x2026)) : title;
    m_notices->showNotice(NoticeBar::Kind::Information, tr("Deleted “%1”.").arg(shown),
                          {{tr("Undo"), [this] { m_parts.conversations.undoRemove(); }}}, std::chrono::seconds(20));
}

void ChatPage::showConversationMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"chat.rename", "chat.delete"}) {
        menu->addAction(m_parts.actions.find(QLatin1String(id)));
    }
    menu->popup(position);
}

void ChatPage::chooseModel(const QString &model)
{
    if (!m_session) {
        return;
    }
    flushParameters();
    core::ChatParameters parameters = m_session->parameters();
    parameters.model = model;
    m_session->setParameters(parameters);
}

void ChatPage::chooseServer(const QString &profileId)
{
    if (!m_session) {
        return;
    }
    m_session->setServer(profileId);
    if (!m_session->exists()) {
        // Choosing for a chat that has not begun chooses for those to come.
        m_parts.servers.setCurrent(profileId);
    }
    // A model of the other server means nothing here.
    chooseModel(QString());
}

void ChatPage::takeParameters(const core::ChatParameters &parameters)
{
    if (m_session) {
        core::ChatParameters merged = parameters;
        merged.model = m_session->parameters().model;
        m_session->setParameters(merged);
    }
}

void ChatPage::setParametersVisible(bool visible)
{
    m_side->setVisible(visible);
    if (QAction *action = m_parts.actions.find(QStringLiteral("chat.parameters"))) {
        action->setChecked(visible);
    }
}

} // namespace holt::gui
