#include "gui/images/maskpainter.h"

#include "core/maskdocument.h"
#include "gui/common/theme.h"
#include "gui/images/maskpainteraccessible.h"

#include <QAccessible>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace holt::gui {

namespace {

constexpr int stripe = 5; ///< width of the tint's stripes, which show it to who cannot tell its colour

using Tints = std::array<std::array<QRgb, 256>, 2>;

/// The tint for every value of the mask, in a stripe and beside one.
Tints tintsOf(const QColor &colour)
{
    constexpr std::array<double, 2> strengths{0.46, 0.6};
    Tints tints;
    for (size_t kind = 0; kind < tints.size(); ++kind) {
        for (size_t value = 0; value < 256; ++value) {
            const double alpha = strengths[kind] * double(value);
            tints[kind][value] =
                qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), int(std::lround(alpha))));
        }
    }
    return tints;
}

/// A line that is seen on dark and on light.
void drawTwice(QPainter &painter, const QPainterPath &path)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 170), 3));
    painter.drawPath(path);
    painter.setPen(QPen(Qt::white, 1.4));
    painter.drawPath(path);
}

} // namespace

MaskPainter::MaskPainter(core::MaskDocument &document, const Theme &theme, QWidget *parent)
    : ImageCanvas(theme, parent)
    , m_document(document)
{
    installMaskPainterAccessibility();
    setAccessibleName(tr("Mask painter"));
    connect(&document, &core::MaskDocument::changed, this, [this](const QRect &area) {
        m_percent = -1;
        viewport()->update(toView(QRectF(area)).toAlignedRect().adjusted(-2, -2, 2, 2));
    });
    connect(&document, &core::MaskDocument::canvasChanged, this, &MaskPainter::canvasChanged);
    connect(&document, &core::MaskDocument::edited, this, &MaskPainter::edited);
    showPointer();
}

void MaskPainter::canvasChanged()
{
    m_percent = -1;
    m_drawing = false;
    m_shape.clear();
    setCanvas(m_document.canvasSize(), m_document.imageRect().topLeft());
    m_cursor = QRectF(m_document.imageRect()).center();
}

void MaskPainter::edited()
{
    m_percent = -1;
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, paintedPercent());
        QAccessible::updateAccessibility(&event);
    }
}

int MaskPainter::paintedPercent() const
{
    if (m_percent < 0) {
        const double share = m_document.mask().share();
        // "0 %" and "100 %" are said only where they are true.
        m_percent = share <= 0.0 ? 0 : (share >= 1.0 ? 100 : std::clamp(int(std::lround(share * 100)), 1, 99));
    }
    return m_percent;
}

QString MaskPainter::stateText() const
{
    const auto number = [](double value) { return QLocale().toString(qRound(value)); };
    QString tool;
    switch (m_tool) {
    case Tool::Brush:
        tool = tr("Brush of %1 pixels").arg(number(m_brushSize));
        break;
    case Tool::Eraser:
        tool = tr("Eraser of %1 pixels").arg(number(m_brushSize));
        break;
    case Tool::Rectangle:
        tool = tr("Rectangle");
        break;
    case Tool::Lasso:
        tool = tr("Lasso");
        break;
    case Tool::Fill:
        tool = tr("Fill");
        break;
    }
    return tr("%1 % painted. %2. Cursor at %3, %4 of %5 × %6.")
        .arg(number(paintedPercent()), tool, number(m_cursor.x()), number(m_cursor.y()), number(canvasSize().width()),
             number(canvasSize().height()));
}

void MaskPainter::setTool(Tool tool)
{
    if (tool != m_tool) {
        cancel();
        m_tool = tool;
        updateCursor();
        Q_EMIT toolChanged();
    }
}

void MaskPainter::setBrushSize(int size)
{
    const int wanted = std::clamp(size, 1, int(core::MaskBrush::mostSize));
    if (wanted != m_brushSize) {
        updateCursor();
        m_brushSize = wanted;
        updateCursor();
        Q_EMIT brushChanged();
    }
}

void MaskPainter::changeBrushSize(bool larger)
{
    const int step = std::max(1, m_brushSize / 5);
    setBrushSize(m_brushSize + (larger ? step : -step));
}

void MaskPainter::setSoftness(int percent)
{
    const int wanted = std::clamp(percent, 0, 100);
    if (wanted != m_softness) {
        m_softness = wanted;
        updateCursor();
        Q_EMIT brushChanged();
    }
}

core::MaskBrush MaskPainter::brush(bool erases) const
{
    return {double(m_brushSize), m_softness / 100.0, erases};
}

bool MaskPainter::cancel()
{
    if (!m_drawing) {
        return false;
    }
    m_drawing = false;
    m_document.cancelStroke();
    updateShape();
    m_shape.clear();
    return true;
}

QRect MaskPainter::brushRect(const QPointF &view) const
{
    const double radius = m_brushSize / 2.0 * (toView(QRectF(0, 0, 1, 1)).width());
    return QRectF(view - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius))
        .toAlignedRect()
        .adjusted(-6, -6, 6, 6);
}

