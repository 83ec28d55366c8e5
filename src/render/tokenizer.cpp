#include "render/tokenizer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QTemporaryDir>

#include <srchilite/formatter.h>
#include <srchilite/formattermanager.h>
#include <srchilite/langdefmanager.h>
#include <srchilite/regexrulefactory.h>
#include <srchilite/settings.h>
#include <srchilite/sourcehighlighter.h>

#include <optional>
#include <string>

namespace holt::render {

namespace {

constexpr qsizetype longestLine = 2000; ///< the rules are tried on the rest of the line at every token: its square
constexpr qint64 longestTime = 3000;    ///< ms for all of one code

/// source-highlight parses definitions with globals of its own, and counts its states in one.
QMutex &libraryMutex()
{
    static QMutex mutex;
    return mutex;
}

std::optional<TokenClass> classOf(const std::string &element)
{
    static const QHash<QByteArray, TokenClass> classes{
        {"keyword", TokenClass::Keyword},
        {"selector", TokenClass::Keyword},
        {"atom", TokenClass::Keyword},
        {"section", TokenClass::Keyword},
        {"markup_command", TokenClass::Keyword},
        {"type", TokenClass::Type},
        {"usertype", TokenClass::Type},
        {"classname", TokenClass::Type},
        {"string", TokenClass::String},
        {"specialchar", TokenClass::String},
        {"regexp", TokenClass::String},
        {"valquote", TokenClass::String},
        {"path", TokenClass::String},
        {"file", TokenClass::String},
        {"url", TokenClass::String},
        {"scheme_value", TokenClass::String},
        {"number", TokenClass::Number},
        {"twonumbers", TokenClass::Number},
        {"value", TokenClass::Number},
        {"costant", TokenClass::Number},
        {"date", TokenClass::Number},
        {"time", TokenClass::Number},
        {"ip", TokenClass::Number},
        {"math", TokenClass::Number},
        {"comment", TokenClass::Comment},
        {"todo", TokenClass::Comment},
        {"function", TokenClass::Function},
        {"predef_func", TokenClass::Function},
        {"special_fun", TokenClass::Function},
        {"webmethod", TokenClass::Function},
        {"preproc", TokenClass::Preprocessor},
        {"endpreproc", TokenClass::Preprocessor},
        {"label", TokenClass::Preprocessor},
        {"meta", TokenClass::Preprocessor},
        {"difflines", TokenClass::Preprocessor},
        {"context", TokenClass::Preprocessor},
        {"cuketag", TokenClass::Preprocessor},
        {"variable", TokenClass::Variable},
        {"predef_var", TokenClass::Variable},
        {"property", TokenClass::Variable},
        {"attribute", TokenClass::Variable},
        {"argument", TokenClass::Variable},
        {"optionalargument", TokenClass::Variable},
        {"key", TokenClass::Variable},
        {"keyquote", TokenClass::Variable},
        {"newfile", TokenClass::Added},
        {"oldfile", TokenClass::Removed},
    };
    const auto found = classes.constFind(QByteArray::fromStdString(element));
    return found == classes.constEnd() ? std::nullopt : std::optional(*found);
}

/// Where the library's calls arrive: every character of a line exactly once and in order.
struct Sink
{
    CodeTokens tokens;
    qsizetype at = 0;

    void take(qsizetype length, std::optional<TokenClass> kind)
    {
        if (kind && length > 0) {
            if (!tokens.isEmpty() && tokens.last().kind == *kind && tokens.last().start + tokens.last().length == at) {
                tokens.last().length += length;
            } else {
                tokens.append({at, length, *kind});
            }
        }
        at += length;
    }
};

class SinkFormatter : public srchilite::Formatter
{
public:
    SinkFormatter(Sink &sink, std::optional<TokenClass> kind)
        : m_sink(sink)
        , m_kind(kind)
    {
    }

