#include "shown.h"

#include <QTest>

using namespace holt;

// The block structure of CommonMark, rule by rule, as a person sees it. https://spec.commonmark.org/0.31.2/

class TestMarkdownBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabsAndPrecedence_data();
    void tabsAndPrecedence() { check(); }
    void rulesAndHeadings_data();
    void rulesAndHeadings() { check(); }
    void code_data();
    void code() { check(); }
    void html_data();
    void html() { check(); }
    void definitionsAndParagraphs_data();
    void definitionsAndParagraphs() { check(); }
    void quotes_data();
    void quotes() { check(); }
    void items_data();
    void items() { check(); }
    void lists_data();
    void lists() { check(); }
    void tightAndLoose_data();
    void tightAndLoose();

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

void TestMarkdownBlocks::tabsAndPrecedence_data()
{
    columns();
    row("a tab at the start of a line is four columns: code", "\tint\tx;", "code(): int\tx;");
    row("spaces before a tab count into its stop", "  \tint x;", "code(): int x;");
    row("a tab continues an item", "- one\n\n\ttwo", ". • one\n. two");
    row("two tabs behind an item are code in it", "- one\n\n\t\ttwo", ". • one\n. code():   two");
    row("a tab behind the mark of a quote", ">\t\tx", "> code():   x");
    row("a tab behind a number sign", "#\tTitle", "h1 Title");
    row("tabs between the stars of a rule", "*\t*\t*", "---");
    row("tabs nest lists", "- a\n\t- b\n\t\t- c", ". • a\n.. ◦ b\n... ▪ c");
    row("blocks come before spans", "- `one\n- two`", ". • `one\n. • two`");
    row("a heading ends a code span that is open", "a `b\n# c`", "a `b\nh1 c`");
    row("any escaped punctuation is itself", R"(\!\"\#\$\%\&\'\*\+\,\-\.\/\:\;\<\=\>\?\@\\\]\^\_\`\{\|\}\~\[)",
        R"(!"#$%&'*+,-./:;<=>?@\]^_`{|}~[)");
}

void TestMarkdownBlocks::rulesAndHeadings_data()
{
    columns();
    row("a rule of stars", "***", "---");
    row("a rule of hyphens", "---", "---");
    row("a rule of underscores", "___", "---");
    row("two are too few", "__", "__");
    row("another character makes no rule", "+++", "+++");
    row("up to three spaces before a rule", "   ***", "---");
    row("four spaces before it are code", "    ***", "code(): ***");
    row("spaces between the characters", " - -  - --", "---");
    row("spaces at its end", "- - - -    ", "---");
    row("nothing else on its line", "_ _ _ a", "_ _ _ a");
    row("characters of one kind", " *-*", "{i:-}");
    row("a rule needs no blank lines around it", "- a\n***\n- b", ". • a\n---\n. • b");
    row("a rule interrupts a paragraph", "a\n***\nb", "a\n---\nb");
    row("hyphens below a paragraph are its underline", "a\n---\nb", "h2 a\nb");
    row("a rule rather than an item", "* a\n* * *\n* b", ". • a\n---\n. • b");
    row("a rule in an item", "- a\n- * * *", ". • a\n. • ---");

    row("six levels", "# a\n## b\n### c\n#### d\n##### e\n###### f", "h1 a\nh2 b\nh3 c\nh4 d\nh5 e\nh6 f");
    row("seven are none", "####### a", "####### a");
    row("a space is needed", "#5 and #tag", "#5 and #tag");
    row("an escaped number sign", "\\## a", "## a");
    row("spans in headings", "# a *b* \\*c\\*", "h1 a {i:b} *c*");
    row("spaces around the text", "#      a   ", "h1 a");
    row("up to three spaces before", "   # a", "h1 a");
    row("four spaces are code", "    # a", "code(): # a");
    row("not after a paragraph either", "a\n    # b", "a # b");
    row("a closing run of any length", "## a ##\n### b ######", "h2 a\nh3 b");
    row("spaces behind the closing run", "### a ###    ", "h3 a");
    row("a closing run ends the line", "### a ### b", "h3 a ### b");
    row("a closing run has a space before it", "# a#", "h1 a#");
    row("an escaped closing run", "## a \\##", "h2 a ##");
    row("headings interrupt paragraphs", "a\n# b\nc", "a\nh1 b\nc");
    row("headings may be empty", "## ", "h2");

    row("underlined headings", "a *b*\n===\n\nc\n---", "h1 a {i:b}\nh2 c");
    row("over several lines", "a\nb *c\nd*\n===", "h1 a b {i:c d}");
    row("an underline of any length", "a\n=", "h1 a");
    row("up to three spaces before both", "   a\n  ===", "h1 a");
    row("no underline with four spaces", "a\n    ---", "a ---");
    row("no spaces inside the underline", "a\n= =", "a = =");
    row("a break at the end of the heading is none", "a  \n---", "h2 a");
    row("nor is a backslash", "a\\\n---", "h2 a\\");
    row("the text is no lazy line of a quote", "> a\n---", "> a\n---");
    row("equals signs below a quote are lazy", "> a\n===", "> a ===");
    row("the underline of an item's text", "- a\n  ---", ". • h2 a");
    row("no heading without text", "\n===", "===");
    row("a rule below a rule", "---\n---", "---\n---");
    row("text before a blank line is a paragraph of its own", "a\n\nb\n===", "a\nh1 b");
    row("an escaped underline", "a\n\\---", "a ---");
}

void TestMarkdownBlocks::code_data()
{
    columns();
    row("four spaces", "    a\n      b", "code(): a⏎  b");
    row("an item comes before code", "  - a\n\n    b", ". • a\n. b");
    row("code is not read", "    <a/>\n    *b*\n\n    - c", "code(): <a/>⏎*b*⏎⏎- c");
    row("blank lines between parts of code", "    a\n\n  \n    b", "code(): a⏎⏎⏎b");
    row("more spaces are in the code", "    a\n      \n      b", "code(): a⏎  ⏎  b");
    row("it cannot interrupt a paragraph", "a\n    b", "a b");
    row("text ends it", "    a\nb", "code(): a\nb");
    row("the first line may be indented more", "        a\n    b", "code():     a⏎b");
    row("blank lines around it are not in it", "\n    \n    a\n    \n", "code(): a");
    row("spaces at line ends are", "    a  ", "code(): a  ");

    row("a fence of backticks", "```\n<\n >\n```", "code(): <⏎ >");
    row("a fence of tildes", "~~~\n<\n~~~", "code(): <");
    row("two are no fence", "``\na\n``", "{c:a}");
    row("closed by the same character", "```\na\n~~~\n```", "code(): a⏎~~~");
    row("closed by as many", "````\na\n```\n``````", "code(): a⏎```");
    row("open to the end of the text", "```\n\n```` b\na", "code(): ⏎```` b⏎a");
    row("open to the end of a quote", "> ```\n> a\n\nb", "> code(): a\nb");
    row("of blank lines", "```\n\n  \n```", "code(): ⏎  ");
    row("empty", "```\n```", "code(): ");
    row("its indentation is taken from its lines", "  ```\n  a\n    b\n c\n  ```", "code(): a⏎  b⏎c");
    row("indented by four it is code itself", "    ```\n    a\n    ```", "code(): ```⏎a⏎```");
    row("closed with another indentation", "   ```\na\n  ```", "code(): a");
    row("no end with four spaces", "```\na\n    ```", "code(): a⏎    ```");
    row("no spaces or backticks in the fence", "``` ```\na", "{c: } a");
    row("fences interrupt paragraphs", "a\n```\nb\n```\nc", "a\ncode(): b\nc");
    row("the first word is the language", "~~~~    py startline=3 $%@#$\na\n~~~~", "code(py): a");
    row("a language may be anything", "````;\n````", "code(;): ");
    row("no backticks in the words of a backtick fence", "``` a ```\nb", "{c:a} b");
    row("but in those of a tilde fence", "~~~ a ``` ~~~\nb\n~~~", "code(a): b");
    row("escapes and entities in the language", "``` c\\+\\+\na\n```", "code(c++): a");
    row("the closing fence has no words", "```\n``` a\n```", "code(): ``` a");
}

void TestMarkdownBlocks::html_data()
{
    columns();
    row("script to its end tag, blank lines or not", "<script>\n\n*a*\n</script>\n*b*",
        "html: <script>⏎⏎*a*⏎</script>\n{i:b}");
    row("pre", "<pre><code>\n\na\n</code></pre>\nb", "html: <pre><code>⏎⏎a⏎</code></pre>\nb");
    row("style without an end", "<style>\n\na {}", "html: <style>⏎⏎a {}");
    row("a comment", "<!-- a\n\nb -->*c*\n\nd", "html: <!-- a⏎⏎b -->*c*\nd");
    row("a processing instruction", "<?php\n\necho '>';\n?>\na", "html: <?php⏎⏎echo '>';⏎?>\na");
    row("a declaration", "<!DOCTYPE html>\na", "html: <!DOCTYPE html>\na");
    row("a CDATA section", "<![CDATA[\n\na\n]]>\nb", "html: <![CDATA[⏎⏎a⏎]]>\nb");
    row("a block tag to the next blank line", "<div>\n*a*\n\n*b*", "html: <div>⏎*a*\n{i:b}");
    row("an end tag starts one too", "</div>\n*a*", "html: </div>⏎*a*");
    row("a block tag interrupts a paragraph", "a\n<table>\n</table>", "a\nhtml: <table>⏎</table>");
    row("any complete tag on a line of its own", "<my-tag x=\"1\">\n*a*\n</my-tag>",
        "html: <my-tag x=\"1\">⏎*a*⏎</my-tag>");
    row("which does not interrupt a paragraph", "a\n<my-tag>\nb", "a <my-tag> b");
    row("with more on its line it is a span", "<del>*a*</del>", "<del>{i:a}</del>");
    row("up to three spaces before it", "  <!-- a -->\n\n    <!-- b -->", "html:   <!-- a -->\ncode(): <!-- b -->");
    row("in an item", "- <div>\n- a", ". • code(): <div>\n. • a");
    row("in a quote", "> <div>\n> a\n\nb", "> code(): <div>⏎a\nb");
}

void TestMarkdownBlocks::definitionsAndParagraphs_data()
{
    columns();
    row("a definition is not shown", "[a]: https://x.org \"t\"\n\n[a]", "{a=https://x.org:a}");
    row("parts on lines of their own", "   [a]: \n      https://x.org  \n           't'  \n\n[a]",
        "{a=https://x.org:a}");
    row("an address in angle brackets", "[a b]: <https://x.org/a b>\n\n[a b]", "{a=https://x.org/a%20b:a b}");
    row("a title over lines", "[a]: https://x.org '\nt\n'\n\n[a]", "{a=https://x.org:a}");
    row("no blank line in a title", "[a]: https://x.org 't\n\nu'\n\n[a]",
        "[a]: {a=https://x.org:https://x.org} 't\nu'\n[a]");
    row("an address is needed", "[a]:\n\n[a]", "[a]:\n[a]");
    row("defined behind its use", "[a]\n\n[a]: https://x.org", "{a=https://x.org:a}");
    row("the first of several counts", "[a]\n\n[a]: https://x.org\n[a]: https://y.org", "{a=https://x.org:a}");
    row("labels have no case", "[FOO]: https://x.org\n\n[Foo]", "{a=https://x.org:Foo}");
    row("in any script", "[ΑΓΩ]: https://x.org\n\n[αγω]", "{a=https://x.org:αγω}");
    row("words behind the title make it none", "[a]: https://x.org \"t\" b",
        "[a]: {a=https://x.org:https://x.org} \"t\" b");
    row("a title that is none on a line of its own", "[a]: https://x.org\n\"t\" b\n\n[a]",
        "\"t\" b\n{a=https://x.org:a}");
    row("not in code", "    [a]: https://x.org\n\n[a]", "code(): [a]: https://x.org\n[a]");
    row("it cannot interrupt a paragraph", "a\n[b]: https://x.org\n\n[b]",
        "a [b]: {a=https://x.org:https://x.org}\n[b]");
    row("behind a heading it can", "# [a]\n[a]: https://x.org\n> b", "h1 {a=https://x.org:a}\n> b");
    row("several in a row", "[a]: https://x.org\n[b]: https://y.org\n\n[a],\n[b]",
        "{a=https://x.org:a}, {a=https://y.org:b}");
    row("in a quote, for all", "[a]\n\n> [a]: https://x.org", "{a=https://x.org:a}\n>");

    row("paragraphs", "a\n\nb", "a\nb");
    row("lines of one", "a\nb\n\nc\nd", "a b\nc d");
    row("many blank lines", "a\n\n\n\nb", "a\nb");
    row("spaces before lines", "  a\n b", "a b");
    row("however many behind the first line", "a\n             b", "a b");
    row("four before the first are code", "    a\nb", "code(): a\nb");
    row("spaces at its end", "a     ", "a");
    row("blank lines around all", "  \n\na\n  \n\n# b\n\n  ", "a\nh1 b");
}

void TestMarkdownBlocks::quotes_data()
{
    columns();
    row("a quote", "> # a\n> b\n> c", "> h1 a\n> b c");
    row("without the space", "># a\n>b", "> h1 a\n> b");
    row("up to three spaces before", "   > a\n > b", "> a b");
    row("four are code", "    > a", "code(): > a");
    row("lazy lines", "> a\n> b\nc", "> a b c");
    row("a rule is no lazy line", "> a\n---", "> a\n---");
    row("an item is none", "> - a\n- b", ">. • a\n. • b");
    row("indented code is none", ">     a\n    b", "> code(): a\ncode(): b");
    row("a fence is none", "> ```\na\n```", "> code(): \na\ncode(): ");
    row("an empty quote", ">", ">");
    row("blank lines at its ends", ">\n> a\n>  ", "> a");
    row("a blank line parts quotes", "> a\n\n> b", "> a\n> b");
    row("a blank line in one", "> a\n>\n> b", "> a\n> b");
    row("it interrupts a paragraph", "a\n> b", "a\n> b");
    row("no blank line needed around it", "> a\n***\n> b", "> a\n---\n> b");
    row("the paragraph behind it needs one", "> a\n\nb", "> a\nb");
    row("nested", "> > > a\nb", ">>> a b");
    row("lazy over levels", ">>> a\n> b\n>>c", ">>> a b c");
    row("code needs five columns", ">     a\n\n>    b", "> code(): a\n> b");
}

void TestMarkdownBlocks::items_data()
{
    columns();
    row("an item of several blocks", "1.  a\n    b\n\n        c\n\n    > d", ". 1. a b\n. code(): c\n.> d");
    row("what stands too far left is not in it", "- a\n\n b", ". • a\nb");
    row("what is as far right is", "- a\n\n  b", ". • a\n. b");
    row("columns count, wherever the marker is", "   > > 1.  a\n>>\n>>     b", ">>. 1. a\n>>. b");
    row("and so do spaces behind it", ">>- a\n>>\n  >  > b", ">>. • a\n>> b");
    row("a space is needed", "-a\n\n2.b", "-a\n2.b");
    row("several blank lines in one", "- a\n\n\n  b", ". • a\n. b");
    row("numbers of nine digits", "123456789. a", ". 123456789. a");
    row("and no more", "1234567890. a", "1234567890. a");
    row("zero and leading zeros", "0. a\n\n<!-- -->\n\n003. b", ". 0. a\nhtml: <!-- -->\n. 3. b");
    row("no negative ones", "-1. a", "-1. a");
    row("code in an item", "- a\n\n      b", ". • a\n. code(): b");
    row("an item that starts with code", "1.     a\n\n   b", ". 1. code(): a\n. b");
    row("with more spaces in it", "1.      a", ". 1. code():  a");
    row("an item that starts on the next line", "-\n  a\n-\n  ```\n  b\n  ```\n-\n      c",
        ". • a\n. • code(): b\n. • code(): c");
    row("at most one blank line at the start", "-\n\n  a", ". •\na");
    row("an empty item among others", "- a\n-\n- b", ". • a\n. •\n. • b");
    row("an empty item at the end", "1. a\n2.", ". 1. a\n. 2.");
    row("an empty item cannot interrupt a paragraph", "a\n*\n\nb\n1.", "a *\nb 1.");
    row("up to three spaces before the marker", "   1.  a\n\n       b", ". 1. a\n. b");
    row("four are code", "    1.  a", "code(): 1.  a");
    row("lazy lines", "  1.  a\nb\n\n          c", ". 1. a b\n. code(): c");
    row("lazy lines in a quote in an item", "> 1. > a\nb", ">.> 1. a b");
    row("nested by enough spaces", "- a\n  - b\n    - c", ". • a\n.. ◦ b\n... ▪ c");
    row("one space is not enough", "- a\n - b\n  - c", ". • a\n. • b\n. • c");
    row("below a number of two digits", "10) a\n    - b", ". 10) a\n.. • b");
    row("three spaces are not enough there", "10) a\n   - b", ". 10) a\n. • b");
    row("a list as the first block", "- - a", ".. • ◦ a");
    row("lists of both kinds as the first blocks", "1. - 2. a", "... 1. • 2. a");
    row("headings in items", "- # a\n- b\n  ---\n  c", ". • h1 a\n. • h2 b\n. c");
}

void TestMarkdownBlocks::lists_data()
{
    columns();
    row("another bullet is another list", "- a\n- b\n+ c", ". • a\n. • b\n. • c");
    row("another delimiter is another list", "1. a\n2. b\n3) c", ". 1. a\n. 2. b\n. 3) c");
    row("it may interrupt a paragraph", "a\n- b\n- c", "a\n. • b\n. • c");
    row("a numbered one only from 1", "a\n14. b", "a 14. b");
    row("so this is a list", "a\n1. b", "a\n. 1. b");
    row("the first number counts", "3. a\n7. b\n1. c", ". 3. a\n. 4. b\n. 5. c");
    row("blank lines between items", "- a\n\n- b\n\n\n- c", ". • a\n. • b\n. • c");
    row("a comment parts lists", "- a\n\n<!-- -->\n\n- b", ". • a\nhtml: <!-- -->\n. • b");
    row("items need not be in line", "- a\n - b\n  - c\n   - d", ". • a\n. • b\n. • c\n. • d");
    row("but no item has four spaces", "- a\n - b\n  - c\n   - d\n    - e", ". • a\n. • b\n. • c\n. • d - e");
    row("a code block behind a list", "1. a\n\n  2. b\n\n    3. c", ". 1. a\n. 2. b\ncode(): 3. c");
    row("a fence between items", "- a\n- ```\n  b\n\n\n  ```\n- c", ". • a\n. • code(): b⏎⏎\n. • c");
    row("a quote behind the text of an item", "* a\n  > b\n  >\n* c", ". • a\n.> b\n. • c");
    row("an item that is a quote", "- > a\n  >\n  > b\n- c", ".> • a\n.> b\n. • c");
    row("a list in a quote in a list", "- > 1. a\n  > 2. b", ".>. • 1. a\n.>. 2. b");
    row("a definition between items", "- a\n- b\n\n  [x]: https://x.org\n- c [x]",
        ". • a\n. • b\n. • c {a=https://x.org:x}");
    row("bullets change with the depth of bullets", "- a\n  1. b\n     - c\n       - d\n         - e",
        ". • a\n.. 1. b\n... ◦ c\n.... ▪ d\n..... • e");
}

void TestMarkdownBlocks::tightAndLoose_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    row("tight", "- a\n- b\n- c", "ll");
    row("a blank line between two items", "- a\n- b\n\n- c", "pp");
    row("a blank line between blocks of an item", "- a\n- b\n\n  c\n- d", "ppp");
    row("between empty items", "* a\n*\n\n* c", "pp");
    row("not in code", "- a\n- ```\n  b\n\n  ```\n- c", "l");
    row("not in a nested list", "- a\n  - b\n\n    c\n- d", "ppl");
    row("not at the end of a quote", "* a\n  > b\n  >\n* c", "pl");
    row("nor behind the list", "- a\n- b\n\nc", "l");
    row("an outer list is loose alone", "- a\n  - b\n  - c\n\n- d", "llp");
}

void TestMarkdownBlocks::tightAndLoose()
{
    QFETCH(QString, markdown);
    QFETCH(QString, expected);
    QCOMPARE(test::gaps(markdown), expected);
}

QTEST_MAIN(TestMarkdownBlocks)
#include "tst_markdownblocks.moc"
