#include "app/application.h"
#include "app/commandline.h"
#include "app/singleinstance.h"
#include "app/translations.h"
#include "bench/fill.h"
#include "bench/scene.h"
#include "gui/shell/mainwindow.h"
#include "store/conversations.h"
#include "store/database.h"

#include <QApplication>

// Holt in one of the situations of the benchmark, made as main() makes it:
//   fill DIRECTORY CONVERSATIONS MESSAGES TEXT SIZE
//   search DIRECTORY COUNT
//   SCENE DIRECTORY COUNT IDLE_MS

using namespace holt;

namespace {

const QStringList &queries()
{
    static const QStringList list =
        QStringLiteral("harbour|timber|bridges|Item 4711:|stones|winter|counts|the old mill|lights garden|rivers carry|"
                       "nobody|question|Item 77|measured|zzz")
            .split(u'|');
    return list;
}

class Searches : public QObject
{
public:
    Searches(store::Conversations &conversations, int count)
        : m_conversations(conversations)
        , m_left(count)
    {
        next();
    }

private:
    void next()
    {
        if (m_left-- == 0) {
            std::sort(m_times.begin(), m_times.end());
            bench::say("median", m_times.at(m_times.size() / 2));
            bench::say("worst", m_times.constLast());
            QCoreApplication::quit();
            return;
        }
        m_clock.start();
        m_conversations.search(queries().at(m_left % queries().size()), 50, this,
                               [this](const Result<QList<store::SearchHit>> &) {
                                   m_times.append(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
                                   next();
                               });
    }

    store::Conversations &m_conversations;
    int m_left;
    QElapsedTimer m_clock;
    QList<double> m_times;
};

int search(int &argc, char **argv, const QString &directory, int count)
{
    const QCoreApplication application(argc, argv);
    store::Database database(directory + QStringLiteral("/holt.db"));
    store::Conversations conversations(database);
    conversations.search(QStringLiteral("warm"), 1, &database, [](const Result<QList<store::SearchHit>> &) {});
    const Searches searches(conversations, count);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("holt-bench"));
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const QString what = arguments.value(0);
    const QString directory = arguments.value(1);
    const int count = arguments.value(2).toInt();
    if (what == QLatin1String("fill")) {
        const QCoreApplication application(argc, argv);
        const bench::Filling filling{count, arguments.value(3).toInt(),
                                     static_cast<bench::Filling::Text>(arguments.value(4).toInt()),
                                     arguments.value(5).toInt()};
        return bench::fill(directory, filling) ? 0 : 1;
    }
    if (what == QLatin1String("search")) {
        return search(argc, argv, directory, count);
    }

    const QApplication application(argc, argv);
    const app::SingleInstance instance(directory);
    app::installTranslations(*QCoreApplication::instance(), app::Application::chosenLanguage(directory));
    app::Application holt(app::CommandLine(), directory);
    holt.window().resize(1280, 820);
    holt.show();
    const std::unique_ptr<bench::Scene> scene = bench::makeScene(what, holt, count, arguments.value(3).toInt());
    if (!scene) {
        return 2;
    }
    scene->run();
    return QApplication::exec();
}
