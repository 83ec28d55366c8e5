#include "render/markdownwriter.h"

#include "render/decoration.h"
#include "render/imagetext.h"
#include "render/parser.h"
#include "render/tablewriter.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QTextTable>

// The parts of a text that are written whole: code, rules, images, tables.

namespace holt::render {

void MarkdownWriter::writeCode(cmark_node *node)
{
    // One paragraph with line separators, with room around it for its background (see paintBackgrounds()).
    const qreal pad = m_style.codePadding;
    beginParagraph(m_style.paragraphGap / 2);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setTopMargin(format.topMargin() + pad);
    format.setBottomMargin(pad);
    format.setLeftMargin(pad);
    format.setRightMargin(pad);
    format.setLineHeight(0, QTextBlockFormat::SingleHeight);
    format.setProperty(CodeProperty, fenceLanguage(node));
    m_cursor.setBlockFormat(format);
    QTextCharFormat characters = monoFormat();
    characters.clearProperty(InlineCodeProperty);
    characters.setForeground(m_style.text);
    m_cursor.insertText(shownCode(node), characters);
}

void MarkdownWriter::writeRule()
{
    beginParagraph(m_style.paragraphGap / 2);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setProperty(RuleProperty, true);
    format.setBottomMargin(m_style.paragraphGap / 2.0);
    m_cursor.setBlockFormat(format);
}

void MarkdownWriter::writeImage(cmark_node *node)
{
    const QString outer = m_link;
    if (m_link.isEmpty()) {
        m_link = safeLink(nodeText(cmark_node_get_url(node)));
    }
    insertSpan(imageText(node), false);
    m_link = outer;
}

void MarkdownWriter::writeTable(cmark_node *node, const Block *slice)
{
    const int first = slice == nullptr ? 0 : slice->firstChild;
    const std::vector<cmark_node *> rows = tableRows(node, first, slice == nullptr ? -1 : slice->childCount);
    const int columns = columnCount(node);
    if (rows.empty() || columns == 0) {
        return;
    }
    // A frame needs a block on either side: they are made as small as can be.
    QTextCharFormat tiny;
    QFont tinyFont = m_style.body;
    tinyFont.setPixelSize(1);
    tiny.setFont(tinyFont);
    QTextBlockFormat edge;
    edge.setLineHeight(1, QTextBlockFormat::FixedHeight);
    edge.setProperty(FrameEdgeProperty, true);
    flushMarker();
    ++m_paragraphs;
    if (const int quotes = quoteLevels(); quotes != 0) {
        edge.setProperty(QuoteLevelsProperty, quotes);
    }
    if (m_fresh) {
        m_cursor.setBlockFormat(edge);
        m_cursor.setBlockCharFormat(tiny);
    } else {
        m_cursor.insertBlock(edge, tiny);
    }
    m_fresh = false;

    QTextTableFormat format = tableFormat(m_style, slice == nullptr ? QList<qreal>() : slice->columnWidths, first == 0);
    const int indent = static_cast<int>(qMin(m_levels.size(), deepestIndent)) * m_style.indent;
    format.setTopMargin(m_levels.empty() ? 0 : m_style.paragraphGap / 2.0);
    format.setLeftMargin(indent);
    QTextTable *table = m_cursor.insertTable(static_cast<int>(rows.size()), columns, format);
    for (size_t row = 0; row < rows.size(); ++row) {
        const bool header = cmark_gfm_extensions_get_table_row_is_header(rows[row]) != 0;
        m_strong += header ? 1 : 0;
        int column = 0;
        for (cmark_node *cell = cmark_node_first_child(rows[row]); cell != nullptr && column < columns;
             cell = cmark_node_next(cell), ++column) {
            QTextTableCell written = table->cellAt(static_cast<int>(row), column);
            written.setFormat(cellFormat(m_style, first + static_cast<int>(row)));
            m_cursor = written.firstCursorPosition();
            QTextBlockFormat alignment;
            alignment.setAlignment(columnAlignment(node, column));
            alignment.setProperty(CellProperty, true);
            m_cursor.setBlockFormat(alignment);
            m_cursor.setBlockCharFormat(characterFormat());
            for (cmark_node *child = cmark_node_first_child(cell); child != nullptr; child = cmark_node_next(child)) {
                walk(child);
            }
            flushFormula();
        }
        m_strong -= header ? 1 : 0;
    }
    m_cursor = table->lastCursorPosition();
    m_cursor.movePosition(QTextCursor::NextBlock);
    m_cursor.setBlockFormat(edge);
    m_cursor.setBlockCharFormat(tiny);
}

} // namespace holt::render