void MaskPainter::updateCursor()
{
    viewport()->update(brushRect(m_pointer));
    viewport()->update(brushRect(toView(m_cursor)).adjusted(-12, -12, 12, 12));
}

void MaskPainter::updateShape()
{
    viewport()->update(toView(m_shape.boundingRect()).toAlignedRect().adjusted(-4, -4, 4, 4));
}

void MaskPainter::paintOver(QPainter &painter, const QRect &exposed)
{
    const QRect canvas = toView(QRectF(QPointF(), QSizeF(canvasSize()))).toAlignedRect();
    if (canvasSize().isEmpty()) {
        return;
    }
    paintMask(painter, canvas & exposed);
    painter.setRenderHint(QPainter::Antialiasing);
    if (canvasSize() != picture().size()) {
        // Where the picture ends and its new border begins.
        painter.setPen(QPen(theme().colours().text, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(pictureRect());
    }
    if (!m_shape.isEmpty()) {
        paintShape(painter);
    }
    paintBrush(painter);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(theme().colours().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void MaskPainter::paintMask(QPainter &painter, const QRect &area) const
{
    const core::Mask &mask = m_document.mask();
    if (area.isEmpty() || mask.size() != canvasSize()) {
        return;
    }
    const double ratio = devicePixelRatioF();
    QImage tint((QSizeF(area.size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    tint.setDevicePixelRatio(ratio);
    const Tints tints = tintsOf(theme().colours().mask);

    // Made smaller, a thin line would fall between the pixels: four places of each are looked at.
    const int samples = zoom() < 0.75 ? 2 : 1;
    const auto pixelsOf = [&](int count, double from, double start, int limit) {
        QList<int> pixels(qsizetype(count) * samples);
        for (int i = 0; i < pixels.size(); ++i) {
            const double view = from + (i + 0.5) / samples / ratio;
            pixels[i] =
                std::clamp(int(std::floor((view - start) / (toView(QRectF(0, 0, 1, 1)).width()))), 0, limit - 1);
        }
        return pixels;
    };
    const QPointF start = toView(QPointF());
    const QList<int> columns = pixelsOf(tint.width(), area.left(), start.x(), mask.size().width());
    const QList<int> rows = pixelsOf(tint.height(), area.top(), start.y(), mask.size().height());
    const int width = std::max(1, qRound(stripe * ratio));
    const QPoint phase = QPointF(QPointF(area.topLeft()) * ratio - start * ratio).toPoint();
    QList<quint16> sums(tint.width());
    for (int y = 0; y < tint.height(); ++y) {
        sums.fill(0);
        for (int row = y * samples; row < (y + 1) * samples; ++row) {
            for (qsizetype column = 0; column < columns.size();) {
                const int first = columns.at(column);
                const core::Mask::Run run = mask.run(first, rows.at(row));
                for (; column < columns.size() && columns.at(column) < first + run.length; ++column) {
                    if (run.values) {
                        sums[column / samples] += run.values[columns.at(column) - first];
                    }
                }
            }
        }
        auto *line = reinterpret_cast<QRgb *>(tint.scanLine(y));
        for (int x = 0; x < tint.width(); ++x) {
            const size_t kind = size_t(((x + phase.x() + y + phase.y()) / width) & 1);
            line[x] = tints[kind][sums.at(x) / (samples * samples)];
        }
    }
    painter.drawImage(area.topLeft(), tint);
}

void MaskPainter::paintShape(QPainter &painter) const
{
    QPolygonF shown;
    if (m_tool == Tool::Rectangle && m_shape.size() == 2) {
        shown = QPolygonF(toView(QRectF(m_shape.first(), m_shape.last()).normalized()));
    } else {
        for (const QPointF &point : m_shape) {
            shown.append(toView(point));
        }
    }
    QPainterPath path;
    path.addPolygon(shown);
    drawTwice(painter, path);
}

void MaskPainter::paintBrush(QPainter &painter) const
{
    const bool round = m_tool == Tool::Brush || m_tool == Tool::Eraser;
    const double radius = m_brushSize / 2.0 * toView(QRectF(0, 0, 1, 1)).width();
    const QPointF place = m_byKeyboard ? toView(m_cursor) : m_pointer;
    constexpr double smallest = 2.5;
    QPainterPath path;
    if (round && radius > smallest && !isReadyToPan()) {
        path.addEllipse(place, radius, radius);
        if (m_softness > 0) {
            // Where the brush begins to fade.
            const double solid = radius * (100 - m_softness) / 100.0;
            QPainterPath inner;
            inner.addEllipse(place, solid, solid);
            painter.setPen(QPen(QColor(255, 255, 255, 150), 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(inner);
        }
    }
    if (m_byKeyboard) {
        const double arm = 7;
        path.moveTo(place - QPointF(arm, 0));
        path.lineTo(place + QPointF(arm, 0));
        path.moveTo(place - QPointF(0, arm));
        path.lineTo(place + QPointF(0, arm));
    }
    drawTwice(painter, path);
}

} // namespace holt::gui
