#include "demo/protocol.h"

#include "demo/figures.h"
#include "demo/imagerequest.h"
#include "demo/texts.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

namespace holt::demo {

namespace {

constexpr qint64 modelsSince = 1764547200; // 1 December 2025: the demo's models have no date of their own

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject modelObject(const QString &id)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("object"), QStringLiteral("model")},
            {QStringLiteral("created"), modelsSince},
            {QStringLiteral("owned_by"), QStringLiteral("holt-demo")}};
}

QJsonObject functionObject(const QString &name, const QString &arguments)
{
    QJsonObject function{{QStringLiteral("arguments"), arguments}};
    if (!name.isEmpty()) {
        function[QLatin1String("name")] = name;
    }
    return function;
}

QJsonObject usageObject(const ChatRequest &request, const QList<Answer> &answers)
{
    qsizetype prompt = 0;
    for (const Message &message : request.messages) {
        prompt += roughTokens(message.text);
    }
    qsizetype completion = 0;
    qsizetype reasoning = 0;
    for (const Answer &answer : answers) {
        reasoning += roughTokens(answer.reasoning);
        completion += roughTokens(answer.reasoning) + roughTokens(answer.content);
        completion += answer.call ? roughTokens(answer.call->arguments) : 0;
    }
    return {
        {QStringLiteral("prompt_tokens"), prompt},
        {QStringLiteral("completion_tokens"), completion},
        {QStringLiteral("total_tokens"), prompt + completion},
        {QStringLiteral("prompt_tokens_details"), QJsonObject{{QStringLiteral("cached_tokens"), 0}}},
        {QStringLiteral("completion_tokens_details"), QJsonObject{{QStringLiteral("reasoning_tokens"), reasoning}}}};
}

QJsonObject messageObject(const ChatRequest &request, const Answer &answer)
{
    QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")},
                        {QStringLiteral("content"), answer.call ? nullIfEmpty(answer.content) : answer.content},
                        {QStringLiteral("refusal"), QJsonValue::Null}};
    if (!answer.reasoning.isEmpty()) {
        message[QLatin1String("reasoning_content")] = answer.reasoning;
    }
    if (answer.call) {
        const QJsonObject function = functionObject(answer.call->name, answer.call->arguments);
        if (request.oldFunctions) {
            message[QLatin1String("function_call")] = function;
        } else {
            message[QLatin1String("tool_calls")] =
                QJsonArray{QJsonObject{{QStringLiteral("id"), answer.call->id},
                                       {QStringLiteral("type"), QStringLiteral("function")},
                                       {QStringLiteral("function"), function}}};
        }
    }
    return message;
}

/// The deltas of one choice in their order, the last one empty: it carries the finish reason.
QList<QJsonObject> deltasOf(const ChatRequest &request, const Answer &answer)
{
    QList<QJsonObject> deltas;
    deltas += QJsonObject{{QStringLiteral("role"), QStringLiteral("assistant")},
                          {QStringLiteral("content"), QStringLiteral("")}};
    const QStringList reasoning = piecesOf(answer.reasoning);
    for (const QString &piece : reasoning) {
        deltas += QJsonObject{{QStringLiteral("reasoning_content"), piece}};
    }
    const QStringList content = piecesOf(answer.content);
    for (const QString &piece : content) {
        deltas += QJsonObject{{QStringLiteral("content"), piece}};
    }
    if (answer.call) {
        const auto call = [&request](QJsonObject function, const QString &id) {
            if (request.oldFunctions) {
                return QJsonObject{{QStringLiteral("function_call"), function}};
            }
            QJsonObject part{{QStringLiteral("index"), 0}, {QStringLiteral("function"), function}};
            if (!id.isEmpty()) {
                part[QLatin1String("id")] = id;
                part[QLatin1String("type")] = QStringLiteral("function");
            }
            return QJsonObject{{QStringLiteral("tool_calls"), QJsonArray{part}}};
        };
        deltas += call(functionObject(answer.call->name, QStringLiteral("")), answer.call->id);
        const QStringList arguments = piecesOf(answer.call->arguments);
        for (const QString &piece : arguments) {
            deltas += call(functionObject({}, piece), {});
        }
    }
    deltas += QJsonObject();
    return deltas;
}

QByteArray event(const QByteArray &data)
{
    return QByteArrayLiteral("data: ") + data + QByteArrayLiteral("\n\n");
}

