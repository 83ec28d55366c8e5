#include "core/maskdocument.h"

#include <QCoreApplication>

#include <algorithm>

namespace holt::core {

namespace {

QSize enlarged(const QSize &size, const QMargins &border)
{
    return {size.width() + border.left() + border.right(), size.height() + border.top() + border.bottom()};
}

bool hasTransparency(const QImage &argb)
{
    for (int y = 0; y < argb.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(argb.constScanLine(y));
        if (std::any_of(line, line + argb.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; })) {
            return true;
        }
    }
    return false;
}

/// How much a mask's picture says a pixel is painted.
quint8 paintedBy(QRgb pixel, bool byAlpha)
{
    return quint8(byAlpha ? 255 - qAlpha(pixel) : qGray(pixel));
}

} // namespace

MaskDocument::MaskDocument(QObject *parent)
    : QObject(parent)
{
}

void MaskDocument::reset(const QSize &imageSize)
{
    m_imageSize = imageSize.expandedTo(QSize(0, 0));
    m_state = {Mask(m_imageSize), QMargins()};
    m_stroking = false;
    m_undo.clear();
    m_redo.clear();
    Q_EMIT canvasChanged();
    Q_EMIT historyChanged();
}

void MaskDocument::restore(const Mask &mask, const QMargins &border)
{
    reset(m_imageSize);
    if (enlarged(m_imageSize, border) != mask.size()) {
        return;
    }
    m_state.border = border;
    m_state.mask = withBorder(mask);
    Q_EMIT canvasChanged();
}

QRect MaskDocument::imageRect() const
{
    return {QPoint(m_state.border.left(), m_state.border.top()), m_imageSize};
}

void MaskDocument::pushUndo(const State &before)
{
    m_undo.append(before);
    if (m_undo.size() > mostSteps) {
        m_undo.removeFirst();
    }
    m_redo.clear();
    Q_EMIT historyChanged();
    Q_EMIT edited();
}

template <typename Change>
void MaskDocument::step(Change change)
{
    if (m_stroking) {
        endStroke();
    }
    const State before = m_state;
    const QRect area = change();
    if (area.isEmpty() || m_state.mask.differenceFrom(before.mask).isEmpty()) {
        return;
    }
    Q_EMIT changed(area);
    pushUndo(before);
}

void MaskDocument::beginStroke(const MaskBrush &brush, const MaskPoint &point)
{
    if (m_stroking) {
        endStroke();
    }
    m_beforeStroke = m_state;
    m_brush = brush;
    m_last = point;
    m_stroking = true;
    const QRect area = paintLine(m_state.mask, imageRect(), m_brush, point, point);
    if (!area.isEmpty()) {
        Q_EMIT changed(area);
    }
}

void MaskDocument::continueStroke(const MaskPoint &point)
{
    if (!m_stroking) {
        return;
    }
    const QRect area = paintLine(m_state.mask, imageRect(), m_brush, m_last, point);
    m_last = point;
    if (!area.isEmpty()) {
        Q_EMIT changed(area);
    }
}

void MaskDocument::endStroke()
{
    if (!m_stroking) {
        return;
    }
    m_stroking = false;
    if (!m_state.mask.differenceFrom(m_beforeStroke.mask).isEmpty()) {
        pushUndo(m_beforeStroke);
    }
    m_beforeStroke = {};
}

void MaskDocument::cancelStroke()
{
    if (!m_stroking) {
        return;
    }
    m_stroking = false;
    const QRect area = m_state.mask.differenceFrom(m_beforeStroke.mask);
    m_state = m_beforeStroke;
    m_beforeStroke = {};
    Q_EMIT changed(area);
}

void MaskDocument::paintRectangle(const QRect &rect, bool erases)
{
    step([&] {
        const QRect area = rect.normalized() & imageRect();
        m_state.mask.fill(area, erases ? 0 : 255);
        return area;
    });
}

void MaskDocument::paintLasso(const QPolygonF &outline, bool erases)
{
    step([&] { return paintPolygon(m_state.mask, imageRect(), outline, erases ? 0 : 255); });
}

void MaskDocument::paintAreaAt(const QPoint &pixel, bool erases)
{
    step([&] { return paintArea(m_state.mask, imageRect(), pixel, erases); });
}

void MaskDocument::paintAll()
{
    paintRectangle(imageRect(), false);
}

void MaskDocument::clear()
{
    paintRectangle(imageRect(), true);
}

void MaskDocument::invert()
{
    step([&] {
        m_state.mask.invert(imageRect());
        return imageRect();
    });
}

