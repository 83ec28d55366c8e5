#include "gui/transcript/coderuns.h"

#include "gui/transcript/messagelayout.h"

#include <QTextBlock>

#include <algorithm>

namespace holt::gui {

namespace {

using std::chrono::milliseconds;

constexpr int leastDigits = 2; ///< so that numbers seldom need more room while code comes

} // namespace

CodeRuns::Run CodeRuns::made(const std::vector<Piece> &pieces, size_t first, size_t ordinal)
{
    Run run;
    run.first = first;
    for (size_t i = first; i < pieces.size() && pieces[i].kind == Piece::Kind::Code && (i == first || !pieces[i].first);
         ++i) {
        run.blocks.append(pieces[i].block);
        ++run.count;
    }
    Run *old = ordinal < m_runs.size() ? &m_runs[ordinal] : nullptr;
    if (old != nullptr && old->blocks == run.blocks) {
        old->first = first;
        return std::move(*old);
    }
    QString code;
    for (const render::BlockPtr &block : std::as_const(run.blocks)) {
        if (block != run.blocks.first() && !block->midLine) {
            code += u'\n';
        }
        code += block->text;
    }
    if (old != nullptr) {
        run.tokens = std::move(old->tokens);
    }
    run.tokens.set(render::codeLanguage(run.blocks.first()->language), code);
    return run;
}

void CodeRuns::update(std::vector<Piece> &pieces)
{
    std::vector<Run> runs;
    for (size_t i = 0; i < pieces.size();) {
        if (pieces[i].kind != Piece::Kind::Code) {
            ++i;
            continue;
        }
        runs.push_back(made(pieces, i, runs.size()));
        number(pieces, runs.back());
        i += runs.back().count;
    }
    m_runs = std::move(runs);
}

void CodeRuns::number(std::vector<Piece> &pieces, const Run &run) const
{
    const auto lines = static_cast<int>(run.tokens.code().count(u'\n')) + 1;
    const int digits = std::max(leastDigits, static_cast<int>(QString::number(lines).size()));
    int line = 1;
    for (size_t i = run.first; i < run.first + run.count; ++i) {
        Piece &piece = pieces[i];
        const bool goesOn = piece.block->midLine;
        if (i > run.first && !goesOn) {
            ++line;
        }
        piece.firstLine = goesOn ? -line : line;
        line += static_cast<int>(piece.block->text.count(u'\n'));
        if (piece.lineDigits != digits) {
            piece.lineDigits = digits;
            piece.exact = false;
        }
    }
}

std::optional<milliseconds> CodeRuns::colour(std::vector<Piece> &pieces, render::Highlighter &highlighter,
                                             const render::CodeColours &colours, qreal top, qreal bottom)
{
    std::optional<milliseconds> wait;
    for (Run &run : m_runs) {
        const Piece &first = pieces[run.first];
        const Piece &last = pieces[run.first + run.count - 1];
        if (first.top > bottom || last.top + last.height < top) {
            continue;
        }
        if (const std::optional<milliseconds> until = run.tokens.ask(highlighter)) {
            wait = std::min(wait.value_or(*until), *until);
        }
        if (!run.tokens.tokens()) {
            continue;
        }
        qsizetype from = 0;
        for (size_t i = run.first; i < run.first + run.count; ++i) {
            const Piece &piece = pieces[i];
            from += i == run.first || piece.block->midLine ? 0 : 1;
            if (piece.document && piece.document->firstBlock().userState() != run.tokens.version()) {
                render::colourCode(*piece.document, *run.tokens.tokens(), from, colours);
                piece.document->firstBlock().setUserState(run.tokens.version());
            }
            from += piece.block->text.size();
        }
    }
    return wait;
}

bool CodeRuns::take(quint64 place, const render::CodeTokensPtr &tokens, milliseconds took)
{
    return std::any_of(m_runs.begin(), m_runs.end(), [&](Run &run) { return run.tokens.take(place, tokens, took); });
}

} // namespace holt::gui
