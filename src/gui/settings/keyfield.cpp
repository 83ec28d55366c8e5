#include "gui/settings/keyfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace holt::gui {

KeyField::KeyField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_show(new QToolButton(this))
    , m_forget(new QPushButton(tr("Remove key"), this))
{
    m_edit->setAccessibleName(tr("Key"));
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setMaxLength(4096);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show key"));
    m_show->setToolTip(tr("Show what is typed"));
    m_show->setCheckable(true);
    m_show->setFocusPolicy(Qt::StrongFocus);
    m_forget->setAutoDefault(false);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_forget);
    setFocusProxy(m_edit);

    connect(m_show, &QToolButton::toggled, this,
            [this](bool shown) { m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_show->setVisible(!text.isEmpty()); // there is nothing else to show
        if (text.isEmpty()) {
            m_show->setChecked(false);
        }
    });
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_forgotten = false;
        describe();
        Q_EMIT edited();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_forgotten = true;
        m_edit->clear();
        m_edit->setFocus(); // the button goes
        describe();
        Q_EMIT edited();
    });
    reset(Kept::No, m_place);
}

void KeyField::reset(Kept kept, store::Secrets::Place place)
{
    m_kept = kept;
    m_place = place;
    m_forgotten = false;
    m_edit->clear();
    m_show->setChecked(false);
    m_show->hide();
    describe();
}

std::optional<Secret> KeyField::typed() const
{
    const QString text = m_edit->text().trimmed();
    if (!text.isEmpty()) {
        return Secret(text.toUtf8());
    }
    return m_forgotten ? std::optional(Secret()) : std::nullopt;
}

void KeyField::describe()
{
    m_forget->setVisible(m_kept == Kept::Yes && !m_forgotten && m_edit->text().isEmpty());
    QString text;
    if (m_forgotten) {
        text = tr("The key is removed when you save");
    } else if (m_kept == Kept::Yes) {
        switch (m_place) {
        case store::Secrets::Place::Keychain:
            text = tr("Kept in the keychain");
            break;
        case store::Secrets::Place::Session:
            text = tr("Kept until Holt is closed");
            break;
        case store::Secrets::Place::File:
            text = tr("Kept in a file that only you can read");
            break;
        }
    } else if (m_kept == Kept::No) {
        text = tr("No key");
    } else {
        text = tr("Unchanged");
    }
    m_edit->setPlaceholderText(text);
    m_edit->setAccessibleDescription(text);
}

} // namespace holt::gui
