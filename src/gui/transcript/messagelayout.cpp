#include "gui/transcript/messagelayout.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QTextBlock>

namespace holt::gui {

MessageLayout::MessageLayout(const TranscriptStyle &style, TranscriptImages *images, render::MathRenderer *math,
                             TextParser *parser)
    : m_style(style)
    , m_images(images)
    , m_math(math)
    , m_parser(parser)
{
}

void MessageLayout::setWidth(qreal width)
{
    if (width == m_width) {
        return;
    }
    m_width = width;
    measureColumn();
    for (Piece &piece : m_pieces) {
        piece.exact = false;
        piece.scrollX = 0;
        piece.height = estimate(piece);
    }
    arrange();
}

void MessageLayout::restyle()
{
    measureColumn();
    for (Piece &piece : m_pieces) {
        piece.document.reset();
        piece.exact = false;
        piece.scrollX = 0;
        piece.height = estimate(piece);
    }
    arrange();
}

/// A person's message is as wide as it needs, at the far side of the column; an answer takes the column.
void MessageLayout::measureColumn()
{
    const qreal widest = qMax(120.0, qMin<qreal>(m_style.column, m_width - 2 * m_style.margin));
    const qreal left = qMax(0.0, (m_width - widest) / 2);
    m_column = QRectF(left, 0, widest, 0);
    if (!isPerson()) {
        return;
    }
    const qreal most = widest * 0.9;
    qreal wanted = most;
    const QString &text = m_entry.message.text;
    if (text.size() < 400 && !text.contains(QLatin1String("```")) && !text.contains(QLatin1String("~~~"))) {
        const QFontMetricsF metrics(m_style.body.body);
        wanted = 0;
        for (const QString &line : text.split(u'\n')) {
            wanted = qMax(wanted, metrics.horizontalAdvance(line) + 3);
        }
        wanted = qMin(most, wanted + 2 * m_style.pad);
    }
    m_column = QRectF(m_style.mirrored ? left : left + widest - wanted, 0, wanted, 0);
}

QRectF MessageLayout::card() const
{
    if (!isPerson() || m_pieces.empty()) {
        return {};
    }
    qreal bottom = m_style.gap;
    for (const Piece &piece : m_pieces) {
        if (piece.kind != Piece::Kind::Actions && piece.kind != Piece::Kind::Caption) {
            bottom = piece.top + piece.height + m_style.pad;
        }
    }
    return QRectF(m_column.left(), m_style.gap, m_column.width(), bottom - m_style.gap);
}

QRectF MessageLayout::pieceRect(const Piece &piece) const
{
    const qreal inset = isPerson() && piece.kind != Piece::Kind::Actions ? m_style.pad : 0;
    return QRectF(m_column.left() + inset, piece.top, m_column.width() - 2 * inset, piece.height);
}

void MessageLayout::placeText(Piece &piece) const
{
    const QRectF box = pieceRect(piece);
    QRectF rect(box.left(), 0, box.width(), 0);
    const qreal pad = m_style.pad;
    switch (piece.kind) {
    case Piece::Kind::Code:
        rect.adjust(pad, 0, -pad, 0);
        rect.adjust(numbersWidth(piece), 0, 0, 0);
        if (piece.first) {
            rect.moveTop(m_style.rowHeight + m_style.tiny);
        }
        break;
    case Piece::Kind::ReasoningText:
        rect.adjust(pad, 0, 0, 0);
        break;
    case Piece::Kind::ToolBody:
        rect.adjust(pad, 0, -pad, 0);
        break;
    case Piece::Kind::ErrorText:
        rect.adjust(pad, 0, -pad, 0);
        rect.moveTop(pad);
        break;
    case Piece::Kind::ErrorDetails:
        rect.adjust(pad, 0, -pad, 0);
        rect.moveTop(pad / 2);
        break;
    default:
        break;
    }
    rect.setWidth(qMax(40.0, rect.width()));
    piece.textRect = rect;
}

bool MessageLayout::layOutPiece(Piece &piece)
{
    const qreal before = piece.height;
    placeText(piece);
    if (!piece.hasText()) {
        piece.height = estimate(piece);
        piece.exact = true;
        return piece.height != before;
    }
    if (!piece.document) {
        giveDocument(piece);
    }
    piece.document->setTextWidth(piece.textRect.width());
    const QSizeF size = piece.document->size();
    piece.textRect.setHeight(size.height());
    piece.contentWidth = size.width();
    const bool padded = (piece.kind == Piece::Kind::Code && piece.last) || piece.kind == Piece::Kind::ToolBody ||
                        piece.kind == Piece::Kind::ErrorText || piece.kind == Piece::Kind::ErrorDetails;
    // The distance below the last line of a paragraph belongs between lines.
    const QTextBlockFormat lastFormat = piece.document->lastBlock().blockFormat();
    const bool spaced = !padded && !(piece.kind == Piece::Kind::Code) &&
                        lastFormat.lineHeightType() == QTextBlockFormat::LineDistanceHeight;
    qreal below = padded ? m_style.pad * 0.75 : spaced ? -lastFormat.lineHeight() : 0;
    if (!padded && piece.last && size.width() > piece.textRect.width() + 1) {
        below = m_style.sidewaysBar + m_style.tiny; // room for its scroll bar
    }
    piece.height = qCeil(piece.textRect.top() + size.height() + below);
    piece.exact = true;
    return piece.height != before;
}

bool MessageLayout::layOut(qreal top, qreal bottom)
{
    bool changed = false;
    qreal shift = 0;
    for (Piece &piece : m_pieces) {
        const qreal y = piece.top + shift;
        if (y > bottom) {
            break;
        }
        if (y + piece.height < top || (piece.exact && (piece.document || !piece.hasText()))) {
            continue;
        }
        const qreal before = piece.height;
        changed = layOutPiece(piece) || changed;
        shift += piece.height - before;
    }
    if (changed) {
        arrange();
    }
    return changed;
}

void MessageLayout::releaseOutside(qreal top, qreal bottom)
{
    for (Piece &piece : m_pieces) {
        if (piece.top + piece.height < top || piece.top > bottom) {
            piece.document.reset();
        }
    }
}

QTextDocument *MessageLayout::documentOf(int index)
{
    Piece &piece = m_pieces[static_cast<size_t>(index)];
    if (!piece.hasText()) {
        return nullptr;
    }
    if (!piece.document) {
        giveDocument(piece);
        if (piece.exact) {
            piece.document->setTextWidth(piece.textRect.width());
        }
    }
    return piece.document.get();
}

qreal MessageLayout::gapAbove(size_t index) const
{
    if (index == 0) {
        return 0;
    }
    const Piece &piece = m_pieces[index];
    switch (piece.kind) {
    case Piece::Kind::Actions:
        return m_style.tiny + (isPerson() ? m_style.pad : 0);
    case Piece::Kind::Caption:
    case Piece::Kind::Image:
        return m_style.blockGap * 0.6;
    case Piece::Kind::ToolBody:
    case Piece::Kind::ErrorDetails:
    case Piece::Kind::ErrorButtons:
        return 0;
    case Piece::Kind::ReasoningText:
        return piece.block && piece.block->continues ? m_style.body.lineGap : m_style.blockGap * 0.6;
    case Piece::Kind::Text:
    case Piece::Kind::Code:
        if (piece.block && piece.block->continues) {
            const bool close = piece.kind == Piece::Kind::Code || piece.block->kind == render::BlockKind::Table;
            return close ? 0 : m_style.body.lineGap;
        }
        // A heading belongs to what comes after it.
        if (piece.block && piece.block->source.startsWith(u'#') && piece.block->kind == render::BlockKind::Prose) {
            return m_style.blockGap * 1.6;
        }
        return m_style.blockGap;
    default:
        return m_style.blockGap;
    }
}

void MessageLayout::arrange()
{
    qreal y = m_style.gap + (isPerson() ? m_style.pad : 0);
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        Piece &piece = m_pieces[i];
        y += gapAbove(i);
        piece.top = qRound(y);
        y = piece.top + piece.height;
    }
    m_height = qRound(y + m_style.tiny);
    arrangeActions();
}

