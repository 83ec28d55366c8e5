#include "gui/transcript/innercodes.h"

#include "gui/transcript/messagelayout.h"
#include "render/decoration.h"

#include <QTextBlock>

#include <algorithm>

namespace holt::gui {

namespace {

constexpr int noCode = 0; ///< state of a document's first block; -1 is: not looked at

}

void InnerCodes::update(size_t pieces)
{
    std::erase_if(m_codes, [pieces](const Code &code) { return code.piece >= pieces; });
}

GrowingTokens &InnerCodes::tokensOf(size_t piece, int nth)
{
    const auto found = std::find_if(m_codes.begin(), m_codes.end(),
                                    [&](const Code &code) { return code.piece == piece && code.nth == nth; });
    if (found != m_codes.end()) {
        return found->tokens;
    }
    m_codes.push_back({piece, nth, {}});
    return m_codes.back().tokens;
}

std::optional<std::chrono::milliseconds> InnerCodes::colour(std::vector<Piece> &pieces,
                                                            render::Highlighter &highlighter,
                                                            const render::CodeColours &colours, qreal top, qreal bottom)
{
    std::optional<std::chrono::milliseconds> wait;
    for (size_t i = 0; i < pieces.size() && pieces[i].top <= bottom; ++i) {
        const Piece &piece = pieces[i];
        if (piece.kind != Piece::Kind::Text || !piece.document || piece.top + piece.height < top ||
            piece.document->firstBlock().userState() == noCode) {
            continue;
        }
        int nth = 0;
        for (QTextBlock block = piece.document->begin(); block.isValid(); block = block.next()) {
            if (!block.blockFormat().hasProperty(render::CodeProperty)) {
                continue;
            }
            GrowingTokens &tokens = tokensOf(i, nth++);
            tokens.set(render::codeLanguage(block.blockFormat().stringProperty(render::CodeProperty)),
                       block.text().replace(QChar(QChar::LineSeparator), u'\n'));
            if (const auto until = tokens.ask(highlighter)) {
                wait = std::min(wait.value_or(*until), *until);
            }
            if (tokens.tokens() && block.userState() != tokens.version()) {
                render::colourCode(*piece.document, block, *tokens.tokens(), colours);
                block.setUserState(tokens.version());
            }
        }
        if (nth == 0) {
            piece.document->firstBlock().setUserState(noCode);
        }
    }
    return wait;
}

bool InnerCodes::take(quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took)
{
    return std::any_of(m_codes.begin(), m_codes.end(),
                       [&](Code &code) { return code.tokens.take(place, tokens, took); });
}

} // namespace holt::gui
