#include "layering/layering.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace holt::layering;

class TestLayering : public QObject
{
    Q_OBJECT

private:
    static bool write(const QTemporaryDir &root, const QString &path, const QByteArray &text)
    {
        const QString full = root.filePath(path);
        QFile file(full);
        return QDir().mkpath(QFileInfo(full).path()) && file.open(QIODevice::WriteOnly) &&
               file.write(text) == text.size();
    }

private Q_SLOTS:
    void holtKeepsItsArrows()
    {
        const QString root = QStringLiteral(HOLT_SOURCE_DIR);
        QVERIFY2(sourceFilesIn(root) > 20, "the sources were not found");
        const QStringList violations = violationsIn(root);
        QVERIFY2(violations.isEmpty(), qPrintable(QString(u'\n' + violations.join(u'\n'))));
    }

    void findsWhatBreaksAnArrow_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");

        const auto row = [](const char *path, const QByteArray &text) {
            QTest::newRow(qPrintable(QString(QString::fromLatin1(path) + u' ' + QString::fromUtf8(text).simplified())))
                << QString::fromLatin1(path) << text;
        };
        row("src/base/a.h", "#include \"net/reply.h\"\n");
        row("src/net/a.cpp", "#include \"openai/chat.h\"\n");
        row("src/openai/a.cpp", "#include \"store/database.h\"\n");
        row("src/store/a.cpp", "#include \"openai/chat.h\"\n");
        row("src/render/a.cpp", "#include \"core/chatsession.h\"\n");
        row("src/demo/a.cpp", "#include \"base/error.h\"\n");
        row("src/core/a.cpp", "#include \"net/httpreply.h\"\n");
        row("src/core/a.cpp", "#include \"gui/common/theme.h\"\n");
        row("src/gui/chat/a.cpp", "#include \"net/reply.h\"\n");
        row("src/gui/chat/a.cpp", "#include \"openai/client.h\"\n");
        row("src/gui/chat/a.cpp", "#include \"store/database.h\"\n");
        row("src/gui/chat/a.cpp", "#include \"demo/server.h\"\n");
        row("src/gui/chat/a.cpp", "  #  include <net/client.h>\n");
        row("src/gui/chat/a.cpp", "#include \"../../net/client.h\"\n");
        row("src/core/a.cpp", "#include \"chatsession.h\"\n");
        row("src/cellar/a.cpp", "\n");
        row("src/openai/CMakeLists.txt", "holt_add_room(openai SOURCES a.cpp PUBLIC holt_store)\n");
        row("src/core/CMakeLists.txt", "holt_add_room(core SOURCES a.cpp PRIVATE Qt6::Widgets)\n");
        row("tests/net/CMakeLists.txt", "holt_add_test(a core)\n");
        row("tests/net/CMakeLists.txt", "holt_add_test(a net\n    LIBRARIES holt_openai)\n");
    }
    void findsWhatBreaksAnArrow()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        const QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(QStringLiteral("src/net")));
        QVERIFY(write(root, path, text));
        QCOMPARE(violationsIn(root.path()).size(), 1);
    }

    void letsPassWhatGoesAlongAnArrow_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");

        const auto row = [](const char *path, const QByteArray &text) {
            QTest::newRow(qPrintable(QString(QString::fromLatin1(path) + u' ' + QString::fromUtf8(text).simplified())))
                << QString::fromLatin1(path) << text;
        };
        row("src/net/a.cpp", "#include \"net/reply.h\"\n#include \"base/error.h\"\n#include <QObject>\n");
        row("src/core/a.cpp", "#include \"net/reply.h\"\n#include \"openai/client.h\"\n#include \"a.moc\"\n");
        row("src/gui/chat/a.cpp", "#include \"core/chatsession.h\"\n#include \"openai/chat.h\"\n#include \"ui_a.h\"\n");
        row("src/app/main.cpp", "#include \"demo/server.h\"\n#include \"net/client.h\"\n");
        row("src/demo/a.cpp", "#include <sys/socket.h>\n// #include of \"net/client.h\" in words\n");
        row("src/core/CMakeLists.txt", "# not holt_gui\nholt_add_room(core SOURCES a.cpp PUBLIC holt_openai)\n");
        row("tests/net/CMakeLists.txt", "holt_add_test(a net LIBRARIES Qt6::Network)\n");
    }
    void letsPassWhatGoesAlongAnArrow()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        const QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(QStringLiteral("src/net")));
        QVERIFY(write(root, path, text));
        QCOMPARE(violationsIn(root.path()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
