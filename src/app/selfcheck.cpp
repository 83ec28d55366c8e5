#include "app/selfcheck.h"

#include "core/chatsessions.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QTextStream>
#include <QWidget>

#include <cstdio>

namespace holt::app {

using namespace std::chrono_literals;

namespace {

/// A control by the name a screen reader says: the check uses what a person uses.
template <typename Control>
Control *named(const QWidget &window, const QString &name)
{
    const QList<Control *> controls = window.findChildren<Control *>();
    for (Control *control : controls) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(control);
        if (control->isVisible() && interface && interface->text(QAccessible::Name) == name) {
            return control;
        }
    }
    return nullptr;
}

void print(std::FILE *file, const QString &text)
{
    QTextStream(file) << text << Qt::endl;
}

} // namespace

SelfCheck::SelfCheck(QWidget &window, core::ChatSessions &sessions, QString picturePath, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_sessions(sessions)
    , m_picturePath(std::move(picturePath))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(120s);
    connect(&m_limit, &QTimer::timeout, this, [this] { giveUp(tr("No complete answer came within two minutes.")); });
}

void SelfCheck::start()
{
    m_limit.start();
    QTimer::singleShot(300ms, this, &SelfCheck::ask); // the window lays itself out first
}

void SelfCheck::ask()
{
    auto *input = named<QPlainTextEdit>(m_window, tr("Message"));
    auto *send = named<QAbstractButton>(m_window, tr("Send"));
    core::ChatSession *session = m_sessions.current();
    if (!input || !send || !session) {
        giveUp(tr("The message field or the Send button was not found."));
        return;
    }
    connect(session, &core::ChatSession::answerFinished, this, &SelfCheck::conclude);
    input->setPlainText(tr("What can you show me?"));
    send->click();
}

void SelfCheck::conclude(const QString &messageId)
{
    core::TranscriptModel *transcript = m_sessions.current()->transcript();
    const int row = transcript->rowOf(messageId);
    if (m_done || row < 0) {
        return;
    }
    const store::Message answer = transcript->entry(row).message;
    if (answer.state != store::MessageState::Complete || answer.text.isEmpty()) {
        giveUp(tr("The answer was not complete."));
        return;
    }
    // One turn of the event loop more, so that the picture shows the last word.
    QTimer::singleShot(500ms, this, [this, text = answer.text] {
        if (m_done) {
            return;
        }
        if (!m_window.grab().save(m_picturePath, "PNG")) {
            giveUp(tr("The picture could not be written to %1.").arg(m_picturePath));
            return;
        }
        m_done = true;
        print(stdout, text);
        print(stdout, tr("Picture: %1").arg(m_picturePath));
        Q_EMIT finished(0);
    });
}

void SelfCheck::giveUp(const QString &why)
{
    if (m_done) {
        return;
    }
    m_done = true;
    print(stderr, why);
    Q_EMIT finished(1);
}

} // namespace holt::app
