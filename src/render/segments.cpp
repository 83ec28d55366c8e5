#include "render/segments.h"

#include "render/imagetext.h"
#include "render/openend.h"
#include "render/parser.h"
#include "render/textpieces.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QHash>

#include <algorithm>
#include <numeric>

namespace holt::render {

namespace {

/// About how many columns of a monospace font a text takes.
qreal columnsOf(QStringView text)
{
    constexpr char16_t firstWide = 0x1100; // Korean, Chinese and Japanese letters
    return static_cast<qreal>(text.size()) + static_cast<qreal>(std::count_if(text.cbegin(), text.cend(), [](QChar c) {
               return c.unicode() >= firstWide;
           }));
}

/// Widths for the columns of a table, by its first rows: of a table of several blocks, so that its columns stand in
/// line while rows come, and of one with words that have to be broken. Empty: by the text.
QList<qreal> columnWidths(cmark_node *table, bool cut)
{
    constexpr qreal widestCell = 60;
    constexpr qreal widestWord = 30;
    constexpr qreal brokenWord = 45;
    constexpr qreal room = 72; // of the 80 that a column of text has
    QList<qreal> wanted;
    QList<qreal> least;
    bool breaks = cut;
    int row = 0;
    for (cmark_node *r = cmark_node_first_child(table); r != nullptr && row < rowsPerBlock;
         r = cmark_node_next(r), ++row) {
        int column = 0;
        for (cmark_node *cell = cmark_node_first_child(r); cell != nullptr; cell = cmark_node_next(cell), ++column) {
            if (column >= wanted.size()) {
                wanted.append(3);
                least.append(3);
            }
            const QString text = textUnder(cell);
            wanted[column] = qBound(wanted[column], columnsOf(text) + 1, widestCell);
            for (const QStringView word : QStringView(text).split(u' ')) {
                const qreal width = columnsOf(word) > static_cast<qreal>(word.size()) ? 4 : columnsOf(word) + 1;
                breaks = breaks || width > brokenWord;
                least[column] = qBound(least[column], width, widestWord);
            }
        }
    }
    if (!breaks) {
        return {};
    }
    const qreal sum = std::accumulate(wanted.cbegin(), wanted.cend(), 0.0);
    const qreal leastSum = std::accumulate(least.cbegin(), least.cend(), 0.0);
    // As wide as the text where there is room, else in between, else so that words are whole and the table scrolls.
    const qreal share = sum <= room ? 1 : leastSum >= room ? 0 : (room - leastSum) / (sum - leastSum);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        wanted[i] = least[i] + (qMax(wanted[i], least[i]) - least[i]) * share;
    }
    return wanted;
}

int childCount(cmark_node *node)
{
    int count = 0;
    for (cmark_node *child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
        ++count;
    }
    return count;
}

class Segmenter
{
public:
    Segmenter(QStringView text, qsizetype start, ScanState state, bool grows)
        : m_lines(text)
        , m_start(start)
        , m_protected(protectMath(text, state))
        , m_grows(grows)
    {
    }

    std::vector<Unit> run()
    {
        std::vector<TopNode> nodes = parsed();
        mendLines(nodes);
        for (const TopNode &node : nodes) {
            m_boundaries.push_back(node.line);
        }
        m_boundaries.push_back(m_lines.count());
        std::sort(m_boundaries.begin(), m_boundaries.end());

        for (size_t i = 0; i < nodes.size();) {
            size_t end = i + 1;
            while (end < nodes.size() && nodes[end].line == nodes[i].line) {
                ++end;
            }
            addUnit({nodes.begin() + static_cast<std::ptrdiff_t>(i), nodes.begin() + static_cast<std::ptrdiff_t>(end)});
            i = end;
        }
        return std::move(m_units);
    }

private:
    std::vector<TopNode> parsed()
    {
        if (!m_grows) {
            m_protectedLines = Lines(m_protected.text);
            return parseMarkdown(m_protected.text);
        }
        const OpenEnd end = readOpenEnd(m_protected);
        m_protected.text = end.text;
        std::vector<TopNode> nodes = parseMarkdown(m_protected.text);
        if (end.spans && endsInCode(nodes)) {
            m_protected.text = end.withoutSpans;
            nodes = parseMarkdown(m_protected.text);
        }
        m_protectedLines = Lines(m_protected.text);
        return nodes;
    }

