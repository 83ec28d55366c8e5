#include "gui/common/openlink.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using holt::gui::openLink;

class TestOpenLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWebAndMailAddressesAreOpened_data();
    void onlyWebAndMailAddressesAreOpened();
    void showsTheWholeAddress();
    void lettersOfOtherScriptsAreShownEncoded();
    void opensOnlyWhenThePersonSaysSo();
    void enterAndEscapeDoNotOpen();
    void copiesTheAddress();
    void tellsWhenNothingOpensIt();

private:
    static QPushButton *buttonOf(const QMessageBox *box, const QString &text)
    {
        const QList<QAbstractButton *> buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (button->text() == text) {
                return qobject_cast<QPushButton *>(button);
            }
        }
        return nullptr;
    }

    QList<QUrl> m_opened;
    holt::gui::LinkOpener m_opener = [this](const QUrl &url) {
        m_opened.append(url);
        return true;
    };
};

void TestOpenLink::onlyWebAndMailAddressesAreOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("asked");
    QTest::newRow("http") << QStringLiteral("http://example.com") << true;
    QTest::newRow("https") << QStringLiteral("HTTPS://example.com/x") << true;
    QTest::newRow("mailto") << QStringLiteral("mailto:a@example.com") << true;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("javascript") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("data") << QStringLiteral("data:text/html,x") << false;
    QTest::newRow("none") << QString() << false;
}

void TestOpenLink::onlyWebAndMailAddressesAreOpened()
{
    QFETCH(QString, address);
    QFETCH(bool, asked);
    QWidget window;
    QCOMPARE(openLink(QUrl(address), &window, m_opener) != nullptr, asked);
}

void TestOpenLink::showsTheWholeAddress()
{
    QWidget window;
    const QMessageBox *box = openLink(QUrl(QStringLiteral("https://example.com/a?b=c#d")), &window, m_opener);
    QVERIFY(box);
    QCOMPARE(box->informativeText(), QStringLiteral("https://example.com/a?b=c#d"));
    QVERIFY(box->text().contains(QStringLiteral("example.com")));
    QCOMPARE(box->textFormat(), Qt::PlainText);
}

void TestOpenLink::lettersOfOtherScriptsAreShownEncoded()
{
    QWidget window;
    // The first letter is Cyrillic.
    const QMessageBox *box = openLink(QUrl(QStringLiteral("https://\u0430pple.com/")), &window, m_opener);
    QVERIFY(box);
    QVERIFY(box->informativeText().startsWith(QStringLiteral("https://xn--")));
}

void TestOpenLink::opensOnlyWhenThePersonSaysSo()
{
    m_opened.clear();
    QWidget window;
    const QUrl url(QStringLiteral("https://example.com/"));
    const QPointer<QMessageBox> box = openLink(url, &window, m_opener);
    QVERIFY(m_opened.isEmpty());
    buttonOf(box, QStringLiteral("Open"))->click();
    QCOMPARE(m_opened, QList<QUrl>{url});
    QTRY_VERIFY(!box);
}

void TestOpenLink::enterAndEscapeDoNotOpen()
{
    m_opened.clear();
    QWidget window;
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        const QPointer<QMessageBox> box = openLink(QUrl(QStringLiteral("https://example.com/")), &window, m_opener);
        QTest::keyClick(box->defaultButton(), key);
        QTRY_VERIFY(!box);
    }
    QVERIFY(m_opened.isEmpty());
}

void TestOpenLink::copiesTheAddress()
{
    m_opened.clear();
    QWidget window;
    const QMessageBox *box = openLink(QUrl(QStringLiteral("https://example.com/copied")), &window, m_opener);
    buttonOf(box, QStringLiteral("Copy address"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://example.com/copied"));
    QVERIFY(m_opened.isEmpty());
}

void TestOpenLink::tellsWhenNothingOpensIt()
{
    QWidget window;
    const QMessageBox *box =
        openLink(QUrl(QStringLiteral("https://example.com/")), &window, [](const QUrl &) { return false; });
    buttonOf(box, QStringLiteral("Open"))->click();
    bool told = false;
    const QList<QMessageBox *> boxes = window.findChildren<QMessageBox *>();
    for (const QMessageBox *other : boxes) {
        told = told || other->text().contains(QStringLiteral("no program"));
    }
    QVERIFY(told);
}

QTEST_MAIN(TestOpenLink)
#include "tst_openlink.moc"
