#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace holt::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::app::CommandLine)
};

CommandLine printed(const QString &text)
{
    CommandLine line;
    line.action = CommandLine::Action::PrintAndLeave;
    line.text = text;
    return line;
}

CommandLine refused(const QString &text)
{
    CommandLine line;
    line.action = CommandLine::Action::Refuse;
    line.text = QString(text + QLatin1Char('\n') + Words::tr("Try --help."));
    return line;
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("A desktop window on every OpenAI-compatible API."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Print this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")}, Words::tr("Print the version."));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), Words::tr("Keep everything in <directory>."),
                                     Words::tr("directory"));
    const QCommandLineOption profile(QStringLiteral("profile"), Words::tr("Use the server called <name>."),
                                     Words::tr("name"));
    const QCommandLineOption demo(QStringLiteral("demo"), Words::tr("Use the built-in demo."));
    const QCommandLineOption tab(QStringLiteral("tab"), Words::tr("Show the tab <name>, for example chat."),
                                 Words::tr("name"));
    QCommandLineOption selfCheck(
        QStringLiteral("self-check"),
        Words::tr("Ask the server one question through the window, save a picture of it to <file>, and leave."),
        Words::tr("file"));
    parser.addOptions({help, version, dataDir, profile, demo, tab, selfCheck});

    if (!parser.parse(arguments)) {
        return refused(parser.errorText());
    }
    if (parser.isSet(help)) {
        return printed(parser.helpText());
    }
    if (parser.isSet(version)) {
        return printed(QStringLiteral("Holt " HOLT_VERSION "\n"));
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refused(Words::tr("Holt takes no file or address: %1").arg(parser.positionalArguments().constFirst()));
    }
    for (const QCommandLineOption &option : {dataDir, profile, tab, selfCheck}) {
        if (parser.isSet(option) && parser.value(option).isEmpty()) {
            return refused(Words::tr("--%1 needs a value.").arg(option.names().constFirst()));
        }
    }
    if (parser.isSet(demo) && parser.isSet(profile)) {
        return refused(Words::tr("--demo and --profile each choose a server; give one of them."));
    }

    CommandLine line;
    line.dataDirectory = parser.value(dataDir);
    line.profile = parser.value(profile);
    line.tab = parser.value(tab);
    line.demo = parser.isSet(demo);
    line.selfCheckPicture = parser.value(selfCheck);
    return line;
}

} // namespace holt::app
