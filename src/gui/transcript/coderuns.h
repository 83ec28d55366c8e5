#pragma once

#include "render/block.h"
#include "render/codecolours.h"
#include "render/highlighter.h"

#include <QElapsedTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace holt::gui {

struct Piece;

/// The code blocks of a message, each of which is a run of pieces, with what is known of their tokens. Code that grows
/// keeps the tokens of its beginning, and is looked at again only a few times a second.
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

    /// Lets the other pieces of the run of @p index stand as far sideways as that one.
    void scrollTogether(std::vector<Piece> &pieces, size_t index) const;

private:
    struct Run
    {
        quint64 place = 0;
        size_t first = 0; ///< of the pieces
        size_t count = 0;
        QList<render::BlockPtr> blocks;
        render::CodeLanguage language;
        QString code;
        render::CodeTokensPtr tokens; ///< of the first part of the code, null where none are known
        qsizetype known = -1;         ///< how long that part is
        qsizetype asked = -1;         ///< how long the code was that was asked for, -1 while nothing is
        QElapsedTimer sinceAsked;
        std::chrono::milliseconds pause{0};
        int version = 0; ///< what documents in these colours have as their state
    };

    void number(std::vector<Piece> &pieces, const Run &run) const;
    [[nodiscard]] Run made(const std::vector<Piece> &pieces, size_t first, size_t ordinal);
    std::optional<std::chrono::milliseconds> ask(Run &run, render::Highlighter &highlighter);

    std::vector<Run> m_runs;
    int m_lastVersion = 0;
};

} // namespace holt::gui
