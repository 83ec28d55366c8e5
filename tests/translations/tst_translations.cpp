#include "translations/catalogue.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace holt::translations;

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ts(const QByteArray &messages)
{
    return "<?xml version=\"1.0\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"zh_CN\"><context><name>Page</name>" +
           messages + "</context></TS>";
}

const QByteArray finished =
    "<message><source>Delete %1?</source><translation>&#21024;&#38500; %1?</translation></message>"
    "<message numerus=\"yes\"><source>%n message(s)</source><translation><numerusform>%n</numerusform></translation>"
    "</message>";

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_fresh;

    /// What lupdate finds in the sources today, as scripts/translations.sh asks it.
    Catalogue sourcesToday(const QString &language, const QStringList &more)
    {
        const QString path = m_fresh.filePath(language + QStringLiteral(".ts"));
        QProcess lupdate;
        QStringList arguments{QStringLiteral("src"),
                              QStringLiteral("-no-obsolete"),
                              QStringLiteral("-locations"),
                              QStringLiteral("none"),
                              QStringLiteral("-source-language"),
                              QStringLiteral("en"),
                              QStringLiteral("-target-language"),
                              language,
                              QStringLiteral("-ts"),
                              path};
        lupdate.setWorkingDirectory(QStringLiteral(HOLT_SOURCE_DIR));
        lupdate.start(QStringLiteral(HOLT_LUPDATE), more + arguments);
        if (!lupdate.waitForFinished(120000) || lupdate.exitCode() != 0) {
            return {{}, QString::fromUtf8(lupdate.readAllStandardError())};
        }
        return catalogueFrom(readFile(path));
    }

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("pluralForms");

        QTest::newRow("simplified Chinese") << QStringLiteral("zh_CN") << QStringList() << 1;
        QTest::newRow("traditional Chinese") << QStringLiteral("zh_TW") << QStringList() << 1;
        QTest::newRow("plurals in English") << QStringLiteral("en") << QStringList{QStringLiteral("-pluralonly")} << 2;
    }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, options);
        QFETCH(int, pluralForms);

        const Catalogue wanted = sourcesToday(language, options);
        QVERIFY2(wanted.problem.isEmpty(), qPrintable(wanted.problem));
        QVERIFY2(!wanted.entries.isEmpty(), "lupdate found no text in the sources");

        const QString path = QStringLiteral(HOLT_SOURCE_DIR "/translations/holt_%1.ts").arg(language);
        const Catalogue have = catalogueFrom(readFile(path));
        QVERIFY2(have.problem.isEmpty(), qPrintable(QString(path + QStringLiteral(": ") + have.problem)));
        const QStringList problems = problemsOf(have, wanted, pluralForms);
        QVERIFY2(
            problems.isEmpty(),
            qPrintable(QString(
                QStringLiteral("%1 texts; run scripts/translations.sh and translate them:\n").arg(problems.size()) +
                problems.mid(0, 40).join(u'\n'))));
    }

    void acceptsAFinishedCatalogue()
    {
        const Catalogue catalogue = catalogueFrom(ts(finished));
        QCOMPARE(catalogue.problem, QString());
        QCOMPARE(catalogue.entries.size(), 2);
        QCOMPARE(problemsOf(catalogue, catalogue, 1), QStringList());
    }

    void findsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::newRow("missing") << finished.left(finished.indexOf("<message numerus"));
        QTest::newRow("unfinished") << QByteArray(finished).replace("<translation>&",
                                                                    "<translation type=\"unfinished\">&");
        QTest::newRow("empty") << QByteArray(finished).replace("&#21024;&#38500; %1?", "");
        QTest::newRow("empty plural form") << QByteArray(finished).replace("<numerusform>%n", "<numerusform>");
        QTest::newRow("too many plural forms")
            << QByteArray(finished).replace("<numerusform>", "<numerusform>x</numerusform><numerusform>");
        QTest::newRow("lost placeholder") << QByteArray(finished).replace("&#38500; %1", "&#38500;");
        QTest::newRow("left over") << QByteArray(finished +
                                                 "<message><source>Old</source><translation>x</translation></message>");
        QTest::newRow("another comment") << QByteArray(finished).replace("</source><translation>&",
                                                                         "</source><comment>c</comment><translation>&");
    }
    void findsWhatIsWrong()
    {
        QFETCH(QByteArray, messages);
        const Catalogue wanted = catalogueFrom(ts(finished));
        const Catalogue have = catalogueFrom(ts(messages));
        QVERIFY2(have.problem.isEmpty(), qPrintable(have.problem));
        QVERIFY(!problemsOf(have, wanted, 1).isEmpty());
    }

    void refusesWhatIsNoCatalogue()
    {
        QVERIFY(!catalogueFrom("no XML").problem.isEmpty());
        QVERIFY(!catalogueFrom(ts(finished).chopped(20)).problem.isEmpty());
        QVERIFY(!catalogueFrom(QByteArray()).problem.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
