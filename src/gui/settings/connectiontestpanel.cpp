#include "gui/settings/connectiontestpanel.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace holt::gui {

ConnectionTestPanel::ConnectionTestPanel(core::Servers &servers, openai::Client &client, const Theme &theme,
                                         std::function<Subject()> subject, QWidget *parent)
    : QWidget(parent)
    , m_test(servers, client)
    , m_theme(theme)
    , m_subject(std::move(subject))
    , m_start(new QPushButton(tr("Test connection"), this))
    , m_cancel(new QPushButton(tr("Cancel test"), this))
    , m_progress(new QProgressBar(this))
    , m_icon(new QLabel(this))
    , m_result(new QLabel(this))
{
    m_start->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Testing the connection"));
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *line = new QHBoxLayout;
    line->addWidget(m_start);
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    line->addStretch();
    auto *outcome = new QHBoxLayout;
    outcome->addWidget(m_icon, 0, Qt::AlignTop);
    outcome->addWidget(m_result, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addLayout(outcome);

    connect(m_start, &QPushButton::clicked, this, &ConnectionTestPanel::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        reset();
        m_start->setFocus();
    });
    connect(&m_test, &core::ConnectionTest::finished, this, &ConnectionTestPanel::show);
    connect(&theme, &Theme::changed, this, &ConnectionTestPanel::applyTheme);
    reset();
}

void ConnectionTestPanel::reset()
{
    m_test.cancel();
    setRunning(false);
    m_icon->hide();
    m_result->clear();
    m_result->hide();
}

QString ConnectionTestPanel::resultText() const
{
    return m_result->text();
}

void ConnectionTestPanel::start()
{
    reset();
    setRunning(true);
    m_cancel->setFocus(); // the other button is gone while it runs
    const Subject subject = m_subject();
    m_test.start(subject.profile, subject.key);
}

void ConnectionTestPanel::setRunning(bool running)
{
    m_start->setVisible(!running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
}

void ConnectionTestPanel::show(const core::ConnectionTest::Outcome &outcome)
{
    const bool hadFocus = m_cancel->hasFocus();
    setRunning(false);
    if (hadFocus) {
        m_start->setFocus();
    }
    m_ok = outcome.ok;
    m_result->setText(outcome.message);
    m_result->setAccessibleName(outcome.message);
    m_result->setToolTip(outcome.details);
    m_result->show();
    m_icon->show();
    applyTheme();
    QAccessibleEvent alert(m_result, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConnectionTestPanel::applyTheme()
{
    const int size = m_theme.px(16);
    m_icon->setPixmap(icon(m_ok ? Icon::Success : Icon::Error, m_theme, m_ok ? IconTone::Success : IconTone::Danger)
                          .pixmap(QSize(size, size), devicePixelRatioF()));
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_ok ? m_theme.colours().text : m_theme.colours().danger);
    m_result->setPalette(palette);
}

} // namespace holt::gui
