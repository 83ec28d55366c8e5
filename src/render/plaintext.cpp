#include "render/plaintext.h"

#include "render/decoration.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

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

QString plainText(const QTextDocument &document, int from, int to)
{
    QString result;
    const int end = to < 0 ? document.characterCount() : to;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() <= end;
         block = block.next()) {
        if (isFrameEdge(block)) {
            continue;
        }
        const int start = qMax(from, block.position());
        if (!result.isEmpty() || block.position() > from) {
            if (!result.isEmpty()) {
                result += separatorBefore(block);
            }
        }
        if (start == block.position()) {
            const QString marker = markerText(block);
            if (!marker.isEmpty()) {
                result +=
                    QString(4 * qMax(0, block.blockFormat().indent() - 1 - static_cast<int>(marker.count(u' '))), u' ');
                result += marker;
                result += u' ';
            }
        }
        const int length = qMin(end, block.position() + block.length() - 1) - start;
        result += block.text().mid(start - block.position(), qMax(0, length));
    }
    result.replace(QChar(QChar::LineSeparator), u'\n');
    return result;
}

} // namespace holt::render
