#include "gui/transcript/transcriptview_p.h"

#include <QScrollBar>

// From places that were found to places on the screen.

namespace holt::gui {

namespace {

std::optional<FindHit::Part> partOf(const Piece &piece)
{
    switch (piece.kind) {
    case Piece::Kind::ReasoningText:
        return FindHit::Reasoning;
    case Piece::Kind::Text:
    case Piece::Kind::Code:
        return FindHit::Text;
    default:
        return {};
    }
}

/// The piece a block is laid out as; -1 where it is not, as reasoning that is closed.
int pieceOf(const MessageLayout &message, const FindHit &hit)
{
    int block = 0;
    for (size_t i = 0; i < message.pieces().size(); ++i) {
        if (partOf(message.pieces()[i]) == hit.part && block++ == hit.block) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

} // namespace

std::optional<FindHit> placeOfPiece(const MessageLayout &message, int row, int piece)
{
    const auto index = static_cast<size_t>(piece);
    const std::optional<FindHit::Part> part = partOf(message.pieces()[index]);
    if (!part) {
        return {};
    }
    FindHit place{row, *part, 0, 0};
    for (size_t i = 0; i < index; ++i) {
        place.block += partOf(message.pieces()[i]) == part ? 1 : 0;
    }
    return place;
}

/// The first place that can be seen.
FindHit TranscriptView::Private::findStart()
{
    const int row = layout.heights().rowAt(scroll());
    if (row < 0) {
        return {0};
    }
    const MessageLayout &message = layout.message(row);
    const auto count = static_cast<int>(message.pieces().size());
    for (int piece = message.pieceAt(scroll() - layout.heights().top(row)); piece < count; ++piece) {
        if (const std::optional<FindHit> place = placeOfPiece(message, row, piece)) {
            return *place;
        }
    }
    return {row + 1};
}

TranscriptSelection TranscriptView::Private::rangeOf(const FindHit &hit)
{
    if (hit.row < 0 || hit.row >= rows()) {
        return {};
    }
    MessageLayout &message = layout.message(hit.row);
    const int piece = pieceOf(message, hit);
    const QTextDocument *document = piece < 0 ? nullptr : message.documentOf(piece);
    if (document == nullptr) {
        return {};
    }
    const QList<std::pair<int, int>> places = foundIn(*document, finder.folded());
    if (hit.nth >= places.size()) {
        return {}; // the message has changed since, and is being read again
    }
    const auto [from, to] = places.at(hit.nth);
    return {{hit.row, {piece, from}}, {hit.row, {piece, to}}};
}

/// Reasoning that is closed is opened for what was found in it.
void TranscriptView::Private::openFor(const FindHit &hit)
{
    if (hit.part != FindHit::Reasoning || pieceOf(layout.message(hit.row), hit) >= 0) {
        return;
    }
    layout.keepInPlace(scroll());
    layout.toggles(layout.entry(hit.row).message.id).reasoning = true;
    if (!selection.isEmpty() && selection.from().row <= hit.row && selection.to().row >= hit.row) {
        selection = {};
    }
    layout.rowChanged(hit.row);
    settle();
}

void TranscriptView::Private::showFound()
{
    const FindHit hit = finder.current();
    if (hit.row < 0 || hit.row >= rows()) {
        return;
    }
    openFor(hit);
    const TranscriptSelection range = rangeOf(hit);
    if (range.isEmpty()) {
        return;
    }
    showBox(hit.row, range.anchor.at);
    current = hit.row;
    q.viewport()->update();
}

/// Brings a character into view, with some of what is above it.
void TranscriptView::Private::showBox(int row, const MessagePosition &at)
{
    constexpr int mostTries = 4;
    const qreal room = q.viewport()->height();
    MessageLayout &message = layout.message(row);
    // What is between becomes exact on the way, and moves it.
    for (int tries = 0; tries < mostTries; ++tries) {
        const QRectF box = message.characterRect(at);
        layout.rowChanged(row);
        message.showSideways(at);
        const qreal top = layout.heights().top(row) + box.top();
        const qreal edge = qMin(style.lineHeight, room / 4);
        if (top - edge >= scroll() && top + box.height() + edge <= scroll() + room) {
            break;
        }
        const qreal y = qBound(0.0, top - room / 3, layout.maximumScroll());
        if (qAbs(y - scroll()) < 1) {
            break;
        }
        if (busy) {
            layout.keepInPlace(y); // the answer that grows does not take it away
        } else {
            layout.scrollTo(y);
        }
        settle();
    }
    const auto piece = static_cast<size_t>(at.piece);
    const QRectF place = message.pieces()[piece].textRect.translated(0, message.pieces()[piece].top);
    const QRectF box = message.characterRect(at);
    if (box.left() < place.left() || box.right() > place.right()) {
        message.scrollSideways(box.center(), box.left() - place.left() - place.width() / 3);
    }
}

void TranscriptView::find(const QString &text)
{
    const FindHit from = d->finder.current().row >= 0 ? d->finder.current() : d->findStart();
    d->finder.start(text, from);
}

void TranscriptView::findNext()
{
    d->finder.step(false, d->findStart());
}

void TranscriptView::findPrevious()
{
    d->finder.step(true, d->findStart());
}

void TranscriptView::endFind()
{
    const TranscriptSelection range = d->rangeOf(d->finder.current());
    d->finder.start({}, {});
    if (!range.isEmpty()) {
        d->setSelection(range);
    }
}

TranscriptView::FindState TranscriptView::findState() const
{
    return {d->finder.number(), d->finder.total(), d->finder.isSearching()};
}

} // namespace holt::gui
