#pragma once

#include "render/codetokens.h"

#include <QColor>

class QTextBlock;
class QTextDocument;

namespace holt::render {

/// The colours of code, given by the caller. What is in no class has the colour of the text.
struct CodeColours
{
    QColor keyword;
    QColor type;
    QColor string;
    QColor number;
    QColor comment;
    QColor function;
    QColor preprocessor;
    QColor variable;
    QColor added;
    QColor removed;

    [[nodiscard]] QColor of(TokenClass kind) const;

    bool operator==(const CodeColours &) const = default;
};

/// Colours @p document, which shows the characters of some code from @p from on, with the tokens of the whole code.
/// Only the painting changes: neither the text nor its layout.
void colourCode(QTextDocument &document, const CodeTokens &tokens, qsizetype from, const CodeColours &colours);

/// The same for a paragraph that shows all of some code, by line separators.
void colourCode(QTextDocument &document, const QTextBlock &block, const CodeTokens &tokens, const CodeColours &colours);

} // namespace holt::render
