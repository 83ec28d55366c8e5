#include "render/mathrenderer.h"

#include "render/mathengine.h"

#include <QMutex>
#include <QThread>
#include <QTimerEvent>
#include <QWaitCondition>

#include <atomic>
#include <deque>

namespace holt::render {

namespace {

using std::chrono::milliseconds;

constexpr qsizetype cacheSize = 16 * 1024; ///< KiB
constexpr size_t mostWaiting = 1000;
constexpr milliseconds loadLimit{30'000};
constexpr milliseconds tellPause{50};
constexpr std::chrono::seconds idleTime{120}; ///< after which MathJax's memory is given back

} // namespace

class MathRenderer::Worker : public QThread
{
public:
    explicit Worker(MathRenderer &renderer, milliseconds limit)
        : m_renderer(renderer)
        , m_limit(limit)
    {
        setObjectName(QStringLiteral("mathematics"));
    }

    ~Worker() override
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_stop = true;
            m_jobs.clear();
            if (m_engine) {
                m_engine->interrupt();
            }
        }
        m_more.wakeAll();
        wait();
    }

    void add(const MathSource &source, bool seen)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_hasCurrent && m_current == source) {
            return;
        }
        const auto found = std::find(m_jobs.begin(), m_jobs.end(), source);
        if (found != m_jobs.end()) {
            if (!seen || found == m_jobs.begin()) {
                return;
            }
            m_jobs.erase(found);
        }
        if (seen) {
            m_jobs.push_front(source);
        } else {
            m_jobs.push_back(source);
        }
        if (m_jobs.size() > mostWaiting) {
            m_jobs.pop_back();
        }
        m_more.wakeOne();
    }

    [[nodiscard]] qsizetype waiting()
    {
        const QMutexLocker lock(&m_mutex);
        return static_cast<qsizetype>(m_jobs.size()) + (m_hasCurrent ? 1 : 0);
    }

    /// The work with this serial has taken too long.
    void interrupt(quint64 serial)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_serial == serial && m_engine) {
            m_engine->interrupt();
        }
    }

protected:
    void run() override
    {
        while (next()) {
            MathPicturePtr picture;
            if (m_engine || load()) {
                begin(m_limit);
                picture = m_engine->typeset(m_current);
            }
            if (!picture) {
                dropEngine(); // in the middle of something
                picture = std::make_shared<const MathPicture>(
                    MathRenderer::tr("This formula is shown as it was written, since drawing it took too long."));
            }
            if (!finish(picture)) {
                break;
            }
        }
        dropEngine();
    }

private:
    /// Waits for something to do. False at the end.
    bool next()
    {
        QMutexLocker lock(&m_mutex);
        while (m_jobs.empty() && !m_stop) {
            if (m_more.wait(&m_mutex, m_engine ? QDeadlineTimer(idleTime) : QDeadlineTimer(QDeadlineTimer::Forever))) {
                continue;
            }
            std::unique_ptr<MathEngine> idle = std::move(m_engine);
            lock.unlock();
            idle.reset(); // takes a moment
            lock.relock();
        }
        if (m_stop) {
            return false;
        }
        m_current = m_jobs.front();
        m_jobs.pop_front();
        m_hasCurrent = true;
        return true;
    }

    bool load()
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (m_stop) {
                return false;
            }
            m_engine = std::make_unique<MathEngine>();
        }
        begin(loadLimit);
        return m_engine->load();
    }

    /// Lets the other thread watch how long it takes.
    void begin(milliseconds limit)
    {
        quint64 serial = 0;
        {
            const QMutexLocker lock(&m_mutex);
            serial = ++m_serial;
            if (m_stop) {
                m_engine->interrupt();
                return;
            }
        }
        QMetaObject::invokeMethod(
            &m_renderer, [&renderer = m_renderer, serial, limit] { renderer.started(serial, limit); },
            Qt::QueuedConnection);
    }

    bool finish(const MathPicturePtr &picture)
    {
        const QMutexLocker lock(&m_mutex);
        ++m_serial;
        m_hasCurrent = false;
        if (m_stop) {
            return false;
        }
        // The renderer outlives this thread: its destructor waits for it.
        QMetaObject::invokeMethod(
            &m_renderer, [&renderer = m_renderer, source = m_current, picture] { renderer.take(source, picture); },
            Qt::QueuedConnection);
        return true;
    }

    void dropEngine()
    {
        std::unique_ptr<MathEngine> old; // goes after the lock
        const QMutexLocker lock(&m_mutex);
        old.swap(m_engine);
    }

    MathRenderer &m_renderer;
    const milliseconds m_limit;
    QMutex m_mutex;
    QWaitCondition m_more;
    std::deque<MathSource> m_jobs; ///< the next one first
    MathSource m_current;          ///< written by this thread, under the lock
    bool m_hasCurrent = false;
    quint64 m_serial = 0;                 ///< of what is being done; changes when it is done
    std::unique_ptr<MathEngine> m_engine; ///< made, used and dropped by this thread, the latter under the lock
    bool m_stop = false;
};

MathRenderer::MathRenderer(QObject *parent, milliseconds limit)
    : QObject(parent)
    , m_limit(limit)
    , m_cache(cacheSize)
{
    // Compiled code of Qt 6.4's engine now and then crashes when it is interrupted; interpreted code does not. The
    // engine reads this when the first one is made, which is later, on the worker's thread.
    qputenv("QV4_FORCE_INTERPRETER", "1");
}

MathRenderer::~MathRenderer()
{
    m_worker.reset();
}

bool MathRenderer::isAvailable()
{
    return MathEngine::isAvailable();
}

MathPicturePtr MathRenderer::known(const MathSource &source) const
{
    if (!isAvailable() || source.latex.isEmpty()) {
        return {};
    }
    if (source.latex.size() > longestFormula) {
        static const MathPicturePtr tooLong =
            std::make_shared<const MathPicture>(tr("This formula is shown as it was written, since it is very long."));
        return tooLong;
    }
    const MathPicturePtr *cached = m_cache.object(source);
    return cached == nullptr ? nullptr : *cached;
}

void MathRenderer::request(const MathSource &source, bool seen)
{
    if (!isAvailable() || source.latex.isEmpty() || known(source)) {
        return;
    }
    if (!m_worker) {
        m_worker = std::make_unique<Worker>(*this, m_limit);
        m_worker->start(QThread::LowPriority);
    }
    m_worker->add(source, seen);
}

qsizetype MathRenderer::waiting() const
{
    return m_worker ? m_worker->waiting() : 0;
}

void MathRenderer::started(quint64 serial, milliseconds limit)
{
    m_watched = serial;
    m_watch.start(static_cast<int>(limit.count()), this);
}

void MathRenderer::take(const MathSource &source, const MathPicturePtr &picture)
{
    m_watch.stop();
    m_cache.insert(source, new MathPicturePtr(picture), qMax<qsizetype>(1, picture->bytes() / 1024));
    if (!m_tellTimer.isActive()) {
        m_tellTimer.start(static_cast<int>(tellPause.count()), this);
    }
}

void MathRenderer::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_watch.timerId()) {
        m_watch.stop();
        m_worker->interrupt(m_watched);
    } else if (event->timerId() == m_tellTimer.timerId()) {
        m_tellTimer.stop();
        Q_EMIT rendered();
    } else {
        QObject::timerEvent(event);
    }
}

} // namespace holt::render
