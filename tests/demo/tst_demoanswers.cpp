#include "demo/demofixture.h"

#include <QRegularExpression>

using namespace holt;
using namespace holt::demo::test;
using namespace std::chrono_literals;

class TestDemoAnswers : public DemoFixture
{
    Q_OBJECT

private Q_SLOTS:
    void saysFirstThatItIsNoModel_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Hello", "/tour", "/help", "/code", "/table", "/json", "/long 10", "/slow", "/cut",
                                 "/reason", "/unknown"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void saysFirstThatItIsNoModel()
    {
        QFETCH(QString, text);
        const QString first = post(streamedChat(text)).streamed().section(u'\n', 0, 0);
        QVERIFY2(first.contains(QStringLiteral("demo, not a model")) || text == QStringLiteral("/cut"),
                 qPrintable(first));
    }

    void streamsWhatItSaysAtOnce_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Hello", "/tour", "/help", "/code", "/table", "/json", "/long 300"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void streamsWhatItSaysAtOnce()
    {
        QFETCH(QString, text);
        const Outcome whole = post(chat(text));
        const Outcome streamed = post(streamedChat(text));
        QCOMPARE(streamed.streamed(), whole.content());
        QCOMPARE(whole.choice()[u"finish_reason"].toString(), QStringLiteral("stop"));
        QCOMPARE(streamed.streamedFinishReason(), QStringLiteral("stop"));
    }

    void streamsAsTheApiDoes()
    {
        const Outcome outcome = post(streamedChat(QStringLiteral("Hello")));
        QCOMPARE(outcome.contentType, QByteArray("text/event-stream"));
        QVERIFY(outcome.done);
        QCOMPARE(outcome.events.constFirst()[u"choices"][0][u"delta"][u"role"].toString(), QStringLiteral("assistant"));
        QVERIFY(outcome.events.constLast()[u"choices"][0][u"delta"].toObject().isEmpty());
        const QString id = outcome.events.constFirst()[u"id"].toString();
        QVERIFY(!id.isEmpty());
        for (const QJsonObject &event : outcome.events) {
            QCOMPARE(event[u"id"].toString(), id);
            QCOMPARE(event[u"object"].toString(), QStringLiteral("chat.completion.chunk"));
            QVERIFY(event[u"created"].toInteger() > 0);
            QVERIFY(!event.contains(u"usage"));
        }
    }

