#include "store/secrets.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>

namespace holt::store {

namespace {

const auto kService = QStringLiteral("holt");
constexpr std::chrono::seconds kPatience(10); ///< a locked or half-started keychain may never answer

Error keychainError(const QString &details)
{
    return LocalError{LocalError::Kind::Keychain, kService, details};
}

QString wordsFor(const QKeychain::Job &job)
{
    if (!job.errorString().isEmpty()) {
        return job.errorString();
    }
    return job.error() == QKeychain::NoBackendAvailable || job.error() == QKeychain::NotImplemented
               ? QStringLiteral("no keychain service is running")
               : QStringLiteral("error %1").arg(job.error());
}

/// Starts the job, which deletes itself, and runs @p then once: with what @p outcome makes of the finished job, or with
/// an error when it takes too long. The job outlives a context that goes; nothing is said then.
template <typename T, typename Outcome>
void start(QKeychain::Job *job, const QString &id, QObject *context, Then<T> then, Outcome outcome)
{
    job->setKey(id);
    job->setInsecureFallback(false);

    // The timer lives and dies with the job; whichever of the two speaks first takes the continuation with it.
    auto *patience = new QTimer(job);
    patience->setSingleShot(true);
    const auto waiting = std::make_shared<Then<T>>(std::move(then));
    const auto answer = [waiting, guard = QPointer<QObject>(context)](Result<T> result) {
        if (const auto next = std::exchange(*waiting, {}); next && guard) {
            next(std::move(result));
        }
    };
    QObject::connect(job, &QKeychain::Job::finished, patience,
                     [answer, outcome](QKeychain::Job *finished) { answer(outcome(*finished)); });
    QObject::connect(patience, &QTimer::timeout, patience,
                     [answer] { answer(tl::unexpected(keychainError(QStringLiteral("it took too long to answer")))); });
    patience->start(kPatience);
    job->start();
}

/// The system's keychain, under the service name "holt": an entry a key.
class KeychainBackend : public Secrets::Backend
{
public:
    void read(const QString &id, QObject *context, Then<Secret> then) override
    {
        start(new QKeychain::ReadPasswordJob(kService), id, context, std::move(then),
              [](QKeychain::Job &job) -> Result<Secret> {
                  if (job.error() == QKeychain::EntryNotFound) {
                      return Secret();
                  }
                  if (job.error() != QKeychain::NoError) {
                      return tl::unexpected(keychainError(wordsFor(job)));
                  }
                  return Secret(static_cast<QKeychain::ReadPasswordJob &>(job).textData().toUtf8());
              });
    }

    void write(const QString &id, const Secret &secret, QObject *context, Then<bool> then) override
    {
        auto *job = new QKeychain::WritePasswordJob(kService);
        job->setTextData(QString::fromUtf8(secret.reveal())); // as text, so that the system's own tools can show it
        start(job, id, context, std::move(then), [](QKeychain::Job &finished) -> Result<bool> {
            if (finished.error() != QKeychain::NoError) {
                return tl::unexpected(keychainError(wordsFor(finished)));
            }
            return true;
        });
    }

    void remove(const QString &id, QObject *context, Then<bool> then) override
    {
        start(new QKeychain::DeletePasswordJob(kService), id, context, std::move(then),
              [](QKeychain::Job &job) -> Result<bool> {
                  if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound) {
                      return tl::unexpected(keychainError(wordsFor(job)));
                  }
                  return true;
              });
    }
};

} // namespace

std::unique_ptr<Secrets::Backend> Secrets::keychainBackend()
{
    return std::make_unique<KeychainBackend>();
}

} // namespace holt::store
