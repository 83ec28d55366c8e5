#include "render/tablewriter.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace holt::render {

QTextTableFormat tableFormat(const TextStyle &style, const QList<qreal> &columnPercents, bool hasHeader)
{
    QTextTableFormat format;
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(style.border);
    format.setCellPadding(style.cellPadding);
    format.setCellSpacing(0);
    format.setHeaderRowCount(hasHeader ? 1 : 0);
    if (!columnPercents.isEmpty()) {
        QList<QTextLength> widths;
        for (const qreal percent : columnPercents) {
            widths.append(QTextLength(QTextLength::PercentageLength, percent));
        }
        format.setColumnWidthConstraints(widths);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    }
    return format;
}

Qt::Alignment columnAlignment(cmark_node *table, int column)
{
    const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
    if (alignments == nullptr || column >= columnCount(table)) {
        return Qt::AlignLeft;
    }
    switch (alignments[column]) {
    case 'r':
        return Qt::AlignRight;
    case 'c':
        return Qt::AlignHCenter;
    default:
        return Qt::AlignLeft;
    }
}

int columnCount(cmark_node *table)
{
    return cmark_gfm_extensions_get_table_columns(table);
}

std::vector<cmark_node *> tableRows(cmark_node *table, int first, int count)
{
    std::vector<cmark_node *> rows;
    int index = 0;
    for (cmark_node *row = cmark_node_first_child(table); row != nullptr; row = cmark_node_next(row), ++index) {
        if (index >= first && (count < 0 || index < first + count)) {
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace holt::render
