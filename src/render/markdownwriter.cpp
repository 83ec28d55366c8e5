#include "render/markdownwriter.h"

#include "render/decoration.h"
#include "render/mathrenderer.h"
#include "render/mathspans.h"
#include "render/mathtext.h"
#include "render/parser.h"
#include "render/tablewriter.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QTextDocument>
#include <QTextTable>

#include <array>

namespace holt::render {

namespace {

struct IteratorDeleter
{
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};
using Iterator = std::unique_ptr<cmark_iter, IteratorDeleter>;

} // namespace

MarkdownWriter::MarkdownWriter(QTextDocument &document, const TextStyle &style, const MathRenderer *math)
    : m_style(style)
    , m_cursor(&document)
    , m_renderer(MathRenderer::isAvailable() ? math : nullptr)
{
}

void MarkdownWriter::write(const Block &block)
{
    m_cursor.beginEditBlock();
    if (block.nodes.empty()) {
        writeText(block.text, block.kind);
    } else if (block.kind == BlockKind::Table) {
        writeTable(block.nodes.front().get(), &block);
    } else if (block.childCount < 0) {
        m_footnote = block.firstChild;
        for (const std::shared_ptr<cmark_node> &node : block.nodes) {
            walk(node.get());
        }
    } else {
        cmark_node *container = block.nodes.front().get();
        openContainer(container, block.firstChild);
        int index = 0;
        for (cmark_node *child = cmark_node_first_child(container); child != nullptr; child = cmark_node_next(child)) {
            if (index >= block.firstChild && index < block.firstChild + block.childCount) {
                walk(child);
            }
            ++index;
        }
        closeContainer();
    }
    flushMarker();
    m_cursor.endEditBlock();
}

void MarkdownWriter::writeText(const QString &text, BlockKind kind)
{
    const bool mono = kind != BlockKind::Plain;
    QTextBlockFormat format = paragraphFormat(0);
    format.setLineHeight(mono ? m_style.lineGap / 2.0 : m_style.lineGap, QTextBlockFormat::LineDistanceHeight);
    m_cursor.setBlockFormat(format);
    QTextCharFormat characters;
    characters.setForeground(m_style.text);
    if (kind == BlockKind::Math) {
        QTextCharFormat source = characters;
        source.setFont(m_style.mono);
        characters.setFont(m_style.body);
        writeFormula(text, true, characters, source);
        return;
    }
    if (mono) {
        characters.setFont(m_style.mono);
    }
    m_cursor.insertText(text, characters);
}

// The tree may be as deep as a hostile text likes, so it is walked by cmark's iterator and not by recursion.
void MarkdownWriter::walk(cmark_node *node)
{
    const Iterator iterator(cmark_iter_new(node));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node *current = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_EXIT) {
            leave(current);
            continue;
        }
        enter(current);
        const bool isTable = extensionType(current) == NodeType::Table;
        if (isTable || cmark_node_get_type(current) == CMARK_NODE_IMAGE) {
            // Written whole by enter().
            cmark_iter_reset(iterator.get(), current, CMARK_EVENT_EXIT);
        }
    }
}

void MarkdownWriter::enter(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
        openContainer(node, 0);
        return;
    case CMARK_NODE_ITEM:
        enterItem(node);
        return;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        flushMarker();
        m_levels.push_back({.ordered = true, .number = ++m_footnote});
        addMarker(QStringLiteral("%1.").arg(m_footnote));
        m_note = true;
        return;
    case CMARK_NODE_PARAGRAPH:
        beginParagraph(gapBefore());
        return;
    case CMARK_NODE_HEADING:
        m_heading = cmark_node_get_heading_level(node);
        beginParagraph(m_style.paragraphGap + m_style.paragraphGap / 2);
        return;
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
        writeCode(node);
        return;
    case CMARK_NODE_THEMATIC_BREAK:
        writeRule();
        return;
    case CMARK_NODE_TEXT:
        insertInline(shownLiteral(node));
        return;
    case CMARK_NODE_SOFTBREAK:
        if (m_math) {
            m_formula += QChar(QChar::LineSeparator);
        } else {
            insertSpan(QStringLiteral(" "), false);
        }
        return;
    case CMARK_NODE_LINEBREAK:
        insertSpan(QString(QChar::LineSeparator), false);
        return;
    case CMARK_NODE_CODE:
        insertSpan(nodeText(cmark_node_get_literal(node)), true);
        return;
    case CMARK_NODE_HTML_INLINE: {
        insertSpan(shownHtml(node), false);
        return;
    }
    case CMARK_NODE_FOOTNOTE_REFERENCE: {
        QTextCharFormat format = characterFormat();
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        format.setForeground(m_style.link);
        m_cursor.insertText(nodeText(cmark_node_get_literal(node)), format);
        return;
    }
    case CMARK_NODE_EMPH:
        ++m_emphasis;
        return;
    case CMARK_NODE_STRONG:
        ++m_strong;
        return;
    case CMARK_NODE_LINK:
        enterLink(node);
        return;
    case CMARK_NODE_IMAGE:
        writeImage(node);
        return;
    default:
        break;
    }
    switch (extensionType(node)) {
    case NodeType::Strikethrough:
        ++m_strike;
        return;
    case NodeType::Table:
        writeTable(node, nullptr);
        return;
    default:
        return;
    }
}

