#include "core/corefixture.h"
#include "core/modelcatalog.h"
#include "gui/common/modelcombo.h"
#include "support/fakeserver.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace holt;
using gui::ModelCombo;
using test::FakeAnswer;
using test::FakeServer;

class TestModelCombo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksNobodyUntilItIsOpened();
    void openingAsksForTheModels();
    void showsThatItLoads();
    void showsWhyItFailedAndOffersAnotherTry();
    void choosingAModelSaysSo();
    void choosingTheDefaultEmptiesIt();
    void typedNameIsChosenWhenTheBoxIsLeft();
    void settingFromOutsideSaysNothing();
    void refreshKeepsTheModelAndAsksAgain();
    void emptyShowsTheServersDefault();
    void wheelDoesNotChangeIt();
    void itsNameIsItsLabel();

private:
    [[nodiscard]] QStringList rows() const;
    void activate(const QString &row);
    void offer(const QByteArray &json = R"({"data":[{"id":"alpha"},{"id":"beta"}]})")
    {
        m_server->enqueue(FakeAnswer::json(json));
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<CoreFixture> m_core;
    std::optional<FakeServer> m_server;
    std::optional<core::ModelCatalog> m_catalog;
    std::optional<QWidget> m_window;
    ModelCombo *m_combo = nullptr;
    QString m_id;
};

void TestModelCombo::init()
{
    m_dir.emplace();
    m_core.emplace(m_dir->path());
    m_server.emplace();
    m_catalog.emplace(m_core->servers, m_core->client);
    m_id = m_core->useServer(m_server->url(QStringLiteral("/v1")));
    m_window.emplace();
    m_combo = new ModelCombo(*m_catalog, &*m_window);
    m_combo->setServer(m_id, QStringLiteral("test-model"));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&*m_window));
}

void TestModelCombo::cleanup()
{
    m_window.reset();
    m_catalog.reset();
    m_server.reset();
    m_core.reset();
    m_dir.reset();
}

QStringList TestModelCombo::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_combo->count(); ++row) {
        if (!m_combo->itemText(row).isEmpty()) {
            rows.append(m_combo->itemText(row));
        }
    }
    return rows;
}

void TestModelCombo::activate(const QString &row)
{
    const int index = m_combo->findText(row);
    QVERIFY(index >= 0);
    m_combo->setCurrentIndex(index);
    Q_EMIT m_combo->activated(index);
}

void TestModelCombo::asksNobodyUntilItIsOpened()
{
    QTest::qWait(30);
    QCOMPARE(m_server->requestCount(), 0);
    QCOMPARE(rows(), (QStringList{QStringLiteral("Server’s default"), QStringLiteral("Refresh")}));
}

void TestModelCombo::openingAsksForTheModels()
{
    offer();
    m_combo->showPopup();
    QTRY_COMPARE(rows(), (QStringList{QStringLiteral("Server’s default"), QStringLiteral("alpha"),
                                      QStringLiteral("beta"), QStringLiteral("Refresh")}));
    m_combo->hidePopup();
    m_combo->showPopup();
    m_combo->hidePopup();
    QCOMPARE(m_server->requestCount(), 1);
}

void TestModelCombo::showsThatItLoads()
{
    m_server->enqueue(FakeAnswer::stalled());
    m_combo->showPopup();
    QVERIFY(rows().contains(QStringLiteral("Asking the server for its models…")));
    QVERIFY(m_combo->view()->isVisible());
    m_combo->hidePopup();
}

void TestModelCombo::showsWhyItFailedAndOffersAnotherTry()
{
    m_server->enqueue(FakeAnswer::json(R"({"error":{"message":"No such key"}})", 401));
    m_combo->showPopup();
    QTRY_VERIFY(rows().contains(QStringLiteral("Try again")));
    m_combo->hidePopup();
    offer();
    activate(QStringLiteral("Try again"));
    QTRY_VERIFY(rows().contains(QStringLiteral("beta")));
    QCOMPARE(m_combo->chosen(), QString());
    m_combo->hidePopup();
}

void TestModelCombo::choosingAModelSaysSo()
{
    offer();
    m_combo->showPopup();
    QTRY_VERIFY(rows().contains(QStringLiteral("beta")));
    m_combo->hidePopup();
    QSignalSpy chosen(m_combo, &ModelCombo::modelChosen);
    activate(QStringLiteral("beta"));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), QStringLiteral("beta"));
    QCOMPARE(m_combo->currentText(), QStringLiteral("beta"));
}

void TestModelCombo::choosingTheDefaultEmptiesIt()
{
    m_combo->setChosen(QStringLiteral("beta"));
    QSignalSpy chosen(m_combo, &ModelCombo::modelChosen);
    activate(QStringLiteral("Server’s default"));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_combo->chosen(), QString());
    QCOMPARE(m_combo->currentText(), QString());
}

void TestModelCombo::typedNameIsChosenWhenTheBoxIsLeft()
{
    QSignalSpy chosen(m_combo, &ModelCombo::modelChosen);
    m_combo->setFocus();
    QTest::keyClicks(m_combo, QStringLiteral("my-model"));
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(m_combo, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_combo->chosen(), QStringLiteral("my-model"));
}

void TestModelCombo::settingFromOutsideSaysNothing()
{
    QSignalSpy chosen(m_combo, &ModelCombo::modelChosen);
    m_combo->setChosen(QStringLiteral("alpha"));
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(m_combo->currentText(), QStringLiteral("alpha"));
}

void TestModelCombo::refreshKeepsTheModelAndAsksAgain()
{
    offer();
    m_combo->showPopup();
    QTRY_VERIFY(rows().contains(QStringLiteral("beta")));
    m_combo->hidePopup();
    m_combo->setChosen(QStringLiteral("beta"));
    offer(R"({"data":[{"id":"gamma"}]})");
    QSignalSpy chosen(m_combo, &ModelCombo::modelChosen);
    activate(QStringLiteral("Refresh"));
    QTRY_VERIFY(rows().contains(QStringLiteral("gamma")));
    QCOMPARE(m_combo->chosen(), QStringLiteral("beta"));
    QCOMPARE(m_combo->currentText(), QStringLiteral("beta"));
    QCOMPARE(chosen.size(), 0);
    m_combo->hidePopup();
}

void TestModelCombo::emptyShowsTheServersDefault()
{
    QCOMPARE(m_combo->lineEdit()->placeholderText(), QStringLiteral("test-model"));
    m_combo->setServer(m_id, QString());
    QCOMPARE(m_combo->lineEdit()->placeholderText(), QStringLiteral("Server’s default"));
}

void TestModelCombo::wheelDoesNotChangeIt()
{
    m_combo->setChosen(QStringLiteral("mine"));
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_combo, &wheel);
    QCOMPARE(m_combo->currentText(), QStringLiteral("mine"));
}

void TestModelCombo::itsNameIsItsLabel()
{
    auto *label = new QLabel(QStringLiteral("Model"), &*m_window);
    label->setBuddy(m_combo);
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_combo);
    bool labelled = false;
    const auto relations = accessible->relations(QAccessible::Label);
    for (const auto &relation : relations) {
        labelled = labelled || relation.first->text(QAccessible::Name) == QStringLiteral("Model");
    }
    QVERIFY(labelled);
}

QTEST_MAIN(TestModelCombo)
#include "tst_modelcombo.moc"