    /// Whether the text ends in code or HTML, where marks mean nothing.
    static bool endsInCode(const std::vector<TopNode> &nodes)
    {
        cmark_node *last = nullptr;
        for (const TopNode &top : nodes) {
            const bool note = cmark_node_get_type(top.node.get()) == CMARK_NODE_FOOTNOTE_DEFINITION;
            last = note && last != nullptr ? last : top.node.get();
        }
        while (last != nullptr && cmark_node_last_child(last) != nullptr &&
               cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH && cmark_node_get_type(last) != CMARK_NODE_HEADING) {
            last = cmark_node_last_child(last);
        }
        const cmark_node_type type = last == nullptr ? CMARK_NODE_NONE : cmark_node_get_type(last);
        return type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK;
    }

    /// A paragraph that a table was split off from has no line of its own: it shares the table's.
    static void mendLines(std::vector<TopNode> &nodes)
    {
        int next = 0;
        for (size_t i = nodes.size(); i-- > 0;) {
            if (nodes[i].line < 0) {
                nodes[i].line = next;
            }
            next = nodes[i].line;
        }
    }

    [[nodiscard]] int boundaryAfter(int line) const
    {
        return *std::upper_bound(m_boundaries.cbegin(), m_boundaries.cend() - 1, line);
    }

    void addUnit(const std::vector<TopNode> &nodes)
    {
        const int line = nodes.front().line;
        const int end = boundaryAfter(line);
        Unit unit;
        unit.start = m_start + m_lines.start(line);
        if (static_cast<size_t>(line) < m_protected.lines.size()) {
            unit.state = m_protected.lines[static_cast<size_t>(line)];
        }
        const QString source = withoutBlankEnd(m_lines.range(line, end));
        if (nodes.size() > 1) {
            addProse(unit, nodes, source);
        } else {
            addNode(unit, nodes.front(), source, end);
        }
        m_units.push_back(std::move(unit));
    }

    void addNode(Unit &unit, const TopNode &top, const QString &source, int end)
    {
        cmark_node *node = top.node.get();
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_CODE_BLOCK: {
            int length = 0;
            int offset = 0;
            char character = 0;
            const bool fenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0;
            addCode(unit.blocks, source, fenceLanguage(node), nodeText(cmark_node_get_literal(node)), fenced);
            return;
        }
        case CMARK_NODE_HTML_BLOCK:
            addText(unit, BlockKind::Html, source, nodeText(cmark_node_get_literal(node)));
            return;
        case CMARK_NODE_PARAGRAPH:
            if (isFormula(top.line, end)) {
                addText(unit, BlockKind::Math, source, source.trimmed());
                return;
            }
            break;
        case CMARK_NODE_LIST:
        case CMARK_NODE_BLOCK_QUOTE:
            addSliced(unit, top, end, BlockKind::Prose, childrenPerBlock);
            return;
        default:
            if (extensionType(node) == NodeType::Table) {
                addSliced(unit, top, end, BlockKind::Table, rowsPerBlock);
                return;
            }
            break;
        }
        addProse(unit, {top}, source);
    }

    static void addText(Unit &unit, BlockKind kind, const QString &source, const QString &text)
    {
        if (text.size() > longestProse) {
            addPlain(unit.blocks, text);
            return;
        }
        auto block = std::make_shared<Block>();
        block->kind = kind;
        block->source = source;
        block->text = withoutBlankEnd(text);
        unit.blocks.append(std::move(block));
    }

    void addProse(Unit &unit, const std::vector<TopNode> &nodes, const QString &source)
    {
        auto block = std::make_shared<Block>();
        if (source.contains(QLatin1String("!["))) {
            for (const TopNode &node : nodes) {
                collectImages(node.node.get(), block->images);
            }
        }
        if (source.size() - pictureCharacters(block->images) > longestProse) {
            addPlain(unit.blocks, source);
            return;
        }
        block->source = source;
        if (cmark_node_get_type(nodes.front().node.get()) == CMARK_NODE_FOOTNOTE_DEFINITION) {
            block->firstChild = m_footnotes++;
        }
        for (const TopNode &node : nodes) {
            block->nodes.push_back(node.node);
            block->fingerprint = fingerprintOf(node.node.get(), block->fingerprint);
        }
        unit.blocks.append(std::move(block));
    }

