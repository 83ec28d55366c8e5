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

struct Marker
{
    int level = 0;
    QString text;
};

std::vector<Marker> markersOf(const QTextBlock &block)
{
    std::vector<Marker> markers;
    const QStringList entries = block.blockFormat().property(MarkersProperty).toStringList();
    for (const QString &entry : entries) {
        const qsizetype space = entry.indexOf(u' ');
        markers.push_back({entry.left(space).toInt(), entry.mid(space + 1)});
    }
    return markers;
}

void paintMarkers(QPainter &painter, const QTextBlock &block, const QRectF &rect, const QTextDocument &document,
                  const TextStyle &style)
{
    const QTextLayout *layout = block.layout();
    if (layout->lineCount() == 0) {
        return;
    }
    const QTextLine line = layout->lineAt(0);
    const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
    const QFontMetricsF metrics(style.body);
    const qreal baseline = rect.top() + line.y() + line.ascent();
    const qreal gap = metrics.horizontalAdvance(u' ') * 1.6;
    for (const Marker &marker : markersOf(block)) {
        const qreal start = marker.level * style.indent;
        const qreal edge = rightToLeft ? document.textWidth() - start + gap : start - gap;
        if (marker.text == u'☐' || marker.text == u'☑') {
            const qreal size = metrics.ascent() * 0.86;
            const QRectF box(rightToLeft ? edge : edge - size, baseline - size + 1, size, size);
            paintTaskBox(painter, box, marker.text == u'☑', style);
            continue;
        }
        painter.setFont(style.body);
        painter.setPen(marker.text.at(0).isDigit() ? style.text : style.muted);
        const qreal width = metrics.horizontalAdvance(marker.text);
        painter.drawText(QPointF(rightToLeft ? edge : edge - width, baseline), marker.text);
    }
}

/// The box of code inside a list or a quote.
void paintCodeBox(QPainter &painter, const QTextBlock &block, const QRectF &rect, const QTextDocument &document,
                  const TextStyle &style)
{
    const qreal indent = block.blockFormat().indent() * style.indent;
    const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
    const qreal pad = style.codePadding;
    const QRectF box(rightToLeft ? 0 : indent, rect.top() - pad, document.textWidth() - indent,
                     rect.height() + 2 * pad);
    painter.setPen(QPen(style.border, 1));
    painter.setBrush(style.code);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

/// Rounded boxes behind inline code, a little wider than its text.
void paintInlineCode(QPainter &painter, const QTextBlock &block, const QPointF &origin, const TextStyle &style)
{
    const QTextLayout *layout = block.layout();
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.code);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (!format.boolProperty(InlineCodeProperty)) {
            continue;
        }
        const QFontMetricsF metrics(format.font());
        const int from = it.fragment().position() - block.position();
        const int to = from + it.fragment().length();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int start = qMax(from, line.textStart());
            const int end = qMin(to, line.textStart() + line.textLength());
            if (start >= end) {
                continue;
            }
            const qreal a = line.cursorToX(start);
            const qreal b = line.cursorToX(end);
            const qreal baseline = origin.y() + line.y() + line.ascent();
            const QRectF box(origin.x() + qMin(a, b) - 2.5, baseline - metrics.ascent() - 1, qAbs(b - a) + 5,
                             metrics.height() + 2);
            painter.drawRoundedRect(box, 4, 4);
        }
    }
}

} // namespace

QString markerText(const QTextBlock &block)
{
    QStringList texts;
    for (const Marker &marker : markersOf(block)) {
        texts += marker.text;
    }
    return texts.join(u' ');
}

bool isFrameEdge(const QTextBlock &block)
{
    return block.blockFormat().boolProperty(FrameEdgeProperty);
}

void paintBackgrounds(QPainter &painter, const QTextDocument &document, const TextStyle &style, const QRectF &clip)
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF wide = clip.adjusted(-100, -100, 100, 100);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QRectF rect = layout->blockBoundingRect(block);
        if (!rect.intersects(wide)) {
            continue;
        }
        if (block.blockFormat().hasProperty(CodeProperty)) {
            paintCodeBox(painter, block, rect, document, style);
        } else {
            paintInlineCode(painter, block, rect.topLeft(), style);
        }
    }
    painter.restore();
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
        if (format.boolProperty(CellProperty)) {
            continue; // the bars of a quote go on beside its table
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
        if (format.boolProperty(NotesProperty)) {
            const qreal y = qRound(rect.top() - format.topMargin() * 0.6);
            painter.fillRect(QRectF(0, y, document.textWidth(), 1), style.border);
        }
        if (format.boolProperty(RuleProperty)) {
            const qreal y = qRound(rect.center().y());
            painter.fillRect(QRectF(format.indent() * style.indent, y, rect.width(), 1), style.border);
        } else if (rect.intersects(clip.adjusted(-100, -100, 100, 100))) {
            paintMarkers(painter, block, rect, document, style);
        }
        before = rect;
        levelsBefore = levels;
    }
    painter.restore();
}

} // namespace holt::render
