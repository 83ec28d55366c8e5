#pragma once

#include "bench/measure.h"

#include <QStringList>

#include <functional>
#include <memory>

class QWidget;

namespace holt::app {
class Application;
}
namespace holt::core {
class TranscriptModel;
}
namespace holt::gui {
class ChatPage;
class TranscriptView;
} // namespace holt::gui

namespace holt::bench {

/// Calls back once, after the paint of a widget at which a condition held.
class PaintWatch : public QObject
{
    Q_OBJECT

public:
    PaintWatch(QWidget *widget, std::function<bool()> condition, std::function<void()> then);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<bool()> m_condition;
    std::function<void()> m_then;
    bool m_done = false;
};

/// Something a person does in the real window, measured: says its figures by say() and ends the program.
class Scene : public QObject
{
    Q_OBJECT

public:
    /// @p idleMs is how long the window rests before something is measured.
    Scene(app::Application &application, int idleMs);

    virtual void run() = 0;

protected:
    [[nodiscard]] app::Application &application() const { return m_application; }
    [[nodiscard]] gui::ChatPage *page() const;
    [[nodiscard]] gui::TranscriptView *view() const;
    [[nodiscard]] QWidget *transcript() const; ///< what the view paints on
    [[nodiscard]] core::TranscriptModel *model() const;

    /// After the paint that shows a list of so many conversations; 0: after the first one.
    void whenUsable(int conversations, std::function<void()> then);
    void afterRest(std::function<void()> then);
    /// Opens the first conversation of the store; calls back after the paint at which all its messages are there.
    void openFirst(int messages, std::function<void()> then);

    void sayBlocks(); ///< what the watchdog saw
    static void end();

    Watchdog m_watchdog;
    QElapsedTimer m_clock;

private:
    app::Application &m_application;
    int m_idleMs;
};

/// The scene of a name, or null. @p count is how much of it: conversations, messages, pieces, lines.
[[nodiscard]] std::unique_ptr<Scene> makeScene(const QString &name, app::Application &application, int count,
                                               int idleMs);

// Each in a file of its own.
[[nodiscard]] std::unique_ptr<Scene> makeStartScene(app::Application &application, int count, int idleMs);
[[nodiscard]] std::unique_ptr<Scene> makeStreamScene(app::Application &application, int count, int idleMs);
[[nodiscard]] std::unique_ptr<Scene> makeOpenScene(app::Application &application, int count, int idleMs);
[[nodiscard]] std::unique_ptr<Scene> makeScrollScene(app::Application &application, int count, int idleMs);
[[nodiscard]] std::unique_ptr<Scene> makeCodeScene(app::Application &application, int count, int idleMs);
[[nodiscard]] std::unique_ptr<Scene> makeFindScene(app::Application &application, int count, int idleMs);
[[nodiscard]] std::unique_ptr<Scene> makeTypingScene(app::Application &application, int count, int idleMs);

} // namespace holt::bench
