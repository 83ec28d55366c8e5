#include "render/plaintext.h"

#include "render/decoration.h"
#include "render/mathtext.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <utility>

namespace holt::render {

namespace {

/// What stands between the block before and this one.
QChar separatorBefore(const QTextBlock &block)
{
    QTextCursor here(block);
    QTextCursor before(block.previous());
    const QTextTable *table = here.currentTable();
    if (table != nullptr && before.currentTable() == table) {
        const QTextTableCell cell = table->cellAt(here);
        const QTextTableCell other = table->cellAt(before);
        return cell.row() == other.row() && cell.column() != other.column() ? QChar(u'\t') : QChar(u'\n');
    }
    return u'\n';
}

} // namespace

QList<ReadParagraph> readParagraphs(const QTextDocument &document, int from, int to)
{
    QList<ReadParagraph> paragraphs;
    const int end = to < 0 ? document.characterCount() : to;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() <= end;
         block = block.next()) {
        if (isFrameEdge(block)) {
            continue;
        }
        ReadParagraph paragraph;
        paragraph.position = qMax(from, block.position());
        paragraph.length = qMax(0, qMin(end, block.position() + block.length() - 1) - paragraph.position);
        paragraph.block = block.blockNumber();
        paragraph.separator = paragraphs.isEmpty() ? QChar(u'\n') : separatorBefore(block);
        const QString marker = markerText(block);
        if (paragraph.position == block.position() && !marker.isEmpty()) {
            // Several markers on one line are those of nested first items.
            const int nested = static_cast<int>(marker.count(u' '));
            paragraph.marker = QString(4 * qMax(0, block.blockFormat().indent() - 1 - nested), u' ') + marker + u' ';
        }
        paragraphs.append(paragraph);
    }
    return paragraphs;
}

QString spelledPart(const QTextDocument &document, const ReadParagraph &paragraph)
{
    if (paragraph.length <= 0) {
        return {};
    }
    const QTextBlock block = document.findBlock(paragraph.position);
    const int inBlock = paragraph.position - block.position();
    const int first = spelledOffset(block, inBlock);
    const int last = spelledOffset(block, inBlock + paragraph.length);
    return spelledText(block).mid(first, last - first);
}

QString plainText(const QTextDocument &document, int from, int to)
{
    QString result;
    bool first = true;
    for (const ReadParagraph &paragraph : readParagraphs(document, from, to)) {
        if (!std::exchange(first, false)) {
            result += paragraph.separator;
        }
        result += paragraph.marker + spelledPart(document, paragraph);
    }
    result.replace(QChar(QChar::LineSeparator), u'\n');
    return result;
}

} // namespace holt::render