    void format(const std::string &text, const srchilite::FormatterParams *) override
    {
        m_sink.take(static_cast<qsizetype>(text.size()), m_kind);
    }

private:
    Sink &m_sink;
    std::optional<TokenClass> m_kind;
};

/// One byte for each UTF-16 code unit, so that places need no conversion: no rule looks for letters outside of ASCII,
/// only for whether a word goes on.
std::string toBytes(QStringView line)
{
    std::string bytes;
    bytes.reserve(static_cast<size_t>(line.size()));
    for (const QChar c : line) {
        bytes += c.unicode() < 0x80 && c.unicode() != 0 ? c.toLatin1() : c.isLetterOrNumber() ? '_' : '\x1a';
    }
    return bytes;
}

constexpr const char *elements[] = {
    "keyword",
    "selector",
    "atom",
    "section",
    "markup_command",
    "type",
    "usertype",
    "classname",
    "string",
    "specialchar",
    "regexp",
    "valquote",
    "path",
    "file",
    "url",
    "scheme_value",
    "number",
    "twonumbers",
    "value",
    "costant",
    "date",
    "time",
    "ip",
    "math",
    "comment",
    "todo",
    "function",
    "predef_func",
    "special_fun",
    "webmethod",
    "preproc",
    "endpreproc",
    "label",
    "meta",
    "difflines",
    "context",
    "cuketag",
    "variable",
    "predef_var",
    "property",
    "attribute",
    "argument",
    "optionalargument",
    "key",
    "keyquote",
    "newfile",
    "oldfile",
};

} // namespace

class Tokenizer::Private
{
public:
    srchilite::HighlightStatePtr state(const CodeLanguage &language)
    {
        const QString directory =
            language.own ? ownDirectory() : QString::fromStdString(srchilite::Settings::retrieveDataDir());
        // The library writes to the terminal about files that are not there.
        if (directory.isEmpty() || !QFile::exists(directory + u'/' + language.definition)) {
            return {};
        }
        return m_definitions.getHighlightState(QFile::encodeName(directory).toStdString(),
                                               QFile::encodeName(language.definition).toStdString());
    }

private:
    /// Holt's own definitions as files, which is all the library reads; written at the first need of one.
    QString ownDirectory()
    {
        if (!m_own) {
            m_own.emplace(QDir::tempPath() + QLatin1String("/holt-highlight-XXXXXX"));
            const QDir resources(QStringLiteral(":/holt/highlight"));
            const QStringList names = resources.entryList(QDir::Files);
            for (const QString &name : names) {
                // The copy is for reading only, as resources are: QTemporaryDir removes it nevertheless.
                QFile::copy(resources.filePath(name), m_own->filePath(name));
            }
        }
        return m_own->isValid() ? m_own->path() : QString();
    }

    srchilite::RegexRuleFactory m_rules;
    srchilite::LangDefManager m_definitions{&m_rules};
    std::optional<QTemporaryDir> m_own;
};

Tokenizer::Tokenizer()
    : d(std::make_unique<Private>())
{
}

Tokenizer::~Tokenizer()
{
    const QMutexLocker lock(&libraryMutex());
    d.reset();
}

bool Tokenizer::isAvailable()
{
    return true;
}

CodeTokens Tokenizer::tokens(const CodeLanguage &language, const QString &code, const std::atomic_bool &stop)
{
    if (language.definition.isEmpty()) {
        return {};
    }
    const QMutexLocker lock(&libraryMutex());
    Sink sink;
    try {
        const srchilite::HighlightStatePtr state = d->state(language);
        if (!state) {
            return {};
        }
        srchilite::FormatterManager formatters(
            srchilite::FormatterPtr(new SinkFormatter(sink, std::nullopt))); // NOLINT: a boost::shared_ptr
        for (const char *element : elements) {
            formatters.addFormatter(element,
                                    srchilite::FormatterPtr(new SinkFormatter(sink, classOf(element)))); // NOLINT
        }
        srchilite::SourceHighlighter highlighter(state);
        highlighter.setFormatterManager(&formatters);
        highlighter.setOptimize(false);

        QElapsedTimer timer;
        timer.start();
        qsizetype start = 0;
        while (start < code.size() && !stop.load(std::memory_order_relaxed) && !timer.hasExpired(longestTime)) {
            qsizetype end = code.indexOf(u'\n', start);
            end = end < 0 ? code.size() : end;
            const QStringView line = QStringView(code).mid(start, end - start);
            sink.at = start;
            if (line.size() <= longestLine) {
                highlighter.highlightParagraph(toBytes(line));
            }
            start = end + 1;
        }
    } catch (const std::exception &) {
        // A definition that does not parse, or an expression that took too many steps: what was found stays.
    }
    return sink.tokens;
}

} // namespace holt::render
