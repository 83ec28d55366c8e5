#include "render/codecolours.h"
#include "render/highlighter.h"
#include "render/markdownwriter.h"
#include "render/tokenizer.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace holt::render;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000; // ms, for a machine that is busy or runs under a sanitizer

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// What was found, for a test that fails.
QString seen(const CodeTokens &tokens, const QString &code)
{
    QString text;
    for (const CodeToken &token : tokens) {
        text += QStringLiteral("%1: %2\n").arg(static_cast<int>(token.kind)).arg(code.mid(token.start, token.length));
    }
    return text;
}

bool covers(const CodeTokens &tokens, const QString &code, const QString &word, TokenClass kind)
{
    const qsizetype at = code.indexOf(word);
    for (const CodeToken &token : tokens) {
        if (at >= 0 && token.kind == kind && token.start <= at && token.start + token.length >= at + word.size()) {
            return true;
        }
    }
    return false;
}

CodeTokens tokensOf(const QString &word, const QString &code)
{
    const std::atomic_bool never = false;
    Tokenizer tokenizer;
    return tokenizer.tokens(codeLanguage(word), code, never);
}

CodeColours someColours()
{
    CodeColours colours;
    colours.keyword = Qt::red;
    colours.comment = Qt::green;
    return colours;
}

} // namespace

class TestHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void languagesAreKnownByTheirAliases_data();
    void languagesAreKnownByTheirAliases();
    void unknownLanguagesKeepTheirName();
    void filesAreNamedByTheLanguage();
    void definitionsColour_data();
    void definitionsColour();
    void differencesAreColouredInPart();
    void regularExpressionsAreStrings();
    void stateGoesOnOverLines();
    void placesAreCountedInCharacters();
    void unknownLanguageIsPlain();
    void longLinesStayPlain();
    void resultsComeFromTheWorker();
    void resultsAreKept();
    void replacedRequestsAreDropped();
    void cancelledRequestsAreDropped();
    void longCodeStaysPlain();
    void endsWhileWorking();
    void colouringKeepsTextAndHeight();
    void colouringReachesPartsOfCode();
};

void TestHighlighter::initTestCase()
{
    const Highlighter loadsTheResources;
}

void TestHighlighter::languagesAreKnownByTheirAliases_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("name");
    const std::pair<const char *, const char *> rows[] = {
        {"py", "Python"},
        {"js", "JavaScript"},
        {"ts", "TypeScript"},
        {"c++", "C++"},
        {"C++", "C++"},
        {"sh", "Shell"},
        {"bash", "Shell"},
        {"yml", "YAML"},
        {"ps1", "PowerShell"},
        {"kt", "Kotlin"},
        {"rs", "Rust"},
        {"docker", "Dockerfile"},
        {"Dockerfile", "Dockerfile"},
        {"{.python}", "Python"},
        {"rust,no_run", "Rust"},
        {"language-js", "JavaScript"},
        {"cs", "C#"},
        {"c#", "C#"},
        {"js{1,3}", "JavaScript"},
        {"text", "Text"},
    };
    for (const auto &[word, name] : rows) {
        QTest::newRow(word) << s(word) << s(name);
    }
}

void TestHighlighter::languagesAreKnownByTheirAliases()
{
    QFETCH(QString, word);
    QTEST(codeLanguage(word).name, "name");
}

void TestHighlighter::unknownLanguagesKeepTheirName()
{
    QCOMPARE(codeLanguage(u"Brainfrog").name, s("Brainfrog"));
    QVERIFY(codeLanguage(u"Brainfrog").definition.isEmpty());
    QVERIFY(codeLanguage(QStringView()).name.isEmpty());
}

void TestHighlighter::filesAreNamedByTheLanguage()
{
    QCOMPARE(suggestedFileName(codeLanguage(u"py")), s("code.py"));
    QCOMPARE(suggestedFileName(codeLanguage(u"docker")), s("Dockerfile"));
    QCOMPARE(suggestedFileName(codeLanguage(u"")), s("code.txt"));
    QCOMPARE(suggestedFileName(codeLanguage(u"Brainfrog")), s("code.txt"));
}

