#include "gui/common/optionalspinbox.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using holt::gui::OptionalSpinBox;

namespace {

constexpr OptionalSpinBox::Range temperature{0.0, 2.0, 0.1, 2, 1.0};
constexpr OptionalSpinBox::Range penalty{-2.0, 2.0, 0.1, 2, 0.0};
constexpr OptionalSpinBox::Range tokens{1.0, 100000.0, 256.0, 0, 1024.0};

QLineEdit *editOf(const OptionalSpinBox &box)
{
    return box.findChild<QLineEdit *>();
}

} // namespace

class TestOptionalSpinBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void hasNoValueAtFirst();
    void typingSetsAValue();
    void clearingTakesItAway();
    void steppingFromDefaultBeginsAtTheStart();
    void steppingStopsAtTheBounds();
    void tenthsDoNotDrift();
    void typedBeyondABoundBecomesTheBound();
    void lettersAreRefused();
    void negativeWhereAllowed();
    void zeroIsAValue();
    void commaIsUnderstoodWhereItIsTheDecimalPoint();
    void largeNumbersHaveNoGroups();
    void settingTheSameSaysNothing();
    void wheelWithoutFocusDoesNothing();
    void tellsAssistiveTechnologyItsBounds();
};

void TestOptionalSpinBox::hasNoValueAtFirst()
{
    const OptionalSpinBox box(temperature);
    QVERIFY(!box.value());
    QCOMPARE(editOf(box)->text(), QString());
    QCOMPARE(editOf(box)->placeholderText(), QStringLiteral("Default"));
}

void TestOptionalSpinBox::typingSetsAValue()
{
    OptionalSpinBox box(temperature);
    QTest::keyClicks(&box, QStringLiteral("0.7"));
    QVERIFY(box.value());
    QCOMPARE(*box.value(), 0.7);
}

void TestOptionalSpinBox::clearingTakesItAway()
{
    OptionalSpinBox box(temperature);
    box.setValue(0.5);
    QCOMPARE(editOf(box)->text(), QStringLiteral("0.5"));
    QSignalSpy changed(&box, &OptionalSpinBox::valueChanged);
    editOf(box)->clear();
    QVERIFY(!box.value());
    QCOMPARE(changed.size(), 1);
}

void TestOptionalSpinBox::steppingFromDefaultBeginsAtTheStart()
{
    OptionalSpinBox box(tokens);
    box.stepUp();
    QCOMPARE(*box.value(), 1024.0);
    box.stepUp();
    QCOMPARE(*box.value(), 1280.0);
}

void TestOptionalSpinBox::steppingStopsAtTheBounds()
{
    OptionalSpinBox box(temperature);
    box.setValue(1.95);
    box.stepUp();
    QCOMPARE(*box.value(), 2.0);
    box.stepUp();
    QCOMPARE(*box.value(), 2.0);
}

void TestOptionalSpinBox::tenthsDoNotDrift()
{
    OptionalSpinBox box(temperature);
    box.setValue(0.0);
    for (int step = 0; step < 3; ++step) {
        box.stepUp();
    }
    QCOMPARE(editOf(box)->text(), QStringLiteral("0.3"));
    QVERIFY(*box.value() == 0.3);
}

void TestOptionalSpinBox::typedBeyondABoundBecomesTheBound()
{
    OptionalSpinBox box(temperature);
    QTest::keyClicks(&box, QStringLiteral("9"));
    QVERIFY(!box.value());
    QTest::keyClick(&box, Qt::Key_Return);
    QVERIFY(box.value());
    QCOMPARE(*box.value(), 2.0);
    QCOMPARE(editOf(box)->text(), QStringLiteral("2"));
}

void TestOptionalSpinBox::lettersAreRefused()
{
    OptionalSpinBox box(temperature);
    QTest::keyClicks(&box, QStringLiteral("x1e"));
    QCOMPARE(editOf(box)->text(), QStringLiteral("1"));
}

void TestOptionalSpinBox::negativeWhereAllowed()
{
    OptionalSpinBox box(penalty);
    QTest::keyClicks(&box, QStringLiteral("-1.5"));
    QCOMPARE(*box.value(), -1.5);
    OptionalSpinBox positive(temperature);
    QTest::keyClicks(&positive, QStringLiteral("-1"));
    QCOMPARE(editOf(positive)->text(), QStringLiteral("1"));
}

void TestOptionalSpinBox::zeroIsAValue()
{
    OptionalSpinBox box(temperature);
    QTest::keyClicks(&box, QStringLiteral("0"));
    QVERIFY(box.value().has_value());
    QCOMPARE(*box.value(), 0.0);
}

void TestOptionalSpinBox::commaIsUnderstoodWhereItIsTheDecimalPoint()
{
    OptionalSpinBox box(temperature);
    box.setLocale(QLocale(QLocale::German));
    QTest::keyClicks(&box, QStringLiteral("0,4"));
    QCOMPARE(*box.value(), 0.4);
    box.setValue(1.25);
    QCOMPARE(editOf(box)->text(), QStringLiteral("1,25"));
}

void TestOptionalSpinBox::largeNumbersHaveNoGroups()
{
    OptionalSpinBox box(tokens);
    box.setLocale(QLocale(QLocale::English));
    box.setValue(65536.0);
    QCOMPARE(editOf(box)->text(), QStringLiteral("65536"));
}

void TestOptionalSpinBox::settingTheSameSaysNothing()
{
    OptionalSpinBox box(temperature);
    box.setValue(1.0);
    QSignalSpy changed(&box, &OptionalSpinBox::valueChanged);
    box.setValue(1.0);
    QCOMPARE(changed.size(), 0);
}

void TestOptionalSpinBox::wheelWithoutFocusDoesNothing()
{
    OptionalSpinBox box(temperature);
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&box, &wheel);
    QVERIFY(!box.value());
    QVERIFY(!wheel.isAccepted());
}

void TestOptionalSpinBox::tellsAssistiveTechnologyItsBounds()
{
    OptionalSpinBox box(temperature);
    box.setValue(0.5);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&box);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::SpinBox);
    QAccessibleValueInterface *value = accessible->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->maximumValue().toDouble(), 2.0);
    QCOMPARE(value->currentValue().toDouble(), 0.5);
    value->setCurrentValue(0.9);
    QCOMPARE(*box.value(), 0.9);
}

QTEST_MAIN(TestOptionalSpinBox)
#include "tst_optionalspinbox.moc"
