#pragma once

#include "gui/transcript/growingtokens.h"
#include "render/codecolours.h"

#include <vector>

namespace holt::gui {

struct Piece;

/// The code inside lists and quotes of a message, with what is known of its tokens. It is found in the documents, so
/// only what is near the viewport is.
class InnerCodes
{
public:
    /// The pieces are others: forgets the code of those that are gone.
    void update(size_t pieces);

    /// See CodeRuns::colour().
    std::optional<std::chrono::milliseconds> colour(std::vector<Piece> &pieces, render::Highlighter &highlighter,
                                                    const render::CodeColours &colours, qreal top, qreal bottom);

    bool take(quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took);

private:
    struct Code
    {
        size_t piece = 0;
        int nth = 0; ///< in its document
        GrowingTokens tokens;
    };

    [[nodiscard]] GrowingTokens &tokensOf(size_t piece, int nth);

    std::vector<Code> m_codes;
};

} // namespace holt::gui