void TestHighlighter::definitionsColour_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("keyword");
    QTest::addColumn<QString>("string");
    QTest::addColumn<QString>("comment");

    QTest::newRow("TypeScript") << s("ts")
                                << s("// greets\nexport async function greet(name: string): Promise<void> {\n"
                                     "  console.log(`Hello ${name}`, \"there\", 42)\n}\n")
                                << s("export") << s("\"there\"") << s("// greets");
    QTest::newRow("Kotlin") << s("kt")
                            << s("// greets\n@Test\nfun greet(name: String) {\n    println(\"Hello $name\" + 'c')\n}\n")
                            << s("fun") << s("\"Hello ") << s("// greets");
    QTest::newRow("Swift") << s("swift")
                           << s("// greets\n@main\nfunc greet(_ name: String) {\n    print(\"Hello \\(name)\")\n}\n")
                           << s("func") << s("\"Hello ") << s("// greets");
    QTest::newRow("YAML") << s("yaml") << s("# a list\nversion: 3\non: true\nnames:\n  - \"Ada\"\n  - &x 'Bob' # him\n")
                          << s("true") << s("\"Ada\"") << s("# a list");
    QTest::newRow("TOML") << s("toml") << s("# the package\n[package]\nname = \"holt\"\nfast = true\nsize = 1_000\n")
                          << s("true") << s("\"holt\"") << s("# the package");
    QTest::newRow("Dockerfile") << s("dockerfile")
                                << s("# the base\nFROM debian:12 AS base\nRUN echo \"hello\" && ls\nEXPOSE 80/tcp\n")
                                << s("FROM") << s("\"hello\"") << s("# the base");
    QTest::newRow("PowerShell")
        << s("ps1") << s("# greets\nforeach ($name in $names) {\n    Write-Host -Object \"Hello\" 12kb\n}\n")
        << s("foreach") << s("\"Hello\"") << s("# greets");
    QTest::newRow("CMake") << s("cmake")
                           << s("# a program\nif(NOT WIN32)\n  add_executable(holt \"main.cpp\" ${SOURCES})\nendif()\n")
                           << s("if") << s("\"main.cpp\"") << s("# a program");
    QTest::newRow("Python") << s("py") << s("# greets\ndef greet(name):\n    print(\"Hello\", 1)\n") << s("def")
                            << s("\"Hello\"") << s("# greets");
    QTest::newRow("C++") << s("cpp") << s("// greets\nint main()\n{\n    return puts(\"Hello\");\n}\n") << s("return")
                         << s("\"Hello\"") << s("// greets");
}

void TestHighlighter::definitionsColour()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    QFETCH(QString, word);
    QFETCH(QString, code);
    QFETCH(QString, keyword);
    QFETCH(QString, string);
    QFETCH(QString, comment);
    const CodeTokens tokens = tokensOf(word, code);
    QVERIFY2(covers(tokens, code, keyword, TokenClass::Keyword), qPrintable(seen(tokens, code)));
    QVERIFY2(covers(tokens, code, string, TokenClass::String), qPrintable(seen(tokens, code)));
    QVERIFY2(covers(tokens, code, comment, TokenClass::Comment), qPrintable(seen(tokens, code)));
    qsizetype end = 0;
    for (const CodeToken &token : tokens) {
        QVERIFY(token.start >= end && token.length > 0);
        end = token.start + token.length;
    }
    QVERIFY(end <= code.size());
}

void TestHighlighter::differencesAreColouredInPart()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    const QString code = s("@@ -1,2 +1,2 @@\n-old\n+new\n same\n");
    const CodeTokens tokens = tokensOf(s("diff"), code);
    QVERIFY2(covers(tokens, code, s("-old"), TokenClass::Removed), qPrintable(seen(tokens, code)));
    QVERIFY(covers(tokens, code, s("+new"), TokenClass::Added));
    QCOMPARE(tokens.size(), 3);
}

