#include "app/application.h"

#include "app/demo.h"
#include "core/chatsessions.h"
#include "core/conversationlistmodel.h"
#include "core/imagegallerymodel.h"
#include "core/imageloader.h"
#include "core/imagestudio.h"
#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "core/servers.h"
#include "gui/chat/chatpage.h"
#include "gui/common/actioncollection.h"
#include "gui/common/appearance.h"
#include "gui/common/noticebar.h"
#include "gui/common/systemappearance.h"
#include "gui/common/theme.h"
#include "gui/images/imagespage.h"
#include "gui/settings/settingsdialog.h"
#include "gui/shell/mainwindow.h"
#include "net/client.h"
#include "openai/client.h"
#include "store/conversations.h"
#include "store/database.h"
#include "store/imagefiles.h"
#include "store/images.h"
#include "store/profiles.h"
#include "store/secrets.h"
#include "store/settings.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QPointer>
#include <QStandardPaths>

namespace holt::app {

namespace {

core::Servers::Environment environmentServer()
{
    return {qEnvironmentVariable("OPENAI_BASE_URL"), Secret(qgetenv("OPENAI_API_KEY"))};
}

QString inDirectory(const QString &directory, const char *name)
{
    return QString(directory + QLatin1Char('/') + QLatin1String(name));
}

} // namespace

/// The objects in the order they depend on each other: a later one may use every earlier one until the end.
class Application::Private
{
public:
    Private(Application *application, const QString &directory);

    void setupServers(const CommandLine &line);
    void setupConnections();
    void tellProblems();
    void tell(const QString &text);
    void showSettings(const QString &serverId);
    gui::ImagesPage *makeImagesPage();

    Application *q;
    const QString directory;

    store::Settings settings;
    core::Preferences preferences;
    // Before the theme: the database opens on its thread while the fonts load on this one.
    store::Database database;
    store::Conversations conversations;
    store::Images storedImages;

    gui::SystemAppearance system;
    gui::Theme theme;
    gui::Appearance appearance;

    store::ProfileFile profileFile;
    store::Secrets secrets;
    net::Client http;
    openai::Client client;
    Demo demo;

    core::Servers servers;
    core::ModelCatalog catalog;
    core::ImageLoader images;
    core::ChatSessions sessions;
    core::ConversationListModel conversationList;
    core::ImageStudio imageStudio;
    core::ImageGalleryModel gallery;

