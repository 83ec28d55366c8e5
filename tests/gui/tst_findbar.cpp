#include "chatpagefixture.h"
#include "gui/chat/findbar.h"
#include "gui/common/actioncollection.h"
#include "gui/transcript/transcriptview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace holt;
using gui::FindBar;

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ChatPageFixture>();
        QVERIFY(m_fixture->ready);
        m_fixture->converse(QStringLiteral("a cat"), "the cat saw a Cat");
    }
    void cleanup() { m_fixture.reset(); }

    void opensByKeyWithTheCursorInIt();
    void countsAndSteps();
    void enterAndShiftEnterStep();
    void saysWhatIsNotFound();
    void escapeClosesAndGivesTheFocusBack();
    void takesWhatIsSelected();
    void f3OpensWithTheLastText();
    void closesWithAnEmptyChat();
    void isOffInAnEmptyChat();
    void hasNames();

private:
    [[nodiscard]] FindBar *bar() const { return m_fixture->page->findBar(); }
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(which), modifiers);
    }
    void open(const QString &text)
    {
        key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(bar()->field(), text);
    }

    std::unique_ptr<ChatPageFixture> m_fixture;
};

void TestFindBar::opensByKeyWithTheCursorInIt()
{
    QVERIFY(!bar()->isOpen());
    key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar()->isVisible());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(bar()->field()));
}

void TestFindBar::countsAndSteps()
{
    open(QStringLiteral("cat"));
    QTRY_COMPARE(bar()->count()->text(), QStringLiteral("1 of 3"));
    QTest::mouseClick(bar()->nextButton(), Qt::LeftButton);
    QCOMPARE(bar()->count()->text(), QStringLiteral("2 of 3"));
    QTest::mouseClick(bar()->previousButton(), Qt::LeftButton);
    QTest::mouseClick(bar()->previousButton(), Qt::LeftButton);
    QCOMPARE(bar()->count()->text(), QStringLiteral("3 of 3"));
}

void TestFindBar::enterAndShiftEnterStep()
{
    open(QStringLiteral("cat"));
    QTRY_COMPARE(bar()->count()->text(), QStringLiteral("1 of 3"));
    key(Qt::Key_Return);
    QCOMPARE(bar()->count()->text(), QStringLiteral("2 of 3"));
    key(Qt::Key_F3);
    QCOMPARE(bar()->count()->text(), QStringLiteral("3 of 3"));
    key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar()->count()->text(), QStringLiteral("2 of 3"));
    key(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(bar()->count()->text(), QStringLiteral("1 of 3"));
}

void TestFindBar::saysWhatIsNotFound()
{
    open(QStringLiteral("dog"));
    QTRY_COMPARE(bar()->count()->text(), QStringLiteral("Not found"));
    QVERIFY(!bar()->nextButton()->isEnabled());
    bar()->field()->clear();
    QCOMPARE(bar()->count()->text(), QString());
}

void TestFindBar::escapeClosesAndGivesTheFocusBack()
{
    m_fixture->page->transcript()->setFocus();
    open(QStringLiteral("saw"));
    QTRY_COMPARE(bar()->count()->text(), QStringLiteral("1 of 1"));
    key(Qt::Key_Escape);
    QVERIFY(!bar()->isOpen());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(m_fixture->page->transcript()));
    QCOMPARE(m_fixture->page->transcript()->selectedText(), QStringLiteral("saw"));
}

void TestFindBar::takesWhatIsSelected()
{
    open(QStringLiteral("saw"));
    QTRY_COMPARE(bar()->count()->text(), QStringLiteral("1 of 1"));
    key(Qt::Key_Escape);
    bar()->field()->clear();
    key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(bar()->text(), QStringLiteral("saw"));
}

void TestFindBar::f3OpensWithTheLastText()
{
    open(QStringLiteral("cat"));
    QTRY_COMPARE(bar()->count()->text(), QStringLiteral("1 of 3"));
    key(Qt::Key_Escape);
    key(Qt::Key_F3);
    QVERIFY(bar()->isOpen());
    QCOMPARE(bar()->text(), QStringLiteral("cat"));
    QTRY_VERIFY(bar()->count()->text().endsWith(QLatin1String("of 3")));
}

void TestFindBar::closesWithAnEmptyChat()
{
    open(QStringLiteral("cat"));
    m_fixture->page->openNew();
    QTRY_VERIFY(!bar()->isOpen());
}

void TestFindBar::isOffInAnEmptyChat()
{
    m_fixture->page->openNew();
    QTRY_VERIFY(!m_fixture->window.actions().find(QStringLiteral("chat.find"))->isEnabled());
}

void TestFindBar::hasNames()
{
    QCOMPARE(bar()->field()->accessibleName(), QStringLiteral("Find in conversation"));
    for (const QToolButton *button : bar()->findChildren<QToolButton *>()) {
        if (button->parentWidget() == bar()) {
            QVERIFY(!button->accessibleName().isEmpty());
        }
    }
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