void TestHighlighter::regularExpressionsAreStrings()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    const QString code = s("const re = /a[b\\/c]+/gi, half = a / b / 2");
    const CodeTokens tokens = tokensOf(s("ts"), code);
    QVERIFY2(covers(tokens, code, s("/a[b\\/c]+/gi"), TokenClass::String), qPrintable(seen(tokens, code)));
    QVERIFY(!covers(tokens, code, s("/ b /"), TokenClass::String));
}

void TestHighlighter::stateGoesOnOverLines()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    const QString code = s("/* one\nreturn\n*/\nreturn 0;");
    const CodeTokens tokens = tokensOf(s("cpp"), code);
    QVERIFY(covers(tokens, code, s("return"), TokenClass::Comment));
    QVERIFY(tokens.contains(CodeToken{17, 6, TokenClass::Keyword}));
}

void TestHighlighter::placesAreCountedInCharacters()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    const QString code = s("x = \"né 中文 🦦\" # été\nreturn");
    const CodeTokens tokens = tokensOf(s("py"), code);
    QVERIFY2(covers(tokens, code, s("\"né 中文 🦦\""), TokenClass::String), qPrintable(seen(tokens, code)));
    QVERIFY(covers(tokens, code, s("# été"), TokenClass::Comment));
    QVERIFY(covers(tokens, code, s("return"), TokenClass::Keyword));
}

void TestHighlighter::unknownLanguageIsPlain()
{
    QVERIFY(tokensOf(s("Brainfrog"), s("return \"x\"")).isEmpty());
    const Highlighter highlighter;
    const CodeTokensPtr known = highlighter.known(codeLanguage(u"Brainfrog"), s("return 0;"));
    QVERIFY(known && known->isEmpty());
}

void TestHighlighter::longLinesStayPlain()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    const QString code = s("return \"x\"; ").repeated(100'000 / 12) + s("\nreturn 0;");
    QElapsedTimer timer;
    timer.start();
    const CodeTokens tokens = tokensOf(s("cpp"), code);
    QVERIFY(!tokens.isEmpty());
    QCOMPARE(tokens.first().start, code.indexOf(u'\n') + 1);
}

void TestHighlighter::resultsComeFromTheWorker()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    Highlighter highlighter;
    QSignalSpy spy(&highlighter, &Highlighter::highlighted);
    const QString code = s("return 0;");
    QVERIFY(!highlighter.known(codeLanguage(u"cpp"), code));
    highlighter.request(7, codeLanguage(u"cpp"), code);
    QCOMPARE(spy.count(), 0);
    QVERIFY(spy.wait(patience));
    QCOMPARE(spy.first().at(0).toULongLong(), 7);
    const auto tokens = spy.first().at(1).value<CodeTokensPtr>();
    QVERIFY(tokens && covers(*tokens, code, s("return"), TokenClass::Keyword));
}

void TestHighlighter::resultsAreKept()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    Highlighter highlighter;
    QSignalSpy spy(&highlighter, &Highlighter::highlighted);
    const QString code = s("return 0;");
    highlighter.request(1, codeLanguage(u"cpp"), code);
    QVERIFY(spy.wait(patience));
    const CodeTokensPtr known = highlighter.known(codeLanguage(u"c++"), code);
    QVERIFY(known);
    QCOMPARE(*known, *spy.first().at(1).value<CodeTokensPtr>());
    QVERIFY(!highlighter.known(codeLanguage(u"py"), code));

    highlighter.request(2, codeLanguage(u"cpp"), code);
    QCOMPARE(spy.count(), 1);
    QVERIFY(spy.wait(patience));
    QCOMPARE(spy.last().at(0).toULongLong(), 2);
}

