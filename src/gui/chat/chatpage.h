#pragma once

#include "core/chatsession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace holt::core {
class ChatSessions;
class ConversationListModel;
class ImageLoader;
class ModelCatalog;
class Preferences;
} // namespace holt::core

namespace holt::gui {

class ActionCollection;
class ChatHeader;
class Composer;
class ConversationPane;
class EmptyChat;
class FindBar;
class NoticeBar;
class ParametersPane;
class RetryBar;
class Theme;
class TranscriptView;

/// The chat tab: conversations at the left, the open one in the middle, its parameters at the right. It shows what the
/// sessions say and turns clicks and keys into their verbs; switching conversations never stops an answer. GUI thread.
class ChatPage : public QWidget
{
    Q_OBJECT

public:
    /// What the page works with. All must outlive it.
    struct Parts
    {
        core::ChatSessions &sessions;
        core::ConversationListModel &conversations;
        core::Servers &servers;
        core::ModelCatalog &catalog;
        core::Preferences &preferences;
        core::ImageLoader &images;
        const Theme &theme;
        ActionCollection &actions;
    };

    explicit ChatPage(const Parts &parts, QWidget *parent = nullptr);
    ~ChatPage() override;

    /// Opens a conversation of the store, or the new one, with the cursor in the input.
    void openConversation(const QString &id);
    void openNew();

    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] ConversationPane *conversations() const { return m_pane; }
    [[nodiscard]] ParametersPane *parameters(); ///< made where it is missing: see makeParameters()
    [[nodiscard]] TranscriptView *transcript() const { return m_transcript; }
    [[nodiscard]] ChatHeader *header() const { return m_header; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }

    /// Keeps what is being edited and where the splitters stand. Called before the program ends.
    void flush();

Q_SIGNALS:
    /// The person wants to set up a server: the one named, or a new one where it is empty.
    void settingsRequested(const QString &serverId);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // chatpage.cpp: what is shown
    QWidget *makeMiddle();
    QWidget *makeDemoLine(QWidget *parent);
    void makeParameters();
    void showParameters();
    void flushParameters();
    void connectParts();
    void connectSession(core::ChatSession *session);
    void currentSessionChanged();
    void showSession();
    void showState();
    void showServer();
    void showEmptyOrTranscript();
    void placeOverlays();
    void showUnseen(bool unseen);
    void alignBottom();
    void applyTheme();
    void keepSplitter();

    // chatpageactions.cpp: what is done
    void setupActions();
    void updateActions();
    void connectTranscript();
    void send(const QString &text);
    void resend(const QString &messageId, const QString &text);
    void editMessage(const QString &messageId);
    void editLast();
    void regenerateLast();
    void deleteMessage(const QString &messageId);
    void undoDelete(const core::ChatSession::Removed &removed);
    void conversationRemoved(const QString &title);
    void showConversationMenu(const QPoint &position);
    void chooseModel(const QString &model);
    void chooseServer(const QString &profileId);
    void takeParameters(const core::ChatParameters &parameters);
    void setParametersVisible(bool visible);
    [[nodiscard]] QString lastMessage(int role) const;

    // chatpagefind.cpp
    void connectFind();
    void openFind();
    void findAgain(bool backwards);

    Parts m_parts;
    QPointer<core::ChatSession> m_session; ///< the one on screen
    QSplitter *m_splitter;
    ConversationPane *m_pane;
    ChatHeader *m_header = nullptr;
    FindBar *m_find = nullptr;
    QStackedWidget *m_stack = nullptr;
    TranscriptView *m_transcript = nullptr;
    EmptyChat *m_empty = nullptr;
    QToolButton *m_jump = nullptr;
    bool m_unseen = false; ///< text came below what is seen
    NoticeBar *m_notices = nullptr;
    RetryBar *m_retry = nullptr;
    QWidget *m_demoLine = nullptr;
    Composer *m_composer = nullptr;
    QBoxLayout *m_centre = nullptr;
    QWidget *m_bottom = nullptr;                ///< notices, lines and composer: as wide as the transcript's column
    QWidget *m_side;                            ///< where the parameters are
    ParametersPane *m_parametersPane = nullptr; ///< null until its place was painted
    QTimer m_splitterTimer;
};

} // namespace holt::gui
