#include "gui/transcript/transcripttext.h"

#include <QTest>

using namespace holt;
using namespace holt::gui;

class TestTranscriptText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void usageNamesWhatIsKnown();
    void absentUsageIsNothing();
    void speedNeedsATime();
    void captionSaysStateAndReason();
    void spokenTextNamesTheAuthor();
    void argumentsAreSpreadOut();
};

void TestTranscriptText::usageNamesWhatIsKnown()
{
    const QString text = usageText({1100, 104, 1204, 512, 60});
    QVERIFY(text.startsWith(QLatin1String("1,204 token")));
    QVERIFY(text.endsWith(QLatin1String("(1,100 in, 104 out, 60 of them reasoning; 512 cached)")));
    QVERIFY(usageText({10, 5, {}, {}, {}}).startsWith(QLatin1String("15 token")));
}

void TestTranscriptText::absentUsageIsNothing()
{
    QCOMPARE(usageText({}), QString());
    QVERIFY(!usageText({10, 5, 15, 0, 0}).contains(QLatin1String("cached")));
}

void TestTranscriptText::speedNeedsATime()
{
    store::Message message;
    message.usage.completion = 100;
    QCOMPARE(speedText(message), QString());
    message.durationMs = 4000;
    QCOMPARE(speedText(message), QStringLiteral("4.0 s")); // it came in one piece
    message.writingMs = 2000;
    QCOMPARE(speedText(message), QStringLiteral("4.0 s, 50 tokens/s"));
}

void TestTranscriptText::captionSaysStateAndReason()
{
    core::TranscriptEntry entry;
    entry.message.role = store::Role::Assistant;
    entry.message.model = QStringLiteral("m");
    entry.message.state = store::MessageState::Stopped;
    entry.message.finishReason = QStringLiteral("length");
    QCOMPARE(captionText(entry), QStringLiteral("Stopped · m · Ended at the token limit"));
    entry.message.state = store::MessageState::Streaming;
    QCOMPARE(captionText(entry), QString());
}

void TestTranscriptText::spokenTextNamesTheAuthor()
{
    core::TranscriptEntry entry;
    entry.message.role = store::Role::User;
    entry.message.text = QStringLiteral("Hello");
    QCOMPARE(spokenText(entry, shownMessage(entry.message)), QStringLiteral("You: Hello"));
    entry.message.role = store::Role::Assistant;
    QCOMPARE(spokenText(entry, shownMessage(entry.message)), QStringLiteral("Assistant: Hello"));
}

void TestTranscriptText::argumentsAreSpreadOut()
{
    QCOMPARE(prettyArguments(QStringLiteral("{\"a\":1}")), QStringLiteral("{\n    \"a\": 1\n}"));
    QCOMPARE(prettyArguments(QStringLiteral("{\"a\":")), QStringLiteral("{\"a\":"));
}

QTEST_GUILESS_MAIN(TestTranscriptText)
#include "tst_transcripttext.moc"