void MessageLayout::placeRow(QList<MessageAction> &actions, qreal left, qreal top, qreal width, bool fromRight)
{
    const QFontMetricsF metrics(m_style.caption.body);
    const qreal height = m_style.rowHeight;
    qreal x = left;
    for (MessageAction &action : actions) {
        const bool version = action.verb == Verb::PreviousVersion || action.verb == Verb::NextVersion;
        if (action.verb == Verb::NextVersion) {
            x += metrics.horizontalAdvance(QStringLiteral("00/00"));
        }
        const bool named = action.labelled && !version;
        const qreal wide = named ? m_style.icon + 3 * m_style.tiny + metrics.horizontalAdvance(action.name) +
                                       (action.primary ? 2 * m_style.tiny : m_style.tiny)
                                 : height;
        action.rect = QRectF(x, top, wide, height);
        x += wide + (named ? m_style.tiny : 0);
    }
    if (fromRight) {
        const qreal shift = left + width - x;
        for (MessageAction &action : actions) {
            action.rect.translate(shift, 0);
        }
    }
    m_actions += actions;
}

/// Places are made for what is written from left to right, and then turned over where it is the other way round.
void MessageLayout::mirror(QRectF &rect) const
{
    if (m_style.mirrored) {
        rect.moveLeft(m_column.left() + m_column.right() - rect.right());
    }
}

