#include "render/textpieces.h"

#include "render/segments.h"

namespace holt::render {

namespace {

/// Where to cut text of which the rest is too long for one piece: behind a line or a word where one ends near.
qsizetype cutAfter(QStringView text, qsizetype limit)
{
    if (text.size() <= limit) {
        return text.size();
    }
    for (const char16_t wanted : {u'\n', u' '}) {
        const qsizetype at = text.left(limit).lastIndexOf(QChar(wanted));
        if (at > limit / 2) {
            return at + 1;
        }
    }
    return text[limit - 1].isHighSurrogate() ? limit - 1 : limit;
}

/// A part of a code block.
struct CodeSlice
{
    QString text;
    int from = 0; ///< lines
    int to = 0;
    bool midLine = false;
};

/// Cuts code by lines, and a line too long to lay out as one by characters. Where it is cut depends only on what comes
/// before, so that code can grow.
std::vector<CodeSlice> codeSlices(const Lines &lines)
{
    std::vector<CodeSlice> slices;
    CodeSlice slice;
    const auto flush = [&](int to) {
        if (to > slice.from) {
            slice.to = to;
            slice.text = lines.range(slice.from, to).toString();
            if (to < lines.count()) {
                slice.text.chop(1);
            }
            slices.push_back(slice);
        }
        slice.from = to;
    };
    for (int line = 0; line < lines.count(); ++line) {
        QStringView rest = lines.range(line, line + 1);
        if (rest.size() > charactersPerPiece) {
            flush(line);
            if (rest.endsWith(u'\n')) {
                rest.chop(1);
            }
            for (bool midLine = false; !rest.isEmpty(); midLine = true) {
                const qsizetype end = cutAfter(rest, charactersPerPiece);
                slices.push_back({rest.left(end).toString(), line, line + 1, midLine});
                rest = rest.mid(end);
            }
            slice.from = line + 1;
        } else if (line + 1 - slice.from >= linesPerBlock ||
                   lines.start(line + 1) - lines.start(slice.from) >= charactersOfCode) {
            flush(line + 1);
        }
    }
    flush(lines.count());
    return slices;
}

} // namespace

QString withoutBlankEnd(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0) {
        const qsizetype line = text.left(end).lastIndexOf(u'\n') + 1;
        if (!text.mid(line, end - line).trimmed().isEmpty()) {
            break;
        }
        end = qMax<qsizetype>(0, line - 1);
    }
    return text.left(end).toString();
}

void addPlain(QList<BlockPtr> &blocks, QStringView text)
{
    bool first = true;
    bool cut = false;
    while (!text.isEmpty()) {
        const qsizetype end = cutAfter(text, charactersPerPiece);
        QStringView piece = text.left(end);
        text = text.mid(end);
        const bool midLine = cut;
        cut = !piece.endsWith(u'\n');
        if (!cut) {
            piece.chop(1);
        }
        auto block = std::make_shared<Block>();
        block->kind = BlockKind::Plain;
        block->source = piece.toString();
        block->text = block->source;
        block->continues = !first;
        block->midLine = midLine;
        blocks.append(std::move(block));
        first = false;
    }
}

void addCode(QList<BlockPtr> &blocks, const QString &source, const QString &language, const QString &code, bool fenced)
{
    QString body = code;
    if (body.endsWith(u'\n')) {
        body.chop(1);
    }
    const Lines lines(body);
    const Lines sourceLines(source);
    std::vector<CodeSlice> slices = codeSlices(lines);
    if (slices.empty()) {
        slices.emplace_back();
    }
    const int shift = fenced ? 1 : 0; // the line of the opening fence
    for (size_t i = 0; i < slices.size(); ++i) {
        const CodeSlice &slice = slices[i];
        const bool first = i == 0;
        const bool last = i + 1 == slices.size();
        const bool cut = slice.midLine || (!last && slices[i + 1].midLine);
        auto block = std::make_shared<Block>();
        block->kind = BlockKind::Code;
        block->language = language;
        block->continues = !first;
        block->midLine = slice.midLine;
        block->text = slice.text;
        if (cut) {
            // Its lines hold more than this part: the text, with the fences where they belong.
            const QString opening = first && fenced ? sourceLines.range(0, 1).toString() : QString();
            const QString closing =
                last ? sourceLines.range(slice.to + shift, sourceLines.count()).toString() : QString();
            block->source = opening + slice.text + (closing.isEmpty() ? QString() : QString(u'\n' + closing));
        } else {
            block->source =
                sourceLines.range(first ? 0 : slice.from + shift, last ? sourceLines.count() : slice.to + shift)
                    .toString();
            if (block->source.endsWith(u'\n')) {
                block->source.chop(1);
            }
        }
        blocks.append(std::move(block));
    }
}

} // namespace holt::render
