#include "render/codelanguage.h"

#include <QHash>

namespace holt::render {

namespace {

struct Row
{
    const char *aliases; ///< divided by spaces
    const char *name;
    const char *definition;
    const char *suffix;
    bool own = false;
    const char *fileName = "";
};

constexpr Row rows[] = {
    {"ada adb ads", "Ada", "ada.lang", "adb"},
    {"asm nasm s assembly", "Assembly", "asm.lang", "s"},
    {"awk gawk", "AWK", "awk.lang", "awk"},
    {"bat batch cmd dosbatch", "Batch", "bat.lang", "bat"},
    {"bib bibtex", "BibTeX", "bib.lang", "bib"},
    {"c h", "C", "c.lang", "c"},
    {"cmake cmakelists", "CMake", "cmake.lang", "cmake", true, "CMakeLists.txt"},
    {"cobol cbl cob", "COBOL", "cobol.lang", "cbl"},
    {"coffee coffeescript", "CoffeeScript", "coffeescript.lang", "coffee"},
    {"cpp c++ cc cxx hpp hh hxx h++ cplusplus arduino ino cuda", "C++", "cpp.lang", "cpp"},
    {"cs csharp c# dotnet", "C#", "csharp.lang", "cs"},
    {"css scss sass less", "CSS", "css.lang", "css"},
    {"d dlang", "D", "d.lang", "d"},
    {"dart", "Dart", "java.lang", "dart"},
    {"diff patch udiff", "Diff", "diff.lang", "patch", true},
    {"docker dockerfile containerfile", "Dockerfile", "dockerfile.lang", "", true, "Dockerfile"},
    {"elisp lisp cl common-lisp emacs-lisp el", "Lisp", "lisp.lang", "lisp"},
    {"erl erlang", "Erlang", "erlang.lang", "erl"},
    {"f f77 f90 f95 fortran", "Fortran", "fortran.lang", "f90"},
    {"feature gherkin cucumber", "Gherkin", "feature.lang", "feature"},
    {"glsl frag vert hlsl shader", "GLSL", "glsl.lang", "glsl"},
    {"go golang", "Go", "go.lang", "go"},
    {"groovy gradle jenkinsfile", "Groovy", "groovy.lang", "groovy"},
    {"haskell hs", "Haskell", "haskell.lang", "hs"},
    {"haxe hx", "Haxe", "haxe.lang", "hx"},
    {"html htm xhtml html5 vue svelte", "HTML", "html.lang", "html"},
    {"ini cfg conf dosini desktop editorconfig gitconfig", "INI", "desktop.lang", "ini"},
    {"java", "Java", "java.lang", "java"},
    {"js javascript node mjs cjs jsx ecmascript es6", "JavaScript", "javascript.lang", "js"},
    {"json json5 jsonc jsonl ndjson geojson", "JSON", "json.lang", "json"},
    {"kt kotlin kts", "Kotlin", "kotlin.lang", "kt", true},
    {"latex tex", "LaTeX", "latex.lang", "tex"},
    {"lua luau", "Lua", "lua.lang", "lua"},
    {"m4 autoconf", "M4", "m4.lang", "m4"},
    {"make makefile mk gnumake", "Makefile", "makefile.lang", "mk", false, "Makefile"},
    {"ml ocaml caml mli", "OCaml", "caml.lang", "ml"},
    {"objc objective-c objectivec m mm", "Objective-C", "c.lang", "m"},
    {"pascal pas delphi", "Pascal", "pascal.lang", "pas"},
    {"perl pl pm", "Perl", "perl.lang", "pl"},
    {"php php7 php8", "PHP", "php.lang", "php"},
    {"po pot gettext", "Gettext", "po.lang", "po"},
    {"postscript ps eps", "PostScript", "postscript.lang", "ps"},
    {"prolog pro", "Prolog", "prolog.lang", "pl"},
    {"properties env dotenv", "Properties", "properties.lang", "properties"},
    {"proto protobuf", "Protocol Buffers", "proto.lang", "proto"},
    {"ps1 powershell pwsh posh psm1", "PowerShell", "powershell.lang", "ps1", true},
    {"py python python3 python2 py3 pycon ipython jupyter pyi starlark bazel", "Python", "python.lang", "py"},
    {"r rscript splus", "R", "r.lang", "r"},
    {"rb ruby irb rake gemfile", "Ruby", "ruby.lang", "rb"},
    {"rs rust", "Rust", "rust.lang", "rs"},
    {"scala sc", "Scala", "scala.lang", "scala"},
    {"scheme scm racket rkt clojure clj", "Scheme", "scheme.lang", "scm"},
    {"sh bash shell shellscript ksh dash console terminal shell-session", "Shell", "sh.lang", "sh"},
    {"sml standardml", "Standard ML", "sml.lang", "sml"},
    {"sql mysql postgres postgresql pgsql plsql tsql sqlite sqlite3", "SQL", "sql.lang", "sql"},
    {"swift", "Swift", "swift.lang", "swift", true},
    {"tcl tk", "Tcl", "tcl.lang", "tcl"},
    {"text txt plain plaintext none output log nohighlight", "Text", "", "txt"},
    {"toml", "TOML", "toml.lang", "toml", true},
    {"ts typescript tsx mts cts deno", "TypeScript", "typescript.lang", "ts", true},
    {"vala", "Vala", "vala.lang", "vala"},
    {"vbs vbscript vb vba visualbasic", "Visual Basic", "vbscript.lang", "vbs"},
    {"vim viml vimscript", "Vim script", "vim.lang", "vim"},
    {"xml svg xsd xsl xslt rss plist xaml ui qrc", "XML", "xml.lang", "xml"},
    {"md markdown mdx", "Markdown", "", "md"},
    {"csv", "CSV", "", "csv"},
    {"tsv", "TSV", "", "tsv"},
    {"yaml yml", "YAML", "yaml.lang", "yaml", true},
    {"zsh", "Zsh", "zsh.lang", "zsh"},
};

QHash<QString, int> makeIndex()
{
    QHash<QString, int> index;
    int row = 0;
    for (const Row &one : rows) {
        const QStringList aliases = QString::fromLatin1(one.aliases).split(u' ');
        for (const QString &alias : aliases) {
            index.insert(alias, row);
        }
        ++row;
    }
    return index;
}

/// "{.python" is Pandoc's, "language-python" HTML's, "rust,no_run" rustdoc's, "cpp:main.cpp" and "js{1,3}" blogs'.
QString bareWord(QStringView word)
{
    while (word.startsWith(u'{') || word.startsWith(u'.')) {
        word = word.mid(1);
    }
    for (const QLatin1String prefix : {QLatin1String("language-"), QLatin1String("lang-")}) {
        if (word.startsWith(prefix, Qt::CaseInsensitive)) {
            word = word.mid(prefix.size());
        }
    }
    qsizetype end = 0;
    while (end < word.size() && !QStringView(u",:;{}[]=").contains(word[end])) {
        ++end;
    }
    return word.left(end).toString();
}

} // namespace

CodeLanguage codeLanguage(QStringView infoWord)
{
    static const QHash<QString, int> index = makeIndex();
    const QString word = bareWord(infoWord);
    CodeLanguage language;
    const auto found = index.constFind(word.toLower());
    if (found == index.constEnd()) {
        language.name = word;
        return language;
    }
    const Row &row = rows[*found];
    language.name = QString::fromLatin1(row.name);
    language.definition = QString::fromLatin1(row.definition);
    language.suffix = QString::fromLatin1(row.suffix);
    language.fileName = QString::fromLatin1(row.fileName);
    language.own = row.own;
    return language;
}

QString suggestedFileName(const CodeLanguage &language)
{
    if (!language.fileName.isEmpty()) {
        return language.fileName;
    }
    return QLatin1String("code.") + (language.suffix.isEmpty() ? QStringLiteral("txt") : language.suffix);
}

} // namespace holt::render
