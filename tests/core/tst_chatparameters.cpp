#include "core/chatparameters.h"

#include <QJsonArray>
#include <QTest>

using namespace holt;

class ChatParametersTest : public QObject
{
    Q_OBJECT

private:
    static core::ChatParameters everything()
    {
        core::ChatParameters parameters;
        parameters.systemPrompt = QStringLiteral("Be brief.");
        parameters.model = QStringLiteral("gpt-6-luna");
        parameters.temperature = 0.5;
        parameters.topP = 0.9;
        parameters.maxTokens = 100;
        parameters.presencePenalty = -1;
        parameters.frequencyPenalty = 2;
        parameters.seed = Q_INT64_C(9007199254740993); // more than a double holds
        parameters.stop = QStringList{QStringLiteral("END"), QStringLiteral("\n")};
        parameters.responseFormat = QStringLiteral("json_schema");
        parameters.jsonSchema = QStringLiteral("{\"type\":\"object\"}");
        return parameters;
    }

private Q_SLOTS:
    void everythingSurvivesTheStore() { QCOMPARE(core::ChatParameters::fromJson(everything().toJson()), everything()); }

    void unsetIsNotWritten() { QVERIFY(core::ChatParameters().toJson().isEmpty()); }

    void unsetIsNotSent()
    {
        openai::ChatRequest request;
        request.model = QStringLiteral("m");
        core::ChatParameters().applyTo(request, true);
        QVERIFY(!request.temperature && !request.topP && !request.maxTokens && !request.maxCompletionTokens);
        QVERIFY(!request.seed && !request.stop && !request.responseFormat);
        QCOMPARE(request.model, QStringLiteral("m"));
    }

    void theTokenLimitIsNamedAsTheServerKnowsIt()
    {
        openai::ChatRequest modern;
        everything().applyTo(modern, true);
        QCOMPARE(modern.maxCompletionTokens.value(), 100);
        QVERIFY(!modern.maxTokens);
        openai::ChatRequest old;
        everything().applyTo(old, false);
        QCOMPARE(old.maxTokens.value(), 100);
        QVERIFY(!old.maxCompletionTokens);
    }

    void aBareSchemaIsGivenAName()
    {
        openai::ChatRequest request;
        everything().applyTo(request, true);
        const QJsonObject member = request.responseFormat->value(QLatin1String("json_schema")).toObject();
        QCOMPARE(member.value(QLatin1String("name")).toString(), QStringLiteral("answer"));
        QVERIFY(member.value(QLatin1String("schema")).isObject());
    }

    void aSchemaThatIsNoJsonIsAProblem()
    {
        core::ChatParameters parameters = everything();
        QVERIFY(parameters.problem().isEmpty());
        parameters.jsonSchema = QStringLiteral("{oops");
        QVERIFY(!parameters.problem().isEmpty());
        parameters.jsonSchema = QStringLiteral("[1]");
        QVERIFY(!parameters.problem().isEmpty());
        parameters.responseFormat = QStringLiteral("text");
        QVERIFY(parameters.problem().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ChatParametersTest)
#include "tst_chatparameters.moc"
