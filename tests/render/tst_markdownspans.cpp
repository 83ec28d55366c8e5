#include "shown.h"

#include <QTest>

using namespace holt;

// The spans of CommonMark, rule by rule, as a person sees them. https://spec.commonmark.org/0.31.2/

class TestMarkdownSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesAndEntities_data();
    void escapesAndEntities() { check(); }
    void codeSpans_data();
    void codeSpans() { check(); }
    void emphasis_data();
    void emphasis() { check(); }
    void nestedEmphasis_data();
    void nestedEmphasis() { check(); }
    void links_data();
    void links() { check(); }
    void references_data();
    void references() { check(); }
    void images_data();
    void images() { check(); }
    void autolinksAndHtml_data();
    void autolinksAndHtml() { check(); }
    void breaks_data();
    void breaks() { check(); }

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

void TestMarkdownSpans::escapesAndEntities_data()
{
    columns();
    row("a backslash before anything else is itself", "\\A\\a\\ \\3\\φ\\«", "\\A\\a\\ \\3\\φ\\«");
    row("what is escaped has no meaning", "\\*a* \\`b` 1\\. \\[c](/d) \\&amp; \\_e_", "*a* `b` 1. [c](/d) &amp; _e_");
    row("an escaped item", "\\- a", "- a");
    row("an escaped number", "1\\. a", "1. a");
    row("an escaped backslash", "\\\\*a*", "\\{i:a}");
    row("none in code spans", "`\\[\\`", "{c:\\[\\}");
    row("none in code", "    \\[a\\]", "code(): \\[a\\]");
    row("none in autolinks", "<https://x.org?a=\\*>", "{a=https://x.org?a=%5C*:https://x.org?a=\\*}");
    row("none in raw HTML", "a <a b=\"\\*\">", "a <a b=\"\\*\">");
    row("in addresses", "[a](https://x.org/\\*)", "{a=https://x.org/*:a}");
    row("named entities", "&amp; &copy; &AElig; &frac34; &DifferentialD; &ngE;", "& © Æ ¾ ⅆ ≧̸");
    row("a no-break space stays one", "a&nbsp;b", "a\u00A0b");
    row("decimal ones", "&#35; &#1234; &#992; &#0;", "# Ӓ Ϡ \uFFFD");
    row("hexadecimal ones", "&#X22; &#xcab;", "\" ಫ");
    row("those that are none", "&x; &#; &#x; &abcdef0; &copy &hi?;", "&x; &#; &#x; &abcdef0; &copy &hi?;");
    row("in addresses too", "[a](https://x.org/f&ouml;)", "{a=https://x.org/f%C3%B6:a}");
    row("not in code spans", "`f&ouml;`", "{c:f&ouml;}");
    row("they mark nothing", "&#42;a&#42; &#42; b", "*a* * b");
    row("nor do they break lines", "a&#10;&#10;b", "a  b");
}

void TestMarkdownSpans::codeSpans_data()
{
    columns();
    row("a code span", "a `b` c", "a {c:b} c");
    row("with backticks in it", "`` a ` b ``", "{c:a ` b}");
    row("one space at both ends goes", "` `` `", "{c:``}");
    row("and only one", "`  ``  `", "{c: `` }");
    row("not at one end alone", "` a`", "{c: a}");
    row("nor of spaces alone", "` ` `  `", "{c: } {c:  }");
    row("a line end is a space", "``\na \nb\n``", "{c:a  b}");
    row("spaces inside stay", "`a   b`", "{c:a   b}");
    row("backslashes are text in it", "`a\\`b`", "{c:a\\}b`");
    row("before emphasis", "*a`*`", "*a{c:*}");
    row("before links", "[a`](/b)`", "[a{c:](/b)}");
    row("not before HTML", "<a b=\"`\">`", "<a b=\"`\">`");
    row("not before autolinks", "<https://x.org/`>`", "{a=https://x.org/%60:https://x.org/`}`");
    row("without an end", "```a``", "```a``");
    row("the next of the same length ends it", "`a``b``", "`a{c:b}");
    row("in emphasis", "*a `b`* **`c`**", "{i:a }{ic:b} {bc:c}");
}

