#include "demo/answer.h"

#include "demo/figures.h"
#include "demo/texts.h"

#include <QHash>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

namespace holt::demo {

namespace {

constexpr int defaultLongWords = 500;
constexpr int mostLongWords = 20000;
constexpr int slowFactor = 12;

/// A message's first word where it is a command, and what follows it.
struct Command
{
    QString name; ///< lower case, with its slash; empty where there is none
    QString argument;
};

Command commandOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'/')) {
        return {};
    }
    qsizetype end = 0;
    while (end < trimmed.size() && !trimmed[end].isSpace()) {
        ++end;
    }
    return {trimmed.left(end).toLower(), trimmed.mid(end).trimmed()};
}

const Message *lastOf(const QList<Message> &messages, QLatin1String role)
{
    const auto found = std::find_if(messages.crbegin(), messages.crend(),
                                    [role](const Message &message) { return message.role == role; });
    return found == messages.crend() ? nullptr : &*found;
}

QList<RoleCount> rolesOf(const QList<Message> &messages)
{
    QList<RoleCount> roles;
    for (const Message &message : messages) {
        const auto known = std::find_if(roles.begin(), roles.end(),
                                        [&message](const RoleCount &count) { return count.role == message.role; });
        if (known == roles.end()) {
            roles += {message.role, 1};
        } else {
            ++known->count;
        }
    }
    return roles;
}

QString jsonAnswer(const ChatRequest &request, const Message &message)
{
    const Figures figures = figuresOf(message.text);
    QJsonObject roles;
    const QList<RoleCount> counts = rolesOf(request.messages);
    for (const RoleCount &count : counts) {
        roles[count.role] = count.count;
    }
    const QJsonObject answer{
        {QStringLiteral("demo"), true},
        {QStringLiteral("note"), Texts::notice()},
        {QStringLiteral("message"), message.text},
        {QStringLiteral("characters"), figures.characters},
        {QStringLiteral("words"), figures.words},
        {QStringLiteral("lines"), figures.lines},
        {QStringLiteral("rough_tokens"), figures.tokens},
        {QStringLiteral("roles"), roles},
    };
    return QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Indented)).trimmed();
}

QString longText(const QString &argument)
{
    bool isNumber = false;
    const int asked = argument.toInt(&isNumber);
    const int words = std::clamp(isNumber ? asked : defaultLongWords, 1, mostLongWords);
    static const QStringList pool =
        QStringLiteral("the quick brown fox jumps over the lazy dog while five boxing wizards watch quietly from a "
                       "wooden bench and count every word that passes by")
            .split(u' ');
    constexpr int wordsInSentence = 12;
    constexpr int sentencesInParagraph = 6;
    QString text;
    for (int i = 0; i < words; ++i) {
        QString word = pool[i % pool.size()];
        if (i % wordsInSentence == 0) {
            word[0] = word[0].toUpper();
            const bool newParagraph = i % (wordsInSentence * sentencesInParagraph) == 0;
            text += i == 0 ? QString() : newParagraph ? QStringLiteral(".\n\n") : QStringLiteral(". ");
        } else {
            text += u' ';
        }
        text += word;
    }
    text += u'.';
    return Texts::notice() + QStringLiteral("\n\n") + text;
}

Call toolCall(const ChatRequest &request)
{
    const QJsonObject arguments{{QStringLiteral("city"), QStringLiteral("Reykjavík")},
                                {QStringLiteral("unit"), QStringLiteral("celsius")}};
    return {QStringLiteral("call_demo_%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0')),
            request.toolName.isEmpty() ? QStringLiteral("current_weather") : request.toolName,
            QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact))};
}

std::variant<Answer, ApiFault> errorAnswer(const QString &argument)
{
    if (argument.compare(QLatin1String("stream"), Qt::CaseInsensitive) == 0) {
        Answer answer;
        answer.content = Texts::beforeErrorInStream();
        answer.ending = Answer::Ending::ErrorInStream;
        return answer;
    }
    bool isNumber = false;
    const int status = argument.toInt(&isNumber);
    if (!isNumber || status < 400 || status > 599) {
        Answer answer;
        answer.content = Texts::errorHelp();
        return answer;
    }
    ApiFault fault;
    fault.status = status;
    fault.message = Texts::errorAskedFor(status);
    switch (status) {
    case 401:
        fault.code = QStringLiteral("invalid_api_key");
        break;
    case 404:
        fault.code = QStringLiteral("model_not_found");
        fault.param = QStringLiteral("model");
        break;
    case 429:
        fault.type = QStringLiteral("requests");
        fault.code = QStringLiteral("rate_limit_exceeded");
        break;
    default:
        fault.type = status >= 500 ? QStringLiteral("server_error") : fault.type;
        break;
    }
    return fault;
}

/// What a command answers to.
struct Question
{
    const ChatRequest &request;
    const Message &message;
    QString argument; ///< what follows the command
};

Answer said(const QString &content)
{
    Answer answer;
    answer.content = content;
    return answer;
}

Answer echoed(const Question &question)
{
    return said(Texts::echo(question.message.text, question.message.otherParts, rolesOf(question.request.messages)));
}

Answer reasoned(const Question &question)
{
    Answer answer = echoed(question);
    answer.reasoning = Texts::reasoning();
    return answer;
}

Answer slowly(const Question &)
{
    Answer answer = said(Texts::slow());
    answer.slowness = slowFactor;
    return answer;
}

