#include "demo/figures.h"

#include <QTextBoundaryFinder>

namespace holt::demo {

namespace {

constexpr qsizetype bytesPerToken = 4;
constexpr qsizetype shortestPiece = 3;
constexpr qsizetype longestPiece = 16;

} // namespace

Figures figuresOf(const QString &text)
{
    Figures figures;
    if (text.isEmpty()) {
        return figures;
    }
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    while (characters.toNextBoundary() != -1) {
        ++figures.characters;
    }
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    do {
        if (words.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem)) {
            ++figures.words;
        }
    } while (words.toNextBoundary() != -1);
    figures.lines = text.count(u'\n') + (text.endsWith(u'\n') ? 0 : 1);
    figures.tokens = roughTokens(text);
    return figures;
}

qsizetype roughTokens(const QString &text)
{
    return (text.toUtf8().size() + bytesPerToken - 1) / bytesPerToken;
}

QString firstTokens(const QString &text, qsizetype tokens)
{
    if (roughTokens(text) <= tokens) {
        return text;
    }
    qsizetype end = 0;
    qsizetype bytes = 0;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype next = characters.toNextBoundary(); next != -1; next = characters.toNextBoundary()) {
        bytes += QStringView(text).mid(end, next - end).toUtf8().size();
        if (bytes > tokens * bytesPerToken) {
            break;
        }
        end = next;
    }
    return text.left(end);
}

QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    qsizetype start = 0;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    qsizetype end = words.toNextBoundary();
    while (end != -1) {
        if (end - start > longestPiece) {
            // A long word, or a run of spaces: cut it between characters.
            QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
            characters.setPosition(start + longestPiece);
            if (!characters.isAtBoundary()) {
                characters.toPreviousBoundary();
            }
            const qsizetype cut = characters.position() > start ? characters.position() : end;
            pieces += text.mid(start, cut - start);
            start = cut;
            continue;
        }
        if (end - start >= shortestPiece) {
            pieces += text.mid(start, end - start);
            start = end;
        }
        end = words.toNextBoundary();
    }
    if (start < text.size()) {
        pieces += text.mid(start);
    }
    return pieces;
}

} // namespace holt::demo
