#include "gui/images/modeswitch.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QSignalBlocker>

namespace holt::gui {

namespace {

/// A radio button drawn as a part of the switch.
class Segment : public QRadioButton
{
public:
    Segment(Icon picture, const QString &text, const Theme &theme, QWidget *parent)
        : QRadioButton(text, parent)
        , m_theme(theme)
        , m_icon(picture)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + m_theme.px(17 + 7 + 2 * 13),
                fontMetrics().height() + m_theme.px(12)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColours &colours = m_theme.colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole = QRectF(rect()).adjusted(1, 1, -1, -1);
        const double round = m_theme.radius();
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? colours.selection : colours.hover);
            painter.drawRoundedRect(whole, round, round);
        }
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(QPen(colours.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(whole, round, round);
        }
        const QColor colour = isChecked() ? colours.selectionText : colours.mutedText;
        const double side = m_theme.px(17);
        const double text = fontMetrics().horizontalAdvance(this->text());
        const double gap = m_theme.px(7);
        const double left = (width() - side - gap - text) / 2.0;
        const QRect mark(qRound(left), qRound((height() - side) / 2.0), qRound(side), qRound(side));
        paintIcon(painter, m_icon, style()->visualRect(layoutDirection(), rect(), mark), colour);
        painter.setPen(colour);
        const QRect words(qRound(left + side + gap), 0, qRound(text) + 2, height());
        painter.drawText(style()->visualRect(layoutDirection(), rect(), words), Qt::AlignCenter | Qt::TextSingleLine,
                         this->text());
    }

private:
    const Theme &m_theme;
    Icon m_icon;
};

} // namespace

ModeSwitch::ModeSwitch(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    const auto add = [&](store::ImageMode mode, Icon picture, const QString &text, const QString &tip) {
        auto *segment = new Segment(picture, text, theme, this);
        segment->setToolTip(tip);
        segment->setAccessibleDescription(tip);
        m_group->addButton(segment, static_cast<int>(mode));
        row->addWidget(segment);
    };
    add(store::ImageMode::Generate, Icon::Spark, tr("Generate"), tr("Make new pictures from words"));
    add(store::ImageMode::Edit, Icon::Brush, tr("Edit"), tr("Change pictures, or the part of one that you paint"));
    add(store::ImageMode::Vary, Icon::Vary, tr("Vary"), tr("Make other versions of a picture"));
    setMode(store::ImageMode::Generate);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // By pointer and keys, and by assistive technology, which toggles without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) {
            Q_EMIT chosen(static_cast<store::ImageMode>(id));
        }
    });
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(static_cast<store::ImageMode>(id)); });
    connect(&theme, &Theme::changed, this, &ModeSwitch::applyTheme);
    applyTheme();
}

store::ImageMode ModeSwitch::mode() const
{
    return static_cast<store::ImageMode>(m_group->checkedId());
}

void ModeSwitch::setMode(store::ImageMode mode)
{
    const QSignalBlocker quiet(m_group);
    m_group->button(static_cast<int>(mode))->setChecked(true);
}

QRadioButton *ModeSwitch::button(store::ImageMode mode) const
{
    return static_cast<QRadioButton *>(m_group->button(static_cast<int>(mode)));
}

void ModeSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colours().border, 1));
    painter.setBrush(m_theme.colours().raised);
    const double round = m_theme.radius() + m_theme.px(2);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
}

void ModeSwitch::applyTheme()
{
    const int pad = m_theme.px(2);
    layout()->setContentsMargins(pad, pad, pad, pad);
    layout()->setSpacing(pad);
    updateGeometry();
}

} // namespace holt::gui
