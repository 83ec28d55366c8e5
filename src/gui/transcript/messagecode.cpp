#include "gui/transcript/messagelayout.h"

#include <QFontMetricsF>

// The code blocks of a message: their text, buttons, numbers and colours.

namespace holt::gui {

QString MessageLayout::code(int index) const
{
    QString text;
    for (size_t i = static_cast<size_t>(index); i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        if (piece.kind != Piece::Kind::Code || (static_cast<int>(i) != index && piece.first)) {
            break;
        }
        if (static_cast<int>(i) != index && !piece.block->midLine) {
            text += u'\n';
        }
        text += piece.block->text;
    }
    return text;
}

render::CodeLanguage MessageLayout::languageOf(int index) const
{
    const Piece &piece = m_pieces[static_cast<size_t>(index)];
    return piece.block ? render::codeLanguage(piece.block->language) : render::CodeLanguage();
}

qreal MessageLayout::numbersWidth(const Piece &piece) const
{
    if (!m_style.codeNumbered || piece.kind != Piece::Kind::Code) {
        return 0;
    }
    return qCeil((piece.lineDigits + 1.5) * m_style.monoWidth());
}

void MessageLayout::arrangeCodeActions(int index)
{
    const QRectF box = pieceRect(m_pieces[static_cast<size_t>(index)]);
    const qreal size = m_style.rowHeight;
    qreal x = box.right() - m_style.tiny / 2.0;
    QList<MessageAction> actions = codeActions(m_style.codeWrapped, m_style.codeNumbered);
    for (MessageAction &action : actions) {
        x -= size;
        action.index = index;
        action.rect = QRectF(x, box.top() + m_style.tiny / 2.0, size, size);
    }
    m_actions += actions;
}

std::optional<std::chrono::milliseconds> MessageLayout::colourCode(render::Highlighter &highlighter, qreal top,
                                                                   qreal bottom)
{
    const auto runs = m_codeRuns.colour(m_pieces, highlighter, m_style.colours.syntax, top, bottom);
    const auto inner = m_innerCodes.colour(m_pieces, highlighter, m_style.colours.syntax, top, bottom);
    return runs && inner ? std::min(*runs, *inner) : runs ? runs : inner;
}

bool MessageLayout::takeTokens(quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took)
{
    return m_codeRuns.take(place, tokens, took) || m_innerCodes.take(place, tokens, took);
}

} // namespace holt::gui