Answer cutOff(const Question &)
{
    Answer answer = said(Texts::beforeCut());
    answer.ending = Answer::Ending::CutOff;
    return answer;
}

Answer calling(const Question &question)
{
    Answer answer;
    answer.call = toolCall(question.request);
    answer.finishReason =
        question.request.oldFunctions ? QStringLiteral("function_call") : QStringLiteral("tool_calls");
    return answer;
}

Answer inJson(const Question &question)
{
    return said(Texts::notice() + QStringLiteral("\n\n```json\n") + jsonAnswer(question.request, question.message) +
                QStringLiteral("\n```"));
}

using Speaker = Answer (*)(const Question &);

/// Who answers to a command; null where there is no such command.
Speaker speakerOf(const QString &command)
{
    static const QHash<QString, Speaker> speakers{
        {QStringLiteral("/tour"), [](const Question &) { return said(Texts::tour()); }},
        {QStringLiteral("/help"), [](const Question &) { return said(Texts::help()); }},
        {QStringLiteral("/code"), [](const Question &) { return said(Texts::code()); }},
        {QStringLiteral("/table"), [](const Question &) { return said(Texts::table()); }},
        {QStringLiteral("/long"), [](const Question &question) { return said(longText(question.argument)); }},
        {QStringLiteral("/json"), inJson},
        {QStringLiteral("/reason"), reasoned},
        {QStringLiteral("/slow"), slowly},
        {QStringLiteral("/cut"), cutOff},
        {QStringLiteral("/tool"), calling},
    };
    return speakers.value(command, nullptr);
}

/// Who answers where no command is given.
Speaker speakerOf(const ChatRequest &request)
{
    if (request.model == QLatin1String("holt-demo-reasoning")) {
        return reasoned;
    }
    const bool first = lastOf(request.messages, QLatin1String("assistant")) == nullptr;
    return request.model == QLatin1String("holt-demo-tour") && first ? speakerOf(QStringLiteral("/tour")) : echoed;
}

/// The answer before the request's limits.
std::variant<Answer, ApiFault> rawAnswer(const ChatRequest &request)
{
    const Message &last = request.messages.constLast();
    if (last.role == QLatin1String("tool") || last.role == QLatin1String("function")) {
        return said(Texts::toolResult(last.text));
    }
    static const Message nothing;
    const Message *asked = lastOf(request.messages, QLatin1String("user"));
    const Message &message = asked ? *asked : nothing;
    const Command command = commandOf(message.text);
    if (command.name == QLatin1String("/error")) {
        return errorAnswer(command.argument);
    }
    const Question question{request, message, command.argument};
    if (request.wantsJson && command.name != QLatin1String("/tool")) {
        return said(jsonAnswer(request, message));
    }
    if (command.name.isEmpty()) {
        return speakerOf(request)(question);
    }
    const Speaker speaker = speakerOf(command.name);
    return speaker ? speaker(question) : echoed(question);
}

/// Whether the person asked for the rest of an answer in words, as clients do for servers that do not go on with a
/// message that is begun.
bool isContinuation(const ChatRequest &request)
{
    const qsizetype count = request.messages.size();
    return count > 2 && request.messages[count - 2].role == QLatin1String("assistant") &&
           request.messages[count - 1].text.startsWith(QLatin1String("Continue your last answer"));
}

/// What is left to say where the request ends with the start of an answer: models that are asked to go on do the same.
QString remainderOf(const QString &whole, const QString &start)
{
    if (whole.startsWith(start) && whole.size() > start.size()) {
        return whole.mid(start.size());
    }
    return Texts::nothingToAdd();
}

void applyLimits(const ChatRequest &request, Answer &answer)
{
    qsizetype cut = answer.content.size();
    for (const QString &stop : request.stop) {
        const qsizetype found = answer.content.indexOf(stop);
        cut = found >= 0 ? std::min(cut, found) : cut;
    }
    answer.content.truncate(cut);

    if (!request.maxTokens || answer.call) {
        return;
    }
    const qsizetype wanted = roughTokens(answer.reasoning) + roughTokens(answer.content);
    if (wanted <= *request.maxTokens) {
        return;
    }
    answer.reasoning = firstTokens(answer.reasoning, *request.maxTokens);
    answer.content = firstTokens(answer.content, *request.maxTokens - roughTokens(answer.reasoning));
    answer.finishReason = QStringLiteral("length");
}

} // namespace

std::variant<Answer, ApiFault> answerTo(const ChatRequest &request, int choice)
{
    ChatRequest asked = request;
    QString start;
    if (isContinuation(asked)) {
        asked.messages.removeLast();
    }
    while (asked.messages.size() > 1 && asked.messages.constLast().role == QLatin1String("assistant")) {
        start = asked.messages.takeLast().text + start;
    }
    std::variant<Answer, ApiFault> outcome = rawAnswer(asked);
    Answer *answer = std::get_if<Answer>(&outcome);
    if (!answer) {
        return outcome;
    }
    if (!start.isEmpty() && !answer->call) {
        answer->content = remainderOf(answer->content, start);
        answer->ending = Answer::Ending::Whole;
    } else if (request.choices > 1 && !answer->call && !request.wantsJson) {
        answer->content += QStringLiteral("\n\n") + Texts::choiceNumber(choice + 1, request.choices);
    }
    applyLimits(request, *answer);
    return outcome;
}

} // namespace holt::demo
