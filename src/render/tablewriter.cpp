#include "render/tablewriter.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QFontMetricsF>

#include <cmath>

namespace holt::render {

QTextTableFormat tableFormat(const TextStyle &style, const QList<qreal> &columnWidths, bool hasHeader)
{
    QTextTableFormat format;
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(style.border);
    format.setCellPadding(style.cellPadding);
    format.setCellSpacing(0);
    format.setHeaderRowCount(hasHeader ? 1 : 0);
    if (!columnWidths.isEmpty()) {
        const qreal character = QFontMetricsF(style.body).averageCharWidth();
        QList<QTextLength> widths;
        for (const qreal width : columnWidths) {
            widths.append(QTextLength(QTextLength::FixedLength, std::ceil(width * character)));
        }
        format.setColumnWidthConstraints(widths);
    }
    return format;
}

QTextCharFormat cellFormat(const TextStyle &style, int row)
{
    QTextTableCellFormat format;
    format.setLeftPadding(style.cellPadding * 1.7);
    format.setRightPadding(style.cellPadding * 1.7);
    if (row > 0 && row % 2 == 0) {
        QColor colour = style.code;
        colour.setAlphaF(colour.alphaF() * 0.6F);
        format.setBackground(colour);
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
