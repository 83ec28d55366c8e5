#include "gui/chat/emptychat.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace holt::gui {

EmptyChat::EmptyChat(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_column(new QWidget)
    , m_icon(new QLabel(m_column))
    , m_heading(new QLabel(tr("Start a conversation"), m_column))
    , m_text(new QLabel(m_column))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setAlignment(Qt::AlignHCenter);
    m_heading->setAlignment(Qt::AlignHCenter);
    m_heading->setWordWrap(true);
    m_icon->setAlignment(Qt::AlignHCenter);

    auto *layout = new QVBoxLayout(m_column);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_heading);
    layout->addWidget(m_text);
    addSuggestion(tr("Explain something"), tr("Explain how a hash table works, with a small example in Python."));
    addSuggestion(tr("Help me write"), tr("Help me write a short, friendly note that declines an invitation."));
    addSuggestion(tr("Compare two things"), tr("Compare PNG and WebP in a table: size, quality, support."));
    for (QPushButton *button : std::as_const(m_suggestions)) {
        layout->addWidget(button, 0, Qt::AlignHCenter);
    }
    m_connect = new QPushButton(tr("Connect a server…"), m_column);
    m_connect->setAutoDefault(false);
    layout->addWidget(m_connect, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setWidget(m_column);
    m_column->setAutoFillBackground(false); // setWidget() turns it on; the page is the ground
    viewport()->setAutoFillBackground(false);

    connect(m_connect, &QPushButton::clicked, this, &EmptyChat::connectRequested);
    connect(&theme, &Theme::changed, this, &EmptyChat::applyTheme);
    setOnlyDemo(false);
    applyTheme();
}

void EmptyChat::setOnlyDemo(bool onlyDemo)
{
    m_connect->setVisible(onlyDemo);
    m_text->setText(onlyDemo ? tr("Write a message below, or begin with one of these. The built-in demo answers until "
                                  "you connect a server.")
                             : tr("Write a message below, or begin with one of these. It is kept on this computer."));
}

QPushButton *EmptyChat::addSuggestion(const QString &title, const QString &text)
{
    auto *button = new QPushButton(title, m_column);
    button->setAutoDefault(false);
    button->setToolTip(text);
    button->setAccessibleDescription(text);
    connect(button, &QPushButton::clicked, this, [this, text] { Q_EMIT suggestionChosen(text); });
    m_suggestions.append(button);
    return button;
}

void EmptyChat::applyTheme()
{
    const int pad = m_theme.space(Space::Huge);
    m_column->layout()->setContentsMargins(pad, pad, pad, pad);
    m_column->layout()->setSpacing(m_theme.space(Space::Small));
    const int side = m_theme.px(40);
    m_icon->setPixmap(icon(Icon::Chat, m_theme, IconTone::Accent).pixmap(QSize(side, side), devicePixelRatioF()));
    QFont heading = m_theme.titleFont();
    if (heading.pointSizeF() > 0) {
        heading.setPointSizeF(heading.pointSizeF() * 1.25);
    }
    m_heading->setFont(heading);
    m_text->setContentsMargins(0, 0, 0, m_theme.space(Space::Medium));
    for (QPushButton *button : std::as_const(m_suggestions)) {
        button->setMinimumWidth(m_theme.px(240));
        button->setIcon(icon(Icon::Spark, m_theme, IconTone::Accent));
    }
    m_connect->setMinimumWidth(m_theme.px(240));
    m_connect->setIcon(icon(Icon::Server, m_theme, IconTone::Accent));
}

} // namespace holt::gui
