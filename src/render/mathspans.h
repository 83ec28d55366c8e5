#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace holt::render {

// Formulas hold characters that Markdown would eat (_ * \ < |) and lines it would read as lists or headings. Before
// parsing, the characters of a formula are moved to a private-use range that Markdown takes for letters, between marks;
// after parsing they are moved back. Lines stay lines, so source positions stay true.

/// Marks around a formula in protected text.
enum class MathMark : char16_t {
    InlineOpen = 0xE1F0,
    InlineClose = 0xE1F1,
    DisplayOpen = 0xE1F2,
    DisplayClose = 0xE1F3,
};

/// Whether the scanner is inside a fenced code block, where there are no formulas.
struct ScanState
{
    char16_t fence = 0; ///< '`' or '~', 0 outside
    int length = 0;     ///< of the fence
    int indent = 0;     ///< of the list item it is in, 0 at the top level
    bool quoted = false;

    bool operator==(const ScanState &) const = default;
};

// Chinese, Japanese and Korean text has no spaces, so by the rules for spaces and punctuation around emphasis the
// second half of "**重点：**请" would close nothing. Their punctuation beside stars is moved to letters too.

struct ProtectedText
{
    QString text;
    std::vector<ScanState> lines; ///< the state before each line
    ScanState end;                ///< the state behind the text
};

/// Protects `$…$`, `$$…$$`, `\(…\)` and `\[…\]` outside of code. `$5 and $6` is money: an opening dollar has no
/// space after it, a closing one no space before and no letter or digit after it. Only `$$` and `\[` at the start of a
/// line may span lines, up to a blank one; one that is still open at the end of the text counts, since the rest may be
/// on its way.
[[nodiscard]] ProtectedText protectMath(QStringView source, ScanState state = {});

/// Where the text of a line starts behind the marks of the quotes and items it may be in.
[[nodiscard]] qsizetype contentStart(QStringView line);

/// Whether @p c is one of the characters protectMath() makes.
[[nodiscard]] inline bool isProtected(QChar c)
{
    return c.unicode() >= 0xE100 && c.unicode() <= 0xE1FF;
}

/// The character a protected one stands for; a null one for marks.
[[nodiscard]] QChar unprotectedChar(QChar c);

/// @p text as it was before protectMath().
[[nodiscard]] QString unprotected(const QString &text);

} // namespace holt::render