void MessageLayout::arrangeActions()
{
    m_actions.clear();
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        const QRectF box = pieceRect(piece);
        const int index = static_cast<int>(i);
        MessageAction action;
        switch (piece.kind) {
        case Piece::Kind::Code:
            if (piece.first) {
                arrangeCodeActions(index);
            }
            break;
        case Piece::Kind::Image:
            if (action = imageAction(piece, index); !action.rect.isEmpty()) {
                m_actions += action;
            }
            break;
        case Piece::Kind::ReasoningHeader:
        case Piece::Kind::ToolHeader:
            action.verb = piece.kind == Piece::Kind::ToolHeader ? Verb::ToggleTool : Verb::ToggleReasoning;
            action.index = piece.index;
            action.name = piece.kind == Piece::Kind::ToolHeader
                              ? QStringLiteral("%1: %2").arg(verbName(Verb::ToggleTool), piece.title)
                              : piece.title;
            action.rect = box;
            action.labelled = true;
            action.expanded = piece.open;
            action.icon = piece.open ? Icon::ChevronDown : Icon::ChevronRight;
            if (piece.kind == Piece::Kind::ReasoningHeader) {
                action.rect.setWidth(m_style.icon + 3 * m_style.tiny +
                                     QFontMetricsF(m_style.caption.body).horizontalAdvance(piece.title));
            }
            m_actions += action;
            break;
        case Piece::Kind::ErrorButtons: {
            QList<MessageAction> row = errorActions(*m_entry.error, m_detailsOpen, m_busy);
            placeRow(row, box.left() + m_style.pad, box.top(), box.width(), false);
            break;
        }
        case Piece::Kind::Actions: {
            QList<MessageAction> row = rowActions(m_entry, m_busy);
            // Icons stand with their middle in their square: the row starts a little further out to line up with text.
            placeRow(row, box.left() - (isPerson() ? 0 : m_style.tiny), box.top(), box.width(), isPerson());
            break;
        }
        default:
            break;
        }
    }
    for (MessageAction &action : m_actions) {
        mirror(action.rect);
    }
}

const MessageAction *MessageLayout::actionAt(const QPointF &point) const
{
    for (const MessageAction &action : m_actions) {
        if (action.rect.contains(point)) {
            return &action;
        }
    }
    return nullptr;
}

} // namespace holt::gui
