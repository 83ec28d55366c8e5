#include "layering/layering.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace holt::layering {

namespace {

struct Room
{
    QSet<QString> mayUse;
    /// Of a room that may be used only in part: the headers that are open, or, beginning with '!', closed.
    QSet<QString> headers;
    bool widgets = false;
};

const QMap<QString, Room> &rooms()
{
    static const QMap<QString, Room> map = [] {
        const auto set = [](const char *names) {
            const QStringList list = QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
            return QSet<QString>(list.begin(), list.end());
        };
        QMap<QString, Room> all;
        all[QStringLiteral("base")] = {};
        all[QStringLiteral("net")] = {set("base"), {}, false};
        all[QStringLiteral("openai")] = {set("base net"), {}, false};
        all[QStringLiteral("store")] = {set("base"), {}, false};
        all[QStringLiteral("demo")] = {};
        all[QStringLiteral("render")] = {set("base"), {}, false};
        // The replies of openai derive from net's, and are what core holds. A picture comes from anywhere, not from an
        // API: its loader asks net itself.
        all[QStringLiteral("core")] = {set("base openai store"), set("net/reply.h net/client.h"), false};
        // Value types may be named; calls go through core.
        all[QStringLiteral("gui")] = {set("base core render openai store"),
                                      set("!openai/client.h !openai/replies.h !store/database.h"), true};
        all[QStringLiteral("app")] = {set("base net openai store demo render core gui"), {}, true};
        return all;
    }();
    return map;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesUnder(const QString &directory, const QStringList &patterns)
{
    QStringList files;
    QDirIterator it(directory, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        files += it.next();
    }
    return files;
}

QStringList cppFilesUnder(const QString &directory)
{
    return filesUnder(directory, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

bool mayInclude(const QString &from, const QString &header)
{
    const QString to = header.section(u'/', 0, 0);
    const Room &room = rooms()[from];
    if (to == from) {
        return true;
    }
    return room.mayUse.contains(to) ? !room.headers.contains(QString(u'!' + header)) : room.headers.contains(header);
}

/// What is wrong with one include of a file in the room, or nothing.
QString problemOf(const QString &room, const QString &header)
{
    if (header.startsWith(QLatin1String("."))) {
        return QStringLiteral("includes \"%1\" by a relative path; includes are written from src/").arg(header);
    }
    if (!header.contains(u'/')) {
        const bool made = header.endsWith(QLatin1String(".moc")) || header.startsWith(QLatin1String("moc_")) ||
                          header.startsWith(QLatin1String("ui_"));
        return made ? QString() : QStringLiteral("includes \"%1\" without its room").arg(header);
    }
    if (rooms().contains(header.section(u'/', 0, 0)) && !mayInclude(room, header)) {
        return QStringLiteral("room %1 must not include \"%2\"").arg(room, header);
    }
    return {};
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression include(QStringLiteral(R"re(^\s*#\s*include\s*(?:"([^"]+)"|<([a-z]+/[^>]+)>))re"),
                                            QRegularExpression::MultilineOption);
    QStringList headers;
    for (auto matches = include.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        headers += match.captured(match.capturedLength(1) > 0 ? 1 : 2);
    }
    return headers;
}

QString withoutComments(QString cmake)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    return cmake.remove(comment);
}

/// The rooms whose libraries a CMake text names.
QSet<QString> linkedRooms(const QString &cmake)
{
    static const QRegularExpression library(QStringLiteral(R"(\bholt_([a-z]+)\b(?!\s*\())"));
    QSet<QString> linked;
    for (auto matches = library.globalMatch(cmake); matches.hasNext();) {
        const QString room = matches.next().captured(1);
        if (rooms().contains(room)) {
            linked += room;
        }
    }
    return linked;
}

class Checker
{
public:
    explicit Checker(const QString &root)
        : m_root(root)
    {
    }

    QStringList check()
    {
        const QStringList directories =
            QDir(m_root.filePath(QStringLiteral("src"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &room : directories) {
            if (rooms().contains(room)) {
                checkIncludes(room);
                checkLibraries(room);
                checkTests(room);
            } else {
                m_violations += QStringLiteral("src/%1: no room of this name is known; give it its arrows").arg(room);
            }
        }
        m_violations.sort();
        return m_violations;
    }

private:
    void add(const QString &path, const QString &problem)
    {
        m_violations += QString(m_root.relativeFilePath(path) + QStringLiteral(": ") + problem);
    }

    void checkIncludes(const QString &room)
    {
        const QStringList files = cppFilesUnder(m_root.filePath(QString(QStringLiteral("src/") + room)));
        for (const QString &file : files) {
            const QStringList headers = includesOf(textOf(file));
            for (const QString &header : headers) {
                const QString problem = problemOf(room, header);
                if (!problem.isEmpty()) {
                    add(file, problem);
                }
            }
        }
    }

    void checkLibraries(const QString &room)
    {
        const QString path = m_root.filePath(QStringLiteral("src/%1/CMakeLists.txt").arg(room));
        const QString cmake = withoutComments(textOf(path));
        const QSet<QString> linked = linkedRooms(cmake);
        for (const QString &other : linked) {
            if (other != room && !rooms()[room].mayUse.contains(other)) {
                add(path, QStringLiteral("room %1 must not link holt_%2").arg(room, other));
            }
        }
        if (cmake.contains(QLatin1String("Qt6::Widgets")) && !rooms()[room].widgets) {
            add(path, QStringLiteral("room %1 must not link Qt6::Widgets").arg(room));
        }
    }

    /// A test stands in its room's folder and links its room alone, so that a test of one room cannot come to lean on
    /// another. app is where all rooms meet: its tests may link any.
    void checkTests(const QString &room)
    {
        const QString path = m_root.filePath(QStringLiteral("tests/%1/CMakeLists.txt").arg(room));
        static const QRegularExpression test(QStringLiteral(R"(holt_add_test\s*\(([^)]*)\))"));
        const QString cmake = withoutComments(textOf(path));
        for (auto matches = test.globalMatch(cmake); matches.hasNext();) {
            const QString all = matches.next().captured(1).simplified();
            const QStringList arguments = all.split(u' ');
            if (arguments.value(1) != room) {
                add(path, QStringLiteral("test %1 is of room %2, but stands with room %3")
                              .arg(arguments.value(0), arguments.value(1), room));
            }
            const QSet<QString> linked = linkedRooms(all);
            for (const QString &other : linked) {
                if (other != room && room != QLatin1String("app")) {
                    add(path, QStringLiteral("test %1 of room %2 must not link holt_%3")
                                  .arg(arguments.value(0), room, other));
                }
            }
        }
    }

    QDir m_root;
    QStringList m_violations;
};

} // namespace

QStringList violationsIn(const QString &root)
{
    return Checker(root).check();
}

int sourceFilesIn(const QString &root)
{
    return static_cast<int>(cppFilesUnder(QString(root + QStringLiteral("/src"))).size());
}

} // namespace holt::layering
