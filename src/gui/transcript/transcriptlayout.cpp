#include "gui/transcript/transcriptlayout.h"

#include <QAbstractTextDocumentLayout>

#include <algorithm>
#include <bit>
#include <cmath>

namespace holt::gui {

void HeightIndex::clear()
{
    m_heights.clear();
    m_tree.clear();
}

void HeightIndex::append(qreal height)
{
    if (m_tree.empty()) {
        m_tree.push_back(0);
    }
    m_heights.push_back(height);
    const size_t node = m_heights.size();
    const size_t covered = node & (~node + 1);
    m_tree.push_back(height + top(static_cast<int>(node) - 1) - top(static_cast<int>(node - covered)));
}

void HeightIndex::assign(std::vector<qreal> heights)
{
    m_heights = std::move(heights);
    m_tree.assign(m_heights.size() + 1, 0);
    for (size_t node = 1; node < m_tree.size(); ++node) {
        m_tree[node] += m_heights[node - 1];
        if (const size_t parent = node + (node & (~node + 1)); parent < m_tree.size()) {
            m_tree[parent] += m_tree[node];
        }
    }
}

void HeightIndex::truncate(int count)
{
    if (count >= this->count()) {
        return;
    }
    m_heights.resize(static_cast<size_t>(count));
    m_tree.resize(count == 0 ? 0 : static_cast<size_t>(count) + 1);
}

void HeightIndex::set(int row, qreal height)
{
    const qreal difference = height - m_heights[static_cast<size_t>(row)];
    if (difference == 0) {
        return;
    }
    m_heights[static_cast<size_t>(row)] = height;
    for (size_t node = static_cast<size_t>(row) + 1; node < m_tree.size(); node += node & (~node + 1)) {
        m_tree[node] += difference;
    }
}

qreal HeightIndex::top(int row) const
{
    qreal sum = 0;
    for (size_t node = static_cast<size_t>(row); node > 0; node &= node - 1) {
        sum += m_tree[node];
    }
    return sum;
}

int HeightIndex::rowAt(qreal y) const
{
    if (m_heights.empty()) {
        return -1;
    }
    size_t position = 0;
    qreal rest = y;
    for (size_t step = std::bit_floor(m_heights.size()); step > 0; step >>= 1) {
        if (position + step < m_tree.size() && m_tree[position + step] <= rest) {
            position += step;
            rest -= m_tree[position];
        }
    }
    return qMin(static_cast<int>(position), count() - 1);
}

TranscriptLayout::TranscriptLayout(const TranscriptStyle &style, TranscriptImages *images, render::MathRenderer *math,
                                   TextParser *parser)
    : m_style(style)
    , m_images(images)
    , m_math(math)
    , m_parser(parser)
{
}

void TranscriptLayout::setModel(const core::TranscriptModel *model)
{
    m_model = model;
    m_live.clear();
    m_heights.clear();
    m_anchor = {};
    m_follow = true;
    if (m_model != nullptr) {
        rowsPrepended(m_model->rowCount());
        m_anchor = {};
    }
}

void TranscriptLayout::setBusy(bool busy)
{
    m_busy = busy;
    for (const auto &[row, message] : m_live) {
        rowChanged(row);
    }
}

void TranscriptLayout::setViewport(const QSizeF &size)
{
    const bool wider = size.width() != m_viewport.width();
    m_viewport = size;
    if (!wider) {
        return;
    }
    for (int row = 0; row < m_heights.count(); ++row) {
        m_heights.set(row, estimate(row));
    }
    for (const auto &[row, message] : m_live) {
        message->setWidth(size.width());
        m_heights.set(row, message->height());
    }
}

void TranscriptLayout::restyle()
{
    for (int row = 0; row < m_heights.count(); ++row) {
        m_heights.set(row, estimate(row));
    }
    for (const auto &[row, message] : m_live) {
        message->restyle();
        m_heights.set(row, message->height());
    }
}

void TranscriptLayout::rowsInserted(int first, int last)
{
    // Messages come at the end only; anything else starts anew.
    m_heights.truncate(first);
    m_live.erase(m_live.lower_bound(first), m_live.end());
    for (int row = first; row <= last; ++row) {
        m_heights.append(estimate(row));
    }
}

void TranscriptLayout::rowsPrepended(int count)
{
    std::vector<qreal> heights;
    heights.reserve(static_cast<size_t>(count + m_heights.count()));
    for (int row = 0; row < count; ++row) {
        heights.push_back(estimate(row));
    }
    for (int row = 0; row < m_heights.count(); ++row) {
        heights.push_back(m_heights.height(row));
    }
    m_heights.assign(std::move(heights));
    std::map<int, std::unique_ptr<MessageLayout>> moved;
    for (auto &[row, message] : m_live) {
        moved.emplace(row + count, std::move(message));
    }
    m_live = std::move(moved);
    m_anchor.row += count;
}

void TranscriptLayout::rowsTruncated(int count)
{
    m_heights.truncate(count);
    m_live.erase(m_live.lower_bound(count), m_live.end());
    if (m_anchor.row >= count) {
        m_anchor = {};
        m_follow = true;
    }
}

void TranscriptLayout::rowChanged(int row)
{
    if (MessageLayout *message = existing(row)) {
        const core::TranscriptEntry &entry = m_model->entry(row);
        message->setEntry(entry, m_toggles.value(entry.message.id), m_busy);
        m_heights.set(row, message->height());
    } else {
        m_heights.set(row, estimate(row));
    }
}

void TranscriptLayout::imagesChanged()
{
    for (const auto &[row, message] : m_live) {
        const std::vector<Piece> &pieces = message->pieces();
        if (std::any_of(pieces.cbegin(), pieces.cend(), [](const Piece &piece) { return piece.image != nullptr; })) {
            rowChanged(row);
        }
    }
}

std::vector<TranscriptLayout::RowEdits> TranscriptLayout::showFormulas()
{
    std::vector<RowEdits> changed;
    for (const auto &[row, message] : m_live) {
        std::vector<PieceEdits> pieces = message->showFormulas();
        if (pieces.empty()) {
            continue;
        }
        for (const PieceEdits &piece : pieces) {
            if (m_anchor.row == row && m_anchor.piece == piece.piece && m_anchor.character >= 0) {
                m_anchor.character = render::movedBy(piece.edits, m_anchor.character);
            }
        }
        m_heights.set(row, message->height());
        changed.push_back({row, std::move(pieces)});
    }
    return changed;
}

qreal TranscriptLayout::estimate(int row) const
{
    const core::TranscriptEntry &entry = m_model->entry(row);
    const QString &text = entry.message.text;
    // A picture in the text is long and not as high as its characters would be.
    constexpr qsizetype longText = 50000;
    const bool picture = text.size() > longText && text.contains(QLatin1String("(data:image/"));
    const qsizetype size = picture ? longText / 20 : text.size();
    const qreal width = qMax(120.0, qMin<qreal>(m_style.column, m_viewport.width() - 2 * m_style.margin));
    const qreal perLine = width / m_style.characterWidth;
    const qreal lines = std::ceil(static_cast<qreal>(size) / perLine) + static_cast<qreal>(text.count(u'\n')) * 0.6;
    qreal height = m_style.gap + lines * m_style.lineHeight + m_style.rowHeight + 2 * m_style.tiny;
    height += entry.message.role == store::Role::User ? 2 * m_style.pad : m_style.lineHeight;
    if (entry.error) {
        height += 4 * m_style.lineHeight;
    }
    return std::ceil(height);
}

MessageLayout *TranscriptLayout::existing(int row) const
{
    const auto found = m_live.find(row);
    return found == m_live.end() ? nullptr : found->second.get();
}

MessageLayout &TranscriptLayout::message(int row)
{
    std::unique_ptr<MessageLayout> &slot = m_live[row];
    if (!slot) {
        const core::TranscriptEntry &entry = m_model->entry(row);
        slot = std::make_unique<MessageLayout>(m_style, m_images, m_math, m_parser);
        slot->setEntry(entry, m_toggles.value(entry.message.id), m_busy);
        slot->setWidth(m_viewport.width());
        m_heights.set(row, slot->height());
    }
    return *slot;
}

bool TranscriptLayout::takeParsed(quint64 place)
{
    for (const auto &[row, message] : m_live) {
        if (message->takeParsed(place)) {
            rowChanged(row);
            return true;
        }
    }
    return false;
}

bool TranscriptLayout::takeTokens(quint64 place, const render::CodeTokensPtr &tokens, std::chrono::milliseconds took)
{
    return std::any_of(m_live.begin(), m_live.end(),
                       [&](const auto &live) { return live.second->takeTokens(place, tokens, took); });
}

void TranscriptLayout::scrollTo(qreal y)
{
    m_follow = y >= maximumScroll() - 1;
    if (!m_follow) {
        takeAnchor(y);
    }
}

void TranscriptLayout::followEnd()
{
    m_follow = true;
}

void TranscriptLayout::keepInPlace(qreal y)
{
    m_follow = false;
    takeAnchor(y);
}

void TranscriptLayout::takeAnchor(qreal y)
{
    const int row = m_heights.rowAt(qMax(0.0, y));
    if (row < 0) {
        m_anchor = {};
        return;
    }
    const qreal inRow = y - m_heights.top(row);
    MessageLayout &layout = message(row);
    m_anchor.row = row;
    m_anchor.piece = layout.pieceAt(inRow);
    const std::vector<Piece> &pieces = layout.pieces();
    const auto index = static_cast<size_t>(m_anchor.piece);
    if (index + 1 < pieces.size() && inRow >= pieces[index].top + pieces[index].height) {
        ++m_anchor.piece; // in the gap: what is below it is seen
    }
    m_anchor.character = -1;
    const Piece &piece = layout.pieces()[static_cast<size_t>(m_anchor.piece)];
    m_anchor.offset = inRow - piece.top;
    m_anchor.guessed = !piece.exact;
    if (piece.isSelectable() && piece.document && piece.exact && inRow > piece.top) {
        const MessagePosition position = layout.positionAt(QPointF(piece.textRect.left() + 1, inRow));
        if (position.piece == m_anchor.piece) {
            m_anchor.character = position.offset;
            m_anchor.offset = inRow - layout.characterRect(position).top();
        }
    }
}

qreal TranscriptLayout::scrollOfAnchor()
{
    if (m_follow) {
        return maximumScroll();
    }
    if (m_anchor.row >= m_heights.count()) {
        return 0;
    }
    MessageLayout &layout = message(m_anchor.row);
    const auto count = static_cast<int>(layout.pieces().size());
    const int index = qBound(0, m_anchor.piece, count - 1);
    qreal y = layout.pieces()[static_cast<size_t>(index)].top;
    if (m_anchor.character >= 0) {
        y = layout.characterRect({index, m_anchor.character}).top();
        m_heights.set(m_anchor.row, layout.height());
    }
    return qBound(0.0, m_heights.top(m_anchor.row) + y + m_anchor.offset, maximumScroll());
}

bool TranscriptLayout::layOutBetween(qreal top, qreal bottom, int atMost)
{
    bool changed = false;
    int done = 0;
    for (int row = m_heights.rowAt(qMax(0.0, top)); row >= 0 && row < m_heights.count(); ++row) {
        const qreal y = m_heights.top(row);
        if (y > bottom || done >= atMost) {
            break;
        }
        const bool fresh = existing(row) == nullptr;
        const qreal before = m_heights.height(row);
        MessageLayout &layout = message(row);
        const bool moved = layout.layOut(top - y, bottom - y);
        m_heights.set(row, layout.height());
        if (fresh || moved || before != layout.height()) {
            changed = true;
            ++done;
        }
    }
    return changed;
}

qreal TranscriptLayout::settle()
{
    // Exact heights move what comes after them, which brings other messages into view: a few rounds settle it.
    constexpr int mostRounds = 10;
    qreal y = scrollOfAnchor();
    for (int round = 0; round < mostRounds; ++round) {
        const bool changed = layOutBetween(y, y + m_viewport.height(), std::numeric_limits<int>::max());
        const qreal now = scrollOfAnchor();
        if (!changed && now == y) {
            break;
        }
        y = now;
    }
    if (!m_follow && m_anchor.guessed) {
        takeAnchor(y); // what is there is known now
    }
    return y;
}

bool TranscriptLayout::prepareMore()
{
    const qreal y = scrollOfAnchor();
    const qreal screen = m_viewport.height();
    if (layOutBetween(y + screen, y + 2 * screen, 1) || layOutBetween(y - screen, y, 1)) {
        return true;
    }
    // Some slack, so that what is at the edge is not made and dropped over and over.
    const qreal top = y - 1.5 * screen;
    const qreal bottom = y + 2.5 * screen;
    for (auto it = m_live.begin(); it != m_live.end();) {
        const qreal rowTop = m_heights.top(it->first);
        if (rowTop + m_heights.height(it->first) < top || rowTop > bottom) {
            it = m_live.erase(it);
        } else {
            it->second->releaseOutside(top - rowTop, bottom - rowTop);
            ++it;
        }
    }
    return false;
}

} // namespace holt::gui
