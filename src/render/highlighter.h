#pragma once

#include "render/codelanguage.h"
#include "render/codetokens.h"

#include <QCache>
#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>

namespace holt::render {

/// Finds the tokens of code on a thread of its own. Belongs to the thread it was made in, to which the results come
/// back queued. The thread starts with the first request, and ends with the object within a few milliseconds.
class Highlighter : public QObject
{
    Q_OBJECT

public:
    explicit Highlighter(QObject *parent = nullptr);
    ~Highlighter() override;

    /// Whether Holt was built with colours for code. Where not, every code is plain at once.
    [[nodiscard]] static bool isAvailable();

    /// Code longer than this stays plain. In UTF-16 code units.
    static constexpr qsizetype longestCode = qsizetype(200) * 1024;

    /// What is known without work: the tokens of code seen before, none of code that stays plain. Null: ask for it.
    [[nodiscard]] CodeTokensPtr known(const CodeLanguage &language, const QString &code) const;

    /// Asks for the tokens of @p code, to be told by highlighted(). @p place is the caller's name for where it is
    /// shown: a newer request for the same place replaces an older one, whose result is dropped. The newest goes first.
    void request(quint64 place, const CodeLanguage &language, const QString &code);

    /// The result for this place is not wanted any more.
    void cancel(quint64 place);

Q_SIGNALS:
    /// @p took is how long the work was.
    void highlighted(quint64 place, const holt::render::CodeTokensPtr &tokens, std::chrono::milliseconds took);

private:
    class Worker;
    void take(quint64 place, quint64 serial, const QByteArray &key, const CodeTokensPtr &tokens,
              std::chrono::milliseconds took);

    std::unique_ptr<Worker> m_worker; ///< once something was asked
    QHash<quint64, quint64> m_wanted; ///< the serial of the newest request, by place
    mutable QCache<QByteArray, CodeTokensPtr> m_cache;
    quint64 m_lastSerial = 0;
};

} // namespace holt::render
