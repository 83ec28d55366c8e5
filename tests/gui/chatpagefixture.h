#pragma once

#include "core/conversationlistmodel.h"
#include "core/corefixture.h"
#include "core/imageloader.h"
#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "gui/chat/chatpage.h"
#include "gui/chat/composer.h"
#include "gui/chat/conversationpane.h"
#include "gui/chat/messageinput.h"
#include "gui/common/theme.h"
#include "gui/shell/mainwindow.h"
#include "store/settings.h"
#include "support/fakeserver.h"

#include <QListView>
#include <QPushButton>

/// The chat page in its window, over a real core and a server whose answers a test decides.
class ChatPageFixture
{
public:
    ChatPageFixture()
        : core(dir.path())
        , settings(dir.path())
        , preferences(settings)
        , catalog(core.servers, core.client)
        , images(core.http)
        , list(core.conversations, core.sessions)
        , window(preferences, theme)
    {
        serverId = core.useServer(server.url(QStringLiteral("/v1")));
        page = new holt::gui::ChatPage(
            {core.sessions, list, core.servers, catalog, preferences, images, theme, window.actions()});
        window.addPage(QStringLiteral("chat"), QStringLiteral("Chat"), holt::gui::Icon::Chat, [this] { return page; });
        list.load();
        window.resize(1200, 800);
        window.show();
        window.activateWindow();
        ready = QTest::qWaitForWindowActive(&window) && QTest::qWaitFor([this] { return list.isLoaded(); });
    }

    [[nodiscard]] holt::gui::MessageInput *input() const { return page->composer()->input(); }
    [[nodiscard]] QPushButton *button() const { return page->composer()->button(); }
    [[nodiscard]] holt::core::ChatSession *session() const { return core.sessions.current(); }
    [[nodiscard]] QListView *conversations() const { return page->conversations()->list(); }

    [[nodiscard]] bool isIdle() const
    {
        return session() && session()->state() == holt::core::ChatSession::State::Idle;
    }
    [[nodiscard]] QString textOf(int row) const
    {
        return row < session()->transcript()->rowCount() ? session()->transcript()->entry(row).message.text : QString();
    }

    static QByteArray piece(const QByteArray &text)
    {
        return R"({"choices":[{"index":0,"delta":{"content":")" + text + R"("}}]})";
    }
    void answer(const QByteArray &text)
    {
        server.enqueue(holt::test::FakeAnswer::eventStream({piece(text), "[DONE]"}).close());
    }
    /// A piece, then silence.
    void hold(const QByteArray &text) { server.enqueue(holt::test::FakeAnswer::eventStream({piece(text)}).stall()); }

    void say(const QString &text)
    {
        input()->setPlainText(text);
        QTest::keyClick(input(), Qt::Key_Return);
    }
    /// A whole exchange.
    void converse(const QString &question, const QByteArray &text)
    {
        answer(text);
        say(question);
        QTRY_VERIFY(isIdle());
        QTRY_COMPARE(textOf(session()->transcript()->rowCount() - 1), QString::fromUtf8(text));
    }

    QTemporaryDir dir;
    CoreFixture core;
    holt::test::FakeServer server;
    holt::store::Settings settings;
    holt::core::Preferences preferences;
    holt::gui::Theme theme;
    holt::core::ModelCatalog catalog;
    holt::core::ImageLoader images;
    holt::core::ConversationListModel list;
    holt::gui::MainWindow window;
    holt::gui::ChatPage *page = nullptr; ///< the window's
    QString serverId;
    bool ready = false; ///< the window is active and the conversations are read
};
