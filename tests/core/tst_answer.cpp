#include "core/answer.h"

#include <QTest>

using namespace holt;

class AnswerTest : public QObject
{
    Q_OBJECT

private:
    static store::Message message(store::Role role, const QString &text)
    {
        store::Message made;
        made.role = role;
        made.text = text;
        return made;
    }

    static openai::ChatCompletion completion(const QString &text)
    {
        openai::ChatChoice choice;
        choice.message.text = text;
        choice.finishReason = QStringLiteral("stop");
        openai::ChatCompletion made;
        made.choices.append(choice);
        return made;
    }

private Q_SLOTS:
    void deltasGatherTextAndReasoningApart()
    {
        store::Message answer;
        openai::ChatDelta delta;
        delta.reasoning = QStringLiteral("hm");
        core::addDelta(answer, delta);
        delta = {};
        delta.content = QStringLiteral("yes");
        delta.finishReason = QStringLiteral("length");
        core::addDelta(answer, delta);
        QCOMPARE(answer.reasoning, QStringLiteral("hm"));
        QCOMPARE(answer.text, QStringLiteral("yes"));
        QCOMPARE(answer.finishReason, QStringLiteral("length"));
    }

    void anAnswerInOnePieceFillsTheText()
    {
        store::Message answer;
        core::takeCompletion(answer, completion(QStringLiteral("whole")), QString());
        QCOMPARE(answer.text, QStringLiteral("whole"));
    }

    void streamedTextIsNotTakenTwice()
    {
        store::Message answer = message(store::Role::Assistant, QStringLiteral("whole"));
        core::takeCompletion(answer, completion(QStringLiteral("whole")), QString());
        QCOMPARE(answer.text, QStringLiteral("whole"));
    }

    void aContinuedAnswerKeepsItsBeginning()
    {
        store::Message answer = message(store::Role::Assistant, QStringLiteral("begin"));
        core::takeCompletion(answer, completion(QStringLiteral("ning")), QStringLiteral("begin"));
        QCOMPARE(answer.text, QStringLiteral("beginning"));
    }

    void usageIsTakenOver()
    {
        openai::ChatCompletion whole = completion(QStringLiteral("x"));
        whole.usage = openai::Usage{3, 4, 7, std::nullopt, 2};
        store::Message answer;
        core::takeCompletion(answer, whole, QString());
        QCOMPARE(answer.usage.prompt.value(), 3);
        QCOMPARE(answer.usage.reasoning.value(), 2);
        QVERIFY(!answer.usage.cached);
    }

    void aRefusalIsShownAsText()
    {
        openai::ChatCompletion whole = completion(QString());
        whole.choices.first().message.refusal = QStringLiteral("I will not.");
        store::Message answer;
        core::takeCompletion(answer, whole, QString());
        QCOMPARE(answer.text, QStringLiteral("I will not."));
    }

    void toolCallsAndTheOlderFunctionCallAreKept()
    {
        openai::ChatCompletion whole = completion(QString());
        openai::ToolCall call;
        call.id = QStringLiteral("call_1");
        call.name = QStringLiteral("weather");
        whole.choices.first().message.toolCalls = {call};
        openai::ToolCall function;
        function.name = QStringLiteral("old");
        whole.choices.first().message.functionCall = function;
        store::Message answer;
        core::takeCompletion(answer, whole, QString());
        QCOMPARE(answer.toolCalls.size(), 2);
        QVERIFY(core::hasContent(answer));
    }

    void theSystemPromptComesFirst()
    {
        const auto messages =
            core::requestMessages(QStringLiteral("Be brief."), {message(store::Role::User, QStringLiteral("Hi"))});
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.at(0).role, QStringLiteral("system"));
        QCOMPARE(messages.at(1).role, QStringLiteral("user"));
    }

    void aBlankSystemPromptIsNotSent()
    {
        QCOMPARE(
            core::requestMessages(QStringLiteral(" \n"), {message(store::Role::User, QStringLiteral("Hi"))}).size(), 1);
    }

    void emptyAnswersAreLeftOut()
    {
        const auto messages = core::requestMessages(QString(), {message(store::Role::User, QStringLiteral("Hi")),
                                                                message(store::Role::Assistant, QString()),
                                                                message(store::Role::User, QStringLiteral("Ho"))});
        QCOMPARE(messages.size(), 2);
    }

    void titleIsTheFirstLineThatSaysSomething()
    {
        QCOMPARE(core::titleFor(QStringLiteral("\n\n## Plan  the\ttrip \nand more")), QStringLiteral("Plan the trip"));
    }

    void aLongTitleIsCutBetweenWords()
    {
        const QString title = core::titleFor(QStringLiteral("word ").repeated(40));
        QVERIFY(title.size() <= 61);
        QVERIFY(title.endsWith(QStringLiteral("word\u2026")));
    }

    void aLongTitleWithoutSpacesDoesNotSplitACharacter()
    {
        const QString title = core::titleFor(QStringLiteral("x") + QStringLiteral("\U0001F600").repeated(60));
        QVERIFY(title.size() <= 60);
        QVERIFY(!title.at(title.size() - 2).isHighSurrogate());
    }
};

QTEST_GUILESS_MAIN(AnswerTest)
#include "tst_answer.moc"
