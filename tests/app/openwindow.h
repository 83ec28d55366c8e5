#pragma once

#include "app/application.h"
#include "core/chatsessions.h"
#include "core/servers.h"
#include "gui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

#include <memory>

/// The real program in this process, offscreen, over a data directory of the test's: every object is made by the same
/// composition root as in the binary.
class OpenWindow
{
public:
    explicit OpenWindow(const QString &dataDirectory, holt::app::CommandLine line = demoLine())
        : m_application(std::make_unique<holt::app::Application>(line, dataDirectory))
    {
        m_application->show();
        window().resize(1280, 820);
    }

    static holt::app::CommandLine demoLine()
    {
        holt::app::CommandLine line;
        line.demo = true;
        return line;
    }

    [[nodiscard]] holt::app::Application &application() { return *m_application; }
    [[nodiscard]] holt::gui::MainWindow &window() { return m_application->window(); }
    [[nodiscard]] holt::core::ChatSession *session() { return m_application->sessions().current(); }

    /// A visible control by the name a screen reader says; null where there is none.
    template <typename Control>
    [[nodiscard]] Control *find(const char *name)
    {
        const QList<Control *> controls = window().template findChildren<Control *>();
        for (Control *control : controls) {
            if (control->isVisible() && nameOf(control) == QString::fromUtf8(name)) {
                return control;
            }
        }
        return nullptr;
    }

    static QString nameOf(QWidget *widget)
    {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        return interface ? interface->text(QAccessible::Name) : QString();
    }

    [[nodiscard]] QPlainTextEdit *input() { return find<QPlainTextEdit>("Message"); }
    [[nodiscard]] QListView *conversations() { return find<QListView>("Conversations"); }

    /// Types into the message field and presses the Send button.
    void say(const QString &text)
    {
        input()->setPlainText(text);
        QAbstractButton *send = find<QAbstractButton>("Send");
        QVERIFY(send);
        QTest::mouseClick(send, Qt::LeftButton);
    }

    /// The last message on screen.
    [[nodiscard]] holt::core::TranscriptEntry last()
    {
        holt::core::TranscriptModel *model = session() ? session()->transcript() : nullptr;
        return model && model->rowCount() > 0 ? model->entry(model->rowCount() - 1) : holt::core::TranscriptEntry();
    }

    [[nodiscard]] bool isIdle() { return session() && session()->state() == holt::core::ChatSession::State::Idle; }

private:
    std::unique_ptr<holt::app::Application> m_application;
};
