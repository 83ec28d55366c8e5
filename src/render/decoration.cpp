#include "render/decoration.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace holt::render {

namespace {

constexpr int mostQuoteLevels = 30;

void paintTaskBox(QPainter &painter, const QRectF &box, bool checked, const TextStyle &style)
{
    painter.setPen(QPen(checked ? style.link : style.muted, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 2.5, 2.5);
    if (!checked) {
        return;
    }
    QPainterPath tick;
    tick.moveTo(box.left() + box.width() * 0.22, box.top() + box.height() * 0.52);
    tick.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.73);
    tick.lineTo(box.left() + box.width() * 0.80, box.top() + box.height() * 0.28);
    painter.setPen(QPen(style.link, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

void paintMarker(QPainter &painter, const QTextBlock &block, const QRectF &rect, const TextStyle &style)
{
    const QString marker = markerText(block);
    const QTextLayout *layout = block.layout();
    if (marker.isEmpty() || layout->lineCount() == 0) {
        return;
    }
    const QTextLine line = layout->lineAt(0);
    const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
    const QFontMetricsF metrics(style.body);
    const qreal baseline = rect.top() + line.y() + line.ascent();
    const qreal gap = metrics.horizontalAdvance(u' ') * 1.6;
    const qreal start = block.blockFormat().indent() * style.indent;
    const qreal edge = rightToLeft ? rect.right() - start + gap : start - gap;
    if (marker == u'☐' || marker == u'☑') {
        const qreal size = metrics.ascent() * 0.86;
        const QRectF box(rightToLeft ? edge : edge - size, baseline - size + 1, size, size);
        paintTaskBox(painter, box, marker == u'☑', style);
        return;
    }
    painter.setFont(style.body);
    painter.setPen(marker.at(0).isDigit() ? style.text : style.muted);
    const qreal width = metrics.horizontalAdvance(marker);
    painter.drawText(QPointF(rightToLeft ? edge : edge - width, baseline), marker);
}

} // namespace

QString markerText(const QTextBlock &block)
{
    return block.blockFormat().stringProperty(MarkerProperty);
}

bool isFrameEdge(const QTextBlock &block)
{
    return block.blockFormat().boolProperty(FrameEdgeProperty);
}

void paintDecorations(QPainter &painter, const QTextDocument &document, const TextStyle &style, const QRectF &clip)
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF before;
    int levelsBefore = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        const QRectF rect = layout->blockBoundingRect(block);
        const int levels = format.intProperty(QuoteLevelsProperty);
        if (rect.top() > clip.bottom() + 100) {
            break;
        }
        if (levels != 0) {
            const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
            for (int level = 0; level < mostQuoteLevels; ++level) {
                if ((levels & (1 << level)) == 0) {
                    continue;
                }
                // The bar goes on over the gap between two blocks of one quote.
                const bool goesOn = (levelsBefore & (1 << level)) != 0;
                const qreal top = goesOn ? before.bottom() : rect.top();
                const qreal x = level * style.indent + 2;
                const QRectF bar(rightToLeft ? document.textWidth() - x - 3 : x, top, 3, rect.bottom() - top);
                painter.fillRect(bar, style.border);
            }
        }
        if (format.boolProperty(RuleProperty)) {
            const qreal y = qRound(rect.center().y());
            painter.fillRect(QRectF(format.indent() * style.indent, y, rect.width(), 1), style.border);
        } else if (rect.intersects(clip.adjusted(-100, -100, 100, 100))) {
            paintMarker(painter, block, rect, style);
        }
        before = rect;
        levelsBefore = levels;
    }
    painter.restore();
}

} // namespace holt::render
