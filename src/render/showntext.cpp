#include "render/showntext.h"

#include "render/imagetext.h"
#include "render/parser.h"
#include "render/tablewriter.h"

#include <cmark-gfm.h>

namespace holt::render {

namespace {

struct IteratorDeleter
{
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

/// Goes through the nodes as MarkdownWriter does, for the text alone.
class Reading
{
public:
    void read(const Block &block)
    {
        if (block.nodes.empty()) {
            m_text = block.text;
        } else if (block.kind == BlockKind::Table) {
            readTable(block.nodes.front().get(), block.firstChild, block.childCount);
        } else if (block.childCount < 0) {
            for (const std::shared_ptr<cmark_node> &node : block.nodes) {
                walk(node.get());
            }
        } else {
            int index = 0;
            for (cmark_node *child = cmark_node_first_child(block.nodes.front().get()); child != nullptr;
                 child = cmark_node_next(child)) {
                if (index >= block.firstChild && index < block.firstChild + block.childCount) {
                    walk(child);
                }
                ++index;
            }
        }
    }

    [[nodiscard]] QString text() const { return m_text; }

private:
    void walk(cmark_node *node)
    {
        const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(node));
        for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            if (event != CMARK_EVENT_ENTER) {
                continue;
            }
            cmark_node *current = cmark_iter_get_node(iterator.get());
            enter(current);
            if (extensionType(current) == NodeType::Table || cmark_node_get_type(current) == CMARK_NODE_IMAGE) {
                cmark_iter_reset(iterator.get(), current, CMARK_EVENT_EXIT);
            }
        }
    }

    void enter(cmark_node *node)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_PARAGRAPH:
        case CMARK_NODE_HEADING:
        case CMARK_NODE_ITEM:
        case CMARK_NODE_FOOTNOTE_DEFINITION:
        case CMARK_NODE_THEMATIC_BREAK:
            endParagraph();
            return;
        case CMARK_NODE_CODE_BLOCK:
        case CMARK_NODE_HTML_BLOCK:
            endParagraph();
            m_text += shownCode(node);
            return;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            m_text += QChar(QChar::LineSeparator);
            return;
        case CMARK_NODE_TEXT:
            m_text += unprotected(shownLiteral(node));
            return;
        case CMARK_NODE_CODE:
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            m_text += nodeText(cmark_node_get_literal(node));
            return;
        case CMARK_NODE_HTML_INLINE:
            m_text += shownHtml(node);
            return;
        case CMARK_NODE_IMAGE:
            m_text += imageText(node);
            return;
        default:
            if (extensionType(node) == NodeType::Table) {
                readTable(node, 0, -1);
            }
            return;
        }
    }

    void readTable(cmark_node *table, int first, int count)
    {
        const int columns = columnCount(table);
        for (cmark_node *row : tableRows(table, first, count)) {
            int column = 0;
            for (cmark_node *cell = cmark_node_first_child(row); cell != nullptr && column < columns;
                 cell = cmark_node_next(cell), ++column) {
                endParagraph();
                for (cmark_node *child = cmark_node_first_child(cell); child != nullptr;
                     child = cmark_node_next(child)) {
                    walk(child);
                }
            }
        }
        endParagraph();
    }

    void endParagraph()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n')) {
            m_text += u'\n';
        }
    }

    QString m_text;
};

bool isSpaceInLine(char32_t c)
{
    return c == QChar::LineSeparator || c == QChar::Nbsp || c == u'\t' || QChar::category(c) == QChar::Separator_Space;
}

} // namespace

QString shownText(const Block &block)
{
    Reading reading;
    reading.read(block);
    return reading.text();
}

QString foldedForFind(const QString &text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar *to = folded.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t one = QChar::toCaseFolded(QChar::surrogateToUcs4(c, text.at(i + 1)));
            to[i] = QChar::requiresSurrogates(one) ? QChar(QChar::highSurrogate(one)) : c;
            to[i + 1] = QChar::requiresSurrogates(one) ? QChar(QChar::lowSurrogate(one)) : text.at(i + 1);
            ++i;
        } else if (isSpaceInLine(c.unicode())) {
            to[i] = u' ';
        } else {
            to[i] = c == QChar::ParagraphSeparator ? QChar(u'\n') : c.toCaseFolded();
        }
    }
    return folded;
}

} // namespace holt::render
