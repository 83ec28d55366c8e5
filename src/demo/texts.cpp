#include "demo/texts.h"

#include "demo/figures.h"

namespace holt::demo {

namespace {

constexpr qsizetype longestQuote = 2000;

QString paragraphs(const QStringList &parts)
{
    return parts.join(QStringLiteral("\n\n"));
}

QString fenced(const QString &language, const QString &code)
{
    // A fence longer than any run of backticks inside, so that text that was sent cannot end it.
    QString fence = QStringLiteral("```");
    while (code.contains(fence)) {
        fence += u'`';
    }
    return QString(fence + language + u'\n' + code + u'\n' + fence);
}

QString quoted(const QString &text)
{
    QString quote = text.left(longestQuote);
    if (!quote.isEmpty() && quote.back().isHighSurrogate()) {
        quote.chop(1);
    }
    if (quote.size() < text.size()) {
        quote += QChar(0x2026);
    }
    return fenced(QStringLiteral("text"), quote);
}

QString cppSample()
{
    return QStringLiteral("#include <iostream>\n"
                          "#include <string_view>\n"
                          "\n"
                          "// Reads the text of each \"data:\" line of an event stream.\n"
                          "void print(std::string_view line)\n"
                          "{\n"
                          "    constexpr std::string_view field = \"data:\";\n"
                          "    if (line.starts_with(field)) {\n"
                          "        std::cout << line.substr(field.size()) << '\\n';\n"
                          "    }\n"
                          "}");
}

QString pythonSample()
{
    return QStringLiteral("def fibonacci(count: int) -> list[int]:\n"
                          "    \"\"\"The first numbers of the sequence.\"\"\"\n"
                          "    numbers = [0, 1]\n"
                          "    while len(numbers) < count:\n"
                          "        numbers.append(numbers[-1] + numbers[-2])\n"
                          "    return numbers[:count]");
}

QString shellSample()
{
    return QStringLiteral("curl -N \"$OPENAI_BASE_URL/chat/completions\" \\\n"
                          "  -H \"Authorization: Bearer $OPENAI_API_KEY\" \\\n"
                          "  -H \"Content-Type: application/json\" \\\n"
                          "  -d '{\"model\": \"my-model\", \"stream\": true,\n"
                          "       \"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}'");
}

} // namespace

QString Texts::notice()
{
    return tr("*This is Holt's built-in demo, not a model. It runs on this computer, and nothing you type leaves it.*");
}

QString Texts::tour()
{
    return paragraphs({
        notice(),
        tr("# What an answer can look like"),
        tr("Answers are written in Markdown. This one shows what Holt makes of it. Send another message to see it "
           "echoed "
           "with figures about it, or send `/help` for everything the demo can do."),
        tr("## Text"),
        tr("Words can be **bold**, *italic*, ***both***, ~~struck out~~ or `code`. A "
           "[link](https://commonmark.org/help/) "
           "shows its address before it opens."),
        tr("> A quotation stands apart from the text around it.\n>\n> > It can hold another one."),
        tr("## Lists"),
        tr("1. Connect a server when you are ready.\n2. Choose a model:\n   - one on this computer\n   - one of a "
           "provider\n"
           "3. Ask."),
        tr("- [x] Open Holt\n- [x] Send a message\n- [ ] Connect a server"),
        tr("## A table"),
        tr("| Key | What it does | Where |\n|:---|:---|---:|\n| Enter | sends the message | input |\n"
           "| Shift+Enter | starts a new line | input |\n| Esc | stops the answer | anywhere |"),
        tr("## Code"),
        fenced(QStringLiteral("cpp"), cppSample()),
        tr("## Mathematics"),
        tr("Formulas are written in LaTeX, for example $e^{i\\pi} + 1 = 0$, or on a line of their own:"),
        QStringLiteral("$$\n\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\pi}\n$$"),
        QStringLiteral("---"),
        tr("That was all of it. You can stop an answer while it comes, ask for it again, or edit your message and send "
           "it "
           "once more."),
    });
}

QString Texts::help()
{
    const QStringList rows{
        tr("| Send | and the demo"),
        QStringLiteral("|:---|:---"),
        tr("| `/tour` | shows what answers can look like"),
        tr("| `/code` | writes code in a few languages"),
        tr("| `/table` | makes a table"),
        tr("| `/json` | answers with a JSON object"),
        tr("| `/long 2000` | writes that many words"),
        tr("| `/slow` | takes its time, so that you can stop it"),
        tr("| `/reason` | thinks aloud before it answers"),
        tr("| `/tool` | asks for a tool to be called"),
        tr("| `/error 429` | fails with that HTTP status"),
        tr("| `/error stream` | fails in the middle of an answer"),
        tr("| `/cut` | breaks off the connection in the middle of an answer"),
    };
    return paragraphs({notice(), rows.join(QStringLiteral(" |\n")) + QStringLiteral(" |"),
                       tr("Anything else is echoed, with figures about it.")});
}

QString Texts::code()
{
    return paragraphs({notice(), tr("In C++:"), fenced(QStringLiteral("cpp"), cppSample()), tr("In Python:"),
                       fenced(QStringLiteral("python"), pythonSample()), tr("In a shell:"),
                       fenced(QStringLiteral("sh"), shellSample())});
}

QString Texts::table()
{
    return paragraphs({notice(), tr("| Planet | Mean distance from the Sun | Moons |\n|:---|---:|---:|\n"
                                    "| Mercury | 57.9 million km | 0 |\n| Venus | 108.2 million km | 0 |\n"
                                    "| Earth | 149.6 million km | 1 |\n| Mars | 227.9 million km | 2 |")});
}

QString Texts::slow()
{
    return paragraphs({notice(), tr("This answer comes slowly, a word or so at a time. That gives you time to stop it "
                                    "with Esc, to switch to another conversation while this one goes on, or to scroll "
                                    "up and see that the text stays where you are reading.")});
}

QString Texts::reasoning()
{
    return tr(
        "The message asks for nothing that needs thought, and there is no model here that could think. So this text "
        "only shows where a model's reasoning appears. The answer comes next: the message, echoed.");
}

QString Texts::beforeCut()
{
    return paragraphs(
        {notice(), tr("The connection breaks somewhere in this sentence, as it does when a server "
                      "restarts or a network goes away, and what came until then should stay where it is.")});
}

QString Texts::beforeErrorInStream()
{
    return paragraphs({notice(), tr("Somewhere in this sentence the server reports an error instead of going on, as "
                                    "some do when they run out of memory, and what came until then should stay.")});
}

QString Texts::errorHelp()
{
    return paragraphs({notice(), tr("Write a status from 400 to 599 after `/error`, such as `/error 401`, `/error 429` "
                                    "or `/error 503`; or write `/error stream`.")});
}

QString Texts::nothingToAdd()
{
    return tr("The demo has nothing to add to its answer.");
}

QString Texts::toolResult(const QString &result)
{
    return paragraphs({notice(), tr("The tool answered:"), quoted(result)});
}

QString Texts::choiceNumber(int number, int of)
{
    return tr("(Answer %1 of %2)").arg(number).arg(of);
}

QString Texts::echo(const QString &message, int otherParts, const QList<RoleCount> &roles)
{
    QStringList parts{notice()};
    if (message.isEmpty()) {
        parts += tr("The message has no text.");
    } else {
        parts += tr("You wrote:");
        parts += quoted(message);
    }

    const Figures figures = figuresOf(message);
    const auto row = [](const QString &name, qsizetype value) {
        return QStringLiteral("| %1 | %2 |").arg(name).arg(value);
    };
    QStringList rows{
        tr("| In your message | |"),     QStringLiteral("|:---|---:|"),   row(tr("Characters"), figures.characters),
        row(tr("Words"), figures.words), row(tr("Lines"), figures.lines), row(tr("Tokens, roughly"), figures.tokens)};
    if (otherParts > 0) {
        rows += row(tr("Images, sounds and files"), otherParts);
    }
    parts += rows.join(u'\n');

    QStringList sent{tr("| Sent with it, by role | |"), QStringLiteral("|:---|---:|")};
    for (const RoleCount &count : roles) {
        QString role = count.role.left(40);
        sent += row(role.replace(u'|', u' ').simplified(), count.count);
    }
    parts += sent.join(u'\n');
    parts += tr("Send `/help` to see what else the demo can do.");
    return paragraphs(parts);
}

QString Texts::notJson(const QString &reason)
{
    return reason.isEmpty() ? tr("The body of the request is not a JSON object.")
                            : tr("The body of the request is not valid JSON: %1.").arg(reason);
}

QString Texts::messagesMissing()
{
    return tr("The request has no messages. \"messages\" must be a list with at least one message.");
}

QString Texts::roleMissing(qsizetype number)
{
    return tr("Message %1 of the request has no role.").arg(number);
}

QString Texts::modelMissing()
{
    return tr("The request names no model.");
}

QString Texts::unknownModel(const QString &model, const QStringList &known)
{
    return tr("The demo has no model \"%1\". It has: %2.").arg(model, known.join(QStringLiteral(", ")));
}

QString Texts::tooManyStops(int most)
{
    return tr("At most %n stop text(s) can be given.", nullptr, most);
}

QString Texts::numberTooSmall(const QString &field)
{
    return tr("\"%1\" must be 1 or more.").arg(field);
}

QString Texts::choicesOutOfRange(int most)
{
    return tr("\"n\" must be from 1 to %1.").arg(most);
}

QString Texts::errorAskedFor(int status)
{
    return tr("The demo answers with status %1, because you asked it to.").arg(status);
}

QString Texts::errorInStream()
{
    return tr("The demo fails in the middle of its answer, because you asked it to.");
}

QString Texts::wrongKey()
{
    return tr("The demo only answers the Holt that started it: the request does not carry its key.");
}

QString Texts::unknownPath(const QString &method, const QString &path)
{
    return tr("The demo does not know the request %1 %2.").arg(method, path);
}

QString Texts::refusedByHttp(int status)
{
    return tr("The demo could not read the request (HTTP status %1).").arg(status);
}

} // namespace holt::demo
