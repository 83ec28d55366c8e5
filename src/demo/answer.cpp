#include "demo/answer.h"

#include "demo/figures.h"
#include "demo/texts.h"

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

/// The answer before the request's limits.
std::variant<Answer, ApiFault> rawAnswer(const ChatRequest &request)
{
    Answer answer;
    if (request.messages.constLast().role == QLatin1String("tool") ||
        request.messages.constLast().role == QLatin1String("function")) {
        answer.content = Texts::toolResult(request.messages.constLast().text);
        return answer;
    }
    static const Message nothing;
    const Message *asked = lastOf(request.messages, QLatin1String("user"));
    const Message &message = asked ? *asked : nothing;
    const Command command = commandOf(message.text);
    const QString echo = Texts::echo(message.text, message.otherParts, rolesOf(request.messages));

    if (command.name == QLatin1String("/error")) {
        return errorAnswer(command.argument);
    }
    if (command.name == QLatin1String("/tool") && request.oldFunctions) {
        answer.call = toolCall(request);
        answer.finishReason = QStringLiteral("function_call");
    } else if (command.name == QLatin1String("/tool")) {
        answer.call = toolCall(request);
        answer.finishReason = QStringLiteral("tool_calls");
    } else if (request.wantsJson) {
        answer.content = jsonAnswer(request, message);
    } else if (command.name == QLatin1String("/tour")) {
        answer.content = Texts::tour();
    } else if (command.name == QLatin1String("/help")) {
        answer.content = Texts::help();
    } else if (command.name == QLatin1String("/long")) {
        answer.content = longText(command.argument);
    } else if (command.name == QLatin1String("/code")) {
        answer.content = Texts::code();
    } else if (command.name == QLatin1String("/table")) {
        answer.content = Texts::table();
    } else if (command.name == QLatin1String("/json")) {
        answer.content =
            Texts::notice() + QStringLiteral("\n\n```json\n") + jsonAnswer(request, message) + QStringLiteral("\n```");
    } else if (command.name == QLatin1String("/reason") ||
               (command.name.isEmpty() && request.model == QLatin1String("holt-demo-reasoning"))) {
        answer.reasoning = Texts::reasoning();
        answer.content = echo;
    } else if (command.name == QLatin1String("/slow")) {
        answer.content = Texts::slow();
        answer.slowness = slowFactor;
    } else if (command.name == QLatin1String("/cut")) {
        answer.content = Texts::beforeCut();
        answer.ending = Answer::Ending::CutOff;
    } else if (command.name.isEmpty() && request.model == QLatin1String("holt-demo-tour") &&
               !lastOf(request.messages, QLatin1String("assistant"))) {
        answer.content = Texts::tour();
    } else {
        answer.content = echo;
    }
    return answer;
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
