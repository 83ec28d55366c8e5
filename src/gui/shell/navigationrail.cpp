#include "gui/shell/navigationrail.h"

#include "gui/common/theme.h"

#include <QPainter>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace holt::gui {

namespace {

/// A tab bar that stands upright with its words level: assistive technology and the arrow keys know it as one.
class RailTabs : public QTabBar
{
public:
    RailTabs(const Theme &theme, QWidget *parent)
        : QTabBar(parent)
        , m_theme(theme)
    {
        setShape(QTabBar::RoundedWest);
        setDrawBase(false);
        setExpanding(false);
        setUsesScrollButtons(true);
        setElideMode(Qt::ElideRight);
        setFocusPolicy(Qt::TabFocus);
        setMouseTracking(true);
    }

    QList<Icon> icons;

    [[nodiscard]] QSize tabSizeHint(int) const override
    {
        int widest = m_theme.px(64);
        for (int tab = 0; tab < count(); ++tab) {
            widest =
                std::max(widest, QFontMetrics(m_theme.smallFont()).horizontalAdvance(tabText(tab)) + m_theme.px(16));
        }
        return {widest, iconSide() + QFontMetrics(m_theme.smallFont()).height() + m_theme.px(22)};
    }
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColours &colours = m_theme.colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPoint pointer = mapFromGlobal(QCursor::pos());
        for (int tab = 0; tab < count(); ++tab) {
            const QRectF whole = tabRect(tab);
            const QRectF card = whole.adjusted(m_theme.px(4), m_theme.px(2), -m_theme.px(4), -m_theme.px(2));
            const bool current = tab == currentIndex();
            const bool hovered = underMouse() && tabRect(tab).contains(pointer);
            if (current || hovered) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(current ? colours.selection : colours.hover);
                painter.drawRoundedRect(card, m_theme.px(8), m_theme.px(8));
            }
            if (current && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
                painter.setPen(QPen(colours.accent, 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), m_theme.px(8), m_theme.px(8));
            }
            const QColor colour = current ? colours.selectionText : colours.mutedText;
            const qreal side = iconSide();
            paintIcon(painter, icons.value(tab),
                      QRectF(whole.center().x() - side / 2, card.top() + m_theme.px(6), side, side), colour);
            painter.setPen(colour);
            painter.setFont(m_theme.smallFont());
            const QRectF word = card.adjusted(0, m_theme.px(6) + side, 0, -m_theme.px(4));
            painter.drawText(word, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextSingleLine, tabText(tab));
        }
    }

private:
    [[nodiscard]] int iconSide() const { return m_theme.px(22); }

    const Theme &m_theme;
};

} // namespace

NavigationRail::NavigationRail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new RailTabs(theme, this))
    , m_menuButton(new QToolButton(this))
    , m_settings(new QToolButton(this))
{
    m_tabs->setAccessibleName(tr("Pages"));
    m_menuButton->setText(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_settings->setText(tr("Settings"));
    m_settings->setToolTip(tr("Settings"));
    for (QToolButton *button : {m_menuButton, m_settings}) {
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 0, Qt::AlignTop);
    layout->addStretch(1);
    layout->addWidget(m_menuButton);
    layout->addWidget(m_settings);
    connect(m_tabs, &QTabBar::currentChanged, this, &NavigationRail::currentChanged);
    connect(m_settings, &QToolButton::clicked, this, &NavigationRail::settingsRequested);
    connect(&theme, &Theme::changed, this, &NavigationRail::applyTheme);
    applyTheme();
}

void NavigationRail::addTab(Icon icon, const QString &title)
{
    static_cast<RailTabs *>(m_tabs)->icons.append(icon);
    m_tabs->addTab(title);
    m_tabs->setTabToolTip(m_tabs->count() - 1, title);
}

int NavigationRail::currentIndex() const
{
    return m_tabs->currentIndex();
}

void NavigationRail::setCurrentIndex(int index)
{
    m_tabs->setCurrentIndex(index);
}

void NavigationRail::setMenu(QMenu *menu)
{
    m_menuButton->setMenu(menu);
}

void NavigationRail::openMenu()
{
    m_menuButton->showMenu();
}

void NavigationRail::applyTheme()
{
    const int pad = m_theme.space(Space::Tiny);
    layout()->setContentsMargins(pad, m_theme.space(Space::Small), pad + 1, m_theme.space(Space::Small));
    layout()->setSpacing(pad);
    m_menuButton->setIcon(icon(Icon::Menu, m_theme, IconTone::Muted));
    m_settings->setIcon(icon(Icon::Settings, m_theme, IconTone::Muted));
    QPalette muted = m_theme.palette();
    muted.setColor(QPalette::ButtonText, m_theme.colours().mutedText);
    for (QToolButton *button : {m_menuButton, m_settings}) {
        button->setFont(m_theme.smallFont());
        button->setIconSize(QSize(m_theme.px(20), m_theme.px(20)));
        button->setPalette(muted);
    }
    // A tab bar sizes its tabs when their text changes, and not with the theme.
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->setTabText(tab, m_tabs->tabText(tab));
    }
    m_tabs->update();
    update();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().window);
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), m_theme.colours().border);
}

} // namespace holt::gui
