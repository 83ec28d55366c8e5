#include "app/unixsignals.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace holt::app {

#ifdef Q_OS_UNIX

namespace {

// A signal handler can reach nothing but what is global, and may do little more than write a byte.
std::array<int, 2> signalPipe = {-1, -1};

void noteSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[0], &byte, 1);
}

void handle(int signalNumber, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(signalNumber, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalPipe.data()) != 0) {
        return;
    }
    m_notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t bytes = ::read(signalPipe[1], &byte, 1);
        Q_EMIT endRequested();
    });
    for (const int signalNumber : {SIGTERM, SIGINT, SIGHUP}) {
        handle(signalNumber, noteSignal);
    }
}

UnixSignals::~UnixSignals()
{
    for (const int signalNumber : {SIGTERM, SIGINT, SIGHUP}) {
        handle(signalNumber, SIG_DFL);
    }
    delete m_notifier;
    for (int &end : signalPipe) {
        if (end >= 0) {
            ::close(end);
            end = -1;
        }
    }
}

#else

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
}
UnixSignals::~UnixSignals() = default;

#endif

} // namespace holt::app
