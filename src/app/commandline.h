#pragma once

#include <QString>
#include <QStringList>

namespace holt::app {

/// What the program was started with.
struct CommandLine
{
    enum class Action { Run, PrintAndLeave, Refuse };

    Action action = Action::Run;
    QString text; ///< for PrintAndLeave (standard output) and Refuse (standard error)

    QString dataDirectory; ///< empty takes the system's place
    QString profile;       ///< a server's name; empty takes the one used last
    QString tab;           ///< "chat"; empty takes the first
    bool demo = false;
    QString selfCheckPicture; ///< set by --self-check
};

/// Reads the arguments, the program's own name first. A QCoreApplication must exist.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

} // namespace holt::app