void TestHighlighter::replacedRequestsAreDropped()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    Highlighter highlighter;
    QSignalSpy spy(&highlighter, &Highlighter::highlighted);
    const QString first = s("return 0;");
    const QString second = s("x; return 0;");
    highlighter.request(1, codeLanguage(u"cpp"), first);
    highlighter.request(1, codeLanguage(u"cpp"), second);
    QVERIFY(spy.wait(patience));
    const auto tokens = spy.first().at(1).value<CodeTokensPtr>();
    QVERIFY(covers(*tokens, second, s("return"), TokenClass::Keyword));
    // The worker is done with all that came before this one.
    highlighter.request(2, codeLanguage(u"cpp"), s("break;"));
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 2, patience);
    QCOMPARE(spy.last().at(0).toULongLong(), 2);
}

void TestHighlighter::cancelledRequestsAreDropped()
{
    if (!Highlighter::isAvailable()) {
        QSKIP("built without source-highlight");
    }
    Highlighter highlighter;
    QSignalSpy spy(&highlighter, &Highlighter::highlighted);
    highlighter.request(1, codeLanguage(u"cpp"), s("return 0;"));
    highlighter.cancel(1);
    highlighter.request(2, codeLanguage(u"cpp"), s("break;"));
    QVERIFY(spy.wait(patience));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).toULongLong(), 2);
}

void TestHighlighter::longCodeStaysPlain()
{
    const Highlighter highlighter;
    const CodeTokensPtr known = highlighter.known(codeLanguage(u"cpp"), QString(Highlighter::longestCode + 1, u'x'));
    QVERIFY(known && known->isEmpty());
}

void TestHighlighter::endsWhileWorking()
{
    Highlighter highlighter;
    for (quint64 place = 0; place < 20; ++place) {
        highlighter.request(place, codeLanguage(u"cpp"), s("int x = f(\"text\"); // %1\n").arg(place).repeated(3000));
    }
}

void TestHighlighter::colouringKeepsTextAndHeight()
{
    Block block;
    block.kind = BlockKind::Code;
    block.text = s("return; // one two three four five six\n\treturn;\n\nreturn;");
    TextStyle style;
    const std::unique_ptr<QTextDocument> document = makeDocument(block, style);
    document->setTextWidth(120);
    const QSizeF size = document->size();
    const QString text = document->toPlainText();
    const int lines = document->firstBlock().layout()->lineCount();
    colourCode(*document, {{0, 6, TokenClass::Keyword}, {8, 30, TokenClass::Comment}, {40, 6, TokenClass::Keyword}}, 0,
               someColours());
    QCOMPARE(document->size(), size);
    QCOMPARE(document->toPlainText(), text);
    QCOMPARE(document->firstBlock().layout()->lineCount(), lines);
    document->setTextWidth(121);
    document->setTextWidth(120);
    QCOMPARE(document->size(), size);
    const QList<QTextLayout::FormatRange> formats = document->firstBlock().layout()->formats();
    QCOMPARE(formats.size(), 2);
    QCOMPARE(formats.at(1).start, 8);
    QCOMPARE(formats.at(1).format.foreground().color(), QColor(Qt::green));
}

void TestHighlighter::colouringReachesPartsOfCode()
{
    // The document shows "bc\nde" of "a\nbc\nde"; a comment goes over both lines.
    QTextDocument document;
    document.setPlainText(s("bc\nde"));
    colourCode(document, {{0, 6, TokenClass::Comment}, {6, 1, TokenClass::Keyword}}, 2, someColours());
    const QList<QTextLayout::FormatRange> first = document.firstBlock().layout()->formats();
    const QList<QTextLayout::FormatRange> second = document.firstBlock().next().layout()->formats();
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.first().length, 2);
    QCOMPARE(second.size(), 2);
    QCOMPARE(second.first().length, 1);
    QCOMPARE(second.last().start, 1);
}

QTEST_MAIN(TestHighlighter)
#include "tst_highlighter.moc"
