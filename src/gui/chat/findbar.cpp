#include "gui/chat/findbar.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace holt::gui {

FindBar::FindBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(makeButton(tr("Previous")))
    , m_next(makeButton(tr("Next")))
    , m_close(makeButton(tr("Close the search")))
{
    m_field->setAccessibleName(tr("Find in conversation"));
    m_field->setPlaceholderText(tr("Find in conversation"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);
    m_previous->setToolTip(
        tr("Previous (%1)").arg(QKeySequence(Qt::SHIFT | Qt::Key_F3).toString(QKeySequence::NativeText)));
    m_next->setToolTip(tr("Next (%1)").arg(QKeySequence(Qt::Key_F3).toString(QKeySequence::NativeText)));
    m_close->setToolTip(
        tr("Close the search (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_close);

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(&theme, &Theme::changed, this, &FindBar::applyTheme);
    applyTheme();
    setCount(0, 0, false);
    hide();
}

QToolButton *FindBar::makeButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void FindBar::open(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus != nullptr && !isAncestorOf(focus)) {
        m_before = focus;
    }
    const bool wasOpen = isOpen();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (!text.isEmpty()) {
        m_field->setText(text);
    }
    m_field->selectAll();
    if (!wasOpen) {
        Q_EMIT textChanged(m_field->text());
    }
}

void FindBar::close()
{
    if (!isOpen()) {
        return;
    }
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus != nullptr && isAncestorOf(focus);
    if (hadFocus && m_before && m_before->isVisible()) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
    hide();
    Q_EMIT closed();
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::setCount(int number, int total, bool searching)
{
    QString text;
    if (total > 0 && number > 0) {
        text = tr("%1 of %2", "the place that is shown, of how many")
                   .arg(locale().toString(number), locale().toString(total));
    } else if (total > 0) {
        text = tr("%Ln found", nullptr, total);
    } else if (!m_field->text().isEmpty()) {
        text = searching ? tr("Searching…") : tr("Not found");
    }
    m_next->setEnabled(total > 0);
    m_previous->setEnabled(total > 0);
    if (text == m_count->text()) {
        return;
    }
    m_count->setText(text);
    // With the keyboard in the field, a screen reader has no other way to learn it.
    if (!searching && !text.isEmpty() && isVisible()) {
        QAccessibleEvent event(m_count, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers().testFlag(Qt::ShiftModifier)) {
                Q_EMIT previousRequested();
            } else {
                Q_EMIT nextRequested();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colours().border);
}

void FindBar::applyTheme()
{
    const int side = m_theme.space(Space::Large);
    const int pad = m_theme.space(Space::Tiny);
    layout()->setContentsMargins(side, pad, side, pad + 1);
    layout()->setSpacing(m_theme.space(Space::Tiny));
    const QSize size(m_theme.px(18), m_theme.px(18));
    m_previous->setIcon(icon(Icon::ChevronUp, m_theme));
    m_next->setIcon(icon(Icon::ChevronDown, m_theme));
    m_close->setIcon(icon(Icon::Close, m_theme));
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setIconSize(size);
    }
}

} // namespace holt::gui
