#include "render/highlighter.h"

#include "render/tokenizer.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <atomic>
#include <utility>

// In a static library nobody else asks for it, and the macro has to stand outside of all namespaces.
static void initResources()
{
    Q_INIT_RESOURCE(highlight);
}

namespace holt::render {

namespace {

constexpr qsizetype cachedTokens = 400'000; ///< in all codes together: some 10 MB

QByteArray keyOf(const CodeLanguage &language, const QString &code)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(language.definition.toUtf8());
    hash.addData(QByteArrayView("\n"));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(code.constData()), code.size() * 2));
    return hash.result();
}

} // namespace

class Highlighter::Worker : public QThread
{
public:
    struct Job
    {
        quint64 place = 0;
        quint64 serial = 0;
        CodeLanguage language;
        QString code;
        QByteArray key;
    };

    explicit Worker(Highlighter &highlighter)
        : m_highlighter(highlighter)
    {
        setObjectName(QStringLiteral("highlighter"));
    }

    ~Worker() override
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_stop = true;
            m_jobs.clear();
        }
        m_more.wakeAll();
        wait();
    }

    void add(Job job)
    {
        const QMutexLocker lock(&m_mutex);
        removePlace(job.place);
        m_jobs.append(std::move(job));
        m_more.wakeOne();
    }

    void remove(quint64 place)
    {
        const QMutexLocker lock(&m_mutex);
        removePlace(place);
    }

protected:
    void run() override
    {
        Tokenizer tokenizer;
        while (true) {
            Job job;
            {
                QMutexLocker lock(&m_mutex);
                while (m_jobs.isEmpty() && !m_stop) {
                    m_more.wait(&m_mutex);
                }
                if (m_stop) {
                    return;
                }
                job = m_jobs.takeLast(); // the newest is what is looked at
            }
            QElapsedTimer timer;
            timer.start();
            const auto tokens = std::make_shared<const CodeTokens>(tokenizer.tokens(job.language, job.code, m_stop));
            const std::chrono::milliseconds took(timer.elapsed());
            if (m_stop) {
                return;
            }
            // The highlighter outlives this thread: its destructor waits for it.
            QMetaObject::invokeMethod(
                &m_highlighter,
                [&highlighter = m_highlighter, place = job.place, serial = job.serial, key = job.key, tokens, took] {
                    highlighter.take(place, serial, key, tokens, took);
                },
                Qt::QueuedConnection);
        }
    }

private:
    void removePlace(quint64 place)
    {
        m_jobs.removeIf([place](const Job &job) { return job.place == place; });
    }

    Highlighter &m_highlighter;
    QMutex m_mutex;
    QWaitCondition m_more;
    QList<Job> m_jobs;
    std::atomic_bool m_stop = false;
};

Highlighter::Highlighter(QObject *parent)
    : QObject(parent)
    , m_cache(cachedTokens)
{
    qRegisterMetaType<CodeTokensPtr>();
    initResources();
}

Highlighter::~Highlighter()
{
    m_worker.reset();
}

bool Highlighter::isAvailable()
{
    return Tokenizer::isAvailable();
}

CodeTokensPtr Highlighter::known(const CodeLanguage &language, const QString &code) const
{
    static const CodeTokensPtr none = std::make_shared<const CodeTokens>();
    if (!isAvailable() || language.definition.isEmpty() || code.isEmpty() || code.size() > longestCode) {
        return none;
    }
    const CodeTokensPtr *cached = m_cache.object(keyOf(language, code));
    return cached == nullptr ? nullptr : *cached;
}

void Highlighter::request(quint64 place, const CodeLanguage &language, const QString &code)
{
    const quint64 serial = ++m_lastSerial;
    m_wanted.insert(place, serial);
    if (const CodeTokensPtr tokens = known(language, code)) {
        if (m_worker) {
            m_worker->remove(place);
        }
        // Queued as all results are, so that a caller never hears of it inside of its call.
        QMetaObject::invokeMethod(
            this, [this, place, serial, tokens] { take(place, serial, {}, tokens, std::chrono::milliseconds(0)); },
            Qt::QueuedConnection);
        return;
    }
    if (!m_worker) {
        m_worker = std::make_unique<Worker>(*this);
        m_worker->start(QThread::LowPriority);
    }
    m_worker->add({place, serial, language, code, keyOf(language, code)});
}

void Highlighter::cancel(quint64 place)
{
    if (m_wanted.remove(place) > 0 && m_worker) {
        m_worker->remove(place);
    }
}

void Highlighter::take(quint64 place, quint64 serial, const QByteArray &key, const CodeTokensPtr &tokens,
                       std::chrono::milliseconds took)
{
    // Also what is not wanted any more may be asked for again.
    if (!key.isEmpty()) {
        m_cache.insert(key, new CodeTokensPtr(tokens), tokens->size() + 16);
    }
    const auto wanted = m_wanted.constFind(place);
    if (wanted == m_wanted.constEnd() || *wanted != serial) {
        return;
    }
    m_wanted.erase(wanted);
    Q_EMIT highlighted(place, tokens, took);
}

} // namespace holt::render
