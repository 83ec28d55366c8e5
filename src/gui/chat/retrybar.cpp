#include "gui/chat/retrybar.h"

#include "base/error.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace holt::gui {

namespace {

QString reasonOf(const Error &cause)
{
    constexpr int tooManyRequests = 429;
    if (cause.retryAfter() || cause.status() == tooManyRequests) {
        return RetryBar::tr("The server asked to wait.");
    }
    if (cause.as<TransportError>()) {
        return RetryBar::tr("The connection failed.");
    }
    return RetryBar::tr("The server had a problem.");
}

QString sentence(const QString &reason, qint64 seconds)
{
    const QString next = seconds > 0 ? RetryBar::tr("Next try in %1 s.").arg(seconds) : RetryBar::tr("Trying again…");
    //: %1 says why the last try failed, %2 when the next one starts
    return RetryBar::tr("%1 %2").arg(reason, next);
}

} // namespace

RetryBar::RetryBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop trying"), this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_stop->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_stop);

    m_timer.setInterval(std::chrono::milliseconds(250));
    connect(&m_timer, &QTimer::timeout, this, &RetryBar::tick);
    connect(m_stop, &QPushButton::clicked, this, &RetryBar::stopRequested);
    connect(&theme, &Theme::changed, this, &RetryBar::applyTheme);
    applyTheme();
    hide();
}

void RetryBar::start(const QDateTime &at, const Error &cause)
{
    m_at = at;
    m_reason = reasonOf(cause);
    tick();
    m_timer.start();
    show();
}

void RetryBar::stop()
{
    m_timer.stop();
    hide();
}

QString RetryBar::textFor(const Error &cause, qint64 seconds)
{
    return sentence(reasonOf(cause), seconds);
}

void RetryBar::tick()
{
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(m_at);
    const QString text = sentence(m_reason, left <= 0 ? 0 : (left + 999) / 1000);
    if (text != m_label->text()) {
        m_label->setText(text);
    }
}

void RetryBar::applyTheme()
{
    const int side = m_theme.px(18);
    m_icon->setPixmap(icon(Icon::Clock, m_theme, IconTone::Warning).pixmap(QSize(side, side), devicePixelRatioF()));
    layout()->setSpacing(m_theme.space(Space::Small));
}

} // namespace holt::gui
