#include "gui/transcript/transcriptstyle.h"

#include <QFontMetricsF>
#include <QGuiApplication>

namespace holt::gui {

TranscriptStyle TranscriptStyle::of(const Theme &theme)
{
    TranscriptStyle style;
    style.colours = theme.colours();
    const QFontMetricsF body(theme.font());
    style.body.body = theme.font();
    style.body.mono = theme.monoFont();
    style.body.text = style.colours.text;
    style.body.muted = style.colours.mutedText;
    style.body.link = style.colours.link;
    style.body.code = style.colours.code;
    style.body.border = style.colours.border;
    style.body.lineGap = theme.px(4);
    style.body.paragraphGap = theme.space(Space::Medium);
    style.body.cellPadding = theme.px(6);
    style.body.codePadding = theme.space(Space::Small);
    style.body.indent = qRound(body.horizontalAdvance(QStringLiteral("00.")) + theme.space(Space::Small));

    style.reasoning = style.body;
    style.reasoning.text = style.colours.mutedText;
    style.caption = style.reasoning;
    style.caption.body = theme.smallFont();
    style.caption.lineGap = theme.px(2);
    style.error = style.body;
    style.details = style.reasoning;
    style.details.body = theme.monoFont();

    style.margin = theme.space(Space::Huge);
    style.gap = theme.space(Space::Medium);
    style.blockGap = theme.space(Space::Medium);
    style.pad = theme.space(Space::Medium);
    style.radius = theme.radius() + theme.px(2);
    constexpr qreal smallestTarget = 24; // as WCAG 2.2 has it for what is pressed
    style.rowHeight =
        qRound(qMax(QFontMetricsF(theme.smallFont()).height() + theme.px(8), qMax(smallestTarget, theme.px(26) * 1.0)));
    style.icon = theme.px(16);
    style.tiny = theme.space(Space::Tiny);
    style.sidewaysBar = theme.px(8);
    style.characterWidth = qMax(1.0, body.averageCharWidth());
    style.lineHeight = body.height() + style.body.lineGap;
    style.column = qRound(body.horizontalAdvance(u'0') * 80);
    style.motion = theme.motion().count() > 0;
    style.mirrored = QGuiApplication::isRightToLeft();
    return style;
}

QSizeF TranscriptStyle::monoSize() const
{
    if (m_monoSize.isEmpty()) {
        const QFontMetricsF metrics(body.mono);
        m_monoSize = {qMax(1.0, metrics.horizontalAdvance(u'0')), metrics.height() + body.lineGap / 2.0};
    }
    return m_monoSize;
}

} // namespace holt::gui
