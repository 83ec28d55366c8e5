#include "render/mathpicture.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace holt::render {

namespace {

constexpr size_t mostColours = 4;

} // namespace

MathSource mathSource(const QString &written)
{
    struct Delimiters
    {
        QLatin1String open;
        QLatin1String close;
        bool display;
    };
    static constexpr Delimiters all[] = {
        {QLatin1String("$$"), QLatin1String("$$"), true},
        {QLatin1String("\\["), QLatin1String("\\]"), true},
        {QLatin1String("\\("), QLatin1String("\\)"), false},
        {QLatin1String("$"), QLatin1String("$"), false},
    };
    const QString text = written.trimmed();
    for (const Delimiters &one : all) {
        if (!text.startsWith(one.open)) {
            continue;
        }
        if (text.size() < one.open.size() + one.close.size() || !text.endsWith(one.close)) {
            return {};
        }
        QString latex = text.mid(one.open.size(), text.size() - one.open.size() - one.close.size()).trimmed();
        latex.replace(QChar(QChar::LineSeparator), u'\n');
        return {latex, one.display};
    }
    return {};
}

MathPicture::MathPicture() = default;

MathPicture::MathPicture(const QByteArray &checkedSvg, const MathSize &size)
    : m_svg(checkedSvg)
    , m_size(size)
{
}

MathPicture::MathPicture(const QString &problem)
    : m_problem(problem)
{
}

MathPicture::~MathPicture() = default;

void MathPicture::paint(QPainter &painter, const QRectF &box, const QColor &colour) const
{
    if (isNull() || box.isEmpty()) {
        return;
    }
    const QRgb wanted = colour.rgb();
    auto found = std::find_if(m_coloured.begin(), m_coloured.end(),
                              [wanted](const Coloured &one) { return one.colour == wanted; });
    if (found == m_coloured.end()) {
        QByteArray svg = m_svg;
        svg.replace("currentColor", QColor(wanted).name().toLatin1());
        if (m_coloured.size() >= mostColours) {
            m_coloured.erase(m_coloured.begin());
        }
        m_coloured.push_back({wanted, std::make_unique<QSvgRenderer>(svg)});
        found = m_coloured.end() - 1;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Letters may stand out of their box a little; what goes further was meant to.
    const qreal slack = box.height() / 4 + 4;
    painter.setClipRect(box.adjusted(-slack, -slack, slack, slack), Qt::IntersectClip);
    found->renderer->render(&painter, box);
    painter.restore();
}

} // namespace holt::render
