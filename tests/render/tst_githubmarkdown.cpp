#include "shown.h"

#include <QTest>

using namespace holt;

// What GitHub adds to CommonMark, rule by rule, as a person sees it. https://github.github.com/gfm/

class TestGithubMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tables_data();
    void tables() { check(); }
    void tasks_data();
    void tasks() { check(); }
    void strikethrough_data();
    void strikethrough() { check(); }
    void addresses_data();
    void addresses() { check(); }
    void footnotes_data();
    void footnotes() { check(); }

private:
    static void columns()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("expected");
    }
    static void row(const char *rule, const char *markdown, const char *expected)
    {
        QTest::newRow(rule) << QString::fromUtf8(markdown) << QString::fromUtf8(expected);
    }
    static void check()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, expected);
        QCOMPARE(test::shown(markdown), expected);
    }
};

void TestGithubMarkdown::tables_data()
{
    columns();
    row("a table", "| a | b |\n| --- | --- |\n| c | d |", "table(l,l): a | b // c | d");
    row("alignment", "| a | b | c | d |\n|:-|:-:|-:|---|\n| 1 | 2 | 3 | 4 |",
        "table(l,c,r,l): a | b | c | d // 1 | 2 | 3 | 4");
    row("without pipes at the ends", "a | b\n--|--\n1 | 2", "table(l,l): a | b // 1 | 2");
    row("columns need not be in line", "| abc | defghi |\n:-: | -----------:\nbar | baz",
        "table(c,r): abc | defghi // bar | baz");
    row("an escaped pipe", "| a\\|b |\n|-|\n| c `\\|` d |\n| e **\\|** f |", "table(l): a|b // c {c:|} d // e {b:|} f");
    row("spans in cells", "| *a* | `b` |\n|-|-|\n| **c** | [d](https://x.org) ~~e~~ |",
        "table(l,l): {i:a} | {c:b} // {b:c} | {a=https://x.org:d} {s:e}");
    row("a blank line ends it", "|a|\n|-|\n|b|\n\nc", "table(l): a // b\nc");
    row("another block ends it", "|a|b|\n|-|-|\n|c|d|\n> e", "table(l,l): a | b // c | d\n> e");
    row("a line without pipes does not", "|a|b|\n|-|-|\nc\n\nd", "table(l,l): a | b // c | \nd");
    row("as many columns in both first lines", "|a|b|\n|-|\n|c|", "|a|b| |-| |c|");
    row("fewer and more cells in a row", "|a|b|\n|-|-|\n|c|\n|d|e|f|", "table(l,l): a | b // c |  // d | e");
    row("a header alone", "|a|b|\n|-|-|", "table(l,l): a | b");
    row("behind lines of a paragraph", "a\nb\n|c|d|\n|-|-|\n|1|2|", "a b\ntable(l,l): c | d // 1 | 2");
    row("in an item", "- a\n\n  |b|c|\n  |-|-|\n  |1|2|", ". • a\ntable(l,l): b | c // 1 | 2");
    row("in a quote", "> |b|c|\n> |-|-|\n> |1|2|\n\nd", "table(l,l): b | c // 1 | 2\nd");
    row("no block in a cell", "|a|\n|-|\n|- b|\n|# c|", "table(l): a // - b // # c");
    row("breaks in a cell", "|a|\n|-|\n|b<br>c|", "table(l): a // b⏎c");
    row("formulas keep their pipes", "|a|b|\n|-|-|\n|$|x|$|c|", "table(l,l): a | b // {c:$|x|$} | c");
}

void TestGithubMarkdown::tasks_data()
{
    columns();
    row("to do and done", "- [ ] a\n- [x] b\n- [X] c", ". ☐ a\n. ☑ b\n. ☑ c");
    row("in numbered lists", "1. [ ] a\n2. [x] b", ". ☐ a\n. ☑ b");
    row("nested", "- [x] a\n  - [ ] b\n  - [x] *c*\n- [ ] d", ". ☑ a\n.. ☐ b\n.. ☑ {i:c}\n. ☐ d");
    row("among others", "* a\n* [ ] b", ". • a\n. ☐ b");
    row("a space is needed", "- [x]a", ". • [x]a");
    row("and one character", "- [] a\n- [xx] b\n- [-] c", ". • [] a\n. • [xx] b\n. • [-] c");
    row("at the start alone", "- a [x] b", ". • a [x] b");
    row("not in a paragraph", "[ ] a", "[ ] a");
    row("with more blocks", "- [x] a\n\n  b", ". ☑ a\n. b");
}

