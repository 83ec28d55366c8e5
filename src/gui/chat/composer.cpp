#include "gui/chat/composer.h"

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

Composer::Composer(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editBar(new QWidget(this))
    , m_editLabel(new QLabel(tr("Editing a message. The answer to it is written anew."), m_editBar))
    , m_cancelEdit(new QPushButton(tr("Cancel"), m_editBar))
    , m_card(new InputCard(theme, this))
    , m_input(new MessageInput(m_card))
    , m_button(new QPushButton(m_card))
{
    m_editLabel->setWordWrap(true);
    m_editLabel->setForegroundRole(QPalette::PlaceholderText);
    m_cancelEdit->setAutoDefault(false);
    auto *editLayout = new QHBoxLayout(m_editBar);
    editLayout->setContentsMargins(0, 0, 0, 0);
    editLayout->addWidget(m_editLabel, 1);
    editLayout->addWidget(m_cancelEdit);
    m_editBar->hide();

    m_button->setAutoDefault(false);
    m_button->setProperty("primary", true);
    auto *cardLayout = new QHBoxLayout(m_card);
    cardLayout->addWidget(m_input, 1, Qt::AlignVCenter);
    cardLayout->addWidget(m_button, 0, Qt::AlignBottom);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editBar);
    layout->addWidget(m_card);

    m_card->setInput(m_input);
    connect(m_input, &MessageInput::sendRequested, this, &Composer::submit);
    connect(m_input, &MessageInput::escapePressed, this, &Composer::escape);
    connect(m_input, &MessageInput::editLastRequested, this, &Composer::editLastRequested);
    connect(m_input, &QPlainTextEdit::textChanged, this, &Composer::textEdited);
    connect(m_button, &QPushButton::clicked, this, &Composer::buttonClicked);
    connect(m_cancelEdit, &QPushButton::clicked, this, [this] {
        cancelEditing();
        m_input->setFocus();
    });
    connect(&theme, &Theme::changed, this, &Composer::applyTheme);
    applyTheme();
    updateButton();
}

QString Composer::text() const
{
    return m_input->toPlainText();
}

void Composer::setDraft(const QString &text)
{
    m_editedId.clear();
    m_draftBefore.clear();
    m_editBar->hide();
    if (text != m_input->toPlainText()) {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_input->setPlainText(text);
        m_input->moveCursor(QTextCursor::End);
    }
    updateButton();
}

void Composer::write(const QString &text)
{
    m_input->setText(text);
    m_input->setFocus(Qt::OtherFocusReason);
}

void Composer::setBusy(bool busy)
{
    m_busy = busy;
    updateButton();
}

void Composer::startEditing(const QString &messageId, const QString &text)
{
    if (!isEditing()) {
        m_draftBefore = m_input->toPlainText();
    }
    m_editedId = messageId;
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_input->setText(text);
    }
    m_editBar->show();
    m_input->setFocus(Qt::OtherFocusReason);
    updateButton();
}

void Composer::cancelEditing()
{
    if (isEditing()) {
        setDraft(QString(m_draftBefore));
    }
}

void Composer::submit()
{
    const QString written = text();
    if (m_busy || written.trimmed().isEmpty()) {
        return;
    }
    if (isEditing()) {
        const QString id = m_editedId;
        cancelEditing();
        Q_EMIT resendRequested(id, written);
    } else {
        Q_EMIT sendRequested(written);
    }
}

void Composer::buttonClicked()
{
    if (m_busy) {
        Q_EMIT stopRequested();
    } else {
        submit();
    }
}

void Composer::escape()
{
    if (m_busy) {
        Q_EMIT stopRequested();
    } else {
        cancelEditing();
    }
}

void Composer::textEdited()
{
    updateButton();
    if (!m_quiet && !isEditing()) {
        Q_EMIT draftChanged(text());
    }
}

void Composer::updateButton()
{
    m_button->setText(m_busy ? tr("Stop") : tr("Send"));
    m_button->setToolTip(m_busy ? tr("Stop the answer; what came is kept (Esc)")
                                : tr("Send the message (Enter); Shift+Enter breaks the line"));
    m_button->setIcon(icon(m_busy ? Icon::Stop : Icon::Send, m_theme, IconTone::OnAccent));
    m_button->setEnabled(m_busy || !text().trimmed().isEmpty());
}

void Composer::applyTheme()
{
    const int pad = m_theme.space(Space::Small);
    m_card->layout()->setContentsMargins(m_theme.space(Space::Medium), pad, pad, pad);
    m_card->layout()->setSpacing(pad);
    layout()->setSpacing(pad);

    // The two words are not the same length; the button keeps its place.
    int width = 0;
    for (const QString &word : {tr("Send"), tr("Stop")}) {
        width = std::max(width, fontMetrics().horizontalAdvance(word));
    }
    m_button->setMinimumWidth(width + m_theme.px(17 + 8 + 2 * 14));
}

} // namespace holt::gui
