#include "core/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace holt;
using core::Preferences;
using store::Secrets;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void cleanup() { m_dir.reset(); }

    void startsWithSensibleDefaults()
    {
        store::Settings settings(m_dir->path());
        const Preferences preferences(settings);
        QCOMPARE(preferences.appearance(), Preferences::Appearance::System);
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.textSize(), 100);
        QCOMPARE(preferences.keyPlace(), Secrets::Place::Keychain);
        QVERIFY(preferences.parametersVisible());
        QVERIFY(preferences.codeWrapped());
        QVERIFY(!preferences.codeNumbered());
        QVERIFY(preferences.windowState(QStringLiteral("window")).isEmpty());
    }

    void keepsWhatWasSet()
    {
        {
            store::Settings settings(m_dir->path());
            Preferences preferences(settings);
            preferences.setAppearance(Preferences::Appearance::Dark);
            preferences.setLanguage(QStringLiteral("zh_CN"));
            preferences.setTextSize(150);
            preferences.setKeyPlace(Secrets::Place::File);
            preferences.setCodeWrapped(false);
            preferences.setCodeNumbered(true);
            preferences.setParametersVisible(false);
            preferences.setWindowState(QStringLiteral("window"), QByteArray("bytes"));
        }
        store::Settings settings(m_dir->path());
        const Preferences preferences(settings);
        QCOMPARE(preferences.appearance(), Preferences::Appearance::Dark);
        QCOMPARE(preferences.language(), QStringLiteral("zh_CN"));
        QCOMPARE(preferences.textSize(), 150);
        QCOMPARE(preferences.keyPlace(), Secrets::Place::File);
        QVERIFY(!preferences.parametersVisible());
        QVERIFY(!preferences.codeWrapped());
        QVERIFY(preferences.codeNumbered());
        QCOMPARE(preferences.windowState(QStringLiteral("window")), QByteArray("bytes"));
    }

    void keepsEachKeyPlace()
    {
        store::Settings settings(m_dir->path());
        Preferences preferences(settings);
        for (const auto place : {Secrets::Place::Session, Secrets::Place::File, Secrets::Place::Keychain}) {
            preferences.setKeyPlace(place);
            QCOMPARE(preferences.keyPlace(), place);
        }
    }

    void tellsAChangeOnce()
    {
        store::Settings settings(m_dir->path());
        Preferences preferences(settings);
        QSignalSpy appearance(&preferences, &Preferences::appearanceChanged);
        QSignalSpy language(&preferences, &Preferences::languageChanged);
        QSignalSpy size(&preferences, &Preferences::textSizeChanged);
        QSignalSpy place(&preferences, &Preferences::keyPlaceChanged);
        for (int round = 0; round < 2; ++round) {
            preferences.setAppearance(Preferences::Appearance::Light);
            preferences.setLanguage(QStringLiteral("en"));
            preferences.setTextSize(125);
            preferences.setKeyPlace(Secrets::Place::Session);
        }
        QCOMPARE(appearance.count(), 1);
        QCOMPARE(language.count(), 1);
        QCOMPARE(size.count(), 1);
        QCOMPARE(place.count(), 1);
    }

    void boundsTheTextSize()
    {
        store::Settings settings(m_dir->path());
        Preferences preferences(settings);
        preferences.setTextSize(5);
        QCOMPARE(preferences.textSize(), 75);
        preferences.setTextSize(5000);
        QCOMPARE(preferences.textSize(), 200);
    }

    void takesNonsenseForTheDefault()
    {
        QFile file(m_dir->filePath(QStringLiteral("settings.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nappearance=Purple\ntext_size=huge\nkey_place=cloud\n");
        file.close();
        store::Settings settings(m_dir->path());
        const Preferences preferences(settings);
        QCOMPARE(preferences.appearance(), Preferences::Appearance::System);
        QCOMPARE(preferences.textSize(), 100);
        QCOMPARE(preferences.keyPlace(), Secrets::Place::Keychain);
    }

private:
    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
