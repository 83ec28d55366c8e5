#include "app/application.h"
#include "app/commandline.h"
#include "app/demo.h"
#include "app/selfcheck.h"
#include "app/singleinstance.h"
#include "app/translations.h"
#include "app/unixsignals.h"
#include "gui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

#include <cstdio>

using namespace holt;

namespace {

void setNames()
{
    QCoreApplication::setApplicationName(QStringLiteral("holt"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOLT_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Holt"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.holt.Holt"));
}

/// The options that only print must work without a display, before a QApplication.
int printAndLeave(const app::CommandLine &line)
{
    const bool refused = line.action == app::CommandLine::Action::Refuse;
    QTextStream(refused ? stderr : stdout) << line.text << (refused ? "\n" : "");
    return refused ? 2 : 0;
}

app::CommandLine readCommandLine(int &argc, char **argv)
{
    const QCoreApplication console(argc, argv);
    app::installTranslations(*QCoreApplication::instance(), QString());
    return app::readCommandLine(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char **argv)
{
    setNames();
    const app::CommandLine line = readCommandLine(argc, argv);
    if (line.action != app::CommandLine::Action::Run) {
        return printAndLeave(line);
    }

    QApplication application(argc, argv);
    app::addModulePaths();
    const QString directory = app::Application::dataDirectory(line.dataDirectory);
    QDir().mkpath(directory);
    const app::SingleInstance instance(directory);
    if (!instance.isFirst()) {
        if (instance.raiseFirst()) {
            return 0;
        }
        QTextStream(stderr) << app::SelfCheck::tr("Another Holt is using %1 and does not answer.").arg(directory)
                            << "\n";
        return 1;
    }
    app::installTranslations(application, app::Application::chosenLanguage(directory));

    app::Application holt(line, directory);
    QObject::connect(&instance, &app::SingleInstance::raiseRequested, &holt, &app::Application::bringToFront);
    const app::UnixSignals signals_;
    QObject::connect(&signals_, &app::UnixSignals::endRequested, &application, &QCoreApplication::quit);
    holt.show();

    std::unique_ptr<app::SelfCheck> check;
    if (!line.selfCheckPicture.isEmpty()) {
        check = std::make_unique<app::SelfCheck>(holt.window(), holt.sessions(), line.selfCheckPicture);
        QObject::connect(check.get(), &app::SelfCheck::finished, &application, &QCoreApplication::exit);
        check->start();
    }
    const int exitCode = QApplication::exec();
    holt.flush();
    return exitCode;
}
