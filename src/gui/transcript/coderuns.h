#pragma once

#include "gui/transcript/growingtokens.h"
#include "render/block.h"
#include "render/codecolours.h"

#include <vector>

namespace holt::gui {

struct Piece;

/// The code blocks of a message, each of which is a run of pieces, with what is known of their tokens.
class CodeRuns
{
public:
    /// Finds the runs again, and gives their pieces numbers.
    void update(std::vector<Piece> &pieces);

    /// Colours the documents of the runs between two heights, and asks for the tokens that are missing. How long until
    /// it is time to ask again, if that has to wait.
    std::optional<std::chrono::milliseconds> colour(std::vector<Piece> &pieces, render::Highlighter &highlighter,
                                                    const render::CodeColours &colours, qreal top, qreal bottom);

    /// What was asked for. False if none of these runs has that place.
    bool take(quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took);

private:
    struct Run
    {
        size_t first = 0; ///< of the pieces
        size_t count = 0;
        QList<render::BlockPtr> blocks;
        GrowingTokens tokens;
    };

    void number(std::vector<Piece> &pieces, const Run &run) const;
    [[nodiscard]] Run made(const std::vector<Piece> &pieces, size_t first, size_t ordinal);

    std::vector<Run> m_runs;
};

} // namespace holt::gui