void TestMarkdownSpans::emphasis_data()
{
    columns();
    row("stars", "*a b*", "{i:a b}");
    row("no space behind the opening star", "a * b c*", "a * b c*");
    row("nor a no-break space", "*\u00A0a\u00A0*", "*\u00A0a\u00A0*");
    row("nor punctuation where a letter is before", "a*\"b\"*", "a*\"b\"*");
    row("within words", "a*b*1 5*6*78", "a{i:b}1 5{i:6}78");
    row("underscores", "_a b_", "{i:a b}");
    row("not with a space behind", "_ a_", "_ a_");
    row("not within words", "a_b_ 5_6_78 пр_ст_ям snake_case_name", "a_b_ 5_6_78 пр_ст_ям snake_case_name");
    row("not with quotes inside a word", "aa_\"bb\"_cc", "aa_\"bb\"_cc");
    row("but behind punctuation", "a-_(b)_", "a-{i:(b)}");
    row("the same character ends it", "_a*", "_a*");
    row("no space before the closing star", "*a *", "*a *");
    row("nor punctuation where a letter follows", "*(*a)", "*(*a)");
    row("nested by punctuation", "*(*a*)*", "{i:(a)}");
    row("an underscore inside a word ends nothing", "_a_b_c_", "{i:a_b_c}");
    row("an underscore before punctuation does", "_(a)_.", "{i:(a)}.");
    row("over lines", "*a\nb*", "{i:a b}");

    row("two stars", "**a b**", "{b:a b}");
    row("not with a space behind them", "** a b**", "** a b**");
    row("within words too", "a**b**c", "a{b:b}c");
    row("two underscores", "__a b__", "{b:a b}");
    row("not with a space behind those", "__ a b__", "__ a b__");
    row("not within words either", "a__b__ пр__ст__ям", "a__b__ пр__ст__ям");
    row("an underlined name is strong", "__init__ and a__init__", "{b:init} and a__init__");
    row("no space before the closing stars", "**a **", "**a **");
    row("strong before punctuation", "**a:** b **c**.", "{b:a:} b {b:c}.");
    row("before Chinese punctuation inside", "**重点：**请看。“**甲**”，*（乙）*丙。",
        "{b:重点：}请看。“{b:甲}”，{i:（乙）}丙。");
    row("next to Chinese letters", "这是**粗体**文字，*斜体*。", "这是{b:粗体}文字，{i:斜体}。");
}

void TestMarkdownSpans::nestedEmphasis_data()
{
    columns();
    row("a link inside", "*a [b](https://x.org)*", "{i:a }{ia=https://x.org:b}");
    row("strong inside", "_a __b__ c_ *d **e** f*", "{i:a }{bi:b}{i: c} {i:d }{bi:e}{i: f}");
    row("without spaces", "*a**b**c*", "{i:a}{bi:b}{i:c}");
    row("two stars inside are text where they cannot end", "*a**b*", "{i:a**b}");
    row("three stars", "***a** b* *c **d***", "{bi:a}{i: b} {i:c }{bi:d}");
    row("three of both", "***a*** ___b___", "{bi:a} {bi:b}");
    row("strong around", "**a *b* c** __d _e_ f__", "{b:a }{bi:b}{b: c} {b:d }{bi:e}{b: f}");
    row("longer runs", "a***b***c a******b*********c", "a{bi:b}c a{b:b}***c");
    row("five and six", "*****a***** ******b******", "{bi:a} {b:b}");
    row("empty ones are text", "** is none **** nor this", "** is none **** nor this");
    row("a star inside", "a *** and a *\\** and a *_*", "a *** and a {i:*} and a {i:_}");
    row("more at the start", "**a*", "*{i:a}");
    row("more at the end", "*a**", "{i:a}*");
    row("three and two", "***a** b", "*{b:a} b");
    row("the same twice is strong once", "****a****", "{b:a}");
    row("different ones nest", "*_a_* _*b*_ **__c__**", "{i:a} {i:b} {b:c}");
    row("the first end counts", "*a _b* c_", "{i:a _b} c_");
    row("the shortest counts", "**a **b c**", "**a {b:b c}");
    row("a link before emphasis", "*[a*](https://x.org)", "*{a=https://x.org:a*}");
    row("HTML before emphasis", "*<a b=\"*\">", "*<a b=\"*\">");
    row("an address before emphasis", "**a<https://x.org/?q=**>", "**a{a=https://x.org/?q=**:https://x.org/?q=**}");
}