    void addSliced(Unit &unit, const TopNode &top, int end, BlockKind kind, int size)
    {
        cmark_node *node = top.node.get();
        const int count = childCount(node);
        const quint64 seed = containerSeed(node);
        const QList<qreal> widths = kind == BlockKind::Table ? columnWidths(node, count > size) : QList<qreal>();
        cmark_node *child = cmark_node_first_child(node);
        for (int from = 0; from < count || from == 0; from += size) {
            const int to = qMin(from + size, count);
            const int firstLine = from == 0 ? top.line : lineOf(child, top.line);
            auto block = std::make_shared<Block>();
            block->kind = kind;
            block->continues = from > 0;
            block->nodes.push_back(top.node);
            block->fingerprint = seed;
            for (int i = from; i < to; ++i) {
                collectImages(child, block->images);
                block->fingerprint = fingerprintOf(child, block->fingerprint);
                child = cmark_node_next(child);
            }
            if (count > size) {
                block->firstChild = from;
                block->childCount = to - from;
            }
            block->columnWidths = widths;
            const int lastLine = child == nullptr ? end : lineOf(child, top.line);
            block->source = withoutBlankEnd(m_lines.range(firstLine, lastLine));
            if (block->source.size() - pictureCharacters(block->images) > longestProse) {
                QList<BlockPtr> pieces;
                addPlain(pieces, block->source);
                unit.blocks.append(pieces);
            } else {
                unit.blocks.append(std::move(block));
            }
        }
    }

    /// What a container gives to all its children: the kind and spacing of a list, the alignment of a table.
    static quint64 containerSeed(cmark_node *node)
    {
        if (cmark_node_get_type(node) == CMARK_NODE_LIST) {
            return qHashMulti(7, cmark_node_get_list_start(node), static_cast<int>(cmark_node_get_list_type(node)),
                              cmark_node_get_list_tight(node), static_cast<int>(cmark_node_get_list_delim(node)));
        }
        if (extensionType(node) == NodeType::Table) {
            const uint16_t columns = cmark_gfm_extensions_get_table_columns(node);
            return qHashBits(cmark_gfm_extensions_get_table_alignments(node), columns, columns);
        }
        return 3;
    }

    static int lineOf(cmark_node *node, int atLeast) { return qMax(atLeast, cmark_node_get_start_line(node) - 1); }

    [[nodiscard]] bool isFormula(int line, int end) const
    {
        const QStringView text = m_protectedLines.range(line, end).trimmed();
        const qsizetype close = text.indexOf(QChar(static_cast<char16_t>(MathMark::DisplayClose)));
        return text.startsWith(QChar(static_cast<char16_t>(MathMark::DisplayOpen))) && close == text.size() - 1;
    }

    Lines m_lines;
    qsizetype m_start;
    ProtectedText m_protected;
    bool m_grows;
    Lines m_protectedLines{QStringView()};
    int m_footnotes = 0;
    std::vector<int> m_boundaries;
    std::vector<Unit> m_units;
};

} // namespace

std::vector<Unit> markdownUnits(QStringView text, qsizetype start, ScanState state, bool grows)
{
    return Segmenter(text, start, state, grows).run();
}

std::vector<Unit> typedUnits(QStringView text)
{
    Unit unit;
    const Lines lines(text);
    const ProtectedText scanned = protectMath(text);
    const auto inFence = [&scanned](int line) {
        return static_cast<size_t>(line) < scanned.lines.size() && scanned.lines[static_cast<size_t>(line)].fence != 0;
    };
    int plainFrom = 0;
    const auto addPlainUpTo = [&](int line) { addPlain(unit.blocks, withoutBlankEnd(lines.range(plainFrom, line))); };
    for (int line = 0; line < lines.count();) {
        if (!inFence(line + 1) || inFence(line)) {
            ++line;
            continue;
        }
        // The line before the first one inside a fence is the fence.
        int end = line + 1;
        while (end < lines.count() && inFence(end)) {
            ++end;
        }
        addPlainUpTo(line);
        const QString source = withoutBlankEnd(lines.range(line, end));
        const QStringView opening = lines.range(line, line + 1).trimmed();
        qsizetype info = 0;
        while (info < opening.size() && opening[info] == opening[0]) {
            ++info;
        }
        const bool closed = end < lines.count() || !source.isEmpty();
        int last = end;
        const QStringView closing = lines.range(end - 1, end).trimmed();
        if (closed && end - 1 > line && closing.size() >= info && closing.count(opening[0]) == closing.size()) {
            last = end - 1;
        }
        addCode(unit.blocks, source, opening.mid(info).trimmed().toString().section(u' ', 0, 0),
                lines.range(line + 1, last).toString(), true);
        plainFrom = end;
        line = end;
    }
    addPlainUpTo(lines.count());
    std::vector<Unit> units;
    units.push_back(std::move(unit));
    return units;
}

} // namespace holt::render
