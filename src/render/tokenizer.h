#pragma once

#include "render/codelanguage.h"
#include "render/codetokens.h"

#include <atomic>
#include <memory>

namespace holt::render {

/// Finds the tokens of code. Slow and blocking: the work of Highlighter's thread. Where Holt was built without GNU
/// source-highlight everything is plain.
class Tokenizer
{
public:
    Tokenizer();
    ~Tokenizer();
    Q_DISABLE_COPY_MOVE(Tokenizer)

    [[nodiscard]] static bool isAvailable();

    /// The tokens of @p code; none where the language is not known or its definition cannot be read. A line too long to
    /// be worth it stays plain, and so does the rest of code that takes too long. Stops early when @p stop is set.
    [[nodiscard]] CodeTokens tokens(const CodeLanguage &language, const QString &code, const std::atomic_bool &stop);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holt::render
