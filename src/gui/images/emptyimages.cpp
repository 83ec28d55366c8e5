#include "gui/images/emptyimages.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace holt::gui {

EmptyImages::EmptyImages(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_column(new QWidget)
    , m_icon(new QLabel(m_column))
    , m_heading(new QLabel(m_column))
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
    addSuggestion(tr("A poster"), tr("A travel poster of a lighthouse at dusk, flat colours, large calm shapes"));
    addSuggestion(tr("A product picture"),
                  tr("A ceramic teapot on a linen cloth, soft window light from the left, shallow depth of field"));
    addSuggestion(tr("A drawing"), tr("A fox asleep under a birch tree, ink and watercolour, white background"));
    m_open = addButton(tr("Open a picture…"));
    m_paste = addButton(tr("Paste"));
    m_connect = addButton(tr("Connect a server…"));
    layout->addStretch(3);
    setWidget(m_column);
    m_column->setAutoFillBackground(false); // setWidget() turns it on; the page is the ground
    viewport()->setAutoFillBackground(false);

    connect(m_open, &QPushButton::clicked, this, &EmptyImages::openRequested);
    connect(m_paste, &QPushButton::clicked, this, &EmptyImages::pasteRequested);
    connect(m_connect, &QPushButton::clicked, this, &EmptyImages::connectRequested);
    connect(&theme, &Theme::changed, this, &EmptyImages::applyTheme);
    showMode();
    applyTheme();
}

QPushButton *EmptyImages::addButton(const QString &text)
{
    auto *button = new QPushButton(text, m_column);
    button->setAutoDefault(false);
    static_cast<QVBoxLayout *>(m_column->layout())->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyImages::addSuggestion(const QString &title, const QString &prompt)
{
    QPushButton *button = addButton(title);
    button->setToolTip(prompt);
    button->setAccessibleDescription(prompt);
    connect(button, &QPushButton::clicked, this, [this, prompt] { Q_EMIT suggestionChosen(prompt); });
    m_suggestions.append(button);
}

void EmptyImages::setMode(store::ImageMode mode)
{
    m_mode = mode;
    showMode();
    applyTheme();
}

void EmptyImages::setOnlyDemo(bool onlyDemo)
{
    m_onlyDemo = onlyDemo;
    showMode();
}

void EmptyImages::setOffered(bool offered)
{
    m_offered = offered;
    viewport()->update();
}

void EmptyImages::showMode()
{
    const bool generates = m_mode == store::ImageMode::Generate;
    switch (m_mode) {
    case store::ImageMode::Generate:
        m_heading->setText(tr("Make a picture"));
        m_text->setText(m_onlyDemo ? tr("Describe it below, or begin with one of these. The built-in demo draws until "
                                        "you connect a server.")
                                   : tr("Describe it below, or begin with one of these. Every picture is kept on this "
                                        "computer."));
        break;
    case store::ImageMode::Edit:
        m_heading->setText(tr("Edit a picture"));
        m_text->setText(tr("Drop a picture here. Then paint what may change, and describe the result."));
        break;
    case store::ImageMode::Vary:
        m_heading->setText(tr("Vary a picture"));
        m_text->setText(tr("Drop a picture here to get other versions of it."));
        break;
    }
    for (QPushButton *button : std::as_const(m_suggestions)) {
        button->setVisible(generates);
    }
    m_open->setVisible(!generates);
    m_paste->setVisible(!generates);
    m_connect->setVisible(generates && m_onlyDemo);
}

void EmptyImages::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    if (m_mode == store::ImageMode::Generate && !m_offered) {
        return;
    }
    // The whole stage takes a drop.
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = m_offered ? m_theme.colours().accent : m_theme.colours().border;
    painter.setPen(QPen(line, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    const double inset = m_theme.space(Space::Large);
    const double round = m_theme.px(14);
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(inset, inset, -inset, -inset), round, round);
}

void EmptyImages::applyTheme()
{
    const int pad = m_theme.space(Space::Huge);
    m_column->layout()->setContentsMargins(pad + pad, pad, pad + pad, pad);
    m_column->layout()->setSpacing(m_theme.space(Space::Small));
    const int side = m_theme.px(40);
    const Icon mark = m_mode == store::ImageMode::Edit   ? Icon::Brush
                      : m_mode == store::ImageMode::Vary ? Icon::Vary
                                                         : Icon::Images;
    m_icon->setPixmap(icon(mark, m_theme, IconTone::Accent).pixmap(QSize(side, side), devicePixelRatioF()));
    QFont heading = m_theme.titleFont();
    if (heading.pointSizeF() > 0) {
        heading.setPointSizeF(heading.pointSizeF() * 1.25);
    }
    m_heading->setFont(heading);
    m_text->setContentsMargins(0, 0, 0, m_theme.space(Space::Medium));
    for (QPushButton *button : std::as_const(m_suggestions)) {
        button->setIcon(icon(Icon::Spark, m_theme, IconTone::Accent));
    }
    m_open->setIcon(icon(Icon::Folder, m_theme, IconTone::Accent));
    m_paste->setIcon(icon(Icon::Copy, m_theme, IconTone::Accent));
    m_connect->setIcon(icon(Icon::Server, m_theme, IconTone::Accent));
    for (QPushButton *button : m_column->findChildren<QPushButton *>()) {
        button->setMinimumWidth(m_theme.px(240));
    }
}

} // namespace holt::gui
