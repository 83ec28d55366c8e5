#include "gui/transcript/readtext.h"

#include "render/mathtext.h"
#include "render/plaintext.h"

#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace holt::gui {

namespace {

bool isAnswer(Piece::Kind kind)
{
    return kind == Piece::Kind::Text || kind == Piece::Kind::Code;
}

QString attributesOf(const QTextCharFormat &format)
{
    QStringList attributes;
    const auto add = [&attributes](const char *name, const QString &value) {
        attributes += QLatin1String(name) + u':' + value;
    };
    const QFont font = format.font();
    add("font-family", u'"' + font.family() + u'"');
    add("font-style", font.italic() ? QStringLiteral("italic") : QStringLiteral("normal"));
    add("font-weight", font.bold() ? QStringLiteral("bold") : QStringLiteral("normal"));
    if (font.strikeOut()) {
        add("text-line-through-type", QStringLiteral("single"));
    }
    if (font.underline() || format.isAnchor()) {
        add("text-underline-type", QStringLiteral("single"));
    }
    if (format.verticalAlignment() == QTextCharFormat::AlignSuperScript) {
        add("text-position", QStringLiteral("super"));
    }
    return attributes.join(u';') + u';';
}

} // namespace

ReadText::Part ReadText::read(MessageLayout &message, int index)
{
    const Piece &piece = message.pieces()[static_cast<size_t>(index)];
    Part part;
    part.piece = index;
    part.kind = piece.kind;
    part.block = piece.block;
    part.source = piece.text;
    part.title = piece.title;
    const QTextDocument &document = *message.documentOf(index);
    for (const render::ReadParagraph &read : render::readParagraphs(document)) {
        if (!part.paragraphs.isEmpty()) {
            part.text += read.separator;
        }
        const QString text = render::spelledPart(document, read);
        const Paragraph paragraph{read.block, static_cast<int>(text.size()), static_cast<int>(read.marker.size()),
                                  static_cast<int>(part.text.size())};
        part.text += read.marker + text;
        part.paragraphs.append(paragraph);
    }
    part.text.replace(QChar(QChar::LineSeparator), u'\n');
    return part;
}

void ReadText::update(MessageLayout &message)
{
    qsizetype kept = 0;
    bool same = true;
    const std::vector<Piece> &pieces = message.pieces();
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        if (!piece.isSelectable()) {
            continue;
        }
        const int index = static_cast<int>(i);
        if (same && kept < m_parts.size()) {
            const Part &part = m_parts.at(kept);
            if (part.piece == index && part.kind == piece.kind && part.block == piece.block &&
                part.source == piece.text && part.title == piece.title) {
                ++kept;
                continue;
            }
        }
        if (same) {
            // From here on all is new.
            same = false;
            m_parts.resize(kept);
            m_text.truncate(kept == 0 ? 0 : m_parts.constLast().start + m_parts.constLast().text.size());
        }
        Part part = read(message, index);
        if (!m_parts.isEmpty() && !(piece.block && piece.block->midLine)) {
            m_text += u'\n';
        }
        part.start = static_cast<int>(m_text.size());
        m_text += part.text;
        m_parts.append(part);
        ++kept;
    }
    if (kept < m_parts.size()) {
        m_parts.resize(kept);
        m_text.truncate(kept == 0 ? 0 : m_parts.constLast().start + m_parts.constLast().text.size());
    }
}

const ReadText::Part *ReadText::partAt(int offset) const
{
    if (m_parts.isEmpty()) {
        return nullptr;
    }
    auto after = std::upper_bound(m_parts.cbegin(), m_parts.cend(), offset,
                                  [](int at, const Part &part) { return at < part.start; });
    return after == m_parts.cbegin() ? &m_parts.constFirst() : &*std::prev(after);
}

const ReadText::Part *ReadText::partOf(int piece) const
{
    const auto found = std::lower_bound(m_parts.cbegin(), m_parts.cend(), piece,
                                        [](const Part &part, int wanted) { return part.piece < wanted; });
    return found == m_parts.cend() ? nullptr : &*found;
}

const ReadText::Paragraph *ReadText::paragraphAt(const Part &part, int inPart)
{
    if (part.paragraphs.isEmpty()) {
        return nullptr;
    }
    const auto after = std::upper_bound(part.paragraphs.cbegin(), part.paragraphs.cend(), inPart,
                                        [](int at, const Paragraph &paragraph) { return at < paragraph.start; });
    return after == part.paragraphs.cbegin() ? &part.paragraphs.constFirst() : &*std::prev(after);
}

