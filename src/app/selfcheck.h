#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

class QWidget;

namespace holt::core {
class ChatSessions;
}

namespace holt::app {

/// --self-check: asks one question through the window, as a person does (types it, presses Send), waits for the whole
/// answer, saves a picture of the window and prints both. For machines without a display and for the picture in the
/// README.
class SelfCheck : public QObject
{
    Q_OBJECT

public:
    /// @p window and @p sessions must outlive this object.
    SelfCheck(QWidget &window, core::ChatSessions &sessions, QString picturePath, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// 0 when the answer was complete and the picture was saved, else 1.
    void finished(int exitCode);

private:
    void ask();
    void conclude(const QString &messageId);
    void giveUp(const QString &why);

    QWidget &m_window;
    core::ChatSessions &m_sessions;
    QString m_picturePath;
    QTimer m_limit;
    bool m_done = false;
};

} // namespace holt::app