void MaskDocument::setBorder(const QMargins &border)
{
    const QMargins wanted(std::clamp(border.left(), 0, longestSide), std::clamp(border.top(), 0, longestSide),
                          std::clamp(border.right(), 0, longestSide), std::clamp(border.bottom(), 0, longestSide));
    const QSize size = enlarged(m_imageSize, wanted);
    if (wanted == m_state.border || m_imageSize.isEmpty() || size.width() > longestSide ||
        size.height() > longestSide) {
        return;
    }
    if (m_stroking) {
        endStroke();
    }
    const State before = m_state;
    // First the picture alone, then with its new border.
    const Mask picture = m_state.mask.onCanvas(m_imageSize, -imageRect().topLeft(), 0);
    m_state.mask = picture.onCanvas(size, QPoint(wanted.left(), wanted.top()), 255);
    m_state.border = wanted;
    Q_EMIT canvasChanged();
    pushUndo(before);
}

void MaskDocument::replace(const Mask &mask)
{
    if (mask.size() != canvasSize()) {
        return;
    }
    step([&] {
        m_state.mask = withBorder(mask);
        return m_state.mask.rect();
    });
}

Result<Mask> MaskDocument::maskFrom(const QImage &picture, const QSize &canvas)
{
    const auto invalid = [](const QString &why) {
        return fail(LocalError{LocalError::Kind::Invalid, tr("The mask"), why});
    };
    if (picture.isNull() || canvas.isEmpty()) {
        return invalid(tr("There is no picture in it."));
    }
    // The same shape, give or take a pixel of rounding.
    const qint64 across = qint64(picture.width()) * canvas.height();
    const qint64 down = qint64(picture.height()) * canvas.width();
    if (std::abs(across - down) > qint64(std::max(picture.width(), picture.height())) + canvas.width()) {
        return invalid(tr("It is %1 × %2, the picture %3 × %4: they do not have the same shape.")
                           .arg(QString::number(picture.width()), QString::number(picture.height()),
                                QString::number(canvas.width()), QString::number(canvas.height())));
    }
    QImage fitted = picture.convertToFormat(QImage::Format_ARGB32);
    if (fitted.size() != canvas) {
        fitted = fitted.scaled(canvas, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    }
    const bool byAlpha = hasTransparency(fitted);
    Mask mask(canvas);
    mask.edit(mask.rect(), [&](int y, int x, quint8 *values, int count) {
        const auto *line = reinterpret_cast<const QRgb *>(fitted.constScanLine(y)) + x;
        std::transform(line, line + count, values, [byAlpha](QRgb pixel) { return paintedBy(pixel, byAlpha); });
    });
    return mask;
}

Mask MaskDocument::withBorder(Mask mask) const
{
    const QRect inside = imageRect();
    const QRect all = mask.rect();
    mask.fill(QRect(all.topLeft(), QPoint(all.right(), inside.top() - 1)), 255);
    mask.fill(QRect(QPoint(all.left(), inside.bottom() + 1), all.bottomRight()), 255);
    mask.fill(QRect(all.topLeft(), QPoint(inside.left() - 1, all.bottom())), 255);
    mask.fill(QRect(QPoint(inside.right() + 1, all.top()), all.bottomRight()), 255);
    return mask;
}

void MaskDocument::become(const State &state)
{
    const bool sameCanvas = state.mask.size() == m_state.mask.size() && state.border == m_state.border;
    const QRect area = sameCanvas ? state.mask.differenceFrom(m_state.mask) : QRect();
    m_state = state;
    if (sameCanvas) {
        Q_EMIT changed(area);
    } else {
        Q_EMIT canvasChanged();
    }
    Q_EMIT historyChanged();
    Q_EMIT edited();
}

void MaskDocument::undo()
{
    if (m_stroking) {
        cancelStroke();
        return;
    }
    if (!m_undo.isEmpty()) {
        m_redo.append(m_state);
        become(m_undo.takeLast());
    }
}

void MaskDocument::redo()
{
    if (!m_stroking && !m_redo.isEmpty()) {
        m_undo.append(m_state);
        become(m_redo.takeLast());
    }
}

QImage MaskDocument::toImage(const Mask &mask)
{
    QImage image(mask.size(), QImage::Format_ARGB32);
    if (image.isNull()) {
        return image;
    }
    image.fill(Qt::black);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width();) {
            const Mask::Run piece = mask.run(x, y);
            if (piece.values) {
                std::transform(piece.values, piece.values + piece.length, line + x,
                               [](quint8 painted) { return qRgba(0, 0, 0, 255 - painted); });
            }
            x += piece.length;
        }
    }
    return image;
}

QImage MaskDocument::onCanvas(const QImage &picture, const QMargins &border)
{
    if (border.isNull()) {
        return picture;
    }
    // A copy of more than there is fills up with transparent pixels.
    return picture.convertToFormat(QImage::Format_ARGB32).copy(picture.rect().marginsAdded(border));
}

} // namespace holt::core