    void tellsTheUsageOfAStreamWhereAsked()
    {
        const Outcome outcome = post(
            streamedChat(QStringLiteral("Hello"),
                         {{QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}}}}));
        const QJsonObject last = outcome.events.constLast();
        QVERIFY(last[u"choices"].toArray().isEmpty());
        QVERIFY(last[u"usage"][u"completion_tokens"].toInt() > 0);
        QCOMPARE(last[u"usage"][u"total_tokens"].toInt(),
                 last[u"usage"][u"prompt_tokens"].toInt() + last[u"usage"][u"completion_tokens"].toInt());
        QVERIFY(outcome.events.constFirst()[u"usage"].isNull());
        QVERIFY(outcome.done);
    }

    void givesTheTourToAFirstMessageOnly()
    {
        QJsonObject request =
            chat(QStringLiteral("Hello"), {{QStringLiteral("model"), QStringLiteral("holt-demo-tour")}});
        QVERIFY(post(request).content().contains(QStringLiteral("| Shift+Enter |")));
        request[u"messages"] = QJsonArray{message(QStringLiteral("user"), QStringLiteral("Hello")),
                                          message(QStringLiteral("assistant"), QStringLiteral("The tour")),
                                          message(QStringLiteral("user"), QStringLiteral("And more"))};
        const QString second = post(request).content();
        QVERIFY(!second.contains(QStringLiteral("| Shift+Enter |")));
        QVERIFY(second.contains(QStringLiteral("And more")));
    }

    void echoesWithFigures()
    {
        QJsonObject request = chat(QString());
        request[u"messages"] = QJsonArray{message(QStringLiteral("system"), QStringLiteral("Be brief")),
                                          message(QStringLiteral("user"), QStringLiteral("Two words\n\U0001F600"))};
        const QString answer = post(request).content();
        QVERIFY(answer.contains(QStringLiteral("Two words\n\U0001F600")));
        QVERIFY(answer.contains(QStringLiteral("| Characters | 11 |")));
        QVERIFY(answer.contains(QStringLiteral("| Words | 2 |")));
        QVERIFY(answer.contains(QStringLiteral("| Lines | 2 |")));
        QVERIFY(answer.contains(QStringLiteral("| system | 1 |")));
        QVERIFY(answer.contains(QStringLiteral("| user | 1 |")));
    }

    void echoesBackticksWithoutEndingItsFence()
    {
        const QString answer = post(chat(QStringLiteral("```\ncode\n```"))).content();
        QVERIFY(answer.contains(QStringLiteral("````text\n```\ncode\n```\n````")));
    }

    void readsMessagesOfParts()
    {
        QJsonObject request = chat(QString());
        const QJsonArray parts{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                           {QStringLiteral("text"), QStringLiteral("See")}},
                               QJsonObject{{QStringLiteral("type"), QStringLiteral("image_url")}}};
        request[u"messages"] = QJsonArray{
            QJsonObject{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), parts}}};
        const QString answer = post(request).content();
        QVERIFY(answer.contains(QStringLiteral("See")));
        QVERIFY(answer.contains(QStringLiteral("| Images, sounds and files | 1 |")));
    }

    void writesTheNumberOfWordsAskedFor()
    {
        const QString body = post(chat(QStringLiteral("/long 1234"))).content().section(u'\n', 2);
        static const QRegularExpression space(QStringLiteral("\\s+"));
        QCOMPARE(body.split(space, Qt::SkipEmptyParts).size(), 1234);
    }

    void reasonsApartFromItsAnswer()
    {
        const Outcome streamed = post(streamedChat(QStringLiteral("/reason")));
        const QString reasoning = streamed.streamed(QStringLiteral("reasoning_content"));
        QVERIFY(!reasoning.isEmpty());
        QVERIFY(!streamed.streamed().contains(reasoning));
        const Outcome whole = post(chat(QStringLiteral("/reason")));
        QCOMPARE(whole.choice()[u"message"][u"reasoning_content"].toString(), reasoning);
        QVERIFY(whole.json()[u"usage"][u"completion_tokens_details"][u"reasoning_tokens"].toInt() > 0);
    }

    void callsTheToolItWasOffered()
    {
        const QJsonArray tools{QJsonObject{
            {QStringLiteral("type"), QStringLiteral("function")},
            {QStringLiteral("function"), QJsonObject{{QStringLiteral("name"), QStringLiteral("look_up")}}}}};
        const Outcome outcome = post(streamedChat(QStringLiteral("/tool"), {{QStringLiteral("tools"), tools}}));
        QCOMPARE(outcome.streamedFinishReason(), QStringLiteral("tool_calls"));
        QString name;
        QString id;
        QByteArray arguments;
        for (const QJsonObject &event : outcome.events) {
            const QJsonValue call = event[u"choices"][0][u"delta"][u"tool_calls"][0];
            name += call[u"function"][u"name"].toString();
            id += call[u"id"].toString();
            arguments += call[u"function"][u"arguments"].toString().toUtf8();
        }
        QCOMPARE(name, QStringLiteral("look_up"));
        QVERIFY(id.startsWith(QStringLiteral("call_")));
        QVERIFY(QJsonDocument::fromJson(arguments).isObject());
    }

    void callsTheOldFunctionItWasOffered()
    {
        const QJsonArray functions{QJsonObject{{QStringLiteral("name"), QStringLiteral("look_up")}}};
        const Outcome outcome = post(chat(QStringLiteral("/tool"), {{QStringLiteral("functions"), functions}}));
        QCOMPARE(outcome.choice()[u"finish_reason"].toString(), QStringLiteral("function_call"));
        QCOMPARE(outcome.choice()[u"message"][u"function_call"][u"name"].toString(), QStringLiteral("look_up"));
        QVERIFY(outcome.choice()[u"message"][u"content"].isNull());
    }

    void readsTheResultOfATool()
    {
        QJsonObject request = chat(QStringLiteral("/tool"));
        request[u"messages"] = QJsonArray{message(QStringLiteral("user"), QStringLiteral("/tool")),
                                          message(QStringLiteral("tool"), QStringLiteral("It rains"))};
        QVERIFY(post(request).content().contains(QStringLiteral("It rains")));
    }

    void answersInJsonWhereAsked()
    {
        const QJsonObject format{{QStringLiteral("type"), QStringLiteral("json_object")}};
        const Outcome outcome = post(chat(QStringLiteral("Two words"), {{QStringLiteral("response_format"), format}}));
        const QJsonObject answer = QJsonDocument::fromJson(outcome.content().toUtf8()).object();
        QCOMPARE(answer[u"demo"].toBool(), true);
        QCOMPARE(answer[u"words"].toInt(), 2);
    }

    // Parameters

    void givesSeveralChoices()
    {
        const Outcome whole = post(chat(QStringLiteral("Hello"), {{QStringLiteral("n"), 3}}));
        QCOMPARE(whole.json()[u"choices"].toArray().size(), 3);
        const Outcome streamed = post(streamedChat(QStringLiteral("Hello"), {{QStringLiteral("n"), 3}}));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(whole.choice(i)[u"index"].toInt(), i);
            QCOMPARE(streamed.streamed(QStringLiteral("content"), i), whole.content(i));
            QCOMPARE(streamed.streamedFinishReason(i), QStringLiteral("stop"));
        }
        QVERIFY(whole.content(0) != whole.content(1));
    }

    void endsBeforeAStopText()
    {
        const QString whole = post(chat(QStringLiteral("one stop two"))).content();
        const QString cut =
            post(chat(QStringLiteral("one stop two"),
                      {{QStringLiteral("stop"), QJsonArray{QStringLiteral(" stop"), QStringLiteral("~")}}}))
                .content();
        QVERIFY(cut.endsWith(QStringLiteral("one")));
        QVERIFY(whole.startsWith(cut));
        const Outcome single =
            post(chat(QStringLiteral("one stop two"), {{QStringLiteral("stop"), QStringLiteral(" stop")}}));
        QCOMPARE(single.content(), cut);
        QCOMPARE(single.choice()[u"finish_reason"].toString(), QStringLiteral("stop"));
    }

    void endsAtTheTokenLimit_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("old") << QStringLiteral("max_tokens");
        QTest::newRow("new") << QStringLiteral("max_completion_tokens");
    }
    void endsAtTheTokenLimit()
    {
        QFETCH(QString, field);
        const Outcome outcome = post(chat(QStringLiteral("/tour"), {{field, 10}}));
        QCOMPARE(outcome.choice()[u"finish_reason"].toString(), QStringLiteral("length"));
        QVERIFY(outcome.content().size() <= 40);
        QVERIFY(outcome.json()[u"usage"][u"completion_tokens"].toInt() <= 10);
        QCOMPARE(post(streamedChat(QStringLiteral("/tour"), {{field, 10}})).streamedFinishReason(),
                 QStringLiteral("length"));
    }

    void goesOnWithAnAnswerThatWasBegun_data()
    {
        QTest::addColumn<bool>("inWords");
        QTest::newRow("the request ends with the answer") << false;
        QTest::newRow("the person asks for the rest") << true;
    }
    void goesOnWithAnAnswerThatWasBegun()
    {
        QFETCH(bool, inWords);
        const QString whole = post(chat(QStringLiteral("Hello"))).content();
        const QString begun = whole.left(whole.size() / 2);
        QJsonArray messages{message(QStringLiteral("user"), QStringLiteral("Hello")),
                            message(QStringLiteral("assistant"), begun)};
        if (inWords) {
            messages +=
                message(QStringLiteral("user"),
                        QStringLiteral("Continue your last answer exactly where it stopped. Do not repeat any of it."));
        }
        QJsonObject request = chat(QString());
        request[u"messages"] = messages;
        QCOMPARE(QString(begun + post(request).content()), whole);
    }
};

QTEST_GUILESS_MAIN(TestDemoAnswers)
#include "tst_demoanswers.moc"
