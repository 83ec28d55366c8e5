#include "gui/chat/parameterspane.h"
#include "gui/common/optionalspinbox.h"
#include "gui/common/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using holt::core::ChatParameters;
using holt::gui::OptionalSpinBox;
using holt::gui::ParametersPane;
using holt::gui::Theme;

class TestParametersPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        qRegisterMetaType<ChatParameters>();
    }

    void everythingIsUnsetAtFirst();
    void everyFieldHasALabel_data();
    void everyFieldHasALabel();
    void whatIsSetIsShownAndReadBack();
    void settingFromOutsideSaysNothing();
    void typingIsToldOnceItPauses();
    void flushTellsAtOnce();
    void unsetNumbersStayUnset();
    void onlyFourStopsAreUsed();
    void schemaIsOnlyThereForItsFormat();
    void aBadSchemaIsToldInWords();
    void resetKeepsThePromptAndTheModel();

private:
    template <typename Field>
    static Field *field(const ParametersPane &pane, const QString &label)
    {
        const QList<QLabel *> labels = pane.findChildren<QLabel *>();
        for (const QLabel *candidate : labels) {
            if (candidate->text() == label && candidate->buddy()) {
                return qobject_cast<Field *>(candidate->buddy());
            }
        }
        return nullptr;
    }

    Theme m_theme;
};

void TestParametersPane::everythingIsUnsetAtFirst()
{
    const ParametersPane pane(m_theme);
    QVERIFY(pane.parameters() == ChatParameters());
}

void TestParametersPane::everyFieldHasALabel_data()
{
    QTest::addColumn<QString>("label");
    for (const char *label : {"System prompt", "Temperature", "Top P", "Max tokens", "Seed", "Presence penalty",
                              "Frequency penalty", "Stop sequences", "Response format", "JSON schema"}) {
        QTest::addRow("%s", label) << QString::fromLatin1(label);
    }
}

void TestParametersPane::everyFieldHasALabel()
{
    QFETCH(QString, label);
    const ParametersPane pane(m_theme);
    QVERIFY(field<QWidget>(pane, label));
}

void TestParametersPane::whatIsSetIsShownAndReadBack()
{
    ChatParameters parameters;
    parameters.systemPrompt = QStringLiteral("Be brief.");
    parameters.model = QStringLiteral("some-model");
    parameters.temperature = 0.0;
    parameters.topP = 0.95;
    parameters.maxTokens = 2048;
    parameters.presencePenalty = -1.5;
    parameters.frequencyPenalty = 0.25;
    parameters.seed = 9007199254740993; // more than a double holds
    parameters.stop = QStringList{QStringLiteral("END"), QStringLiteral("a, b")};
    parameters.responseFormat = QStringLiteral("json_schema");
    parameters.jsonSchema = QStringLiteral("{\"type\": \"object\"}");
    ParametersPane pane(m_theme);
    pane.setParameters(parameters);
    QVERIFY(pane.parameters() == parameters);
    QCOMPARE(field<QPlainTextEdit>(pane, QStringLiteral("System prompt"))->toPlainText(), QStringLiteral("Be brief."));
    QCOMPARE(*field<OptionalSpinBox>(pane, QStringLiteral("Temperature"))->value(), 0.0);
}

void TestParametersPane::settingFromOutsideSaysNothing()
{
    ParametersPane pane(m_theme);
    QSignalSpy edited(&pane, &ParametersPane::edited);
    ChatParameters parameters;
    parameters.temperature = 0.3;
    pane.setParameters(parameters);
    pane.flush();
    QCOMPARE(edited.size(), 0);
}

void TestParametersPane::typingIsToldOnceItPauses()
{
    ParametersPane pane(m_theme);
    QSignalSpy edited(&pane, &ParametersPane::edited);
    QTest::keyClicks(field<QPlainTextEdit>(pane, QStringLiteral("System prompt")), QStringLiteral("Answer in rhyme"));
    QCOMPARE(edited.size(), 0);
    QTRY_COMPARE(edited.size(), 1);
    QCOMPARE(edited.constFirst().constFirst().value<ChatParameters>().systemPrompt, QStringLiteral("Answer in rhyme"));
}

