#include "gui/transcript/messagelayout.h"

#include "render/mathrenderer.h"

#include <QAbstractTextDocumentLayout>

// The formulas of a message: asked for when their text is laid out, drawn when they are known.

namespace holt::gui {

void MessageLayout::giveDocument(Piece &piece) const
{
    piece.document = makeDocument(piece);
    piece.formulas = m_math != nullptr && piece.block && render::hasPendingFormulas(*piece.document, *m_math);
    if (piece.formulas) {
        render::requestFormulas(*piece.document, *m_math, false);
    }
}

void MessageLayout::askForFormulas(qreal top, qreal bottom)
{
    // From the last one up: what is asked for last goes first.
    for (auto piece = m_pieces.rbegin(); piece != m_pieces.rend(); ++piece) {
        if (piece->formulas && piece->document && piece->top <= bottom && piece->top + piece->height >= top) {
            render::requestFormulas(*piece->document, *m_math, true);
        }
    }
}

std::vector<PieceEdits> MessageLayout::showFormulas()
{
    std::vector<PieceEdits> changed;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        Piece &piece = m_pieces[i];
        if (!piece.formulas || !piece.document) {
            continue;
        }
        QList<render::FormulaEdit> edits = render::showFormulas(*piece.document, *m_math);
        piece.formulas = render::hasPendingFormulas(*piece.document, *m_math);
        if (edits.isEmpty()) {
            continue;
        }
        if (piece.exact) {
            layOutPiece(piece);
        }
        changed.push_back({static_cast<int>(i), std::move(edits)});
    }
    if (!changed.empty()) {
        arrange();
    }
    return changed;
}

QString MessageLayout::formulaProblemAt(const QPointF &point) const
{
    for (const Piece &piece : m_pieces) {
        if (m_math == nullptr || !piece.document || !piece.block || !piece.exact || point.y() < piece.top ||
            point.y() > piece.top + piece.height) {
            continue;
        }
        const QPointF inside = point - QPointF(piece.textRect.left() - piece.scrollX, piece.top + piece.textRect.top());
        const int position = piece.document->documentLayout()->hitTest(inside, Qt::ExactHit);
        const render::FormulaPtr formula = position < 0 ? nullptr : render::formulaAt(*piece.document, position);
        const render::MathPicturePtr picture = formula ? m_math->known(formula->source) : nullptr;
        return picture ? picture->problem() : QString();
    }
    return {};
}

} // namespace holt::gui