void TestGithubMarkdown::strikethrough_data()
{
    columns();
    row("two tildes", "~~a~~ b", "{s:a} b");
    row("not over paragraphs", "a ~~b\n\nc~~", "a ~~b\nc~~");
    row("three are none", "a ~~~b~~~", "a ~~~b~~~");
    row("one is none: about 5", "~5 to ~10", "~5 to ~10");
    row("with others", "~~**a** *b* `c`~~ **~~d~~**", "{bs:a}{s: }{is:b}{s: }{sc:c} {bs:d}");
    row("within words", "a~~b~~c", "a{s:b}c");
    row("no space inside", "a ~~ b ~~", "a ~~ b ~~");
}

void TestGithubMarkdown::addresses_data()
{
    columns();
    row("without a scheme", "www.x.org", "{a=http://www.x.org:www.x.org}");
    row("with one", "see https://x.org/a?b=c#d now", "see {a=https://x.org/a?b=c#d:https://x.org/a?b=c#d} now");
    row("not the stop behind it", "Visit www.x.org. Or www.x.org/a.b.",
        "Visit {a=http://www.x.org:www.x.org}. Or {a=http://www.x.org/a.b:www.x.org/a.b}.");
    row("not other marks behind it", "https://x.org/a! https://x.org/b, https://x.org/c? https://x.org/d:",
        "{a=https://x.org/a:https://x.org/a}! {a=https://x.org/b:https://x.org/b}, "
        "{a=https://x.org/c:https://x.org/c}? {a=https://x.org/d:https://x.org/d}:");
    row("not the bracket that closes an outer one", "(https://x.org/a) (www.x.org/q?a=(b))",
        "({a=https://x.org/a:https://x.org/a}) ({a=http://www.x.org/q?a=(b):www.x.org/q?a=(b)})");
    row("not an entity behind it", "www.x.org/q?a=b&c=d www.x.org/q?a=b&hl;",
        "{a=http://www.x.org/q?a=b&c=d:www.x.org/q?a=b&c=d} {a=http://www.x.org/q?a=b:www.x.org/q?a=b}&hl;");
    row("to an angle bracket", "www.x.org/a<b", "{a=http://www.x.org/a:www.x.org/a}<b");
    row("in emphasis and behind marks", "*www.x.org* (https://x.org)",
        "{ia=http://www.x.org:www.x.org} ({a=https://x.org:https://x.org})");
    row("not within words", "awww.x.org", "awww.x.org");
    row("not in code", "`https://x.org`", "{c:https://x.org}");
    row("not in links", "[https://x.org](https://y.org)", "{a=https://y.org:https://x.org}");
    row("mail", "Write to a.b-c+d@x.org.", "Write to {a=mailto:a.b-c+d@x.org:a.b-c+d@x.org}.");
    row("no mail", "a@b a@x.org- a@x.org_", "a@b a@x.org- a@x.org_");
    row("schemes that are not opened", "ftp://x.org", "ftp://x.org");
    row("in a table and a list", "- https://x.org\n\n|a|\n|-|\n|https://x.org|",
        ". • {a=https://x.org:https://x.org}\ntable(l): a // {a=https://x.org:https://x.org}");
    row("before Chinese marks", "见 https://x.org/a。然后", "见 {a=https://x.org/a:https://x.org/a}。然后");
    row("before Chinese letters", "https://x.org/页面", "{a=https://x.org/%E9%A1%B5%E9%9D%A2:https://x.org/页面}");
}

void TestGithubMarkdown::footnotes_data()
{
    columns();
    row("a note", "a[^1]\n\n[^1]: b", "a{^:1}\n. 1. b");
    row("numbered in the order of use", "a[^y] b[^x]\n\n[^x]: c\n[^y]: d", "a{^:1} b{^:2}\n. 1. d\n. 2. c");
    row("used twice", "a[^1] b[^1]\n\n[^1]: c", "a{^:1} b{^:1}\n. 1. c");
    row("with several blocks", "a[^1]\n\n[^1]: b\n\n    c\n\n    - d", "a{^:1}\n. 1. b\n. c\n.. • d");
    row("with spans", "a[^1]\n\n[^1]: *b* `c` https://x.org",
        "a{^:1}\n. 1. {i:b} {c:c} {a=https://x.org:https://x.org}");
    row("not defined", "a[^1]", "a[^1]");
    row("not used", "a\n\n[^1]: b", "a");
    row("not in code", "`a[^1]`\n\n[^1]: b", "{c:a[^1]}");
    row("in a list, a table and a heading", "# a[^1]\n\n- b[^1]\n\n|c[^2]|\n|-|\n\n[^1]: d\n[^2]: e",
        "h1 a{^:1}\n. • b{^:1}\ntable(l): c{^:2}\n. 1. d\n. 2. e");
    row("defined in the middle", "a[^1]\n\n[^1]: b\n\nc", "a{^:1}\nc\n. 1. b");
}

QTEST_MAIN(TestGithubMarkdown)
#include "tst_githubmarkdown.moc"
