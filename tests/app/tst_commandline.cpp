#include "app/commandline.h"

#include <QTest>

using namespace holt::app;

class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    static CommandLine read(const QStringList &arguments)
    {
        return readCommandLine(QStringList{QStringLiteral("holt")} + arguments);
    }

private Q_SLOTS:
    void nothingRuns()
    {
        const CommandLine line = read({});
        QVERIFY(line.action == CommandLine::Action::Run);
        QVERIFY(line.dataDirectory.isEmpty() && line.profile.isEmpty() && !line.demo);
    }

    void everyOptionIsRead()
    {
        const CommandLine line =
            read({QStringLiteral("--data-dir"), QStringLiteral("/tmp/x"), QStringLiteral("--profile"),
                  QStringLiteral("Ollama"), QStringLiteral("--tab=chat"), QStringLiteral("--self-check"),
                  QStringLiteral("a.png")});
        QVERIFY(line.action == CommandLine::Action::Run);
        QCOMPARE(line.dataDirectory, QStringLiteral("/tmp/x"));
        QCOMPARE(line.profile, QStringLiteral("Ollama"));
        QCOMPARE(line.tab, QStringLiteral("chat"));
        QCOMPARE(line.selfCheckPicture, QStringLiteral("a.png"));
    }

    void demoIsRead() { QVERIFY(read({QStringLiteral("--demo")}).demo); }

    void versionIsPrinted()
    {
        const CommandLine line = read({QStringLiteral("--version")});
        QVERIFY(line.action == CommandLine::Action::PrintAndLeave);
        QCOMPARE(line.text, QStringLiteral("Holt " HOLT_VERSION "\n"));
    }

    void helpNamesEveryOption()
    {
        const CommandLine line = read({QStringLiteral("--help")});
        QVERIFY(line.action == CommandLine::Action::PrintAndLeave);
        for (const char *option : {"--data-dir", "--profile", "--demo", "--tab", "--version", "--help"}) {
            QVERIFY2(line.text.contains(QLatin1String(option)), option);
        }
    }

    void whatIsNotUnderstoodIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--colour")};
        QTest::newRow("a file") << QStringList{QStringLiteral("chat.txt")};
        QTest::newRow("no value") << QStringList{QStringLiteral("--data-dir")};
        QTest::newRow("empty value") << QStringList{QStringLiteral("--data-dir=")};
        QTest::newRow("two servers") << QStringList{QStringLiteral("--demo"), QStringLiteral("--profile"),
                                                    QStringLiteral("Ollama")};
    }

    void whatIsNotUnderstoodIsRefused()
    {
        QFETCH(QStringList, arguments);
        const CommandLine line = read(arguments);
        QVERIFY(line.action == CommandLine::Action::Refuse);
        QVERIFY(!line.text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
