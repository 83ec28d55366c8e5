#include "render/codecolours.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace holt::render {

QColor CodeColours::of(TokenClass kind) const
{
    switch (kind) {
    case TokenClass::Keyword:
        return keyword;
    case TokenClass::Type:
        return type;
    case TokenClass::String:
        return string;
    case TokenClass::Number:
        return number;
    case TokenClass::Comment:
        return comment;
    case TokenClass::Function:
        return function;
    case TokenClass::Preprocessor:
        return preprocessor;
    case TokenClass::Variable:
        return variable;
    case TokenClass::Added:
        return added;
    case TokenClass::Removed:
        return removed;
    }
    return keyword;
}

void colourCode(QTextDocument &document, const CodeTokens &tokens, qsizetype from, const CodeColours &colours)
{
    auto token = std::lower_bound(tokens.cbegin(), tokens.cend(), from, [](const CodeToken &one, qsizetype position) {
        return one.start + one.length <= position;
    });
    int changedFrom = -1;
    int changedTo = -1;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const qsizetype start = from + block.position();
        const qsizetype end = start + block.length() - 1;
        QList<QTextLayout::FormatRange> formats;
        while (token != tokens.cend() && token->start < end) {
            const qsizetype left = std::max(token->start, start);
            const qsizetype right = std::min(token->start + token->length, end);
            if (right > left) {
                QTextLayout::FormatRange range;
                range.start = static_cast<int>(left - start);
                range.length = static_cast<int>(right - left);
                range.format.setForeground(colours.of(token->kind));
                formats.append(range);
            }
            if (token->start + token->length > end) {
                break; // goes on in the next line
            }
            ++token;
        }
        if (formats != block.layout()->formats()) {
            block.layout()->setFormats(formats);
            changedFrom = changedFrom < 0 ? block.position() : changedFrom;
            changedTo = block.position() + block.length();
        }
    }
    // The lines of what changed have to be made again; colours leave every width as it is, so they come out the same.
    if (changedFrom >= 0) {
        document.markContentsDirty(changedFrom, changedTo - changedFrom);
    }
}

void colourCode(QTextDocument &document, const QTextBlock &block, const CodeTokens &tokens, const CodeColours &colours)
{
    QList<QTextLayout::FormatRange> formats;
    const qsizetype length = block.length() - 1;
    for (const CodeToken &token : tokens) {
        const qsizetype end = std::min(token.start + token.length, length);
        if (end > token.start) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(token.start);
            range.length = static_cast<int>(end - token.start);
            range.format.setForeground(colours.of(token.kind));
            formats.append(range);
        }
    }
    if (formats != block.layout()->formats()) {
        block.layout()->setFormats(formats);
        document.markContentsDirty(block.position(), block.length());
    }
}

} // namespace holt::render
