#include "gui/common/mnemonic.h"

#include <QTest>

using holt::gui::withoutMnemonic;

class MnemonicTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMarkIsNotSpoken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("none") << QStringLiteral("Name") << QStringLiteral("Name");
        QTest::newRow("first") << QStringLiteral("&Name") << QStringLiteral("Name");
        QTest::newRow("inside") << QStringLiteral("API &version") << QStringLiteral("API version");
        QTest::newRow("appended") << QStringLiteral("名称(&N)") << QStringLiteral("名称");
        QTest::newRow("an and of the text") << QStringLiteral("Cut & paste") << QStringLiteral("Cut & paste");
    }

    void theMarkIsNotSpoken()
    {
        QFETCH(QString, text);
        QTEST(withoutMnemonic(text), "spoken");
    }
};

QTEST_GUILESS_MAIN(MnemonicTest)
#include "tst_mnemonic.moc"