    gui::MainWindow window;
    gui::ChatPage *chat = nullptr;        ///< the window's
    QPointer<gui::ImagesPage> imagesPage; ///< the window's, once its tab was shown
    QPointer<gui::SettingsDialog> settingsDialog;
    QString requestedProfileMissing;
};

Application::Private::Private(Application *application, const QString &dataDirectory)
    : q(application)
    , directory(dataDirectory)
    , settings(directory)
    , preferences(settings)
    , database(inDirectory(directory, "holt.db"))
    , conversations(database)
    , storedImages(database)
    , appearance(*qApp, theme, preferences, system)
    , profileFile(inDirectory(directory, "profiles.json"))
    , secrets(store::Secrets::keychainBackend(), inDirectory(directory, "secrets.json"), preferences.keyPlace())
    , client(http)
    , servers(profileFile, secrets, environmentServer())
    , catalog(servers, client)
    , images(http)
    , sessions(conversations, servers, client)
    , conversationList(conversations, sessions)
    , imageStudio(storedImages, store::ImageFiles(directory), servers, client, http)
    , gallery(storedImages, imageStudio)
    , window(preferences, theme)
{
    conversationList.load(); // is there when the window is painted first
    chat =
        new gui::ChatPage({sessions, conversationList, servers, catalog, preferences, images, theme, window.actions()});
}

void Application::Private::setupServers(const CommandLine &line)
{
    servers.setDemoStarter([this] { return demo.start(); });
    if (line.demo) {
        servers.setCurrentForSession(QStringLiteral("demo"));
    } else if (!line.profile.isEmpty()) {
        if (const store::Profile *profile = servers.findByName(line.profile)) {
            servers.setCurrentForSession(profile->id);
        } else {
            requestedProfileMissing = line.profile;
        }
    }
}

void Application::Private::setupConnections()
{
    QObject::connect(chat, &gui::ChatPage::settingsRequested, q, [this](const QString &id) { showSettings(id); });
    QObject::connect(&window, &gui::MainWindow::settingsRequested, q, [this] { showSettings(servers.current().id); });
    QObject::connect(&window, &gui::MainWindow::closing, q, &Application::flush);

    QObject::connect(&preferences, &core::Preferences::keyPlaceChanged, q,
                     [this] { secrets.setPlace(preferences.keyPlace()); });
    QObject::connect(&secrets, &store::Secrets::moveFailed, q, [this](const Error &error) { tell(error.message()); });
    QObject::connect(&servers, &core::Servers::saveFailed, q, [this](const Error &error) { tell(error.message()); });
    QObject::connect(&database, &store::Database::writeFailed, q,
                     [this](const Error &error) { tell(error.message()); });
    QObject::connect(&conversationList, &core::ConversationListModel::loadFailed, q,
                     [this](const Error &error) { tell(error.message()); });
    QObject::connect(&database, &store::Database::opened, q, [this](const store::OpenReport &report) {
        if (!report.setAsidePath.isEmpty()) {
            tell(Application::tr("Holt's data was damaged. It was set aside as %1, and Holt started with empty data.")
                     .arg(QDir::toNativeSeparators(report.setAsidePath)));
        } else if (report.problem) {
            tell(Application::tr("%1 What you do now is not kept.").arg(report.problem->message()));
        }
    });
}

gui::ImagesPage *Application::Private::makeImagesPage()
{
    imagesPage = new gui::ImagesPage({imageStudio, gallery, servers, catalog, preferences, theme, window.actions()});
    QObject::connect(imagesPage, &gui::ImagesPage::settingsRequested, q,
                     [this](const QString &id) { showSettings(id); });
    return imagesPage;
}

void Application::Private::tellProblems()
{
    if (const auto problem = profileFile.loadProblem()) {
        tell(problem->message());
    }
    if (!settings.isWritable()) {
        tell(Application::tr("Holt cannot write to %1. Settings are not kept.")
                 .arg(QDir::toNativeSeparators(directory)));
    }
    if (!requestedProfileMissing.isEmpty()) {
        tell(Application::tr("There is no server called \"%1\". Using %2.")
                 .arg(requestedProfileMissing, servers.current().name));
    }
}

void Application::Private::tell(const QString &text)
{
    // A second problem does not hide the first, and one that comes again is said once.
    gui::NoticeBar *bar = window.notices();
    const QString shown = bar->isHidden() ? QString() : bar->text();
    if (shown.contains(text)) {
        return;
    }
    bar->showNotice(gui::NoticeBar::Kind::Warning, shown.isEmpty() ? text : QString(shown + QLatin1Char('\n') + text));
}

void Application::Private::showSettings(const QString &serverId)
{
    if (!settingsDialog) {
        settingsDialog = new gui::SettingsDialog(servers, catalog, client, preferences, theme, &window);
        settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    settingsDialog->show();
    settingsDialog->raise();
    settingsDialog->activateWindow();
    if (serverId.isEmpty()) {
        settingsDialog->addServer();
    } else {
        settingsDialog->showServer(serverId);
    }
}

Application::Application(const CommandLine &line, const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, dataDirectory))
{
    d->setupServers(line);
    d->window.addPage(QStringLiteral("chat"), tr("Chat"), gui::Icon::Chat, [this] { return d->chat; });
    d->window.addPage(QStringLiteral("images"), tr("Images"), gui::Icon::Images,
                      [this] { return d->makeImagesPage(); });
    d->setupConnections();
    d->tellProblems();
    if (!line.tab.isEmpty() && !d->window.showPage(line.tab.toLower())) {
        d->tell(tr("There is no tab called \"%1\".").arg(line.tab));
    }
    d->chat->openNew();
    // What was deleted in an earlier session can no longer be undone.
    d->conversations.purgeDeleted(QDateTime::currentDateTimeUtc(), nullptr, {});
    d->imageStudio.purge();
}

Application::~Application()
{
    flush();
}

void Application::show()
{
    d->window.show();
}

void Application::bringToFront()
{
    d->window.setWindowState(d->window.windowState() & ~Qt::WindowMinimized);
    d->window.show();
    d->window.raise();
    d->window.activateWindow();
}

void Application::flush()
{
    d->chat->flush();
    if (d->imagesPage) {
        d->imagesPage->flush();
    }
    d->sessions.flush();
    d->imageStudio.flush();
    d->database.flush();
}

gui::MainWindow &Application::window()
{
    return d->window;
}

core::ChatSessions &Application::sessions()
{
    return d->sessions;
}

core::Servers &Application::servers()
{
    return d->servers;
}

QString Application::dataDirectory(const QString &wanted)
{
    return QDir(wanted.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : wanted)
        .absolutePath();
}

QString Application::chosenLanguage(const QString &dataDirectory)
{
    store::Settings settings(dataDirectory);
    return core::Preferences(settings).language();
}

} // namespace holt::app
