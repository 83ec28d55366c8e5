#include "gui/images/imagecomposer.h"

#include "gui/chat/messageinput.h"
#include "gui/common/icons.h"
#include "gui/common/inputcard.h"
#include "gui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace holt::gui {

namespace {

QString verbOf(store::ImageMode mode)
{
    switch (mode) {
    case store::ImageMode::Edit:
        return ImageComposer::tr("Edit image");
    case store::ImageMode::Vary:
        return ImageComposer::tr("Vary image");
    case store::ImageMode::Generate:
        break;
    }
    return ImageComposer::tr("Generate image");
}

QString hintOf(store::ImageMode mode)
{
    switch (mode) {
    case store::ImageMode::Edit:
        return ImageComposer::tr("Describe the result");
    case store::ImageMode::Vary:
        return ImageComposer::tr("What should be different");
    case store::ImageMode::Generate:
        break;
    }
    return ImageComposer::tr("Describe the picture");
}

} // namespace

ImageComposer::ImageComposer(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_card(new InputCard(theme, this))
    , m_input(new MessageInput(m_card))
    , m_button(new QPushButton(m_card))
    , m_note(new QLabel(this))
{
    m_card->setInput(m_input);
    m_input->setAccessibleName(tr("Prompt"));
    m_button->setAutoDefault(false);
    m_button->setProperty("primary", true);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(m_card);
    row->addWidget(m_input, 1, Qt::AlignVCenter);
    row->addWidget(m_button, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(m_card);

    const auto send = [this] {
        if (m_button->isEnabled()) {
            Q_EMIT sendRequested();
        }
    };
    connect(m_input, &MessageInput::sendRequested, this, send);
    connect(m_button, &QPushButton::clicked, this, send);
    connect(m_input, &MessageInput::escapePressed, this, &ImageComposer::escapePressed);
    connect(m_input, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_quiet) {
            Q_EMIT promptChanged();
        }
    });
    connect(&theme, &Theme::changed, this, &ImageComposer::applyTheme);
    setMode(store::ImageMode::Generate);
    applyTheme();
    showNote();
}

void ImageComposer::setMode(store::ImageMode mode)
{
    m_button->setText(verbOf(mode));
    m_input->setPlaceholderText(hintOf(mode));
}

QString ImageComposer::prompt() const
{
    return m_input->toPlainText();
}

void ImageComposer::setPrompt(const QString &prompt)
{
    if (prompt != m_input->toPlainText()) {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_input->setPlainText(prompt);
        m_input->moveCursor(QTextCursor::End);
    }
}

void ImageComposer::write(const QString &prompt)
{
    m_input->setText(prompt);
    m_input->setFocus(Qt::OtherFocusReason);
}

void ImageComposer::setProblem(const QString &problem, bool shown)
{
    m_button->setEnabled(problem.isEmpty());
    m_button->setToolTip(problem.isEmpty() ? tr("Send the request (Enter); Shift+Enter breaks the line") : problem);
    m_button->setAccessibleDescription(problem);
    m_problem = shown ? problem : QString();
    showNote();
}

void ImageComposer::setNote(const QString &note)
{
    m_noteText = note;
    showNote();
}

void ImageComposer::showNote()
{
    const QString text = m_problem.isEmpty() ? m_noteText : m_problem;
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText,
                     m_problem.isEmpty() ? m_theme.colours().mutedText : m_theme.colours().danger);
    m_note->setPalette(palette);
}

void ImageComposer::applyTheme()
{
    const int pad = m_theme.space(Space::Small);
    m_card->layout()->setContentsMargins(m_theme.space(Space::Medium), pad, pad, pad);
    m_card->layout()->setSpacing(pad);
    layout()->setSpacing(m_theme.px(6));
    m_note->setFont(m_theme.smallFont());
    m_button->setIcon(icon(Icon::Spark, m_theme, IconTone::OnAccent));
    // The three words are not the same length; the button keeps its place.
    int width = 0;
    for (const store::ImageMode mode : {store::ImageMode::Generate, store::ImageMode::Edit, store::ImageMode::Vary}) {
        width = std::max(width, fontMetrics().horizontalAdvance(verbOf(mode)));
    }
    m_button->setMinimumWidth(width + m_theme.px(17 + 8 + 2 * 14));
    showNote();
}

} // namespace holt::gui
