#include "gui/common/noticebar.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace holt::gui {

namespace {

class AccessibleNotice : public QAccessibleWidget
{
public:
    explicit AccessibleNotice(NoticeBar *bar)
        : QAccessibleWidget(bar, QAccessible::AlertMessage)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name) {
            return static_cast<NoticeBar *>(widget())->text();
        }
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *bar = qobject_cast<NoticeBar *>(object);
    return bar && className == QLatin1String(NoticeBar::staticMetaObject.className()) ? new AccessibleNotice(bar)
                                                                                      : nullptr;
}

struct Tone
{
    Icon icon;
    IconTone iconTone;
    QColor surface;
};

Tone toneOf(NoticeBar::Kind kind, const ThemeColours &colours)
{
    switch (kind) {
    case NoticeBar::Kind::Warning:
        return {Icon::Warning, IconTone::Warning, colours.warningSurface};
    case NoticeBar::Kind::Error:
        return {Icon::Error, IconTone::Danger, colours.dangerSurface};
    case NoticeBar::Kind::Success:
        return {Icon::Success, IconTone::Success, colours.raised};
    case NoticeBar::Kind::Information:
        break;
    }
    return {Icon::Info, IconTone::Accent, colours.raised};
}

} // namespace

NoticeBar::NoticeBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)

    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    m_close->setFocusPolicy(Qt::StrongFocus);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addLayout(m_actions);
    layout->addWidget(m_close);

    m_hideTimer.setSingleShot(true);
    connect(&m_hideTimer, &QTimer::timeout, this, [this] {
        const QWidget *focus = focusWidget();
        if (underMouse() || (focus && focus->hasFocus())) {
            m_hideTimer.start();
        } else {
            dismiss();
        }
    });
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(&theme, &Theme::changed, this, &NoticeBar::applyTheme);
    applyTheme();
    hide();
}

QString NoticeBar::text() const
{
    return m_label->text();
}

void NoticeBar::showNotice(Kind kind, const QString &text, const QList<Action> &actions,
                           std::chrono::milliseconds hideAfter)
{
    removeActions();
    m_kind = kind;
    m_label->setText(text);
    m_label->setAccessibleName(text);
    QWidget *before = m_label;
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            dismiss();
            run();
        });
        m_actions->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_close);
    applyTheme();
    show();
    if (hideAfter.count() > 0) {
        m_hideTimer.start(hideAfter);
    } else {
        m_hideTimer.stop();
    }
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::dismiss()
{
    m_hideTimer.stop();
    if (isHidden()) {
        return;
    }
    hide();
    removeActions();
    Q_EMIT dismissed();
}

void NoticeBar::removeActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the button that was just clicked
        delete item;
    }
}

void NoticeBar::applyTheme()
{
    const int pad = m_theme.space(Space::Small);
    layout()->setContentsMargins(m_theme.space(Space::Medium), pad, pad, pad);
    layout()->setSpacing(pad);
    const Tone tone = toneOf(m_kind, m_theme.colours());
    const int side = m_theme.px(18);
    m_icon->setPixmap(icon(tone.icon, m_theme, tone.iconTone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_close->setIcon(icon(Icon::Close, m_theme, IconTone::Muted));
    update();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = m_theme.colours();
    const Tone tone = toneOf(m_kind, colours);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(tone.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.radius(), m_theme.radius());
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace holt::gui