void TestMarkdownSpans::links_data()
{
    columns();
    row("with a title", "[a](https://x.org \"t\")", "{a=https://x.org:a}");
    row("titles in quotes of three kinds", "[a](https://x.org 't') [b](https://y.org (t))",
        "{a=https://x.org:a} {a=https://y.org:b}");
    row("an empty address is no link to anywhere", "[a]() [b](<>)", "a b");
    row("a relative address is no link to anywhere", "[a](/b.md)", "a");
    row("no spaces in an address", "[a](https://x.org/ b)", "[a]({a=https://x.org/:https://x.org/} b)");
    row("but in angle brackets", "[a](<https://x.org/a b>)", "{a=https://x.org/a%20b:a}");
    row("no line ends in one", "[a](<b\nc>)", "[a](<b⏎c>)");
    row("brackets in an address are paired", "[a](https://x.org/b(c)(d)) [e](https://x.org/\\()",
        "{a=https://x.org/b(c)(d):a} {a=https://x.org/(:e}");
    row("spaces around address and title", "[a](   https://x.org\n  \"t\"  )", "{a=https://x.org:a}");
    row("no space between the parts", "[a] (b)", "[a] (b)");
    row("brackets in the text are paired", "[a [b]](https://x.org) [c [d](https://y.org)",
        "{a=https://x.org:a [b]} [c {a=https://y.org:d}");
    row("escaped brackets in the text", "[a \\[b](https://x.org)", "{a=https://x.org:a [b}");
    row("spans in the text", "[a *b **c** `#`*](https://x.org)",
        "{a=https://x.org:a }{ia=https://x.org:b }{bia=https://x.org:c}{ia=https://x.org: }{ica=https://x.org:#}");
    row("no link in a link", "[a [b](https://x.org) c](https://y.org)",
        "[a {a=https://x.org:b} c]({a=https://y.org:https://y.org})");
    row("code before links", "[a`](https://x.org)`", "[a{c:](https://x.org)}");
    row("an address with a fragment and a query", "[a](https://x.org/?b=1&c=2#d)", "{a=https://x.org/?b=1&c=2#d:a}");
    row("an address that would do something", "[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x)",
        "a b c");
    row("mail", "[a](mailto:a@x.org)", "{a=mailto:a@x.org:a}");
}

void TestMarkdownSpans::references_data()
{
    columns();
    row("in full", "[a][b]\n\n[b]: https://x.org", "{a=https://x.org:a}");
    row("labels in any case and with any spaces", "[a][  B\n c ]\n\n[b C]: https://x.org", "{a=https://x.org:a}");
    row("no space between", "[a] [b]\n\n[b]: https://x.org", "[a] {a=https://x.org:b}");
    row("labels are not read as spans", "[a][b*]\n\n[b*]: https://x.org", "{a=https://x.org:a}");
    row("no brackets in labels", "[a][b[]\n\n[b[]: https://x.org", "[a][b[]\n[b[]: https://x.org");
    row("escaped they may be", "[a][b\\[]\n\n[b\\[]: https://x.org", "{a=https://x.org:a}");
    row("collapsed", "[*a* b][]\n\n[*a* b]: https://x.org", "{ia=https://x.org:a}{a=https://x.org: b}");
    row("shortcut", "[a] and [b]\n\n[a]: https://x.org", "{a=https://x.org:a} and [b]");
    row("an escaped shortcut", "\\[a]\n\n[a]: https://x.org", "[a]");
    row("a shortcut behind which something stands", "[a](b c)\n\n[a]: https://x.org", "{a=https://x.org:a}(b c)");
    row("the label in full wins", "[a][b][c]\n\n[c]: https://x.org\n[b]: https://y.org",
        "{a=https://y.org:a}{a=https://x.org:c}");
    row("not defined", "[a][b] [c][]", "[a][b] [c][]");
    row("used in a list, a table and a quote", "- [a]\n\n> [a]\n\n|[a]|\n|-|\n\n[a]: https://x.org",
        ". • {a=https://x.org:a}\n> {a=https://x.org:a}\ntable(l): {a=https://x.org:a}");
}

