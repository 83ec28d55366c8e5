#pragma once

#include <QList>
#include <QMetaType>

#include <memory>

namespace holt::render {

/// What a piece of code is, as far as it has a colour of its own.
enum class TokenClass {
    Keyword,
    Type,
    String,
    Number,
    Comment,
    Function,
    Preprocessor, ///< also decorators, directives and the names of sections
    Variable,     ///< also keys and attributes
    Added,        ///< of a difference
    Removed,
};

/// A run of characters (UTF-16 code units) of one class.
struct CodeToken
{
    qsizetype start = 0;
    qsizetype length = 0;
    TokenClass kind = TokenClass::Keyword;

    bool operator==(const CodeToken &) const = default;
};

/// In order, without overlaps; what lies between is plain.
using CodeTokens = QList<CodeToken>;
using CodeTokensPtr = std::shared_ptr<const CodeTokens>;

} // namespace holt::render

Q_DECLARE_METATYPE(holt::render::CodeTokensPtr)
