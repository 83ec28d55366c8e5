#pragma once

#include "render/block.h"
#include "render/mathspans.h"

#include <QStringView>

#include <vector>

namespace holt::render {

/// A top-level part of a text and the blocks it is cut into. Parsing may start anew at any unit.
struct Unit
{
    qsizetype start = 0; ///< in the text
    ScanState state;     ///< of the scanner for formulas before it
    QList<BlockPtr> blocks;
};

// Bounds for what is laid out as one, so that no block takes long.
constexpr int childrenPerBlock = 32;     ///< items of a list, parts of a quote
constexpr int rowsPerBlock = 48;         ///< of a table
constexpr int linesPerBlock = 100;       ///< of code
constexpr int charactersOfCode = 8000;   ///< of code, after which a block ends with its line
constexpr int charactersPerPiece = 4000; ///< of text without markup
constexpr int longestProse = 32000;      ///< characters; longer ones are shown as they were written

/// Cuts Markdown that starts at offset @p start of the whole text into units. @p text is cleaned(). The end of one that
/// @p grows is read as what it most likely becomes (see readOpenEnd()); the sources of its blocks are as they came.
[[nodiscard]] std::vector<Unit> markdownUnits(QStringView text, qsizetype start, ScanState state, bool grows = false);

/// Cuts what a person typed: fenced code is code, all else is text as it is.
[[nodiscard]] std::vector<Unit> typedUnits(QStringView text);

} // namespace holt::render