void TestMarkdownSpans::images_data()
{
    columns();
    row("an image", "![a](https://x.org/b.png \"t\")", "{a=https://x.org/b.png:[image: a — x.org]}");
    row("its description is plain text", "![a *b* [c](/d)](https://x.org/b.png)",
        "{a=https://x.org/b.png:[image: a b c — x.org]}");
    row("without a description", "![](https://x.org/b.png)", "{a=https://x.org/b.png:[image: no description — x.org]}");
    row("by reference", "![a][b] ![b]\n\n[b]: https://x.org/b.png",
        "{a=https://x.org/b.png:[image: a — x.org]} {a=https://x.org/b.png:[image: b — x.org]}");
    row("an image as a link", "[![a](https://x.org/b.png)](https://y.org)", "{a=https://y.org:[image: a — x.org]}");
    row("an escaped exclamation mark", "\\![a](https://x.org)", "!{a=https://x.org:a}");
    row("an escaped bracket", "!\\[a](b)", "![a](b)");
    row("of this computer", "![a](b.png)", "[image: a]");
}

void TestMarkdownSpans::autolinksAndHtml_data()
{
    columns();
    row("an address", "<https://x.org/a?b=c&d=e>", "{a=https://x.org/a?b=c&d=e:https://x.org/a?b=c&d=e}");
    row("in upper case", "<MAILTO:A@X.ORG>", "{a=mailto:A@X.ORG:MAILTO:A@X.ORG}");
    row("of a scheme that is not opened", "<made-up:a,b>", "made-up:a,b");
    row("no spaces in it", "<https:// x.org>", "<https:// x.org>");
    row("a mail address", "<a.b+c@x-y.org>", "{a=mailto:a.b+c@x-y.org:a.b+c@x-y.org}");
    row("those that are none", "<> <m:a b> <a.b.c> <1:a>", "<> <m:a b> <a.b.c> <1:a>");
    row("tags are shown", "<a><bab><c2c> <a/> </b >", "<a><bab><c2c> <a/> </b >");
    row("with attributes, over lines", "x <a b=\"c\" _d = '*e*'\nf>", "x <a b=\"c\" _d = '*e*'⏎f>");
    row("those that are none are text", "<33> <__> <a h*#r=\"b\"> <*a", "<33> <__> <a h*#r=\"b\"> <*a");
    row("comments", "a <!-- *b* --> c", "a <!-- *b* --> c");
    row("processing instructions, declarations, CDATA", "a <?b *c* ?> <!D E> <![CDATA[ *f* ]]>",
        "a <?b *c* ?> <!D E> <![CDATA[ *f* ]]>");
    row("what is between tags is read", "<kbd>*a*</kbd>", "<kbd>{i:a}</kbd>");
    row("a break by tag", "a<br>b<br />c<BR/>d", "a⏎b⏎c⏎d");
}

void TestMarkdownSpans::breaks_data()
{
    columns();
    row("two spaces", "a  \nb", "a⏎b");
    row("a backslash", "a\\\nb", "a⏎b");
    row("more spaces", "a       \n     b", "a⏎b");
    row("in emphasis", "*a  \nb* *c\\\nd*", "{i:a⏎b} {i:c⏎d}");
    row("not in code spans", "`a  \nb` `c\\\nd`", "{c:a   b} {c:c\\ d}");
    row("not in tags", "x <a b=\"c  \nd\">", "x <a b=\"c  ⏎d\">");
    row("not at the end of a paragraph", "a\\\n\nb  ", "a\\\nb");
    row("not at the end of a heading", "### a\\\n### b  ", "h3 a\\\nh3 b");
    row("a line end is a space", "a\nb \n c", "a b c");
    row("all else is text", "hello $.;'there χρῆν  and", "hello $.;'there χρῆν  and");
}

QTEST_MAIN(TestMarkdownSpans)
#include "tst_markdownspans.moc"
