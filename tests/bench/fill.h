#pragma once

#include <QString>

namespace holt::bench {

/// What a store is filled with.
struct Filling
{
    enum class Text {
        Plain,    ///< sentences
        Markdown, ///< questions, and answers with lists, code, tables, CJK and formulas
        Code,     ///< answers that are @c size lines of C++
    };

    int conversations = 0;
    int messages = 0; ///< of each
    Text text = Text::Plain;
    int size = 0; ///< of a message, in characters or lines of code
};

/// Fills the store in @p directory, unless it was done before. False where that failed.
[[nodiscard]] bool fill(const QString &directory, const Filling &filling);

/// The id of the first conversation fill() makes.
[[nodiscard]] QString firstConversation();
[[nodiscard]] QString idOfMessage(int conversation, int message);

} // namespace holt::bench