int ReadText::inPart(const Part &part, const QTextDocument &document, int inDocument)
{
    const QTextBlock block = document.findBlock(qBound(0, inDocument, document.characterCount() - 1));
    const auto after =
        std::upper_bound(part.paragraphs.cbegin(), part.paragraphs.cend(), block.blockNumber(),
                         [](int number, const Paragraph &paragraph) { return number < paragraph.block; });
    if (after == part.paragraphs.cbegin()) {
        return 0;
    }
    const Paragraph &paragraph = *std::prev(after);
    const bool inside = paragraph.block == block.blockNumber();
    const int offset =
        inside ? render::spelledOffset(block, inDocument - block.position()) : paragraph.length; // a table's edge
    return paragraph.start + paragraph.marker + qBound(0, offset, paragraph.length);
}

MessagePosition ReadText::positionOf(MessageLayout &message, int offset) const
{
    const Part *part = partAt(offset);
    const Paragraph *paragraph = part == nullptr ? nullptr : paragraphAt(*part, offset - part->start);
    if (paragraph == nullptr) {
        return {part == nullptr ? 0 : part->piece, 0};
    }
    const int inside = offset - part->start - paragraph->start - paragraph->marker;
    const QTextBlock block = message.documentOf(part->piece)->findBlockByNumber(paragraph->block);
    return {part->piece, block.position() + render::offsetOfSpelled(block, qBound(0, inside, paragraph->length))};
}

int ReadText::offsetOf(MessageLayout &message, const MessagePosition &position) const
{
    const Part *part = partOf(position.piece);
    if (part == nullptr) {
        return static_cast<int>(m_text.size());
    }
    return part->piece > position.piece
               ? part->start
               : part->start + inPart(*part, *message.documentOf(part->piece), position.offset);
}

std::pair<int, int> ReadText::lineAt(MessageLayout &message, int offset) const
{
    const Part *part = partAt(offset);
    const Paragraph *paragraph = part == nullptr ? nullptr : paragraphAt(*part, offset - part->start);
    if (paragraph == nullptr) {
        return {0, 0};
    }
    const MessagePosition position = positionOf(message, offset);
    static_cast<void>(message.characterRect(position)); // it is laid out now
    const QTextBlock block = message.documentOf(position.piece)->findBlock(position.offset);
    const QTextLine line = block.layout()->lineForTextPosition(position.offset - block.position());
    const int paragraphStart = part->start + paragraph->start;
    if (!line.isValid()) {
        return {paragraphStart, paragraphStart + paragraph->marker + paragraph->length};
    }
    const int textStart = paragraphStart + paragraph->marker;
    int end = textStart + render::spelledOffset(block, line.textStart() + line.textLength());
    if (end > textStart && m_text.at(end - 1) == u'\n') {
        --end; // of a line that was broken by hand
    }
    return {line.textStart() == 0 ? paragraphStart : textStart + render::spelledOffset(block, line.textStart()), end};
}

QString ReadText::attributesAt(MessageLayout &message, int offset, int *start, int *end) const
{
    *start = 0;
    *end = static_cast<int>(m_text.size());
    const Part *part = partAt(offset);
    const Paragraph *paragraph = part == nullptr ? nullptr : paragraphAt(*part, offset - part->start);
    if (paragraph == nullptr) {
        return {};
    }
    const int textStart = part->start + paragraph->start + paragraph->marker;
    const MessagePosition position = positionOf(message, offset);
    const QTextBlock block = message.documentOf(position.piece)->findBlock(position.offset);
    *start = part->start + paragraph->start;
    *end = textStart + paragraph->length;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (position.offset < fragment.position() + fragment.length()) {
            const int from = fragment.position() - block.position();
            *start = from == 0 ? *start : textStart + render::spelledOffset(block, from);
            *end = textStart + render::spelledOffset(block, from + fragment.length());
            return attributesOf(fragment.charFormat());
        }
    }
    return attributesOf(block.charFormat());
}

std::pair<int, int> ReadText::answer() const
{
    int from = -1;
    int to = 0;
    for (const Part &part : m_parts) {
        if (isAnswer(part.kind)) {
            from = from < 0 ? part.start : from;
            to = part.start + static_cast<int>(part.text.size());
        }
    }
    return from < 0 ? std::pair(static_cast<int>(m_text.size()), static_cast<int>(m_text.size())) : std::pair(from, to);
}

} // namespace holt::gui