class Chunks
{
public:
    Chunks(const Envelope &envelope, bool includeUsage)
        : m_includeUsage(includeUsage)
    {
        m_frame = {{QStringLiteral("id"), envelope.id},
                   {QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
                   {QStringLiteral("created"), envelope.created},
                   {QStringLiteral("model"), envelope.model}};
    }

    [[nodiscard]] QByteArray delta(int choice, const QJsonObject &delta, const QString &finishReason) const
    {
        QJsonObject chunk = m_frame;
        chunk[QLatin1String("choices")] =
            QJsonArray{QJsonObject{{QStringLiteral("index"), choice},
                                   {QStringLiteral("delta"), delta},
                                   {QStringLiteral("logprobs"), QJsonValue::Null},
                                   {QStringLiteral("finish_reason"), nullIfEmpty(finishReason)}}};
        if (m_includeUsage) {
            chunk[QLatin1String("usage")] = QJsonValue::Null;
        }
        return event(compact(chunk));
    }

    [[nodiscard]] QByteArray usage(const QJsonObject &usage) const
    {
        QJsonObject chunk = m_frame;
        chunk[QLatin1String("choices")] = QJsonArray();
        chunk[QLatin1String("usage")] = usage;
        return event(compact(chunk));
    }

private:
    QJsonObject m_frame;
    bool m_includeUsage = false;
};

} // namespace

Envelope Envelope::forModel(const QString &model)
{
    const quint64 number = QRandomGenerator::global()->generate64();
    return {QStringLiteral("chatcmpl-demo-%1").arg(number, 16, 16, QLatin1Char('0')), model,
            QDateTime::currentSecsSinceEpoch()};
}

QByteArray errorJson(const ApiFault &fault)
{
    return compact({{QStringLiteral("error"), QJsonObject{{QStringLiteral("message"), fault.message},
                                                          {QStringLiteral("type"), fault.type},
                                                          {QStringLiteral("param"), nullIfEmpty(fault.param)},
                                                          {QStringLiteral("code"), nullIfEmpty(fault.code)}}}});
}

QByteArray modelsJson()
{
    QJsonArray models;
    const QStringList ids = modelIds() + QStringList{imageModelId()};
    for (const QString &id : ids) {
        models += modelObject(id);
    }
    return compact({{QStringLiteral("object"), QStringLiteral("list")}, {QStringLiteral("data"), models}});
}

QByteArray modelJson(const QString &id)
{
    return compact(modelObject(id));
}

QByteArray completionJson(const ChatRequest &request, const QList<Answer> &answers)
{
    const Envelope envelope = Envelope::forModel(request.model);
    QJsonArray choices;
    for (const Answer &answer : answers) {
        choices += QJsonObject{{QStringLiteral("index"), choices.size()},
                               {QStringLiteral("message"), messageObject(request, answer)},
                               {QStringLiteral("logprobs"), QJsonValue::Null},
                               {QStringLiteral("finish_reason"), answer.finishReason}};
    }
    return compact({{QStringLiteral("id"), envelope.id},
                    {QStringLiteral("object"), QStringLiteral("chat.completion")},
                    {QStringLiteral("created"), envelope.created},
                    {QStringLiteral("model"), envelope.model},
                    {QStringLiteral("choices"), choices},
                    {QStringLiteral("usage"), usageObject(request, answers)}});
}

Stream streamOf(const ChatRequest &request, const QList<Answer> &answers)
{
    const Chunks chunks(Envelope::forModel(request.model), request.includeUsage);
    QList<QList<QJsonObject>> deltas;
    qsizetype longest = 0;
    for (const Answer &answer : answers) {
        deltas += deltasOf(request, answer);
        longest = std::max(longest, deltas.constLast().size());
    }

    Stream stream;
    for (qsizetype step = 0; step < longest; ++step) {
        // Several choices come in turns, as a model that works on all of them at once sends them.
        for (int choice = 0; choice < answers.size(); ++choice) {
            const Answer &answer = answers[choice];
            const qsizetype count = deltas[choice].size();
            if (step >= count) {
                continue;
            }
            if (step == count / 2 && answer.ending == Answer::Ending::CutOff) {
                stream.broken = true;
                return stream;
            }
            if (step == count / 2 && answer.ending == Answer::Ending::ErrorInStream) {
                ApiFault fault;
                fault.message = Texts::errorInStream();
                fault.type = QStringLiteral("server_error");
                stream.parts += StreamPart{event(errorJson(fault)), 1};
                return stream;
            }
            const bool last = step == count - 1;
            stream.parts +=
                StreamPart{chunks.delta(choice, deltas[choice][step], last ? answer.finishReason : QString()),
                           choice == 0 && step > 0 ? answer.slowness : 0};
        }
    }
    if (request.includeUsage) {
        stream.parts += StreamPart{chunks.usage(usageObject(request, answers)), 0};
    }
    stream.parts += StreamPart{event("[DONE]"), 0};
    return stream;
}

} // namespace holt::demo
