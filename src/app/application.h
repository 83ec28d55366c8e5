#pragma once

#include "app/commandline.h"
#include "base/error.h"

#include <QObject>
#include <QString>

#include <memory>

namespace holt::core {
class ChatSessions;
class Servers;
} // namespace holt::core
namespace holt::gui {
class MainWindow;
}

namespace holt::app {

/// The composition root: the one place where objects are made and joined. Everything that must outlive something else
/// is a member before it. GUI thread.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Everything is kept in @p dataDirectory, which is made where it is missing. Where it cannot be written the
    /// program runs all the same and says so.
    Application(const CommandLine &line, const QString &dataDirectory, QObject *parent = nullptr);
    ~Application() override;

    void show();
    /// What another start asked for, or a click in the task bar.
    void bringToFront();
    /// Writes what is not on disk yet.
    void flush();

    [[nodiscard]] gui::MainWindow &window();
    [[nodiscard]] core::ChatSessions &sessions();
    [[nodiscard]] core::Servers &servers();

    /// Where Holt keeps its things: @p wanted, or the system's place for it.
    [[nodiscard]] static QString dataDirectory(const QString &wanted);
    /// The language chosen in Settings, read before anything is shown.
    [[nodiscard]] static QString chosenLanguage(const QString &dataDirectory);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holt::app