void TestParametersPane::flushTellsAtOnce()
{
    ParametersPane pane(m_theme);
    QSignalSpy edited(&pane, &ParametersPane::edited);
    field<OptionalSpinBox>(pane, QStringLiteral("Top P"))->setValue(0.5);
    pane.flush();
    QCOMPARE(edited.size(), 1);
    pane.flush();
    QCOMPARE(edited.size(), 1);
}

void TestParametersPane::unsetNumbersStayUnset()
{
    ParametersPane pane(m_theme);
    auto *tokens = field<OptionalSpinBox>(pane, QStringLiteral("Max tokens"));
    tokens->setValue(10);
    QVERIFY(pane.parameters().maxTokens == 10);
    tokens->clear();
    QVERIFY(!pane.parameters().maxTokens);
    auto *seed = field<QLineEdit>(pane, QStringLiteral("Seed"));
    seed->setText(QStringLiteral("-"));
    QVERIFY(!pane.parameters().seed);
}

void TestParametersPane::onlyFourStopsAreUsed()
{
    ParametersPane pane(m_theme);
    field<QPlainTextEdit>(pane, QStringLiteral("Stop sequences"))->setPlainText(QStringLiteral("a\n\nb\nc\nd\ne"));
    QCOMPARE(pane.parameters().stop,
             (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
}

void TestParametersPane::schemaIsOnlyThereForItsFormat()
{
    ParametersPane pane(m_theme);
    auto *schema = field<QPlainTextEdit>(pane, QStringLiteral("JSON schema"));
    auto *format = field<QComboBox>(pane, QStringLiteral("Response format"));
    QVERIFY(schema->isHidden());
    format->setCurrentIndex(format->findData(QStringLiteral("json_schema")));
    QVERIFY(!schema->isHidden());
    QCOMPARE(pane.parameters().responseFormat, QStringLiteral("json_schema"));
    format->setCurrentIndex(0);
    QVERIFY(schema->isHidden());
}

void TestParametersPane::aBadSchemaIsToldInWords()
{
    ParametersPane pane(m_theme);
    auto *format = field<QComboBox>(pane, QStringLiteral("Response format"));
    format->setCurrentIndex(format->findData(QStringLiteral("json_schema")));
    auto *schema = field<QPlainTextEdit>(pane, QStringLiteral("JSON schema"));
    schema->setPlainText(QStringLiteral("{ not json"));
    const QString problem = pane.parameters().problem();
    QVERIFY(!problem.isEmpty());
    QCOMPARE(schema->accessibleDescription(), problem);
    schema->setPlainText(QStringLiteral("{\"type\": \"object\"}"));
    QCOMPARE(schema->accessibleDescription(), QString());
}

void TestParametersPane::resetKeepsThePromptAndTheModel()
{
    ChatParameters parameters;
    parameters.systemPrompt = QStringLiteral("Be brief.");
    parameters.model = QStringLiteral("m");
    parameters.temperature = 1.5;
    parameters.stop = QStringList{QStringLiteral("x")};
    ParametersPane pane(m_theme);
    pane.setParameters(parameters);
    QSignalSpy edited(&pane, &ParametersPane::edited);
    const QList<QPushButton *> buttons = pane.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == QStringLiteral("Reset to defaults")) {
            button->click();
        }
    }
    QCOMPARE(edited.size(), 1);
    const auto now = edited.constFirst().constFirst().value<ChatParameters>();
    QCOMPARE(now.systemPrompt, QStringLiteral("Be brief."));
    QCOMPARE(now.model, QStringLiteral("m"));
    QVERIFY(!now.temperature);
    QVERIFY(now.stop.isEmpty());
}

QTEST_MAIN(TestParametersPane)
#include "tst_parameterspane.moc"