void MarkdownWriter::leave(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
        closeContainer();
        return;
    case CMARK_NODE_ITEM:
        flushMarker();
        return;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        flushMarker();
        m_levels.pop_back();
        m_note = false;
        return;
    case CMARK_NODE_PARAGRAPH:
        flushFormula();
        return;
    case CMARK_NODE_HEADING:
        flushFormula();
        m_heading = 0;
        return;
    case CMARK_NODE_EMPH:
        --m_emphasis;
        return;
    case CMARK_NODE_STRONG:
        --m_strong;
        return;
    case CMARK_NODE_LINK:
        m_link.clear();
        m_linkLength = -1;
        return;
    default:
        if (extensionType(node) == NodeType::Strikethrough) {
            --m_strike;
        }
        return;
    }
}

void MarkdownWriter::openContainer(cmark_node *node, int skipped)
{
    if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE) {
        m_levels.push_back({.quote = true, .paragraphs = m_paragraphs});
        return;
    }
    const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    m_levels.push_back({.ordered = ordered,
                        .tight = cmark_node_get_list_tight(node) != 0,
                        .paren = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM,
                        .number = cmark_node_get_list_start(node) + skipped});
}

void MarkdownWriter::closeContainer()
{
    flushMarker();
    if (m_levels.back().quote && m_levels.back().paragraphs == m_paragraphs) {
        beginParagraph(gapBefore()); // a quote of nothing
    }
    m_levels.pop_back();
}

void MarkdownWriter::enterItem(cmark_node *node)
{
    if (m_levels.empty()) {
        return;
    }
    Level &level = m_levels.back();
    if (qstrcmp(cmark_node_get_type_string(node), "tasklist") == 0) {
        addMarker(cmark_gfm_extensions_get_tasklist_item_checked(node) ? QStringLiteral("☑") : QStringLiteral("☐"));
    } else if (level.ordered) {
        addMarker(QString::number(level.number) + (level.paren ? u')' : u'.'));
    } else {
        static constexpr std::array<char16_t, 3> bullets{u'•', u'◦', u'▪'};
        size_t depth = 0;
        for (const Level &above : m_levels) {
            depth += above.quote || above.ordered ? 0 : 1;
        }
        addMarker(QChar(bullets[(depth + 2) % bullets.size()]));
    }
    ++level.number;
}

/// Markers stand before the next paragraph, which may be deeper: of an item that starts with a list, or with a quote.
void MarkdownWriter::addMarker(const QString &text)
{
    m_markers += QString::number(qMin(m_levels.size(), deepestIndent)) + u' ' + text;
}

int MarkdownWriter::gapBefore() const
{
    if (m_levels.empty() || m_levels.back().quote) {
        return m_style.paragraphGap;
    }
    return m_levels.back().tight ? m_style.lineGap : m_style.paragraphGap;
}

int MarkdownWriter::quoteLevels() const
{
    int quotes = 0;
    for (size_t i = 0; i < qMin(m_levels.size(), deepestIndent); ++i) {
        quotes |= m_levels[i].quote ? 1 << i : 0;
    }
    return quotes;
}

QTextBlockFormat MarkdownWriter::paragraphFormat(int gap) const
{
    QTextBlockFormat format;
    const size_t depth = qMin(m_levels.size(), deepestIndent);
    format.setIndent(static_cast<int>(depth));
    format.setLineHeight(m_style.lineGap, QTextBlockFormat::LineDistanceHeight);
    format.setTopMargin(gap);
    if (const int quotes = quoteLevels(); quotes != 0) {
        format.setProperty(QuoteLevelsProperty, quotes);
    }
    if (m_heading > 0) {
        format.setHeadingLevel(m_heading);
    }
    if (m_note && m_footnote == 1 && m_fresh) {
        format.setProperty(NotesProperty, true);
        format.setTopMargin(m_style.paragraphGap);
    }
    return format;
}

void MarkdownWriter::beginParagraph(int gap)
{
    QTextBlockFormat format = paragraphFormat(m_fresh ? 0 : gap);
    ++m_paragraphs;
    if (!m_markers.isEmpty()) {
        format.setProperty(MarkersProperty, m_markers);
        m_markers.clear();
    }
    if (m_fresh) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(characterFormat());
    } else {
        m_cursor.insertBlock(format, characterFormat());
    }
    m_fresh = false;
}

/// An item without text still shows its marker.
void MarkdownWriter::flushMarker()
{
    if (!m_markers.isEmpty()) {
        beginParagraph(gapBefore());
    }
}

std::unique_ptr<QTextDocument> makeDocument(const Block &block, const TextStyle &style, const MathRenderer *math)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setIndentWidth(style.indent);
    document->setDefaultFont(
        block.kind == BlockKind::Code || block.kind == BlockKind::Math || block.kind == BlockKind::Html ? style.mono
                                                                                                        : style.body);
    QTextOption option;
    // A table is as wide as its words need, and scrolls where that is more than there is.
    const bool wholeWords = block.kind == BlockKind::Table && block.columnWidths.isEmpty();
    option.setWrapMode(wholeWords ? QTextOption::WordWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(QFontMetricsF(style.mono).horizontalAdvance(u' ') * 4);
    document->setDefaultTextOption(option);
    MarkdownWriter writer(*document, style, math);
    writer.write(block);
    if (writer.hasFormulas()) {
        prepareForMath(*document);
    }
    return document;
}

} // namespace holt::render
