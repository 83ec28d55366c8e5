#include "gui/transcript/coderuns.h"

#include "gui/transcript/messagelayout.h"

#include <QTextBlock>

#include <algorithm>

namespace holt::gui {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds shortestPause{250};
constexpr int leastDigits = 2; ///< so that numbers seldom need more room while code comes

/// A name for the place of a run, different from all others. GUI thread.
quint64 nextPlace()
{
    static quint64 last = 0;
    return ++last;
}

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
    run.language = render::codeLanguage(run.blocks.first()->language);
    for (const render::BlockPtr &block : std::as_const(run.blocks)) {
        if (block != run.blocks.first() && !block->midLine) {
            run.code += u'\n';
        }
        run.code += block->text;
    }
    if (old == nullptr || old->language.definition != run.language.definition) {
        run.place = nextPlace();
        return run;
    }
    const bool grown = run.code.startsWith(old->code);
    run.place = grown ? old->place : nextPlace();
    run.sinceAsked = old->sinceAsked;
    run.pause = old->pause;
    if (grown) {
        run.tokens = old->tokens;
        run.known = old->known;
        run.asked = old->asked;
        run.version = old->version;
    }
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
    const auto lines = static_cast<int>(run.code.count(u'\n')) + 1;
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

std::optional<milliseconds> CodeRuns::ask(Run &run, render::Highlighter &highlighter)
{
    if (run.known == run.code.size() || run.asked >= 0) {
        return {};
    }
    if (run.sinceAsked.isValid() && !run.sinceAsked.hasExpired(run.pause.count())) {
        return run.pause - milliseconds(run.sinceAsked.elapsed());
    }
    run.sinceAsked.start();
    run.pause = std::max(run.pause, shortestPause);
    if (const render::CodeTokensPtr tokens = highlighter.known(run.language, run.code)) {
        // Code that has become too long keeps the colours of its beginning.
        if (!run.tokens || run.code.size() <= render::Highlighter::longestCode) {
            run.tokens = tokens;
            run.version = ++m_lastVersion;
        }
        run.known = run.code.size();
        return {};
    }
    run.asked = run.code.size();
    highlighter.request(run.place, run.language, run.code);
    return {};
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
        if (const std::optional<milliseconds> until = ask(run, highlighter)) {
            wait = std::min(wait.value_or(*until), *until);
        }
        if (!run.tokens) {
            continue;
        }
        qsizetype from = 0;
        for (size_t i = run.first; i < run.first + run.count; ++i) {
            const Piece &piece = pieces[i];
            from += i == run.first || piece.block->midLine ? 0 : 1;
            if (piece.document && piece.document->firstBlock().userState() != run.version) {
                render::colourCode(*piece.document, *run.tokens, from, colours);
                piece.document->firstBlock().setUserState(run.version);
            }
            from += piece.block->text.size();
        }
    }
    return wait;
}

bool CodeRuns::take(quint64 place, const render::CodeTokensPtr &tokens, milliseconds took)
{
    const auto run = std::find_if(m_runs.begin(), m_runs.end(), [place](const Run &one) { return one.place == place; });
    if (run == m_runs.end() || run->asked < 0) {
        return false;
    }
    run->tokens = tokens;
    run->known = run->asked;
    run->asked = -1;
    run->version = ++m_lastVersion;
    // The worker should be idle most of the time also while long code grows.
    run->pause = std::max(shortestPause, took * 4);
    return true;
}

void CodeRuns::scrollTogether(std::vector<Piece> &pieces, size_t index) const
{
    for (const Run &run : m_runs) {
        if (index >= run.first && index < run.first + run.count) {
            for (size_t i = run.first; i < run.first + run.count; ++i) {
                pieces[i].scrollX = pieces[index].scrollX;
            }
        }
    }
}

} // namespace holt::gui
