#include "bench/measure.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QTextEdit>

// What any program with a window and a text costs: the measure for Holt's start and memory.

namespace {

class FirstPaint : public QObject
{
public:
    explicit FirstPaint(int idleMs)
        : m_idleMs(idleMs)
    {
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [] { holt::bench::say("usable", 1); });
            QTimer::singleShot(m_idleMs, this, [] {
                holt::bench::say("pss", holt::bench::pssMb());
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    int m_idleMs;
    bool m_seen = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *text = new QTextEdit;
    window.setCentralWidget(text);
    FirstPaint paint(QCoreApplication::arguments().value(1).toInt());
    text->viewport()->installEventFilter(&paint);
    window.resize(1280, 820);
    window.show();
    return QApplication::exec();
}
