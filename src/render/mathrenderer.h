#pragma once

#include "render/mathpicture.h"

#include <QBasicTimer>
#include <QCache>
#include <QObject>

#include <chrono>
#include <memory>

namespace holt::render {

/// Draws formulas by MathJax, on a thread of its own. Belongs to the thread it was made in, to which results come back
/// queued. Thread and MathJax are started by the first request; MathJax is dropped again when nothing was asked for
/// some time. The thread ends with the object, also in the middle of a formula.
class MathRenderer : public QObject
{
    Q_OBJECT

public:
    /// How long one formula may take. Then it stays as it was written.
    static constexpr std::chrono::milliseconds usualLimit{2000};

    explicit MathRenderer(QObject *parent = nullptr, std::chrono::milliseconds limit = usualLimit);
    ~MathRenderer() override;

    /// Whether Holt was built with MathJax. Where not, every formula stays as it was written.
    [[nodiscard]] static bool isAvailable();

    /// A longer one stays as it was written. In UTF-16 code units.
    static constexpr qsizetype longestFormula = 5000;

    /// What is known without work: a formula drawn before, or why it cannot be. Null: ask for it.
    [[nodiscard]] MathPicturePtr known(const MathSource &source) const;

    /// Asks for @p source, to be told by rendered(). Those that are @p seen go before those that only may be soon. When
    /// very many wait, the oldest that were not seen are forgotten.
    void request(const MathSource &source, bool seen);

    /// How many were asked for and are not known yet.
    [[nodiscard]] qsizetype waiting() const;

Q_SIGNALS:
    /// known() knows more than before. Several formulas together.
    void rendered();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    class Worker;
    void started(quint64 serial, std::chrono::milliseconds limit);
    void take(const MathSource &source, const MathPicturePtr &picture);

    std::chrono::milliseconds m_limit;
    std::unique_ptr<Worker> m_worker; ///< once something was asked
    mutable QCache<MathSource, MathPicturePtr> m_cache;
    QBasicTimer m_watch;     ///< until the formula being worked at has taken too long
    quint64 m_watched = 0;   ///< its serial
    QBasicTimer m_tellTimer; ///< results are told together
};

} // namespace holt::render
