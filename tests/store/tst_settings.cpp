#include "store/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using holt::store::Setting;
using holt::store::Settings;

namespace {

const Setting<int> kSize{"look/size", 100};
const Setting<bool> kShown{"look/shown", true};
const Setting<QString> kName{"look/name", QStringLiteral("fallback")};

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void cleanup() { m_dir.reset(); }

    void givesTheDefaultAtFirst()
    {
        const Settings settings(m_dir->path());
        QCOMPARE(settings.value(kSize), 100);
        QCOMPARE(settings.value(kShown), true);
        QCOMPARE(settings.value(kName), QStringLiteral("fallback"));
    }

    void keepsValues()
    {
        {
            Settings settings(m_dir->path());
            settings.setValue(kSize, 150);
            settings.setValue(kShown, false);
            settings.setValue(kName, QStringLiteral("名字, \"quoted\"; = %1"));
            QCOMPARE(settings.value(kSize), 150);
        }
        const Settings settings(m_dir->path());
        QCOMPARE(settings.value(kSize), 150);
        QCOMPARE(settings.value(kShown), false);
        QCOMPARE(settings.value(kName), QStringLiteral("名字, \"quoted\"; = %1"));
    }

    void givesTheDefaultForWhatMakesNoSense()
    {
        QFile file(m_dir->filePath(QStringLiteral("settings.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[look]\nsize=huge\n");
        file.close();
        QCOMPARE(Settings(m_dir->path()).value(kSize), 100);
    }

    void survivesADamagedFile()
    {
        QFile file(m_dir->filePath(QStringLiteral("settings.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x00\xff[[[\n===\n", 11));
        file.close();
        QCOMPARE(Settings(m_dir->path()).value(kSize), 100);
    }

    void keepsWindowStateApart()
    {
        {
            Settings settings(m_dir->path());
            settings.setValue(kSize, 150);
            settings.setState(QStringLiteral("window"), QByteArray("\x00\x01geometry", 10));
        }
        QCOMPARE(Settings(m_dir->path()).state(QStringLiteral("window")), QByteArray("\x00\x01geometry", 10));
        QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("state.ini"))));
        QCOMPARE(Settings(m_dir->path()).value(kSize), 150);
        QCOMPARE(Settings(m_dir->path()).state(QStringLiteral("window")), QByteArray());
    }

    void makesItsFolderForItsOwnerOnly()
    {
        const QString folder = m_dir->filePath(QStringLiteral("a/b"));
        Settings(folder).setValue(kSize, 1);
        QVERIFY(!(QFileInfo(folder).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(Settings(folder).value(kSize), 1);
    }

    void tellsWhetherItCanBeWritten()
    {
        QVERIFY(Settings(m_dir->path()).isWritable());
        QFile file(m_dir->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Settings settings(file.fileName());
        QVERIFY(!settings.isWritable());
        settings.setValue(kSize, 150); // for this session at least
        QCOMPARE(settings.value(kSize), 150);
    }

private:
    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
